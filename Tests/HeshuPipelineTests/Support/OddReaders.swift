import Foundation
import HeshuRecords

/// Counts over threads.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  var count: Int { lock.withLock { value } }

  func add() { lock.withLock { value += 1 } }
}

/// Standard input of a test: what it holds can be read once.
final class Stream: @unchecked Sendable {
  private let lock = NSLock()
  private var rest: String

  init(_ text: String) { rest = text }

  func reader() -> StreamReader {
    lock.withLock {
      defer { rest = "" }
      return StreamReader(text: rest)
    }
  }
}

/// Gives the document `-` and keeps it no longer than the reader itself.
struct StreamReader: DocumentReader {
  private let text: String
  private var base: TextReader

  init(text: String) {
    self.text = text
    base = TextReader([("-", text)])
  }

  mutating func read(into batch: inout Batch, side: inout Side) -> Bool { base.read(into: &batch, side: &side) }

  func original(of id: String) -> [UInt8] { Array(text.utf8) }
}

/// Gives documents whose originals are others when they are read again.
struct ChangingReader: DocumentReader {
  var base: TextReader

  mutating func read(into batch: inout Batch, side: inout Side) -> Bool { base.read(into: &batch, side: &side) }

  func original(of id: String) -> [UInt8] { Array("changed".utf8) }
}

/// Gives some documents and then fails.
struct FailingReader: DocumentReader {
  struct Failure: Error {}

  private var base = TextReader((0..<20).map { ("d\($0)", "甲投资3亿元。") }, batchSize: 1)
  private var count = 0

  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    count += 1
    if count == 12 { throw Failure() }
    return base.read(into: &batch, side: &side)
  }

  func original(of id: String) -> [UInt8] { [] }
}
