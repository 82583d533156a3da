import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// What a run left beside an output: the manifest's word on it, and `run.json`.
struct PublishedRun {
  struct File: Sendable, Hashable {
    var path: String
    var sha256: String
  }

  /// The output as the manifest names it.
  let resource: OutputResource
  let pipeline: File?
  /// Documents and references in the order of the run.
  let inputs: [File]
  /// The folder of the report.
  let folder: String
  /// The files whose cells can be asked about, with their tables.
  let tableFiles: [(table: String, path: String)]

  /// Looks for a manifest that names the output, in its folder and those above it.
  init(of output: String, fileSystem: any FileSystem) throws {
    var folder = PathParts.split(output).folder
    var name = PathParts.split(output).name
    while true {
      let path = PathParts.join(folder, Verification.manifestName)
      if fileSystem.exists(path) {
        let bytes: [UInt8]
        do { bytes = try fileSystem.read(path) } catch { throw WhyError.unusable("\(path): \(error.reason)") }
        let resources = try OutputResource.list(bytes, path: path)
        if let resource = resources.first(where: { $0.path.hasBytes(of: name) }) {
          try self.init(resource, among: resources, folder: folder, fileSystem: fileSystem)
          return
        }
      }
      guard !folder.isEmpty, folder != "/" else { break }
      let parts = PathParts.split(folder)
      name = parts.name + "/" + name
      folder = parts.folder
    }
    throw WhyError.unusable(
      "\(output): no \(Verification.manifestName) beside it or above it names it; only what a run published can be asked about"
    )
  }

  /// What can be asked about in the place of an output that holds no rows of one table, in words.
  var otherFile: String {
    guard !resource.storedTables.isEmpty else { return "it is no table of the pipeline; name an output of `load`" }
    let names = resource.storedTables.map(\.name)
    if isReadable { return "it holds several tables; name one with --table: \(names.joined(separator: ", "))" }
    let files = tableFiles.filter { names.contains($0.table) }.map(\.path)
    let advice =
      files.isEmpty
      ? "let the pipeline load the same table into a CSV, NDJSON or JSON file and ask about that"
      : "ask about \(files.prefix(5).joined(separator: ", "))\(files.count > 5 ? ", …" : "")"
    return "cells of workbooks and databases cannot be asked about; \(advice)"
  }

  private var isReadable: Bool { resource.format.map(OutputRows.formats.contains) ?? false }

  /// The table that is asked about, as if the output held it alone.
  ///
  /// - Throws: ``WhyError`` where the output holds no such table.
  func resource(of question: CellQuestion) throws -> OutputResource {
    guard let wanted = question.table, resource.storedTables.isEmpty || isReadable else {
      guard resource.table != nil else { throw WhyError.question("\(question.output): \(otherFile)") }
      return resource
    }
    if resource.table.map(wanted.hasBytes) == true { return resource }
    if let found = resource.holding(wanted) { return found }
    let names = resource.table.map { [$0] } ?? resource.storedTables.map(\.name)
    let near = Spelling.nearest(to: wanted, among: names).map { "did you mean '\($0)'?" }
    throw WhyError.question(
      "\(question.output): it has no table '\(wanted)'; \(near ?? "it has: \(names.joined(separator: ", "))")")
  }

  private init(
    _ resource: OutputResource, among resources: [OutputResource], folder: String, fileSystem: any FileSystem
  ) throws {
    self.resource = resource
    self.folder = folder
    tableFiles = resources.compactMap { other in
      guard let table = other.table, OutputRows.formats.contains(other.format ?? "") else { return nil }
      return (table, PathParts.join(folder, other.path))
    }
    let path = PathParts.join(folder, "run.json")
    let run: JSONValue
    do { run = try JSONParser.parse(try fileSystem.read(path)) } catch {
      throw WhyError.unusable("\(path): the run's report cannot be read: \(error)")
    }
    pipeline = run["pipeline_file"].flatMap(PublishedRun.file)
    guard case .array(let values)? = run["inputs"] else {
      throw WhyError.unusable("\(path): it names no inputs")
    }
    inputs = values.compactMap(PublishedRun.file)
  }

  private static func file(_ value: JSONValue) -> File? {
    guard let path = value["path"]?.text, let sha256 = value["sha256"]?.text else { return nil }
    return File(path: path, sha256: sha256)
  }
}
