import HeshuFormats
import Testing

/// The guard of a whole file and its inverse.
@Suite struct FormulaGuardRemoverTests {
  private func removed(_ bytes: [UInt8], piece: Int) throws -> [UInt8] {
    var remover = FormulaGuardRemover()
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let end = min(bytes.count, at + piece)
      try remover.append(bytes[at..<end], to: &out)
      at = end
    }
    try remover.finish(to: &out)
    return out
  }

  /// What the dialect `excel` would have written without its guard; empty texts and nulls are one in it.
  private func plain(_ records: [[String]]) -> [UInt8] {
    var dialect = CSVDialect.excel
    dialect.guardsFormulas = false
    return write(dialect, records)
  }

  private func write(_ dialect: CSVDialect, _ records: [[String]]) -> [UInt8] {
    Array(CSVCellWriterTests.write(dialect, records.map { $0.map { .text($0) } }).utf8)
  }

  @Test func givesBackWhatWasGuarded() throws {
    let records = [
      ["名称", "=备注"], ["=1+1", "a,b"], ["'quoted", "''"], ["-5.31", "-5.31万"], ["", "x"], ["\"=x\"", "@cmd\n"],
      [" =1", "＝1"],
    ]
    #expect(try removed(write(.excel, records), piece: .max) == plain(records))
  }

  @Test func isALawOverRandomTexts() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let width = Int.random(in: 1...4, using: &generator)
      let records = (0..<6).map { _ in (0..<width).map { _ in randomText(&generator, maximum: 9) } }
      let piece = Int.random(in: 1...200, using: &generator)
      #expect(try removed(write(.excel, records), piece: piece) == plain(records), "\(records)")
    }
  }

  @Test(.enabled(if: Suites.exist, "the case suites do not stand beside the project"))
  func isALawOverTheSuites() throws {
    let list = try JSONParser.parse(Suites.bytes(#require(Suites.files(in: "naughty-strings", ending: ".json").first)))
    guard case .array(let values) = list else {
      Issue.record("no array")
      return
    }
    let payloads = try Suites.bytes(#require(Suites.files(in: "csv-injection", ending: ".txt").first))
    let texts = values.compactMap(\.text) + payloads.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    let records = texts.map { [$0, "x"] }
    #expect(records.count > 515)
    #expect(try removed(write(.excel, records), piece: 1000) == plain(records))
  }

  @Test func tellsWhatIsNoCSV() {
    #expect(throws: CSVError.self) { try removed(Array("a,b\n\"x".utf8), piece: .max) }
  }
}
