/// Gives documents, batch by batch, in the order that the run keeps.
///
/// One thread calls it. A document that cannot be read is a reject in `side`; only what stops the run is thrown.
public protocol DocumentReader: Sendable {
  /// Fills an empty batch with the next documents.
  ///
  /// - Returns: false when there are no more, and nothing was added.
  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool

  /// How many documents there are in all; nil where that is not known.
  var documentCount: Int? { get }

  /// The original bytes of a document that was read, for the archive.
  func original(of id: String) throws -> [UInt8]
}

extension DocumentReader {
  public var documentCount: Int? { nil }
}
