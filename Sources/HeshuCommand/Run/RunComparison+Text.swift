import Heshu

extension RunComparison {
  /// Changes that are told one by one.
  private static let shown = 20

  /// What changed in the outputs, for the eye.
  func lines(all: Bool, in terminal: Terminal) -> [String] {
    var lines: [String] = []
    if !changes.isEmpty {
      lines += FactLine.lines(name: "outputs", parts: counts, in: terminal)
      for change in all ? changes[...] : changes.prefix(Self.shown) { lines.append(line(change)) }
      if !all, changes.count > Self.shown {
        lines.append("  … and \(changes.count - Self.shown) more; --all shows them")
      }
    }
    for name in unknown {
      lines.append("\(name): the cells of one of the runs are not there any more; `archive` keeps those of each run")
    }
    return lines
  }

  private var counts: [String] {
    let added = changes.count { $0.kind == .added }
    let removed = changes.count { $0.kind == .removed }
    let cells = changes.count - added - removed
    return [(cells, "cell", "cells", "changed"), (added, "row", "rows", "added"), (removed, "row", "rows", "removed")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2) \($0.3)" }
  }

  private func line(_ change: RunChange) -> String {
    let table = PathParts.split(change.table).name
    let source = DisplayWidth.fitted(change.source)
    switch change.kind {
    case .added: return "+ \(table) \(source) (\(words(change.cause)))"
    case .removed: return "- \(table) \(source) (\(words(change.cause)))"
    case .cell(let column, let before, let after):
      return "~ \(table) \(source) \(column): \(quoted(before)) → \(quoted(after)) (\(words(change.cause)))"
    }
  }

  private func quoted(_ cell: String) -> String { cell.isEmpty ? "nothing" : DisplayWidth.fitted(cell) }

  private func words(_ cause: RunChange.Cause) -> String {
    switch cause {
    case .text: "text"
    case .rule: "pipeline"
    case .program: "program"
    case .others: "other rows or a joined table"
    }
  }
}
