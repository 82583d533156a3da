import HeshuRecords

/// An expression over the fields of a row or group, as it is written in a check, a condition or a derivation.
///
/// Numbers (`0.5`, `45.1亿元`, `93%`) stand for themselves alone; a field stands for everything that its written figure can be.
/// From the loosest to the tightest: `or`, `and`, `not`, comparisons (`= == != < <= > >= ≤ ≥`, `is present`, `is missing`), `+ -`, `* / × ÷`,
/// unary minus. Comparisons are not chained. Functions: `sum count min max mean` over a group, `previous` for the row before.
/// Texts stand in single or double quotes. A field of another table is `table.field`.
public struct Formula: Sendable, Hashable {
  /// More scalars than this are refused.
  public static let maximumLength = 10_000
  /// More parentheses, functions and prefix operators around one another are refused.
  public static let maximumDepth = 64

  /// The text as it was written.
  public let text: String
  /// Where the text begins.
  public let location: SourceLocation?
  /// Operands before what uses them; the last node is the whole.
  let nodes: [FormulaNode]

  /// Reads a formula; what is wrong with it goes to `diagnostics`, with its exact column, and the value is nil.
  public init?(parsing text: String, at location: SourceLocation? = nil, diagnostics: inout Diagnostics) {
    do {
      var parser = try FormulaParser(text)
      self.init(text: text, location: location, nodes: try parser.parse())
    } catch {
      diagnostics.error(
        error.code, error.message, at: location?.advanced(by: error.offset),
        hint: error.hint ?? (location == nil ? "at scalar \(error.offset + 1) of `\(text.prefix(200))`" : nil))
      return nil
    }
  }

  init(text: String, location: SourceLocation?, nodes: [FormulaNode]) {
    self.text = text
    self.location = location
    self.nodes = nodes
  }

  /// The fields that the formula names, each once, in the order of their first appearance.
  public var fieldNames: [String] {
    var names: [String] = []
    for node in nodes {
      if case .field(let name) = node.kind, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The other tables whose fields the formula names.
  public var tableNames: [String] {
    var tables: [String] = []
    for name in fieldNames {
      if let point = name.firstIndex(of: "."), !tables.contains(String(name[..<point])) {
        tables.append(String(name[..<point]))
      }
    }
    return tables
  }

  /// The field whose largest or smallest value over a group the whole formula is; nil for every other formula.
  package var extreme: (field: String, isMaximum: Bool)? {
    guard case .aggregate(let function, let operand?)? = nodes.last?.kind, function == .max || function == .min,
      case .field(let name) = nodes[operand].kind
    else { return nil }
    return (name, function == .max)
  }

  /// The place of a node in the file.
  func location(of node: Int) -> SourceLocation? { location?.advanced(by: nodes[node].start) }

  /// The node as it was written.
  func text(of node: Int) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: nodes[node].start)
    return String(scalars[start..<scalars.index(start, offsetBy: nodes[node].end - nodes[node].start)])
  }
}
