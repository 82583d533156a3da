import HeshuRecords

/// Walks the folders that patterns lead into.
struct GlobWalk {
  private let root: String
  private var paths: [[UInt8]: FileStamp] = [:]
  private var problems: [DocumentError] = []
  /// Members of patterns that cannot be documents, by the bytes of what they are called.
  private var rejected: [[UInt8]: DocumentError] = [:]

  init(root: String) {
    self.root = root
  }

  /// How many files were found.
  var count: Int { paths.count }

  func listing() -> DocumentListing {
    let sorted = paths.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return DocumentListing(
      paths: sorted.map { String(decoding: $0.key, as: UTF8.self) }, stamps: sorted.map(\.value), problems: problems,
      rejected: rejected.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value))
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
      var seen: Set<ExactName> = []
      walk("", pattern.parts[...], isMember: false, &seen)
    } else {
      addNamed(pattern.parts.joined(separator: "/"))
    }
  }

  private mutating func addNamed(_ path: String) {
    switch FileSystemCalls.kind(root + "/" + path) {
    case nil: problems.append(FileContent.openFailure(path))
    case .folder: problems.append(FileContent.folder(path))
    case .file: addFile(path, isMember: false)
    case .link, .other: problems.append(FileContent.special(path))
    }
  }

  private mutating func addFile(_ path: String, isMember: Bool) {
    guard let resolved = FileSystemCalls.resolved(root + "/" + path) else { return }
    guard FileSystemCalls.isInside(resolved, root) else {
      refuse(GlobWalk.outside(path), isMember: isMember)
      return
    }
    guard let status = FileSystemCalls.status(resolved) else { return }
    paths[Array(path.utf8)] = FileSystemCalls.stamp(status)
  }

  /// What someone named must be there; what a pattern found among other things is a reject.
  private mutating func refuse(_ error: DocumentError, isMember: Bool) {
    if isMember { rejected[Array(error.path.utf8)] = error } else { problems.append(error) }
  }

  /// Follows the parts of a pattern below `folder`, which is empty or ends in a slash.
  ///
  /// - Parameter isMember: whether the folder was found by a wildcard.
  private mutating func walk(
    _ folder: String, _ parts: ArraySlice<String>, isMember: Bool, _ seen: inout Set<ExactName>
  ) {
    // With several `**` one folder is reached in many ways; each way of going on is taken once.
    guard let part = parts.first, seen.insert(ExactName("\(parts.joined(separator: "/"))\u{0}\(folder)")).inserted
    else { return }
    let rest = parts.dropFirst()
    if part == "**" { walk(folder, rest.isEmpty ? ["*"] : rest, isMember: true, &seen) }
    if part != "**", !GlobPattern.isPattern(part) {
      visit(folder + part, rest, isMember: isMember, &seen)
      return
    }
    for name in names(folder, matching: part) {
      if part == "**" {
        // Links to folders are not followed: a link upward would never end.
        guard !name.hasPrefix("."), FileSystemCalls.kind(root + "/" + folder + name, followsLinks: false) == .folder
        else { continue }
        walk(folder + name + "/", parts, isMember: true, &seen)
      } else if GlobPattern.matches(name, part) {
        visit(folder + name, rest, isMember: true, &seen)
      }
    }
  }

  private mutating func visit(
    _ path: String, _ rest: ArraySlice<String>, isMember: Bool, _ seen: inout Set<ExactName>
  ) {
    // Of a file that is no link no further question needs to be asked: the folder that it lies in was asked for before.
    if rest.isEmpty, let status = FileSystemCalls.status(root + "/" + path, followsLinks: false),
      FileSystemCalls.kind(status) == .file
    {
      paths[Array(path.utf8)] = FileSystemCalls.stamp(status)
      return
    }
    switch FileSystemCalls.kind(root + "/" + path) {
    case .file where rest.isEmpty: addFile(path, isMember: isMember)
    case .folder where !rest.isEmpty:
      guard let resolved = FileSystemCalls.resolved(root + "/" + path), FileSystemCalls.isInside(resolved, root) else {
        refuse(GlobWalk.outside(path), isMember: isMember)
        return
      }
      walk(path + "/", rest, isMember: isMember, &seen)
    case nil where FileSystemCalls.kind(root + "/" + path, followsLinks: false) == .link:
      refuse(DocumentError(code: .missing, path: path, message: "the link leads nowhere"), isMember: isMember)
    default: return
    }
  }

  /// The names in a folder; one that is no text and would match is a reject, with its bad bytes as `\xff`.
  private mutating func names(_ folder: String, matching part: String) -> [String] {
    do {
      var names: [String] = []
      for name in try FileSystemCalls.names(in: root + "/" + folder) {
        if let text = String(validating: name, as: UTF8.self) {
          names.append(text)
        } else if part != "**", GlobPattern.matches(GlobWalk.escaped(name), part) {
          let error = DocumentError(
            code: .badName, path: folder + GlobWalk.escaped(name), message: "its name is not UTF-8",
            advice: "rename it")
          refuse(error, isMember: true)
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

  /// A name with the bytes that are no UTF-8 written as `\xff`.
  static func escaped(_ name: [UInt8]) -> String {
    var text = ""
    var at = 0
    while at < name.count {
      let scalar = (1...4).lazy.filter { at + $0 <= name.count }
        .compactMap { String(validating: name[at..<at + $0], as: UTF8.self) }.first
      if let scalar {
        text += scalar
        at += scalar.utf8.count
      } else {
        text += "\\x" + (name[at] < 16 ? "0" : "") + String(name[at], radix: 16)
        at += 1
      }
    }
    return text
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
