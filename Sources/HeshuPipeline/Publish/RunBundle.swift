import HeshuRecords

/// The archive of a run: what it read and wrote, with a list of hashes.
struct RunBundle {
  let runner: PipelineRunner
  let reader: any DocumentReader
  /// Finished outputs and where they stand until they are published.
  let outputs: [(name: String, hidden: String)]

  /// Writes the members sorted by name, the manifest first.
  func write(to writer: OutputWriter, inputs: [InputReport]) throws {
    let archiver = runner.environment.archiver
    let sources = members(inputs)
    var manifest = ""
    for source in sources {
      let bytes = try source.read()
      manifest += "\(ContentHash.hexadecimal(of: bytes))  \(bytes.count)  \(source.name)\n"
    }
    try writer.write(try archiver.member(name: "MANIFEST", content: Array(manifest.utf8)))
    for source in sources {
      try writer.write(try archiver.member(name: source.name, content: try source.read()))
    }
    try writer.write(archiver.end())
  }

  private func members(_ inputs: [InputReport]) -> [BundleMember] {
    var found: [BundleMember] = []
    let references = Set(runner.pipeline.references.map { ExactName($0.path) })
    for input in inputs where input.isNew && !references.contains(ExactName(input.path)) {
      found.append(
        BundleMember(name: "documents/" + safeName(input.path)) { [reader] in
          let bytes = try reader.original(of: input.path)
          guard ContentHash.hexadecimal(of: bytes) == input.sha256 else {
            throw RunError.unusableInput(path: input.path, message: "it changed while it was being read; run again")
          }
          return bytes
        })
    }
    for reference in runner.pipeline.references {
      found.append(BundleMember(name: "references/" + safeName(reference.path)) { reference.bytes })
    }
    if runner.pipeline.pipeline.isIncremental {
      let listed = inputs.filter { !references.contains(ExactName($0.path)) }
        .map { "\($0.sha256)  \($0.byteCount)  \(safeName($0.path))\n" }.joined()
      found.append(BundleMember(name: BundleDocuments.name) { Array(listed.utf8) })
    }
    let text = runner.pipeline.pipeline.text
    if !text.isEmpty { found.append(BundleMember(name: "pipeline.yaml") { text }) }
    let fileSystem = runner.environment.fileSystem
    for output in outputs {
      found.append(BundleMember(name: "outputs/" + safeName(output.name)) { try fileSystem.read(output.hidden) })
    }
    return found.sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
  }

  /// The path without what would lead out of the bundle.
  private func safeName(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }
}

/// One member of a bundle, read when it is needed.
private struct BundleMember {
  let name: String
  let read: () throws -> [UInt8]

  init(name: String, read: @escaping () throws -> [UInt8]) {
    self.name = name
    self.read = read
  }
}
