import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Compares what documents state: the same figure stated twice, series that may not fall, plans that several shares imply, places that make up a
/// larger one.
///
/// Statements are added in the order of the documents; only the state of the groups is kept.
public struct AcrossChecker: Sendable {
  /// A finding lists the operands of no more statements than this.
  static let listed = 50

  private var groups: [String: AcrossGroup] = [:]
  /// The keys in the order in which they came.
  private var keys: [String] = []

  /// Makes a checker without statements.
  public init() {}

  /// Adds a statement to its group.
  public mutating func add(_ statement: AcrossStatement) {
    guard groups[statement.key] != nil else {
      keys.append(statement.key)
      groups[statement.key] = AcrossGroup(
        label: statement.label, rule: statement.rule, statements: [statement], last: statement, highestLow: statement,
        lowestHigh: statement, common: statement.interval, series: [(statement.end, statement)])
      return
    }
    groups[statement.key]?.add(statement)
  }

  /// Adds the findings of all groups to `side`, in the order in which the groups began.
  public func finish(into side: inout Side) {
    var parts = AcrossParts()
    for key in keys {
      guard let group = groups[key], !group.isAmbiguous else { continue }
      parts.add(group)
      switch group.rule {
      case .stated, .plan:
        if group.statements.count + group.omitted > 1 { group.judgeCommon(into: &side) }
      case .cumulative: group.judgeSeries(into: &side)
      case .parts: continue
      }
    }
    parts.judge(into: &side)
  }
}
