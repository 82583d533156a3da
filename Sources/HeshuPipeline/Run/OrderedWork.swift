import Foundation
import HeshuRecords

/// Lets workers take batches one after another and gives what they made of them back in the same order.
///
/// Memory is bounded by the number of workers: none takes a new batch before its last one was delivered.
public final class OrderedWork<Outcome>: @unchecked Sendable {
  /// What one worker does with a batch and the rejects of its reading.
  public typealias Process = (inout Batch, Side) throws -> Outcome

  private let readLock = NSLock()
  private let turn = NSCondition()
  /// The reader as far as it was read; to be looked at when the work is done.
  private(set) var reader: any DocumentReader
  private var nextSequence = 0
  private var isEnded = false
  private var delivering = 0
  private var failure: (any Error)?
  private let deliver: (Outcome) throws -> Void

  /// - Parameter deliver: takes the outcomes, one at a time and in the order of the batches.
  public init(reader: any DocumentReader, deliver: @escaping (Outcome) throws -> Void) {
    self.reader = reader
    self.deliver = deliver
  }

  /// Works until there are no more batches, on this thread and on `jobs - 1` others.
  ///
  /// - Parameter makeProcess: called once for each worker.
  /// - Throws: what reading, working or delivering threw first.
  public func run(jobs: Int, makeProcess: () throws -> Process) throws {
    let own = try makeProcess()
    // All of them are made before the first one works, so that none is left behind where one cannot be made.
    let others = try (1..<max(1, jobs)).map { _ in Worker(process: try makeProcess()) }
    let group = DispatchGroup()
    for worker in others {
      group.enter()
      let thread = Thread {
        self.work(worker.process)
        group.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    work(own)
    group.wait()
    if let failure { throw failure }
  }

  private func work(_ process: Process) {
    var batch = Batch()
    do {
      while let side = try read(into: &batch) {
        let sequence = batch.sequence
        let outcome = try process(&batch, side)
        guard try hand(outcome, sequence) else { return }
        batch.removeAll()
      }
    } catch {
      stop(error)
    }
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

  private func hand(_ outcome: Outcome, _ sequence: Int) throws -> Bool {
    turn.lock()
    defer { turn.unlock() }
    while delivering != sequence, failure == nil { turn.wait() }
    guard failure == nil else { return false }
    defer { turn.broadcast() }
    do {
      try deliver(outcome)
    } catch {
      failure = error
      throw error
    }
    delivering += 1
    return true
  }

  private func stop(_ error: any Error) {
    readLock.withLock { isEnded = true }
    turn.lock()
    if failure == nil { failure = error }
    turn.broadcast()
    turn.unlock()
  }

  /// Hands a worker's process to its thread; no one else calls it.
  private final class Worker: @unchecked Sendable {
    let process: Process

    init(process: @escaping Process) {
      self.process = process
    }
  }
}
