import Glibc

/// Calls of the system that may take long, on network file systems above all.
enum SystemCall {
  /// Makes a call again as long as a signal interrupts it before it has done anything.
  static func untilDone<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let answer = call()
      if answer >= 0 || errno != EINTR { return answer }
    }
  }
}
