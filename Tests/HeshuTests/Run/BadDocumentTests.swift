import Foundation
import Testing

@testable import Heshu

/// What a run does with documents that cannot be used.
@Suite struct BadDocumentTests {
  private static func yaml(_ files: String) -> String {
    "heshu: 1\nread: \(files)\nstages: [{extract: '完成投资%{MONEY:done}'}, {load: out/o.csv}]\n"
  }

  private static let good: [UInt8] = Array("甲完成投资3亿元。".utf8)

  /// Documents that are not text, with the code and byte of the reject, its line and column, and a part of its message.
  private static let bad: [(bytes: [UInt8], code: String, byte: Int, place: (Int, Int), message: String)] = [
    (
      [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0xFF, 0, 0, 9], "binary-file", 4, (1, 5),
      "a NUL byte stands here: this is no text"
    ),
    (good + [0x0A] + good + [0, 0x0A], "binary-file", 51, (2, 10), "a NUL byte stands here: this is no text"),
    ([0xEF, 0xBB, 0xBF, 0x61, 0], "binary-file", 4, (1, 2), "a NUL byte stands here"),
    ([0x89, 0x50, 0x4E, 0x47, 0, 0], "binary-file", 4, (0, 0), "a NUL byte stands here"),
    (good + [0xE4, 0xBD], "invalid-utf-8", 25, (1, 10), "the bytes here are not UTF-8"),
    (Array("abc".utf8) + [0xFF] + good, "invalid-utf-8", 3, (1, 4), "the bytes here are not UTF-8"),
    ([0xFE, 0xFF, 0x4E], "invalid-encoding", 2, (0, 0), ""),
  ]

