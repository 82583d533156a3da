import Foundation
import HeshuFormats
import Testing

/// Archives that were made to lead a reader astray.
@Suite struct TarHostileTests {
  /// A header of one's own, with a right checksum.
  static func header(_ name: String, size: Int, type: Character = "0", link: String = "") -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ at: Int) { block.replaceSubrange(at..<at + text.utf8.count, with: Array(text.utf8)) }
    put(String(name.prefix(100)), 0)
    put("0000644", 100)
    put("0000000", 108)
    put("0000000", 116)
    let octal = String(size, radix: 8)
    put(String(repeating: "0", count: max(0, 11 - octal.count)) + octal, 124)
    put("00000000000", 136)
    put("        ", 148)
    put(String(type), 156)
    put(link, 157)
    put("ustar\u{0}00", 257)
    let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0}", 148)
    return block
  }

  static func entry(_ name: String, _ content: [UInt8], type: Character = "0") -> [UInt8] {
    header(name, size: content.count, type: type) + content
      + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  static let end = [UInt8](repeating: 0, count: 1024)

  private func failure(_ bytes: [UInt8]) -> TarError? {
    #expect(throws: TarError.self) { try TarReader.entries(bytes) }
  }

  @Test(arguments: ["../x", "/etc/passwd", "a/../../x", "./x", "a//b", "..", ""])
  func refusesNamesThatLeadOut(name: String) {
    let first = TarHostileTests.entry("good", [1, 2, 3])
    let error = failure(first + TarHostileTests.entry(name, [1]) + TarHostileTests.end)
    #expect(error?.code == .badName)
    #expect(error?.byteOffset == first.count)
  }

  @Test(arguments: ["1", "2", "3", "4", "6", "9", "S"] as [Character])
  func refusesWhatIsNoFile(type: Character) {
    let bytes = TarHostileTests.header("l", size: 0, type: type, link: "/etc/passwd") + TarHostileTests.end
    #expect(failure(bytes)?.code == .unsupported)
    #expect(failure(bytes)?.byteOffset == 0)
  }

  @Test func passesFoldersOver() throws {
    let bytes =
      TarHostileTests.header("d/", size: 0, type: "5") + TarHostileTests.entry("d/a", [7]) + TarHostileTests.end
    #expect(try TarReader.entries(bytes).map(\.name) == ["d/a"])
  }

  @Test func refusesANameThatComesTwice() {
    let first = TarHostileTests.entry("a", [1])
    let error = failure(first + TarHostileTests.entry("a", [2]) + TarHostileTests.end)
    #expect(error?.code == .duplicate)
    #expect(error?.byteOffset == first.count)
  }

  @Test func refusesLongNamesThatLeadOut() {
    for type in ["L", "x"] as [Character] {
      let record = type == "L" ? "../../etc/passwd\u{0}" : "25 path=../../etc/passwd\n"
      let bytes =
        TarHostileTests.entry("long", Array(record.utf8), type: type) + TarHostileTests.entry("a", [1])
        + TarHostileTests.end
      #expect(failure(bytes)?.code == .badName)
    }
  }

  @Test func refusesHeadersWithoutEnd() {
    for type in ["x", "g", "L", "K"] as [Character] {
      #expect(failure(TarHostileTests.header("h", size: 2_000_000_000, type: type))?.code == .badHeader)
    }
    let records = [
      "9999 path=a\n", "0 a=b\n", "x", "-5 path=a\n", "7 size=\n", "20 size=99999999999999999999\n", "11 path=abc",
    ]
    for record in records {
      let bytes = TarHostileTests.entry("h", Array(record.utf8), type: "x") + TarHostileTests.entry("a", [1])
      #expect(failure(bytes + TarHostileTests.end)?.code == .badHeader, "\(record)")
    }
  }

  @Test func aSizeBeyondTheFileIsATruncatedOne() {
    let bytes = TarHostileTests.header("big", size: 0o77777777777)
    #expect(failure(bytes + [1, 2, 3])?.code == .truncated)
  }

  @Test func refusesWhatFollowsTheEnd() {
    let good = TarHostileTests.entry("a", [1]) + TarHostileTests.end
    #expect(failure(good + [0, 0, 5])?.code == .trailing)
    #expect(failure(good + [0, 0, 5])?.byteOffset == good.count + 2)
    let half = TarHostileTests.entry("a", [1]) + [UInt8](repeating: 0, count: 512)
    #expect(failure(half + TarHostileTests.entry("b", [1]) + TarHostileTests.end)?.code == .trailing)
  }

  @Test func readsTheSameInAnyPieces() throws {
    let whole = try TarTests.archive()
    for piece in [1, 7, 511, 512, 513, 4096] {
      var reader = TarStreamReader()
      var contents: [(String, [UInt8])] = []
      var isOver = false
      var at = 0
      while at < whole.count {
        let part = Array(whole[at..<min(whole.count, at + piece)])
        at += part.count
        var place = 0
        loop: while true {
          switch try reader.next(part, &place) {
          case .entry(let name, _): contents.append((name, []))
          case .content(let range): contents[contents.count - 1].1 += part[range]
          case .entryEnd: continue
          case .end: isOver = true
          case .needsInput: break loop
          }
        }
      }
      try reader.finish()
      #expect(isOver)
      #expect(contents.map(\.0) == TarTests.files.map(\.name), "in pieces of \(piece)")
      #expect(contents.map(\.1) == TarTests.files.map(\.content), "in pieces of \(piece)")
    }
  }

  @Test func survivesRandomBlocks() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var bytes =
        TarHostileTests.entry("a", [1, 2, 3]) + TarHostileTests.entry("b", [4], type: "x") + TarHostileTests.end
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let entries = (try? TarReader.entries(bytes)) ?? []
      #expect(entries.allSatisfy { !$0.name.contains("..") && !$0.name.hasPrefix("/") })
    }
  }
}
