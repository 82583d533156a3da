import Heshu

/// How far a run has come, in words.
struct ProgressText {
  var state: RunProgressState
  /// Nanoseconds since the run's start.
  var elapsed: UInt64

  private var seconds: UInt64 { elapsed / 1_000_000_000 }

  /// Seconds that are left at the rate so far; nil where it is not known.
  var secondsLeft: UInt64? {
    guard let total = state.totalDocuments, state.documents > 0, total >= state.documents else { return nil }
    let (product, overflow) = elapsed.multipliedReportingOverflow(by: UInt64(total - state.documents))
    return overflow ? nil : (product / UInt64(state.documents) + 999_999_999) / 1_000_000_000
  }

  /// Documents in a second.
  var rate: UInt64 {
    let (product, overflow) = UInt64(state.documents).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? 0 : product / max(1, elapsed)
  }

  /// A bar that fits into one line of that many columns.
  func bar(columns: Int) -> String {
    let facts = " \(counted) \(rate)/s" + (secondsLeft.map { " \(Self.duration($0)) left" } ?? "")
    guard let total = state.totalDocuments, total > 0, columns - facts.utf8.count > 12 else {
      return String(facts.dropFirst().prefix(max(0, columns - 1)))
    }
    let room = min(40, columns - facts.utf8.count - 3)
    let filled = min(room, room * min(state.documents, total) / total)
    return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: room - filled) + "]" + facts
  }

  /// A line for a log.
  func plain(isEnd: Bool) -> String {
    let facts = "\(counted), \(state.rows) rows, \(state.rejects) rejects, \(rate)/s"
    if isEnd { return "read \(facts), \(Self.duration(seconds))" }
    return facts + ", \(Self.duration(seconds))" + (secondsLeft.map { ", \(Self.duration($0)) left" } ?? "")
  }

  /// A line of NDJSON.
  func json(isEnd: Bool) -> String {
    let total = state.totalDocuments.map(String.init) ?? "null"
    let left = isEnd ? "0" : secondsLeft.map(String.init) ?? "null"
    return "{\"event\":\"\(isEnd ? "read" : "progress")\",\"documents\":\(state.documents),\"total\":\(total),"
      + "\"bytes\":\(state.bytes),\"rows\":\(state.rows),\"rejects\":\(state.rejects),"
      + "\"milliseconds\":\(elapsed / 1_000_000),\"seconds_left\":\(left)}"
  }

  private var counted: String {
    guard let total = state.totalDocuments else { return "\(state.documents) documents" }
    return "\(state.documents) of \(total) documents"
  }

  /// `7 s`, `3 min 20 s`, `2 h 5 min`.
  static func duration(_ seconds: UInt64) -> String {
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds / 60 % 60) min"
  }
}
