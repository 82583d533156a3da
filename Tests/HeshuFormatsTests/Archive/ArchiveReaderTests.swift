import HeshuFormats
import Testing

/// Archives as members, whatever they are packed in.
@Suite struct ArchiveReaderTests {
  struct Reading: Equatable {
    var names: [String?] = []
    var contents: [[UInt8]] = []
  }

  static func read(_ bytes: [UInt8], piece: Int = .max, limits: GunzipLimits = GunzipLimits()) throws -> Reading {
    var reading = Reading()
    var reader = ArchiveReader(limits: limits)
    func take(_ event: ArchiveReader.Event, _ buffer: [UInt8]) {
      switch event {
      case .member(let name, _):
        reading.names.append(name)
        reading.contents.append([])
      case .content(let range): reading.contents[reading.contents.count - 1] += buffer[range]
      case .memberEnd: return
      }
    }
    var at = 0
    while at < bytes.count {
      let end = piece == .max ? bytes.count : min(bytes.count, at + piece)
      try reader.append(bytes, at..<end, visit: take)
      at = end
    }
    try reader.finish(visit: take)
    return reading
  }

  @Test func readsBundles() throws {
    let tar = try TarTests.archive()
    let expected = Reading(names: TarTests.files.map(\.name), contents: TarTests.files.map(\.content))
    for bytes in [tar, GzipTests.compress(tar)] {
      for piece in [1, 100, 4096, Int.max] { #expect(try ArchiveReaderTests.read(bytes, piece: piece) == expected) }
    }
  }

  @Test func readsSingleFiles() throws {
    for content in [[], Array("a,b\r\n".utf8), GzipTests.content(300_000)] {
      let packed = GzipTests.compress(content)
      #expect(try ArchiveReaderTests.read(packed, piece: 999) == Reading(names: [nil], contents: [content]))
      #expect(try ArchiveReaderTests.read(content, piece: 999) == Reading(names: [nil], contents: [content]))
    }
  }

  @Test func opensOneCoatOnly() throws {
    let inner = GzipTests.compress(Array("inner".utf8))
    #expect(try ArchiveReaderTests.read(GzipTests.compress(inner)) == Reading(names: [nil], contents: [inner]))
  }

  @Test func stopsABombInABundle() throws {
    var writer = TarWriter()
    var tar: [UInt8] = []
    try writer.add("zeros", [UInt8](repeating: 0, count: 8 << 20), to: &tar)
    writer.finish(&tar)
    let bomb = GzipTests.compress(tar)
    let error = #expect(throws: GunzipError.self) { try ArchiveReaderTests.read(bomb) }
    #expect(error?.code == .tooDense)
    let small = #expect(throws: GunzipError.self) {
      try ArchiveReaderTests.read(bomb, limits: GunzipLimits(size: 1 << 20, ratio: 2000))
    }
    #expect(small?.code == .tooLarge)
  }

  @Test func everyFlippedBitIsNoticed() throws {
    let good = GzipTests.compress(try TarTests.archive())
    let expected = try ArchiveReaderTests.read(good)
    for index in good.indices {
      for bit in 0..<8 {
        var bytes = good
        bytes[index] ^= 1 << bit
        // The time, the flags for the level and the system are no part of what a checksum covers, and without its first byte it is no gzip file.
        if index == 0 || (4..<10).contains(index) { continue }
        // A run of zeros is the same wherever it is copied from: such a flip changes nothing that could be noticed.
        let reading = try? ArchiveReaderTests.read(bytes)
        #expect(reading == nil || reading == expected, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func everyCutIsNoticed() throws {
    let good = GzipTests.compress(try TarTests.archive())
    for count in 1..<good.count {
      #expect(throws: (any Error).self, "cut at \(count)") { try ArchiveReaderTests.read(Array(good.prefix(count))) }
    }
  }
}
