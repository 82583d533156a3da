import HeshuDocuments
import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Reads tables that are compressed or in another encoding than UTF-8; places stay those of the content before it was decoded.
struct DecodedTableReader: TableReader {
  let base: any TableReader
  /// Whether the file is gzip.
  let isCompressed: Bool

  func read(_ bytes: [UInt8], path: String) throws -> TextTable {
    let content = isCompressed ? try expanded(bytes) : bytes
    // Damage inside of UTF-8 is told record by record.
    guard let text = try? TextDecoding.decode(content, path: path), text.encoding != .utf8 else {
      return try base.read(content, path: path)
    }
    var table = try base.read(text.bytes, path: path)
    for index in table.records.indices {
      table.records[index].byteStart = text.map.original(table.records[index].byteStart)
      table.records[index].byteEnd = text.map.original(table.records[index].byteEnd)
    }
    for index in table.rejects.indices {
      table.rejects[index].byteStart = text.map.original(table.rejects[index].byteStart)
      table.rejects[index].byteEnd = text.map.original(table.rejects[index].byteEnd)
    }
    return table
  }

  private func expanded(_ bytes: [UInt8]) throws -> [UInt8] {
    var reader = GunzipReader(limits: GunzipLimits(size: 4 << 30, allowsFurtherMembers: true))
    var content: [UInt8] = []
    try reader.append(bytes, 0..<bytes.count, to: &content)
    try reader.finish()
    return content
  }
}
