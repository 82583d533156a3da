import HeshuQuantities
import HeshuRecords

/// Gives the records of a CSV file block by block.
final class CSVRecordReader: RecordReader, @unchecked Sendable {
  /// What is read of the file at once; the delimiter is found from the first piece.
  private static let pieceSize = 1 << 18

  private(set) var header: [String] = []
  private let file: any InputFile
  private let path: String
  private var reader: CSVReader
  private var piece: [UInt8] = []
  /// What was wrong before the header.
  private var early: [Reject] = []

  init(_ file: any InputFile, path: String) throws {
    self.file = file
    self.path = path
    _ = try file.read(upTo: CSVRecordReader.pieceSize, into: &piece)
    let delimiter = CSVReader.sniffDelimiter(piece) ?? 0x2C
    var options = CSVReaderOptions(delimiter: delimiter)
    options.keepsDoubledQuotes = true
    reader = CSVReader(options: options)
    reader.feed(piece, 0..<piece.count)
    if piece.isEmpty { reader.finish() }
    while header.isEmpty {
      switch reader.next() {
      case .record: header = names()
      case .malformed(let error): early.append(reject(error))
      case .needsInput: try feed()
      case .end: return
      }
    }
  }

  func read(_ columns: [Int], atMost count: Int, into block: inout RecordBlock) throws -> Bool {
    block.rejects += early
    early = []
    while block.places.count < count {
      switch reader.next() {
      case .record: add(columns, to: &block)
      case .malformed(let error): block.rejects.append(reject(error))
      case .needsInput: try feed()
      case .end: return !block.places.isEmpty
      }
    }
    return true
  }

  private func names() -> [String] {
    var block = RecordBlock()
    add(Array(reader.fields.indices), to: &block)
    return block.cells.map { String(decoding: block.bytes[$0.range], as: UTF8.self) }
  }

  private func feed() throws {
    piece.removeAll(keepingCapacity: true)
    if try file.read(upTo: CSVRecordReader.pieceSize, into: &piece) > 0 {
      reader.feed(piece, 0..<piece.count)
    } else {
      reader.finish()
    }
  }

  private func add(_ columns: [Int], to block: inout RecordBlock) {
    let record = reader.recordRange
    let start = block.bytes.count
    block.places.append(
      RecordBlock.Place(
        line: reader.line, byteStart: reader.byteOffset, byteEnd: reader.byteEnd, raw: start..<start &+ record.count))
    block.bytes.append(reader.buffer, record)
    let shift = start &- record.lowerBound
    let fields = reader.fields
    for column in columns {
      let field = fields[column]
      if field.isNull {
        block.cells.append(.null)
      } else if field.isQuoted, reader.hasDoubledQuotes {
        block.cells.append(unescaped(field.start &+ shift..<field.end &+ shift, &block.bytes))
      } else {
        block.cells.append(TextCell(field.start &+ shift..<field.end &+ shift))
      }
    }
  }

  /// The cell without the second one of each two quotes, behind the record where that changes it.
  private func unescaped(_ range: Range<Int>, _ bytes: inout [UInt8]) -> TextCell {
    guard ByteBlocks.first(0x22, bytes, range) < range.upperBound else { return TextCell(range) }
    let start = bytes.count
    var isSecond = false
    for at in range {
      let isQuote = bytes[at] == 0x22
      if !(isQuote && isSecond) { bytes.append(bytes[at]) }
      isSecond = isQuote && !isSecond
    }
    return TextCell(start..<bytes.count)
  }

  private func reject(_ error: CSVError) -> Reject {
    let start = error.byteOffset
    return Reject(
      document: path, byteStart: start, byteEnd: max(start, reader.byteEnd), line: error.line, column: 1,
      stage: "read", code: error.code.rawValue, message: error.message, raw: reader.rawRecord(from: start))
  }
}
