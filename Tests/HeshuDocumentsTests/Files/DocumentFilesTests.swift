import Foundation
import HeshuDocuments
import Testing

/// Patterns find the same files in the same order everywhere and never lead out of the root; whatever cannot be read is
/// named.
@Suite struct DocumentFilesTests {
  let folder: ScratchFolder
  let files: DocumentFiles

  init() throws {
    folder = try ScratchFolder()
    for name in [
      "b.txt", "a.txt", "B.txt", "甲.txt", "note.md", "x/1.txt", "x/y/2.txt", "x/y/z/3.txt", ".hidden.txt", ".git/4.txt",
      "x-1.txt",
    ] {
      try folder.write("root/" + name, Array(name.utf8))
    }
    files = try DocumentFiles(root: folder.path + "/root")
  }

  @Test func listsInTheOrderOfBytes() {
    let cases: [([String], [String])] = [
      (["*.txt"], ["B.txt", "a.txt", "b.txt", "x-1.txt", "甲.txt"]),
      (["**/*.txt"], ["B.txt", "a.txt", "b.txt", "x-1.txt", "x/1.txt", "x/y/2.txt", "x/y/z/3.txt", "甲.txt"]),
      (["x/**"], ["x/1.txt", "x/y/2.txt", "x/y/z/3.txt"]),
      (["x/**/*.txt", "x/*"], ["x/1.txt", "x/y/2.txt", "x/y/z/3.txt"]),
      (["x/*/2.txt"], ["x/y/2.txt"]), (["[ab].txt", "a.txt", "./a.txt"], ["a.txt", "b.txt"]), (["?.md"], []),
      (["**/y/*"], ["x/y/2.txt"]),
      (["**/**/3.txt"], ["x/y/z/3.txt"]), ([".hidden.txt"], [".hidden.txt"]), (["nothing/*.txt"], []),
      ([folder.path + "/root/?.txt"], ["B.txt", "a.txt", "b.txt", "甲.txt"]),
    ]
    for (patterns, paths) in cases {
      let listing = files.list(patterns)
      #expect(listing.paths == paths, "\(patterns)")
      #expect(listing.problems.isEmpty, "\(patterns)")
    }
  }

  @Test func tellsThePatternsThatMatchNothing() {
    #expect(files.list(["nothing/*.txt", "*.txt", "a*", "?.md", "a.txt"]).unmatched == ["nothing/*.txt", "?.md"])
    #expect(files.list(["x/**", "x/*/2.txt"]).unmatched == [])
  }

  @Test func namesWhatItCannotUse() {
    let cases: [(String, DocumentError.Code)] = [
      ("missing.txt", .missing), ("x", .folder), ("../other.txt", .outsideRoot), ("x/../../o", .outsideRoot),
      ("/etc/passwd", .outsideRoot),
      ("a[b.txt", .badPattern), ("a.txt/b", .missing), ("", .badPattern),
    ]
    for (pattern, code) in cases {
      let listing = files.list([pattern])
      #expect(listing.paths.isEmpty, "\(pattern)")
      #expect(listing.problems.map(\.code) == [code], "\(pattern)")
    }
  }

  @Test func refusesLinksThatLeadOut() throws {
    try folder.write("secret/s.txt", [1])
    try folder.link("root/out.txt", to: "../secret/s.txt")
    try folder.link("root/outside", to: "../secret")
    try folder.link("root/in.txt", to: "x/1.txt")
    try folder.link("root/loop", to: ".")
    try folder.link("root/dangling.txt", to: "nowhere")
    let star = files.list(["*.txt"])
    #expect(star.paths.contains("in.txt") && !star.paths.contains("out.txt"))
    #expect(Set(star.problems.map(\.code)) == [.outsideRoot, .missing])
    #expect(files.list(["outside/*"]).problems.map(\.code) == [.outsideRoot])
    #expect(files.list(["outside/s.txt"]).problems.map(\.code) == [.outsideRoot])
    #expect(files.list(["**/2.txt"]).paths == ["x/y/2.txt"])
    #expect(files.list(["l*/a.txt"]).paths == ["loop/a.txt"])
    for path in ["out.txt", "outside/s.txt", "../secret/s.txt"] {
      #expect(#expect(throws: DocumentError.self) { try files.read(path) }?.code == .outsideRoot)
    }
    #expect(try files.read("in.txt") == Array("x/1.txt".utf8))
  }

  @Test func readsFiles() throws {
    #expect(try files.read("甲.txt") == Array("甲.txt".utf8))
    try folder.write("root/empty.txt")
    #expect(try files.read("empty.txt").isEmpty)
    let long = [UInt8](repeating: 0x61, count: 3_000_000)
    try folder.write("root/long.txt", long)
    #expect(try files.read("long.txt") == long)
    #expect(#expect(throws: DocumentError.self) { try files.read("long.txt", limit: 2_999_999) }?.code == .tooLarge)
    #expect(try files.read("long.txt", limit: 3_000_000).count == 3_000_000)
  }

  @Test func namesFilesThatCannotBeRead() throws {
    #expect(mkfifo(folder.path + "/root/pipe", 0o600) == 0)
    try folder.link("root/self", to: "self")
    let cases: [(String, DocumentError.Code)] = [
      ("pipe", .notRegular), ("x", .folder), ("none", .missing), ("self", .unreadable),
    ]
    for (path, code) in cases {
      #expect(#expect(throws: DocumentError.self) { try files.read(path) }?.code == code, "\(path)")
    }
    #expect(files.list(["pipe"]).problems.map(\.code) == [.notRegular])
    #expect(files.list(["p*"]).paths.isEmpty)
    if geteuid() != 0 {
      chmod(folder.path + "/root/a.txt", 0)
      #expect(#expect(throws: DocumentError.self) { try files.read("a.txt") }?.code == .unreadable)
    }
  }

  @Test func needsARoot() throws {
    #expect(#expect(throws: DocumentError.self) { try DocumentFiles(root: "/nowhere/at/all") }?.code == .missing)
    #expect(
      #expect(throws: DocumentError.self) { try DocumentFiles(root: folder.path + "/root/a.txt") }?.code == .notRegular)
  }
}
