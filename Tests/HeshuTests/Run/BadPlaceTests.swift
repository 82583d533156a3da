import Foundation
import Testing

@testable import Heshu

/// Outputs that cannot be written: nothing partial is left, and what was there before is as it was.
@Suite(.serialized) struct BadPlaceTests {
  private static let yaml = """
    heshu: 1
    read: in/*.txt
    stages:
      - extract: '(?<name>.)投资%{MONEY:done}'
      - load: [disk/out/o.csv, disk/out/o.json]
      - archive: disk/out/a.tar.gz
    """

  @Test func refusesAFolderThatIsAFile() throws {
    let folder = try RunFolder(["in/a.txt": "甲投资3亿元。", "disk/out": "a file"])
    let error = #expect(throws: FileSystemError.self) { try folder.run(BadPlaceTests.yaml) }
    #expect(
      error?.description == "cannot create folder \(folder.path)/disk/out: a file of that name is in the way")
    #expect(try folder.files().keys.sorted() == ["disk/out", "in/a.txt"])
  }

  @Test func refusesAPlaceThatIsAFolder() throws {
    let folder = try RunFolder(["in/a.txt": "甲投资3亿元。", "disk/out/o.json/x": "x", "disk/out/o.csv": "old"])
    let error = #expect(throws: FileSystemError.self) { try folder.run(BadPlaceTests.yaml) }
    #expect(error?.description == "cannot replace \(folder.path)/disk/out/o.json: a folder of that name is in the way")
    #expect(try folder.files().keys.sorted() == ["disk/out/o.csv", "disk/out/o.json/x", "in/a.txt"])
    #expect(try folder.text("disk/out/o.csv") == "old")
  }

  @Test func refusesAFolderThatMayNotBeWritten() throws {
    let folder = try RunFolder(["in/a.txt": "甲投资3亿元。"])
    // Links lead to a place where nobody can make a file, the superuser included.
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/disk", withDestinationPath: "/proc/self")
    let error = #expect(throws: FileSystemError.self) { try folder.run(BadPlaceTests.yaml) }
    #expect(error?.operation == "create folder")
    #expect(error?.path == folder.path + "/disk/out")
    #expect(error?.reason.isEmpty == false)
  }

  private static let canMount = geteuid() == 0 || ProcessInfo.processInfo.environment["CI"] == "true"

  /// A disk of 512 KB that is full before the run's end: in an output, in the archive, or in the ledger. Needs the superuser; CI does not skip it.
  @Test(.enabled(if: canMount, "a small disk can only be mounted by the superuser"))
  func leavesNothingOnAFullDisk() throws {
    let folder = try RunFolder(["disk/x": "x"])
    let disk = folder.path + "/disk"
    try BadPlaceTests.execute("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", disk])
    defer { try? BadPlaceTests.execute("umount", [disk]) }
    try folder.write(Array("甲投资3亿元。".utf8), to: "in/a.txt")
    try folder.run(BadPlaceTests.yaml)
    func outputs() throws -> [String: [UInt8]] {
      try folder.files(under: "disk").filter { BadPlaceTests.isOutput($0.key) }
    }
    var before = try outputs()
    #expect(before.count == 10)
    var failures = 0
    for lines in stride(from: 1_000, through: 13_000, by: 750) + [20_000] {
      try folder.write(Array(String(repeating: "乙投资5.5亿元，另有3人。", count: lines).utf8), to: "in/a.txt")
      do {
        try folder.run(BadPlaceTests.yaml)
        before = try outputs()
      } catch {
        failures += 1
        #expect("\(error)".lowercased().contains("no space left on device"), "\(lines)")
        #expect(try outputs() == before, "\(lines)")
      }
    }
    #expect(failures > 8)
  }

  /// Neither the timings nor the ledger, which remembers that a run has failed.
  private static func isOutput(_ path: String) -> Bool { path != "out/run.json" && !path.contains(".heshu") }

  private static func execute(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/" + program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(program)")
  }
}
