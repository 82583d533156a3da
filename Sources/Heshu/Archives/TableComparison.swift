import HeshuFormats
import HeshuRecords

/// Compares two outputs of one table cell by cell, each read on its own.
struct TableComparison {
  /// A cell that differs.
  struct Difference: Sendable, Hashable {
    /// From 1.
    var row: Int
    var column: String
    var first: OutputCell
    var second: OutputCell
  }

  /// How many differences are told one by one.
  static let shownDifferences = 20

  private(set) var rows = 0
  private(set) var cells = 0
  private(set) var differences: [Difference] = []
  private(set) var differenceCount = 0
  /// What keeps the two from being compared, in words.
  private(set) var problem: String?

  /// Compares all rows of two outputs.
  ///
  /// - Parameter isPart: whether the second holds some of the first one's rows, in their order.
  init(_ first: OutputRows, _ second: OutputRows, isPart: Bool = false) throws {
    var row = try first.next()
    var other = try second.next()
    guard let pairs = TableComparison.pairs(first.columns, second.columns) else {
      problem = "its columns cannot be told apart"
      return
    }
    if isPart {
      try find(&row, first, &other, second, pairs)
      return
    }
    while let cells = row, let others = other {
      rows += 1
      for pair in pairs where cells.indices.contains(pair.first) && others.indices.contains(pair.second) {
        self.cells += 1
        compare(cells[pair.first], first, others[pair.second], second, column: first.columns[pair.first])
      }
      row = try first.next()
      other = try second.next()
    }
    guard row != nil || other != nil else { return }
    let more = row != nil ? first.path : second.path
    problem = "\(more) has more rows than the other, which ends behind row \(rows)"
  }

  /// Looks for each row of the second among those of the first that have not come yet.
  private mutating func find(
    _ row: inout [OutputCell]?, _ first: OutputRows, _ other: inout [OutputCell]?, _ second: OutputRows,
    _ pairs: [(first: Int, second: Int)]
  ) throws {
    while let others = other {
      guard let cells = row else {
        problem = "row \(rows + 1) of \(second.path) is not among the rows of the other"
        return
      }
      let inBoth = pairs.filter { cells.indices.contains($0.first) && others.indices.contains($0.second) }
      if inBoth.allSatisfy({ TableComparison.isSame(cells[$0.first], first, others[$0.second], second) }) {
        rows += 1
        self.cells += inBoth.count
        other = try second.next()
      }
      row = try first.next()
    }
  }

  private mutating func compare(
    _ cell: OutputCell, _ first: OutputRows, _ other: OutputCell, _ second: OutputRows, column: String
  ) {
    guard !TableComparison.isSame(cell, first, other, second) else { return }
    differenceCount += 1
    guard differences.count < TableComparison.shownDifferences else { return }
    differences.append(Difference(row: rows, column: column, first: cell, second: other))
  }

  private static func isSame(
    _ cell: OutputCell, _ first: OutputRows, _ other: OutputCell, _ second: OutputRows
  ) -> Bool {
    // In files for spreadsheets a null and an empty text are both empty.
    if first.isForSpreadsheets || second.isForSpreadsheets, cell.string.isEmpty, other.string.isEmpty { return true }
    let left = first.isForSpreadsheets == second.isForSpreadsheets ? cell : TableComparison.unguarded(cell, first)
    let right = first.isForSpreadsheets == second.isForSpreadsheets ? other : TableComparison.unguarded(other, second)
    return left == right || TableComparison.normalized(left) == TableComparison.normalized(right)
  }

  /// The places of the columns that both have: by name, or by place where one has names for people and the two are equally wide.
  private static func pairs(_ first: [String], _ second: [String]) -> [(first: Int, second: Int)]? {
    let byName = first.indices.compactMap { place in
      second.firstIndex(of: first[place]).map { (first: place, second: $0) }
    }
    if byName.count == min(first.count, second.count) { return byName }
    if first.count == second.count { return first.indices.map { ($0, $0) } }
    return byName.isEmpty ? nil : byName
  }

  private static func unguarded(_ cell: OutputCell, _ rows: OutputRows) -> OutputCell {
    guard rows.isForSpreadsheets, case .text(let text) = cell else { return cell }
    let bytes = Array(text.utf8)
    return .text(String(decoding: bytes[FormulaGuard.removed(from: bytes, 0..<bytes.count)], as: UTF8.self))
  }

  /// CSV writes every line break as LF and has no NUL.
  private static func normalized(_ cell: OutputCell) -> OutputCell {
    guard case .text(let text) = cell, text.utf8.contains(where: { $0 == 0x0D || $0 == 0 }) else { return cell }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      scalars.append(scalar == "\r" ? "\n" : scalar == "\0" ? "\u{FFFD}" : scalar)
      previous = scalar
    }
    return .text(String(scalars))
  }
}
