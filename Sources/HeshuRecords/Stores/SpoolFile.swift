#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that has lost its name, so that nothing is left of it whatever happens: parts, each with its length before it.
final class SpoolFile {
  private let folder: String
  private let file: UnsafeMutablePointer<FILE>

  init(folder: String) throws(StoreError) {
    self.folder = folder
    var template = Array((folder.isEmpty ? "." : folder).utf8CString.dropLast() + "/.heshu-rows-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure("cannot be made", folder) }
    unlink(template)
    guard let file = fdopen(descriptor, "w+") else {
      close(descriptor)
      throw Self.failure("cannot be opened", folder)
    }
    self.file = file
  }

  deinit { fclose(file) }

  func write(_ part: [UInt8]) throws(StoreError) {
    var length = UInt64(part.count)
    guard fwrite(&length, 1, 8, file) == 8, fwrite(part, 1, part.count, file) == part.count else {
      throw Self.failure("cannot be written", folder)
    }
  }

  func rewind() throws(StoreError) {
    guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw Self.failure("cannot be read", folder) }
  }

  func seekToEnd() throws(StoreError) {
    guard fseek(file, 0, SEEK_END) == 0 else { throw Self.failure("cannot be written", folder) }
  }

  /// The next part; nil behind the last one.
  func read() throws(StoreError) -> [UInt8]? {
    var length: UInt64 = 0
    guard fread(&length, 1, 8, file) == 8 else {
      if ferror(file) != 0 { throw Self.failure("cannot be read", folder) }
      return nil
    }
    var part = [UInt8](repeating: 0, count: Int(clamping: length))
    guard fread(&part, 1, part.count, file) == part.count else { throw Self.failure("cannot be read", folder) }
    return part
  }

  private static func failure(_ what: String, _ folder: String) -> StoreError {
    let reason = String(cString: strerror(errno))
    return StoreError(
      .inputOutput, store: folder, message: "the file in which rows wait \(what): \(reason)", hint: "is the disk full?")
  }
}
