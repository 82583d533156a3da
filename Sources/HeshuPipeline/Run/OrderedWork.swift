import Foundation
import HeshuRecords

/// Lets workers take batches one after another and gives what they made of them back in the same order.
///
/// Memory is bounded by the number of workers: none takes a new batch before its last one was delivered.
final class OrderedWork: @unchecked Sendable {
  private let readLock = NSLock()
  private let turn = NSCondition()
  private var reader: any DocumentReader
  private var nextSequence = 0
  private var isEnded = false
  private var delivering = 0
  private var failure: (any Error)?
  private let collector: RunCollector

  init(reader: any DocumentReader, collector: RunCollector) {
    self.reader = reader
    self.collector = collector
  }

  /// Works until there are no more batches or something failed.
  func work(_ processor: BatchProcessor) {
    var batch = Batch()
    do {
      while let side = try read(into: &batch) {
        let outcome = try processor.process(&batch, side: side)
        guard try deliver(outcome) else { return }
        batch.removeAll()
      }
    } catch {
      stop(error)
    }
  }

  /// What went wrong first.
  func rethrow() throws {
    if let failure { throw failure }
  }

  private func read(into batch: inout Batch) throws -> Side? {
    readLock.lock()
    defer { readLock.unlock() }
    guard !isEnded else { return nil }
    var side = Side()
    guard try reader.read(into: &batch, side: &side) else {
      isEnded = true
      return nil
    }
    batch.sequence = nextSequence
    nextSequence += 1
    return side
  }

  private func deliver(_ outcome: consuming BatchOutcome) throws -> Bool {
    turn.lock()
    defer { turn.unlock() }
    while delivering != outcome.sequence, failure == nil { turn.wait() }
    guard failure == nil else { return false }
    delivering += 1
    defer { turn.broadcast() }
    try collector.take(outcome)
    return true
  }

  private func stop(_ error: any Error) {
    readLock.lock()
    isEnded = true
    readLock.unlock()
    turn.lock()
    if failure == nil { failure = error }
    turn.broadcast()
    turn.unlock()
  }
}
