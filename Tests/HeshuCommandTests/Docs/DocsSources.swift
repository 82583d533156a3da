import Foundation

/// The sources of the package, as far as the documentation must keep up with them.
struct DocsSources {
  /// The text of each file, by its path below `Sources`.
  private let files: [String: String]

  init() throws {
    let root = CommandCase.package.appending(path: "Sources")
    var files: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init()
    where path.hasSuffix(".swift") {
      files[path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
    self.files = files
  }

  /// The codes of diagnostics: what stands first in a call that reports one, and in the errors that become one.
  var diagnosticCodes: Set<String> {
    var codes: Set<String> = []
    for (path, text) in files where !path.hasPrefix("HeshuQuantities/") {
      codes.formUnion(text.matches(of: /(?:error|warning)\(\s*"([a-z0-9-]+)"/).map { String($0.1) })
      // The codes of units are others.
      let named = text.matches(of: /(unit\()?code: "([a-z0-9-]+)"/).filter { $0.1 == nil }
      codes.formUnion(named.map { String($0.2) })
      if path.hasSuffix("PatternProblem.swift") { codes.formUnion(Self.rawValues(text)) }
    }
    return codes
  }

  /// The codes that the readers of documents and tables give to what they cannot use.
  var readerCodes: Set<String> {
    let readers = ["HeshuDocuments/", "/CSV/", "/JSON/", "/Tables/"]
    var codes: Set<String> = []
    for (path, text) in files where readers.contains(where: path.contains) {
      if text.contains("enum Code: String") { codes.formUnion(Self.rawValues(text)) }
      codes.formUnion(text.matches(of: /reject\("[^"]*", "([a-z0-9-]+)"/).map { String($0.1) })
    }
    return codes
  }

  /// The keys of mappings in a pipeline file.
  var pipelineKeys: Set<String> {
    Set(files.values.flatMap { $0.matches(of: /KnownKey\(\s*"([a-z_]+)"/).map { String($0.1) } })
  }

  /// The numbers that the program ends with.
  var exitStatuses: Set<String> {
    let text = files["HeshuCommand/ExitStatus.swift"] ?? ""
    return Set(text.matches(of: /case [a-zA-Z]+ = ([0-9]+)/).map { String($0.1) })
  }

  private static func rawValues(_ text: String) -> Set<String> {
    Set(text.matches(of: /case [a-zA-Z0-9]+ = "([a-z0-9-]+)"/).map { String($0.1) })
  }
}
