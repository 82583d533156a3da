import Foundation
import Heshu

/// Damages inputs and gives them to the code that reads them: no trap, no second of work for one of them, no memory beyond 256 MB.
///
///     InputFuzz KIND [COUNT] [SEED] [FILE…]
///
/// KIND is one of pipeline, csv, json, ndjson, documents, gzip, tar, archive, text, pattern, xlsx, ods, sqlite, ledger, extraction. COUNT is a number,
/// or FIRST-LAST to run some inputs again. The files are damaged beside the inputs that are built in. The same seed gives the same inputs.
@main
struct InputFuzz {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let kind = arguments.first.flatMap(FuzzKind.init(rawValue:)) else {
      let kinds = FuzzKind.allCases.map(\.rawValue).joined(separator: " ")
      print("usage: InputFuzz KIND [COUNT] [SEED] [FILE…]\nkinds: \(kinds)")
      exit(64)
    }
    let numbers = arguments.count > 1 ? range(arguments[1]) : 0..<100_000
    let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
    var corpus = try kind.corpus()
    for file in arguments.dropFirst(3) { corpus.append(Array(try Data(contentsOf: URL(fileURLWithPath: file)))) }
    Crash.watch()
    var run = FuzzRun(kind: kind, seed: seed, mutator: ByteMutator(seed: seed, corpus: corpus, words: kind.words))
    exit(try run.run(numbers) ? 0 : 1)
  }

  private static func range(_ text: String) -> Range<Int> {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard let first = parts.first else { return 0..<0 }
    return parts.count == 1 ? 0..<first : first..<max(first, parts[1] + 1)
  }
}

/// One run over many inputs.
struct FuzzRun {
  let kind: FuzzKind
  let seed: UInt64
  var mutator: ByteMutator

  /// - Returns: whether all laws held.
  mutating func run(_ numbers: Range<Int>) throws -> Bool {
    let subject = try FuzzSubject(kind)
    var (bytes, slowest, slowestNumber, isGood) = (0, UInt64(0), 0, true)
    let start = Self.threadTime()
    for number in numbers {
      Crash.number = number
      let input = mutator.input(number)
      let cut = mutator.random(input.count + 1)
      let before = Self.threadTime()
      let law = subject.take(input, cut: cut)
      let time = Self.threadTime() - before
      bytes += input.count
      if time > slowest { (slowest, slowestNumber) = (time, number) }
      guard let law = law ?? (time > 1_000_000_000 ? "it took \(time / 1_000_000) ms" : nil) else { continue }
      print("\(kind.rawValue) seed \(seed) input \(number): \(law)")
      isGood = false
    }
    let peak = Self.peakMegabytes
    print(
      "\(kind.rawValue): \(numbers.count) inputs of seed \(seed), \(bytes / 1_000_000) MB, "
        + "\((Self.threadTime() - start) / 1_000_000_000) s; the slowest, \(slowestNumber), took \(slowest / 1000) µs; peak memory \(peak) MB"
    )
    return isGood && peak <= 256
  }

  /// Nanoseconds of this thread's own work, whatever else the machine does.
  private static func threadTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static var peakMegabytes: Int {
    // The kernel's own word, in kB.
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first.map { $0 / 1024 } ?? 0
  }
}

/// Names the input that a trap has come from.
enum Crash {
  nonisolated(unsafe) static var number = 0

  static func watch() {
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      Foundation.signal(signal) { signal in
        let message = Array("input \(Crash.number) ends with signal \(signal)\n".utf8)
        _ = message.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        _exit(1)
      }
    }
  }
}
