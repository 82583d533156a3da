/// What stages give beside rows: findings, rejects and near misses, with the bytes and documents that they point into.
public struct Side: Sendable {
  /// Holds the texts of findings, operands and near misses.
  public var bytes: [UInt8] = []
  /// Documents that findings, operands and near misses point to, without their texts.
  public var documents: [Document] = []
  /// Findings in the order in which they were made: of a batch check by check, of a check row by row.
  public var findings: [Finding] = []
  /// Findings that are kept in whole numbers, where they may be.
  package var plain = PlainFindings()
  /// Whether findings of plain figures may be kept in whole numbers, which `findings` does not hold: for those who only count and write them.
  public var keepsWholeNumbers = false
  /// Operands of all findings, side by side.
  public var operands: [FindingOperand] = []
  /// Documents and records that could not be used, in the order of the run.
  public var rejects: [Reject] = []
  /// Sentences with a figure that no pattern of any table used, in the order of the texts.
  public var nearMisses: [NearMiss] = []
  /// Rows that a join kept though they have no partner.
  public var unpairedRows = 0

  /// Makes empty side outputs.
  public init() {}

  /// Copies a text and gives its place.
  public mutating func keep(_ text: some Collection<UInt8>) -> TextCell {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return TextCell(start..<bytes.count)
  }

  /// Copies a text of a batch's bytes and gives its place.
  public mutating func keep(_ source: [UInt8], _ range: Range<Int>) -> TextCell {
    let start = bytes.count
    bytes.append(contentsOf: source[range])
    return TextCell(start..<bytes.count)
  }

  /// The place of a document in `documents`, adding it where it is new.
  ///
  /// - Parameter count: how many of the last ones are compared. Documents come in order, so that one will do, but where operands of one row
  ///   alternate between its document and the files that were joined to it.
  public mutating func place(of document: Document, among count: Int = 1) -> Int32 {
    for index in documents.indices.suffix(count).reversed() where documents[index].id.hasBytes(of: document.id) {
      return Int32(truncatingIfNeeded: index)
    }
    documents.append(document)
    return Int32(truncatingIfNeeded: documents.count - 1)
  }
}

extension TextCell {
  /// The same text after its bytes moved up by `base`.
  @inlinable
  public func moved(by base: UInt32) -> TextCell {
    isNull ? self : TextCell(start: start &+ base, end: end &+ base)
  }
}

extension SourceSpan {
  /// The same span after its documents moved up by `base`.
  @inlinable
  public func moved(by base: Int32) -> SourceSpan {
    document < 0 ? self : SourceSpan(document: document &+ base, start: start, end: end)
  }
}
