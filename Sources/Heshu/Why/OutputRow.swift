import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// One row of an output with its columns under their machine names.
struct OutputRow {
  /// From 1.
  let number: Int
  let columns: [String]
  let cells: [OutputCell]
  /// The texts may carry the apostrophe of the formula guard.
  let isGuarded: Bool

  /// Finds the row that is asked for.
  init(_ question: CellQuestion, _ resource: OutputResource, fileSystem: any FileSystem) throws {
    guard let format = resource.format, OutputRows.formats.contains(format) else {
      throw WhyError.question(
        "\(question.output): cells of \(resource.format ?? "such a file") cannot be asked about; name the CSV, NDJSON or JSON of the table"
      )
    }
    let output = try resource.rows(of: question.output, fileSystem: fileSystem)
    isGuarded = output.isForSpreadsheets
    columns = resource.columns.map(\.name)
    var found: [(number: Int, cells: [OutputCell])] = []
    var place: Int?
    if case .key(let column, _) = question.row {
      place = try OutputRow.place(of: column, in: columns, headers: output.columns, of: question.output)
    }
    while let cells = try output.next() {
      switch question.row {
      case .number(let number): if output.rowNumber == number { found.append((number, cells)) }
      case .key(_, let value):
        guard let place, cells.indices.contains(place), cells[place].string == value else { continue }
        found.append((output.rowNumber, cells))
      }
    }
    guard let first = found.first else { throw WhyError.question(OutputRow.missing(question, rows: output.rowNumber)) }
    if found.count > 1 {
      let numbers = found.prefix(10).map { "\($0.number)" }.joined(separator: ", ")
      throw WhyError.question(
        "\(question.output): \(found.count) rows are called so: \(numbers); name one by its number")
    }
    (number, cells) = first
  }

  private static func missing(_ question: CellQuestion, rows: Int) -> String {
    switch question.row {
    case .number(let number): "\(question.output): there is no row \(number); it has \(rows) rows"
    case .key(let column, let value): "\(question.output): no row has \(value.debugDescription) in column \(column)"
    }
  }

  /// The place of a column by its machine name or its header.
  static func place(of name: String, in columns: [String], headers: [String], of output: String) throws -> Int {
    if let place = columns.firstIndex(where: name.hasBytes) ?? headers.firstIndex(where: name.hasBytes) { return place }
    // A label without its unit: `完成投资` of `完成投资(亿元)`.
    let starts = headers.indices.filter { headers[$0].hasPrefix(name + "(") || headers[$0].hasPrefix(name + " (") }
    if let place = starts.first, starts.count == 1 { return place }
    throw WhyError.question(
      "\(output): no column is called '\(name)'; \(Spelling.hint(for: name, among: columns))")
  }

  /// The text of a column; nil for null.
  func text(_ column: String) -> String? {
    guard let place = columns.firstIndex(where: column.hasBytes), cells.indices.contains(place),
      case .text(let text) = cells[place]
    else { return nil }
    guard isGuarded else { return text }
    let bytes = Array(text.utf8)
    return String(decoding: bytes[FormulaGuard.removed(from: bytes, 0..<bytes.count)], as: UTF8.self)
  }

  /// The columns in which a row that was made again has another cell, or none at all.
  func differences(from row: [ExactName: String?]) -> [String] {
    columns.filter { column in
      guard let other = row[ExactName(column)] else { return true }
      return !OutputRow.isSame(text(column), other, isGuarded)
    }
  }

  /// In files for spreadsheets a null and an empty text are both empty; in CSV every line break is LF.
  static func isSame(_ text: String?, _ other: String?, _ isForSpreadsheets: Bool) -> Bool {
    if text == other { return true }
    if isForSpreadsheets, (text ?? "").isEmpty, (other ?? "").isEmpty { return true }
    guard let text, let other else { return false }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      == other.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\0", with: "\u{FFFD}")
  }
}
