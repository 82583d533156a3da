import Foundation

/// One case of another system's test suite: a text and what that system reports for it. Offsets count Unicode scalars.
struct SuiteCase: Decodable {
  struct Expectation: Decodable {
    var text: String
    var start: Int?
    var end: Int?
    var kind: String
    var value: String?
    var unit: String?
  }

  var id: String
  var suite: String
  var input: String
  var expect: [Expectation]
  var note: String?
}

/// The suites, and where they are.
enum SuiteFiles {
  /// The cases of a suite; nil where it is not on this machine.
  ///
  /// Our own suite is a fixture. The others belong to their projects and are read from a folder `shared/suites` beside the checkout or beside
  /// one of the folders that it stands in.
  static func cases(_ suite: String) throws -> [SuiteCase]? {
    guard let file = file(suite) else {
      print("skipped: the suite \(suite) is not here (no folder shared/suites beside the project)")
      return nil
    }
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(SuiteCase.self, from: Data($0.utf8)) }
  }

  private static func file(_ suite: String) -> URL? {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    let fixture = folder.appending(path: "../../Fixtures/\(suite).jsonl").standardizedFileURL
    if FileManager.default.fileExists(atPath: fixture.path) { return fixture }
    while folder.path != "/" {
      let file = folder.appending(path: "shared/suites/\(suite).jsonl")
      if FileManager.default.fileExists(atPath: file.path) { return file }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }
}
