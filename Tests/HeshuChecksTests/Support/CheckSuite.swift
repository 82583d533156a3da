import Foundation

/// One case of a suite of checks: the numbers are texts, so that their written precision counts.
struct CheckSuite {
  var id: String
  var check: String
  var inputs: [String: Any]
  var expect: String
  var note: String

  /// Whether the source says itself that exact arithmetic finds the opposite.
  var contradictsArithmetic: Bool { note.contains("exact") && note.contains("arithmetic says") }

  func text(_ name: String) -> String? { inputs[name] as? String }
  func texts(_ name: String) -> [String] { inputs[name] as? [String] ?? [] }

  /// The cases of a suite; nil where it is not on this machine. Our own are fixtures, the others stand in a folder `shared/suites` beside the project.
  static func cases(_ name: String) throws -> [CheckSuite]? {
    guard let file = file("checks/\(name).jsonl") else {
      print("skipped: the suite \(name) is not here (no folder shared/suites beside the project)")
      return nil
    }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      return CheckSuite(
        id: object["id"] as? String ?? "", check: object["check"] as? String ?? "",
        inputs: object["inputs"] as? [String: Any] ?? [:], expect: object["expect"] as? String ?? "",
        note: object["note"] as? String ?? "")
    }
  }

  private static func file(_ name: String) -> URL? {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    let fixture = folder.appending(path: "../../Fixtures/\(name)").standardizedFileURL
    if FileManager.default.fileExists(atPath: fixture.path) { return fixture }
    while folder.path != "/" {
      let file = folder.appending(path: "shared/suites/\(name)")
      if FileManager.default.fileExists(atPath: file.path) { return file }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
