#if XLSX
  import CArchive

  /// The members of a zip file that is a workbook, within limits on what they unpack to.
  struct SheetArchive {
    /// What a file may unpack to.
    struct Limits: Sendable {
      /// Bytes of one member.
      var memberSize = 512 << 20
      /// Bytes unpacked for each byte of the file; small files may have more.
      var ratio = 200
      /// Bytes that a file of any size may unpack to.
      var freeSize = 16 << 20
      var members = 10_000
    }

    private let path: String
    private let bytes: [UInt8]
    private let limits: Limits
    /// The names of the members, in the order of the file.
    private(set) var names: [String] = []

    init(_ bytes: [UInt8], path: String, limits: Limits = Limits()) throws(SheetReadError) {
      self.bytes = bytes
      self.path = path
      self.limits = limits
      // The compound files of old workbooks hold those too that a password protects.
      if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        throw SheetReadError(
          path: path, part: nil,
          message: "it is an old .xls file or protected with a password; save it as .xlsx without one")
      }
      guard bytes.starts(with: [0x50, 0x4B]) else {
        throw SheetReadError(path: path, part: nil, message: "it is no zip file, as workbooks are")
      }
      var found: [String] = []
      try walk { name, _ throws(SheetReadError) in
        found.append(name)
        guard found.count <= limits.members else {
          throw SheetReadError(path: path, part: nil, message: "it has more than \(limits.members) parts")
        }
        return true
      }
      names = found
    }

    /// The content of a member; nil where there is none of that name.
    func member(_ name: String) throws(SheetReadError) -> [UInt8]? {
      guard names.contains(name) else { return nil }
      var content: [UInt8]?
      try walk { found, archive throws(SheetReadError) in
        guard found == name else { return true }
        content = try unpack(archive, name)
        return false
      }
      return content
    }

    /// Goes through the members until the answer is false.
    private func walk(_ body: (String, OpaquePointer) throws(SheetReadError) -> Bool) throws(SheetReadError) {
      guard let archive = archive_read_new() else {
        throw SheetReadError(path: path, part: nil, message: "no memory is left to read it")
      }
      defer { archive_read_free(archive) }
      archive_read_support_format_zip(archive)
      var failure: SheetReadError?
      bytes.withUnsafeBytes { buffer in
        do throws(SheetReadError) {
          guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
            throw broken(archive, nil)
          }
          while let name = try nextName(archive) {
            guard try body(name, archive) else { return }
          }
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }

    private func nextName(_ archive: OpaquePointer) throws(SheetReadError) -> String? {
      var entry: OpaquePointer?
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_EOF: return nil
      case ARCHIVE_OK, ARCHIVE_WARN: break
      default: throw broken(archive, nil)
      }
      guard let entry, let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return "" }
      return String(cString: name)
    }

    private func unpack(_ archive: OpaquePointer, _ name: String) throws(SheetReadError) -> [UInt8] {
      let limit = min(limits.memberSize, max(limits.freeSize, limits.ratio * bytes.count))
      var content: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 18)
      while true {
        let count = archive_read_data(archive, &buffer, buffer.count)
        if count == 0 { return content }
        guard count > 0 else { throw broken(archive, name) }
        content.append(contentsOf: buffer[..<count])
        guard content.count <= limit else {
          throw SheetReadError(
            path: path, part: name,
            message: "it unpacks to more than \(limit) bytes, as only files made to do harm do")
        }
      }
    }

    private func broken(_ archive: OpaquePointer, _ part: String?) -> SheetReadError {
      let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason"
      return SheetReadError(path: path, part: part, message: "the zip file is broken: \(reason)")
    }
  }
#endif
