import HeshuDocuments
import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Reads tables that are compressed or in another encoding than UTF-8; places stay those of the content before it was decoded.
struct DecodedTableReader: TableReader {
  let base: any TableReader
  /// Whether the file is gzip.
  let isCompressed: Bool

  var holdsSeveralTables: Bool { base.holdsSeveralTables }
  var takesHeaderRow: Bool { base.takesHeaderRow }

  func records(_ file: any InputFile, path: String) throws -> (any RecordReader)? {
    guard !isCompressed else { return nil }
    let start = try StartedFile(file)
    return start.isPlainUTF8 ? try base.records(start, path: path) : nil
  }

  func read(_ bytes: [UInt8], path: String) throws -> TextTable { try read(bytes, path: path, table: nil) }

  func read(_ bytes: [UInt8], path: String, table: String?) throws -> TextTable {
    let content = isCompressed ? try expanded(bytes) : bytes
    // Damage inside of UTF-8 is told record by record.
    guard let text = try? TextDecoding.decode(content, path: path), text.encoding != .utf8 else {
      return try base.read(content, path: path, table: table)
    }
    var found = try base.read(text.bytes, path: path, table: table)
    for index in found.records.indices {
      found.records[index].byteStart = text.map.original(found.records[index].byteStart)
      found.records[index].byteEnd = text.map.original(found.records[index].byteEnd)
    }
    for index in found.rejects.indices {
      found.rejects[index].byteStart = text.map.original(found.rejects[index].byteStart)
      found.rejects[index].byteEnd = text.map.original(found.rejects[index].byteEnd)
    }
    return found
  }

  private func expanded(_ bytes: [UInt8]) throws -> [UInt8] {
    var reader = GunzipReader(limits: GunzipLimits(size: 4 << 30, allowsFurtherMembers: true))
    var content: [UInt8] = []
    try reader.append(bytes, 0..<bytes.count, to: &content)
    try reader.finish()
    return content
  }
}

/// A file whose beginning has been looked at.
private final class StartedFile: InputFile {
  private let file: any InputFile
  private var start: [UInt8] = []
  private let size: Int

  init(_ file: any InputFile) throws(FileSystemError) {
    self.file = file
    size = try file.read(upTo: 1 << 18, into: &start)
  }

  /// Whether the beginning holds no byte that another encoding has. A character that the beginning cuts off counts as whole.
  var isPlainUTF8: Bool {
    guard ByteBlocks.first(0, start, 0..<start.count) == start.count else { return false }
    let invalid = UTF8Check.firstInvalid(start, 0..<start.count)
    return invalid.map { $0 + 3 >= start.count && start.count == 1 << 18 } ?? true
  }

  func read(upTo count: Int, into buffer: inout [UInt8]) throws(FileSystemError) -> Int {
    guard start.isEmpty else {
      defer { start = [] }
      buffer.append(contentsOf: start)
      return start.count
    }
    return try file.read(upTo: count, into: &buffer)
  }
}
