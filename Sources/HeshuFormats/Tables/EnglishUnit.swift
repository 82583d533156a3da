import HeshuQuantities
import HeshuRecords

/// Units in English words: the code of the unit behind its multiplier.
enum EnglishUnit {
  static func text(_ unit: WrittenUnit) -> String {
    let code = unit.unit.code
    guard unit.power != 0 else { return code.isEmpty ? unit.text : code }
    let multiplier =
      switch unit.power {
      case 2: "hundred"
      case 3: "thousand"
      case 4: "10 thousand"
      case 6: "million"
      case 7: "10 million"
      case 8: "100 million"
      case 9: "billion"
      case 12: "trillion"
      default: "10^\(unit.power)"
      }
    return code.isEmpty ? multiplier : "\(multiplier) \(code)"
  }
}
