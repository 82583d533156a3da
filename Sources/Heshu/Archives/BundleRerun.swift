import HeshuFigures
import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Runs the pipeline of a bundle again over the documents of the bundle, in a folder of its own, and compares what it writes.
struct BundleRerun {
  /// The bundle, for messages.
  let path: String
  /// Where the bundle was unpacked.
  let folder: ScratchFolder
  let members: [String]
  let verification: Verification

  /// - Throws: ``ArchiveError`` where the bundle holds nothing that can be run.
  func run(_ take: Verification.Take) throws {
    guard members.contains(BundleMemberName.pipeline) else {
      throw ArchiveError(
        path: path, code: "no-pipeline", message: "the bundle holds no pipeline file; it cannot be run again")
    }
    try requireDocuments()
    let root: ScratchFolder
    do { root = try makeRoot() } catch { throw ArchiveError(error, path: path) }
    let (compiled, options) = try compile(root: root.path)
    do {
      let report = try compiled.run(options: options)
      if let reason = report.stoppedBy {
        return try take(
          VerificationNote(.difference, BundleMemberName.pipeline, "run again, a limit stopped it: \(reason)"))
      }
    } catch {
      throw ArchiveError(
        path: path, code: "run-failed",
        message: "its pipeline cannot be run again: \(String(describing: error).replacing(root.path + "/", with: ""))")
    }
    try compareOutputs(root.path, take)
  }

  /// A pipeline with a ledger takes most of its rows from there: its bundle lists all documents and holds the new ones.
  private func requireDocuments() throws {
    guard members.contains(BundleDocuments.name) else { return }
    let list = try verification.fileSystem.read(PathParts.join(folder.path, BundleDocuments.name))
    let held = Set(members.map(ExactName.init))
    let listed = BundleManifest(list)?.members ?? []
    let elsewhere = listed.filter { !held.contains(ExactName(BundleMemberName.documents + $0.name)) }
    guard let first = elsewhere.first else { return }
    throw ArchiveError(
      path: path, code: "documents-elsewhere",
      message:
        "the bundle holds the \(listed.count - elsewhere.count) of its run's \(listed.count) documents that were new, and the rows of the others, such as \(first.name), came from the ledger; it cannot be run again by itself"
    )
  }

  /// The files that the pipeline read, at the places that it names.
  private func makeRoot() throws -> ScratchFolder {
    let root = try ScratchFolder()
    for name in members {
      for prefix in [BundleMemberName.documents, BundleMemberName.references] where name.hasPrefix(prefix) {
        let place = String(name.dropFirst(prefix.count))
        if place == "-" {
          throw ArchiveError(
            path: path, code: "standard-input", message: "the run read standard input; it cannot be run again by itself"
          )
        }
        try root.copy(PathParts.join(folder.path, name), as: place)
      }
    }
    return root
  }

  /// The pipeline with the day that its outputs are called after.
  private func compile(root: String) throws -> (CompiledPipeline, RunOptions) {
    let bytes = try verification.fileSystem.read(PathParts.join(folder.path, BundleMemberName.pipeline))
    var message = "it is no pipeline"
    let days: [CalendarDay?] = [nil] + dates
    for (place, day) in days.enumerated() {
      var diagnostics = Diagnostics()
      let options = RunOptions(root: root, date: day)
      if let pipeline = PipelineFile.read(bytes, path: BundleMemberName.pipeline, diagnostics: &diagnostics) {
        let compiler = PipelineCompiler(environment: .standard, options: options)
        if let compiled = compiler.compile(pipeline.withoutStores, diagnostics: &diagnostics) {
          if place == days.count - 1 || isHeld(compiled, root) { return (compiled, options) }
          continue
        }
      }
      message = diagnostics.all.first { $0.level == .error }?.message ?? message
    }
    throw ArchiveError(path: path, code: "bad-pipeline", message: "its pipeline cannot be used: \(message)")
  }

  /// Whether the bundle holds all outputs under the names that the pipeline gives them.
  private func isHeld(_ compiled: CompiledPipeline, _ root: String) -> Bool {
    let names = Set(members.map(ExactName.init))
    return compiled.tables.flatMap(\.outputs).allSatisfy {
      names.contains(ExactName(BundleMemberName.outputs + $0.path.dropFirst(root.count + 1)))
    }
  }

  /// Days that stand in the names of outputs, each once.
  private var dates: [CalendarDay] {
    var found: [CalendarDay] = []
    for name in members where name.hasPrefix(BundleMemberName.outputs) {
      for match in name.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) {
        guard let day = CalendarDay(String(match.output)), !found.contains(day) else { continue }
        found.append(day)
      }
    }
    return found
  }

  private func compareOutputs(_ root: String, _ take: Verification.Take) throws {
    for name in members where name.hasPrefix(BundleMemberName.outputs) {
      let again = PathParts.join(root, String(name.dropFirst(BundleMemberName.outputs.count)))
      let subject = "\(name), run again"
      guard BundleMemberName.isReport(name) || Verification.format(of: name) != nil else {
        try take(VerificationNote(.skipped, subject, "only CSV, NDJSON and JSON are written again"))
        continue
      }
      guard verification.fileSystem.exists(again) else {
        try take(VerificationNote(.difference, subject, "the pipeline does not write it"))
        continue
      }
      let before = PathParts.join(folder.path, name)
      if try verification.hash(before).sha256 == verification.hash(again).sha256 {
        try take(VerificationNote(.good, subject, "the same bytes"))
      } else if let format = Verification.format(of: name), !BundleMemberName.isReport(name) {
        for part in try verification.parts(of: before, format) {
          let comparison = try TableComparison(
            verification.rows(before, format, table: part), verification.rows(again, format, table: part))
          try verification.note(comparison, part.map { "\(subject), \($0)" } ?? subject, take)
        }
      } else {
        try take(VerificationNote(.difference, subject, "other bytes"))
      }
    }
  }
}
