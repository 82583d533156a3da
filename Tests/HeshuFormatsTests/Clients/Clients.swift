import Foundation
import Testing

/// Programs of others that read what the formats write.
enum Clients {
  /// Whether a program is there. Where `CI` is `true` it must be.
  static func has(_ program: String) -> Bool {
    if isRequired { return true }
    return (try? run("sh", ["-c", "command -v \(program)"]).status) == 0
  }

  /// Whether Python is there with a module.
  static func hasPython(_ module: String) -> Bool {
    if isRequired { return true }
    return (try? run("python3", ["-c", "import \(module)"]).status) == 0
  }

  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Runs a Python program in a folder and gives what it prints; its standard error where it fails.
  static func python(_ program: String, in folder: URL) throws -> String {
    let result = try run("sh", ["-c", "exec python3 - 2>&1 <<'PROGRAM'\n\(program)\nPROGRAM\n"], in: folder)
    return String(decoding: result.output, as: UTF8.self)
  }
}
