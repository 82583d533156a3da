import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Reads the rows of an output back, one after another: CSV, NDJSON or JSON, with gzip or without.
///
/// It goes by what stands in the file alone and shares nothing with the writers.
final class OutputRows {
  /// The formats that can be read back.
  static let formats = ["csv", "ndjson", "json"]

  /// How the file is called in messages.
  let path: String
  /// The names of the columns as the file has them; those of its first row for NDJSON.
  private(set) var columns: [String] = []
  /// The file begins with a byte order mark, as those for spreadsheets do: its texts may be guarded.
  private(set) var isForSpreadsheets = false
  private(set) var rowNumber = 0
  private let source: any OutputRowSource

  /// Opens a file that holds a table.
  ///
  /// - Parameter table: of a file that holds several the one that is meant; nil for every other file.
  /// - Throws: ``ArchiveError`` where it is no such table.
  init(
    _ path: String, format: String, table: String? = nil, fileSystem: any FileSystem,
    limits: GunzipLimits = GunzipLimits()
  ) throws {
    self.path = path
    do {
      let bytes = try OutputBytes(path, fileSystem: fileSystem, limits: limits)
      switch format {
      case "csv": source = try CSVRowSource(bytes)
      case "ndjson": source = NDJSONRowSource(bytes)
      default: source = try JSONRowSource(bytes, table: table)
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
    columns = source.columns
    isForSpreadsheets = source.isForSpreadsheets
  }

  /// The next row, a cell for each column; nil behind the last one.
  func next() throws -> [OutputCell]? {
    do {
      guard let row = try source.next() else { return nil }
      rowNumber += 1
      if columns.isEmpty { columns = source.columns }
      return row
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}

extension OutputRows {
  /// The tables that a file holds side by side; empty for a file that is one table.
  ///
  /// - Throws: ``ArchiveError`` where it cannot be read.
  static func tables(
    in path: String, format: String, fileSystem: any FileSystem, limits: GunzipLimits = GunzipLimits()
  ) throws -> [String] {
    guard format == "json" else { return [] }
    do {
      let bytes = try OutputBytes(path, fileSystem: fileSystem, limits: limits).rest()
      let tables = JSONTables(try JSONParser.parse(bytes))
      return tables.isContainer ? tables.names : []
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}

/// Gives the rows of one format.
protocol OutputRowSource: AnyObject {
  var columns: [String] { get }
  var isForSpreadsheets: Bool { get }
  func next() throws -> [OutputCell]?
}

extension OutputRowSource {
  var isForSpreadsheets: Bool { false }
}

/// The content of a file, expanded where it is compressed.
final class OutputBytes {
  private let file: any InputFile
  private var gunzip: GunzipReader
  private var hasBegun = false
  private var isCompressed = false
  private var isOver = false

  init(_ path: String, fileSystem: any FileSystem, limits: GunzipLimits) throws {
    gunzip = GunzipReader(limits: limits)
    file = try fileSystem.open(path)
  }

  /// Adds further content to a buffer; false behind the last byte.
  func read(into buffer: inout [UInt8]) throws -> Bool {
    guard !isOver else { return false }
    var bytes: [UInt8] = []
    guard try file.read(upTo: 1 << 16, into: &bytes) > 0 else {
      isOver = true
      if isCompressed { try gunzip.finish() }
      return false
    }
    if !hasBegun {
      hasBegun = true
      isCompressed = bytes[0] == 0x1F
    }
    if isCompressed {
      try gunzip.append(bytes, 0..<bytes.count, to: &buffer)
    } else {
      buffer.append(contentsOf: bytes)
    }
    return true
  }

  /// All that is left.
  func rest() throws -> [UInt8] {
    var content: [UInt8] = []
    while try read(into: &content) {}
    return content
  }
}

/// Rows of CSV.
private final class CSVRowSource: OutputRowSource {
  private(set) var columns: [String] = []
  private(set) var isForSpreadsheets = false
  private var reader = CSVReader()
  private let bytes: OutputBytes

  init(_ bytes: OutputBytes) throws {
    self.bytes = bytes
    var first: [UInt8] = []
    while first.count < 3, try bytes.read(into: &first) {}
    isForSpreadsheets = first.starts(with: [0xEF, 0xBB, 0xBF])
    reader.feed(first, 0..<first.count)
    columns = try next()?.map(\.string) ?? []
  }

  func next() throws -> [OutputCell]? {
    while true {
      switch reader.next() {
      case .record:
        return reader.fields.map { field in
          field.isNull ? .null : .text(String(decoding: reader.buffer[field.range], as: UTF8.self))
        }
      case .malformed(let error): throw error
      case .end: return nil
      case .needsInput:
        var more: [UInt8] = []
        if try bytes.read(into: &more) { reader.feed(more, 0..<more.count) } else { reader.finish() }
      }
    }
  }
}

/// Rows of NDJSON.
private final class NDJSONRowSource: OutputRowSource {
  private(set) var columns: [String] = []
  private var reader = JSONRowReader()
  private var buffer: [UInt8] = []
  private var at = 0
  private let bytes: OutputBytes

  init(_ bytes: OutputBytes) {
    self.bytes = bytes
  }

  func next() throws -> [OutputCell]? {
    guard let line = try nextLine() else { return nil }
    var scratch: [UInt8] = []
    try reader.read(buffer, line, scratch: &scratch)
    let text = { (slice: JSONSlice) in
      String(decoding: (slice.isInScratch ? scratch : self.buffer)[slice.range], as: UTF8.self)
    }
    let names = reader.cells.map { text($0.name) }
    if columns.isEmpty { columns = names }
    guard names == columns else {
      throw ArchiveError(path: "", code: "columns", message: "a row has other columns than the first one")
    }
    return reader.cells.map { $0.kind == .null ? .null : .text(text($0.value)) }
  }

  private func nextLine() throws -> Range<Int>? {
    var scanned = at
    while true {
      let end = ByteBlocks.first(0x0A, buffer, scanned..<buffer.count)
      if end < buffer.count {
        defer { at = end + 1 }
        return at..<end
      }
      buffer.removeFirst(at)
      at = 0
      scanned = buffer.count
      guard try bytes.read(into: &buffer) else {
        guard !buffer.isEmpty else { return nil }
        at = buffer.count
        return 0..<buffer.count
      }
    }
  }
}

/// Rows of a JSON object with `fields` and `rows`.
private final class JSONRowSource: OutputRowSource {
  private(set) var columns: [String] = []
  private var rows: ArraySlice<JSONValue> = []

  init(_ bytes: OutputBytes, table: String?) throws {
    var value = try JSONParser.parse(try bytes.rest())
    if let table {
      guard let found = JSONTables(value)[table] else {
        throw ArchiveError(path: "", code: "json-table", message: "it has no table '\(table)'")
      }
      value = found
    }
    guard case .array(let fields)? = value["fields"], case .array(let rows)? = value["rows"] else {
      throw ArchiveError(path: "", code: "json-table", message: "it has no fields and rows")
    }
    columns = fields.compactMap { $0["name"]?.text }
    self.rows = rows[...]
  }

  func next() throws -> [OutputCell]? {
    guard let row = rows.popFirst() else { return nil }
    guard case .object(let members) = row, members.map(\.name) == columns else {
      throw ArchiveError(path: "", code: "columns", message: "a row has other columns than `fields` names")
    }
    return members.map { member in
      switch member.value {
      case .null: .null
      case .string(let text), .number(let text): .text(text)
      case .bool(let flag): .text(flag ? "true" : "false")
      case .array, .object: .text("")
      }
    }
  }
}
