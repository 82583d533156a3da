import HeshuFigures
import HeshuRecords

/// Finds what the prose of documents asserts about its own figures, and judges it.
///
/// Operands of the findings stand at Unicode scalars of the decoded text, as `start` and `end` of the figure contract do.
/// One value serves many documents.
public struct ClaimChecker: Sendable {
  private var judge = ClaimJudge()
  /// Tells who speaks in a document; nil where documents are not to be compared.
  private let publisher: (@Sendable (Document) -> String)?
  /// What the documents since `takeStatements` state that can be compared with other documents.
  private var statements: [AcrossStatement] = []

  /// - Parameter publisher: who speaks in a document, where statements are to be collected: only documents of one publisher are compared.
  public init(publisher: (@Sendable (Document) -> String)? = nil) {
    self.publisher = publisher
  }

  /// Gives what was collected, in the order of the documents, and forgets it.
  public mutating func takeStatements() -> [AcrossStatement] {
    let taken = statements
    statements.removeAll()
    return taken
  }

  /// Adds the findings of one document to `side`, and tells where they stand.
  ///
  /// - Parameters:
  ///   - bytes: the arena that holds the document's text.
  ///   - recognition: what was recognized in it.
  public mutating func check(
    _ document: Document, in bytes: [UInt8], _ recognition: borrowing Recognition, into side: inout Side
  ) -> [CheckedClaim] {
    guard !recognition.figures.isEmpty else { return [] }
    let prose = Prose(bytes, document.text, recognition)
    var finder = ClaimFinder(prose)
    finder.find()
    guard !finder.claims.isEmpty || publisher != nil else { return [] }
    var text = ClaimedText(document, bytes, recognition.figures)
    if let publisher {
      let collector = AcrossCollector(prose: prose, text: text, publisher: publisher(document))
      statements += collector.statements(finder.claims)
    }
    var checked: [CheckedClaim] = []
    // In the order of the text; claims that begin with the same figure in the order of the rules.
    let claims = finder.claims.enumerated().sorted {
      ($0.element.figures.min() ?? 0, $0.offset) < ($1.element.figures.min() ?? 0, $1.offset)
    }
    var judged: [Claim] = []
    for (_, claim) in claims where judge.judge(claim, in: text, into: &side) {
      judged.append(claim)
      checked.append(
        CheckedClaim(
          finding: side.findings.count - 1, passage: prose.passage(of: claim.figures.sorted()),
          operands: claim.operands.map(\.figure)))
    }
    weighSlips(judged, checked, &text, &side)
    return checked
  }

  /// Keeps the slips that repair all claims on their figure.
  private mutating func weighSlips(
    _ claims: [Claim], _ checked: [CheckedClaim], _ text: inout ClaimedText, _ side: inout Side
  ) {
    var byFigure: [Int: [Claim]] = [:]
    for claim in claims { for figure in claim.figures { byFigure[figure, default: []].append(claim) } }
    for (claim, place) in zip(claims, checked) {
      let finding = side.findings[place.finding]
      guard let slip = finding.slip else { continue }
      let operand = slip.operand - finding.operands.lowerBound
      guard place.operands.indices.contains(operand) else { continue }
      let figure = place.operands[operand]
      let value = claim.operands[operand].isFall ? slip.value.negated : slip.value
      if !judge.isRepaired(byFigure[figure] ?? [], figure, as: value, in: &text) {
        side.findings[place.finding].slip = nil
      }
    }
  }
}
