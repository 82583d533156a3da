import ArgumentParser
import Heshu

/// Proves pipeline files without running them.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Prove pipeline files without reading documents.",
    discussion: """
      Reports everything that is wrong in one go, as FILE:LINE:COLUMN with the line and a hint: unknown and misspelt keys, patterns that do \
      not compile, units that do not exist or do not fit, columns that are used before they exist, outputs that would overwrite each other. \
      Reference tables of joins are read.

      EXAMPLES
        heshu lint Pipelines/*.yaml
        heshu lint --print Pipelines/shaoyang.yaml   as it is understood

      EXIT STATUS
        0   nothing is wrong; warnings may have been shown
        65  a file is missing
        78  something is wrong
      """)

  @Argument(help: "Pipeline files; - is standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var pipelines: [String]

  @Flag(help: "Write each pipeline as it is understood, in the order and form of the reference.")
  var print = false

  @Option(help: ArgumentHelp("The folder at which relative paths begin.", valueName: "folder"), completion: .directory)
  var root = ""

  func run() throws {
    var failure: CommandFailure?
    let output = StandardOutput()
    for path in pipelines {
      do throws(CommandFailure) {
        let session = try PipelineSession.open(
          path, options: RunOptions(root: root, publishes: false), expectsOutputs: true)
        if print { try write(PipelineFile.print(session.pipeline.pipeline), to: output) }
      } catch {
        StandardError.write(line: "heshu: \(error.message)")
        failure = failure ?? error
      }
    }
    try output.flush()
    if let failure { throw failure.status.code }
  }

  private func write(_ text: String, to output: StandardOutput) throws(CommandFailure) {
    do { try output.write(text) } catch { throw CommandFailure(error) }
  }
}
