import Foundation
import Heshu

/// Recognizes random and mutated texts and checks what must hold for every one of them.
///
/// usage: RecognizerFuzz [INPUTS] [SEED] [FILE…]
///
/// The lines of the files are mutated beside texts that are put together from words, numerals and bytes. The same seed gives the same texts.
/// The first text that breaks a law is printed, and the status is 1.
@main
struct RecognizerFuzz {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.first.flatMap { Int($0) } ?? 1_000_000
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    var lines: [[UInt8]] = []
    for file in arguments.dropFirst(2) {
      let text = try Data(contentsOf: URL(filePath: file))
      lines += text.split(separator: 0x0A).map { Array($0.prefix(400)) }
    }
    exit(run(count, FuzzInputs(seed: seed, lines: lines)) ? 0 : 1)
  }

  private static func run(_ count: Int, _ inputs: FuzzInputs) -> Bool {
    var inputs = inputs
    let published = CalendarDay(year: 2022, month: 11, day: 21)
    let recognizers = [
      Recognizer(), Recognizer(options: RecognizerOptions(includesNumbers: true, includesRefusals: true)),
    ]
    var found = Recognition()
    var (figures, bytes) = (0, 0)
    var slowest = Duration.zero
    let clock = ContinuousClock()
    for number in 0..<count {
      let length = inputs.next()
      let time = clock.measure {
        recognizers[number & 1].recognize(inputs.bytes, 0..<length, published: published, into: &found)
      }
      slowest = max(slowest, time)
      figures += found.figures.count
      bytes += length
      if let law = FuzzLaws.broken(by: found, in: inputs.bytes, length, isText: inputs.isText) {
        print("input \(number) breaks: \(law)")
        print(String(decoding: inputs.bytes[0..<length], as: UTF8.self))
        print(inputs.bytes[0..<length].map { String($0) }.joined(separator: " "))
        return false
      }
    }
    print("\(count) inputs, \(bytes) bytes, \(figures) figures; the slowest input took \(slowest)")
    return true
  }
}
