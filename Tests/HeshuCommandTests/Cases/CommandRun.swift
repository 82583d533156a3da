import Foundation

/// One execution of a case in a folder of its own.
struct CommandRun {
  /// Seconds after which a command has hung.
  private static let limit = 120

  let workingFolder: URL
  private(set) var output = Data()
  private(set) var error = Data()
  private(set) var status: Int32 = 0

  /// Runs the command of a case; the working folder is the caller's to remove.
  init(_ test: CommandCase) async throws {
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appending(path: "heshu-case-\(UUID().uuidString)")
    try files.createDirectory(at: scratch, withIntermediateDirectories: true)
    workingFolder = scratch.appending(path: "work")
    let input = test.folder.appending(path: "input")
    if files.fileExists(atPath: input.path) {
      try files.copyItem(at: input, to: workingFolder)
    } else {
      try files.createDirectory(at: workingFolder, withIntermediateDirectories: true)
    }
    status = try await Self.execute(test, in: workingFolder, scratch)
    output = plain(try Data(contentsOf: scratch.appending(path: "stdout")))
    error = plain(try Data(contentsOf: scratch.appending(path: "stderr")))
  }

  func remove() {
    try? FileManager.default.removeItem(at: workingFolder.deletingLastPathComponent())
  }

  /// The program that stands beside the tests.
  static let programFolder: URL = {
    let tests = URL(
      filePath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? CommandLine.arguments[0])
    return tests.deletingLastPathComponent()
  }()

  private static func execute(_ test: CommandCase, in folder: URL, _ scratch: URL) async throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "timeout", "\(limit)", "bash", "-c", String(decoding: test.content("cmd") ?? Data(), as: UTF8.self),
    ]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": "\(programFolder.path):\(path)", "LC_ALL": "C", "HOME": scratch.path,
      "PACKAGE": CommandCase.package.path,
    ]
    let stdin = test.folder.appending(path: "stdin")
    let hasInput = FileManager.default.fileExists(atPath: stdin.path)
    process.standardInput = try hasInput ? FileHandle(forReadingFrom: stdin) : FileHandle.nullDevice
    // Files instead of pipes: nobody has to read along.
    process.standardOutput = try file("stdout", in: scratch)
    process.standardError = try file("stderr", in: scratch)
    return try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
  }

  private static func file(_ name: String, in folder: URL) throws -> FileHandle {
    let place = folder.appending(path: name)
    try Data().write(to: place)
    return try FileHandle(forWritingTo: place)
  }

  /// The bytes with the places of this machine under fixed names.
  private func plain(_ bytes: Data) -> Data {
    guard let text = String(data: bytes, encoding: .utf8) else { return bytes }
    return Data(
      text.replacingOccurrences(of: workingFolder.path, with: "WORK")
        .replacingOccurrences(of: CommandCase.package.path, with: "PACKAGE").utf8)
  }
}
