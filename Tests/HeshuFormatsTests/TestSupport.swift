import Foundation

/// A small generator (SplitMix64) so that random cases are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// The case suites, which stand beside the project on some machines.
enum Suites {
  static let formats: URL? = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    for _ in 0..<6 {
      folder = folder.deletingLastPathComponent()
      let suites = folder.appending(path: "shared/suites/formats")
      if FileManager.default.fileExists(atPath: suites.path) { return suites }
    }
    return nil
  }()

  static var exist: Bool { formats != nil }

  static func files(in folder: String, ending: String) throws -> [URL] {
    guard let formats else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: formats.appending(path: folder).path)
    return names.filter { $0.hasSuffix(ending) }.sorted().map { formats.appending(path: folder).appending(path: $0) }
  }

  static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}

/// A folder that goes away with the test.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "heshu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }
}

/// Runs a system program and gives its status and output.
func run(_ program: String, _ arguments: [String], in folder: URL? = nil) throws -> (status: Int32, output: [UInt8]) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.currentDirectoryURL = folder
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let output = Array(pipe.fileHandleForReading.readDataToEndOfFile())
  process.waitUntilExit()
  return (process.terminationStatus, output)
}

/// Random text that is rich in what the formats treat specially.
func randomText(_ generator: inout SeededGenerator, maximum: Int) -> String {
  let alphabet: [String] = [
    "\"", ",", ";", "\n", "\r", "\r\n", "'", "=", "+", "-", "@", "\t", " ", "\u{3000}", "\u{A0}", "\u{200B}",
    "\u{FEFF}",
    "＝", "＋", "－", "＠", "亿", "元", "a", "0", "5", ".", "%", "\\", "/", "\u{1F600}", "é", "\u{2028}", "\u{1}", "\u{7F}",
    "，",
  ]
  let count = Int.random(in: 0...maximum, using: &generator)
  return (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }.joined()
}
