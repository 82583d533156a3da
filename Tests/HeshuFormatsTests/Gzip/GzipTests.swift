import HeshuFormats
import Testing

/// gzip files: equal bytes for equal content, readable by the system's gzip, every damage named with its place.
@Suite struct GzipTests {
  static func content(_ count: Int, seed: UInt64 = 5) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let words = ["完成投资", "45.1", "亿元，", "占年度计划的", "115.8%", "。\n", "project ", "甲"].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += words[Int.random(in: 0..<words.count, using: &generator)] }
    return Array(bytes.prefix(count))
  }

  static func compress(_ bytes: [UInt8], piece: Int = .max) -> [UInt8] {
    var encoder = GzipEncoder()
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let end = piece == .max ? bytes.count : min(bytes.count, at + piece)
      #expect(encoder.append(bytes, at..<end, to: &out))
      at = end
    }
    let isFinished = encoder.finish(to: &out)
    #expect(isFinished)
    return out
  }

  static func expand(_ bytes: [UInt8], piece: Int = .max, limits: GunzipLimits = GunzipLimits()) throws -> [UInt8] {
    var reader = GunzipReader(limits: limits)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let end = piece == .max ? bytes.count : min(bytes.count, at + piece)
      try reader.append(bytes, at..<end, to: &out)
      at = end
    }
    try reader.finish()
    return out
  }

  @Test(arguments: [0, 1, 1000, GzipBlock.size - 1, GzipBlock.size, GzipBlock.size + 1, 3 * GzipBlock.size, 700_001])
  func givesTheContentBack(count: Int) throws {
    let bytes = GzipTests.content(count)
    let file = GzipTests.compress(bytes)
    #expect(try GzipTests.expand(file) == bytes)
    #expect(try GzipTests.expand(file, piece: 777) == bytes)
    #expect(GzipTests.compress(bytes, piece: 9973) == file)
    #expect(Array(file.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    let folder = try ScratchFolder()
    let path = try folder.write("x.gz", file)
    let system = try run("gzip", ["-dc", path])
    #expect(system.status == 0)
    #expect(system.output == bytes)
  }

  @Test func givesTheSameBytesFromSeveralThreads() async throws {
    let bytes = GzipTests.content(5 * GzipBlock.size + 17)
    var splitter = GzipSplitter()
    let blocks = splitter.append(bytes, 0..<bytes.count) + [splitter.finish()]
    let compressed = await withTaskGroup(of: (Int, GzipCompressedBlock?).self) { group in
      for (index, block) in blocks.enumerated() {
        group.addTask {
          var compressor = GzipBlockCompressor()
          return (index, compressor.compress(block))
        }
      }
      return await group.reduce(into: [Int: GzipCompressedBlock]()) { $0[$1.0] = $1.1 }
    }
    var member = GzipMember()
    var out: [UInt8] = []
    member.appendHeader(to: &out)
    for index in blocks.indices { member.append(try #require(compressed[index]), to: &out) }
    member.appendTrailer(to: &out)
    #expect(out == GzipTests.compress(bytes))
  }

  @Test func staysNearTheSystemsRatio() throws {
    let bytes = GzipTests.content(2_000_000)
    let folder = try ScratchFolder()
    let path = try folder.write("x", bytes)
    let system = try run("gzip", ["-6nc", path])
    #expect(Double(GzipTests.compress(bytes).count) < Double(system.output.count) * 1.01)
  }

  @Test func readsTheSystemsFiles() throws {
    let bytes = GzipTests.content(300_000)
    let folder = try ScratchFolder()
    let path = try folder.write("named.txt", bytes)
    #expect(try GzipTests.expand(run("gzip", ["-9c", path]).output, piece: 1) == bytes)
  }

  private func failure(_ bytes: [UInt8], _ limits: GunzipLimits = GunzipLimits()) -> GunzipError? {
    #expect(throws: GunzipError.self) { try GzipTests.expand(bytes, limits: limits) }
  }

  @Test func namesEachDamage() {
    let good = GzipTests.compress(GzipTests.content(10_000))
    let end = good.count
    var badChecksum = good
    badChecksum[end - 8] ^= 1
    #expect(failure(badChecksum)?.code == .badChecksum)
    var badLength = good
    badLength[end - 1] ^= 1
    #expect(failure(badLength)?.code == .badLength)
    #expect(failure(Array(good.dropLast(3)))?.code == .truncated)
    #expect(failure(Array(good.dropLast(3)))?.byteOffset == end - 3)
    #expect(failure(Array(good.prefix(5)))?.code == .truncated)
    #expect(failure([])?.code == .notGzip)
    #expect(failure(Array("id,name\n".utf8))?.code == .notGzip)
    #expect(failure(good + [0])?.code == .trailing)
    #expect(failure(good + [0])?.byteOffset == end)
    #expect(failure(good + [0x1F, 0x00], GunzipLimits(allowsFurtherMembers: true))?.code == .trailing)
    #expect(failure(good + good)?.code == .secondMember)
    #expect(failure(good + good)?.byteOffset == end)
    var corrupt = good
    corrupt[10] = 0xFF
    #expect(failure(corrupt)?.code == .corrupt)
  }

  @Test func readsFurtherMembersWhenAllowed() throws {
    let one = GzipTests.content(1000)
    let two = GzipTests.content(2000, seed: 6)
    let file = GzipTests.compress(one) + GzipTests.compress(two)
    #expect(try GzipTests.expand(file, piece: 7, limits: GunzipLimits(allowsFurtherMembers: true)) == one + two)
  }

  @Test func refusesBombs() {
    let bomb = GzipTests.compress([UInt8](repeating: 0, count: 8 << 20))
    #expect(failure(bomb)?.code == .tooDense)
    #expect(failure(bomb, GunzipLimits(size: 1 << 20, ratio: 5000))?.code == .tooLarge)
    #expect(failure(bomb, GunzipLimits(ratio: 0))?.code == .tooDense)
  }

  @Test func survivesEveryFlippedByte() {
    let good = GzipTests.compress(GzipTests.content(500))
    for index in good.indices {
      var bytes = good
      bytes[index] ^= 0x55
      _ = try? GzipTests.expand(bytes)
    }
  }

  @Test func compressesOneBlock() throws {
    let bytes = GzipTests.content(1000)
    let raw = try #require(GzipBlock.compress(block: bytes, dictionary: bytes, isLast: true))
    #expect(raw.count < 60)
  }
}
