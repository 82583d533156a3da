/// Takes paths apart and joins them, without asking the file system.
public enum PathParts {
  /// The folder and the name of a path; the folder is empty for a bare name.
  public static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  /// `folder/name`; the name alone where it is absolute or the folder is empty.
  public static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folders that lead to `folder`, the outermost first, itself last: `a`, `a/b` of `a/b`.
  static func ancestors(_ folder: String) -> [String] {
    var path = folder.hasPrefix("/") ? "/" : ""
    return folder.split(separator: "/").map { part in
      path = join(path, String(part))
      return path
    }
  }

  /// The path without `.` and double slashes, so that two spellings of one place are equal.
  static func normalized(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// A path as a folder sees it, both of them relative to the same place or absolute: `../a.csv` of `out/a.csv` for `out/x`.
  static func relative(_ path: String, to folder: String) -> String {
    let from = folder.split(separator: "/").filter { $0 != "." }
    let to = path.split(separator: "/").filter { $0 != "." }
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to[shared...].map(String.init)).joined(separator: "/")
  }

  /// The path that `relative` was made of.
  public static func resolved(_ relative: String, from folder: String) -> String {
    var parts = folder.split(separator: "/").filter { $0 != "." }
    for part in relative.split(separator: "/") {
      if part == "..", parts.last != nil, parts.last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The ending that names a table's format, with that of its compression: `csv`, `csv.gz`; empty where there is none.
  public static func tableFormat(_ path: String) -> String {
    let endings = extensions(path)
    guard endings.first == "gz", endings.count > 1 else { return endings.first ?? "" }
    return endings[1] + ".gz"
  }

  /// The endings of a name, last first: `gz`, `csv` of `a.csv.gz`.
  public static func extensions(_ path: String) -> [String] {
    var name = split(path).name[...]
    var endings: [String] = []
    while let dot = name.lastIndex(of: "."), dot != name.startIndex {
      endings.append(name[name.index(after: dot)...].lowercased())
      name = name[..<dot]
    }
    return endings
  }
}