  @Test func rejectsAMemberOfAPatternThatIsNoText() throws {
    for (bytes, code, byte, place, message) in BadDocumentTests.bad {
      let folder = try RunFolder()
      try folder.write(bytes, to: "in/a.txt")
      try folder.write(BadDocumentTests.good, to: "in/b.txt")
      let report = try folder.run(BadDocumentTests.yaml("in/*.txt"))
      #expect("\(report.documents) \(report.usedDocuments) \(report.rejectedDocuments)" == "2 1 1")
      #expect(try folder.text("out/o.csv") == "done,source\r\n300000000,in/b.txt#b3-22\r\n")
      let reject = try folder.text("out/rejects.ndjson")
      #expect(
        reject.hasPrefix(
          "{\"document\":\"in/a.txt\",\"byte_start\":\(byte),\"byte_end\":\(byte),\"line\":\(place.0),\"column\":\(place.1),"
        ),
        "\(reject)")
      #expect(reject.contains("\"stage\":\"read\",\"code\":\"\(code)\",\"message\":\"\(message)"), "\(reject)")
    }
  }

  /// Of a long document the reject holds the line that is damaged, and of a long line what stands around the damage.
  @Test func rejectShowsWhatStandsAtThePlace() throws {
    let lines = String(repeating: "甲完成投资3亿元。\n", count: 200)
    let long = String(repeating: "乙", count: 300)
    for (before, raw) in [(lines + "丙", "丙\\u0000丁。\\n"), (long, String(repeating: "乙", count: 66) + "\\u0000丁。\\n")] {
      let folder = try RunFolder()
      try folder.write(Array(before.utf8) + [0] + Array("丁。\n".utf8), to: "in/a.txt")
      _ = try folder.run(BadDocumentTests.yaml("in/*.txt"))
      let reject = try folder.text("out/rejects.ndjson")
      #expect(reject.hasSuffix("\"raw\":\"\(raw)\",\"truncated\":true}\n"), "\(reject)")
    }
  }

  @Test func stopsAtANamedDocumentThatIsNoText() throws {
    for (bytes, code, byte, _, message) in BadDocumentTests.bad {
      let folder = try RunFolder()
      try folder.write(bytes, to: "a.txt")
      let error = #expect(throws: DocumentError.self) { try folder.run(BadDocumentTests.yaml("a.txt")) }
      #expect(error?.code.rawValue == code)
      #expect(error?.byteOffset == byte)
      #expect(error?.message.hasPrefix(message) == true)
      #expect(try folder.files().keys.sorted() == ["a.txt"])
    }
  }

  @Test(arguments: [
    ("none.txt", "none.txt: file-missing: there is no such file"),
    ("in", "in: file-folder: this is a folder; name the files in it, as in in/*.txt"),
    ("../a.txt", "outside-root"), ("/etc/hostname", "outside-root"),
  ])
  func stopsAtANameThatIsNoDocument(_ name: String, _ message: String) throws {
    let folder = try RunFolder(["in/a.txt": "甲"])
    let error = #expect(throws: DocumentError.self) { try folder.run(BadDocumentTests.yaml(name)) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    #expect(try folder.files().keys.sorted() == ["in/a.txt"])
  }

  @Test func takesAnEmptyDocument() throws {
    let folder = try RunFolder(["in/a.txt": "", "in/b.txt": "\u{FEFF}", "in/c.txt": " \n"])
    let report = try folder.run(BadDocumentTests.yaml("in/*.txt"))
    #expect("\(report.documents) \(report.usedDocuments) \(report.figures) \(report.rejects)" == "3 3 0 0")
    #expect(try folder.text("out/o.csv") == "done,source\r\n")
  }

  @Test func takesAPatternThatMatchesNothing() throws {
    let folder = try RunFolder()
    let report = try folder.run(BadDocumentTests.yaml("in/*.txt"))
    #expect(report.documents == 0)
    #expect(try folder.text("out/o.csv") == "done,source\r\n")
  }

  /// A member that is there when the pattern is expanded, and gone when it is read: so it cannot be read by the superuser either.
  @Test func rejectsAMemberThatCannotBeRead() throws {
    let folder = try RunFolder(["in/a.txt": "乙完成投资4亿元。", "in/b.txt": "甲完成投资3亿元。"])
    let root = folder.path
    let error = try compiled(folder, "in/*.txt") {
      let reader = try FileDocumentReader(patterns: ["in/*.txt"], root: root)
      try FileManager.default.removeItem(atPath: root + "/in/a.txt")
      return reader
    }
    #expect(error == nil)
    #expect(try folder.text("out/o.csv").hasSuffix("in/b.txt#b15-22\r\n"))
    let reject = try folder.text("out/rejects.ndjson")
    #expect(reject.hasPrefix("{\"document\":\"in/a.txt\",\"byte_start\":0,\"byte_end\":0,\"line\":0,\"column\":0"))
    #expect(reject.contains("\"code\":\"file-missing\",\"message\":\"there is no such file\""))
  }

  @Test(arguments: [
    ("UTF-16", "invalid-encoding"), ("no-such-encoding", "unknown-encoding"), ("UTF-8", "invalid-utf-8"),
  ])
  func stopsAtTheWrongEncoding(_ name: String, _ code: String) throws {
    let folder = try RunFolder()
    // 甲 in GB18030 and half a character.
    try folder.write([0xBC, 0xD7, 0x0A], to: "a.txt")
    let root = folder.path
    let error = try compiled(folder, "a.txt") {
      try FileDocumentReader(patterns: ["a.txt"], root: root, encoding: TextEncoding(named: name))
    }
    #expect(error?.code.rawValue == code)
    #expect(try folder.files().keys.sorted() == ["a.txt"])
  }

  /// Runs every figure of what a reader gives into a table; the error of a document that stops the run.
  private func compiled(
    _ folder: RunFolder, _ files: String, reader: @escaping @Sendable () throws -> any DocumentReader
  ) throws -> DocumentError? {
    var diagnostics = Diagnostics()
    let pipeline = Pipeline(read: .files([Located(files)]), stages: [Extract.figures, Load("out/o.csv")])
    let options = RunOptions(root: folder.path)
    let compiled = try #require(
      PipelineCompiler(environment: .standard, options: options).compile(pipeline, diagnostics: &diagnostics))
    do {
      _ = try PipelineRunner(compiled, environment: .standard, options: options, makeReader: reader).run()
      return nil
    } catch let error as DocumentError {
      return error
    }
  }

  /// A document of one line: the time grows with its length and not with the square of it.
  @Test func takesALineWithoutEnd() throws {
    let folder = try RunFolder()
    func seconds(_ megabytes: Int) throws -> Double {
      let clause = "甲项目完成投资45.1亿元，占年度计划的115.8%，共有12人参加，"
      let count = megabytes << 20 / clause.utf8.count
      try folder.write(Array(String(repeating: clause, count: count).utf8), to: "a.txt")
      let start = ContinuousClock.now
      let report = try folder.run(BadDocumentTests.yaml("a.txt"))
      #expect(report.figures == count * 3)
      // The line is one sentence, longer than any pattern is tried on.
      #expect(report.rejects == 1)
      #expect(try folder.text("out/rejects.ndjson").contains("\"code\":\"pattern-limit\""))
      return (ContinuousClock.now - start) / .seconds(1)
    }
    let small = try seconds(1)
    let large = try seconds(4)
    #expect(large < small * 10 + 1)
  }

  @Test func takesSixtyFourMegabytesWithoutALineBreak() throws {
    let folder = try RunFolder()
    let filler = String(repeating: "没有数字也没有句号的一行，", count: (64 << 20) / 39)
    try folder.write(Array((filler + "；甲完成投资3亿元").utf8), to: "a.txt")
    let report = try folder.run(BadDocumentTests.yaml("a.txt"))
    #expect("\(report.figures) \(report.rejects) \(report.tables[0].rows)" == "1 0 1")
    #expect(report.bytes > 60 << 20)
  }

  @Test func refusesAGigabyteOfNothingQuickly() throws {
    let folder = try RunFolder()
    try folder.write([], to: "a.txt")
    #expect(truncate(folder.path + "/a.txt", 1 << 30) == 0)
    let error = #expect(throws: DocumentError.self) { try folder.run(BadDocumentTests.yaml("a.txt")) }
    #expect(error?.code == .binary)
    #expect(error?.byteOffset == 0)
  }
}
