import HeshuRecords

/// Proves a declared pipeline before it runs: binds every stage to its columns and every output to its place.
public struct PipelineCompiler: Sendable {
  let environment: RunEnvironment
  let options: RunOptions

  /// Takes the formats and files that outputs and references are proven with, and the root and date of the run.
  public init(environment: RunEnvironment, options: RunOptions = RunOptions()) {
    self.environment = environment
    self.options = options
  }

  /// The pipeline ready to run; nil where `diagnostics` has errors.
  public func compile(_ pipeline: Pipeline, diagnostics: inout Diagnostics) -> CompiledPipeline? {
    var compilation = Compilation(pipeline, environment, options)
    let compiled = compilation.run()
    for diagnostic in compilation.diagnostics.all { diagnostics.append(diagnostic) }
    return diagnostics.hasErrors ? nil : compiled
  }
}
