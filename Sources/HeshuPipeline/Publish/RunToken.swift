import Foundation
import Glibc

/// Names the hidden files of one pass of one run, so that no other run touches them, and knows those of runs that are no more.
struct RunToken: Sendable {
  private static let prefix = ".heshu-"
  private static let ending = ".part"
  private static let counter = Counter()

  private let text: String

  /// A token that no other pass on this machine has.
  init() {
    text = "\(getpid())-\(RunToken.counter.next())"
  }

  /// The hidden name of the pass's output with that number.
  func hiddenName(_ number: Int) -> String { "\(RunToken.prefix)\(text)-\(number)\(RunToken.ending)" }

  /// Whether a name is that of a hidden file whose process is gone.
  static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(ending) else { return false }
    let parts = name.dropFirst(prefix.count).dropLast(ending.count).split(separator: "-")
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }), let process = pid_t(parts[0]), process > 0 else {
      return false
    }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// Counts the passes of this process.
  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func next() -> Int {
      lock.withLock {
        count += 1
        return count
      }
    }
  }
}
