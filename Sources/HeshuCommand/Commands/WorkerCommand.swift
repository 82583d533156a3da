import ArgumentParser
import Heshu

/// Runs the streaming part of a pipeline over documents from standard input.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Take documents from standard input through a pipeline, for Spark and its like.",
    discussion: """
      Reads one {"id","text"} a line and writes one record a line, in the order of the documents:

        {"type":"row","table":…,"document":…,"sha256":…,"start":…,"end":…,
          "cells":{…}}
        {"type":"finding", …the keys of findings.ndjson}
        {"type":"reject", …the keys of rejects.ndjson}
        {"end":true,"in":N,"rows":R,"findings":F,"rejects":J,"sha256":"…"}

      The last line is the trailer: how many documents came in, what was written, and the sha256 of all bytes before it. Whoever starts \
      workers must see that each has given one and that the N are what was sent: a worker that stopped early has none. An empty input has \
      a trailer too. Blank lines are no documents and do not count.

      A line that is no document is a reject, not an error. Rows carry the sha256 of their text and their place in it, so that records \
      that come twice or in another order can be told apart. Every figure column has NAME_qualifier beside it, and every row its verdict. \
      The files of joins are read; `read`, `load` and `archive` of the pipeline are left alone. A stage that needs the rows of all \
      documents, such as rank, is an error.

      EXAMPLES
        heshu worker Pipelines/figures.yaml < documents.ndjson > records.ndjson

      EXIT STATUS
        0   every document is in the records, as rows or as a reject
        65  a table of a join is missing or cannot be used
        74  standard input or output cannot be read or written
        78  the pipeline file is wrong, or has a stage that needs all documents
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: ArgumentHelp("The folder at which relative paths begin.", valueName: "folder"), completion: .directory)
  var root = ""

  @Option(help: ArgumentHelp("How many threads.", valueName: "count"))
  var jobs = 1

  func validate() throws {
    if !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
    if pipeline == "-" { throw ValidationError("standard input is for the documents; name the pipeline's file") }
  }

  func run() throws {
    let worker = try PipelineSession.open(pipeline, options: RunOptions(root: root, publishes: false)).worker(pipeline)
    let output = StandardOutput()
    do {
      let reader = try DocumentReaders.open(["-"], form: .ndjson, hashes: true)
      _ = try worker.run(reader, jobs: jobs) { try output.write($0) }
      try output.flush()
    } catch is StandardOutput.ClosedPipe {
      return
    } catch {
      throw CommandFailure(error)
    }
  }
}
