import ArgumentParser
import Heshu

/// Runs the tests that pipeline files carry.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests of pipeline files.",
    discussion: """
      A pipeline file may hold tests: texts, and the rows that each must give in some of the tables. A cell that is not named is not \
      compared; figures are compared by value, unit and qualifier.

      EXAMPLES
        heshu test Pipelines/shaoyang.yaml
        heshu test Pipelines/*.yaml

      EXIT STATUS
        0   all tests passed
        1   some failed
        65  a file is missing
        78  a pipeline file is wrong
      """)

  @Argument(help: "Pipeline files; - is standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var pipelines: [String]

  @Option(help: ArgumentHelp("The folder at which relative paths begin.", valueName: "folder"), completion: .directory)
  var root = ""

  func run() throws {
    var passed = 0
    var failed = 0
    let output = StandardOutput()
    for path in pipelines {
      let session = try PipelineSession.open(path, options: RunOptions(root: root, publishes: false))
      for result in try session.test() {
        if result.hasPassed { passed += 1 } else { failed += 1 }
        for line in TestReport.lines(of: result, in: path, terminal: .output) { try output.write(line: line) }
      }
    }
    try output.write(line: "\(passed) passed, \(failed) failed")
    try output.flush()
    if failed > 0 { throw ExitStatus.findings.code }
  }
}

/// What is said of one test.
enum TestReport {
  static func lines(of result: PipelineTestResult, in path: String, terminal: Terminal) -> [String] {
    let place = result.location.map { "\($0)" } ?? path
    let mark =
      result.hasPassed ? Style.good.apply(to: "passed", in: terminal) : Style.wrong.apply(to: "failed", in: terminal)
    let title = DisplayWidth.fitted(result.title)
    return ["\(mark)  \(place)  \(title)"] + result.differences.map { "        " + DiagnosticText.render($0) }
  }
}
