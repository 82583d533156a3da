import Foundation

@testable import Heshu

/// A folder of its own in which a test runs pipelines; it goes with the value.
final class RunFolder: Sendable {
  let path: String

  /// - Parameter files: texts by path.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "heshu-run-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let place = path + "/" + name
    let folder = PathParts.split(place).folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: place))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  /// Every file below the folder, hidden ones too, with its content; without ledgers, which hold times.
  func files(under folder: String = "") throws -> [String: [UInt8]] {
    let start = path + (folder.isEmpty ? "" : "/" + folder)
    var found: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: start) where !"/\(name)".contains("/.heshu/") {
      var isFolder = ObjCBool(false)
      guard FileManager.default.fileExists(atPath: start + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      found[name] = Array(try Data(contentsOf: URL(fileURLWithPath: start + "/" + name)))
    }
    return found
  }

  /// Runs the pipeline of a YAML text here.
  @discardableResult
  func run(
    _ yaml: String, jobs: Int = 1, date: CalendarDay? = nil, change: (inout RunOptions) -> Void = { _ in }
  ) throws -> RunReport {
    var diagnostics = Diagnostics()
    guard let pipeline = PipelineFile.read(Array(yaml.utf8), path: "p.yaml", diagnostics: &diagnostics) else {
      throw RunError.invalidPipeline(diagnostics.all)
    }
    var options = RunOptions(root: path, date: date, jobs: jobs)
    change(&options)
    return try pipeline.runNow(options: options)
  }

  /// The diagnostics of a YAML text as `line:column: code: message`.
  func diagnostics(_ yaml: String) -> [String] {
    var diagnostics = Diagnostics()
    if let pipeline = PipelineFile.read(Array(yaml.utf8), path: "p.yaml", diagnostics: &diagnostics) {
      _ = PipelineCompiler(environment: .standard, options: RunOptions(root: path))
        .compile(pipeline, diagnostics: &diagnostics)
    }
    return diagnostics.all.map { found in
      "\(found.location.map { "\($0.line):\($0.column)" } ?? "-"): \(found.code): \(found.message)"
    }
  }
}
