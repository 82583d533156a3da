import Foundation

/// Threads that compress blocks; all streams of the process share them, so that many outputs take no more cores than one.
final class GzipPool: @unchecked Sendable {
  /// A block on its way.
  final class Job: @unchecked Sendable {
    private let condition = NSCondition()
    private let block: GzipBlock
    private var isFinished = false
    private var result: GzipCompressedBlock?

    fileprivate init(_ block: GzipBlock) {
      self.block = block
    }

    /// Whether ``wait()`` would return at once.
    var isDone: Bool { condition.withLock { isFinished } }

    /// The compressed block once it is there; nil only where zlib has no memory.
    func wait() -> GzipCompressedBlock? {
      condition.lock()
      defer { condition.unlock() }
      while !isFinished { condition.wait() }
      return result
    }

    fileprivate func run(_ compressor: inout GzipBlockCompressor) {
      let compressed = compressor.compress(block)
      condition.lock()
      result = compressed
      isFinished = true
      condition.signal()
      condition.unlock()
    }
  }

  private static let global = GzipPool()

  private let condition = NSCondition()
  private var waiting: [Job] = []
  /// The place in `waiting` of the first job that no thread has taken.
  private var next = 0
  private var threads = 0

  /// The pool of the process with that many threads, or the more that were asked for before.
  static func shared(atLeast count: Int) -> GzipPool {
    global.grow(to: min(count, ProcessInfo.processInfo.activeProcessorCount))
    return global
  }

  /// Hands a block to the next free thread.
  func submit(_ block: GzipBlock) -> Job {
    let job = Job(block)
    condition.lock()
    waiting.append(job)
    condition.signal()
    condition.unlock()
    return job
  }

  private func grow(to count: Int) {
    condition.lock()
    defer { condition.unlock() }
    while threads < max(1, count) {
      threads += 1
      let thread = Thread { [self] in
        var compressor = GzipBlockCompressor()
        while true { take().run(&compressor) }
      }
      thread.name = "heshu-gzip"
      thread.start()
    }
  }

  private func take() -> Job {
    condition.lock()
    defer { condition.unlock() }
    while next == waiting.count { condition.wait() }
    defer {
      next += 1
      if next == waiting.count {
        waiting.removeAll(keepingCapacity: true)
        next = 0
      }
    }
    return waiting[next]
  }
}
