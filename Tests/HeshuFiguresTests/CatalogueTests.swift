import HeshuQuantities
import Testing

@testable import HeshuFigures

/// Every unit of the catalogue is read where it stands in a sentence, and every word list has each word once.
@Suite struct CatalogueTests {
  /// A number that the unit's care accepts, and the words before it.
  private func sentence(_ symbol: UnitSymbol) -> (text: String, number: ExactDecimal)? {
    let care = symbol.careful ? Lexicon.caresByUnit[symbol.written] ?? .counted : .none
    switch care {
    case .none, .counted, .letter, .measured:
      return ("共计36.5" + symbol.written + "。", ExactDecimal(significand: 365, exponent: -1))
    case .change: return ("提高36.5" + symbol.written + "。", ExactDecimal(significand: 365, exponent: -1))
    case .tenths: return ("占比三" + symbol.written + "。", ExactDecimal(3))
    case .calendar: return ("在15" + symbol.written + "内完成。", ExactDecimal(15))
    case .name, .medal: return nil
    }
  }

  /// Words that name another unit where the sentence speaks of it, or none alone.
  private let dependent: Set<String> = ["块", "塊", "岁", "歲", "周岁", "周歲", "週歲", "ratio", "°"]

  @Test func readsEveryUnitInASentence() {
    var wrong: [String] = []
    for symbol in UnitCatalogue.symbols where !dependent.contains(symbol.written) {
      guard let (text, number) = sentence(symbol) else {
        // A word that only names things counts nothing.
        if !recognize("共计36" + symbol.written + "。").figures.isEmpty { wrong.append(symbol.written) }
        continue
      }
      let found = recognize(text).figures
      let value = number.scaled(byPowerOfTen: Int(symbol.power))
      if found.count != 1 || found[0].value != value || found[0].unit != symbol.unit {
        wrong.append("\(text) \(found.map { "\($0.value) \($0.unit)" })")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(40))")
  }

  @Test func readsEveryDenominator() {
    var wrong: [String] = []
    for symbol in UnitCatalogue.denominators {
      let text = "达到36.5元/" + symbol.written + "。"
      let found = recognize(text).figures
      if found.count != 1 || found[0].unit.numerator != FigureUnit.yuan.numerator
        || found[0].unit.denominator != symbol.unit.numerator
      {
        wrong.append("\(text) \(found.map { "\($0.value) \($0.unit)" })")
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func namesNoWordTwice() {
    #expect(Lexicon.lists.count == 14)
    for list in Lexicon.lists {
      var seen: Set<String> = []
      let twice = list.entries.filter { !seen.insert($0.word).inserted }.map(\.word)
      #expect(twice.isEmpty, "\(list.name): \(twice)")
      let derived = list.entries.filter { entry in
        TraditionalScript.form(of: entry.word).map { $0 != entry.word && seen.contains($0) } ?? false
      }
      #expect(derived.isEmpty, "\(list.name) holds the traditional forms of \(derived.map(\.word))")
    }
  }

  @Test func knowsEverySourceOfWords() {
    #expect(Set(Lexicon.lists.map(\.source)) == Set(WordSource.allCases))
  }
}
