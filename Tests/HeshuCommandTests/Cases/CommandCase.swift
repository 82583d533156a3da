import Foundation
import Testing

/// A folder under `Tests/Cases` that holds a command line and what has to come of it.
///
/// - `cmd`: a line or script for bash; `heshu` is the program that was just built, `$PACKAGE` the package's folder.
/// - `input/`: what the working folder holds at the start, optional; `stdin`, optional.
/// - `stdout`, `stderr`, `status`: what is expected; a missing file means nothing and 0.
/// - `output/`: files that must stand in the working folder afterwards, byte for byte, optional.
struct CommandCase: Sendable, CustomTestStringConvertible {
  /// The path of the folder below `Tests/Cases`.
  let name: String
  let folder: URL

  var testDescription: String { name }

  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every folder with a `cmd`, sorted by name.
  static let all: [CommandCase] = {
    let root = package.appending(path: "Tests/Cases")
    guard let found = FileManager.default.enumerator(atPath: root.path) else { return [] }
    return found.compactMap { $0 as? String }
      .filter { $0.hasSuffix("/cmd") }
      .map { String($0.dropLast("/cmd".count)) }
      .sorted()
      .map { CommandCase(name: $0, folder: root.appending(path: $0)) }
  }()

  /// Whether expectations are written instead of compared.
  static let isRecording = ProcessInfo.processInfo.environment["HESHU_RECORD"] == "1"

  /// The content of a file of the case; nil where there is none.
  func content(_ file: String) -> Data? {
    try? Data(contentsOf: folder.appending(path: file))
  }

  /// Writes an expectation; one that says nothing is no file.
  func record(_ content: Data, as file: String) throws {
    let place = folder.appending(path: file)
    if content.isEmpty {
      try? FileManager.default.removeItem(at: place)
    } else {
      try content.write(to: place)
    }
  }

  /// The files that must stand in the working folder afterwards, relative to it.
  var expectedFiles: [String] {
    let root = folder.appending(path: "output")
    let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return found.sorted().filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root.appending(path: $0).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
