import Foundation
import Heshu

/// Shows how far a run has come, on standard error.
final class ProgressView: RunProgress, @unchecked Sendable {
  private enum Form {
    case bar, plain, json
  }

  private static let second: UInt64 = 1_000_000_000

  private let form: Form
  /// Nanoseconds between two messages.
  private let interval: UInt64
  /// Whether the end is told where nothing was told before.
  private let tellsEnd: Bool
  private let start = SystemClock().nanoseconds()
  private let lock = NSLock()
  private var next: UInt64
  private var last = RunProgressState()
  private var isShown = false

  /// Nil where nothing is to be shown.
  init?(_ mode: ProgressMode, terminal: Terminal = .error) {
    switch (mode, terminal.width != nil) {
    case (.none, _): return nil
    case (.auto, true), (.bar, true): (form, interval, tellsEnd) = (.bar, Self.second / 10, false)
    case (.auto, false): (form, interval, tellsEnd) = (.plain, 30 * Self.second, false)
    case (.plain, _), (.bar, false): (form, interval, tellsEnd) = (.plain, 5 * Self.second, true)
    case (.json, _): (form, interval, tellsEnd) = (.json, Self.second, true)
    }
    next = start + (form == .bar ? 3 * interval : interval)
  }

  func report(_ state: RunProgressState) {
    lock.lock()
    defer { lock.unlock() }
    last = state
    let now = SystemClock().nanoseconds()
    guard now >= next else { return }
    next = now + interval
    show(now - start, isEnd: false)
  }

  /// Writes a line of its own; a bar comes back with the next report.
  func write(line: String) {
    lock.lock()
    defer { lock.unlock() }
    if form == .bar, isShown { StandardError.write("\r\u{1B}[K") }
    StandardError.write(line: line)
  }

  /// Takes the bar away, or tells the end.
  func end() {
    lock.lock()
    defer { lock.unlock() }
    if form == .bar {
      if isShown { StandardError.write("\r\u{1B}[K") }
    } else if tellsEnd || isShown {
      show(SystemClock().nanoseconds() - start, isEnd: true)
    }
    isShown = false
  }

  private func show(_ elapsed: UInt64, isEnd: Bool) {
    isShown = true
    let text = ProgressText(state: last, elapsed: elapsed)
    switch form {
    case .bar: StandardError.write("\r\u{1B}[K" + text.bar(columns: Terminal.error.width ?? 80))
    case .plain: StandardError.write(line: "heshu: " + text.plain(isEnd: isEnd))
    case .json: StandardError.write(line: text.json(isEnd: isEnd))
    }
  }
}
