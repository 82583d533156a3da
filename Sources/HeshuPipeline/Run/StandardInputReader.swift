import Foundation
import HeshuRecords

/// Reads documents and remembers the one of standard input, which can be read but once: for the archive, and for a second pass.
struct StandardInputReader: DocumentReader {
  /// What standard input held.
  final class Memory: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: (document: Document, text: [UInt8], original: [UInt8])?

    var content: (document: Document, text: [UInt8], original: [UInt8])? {
      get { lock.withLock { kept } }
      set { lock.withLock { kept = newValue } }
    }
  }

  /// How standard input is named.
  static let id = "-"

  private var base: any DocumentReader
  private let memory: Memory

  init(_ base: any DocumentReader, memory: Memory) {
    self.base = base
    self.memory = memory
  }

  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    guard try base.read(into: &batch, side: &side) else { return false }
    for index in batch.documents.indices where batch.documents[index].id == StandardInputReader.id {
      if let kept = memory.content {
        batch.documents[index] = kept.document
        batch.documents[index].text = batch.append(kept.text)
      } else {
        let document = batch.documents[index]
        memory.content = (
          document, Array(batch.bytes[document.text]), try base.original(of: StandardInputReader.id)
        )
      }
    }
    return true
  }

  var documentCount: Int? { base.documentCount }
  var unmatchedPatterns: [String] { base.unmatchedPatterns }

  func original(of id: String) throws -> [UInt8] {
    if id == StandardInputReader.id, let kept = memory.content { return kept.original }
    return try base.original(of: id)
  }

  func readAgain(_ id: String, into batch: inout Batch) throws {
    guard id == StandardInputReader.id, let kept = memory.content else { return try base.readAgain(id, into: &batch) }
    var document = kept.document
    document.text = batch.appendText(kept.text)
    batch.documents.append(document)
  }
}
