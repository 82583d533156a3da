import HeshuRecords

/// Gives no documents.
package struct NoDocuments: DocumentReader {
  package init() {}

  package mutating func read(into batch: inout Batch, side: inout Side) -> Bool { false }

  package func original(of id: String) -> [UInt8] { [] }
}
