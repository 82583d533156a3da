import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// What an equation leaves for a figure is asked in whole numbers, with the answers of intervals.
@Suite struct SlipNeedTests {
  private static func interval(_ random: inout SplitMix, _ power: Int) -> Interval {
    func end() -> ExactRatio? {
      guard random.next() & 7 > 0 else { return nil }
      let number = Int.random(in: -700...700, using: &random)
      return ExactRatio(
        numerator: number, denominator: [20, 10, 30][number.magnitude % 3 == 0 ? 0 : Int(random.next() % 3)])?
        .scaled(byPowerOfTen: power)
    }
    let (a, b) = (end(), end())
    let isOrdered = a.flatMap { a in b.map { a <= $0 } } ?? true
    return Interval(
      low: isOrdered ? a : b, high: isOrdered ? b : a, lowClosed: random.next() & 1 == 0,
      highClosed: random.next() & 1 == 0)
      ?? .everything
  }

  @Test func answersAreThoseOfIntervals() {
    var random = SplitMix(seed: 3)
    var answers: [Bool: Int] = [:]
    for _ in 0..<300 {
      let (unit, power) = random.next() & 1 == 0 ? (FigureUnit.percent, -2) : (FigureUnit.yuan, 0)
      let reading = FigureReading()
      let interval = SlipNeedTests.interval(&random, power)
      let plain = random.next() & 15 == 0 ? FigureUnit.person : PlainUnit(unit).unit
      let quantity = Quantity(value: .zero, interval: interval, unit: plain, digits: 3)
      var need = SlipNeed(quantity: quantity, reading: reading)
      for _ in 0..<60 {
        let step = Int16.random(in: -1...1, using: &random)
        let value = Int.random(in: -60...60, using: &random)
        let cell = FigureCell(
          value: ExactDecimal(significand: Int128(value), exponent: Int32(step)), spread: 0, unit: unit, step: step,
          kind: unit.kind, qualifier: .exact, isExactCount: random.next() & 3 == 0, isNull: false, text: .null,
          sourceStart: 0, sourceEnd: 0)
        let written = reading.value(cell).quantity
        let expected = written.unit != plain || written.interval.meets(interval)
        #expect(need.allows(cell) == expected, "\(value)e\(step) \(interval)")
        answers[expected, default: 0] += 1
      }
    }
    #expect((answers[true] ?? 0) > 3000 && (answers[false] ?? 0) > 3000, "\(answers)")
  }
}
