import Foundation

/// Stands between a run and the one who wants to stop it: until the decision a run can be stopped at once, from there on it goes to its end.
///
/// The one who stops a run ends the process; what has to be removed before is known here.
public final class RunGate: @unchecked Sendable {
  private let lock = NSLock()
  private var hiddenPaths: Set<String> = []
  private var isPassed = false
  private var isClosed = false

  /// Makes an open gate, which no run has passed.
  public init() {}

  /// Lets a run pass to its decision; never returns where it was stopped, since the process is about to end.
  func pass() {
    lock.lock()
    while isClosed {
      lock.unlock()
      Thread.sleep(forTimeInterval: 1)
      lock.lock()
    }
    isPassed = true
    lock.unlock()
  }

  /// Opens the gate for a next run of the same process.
  public func reset() { lock.withLock { isPassed = false } }

  /// Stops the run, unless it has passed.
  ///
  /// - Returns: the hidden files that are to be removed; nil where the run goes to its end, which is near.
  public func close() -> [String]? {
    lock.withLock {
      guard !isPassed else { return nil }
      isClosed = true
      return hiddenPaths.sorted()
    }
  }

  func add(_ hiddenPath: String) { _ = lock.withLock { hiddenPaths.insert(hiddenPath) } }

  func forgetAll() { lock.withLock { hiddenPaths.removeAll() } }
}
