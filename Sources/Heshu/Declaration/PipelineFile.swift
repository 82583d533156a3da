import HeshuPipeline
import HeshuRecords

/// The declarative pipeline file: YAML that is read into the values that Swift composes too, and printed back.
public enum PipelineFile {
  /// The version of the format that this program reads, as in `heshu: 1`.
  public static let version = "1"

  /// Reads a pipeline file.
  ///
  /// Every text keeps its place. All that is wrong is told in one go; after an error there is no pipeline.
  ///
  /// - Parameter path: how the file is called in diagnostics.
  public static func read(_ bytes: [UInt8], path: String, diagnostics: inout Diagnostics) -> Pipeline? {
    var collected = Diagnostics()
    let pipeline = read(bytes, path: path, collected: &collected)
    for diagnostic in collected.sorted { diagnostics.append(diagnostic) }
    return collected.hasErrors ? nil : pipeline
  }

  private static func read(_ bytes: [UInt8], path: String, collected: inout Diagnostics) -> Pipeline? {
    guard let source = SourceText.decode(bytes, path: path, diagnostics: &collected) else { return nil }
    guard var tree = SourceTree(source, diagnostics: &collected) else { return nil }
    let root = tree.root()
    var reader = DeclarationReader(source, diagnostics: tree.diagnostics)
    var pipeline: Pipeline?
    if let root { pipeline = reader.pipeline(root) }
    collected = reader.diagnostics
    pipeline?.text = bytes
    pipeline?.path = path
    return pipeline
  }
}

extension Diagnostics {
  /// All in the order of their places, those without one last.
  fileprivate var sorted: [Diagnostic] {
    let numbered = all.enumerated().sorted { left, right in
      place(left.element, left.offset) < place(right.element, right.offset)
    }
    return numbered.map(\.element)
  }

  private func place(_ diagnostic: Diagnostic, _ number: Int) -> (Int, Int, Int) {
    guard let location = diagnostic.location, location.line > 0 else { return (.max, 0, number) }
    return (location.line, location.column, number)
  }
}
