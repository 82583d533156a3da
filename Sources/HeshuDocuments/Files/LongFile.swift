import Glibc
import HeshuRecords

/// A long file of plain UTF-8, which is read a piece at a time.
///
/// It is gone through once before its first piece is given: a text that turns out to be no UTF-8 behind its first gigabyte would have been used by then.
final class LongFile: Sendable {
  /// A file that was opened, or all of it.
  enum Opened {
    case long(LongFile)
    /// The bytes of a file that is not long, or that is not plain UTF-8 and must be read whole to be judged.
    case whole([UInt8])
  }

  /// So many bytes are looked at together in the first reading.
  private static let pieceSize = 1 << 18

  /// Where the text begins: behind a byte order mark.
  let textStart: Int
  let byteCount: Int
  /// The SHA-256 of the file, empty where it was not asked for.
  let version: String
  private let path: String
  private let descriptor: Int32
  private let stamp: FileStamp

  /// Opens a file of more than `longest` bytes, and reads any other one.
  ///
  /// - Parameter shown: the path in errors.
  /// - Throws: where it cannot be read.
  static func open(
    _ path: String, shownAs shown: String, longerThan longest: Int, hashes: Bool
  ) throws(DocumentError) -> Opened {
    let limit = TextDecoding.sizeLimit
    let (descriptor, status) = try FileContent.openFile(path, shownAs: shown, limit: limit)
    do {
      let byteCount = Int(status.st_size)
      if byteCount > longest, let plain = try readThrough(descriptor, shown, byteCount, hashes) {
        return .long(LongFile(descriptor, shown, FileSystemCalls.stamp(status), plain))
      }
      let bytes = try FileContent.read(descriptor: descriptor, path: shown, limit: limit, expected: byteCount)
      close(descriptor)
      return .whole(bytes)
    } catch {
      close(descriptor)
      throw error
    }
  }

  private init(_ descriptor: Int32, _ path: String, _ stamp: FileStamp, _ plain: (textStart: Int, version: String)) {
    self.descriptor = descriptor
    self.path = path
    self.stamp = stamp
    byteCount = Int(stamp.byteCount)
    (textStart, version) = plain
  }

  deinit { close(descriptor) }

  /// The bytes of a range of the file.
  ///
  /// - Throws: where they cannot be read, or the file was changed since it was opened.
  func bytes(_ range: Range<Int>) throws(DocumentError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw LongFile.changed(path) }
    let now = FileSystemCalls.stamp(status)
    // A new name or other rights change the rest of the stamp, but no byte.
    guard now.byteCount == stamp.byteCount, now.modified == stamp.modified else { throw LongFile.changed(path) }
    return try LongFile.read(descriptor, path, range)
  }

  private static func read(
    _ descriptor: Int32, _ path: String, _ range: Range<Int>
  ) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    while bytes.count < range.count {
      let at = range.lowerBound + bytes.count
      let count = FileContent.fill(descriptor, &bytes, range.count - bytes.count, at: at)
      if count < 0 {
        throw DocumentError(
          code: .readFailed, path: path, byteOffset: at, message: FileSystemCalls.message(errno))
      }
      if count == 0 { throw changed(path) }
    }
    return bytes
  }

  /// What is known of a file behind its first reading; nil where it is not plain UTF-8.
  private static func readThrough(
    _ descriptor: Int32, _ path: String, _ byteCount: Int, _ hashes: Bool
  ) throws(DocumentError) -> (textStart: Int, version: String)? {
    var hash = ContentHash()
    var textStart = 0
    var at = 0
    while at < byteCount {
      let piece = try read(descriptor, path, at..<min(byteCount, at + pieceSize))
      if at == 0, piece.starts(with: [0xEF, 0xBB, 0xBF]) { textStart = 3 }
      // The last character of a piece may go on in the next one, which then begins with it.
      let end = at + piece.count < byteCount ? wholeCharacters(piece) : piece.count
      guard end > 0, UTF8Check.firstInvalid(piece, 0..<end) == nil, ByteBlocks.first(0, piece, 0..<end) == end else {
        return nil
      }
      if hashes { hash.update(piece, 0..<end) }
      at += end
    }
    return (textStart, hashes ? hash.hexadecimal : "")
  }

  /// The bytes in front of the last character that does not end here.
  private static func wholeCharacters(_ piece: [UInt8]) -> Int {
    var last = piece.count - 1
    while last > max(0, piece.count - 4), piece[last] & 0xC0 == 0x80 { last -= 1 }
    return piece[last] < 0x80 ? piece.count : last
  }

  private static func changed(_ path: String) -> DocumentError {
    DocumentError(
      code: .readFailed, path: path, message: "the file was changed while it was read",
      advice: "run again when it is complete")
  }
}
