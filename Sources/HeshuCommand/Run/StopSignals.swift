import Foundation
import Heshu

/// Stops a run at once on SIGINT, SIGTERM or when its time is over: what was published before stays, and the program ends.
///
/// A run that has been decided is not stopped; its end is near.
enum StopSignals {
  /// The status of a program that SIGTERM has ended.
  private static let terminated: Int32 = 128 + SIGTERM

  /// Begins to watch; to be called before other threads are started, which take over which signals are held back.
  ///
  /// - Parameter seconds: how long the program may run; nil for as long as it takes.
  static func watch(_ gate: RunGate, seconds: Int?, willStop: @escaping @Sendable () -> Void = {}) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let held = signals
    let end = seconds.map { SystemClock().nanoseconds() + UInt64($0) * 1_000_000_000 }
    Thread.detachNewThread {
      while true {
        let signal = wait(held, until: end)
        guard let hidden = gate.close() else { continue }
        willStop()
        for path in hidden { unlink(path) }
        StandardError.write(line: "heshu: \(reason(signal, seconds)), nothing is published")
        _exit(signal > 0 ? 128 + signal : terminated)
      }
    }
  }

  /// The signal that came; 0 where the time is over.
  private static func wait(_ signals: sigset_t, until end: UInt64?) -> Int32 {
    var signals = signals
    while true {
      guard let end else {
        var signal: Int32 = 0
        if sigwait(&signals, &signal) == 0 { return signal }
        continue
      }
      let now = SystemClock().nanoseconds()
      // Behind the end there is nothing to wait for but that a run which was decided comes to its own end.
      let left = end > now ? end - now : 1_000_000_000
      var time = timespec(tv_sec: Int(left / 1_000_000_000), tv_nsec: Int(left % 1_000_000_000))
      let signal = sigtimedwait(&signals, nil, &time)
      if signal > 0 { return signal }
      if errno == EAGAIN { return 0 }
    }
  }

  private static func reason(_ signal: Int32, _ seconds: Int?) -> String {
    switch signal {
    case SIGINT: "stopped by SIGINT"
    case SIGTERM: "stopped by SIGTERM"
    default: "not done after \(seconds ?? 0) s (--timeout)"
    }
  }
}
