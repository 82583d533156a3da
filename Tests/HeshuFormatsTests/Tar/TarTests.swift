import Foundation
import HeshuFormats
import Testing

/// tar archives: readable by the system's tar, the same bytes each time, nothing that leads out of the folder.
@Suite struct TarTests {
  static let files: [(name: String, content: [UInt8])] = [
    ("MANIFEST", Array("a\n".utf8)), ("空/核数报告.csv", Array("完成投资\n".utf8)), ("empty", []),
    (String(repeating: "long/", count: 40) + "name.txt", [UInt8](repeating: 7, count: 513)),
    ("block", [UInt8](repeating: 8, count: 512)),
  ]

  static func archive() throws -> [UInt8] {
    var writer = TarWriter()
    var out: [UInt8] = []
    for file in files { try writer.add(file.name, file.content, to: &out) }
    writer.finish(&out)
    return out
  }

  @Test func givesTheFilesBack() throws {
    let bytes = try TarTests.archive()
    let entries = try TarReader.entries(bytes)
    #expect(entries.map(\.name) == TarTests.files.map(\.name))
    #expect(entries.map { Array(bytes[$0.content]) } == TarTests.files.map(\.content))
    #expect(try TarTests.archive() == bytes)
  }

  @Test func isReadByTheSystem() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("x.tar", TarTests.archive())
    let unpacked = try run("tar", ["-xf", path, "-C", folder.url.path])
    #expect(unpacked.status == 0)
    for file in TarTests.files {
      #expect(Array(try Data(contentsOf: folder.url.appending(path: file.name))) == file.content)
    }
    let listing = try run("tar", ["-tvf", path, "--numeric-owner", "--utc"])
    let lines = String(decoding: listing.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == TarTests.files.count)
    #expect(lines.allSatisfy { $0.hasPrefix("-rw-r--r-- 0/0") && $0.contains("1970-01-01 00:00") })
  }

  @Test func readsTheSystemsArchives() throws {
    let folder = try ScratchFolder()
    _ = try folder.write("甲.txt", [1, 2, 3])
    let made = try run("tar", ["--format=pax", "-cf", "-", "甲.txt"], in: folder.url)
    let entries = try TarReader.entries(made.output)
    #expect(entries.map(\.name) == ["甲.txt"])
    #expect(entries.map { Array(made.output[$0.content]) } == [[1, 2, 3]])
  }

  @Test(arguments: ["", "/etc/passwd", "../x", "a/../x", "a//b", "a/", "./a", "a\u{0}b"])
  func refusesNames(name: String) {
    var writer = TarWriter()
    var out: [UInt8] = []
    let error = #expect(throws: TarError.self) { try writer.add(name, [], to: &out) }
    #expect(error?.code == .badName)
    #expect(out.isEmpty)
  }

  @Test func holdsEntriesToTheirSize() throws {
    var writer = TarWriter()
    var out: [UInt8] = []
    try writer.begin("a", size: 3, to: &out)
    #expect(throws: TarError.self) { try writer.append([1, 2, 3, 4], 0..<4, to: &out) }
    #expect(throws: TarError.self) { try writer.end(&out) }
    #expect(throws: TarError.self) { try writer.begin("b", size: 0, to: &out) }
  }

  private func failure(_ bytes: [UInt8]) -> TarError.Code? {
    #expect(throws: TarError.self) { try TarReader.entries(bytes) }?.code
  }

  @Test func namesEachDamage() throws {
    let good = try TarTests.archive()
    #expect(failure([]) == .truncated)
    #expect(failure(Array(good.prefix(700))) == .truncated)
    #expect(failure(Array(good.dropLast(1024))) == .truncated)
    var checksum = good
    checksum[0] ^= 1
    #expect(failure(checksum) == .badChecksum)
    var header = good
    header[148] = 0x39
    #expect(failure(header) == .badHeader)
    for index in stride(from: 0, to: 2560, by: 1) {
      var bytes = good
      bytes[index] ^= 0x11
      _ = try? TarReader.entries(bytes)
    }
  }

  @Test func refusesLinks() throws {
    let folder = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "l").path, withDestinationPath: "/etc/passwd")
    #expect(failure(try run("tar", ["-cf", "-", "l"], in: folder.url).output) == .unsupported)
  }
}
