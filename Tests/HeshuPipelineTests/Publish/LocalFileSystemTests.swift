import Foundation
import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct LocalFileSystemTests {
  private let files = LocalFileSystem()

  /// Runs a test in a folder of its own.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "heshu-files-" + UUID().uuidString
    try files.createDirectory(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ text: String, to path: String) throws {
    let file = try files.create(path)
    try file.write(Array(text.utf8))
    try file.synchronize()
    try file.close()
    try file.close()
  }

  @Test func writesReadsRenamesAndRemoves() throws {
    try inFolder { folder in
      try files.createDirectory(folder + "/a/b")
      try files.createDirectory(folder + "/a/b")
      try write("one", to: folder + "/a/b/x")
      try write("two", to: folder + "/a/y")
      try files.rename(folder + "/a/b/x", to: folder + "/a/y")
      try files.synchronizeDirectory(folder + "/a")
      #expect(try files.read(folder + "/a/y") == Array("one".utf8))
      #expect(try files.names(in: folder + "/a") == ["b", "y"])
      try files.remove(folder + "/a/b")
      #expect(throws: FileSystemError.self) { try files.remove(folder + "/a") }
      #expect(!files.exists(folder + "/a/b"))
      #expect(try files.read("/proc/self/status").count > 100)
    }
  }

  @Test func saysWhyItCannot() throws {
    try inFolder { folder in
      try write("one", to: folder + "/file")
      func reason(_ body: () throws -> Void) -> String {
        do {
          try body()
          return "nothing"
        } catch {
          return "\(error)".replacingOccurrences(of: folder, with: "F")
        }
      }
      #expect(
        reason { try files.createDirectory(folder + "/file") }
          == "cannot create folder F/file: a file of that name is in the way")
      #expect(
        reason { try files.createDirectory(folder + "/file/x") }
          == "cannot create folder F/file: a file of that name is in the way")
      #expect(reason { _ = try files.read(folder) } == "cannot read F: it is a folder")
      #expect(reason { _ = try files.read(folder + "/none") } == "cannot read F/none: No such file or directory")
      #expect(
        reason { _ = try files.create(folder + "/none/x") } == "cannot create F/none/x: No such file or directory")
      #expect(
        reason { try files.rename(folder + "/file", to: folder) }
          == "cannot replace F: a folder of that name is in the way")
      #expect(
        reason { try files.rename(folder + "/file", to: "/dev/null") }
          == "cannot replace /dev/null: a device or pipe of that name is in the way")
      #expect(reason { _ = try files.names(in: folder + "/file") } == "cannot list F/file: Not a directory")
    }
  }

  @Test func refusesAFolderWithoutPermission() throws {
    // The superuser may write everywhere but here.
    let folder = geteuid() == 0 ? "/proc/heshu" : "/heshu"
    let error = #expect(throws: FileSystemError.self) { try files.createDirectory(folder) }
    #expect(error?.operation == "create folder")
    #expect(error?.path == folder)
  }
}
