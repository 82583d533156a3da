import Foundation

/// A folder in which the commands of one page run one after another, as its reader would type them.
///
/// It begins with copies of the package's `SampleData` and `Pipelines`.
struct DocsSession {
  /// Seconds after which a command has hung.
  private static let limit = 120

  let folder: URL
  private let home: URL

  init() throws {
    let files = FileManager.default
    home = files.temporaryDirectory.appending(path: "heshu-docs-\(UUID().uuidString)")
    folder = home.appending(path: "work")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["SampleData", "Pipelines"] {
      try files.copyItem(at: CommandCase.package.appending(path: name), to: folder.appending(path: name))
    }
  }

  func remove() { try? FileManager.default.removeItem(at: home) }

  func save(_ content: String, as path: String) throws {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: place)
  }

  /// Runs a script for bash; standard output and standard error come together, as a terminal shows them.
  func run(_ script: String) async throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "\(Self.limit)", "bash", "-c", script]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ["PATH": "\(CommandRun.programFolder.path):\(path)", "LC_ALL": "C.UTF-8", "HOME": home.path]
    let place = home.appending(path: "output")
    try Data().write(to: place)
    let output = try FileHandle(forWritingTo: place)
    try output.seekToEnd()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (String(decoding: try Data(contentsOf: place), as: UTF8.self), status)
  }
}
