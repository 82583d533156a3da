import HeshuRecords

/// Walks the folders that patterns lead into.
struct GlobWalk {
  private let root: String
  private var paths: [[UInt8]: FileStamp] = [:]
  private var problems: [DocumentError] = []

  init(root: String) {
    self.root = root
  }

  /// How many files were found.
  var count: Int { paths.count }

  func listing() -> DocumentListing {
    let sorted = paths.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return DocumentListing(
      paths: sorted.map { String(decoding: $0.key, as: UTF8.self) }, stamps: sorted.map(\.value), problems: problems)
  }

  mutating func add(_ pattern: GlobPattern) {
    var pattern = pattern
    if pattern.text.hasPrefix("/") {
      guard let inside = GlobWalk.relative(pattern.text, to: root) else {
        problems.append(GlobWalk.outside(pattern.text))
        return
      }
      pattern = GlobPattern(inside)
    }
    if pattern.parts.contains("..") {
      problems.append(GlobWalk.outside(pattern.text))
    } else if !pattern.isValid {
      problems.append(
        DocumentError(
          code: .badPattern, path: pattern.text, message: "the pattern is not complete",
          advice: "close its bracket; ** stands alone between slashes"))
    } else if pattern.hasWildcards {
      var seen: Set<String> = []
      walk("", pattern.parts[...], &seen)
    } else {
      addNamed(pattern.parts.joined(separator: "/"))
    }
  }

  private mutating func addNamed(_ path: String) {
    switch FileSystemCalls.kind(root + "/" + path) {
    case nil: problems.append(FileContent.openFailure(path))
    case .folder: problems.append(FileContent.folder(path))
    case .file: addFile(path, isNamed: true)
    case .link, .other: problems.append(FileContent.special(path))
    }
  }

  private mutating func addFile(_ path: String, isNamed: Bool) {
    guard let resolved = FileSystemCalls.resolved(root + "/" + path) else { return }
    guard FileSystemCalls.isInside(resolved, root) else {
      problems.append(GlobWalk.outside(path))
      return
    }
    guard let status = FileSystemCalls.status(resolved) else { return }
    paths[Array(path.utf8)] = FileSystemCalls.stamp(status)
  }

  /// Follows the parts of a pattern below `folder`, which is empty or ends in a slash.
  private mutating func walk(_ folder: String, _ parts: ArraySlice<String>, _ seen: inout Set<String>) {
    // With several `**` one folder is reached in many ways; each way of going on is taken once.
    guard let part = parts.first, seen.insert("\(parts.joined(separator: "/"))\u{0}\(folder)").inserted else { return }
    let rest = parts.dropFirst()
    if part == "**" { walk(folder, rest.isEmpty ? ["*"] : rest, &seen) }
    if part != "**", !GlobPattern.isPattern(part) {
      visit(folder + part, rest, &seen)
      return
    }
    for name in names(folder) {
      if part == "**" {
        // Links to folders are not followed: a link upward would never end.
        guard !name.hasPrefix("."), FileSystemCalls.kind(root + "/" + folder + name, followsLinks: false) == .folder
        else { continue }
        walk(folder + name + "/", parts, &seen)
      } else if GlobPattern.matches(name, part) {
        visit(folder + name, rest, &seen)
      }
    }
  }

  private mutating func visit(_ path: String, _ rest: ArraySlice<String>, _ seen: inout Set<String>) {
    // Of a file that is no link no further question needs to be asked: the folder that it lies in was asked for before.
    if rest.isEmpty, let status = FileSystemCalls.status(root + "/" + path, followsLinks: false),
      FileSystemCalls.kind(status) == .file
    {
      paths[Array(path.utf8)] = FileSystemCalls.stamp(status)
      return
    }
    switch FileSystemCalls.kind(root + "/" + path) {
    case .file where rest.isEmpty: addFile(path, isNamed: false)
    case .folder where !rest.isEmpty:
      guard let resolved = FileSystemCalls.resolved(root + "/" + path), FileSystemCalls.isInside(resolved, root) else {
        problems.append(GlobWalk.outside(path))
        return
      }
      walk(path + "/", rest, &seen)
    case nil where FileSystemCalls.kind(root + "/" + path, followsLinks: false) == .link:
      problems.append(DocumentError(code: .missing, path: path, message: "the link leads nowhere"))
    default: return
    }
  }

  private mutating func names(_ folder: String) -> [String] {
    do {
      var names: [String] = []
      for name in try FileSystemCalls.names(in: root + "/" + folder) {
        if let name {
          names.append(name)
        } else {
          problems.append(DocumentError(code: .badName, path: folder, message: "a name in this folder is not UTF-8"))
        }
      }
      return names
    } catch {
      let path = folder.isEmpty ? "." : folder
      problems.append(
        DocumentError(code: .unreadable, path: path, message: "the folder cannot be read: \(error.message)"))
      return []
    }
  }

  static func outside(_ path: String) -> DocumentError {
    DocumentError(
      code: .outsideRoot, path: path, message: "the path leads out of the root",
      advice: "move the root with --root, or copy the file into it")
  }

  /// The part of an absolute path below the root.
  private static func relative(_ path: String, to root: String) -> String? {
    let prefix = root == "/" ? "/" : root + "/"
    return path.utf8.starts(with: prefix.utf8) ? String(path.dropFirst(prefix.count)) : nil
  }
}
