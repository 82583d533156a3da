import HeshuFormats
import HeshuRecords
import Testing

/// Compression on several cores gives the bytes of one.
@Suite struct GzipParallelTests {
  private func compress(_ bytes: [UInt8], jobs: Int, piece: Int) throws -> [UInt8] {
    let encoder = GzipCompressor().makeEncoder(jobs: jobs)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let end = min(bytes.count, at + piece)
      try encoder.encode(Array(bytes[at..<end]), into: &out)
      at = end
    }
    try encoder.finish(into: &out)
    return out
  }

  @Test(arguments: [0, 1, GzipBlock.size, GzipBlock.size + 1, 9 * GzipBlock.size + 3])
  func doesNotDependOnTheJobs(count: Int) throws {
    let bytes = GzipTests.content(count)
    let expected = GzipTests.compress(bytes)
    for jobs in [1, 2, 3, 8] {
      for piece in [1 << 14, 100_003, 1 << 22] {
        #expect(try compress(bytes, jobs: jobs, piece: piece) == expected, "\(jobs) jobs, pieces of \(piece)")
      }
    }
  }

  @Test func manyStreamsShareThePool() throws {
    let contents = (0..<6).map { GzipTests.content(3 * GzipBlock.size + $0, seed: UInt64($0)) }
    let encoders = contents.map { _ in GzipCompressor().makeEncoder(jobs: 2) }
    var outs: [[UInt8]] = Array(repeating: [], count: 6)
    for part in 0..<4 {
      for index in contents.indices {
        let range = (part * GzipBlock.size..<(part + 1) * GzipBlock.size).clamped(to: contents[index].indices)
        try encoders[index].encode(Array(contents[index][range]), into: &outs[index])
      }
    }
    for index in contents.indices {
      try encoders[index].finish(into: &outs[index])
      #expect(outs[index] == GzipTests.compress(contents[index]))
    }
  }
}
