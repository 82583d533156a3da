import Foundation
import HeshuRecords

/// Reads reference tables from files, each file once.
final class ReferenceFiles: ReferenceTables, @unchecked Sendable {
  private let environment: RunEnvironment
  private let root: String
  private let lock = NSLock()
  private var tables: [String: TextTable] = [:]
  private var read: [ReferenceFile] = []

  init(environment: RunEnvironment, root: String) {
    self.environment = environment
    self.root = root
  }

  /// The files that were read, sorted by path.
  var files: [ReferenceFile] {
    lock.withLock { read.sorted { $0.path < $1.path } }
  }

  func table(at path: Located<String>, diagnostics: inout Diagnostics) -> TextTable? {
    lock.lock()
    defer { lock.unlock() }
    if let table = tables[path.value] { return table }
    guard let reader = environment.makeTableReader(PathParts.tableFormat(path.value)) else {
      diagnostics.error(
        "unknown-format", "'\(path.value)' has no ending that can be read as a table", at: path.location,
        hint: "name a .csv, .json or .ndjson file")
      return nil
    }
    do {
      let bytes = try environment.fileSystem.read(PathParts.join(root, path.value))
      let table = try reader.read(bytes, path: path.value)
      for reject in table.rejects {
        diagnostics.error(
          reject.code, reject.message,
          at: SourceLocation(file: path.value, line: reject.line, column: reject.column))
      }
      tables[path.value] = table
      read.append(ReferenceFile(path: path.value, bytes: bytes))
      return table
    } catch {
      diagnostics.error("unusable-reference", "\(error)", at: path.location, hint: "mend the file or the path")
      return nil
    }
  }
}
