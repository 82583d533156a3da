import Heshu

/// What changed between two runs.
struct RunDifference {
  private let before: RunRecord
  private let after: RunRecord
  private var added: [String] = []
  private var changed: [String] = []
  private var forgotten: [String] = []

  /// - Parameter documents: the versions that each run saw, by id.
  init(_ before: RunRecord, _ after: RunRecord, documents: (before: [ExactName: String], after: [ExactName: String])) {
    self.before = before
    self.after = after
    for (id, version) in documents.after {
      guard let old = documents.before[id] else {
        added.append(id.value)
        continue
      }
      if old != version { changed.append(id.value) }
    }
    forgotten = documents.before.keys.filter { documents.after[$0] == nil }.map(\.value)
    for path in [\RunDifference.added, \.changed, \.forgotten] {
      self[keyPath: path].sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  var isEmpty: Bool {
    before.id == after.id && before.version == after.version && before.fingerprint == after.fingerprint
      && counts.isEmpty
  }

  /// The counts that differ.
  private var counts: [(name: String, old: Int, new: Int)] {
    let (old, new) = (before.counts, after.counts)
    return [
      ("documents", old.documents, new.documents), ("figures", old.figures, new.figures), ("rows", old.rows, new.rows),
      ("rejects", old.rejects, new.rejects), ("near misses", old.nearMisses, new.nearMisses),
      ("errors", old.errors, new.errors), ("warnings", old.warnings, new.warnings),
    ].filter { $0.1 != $0.2 }
  }

  func lines(in terminal: Terminal) -> [String] {
    guard !isEmpty else { return ["no difference between run \(before.number) and run \(after.number)"] }
    var lines: [String] = []
    func add(_ name: String, _ parts: [String]) { lines += FactLine.lines(name: name, parts: parts, in: terminal) }
    if before.version != after.version { add("program", ["\(before.version) → \(after.version)"]) }
    if before.pipeline != after.pipeline {
      add("pipeline", ["\(before.pipeline.prefix(16)) → \(after.pipeline.prefix(16))"])
    }
    if before.fingerprint != after.fingerprint { add("rules", ["patterns or program are others"]) }
    for (name, old, new) in counts { add(name, ["\(old) → \(new)"]) }
    for (sign, documents) in [("+", added), ("~", changed), ("-", forgotten)] {
      lines += documents.map { "\(sign) \(DisplayWidth.fitted($0))" }
    }
    return lines
  }
}
