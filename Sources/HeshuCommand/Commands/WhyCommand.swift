import ArgumentParser
import Heshu

/// Leads a cell of an output back to the characters that it came from.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show where a cell of an output comes from.",
    discussion: """
      Finds the row in an output (CSV, NDJSON or JSON, with .gz or without), reads its document again, and shows the sentence with the span \
      marked, each stage that touched the cell, and the checks that judged its row. What a cell was computed from is marked and shown too.

      ROW is a number from 1, or COLUMN=VALUE. COLUMN is the field's name, a header of the file, or its label.

      datapackage.json and run.json, which every run leaves beside its outputs, lead to the document and the pipeline. A document that has \
      changed since the run is told of and not used.

      EXAMPLES
        heshu why Output/shaoyang/projects.csv 3 share
        heshu why Output/shaoyang/tiers.ndjson period=2022-01/2022-11 implied_plan
        heshu why --format json Output/shaoyang/projects.csv 1 占年度计划

      EXIT STATUS
        0   the cell is what the pipeline gives
        1   the pipeline gives another value today
        64  there is no such row or column
        65  the output, the document or the pipeline is gone or has changed
        78  the pipeline file is wrong
      """)

  /// How the answer is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @Argument(help: "A table that a run wrote.", completion: .file())
  var output: String

  @Argument(help: "The row: a number from 1, or COLUMN=VALUE.")
  var row: String

  @Argument(help: "The column.")
  var column: String

  @Option(help: ArgumentHelp("The folder at which relative paths begin.", valueName: "folder"), completion: .directory)
  var root = ""

  @Option(
    help: ArgumentHelp("The pipeline file, where it is not where the run found it.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Option(help: ArgumentHelp("The table, where the output is a JSON file of several.", valueName: "name"))
  var table: String?

  @Option(help: "How to write the answer: text or json.")
  var format = Format.text

  func run() throws {
    guard let place = CellQuestion.Row(row) else {
      throw CommandFailure(.usage, "'\(row)' names no row: write a number from 1, or COLUMN=VALUE")
    }
    let question = CellQuestion(
      output: output, row: place, column: column, root: root, pipeline: pipeline, table: table)
    let answer = try answer(question)
    let standardOutput = StandardOutput()
    switch format {
    case .json: try standardOutput.write(answer.json())
    case .text: for line in WhyReport(answer, terminal: .output).lines { try standardOutput.write(line: line) }
    }
    try standardOutput.flush()
    if !answer.isConfirmed { throw ExitStatus.findings.code }
  }

  private func answer(_ question: CellQuestion) throws(CommandFailure) -> CellAnswer {
    do {
      return try CellExplainer().answer(question)
    } catch let error as WhyError {
      switch error {
      case .question(let text): throw CommandFailure(.usage, text)
      case .unusable(let text): throw CommandFailure(.input, text)
      case .pipeline(let text): throw CommandFailure(.pipeline, text)
      }
    } catch {
      throw CommandFailure(error)
    }
  }
}
