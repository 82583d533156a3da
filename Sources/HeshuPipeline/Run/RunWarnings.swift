import HeshuRecords

/// What a run does and a person may not have meant.
struct RunWarnings {
  let pipeline: CompiledPipeline
  let environment: RunEnvironment

  /// Reports of another pipeline that those of this one take the place of: nothing leads to the other's outputs any more.
  func replacedReports() -> [Diagnostic] {
    guard let folder = pipeline.reportFolder,
      let bytes = try? environment.fileSystem.read(PathParts.join(folder, ReportFile.run.rawValue)),
      let before = environment.reports.pipeline(ofReport: bytes), !isThis(before)
    else { return [] }
    let file = before.file.map { " (\($0))" } ?? ""
    let location = pipeline.pipeline.report?.location ?? pipeline.pipeline.name.location
    return [
      Diagnostic(
        level: .warning, code: "shared-report",
        message:
          "\(folder.isEmpty ? "the working folder" : folder) held the reports of pipeline '\(before.name)'\(file), and now holds those of '\(pipeline.name)'",
        location: location ?? SourceLocation(file: pipeline.pipeline.path ?? pipeline.name, line: 0, column: 0),
        hint: "give each pipeline a folder of its own: `report: FOLDER`")
    ]
  }

  /// Patterns that no document matches, as where a disk is not there. A ledger has the rows of documents that have gone.
  func unmatched(_ patterns: [String], documents: Int) -> [Diagnostic] {
    guard case .files(let files) = pipeline.read, !pipeline.pipeline.isIncremental || documents == 0 else { return [] }
    return files.filter { patterns.contains($0.value) }.map { pattern in
      Diagnostic(
        level: .warning, code: "no-documents", message: "no document matches '\(pattern.value)'",
        location: pattern.location, hint: "`limits: {documents: 1}` stops a run that finds none")
    }
  }

  /// A file of another name is another pipeline, also where nobody has given the two names.
  private func isThis(_ before: ReportedPipeline) -> Bool {
    guard before.name == pipeline.name else { return false }
    guard let file = before.file, let path = pipeline.pipeline.path, file != "-", path != "-" else { return true }
    return PathParts.split(file).name == PathParts.split(path).name
  }
}
