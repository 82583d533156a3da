import Foundation
import HeshuRecords

/// Reads reference tables from files, each file once.
final class ReferenceFiles: ReferenceTables, @unchecked Sendable {
  private let environment: RunEnvironment
  private let root: String
  private let lock = NSLock()
  private var tables: [Key: TextTable] = [:]
  private var read: [ReferenceFile] = []

  private struct Key: Hashable {
    var path: ExactName
    var part: TablePart
  }

  init(environment: RunEnvironment, root: String) {
    self.environment = environment
    self.root = root
  }

  /// The files that were read, sorted by path.
  var files: [ReferenceFile] {
    lock.withLock { read.sorted { ExactName($0.path) < ExactName($1.path) } }
  }

  func table(at path: Located<String>, _ part: TablePart, diagnostics: inout Diagnostics) -> TextTable? {
    lock.lock()
    defer { lock.unlock() }
    let key = Key(path: ExactName(path.value), part: part)
    if let table = tables[key] { return table }
    guard let reader = environment.makeTableReader(PathParts.tableFormat(path.value)) else {
      diagnostics.error(
        "unknown-format", "'\(path.value)' has no ending that can be read as a table", at: path.location,
        hint: "name a .csv, .json, .ndjson, .xlsx, .ods or .sqlite file")
      return nil
    }
    part.prove(reader, path: path.value, diagnostics: &diagnostics)
    let place = PathParts.join(root, path.value)
    if environment.fileSystem.refusesSpecial(place, path, &diagnostics) { return nil }
    do {
      let bytes = try environment.fileSystem.read(place)
      let table = try part.read(reader, bytes, path: path.value)
      tables[key] = table
      if !read.contains(where: { $0.path.hasBytes(of: path.value) }) {
        read.append(ReferenceFile(path: path.value, bytes: bytes))
      }
      tellOfTrouble(in: table, path, &diagnostics)
      return table
    } catch {
      // Not every error knows its file.
      let text = "\(error)"
      diagnostics.error(
        "unusable-reference", text.contains(path.value) ? text : "\(path.value): \(text)", at: path.location,
        hint: "mend the file or the path")
      return nil
    }
  }

  /// Tells of records that cannot be used and of numbers that are not read as they are stored.
  private func tellOfTrouble(in table: TextTable, _ path: Located<String>, _ diagnostics: inout Diagnostics) {
    for reject in table.rejects {
      diagnostics.error(
        reject.code, reject.message, at: SourceLocation(file: path.value, line: reject.line, column: reject.column))
    }
    if table.roundedNumbers > 0 {
      diagnostics.warning(
        "rounded-numbers",
        "'\(path.value)' stores \(table.roundedNumbers) numbers with more than the 15 digits that a spreadsheet shows; they are read as shown",
        at: path.location)
    }
  }
}

extension FileSystem {
  /// Whether what a pipeline names stands for a pipe, socket or device, which cannot be read twice; it is an error then.
  ///
  /// - Parameter place: the path from the working folder on.
  func refusesSpecial(_ place: String, _ path: Located<String>, _ diagnostics: inout Diagnostics) -> Bool {
    guard isSpecial(place) else { return false }
    diagnostics.error(
      "unusable-reference", "'\(path.value)' is a pipe, socket or device", at: path.location,
      hint: "name a file; it is read more than once")
    return true
  }
}
