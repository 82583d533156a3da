import ArgumentParser
import Foundation
import Heshu
import HeshuDocuments
import HeshuFigures
import HeshuPipeline
import HeshuRecords

/// Writes every figure of documents.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Write every figure of documents.",
    discussion: """
      Reads text files, or standard input, and writes one record a figure: what it says, its exact value in the base unit, what it can stand \
      for by its written precision and its qualifier, its period, what it is a figure of, and where it stands. The encoding (UTF-8, UTF-16, \
      GB18030) is found; offsets lead to the original bytes.

      The keys are document figure line start end byte_start byte_end text kind value unit number written_unit low high ends qualifier period \
      basis of relation reason. start and end count Unicode scalars, byte_start and byte_end bytes of the original file; ends are exclusive. \
      value, low and high are decimals as text; low or high is null where nothing bounds it. The table for the eye shows some of them.

      今年, 上半年 and other relative periods are dated by the day of publication, which is found in the text where it stands there; \
      --published gives it otherwise. The clock is never asked.

      EXAMPLES
        heshu figures bulletin.txt
        pdftotext report.pdf - | heshu figures --format csv > figures.csv
        heshu figures --format ndjson *.txt | jq -r 'select(.kind == "money") | .value'
        heshu figures --documents ndjson --format ndjson < documents.ndjson
        heshu figures --rejected bulletin.txt    also what looks like a figure, and why it is none

      EXIT STATUS
        0 good; 65 some input is missing or cannot be used, the others were read.
      """)

  @Argument(help: "Text files; - is standard input, which is also read where no file is named.", completion: .file())
  var files: [String] = []

  @Option(help: "How to write the figures: table, ndjson, csv or json.")
  var format = FigureFormat.table

  @Option(help: "What the files hold: text, or ndjson with a document {\"id\",\"text\"} a line, which may carry published, title, origin.")
  var documents = DocumentForm.text

  @Option(
    help: ArgumentHelp(
      "The day on which the documents were published, where they do not say it themselves.", valueName: "yyyy-mm-dd"))
  var published: Day?

  @Flag(help: "Also numerals without a unit, as kind number.")
  var numbers = false

  @Flag(help: "Also what looks like a figure and was refused, with the reason.")
  var rejected = false

  @Option(help: "How many workers; all cores where it is not given.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs takes a whole number from 1") }
  }

  func run() throws {
    let reader: any DocumentReader
    do {
      reader = try DocumentReaders.open(files.isEmpty ? ["-"] : files, form: documents)
    } catch {
      throw CommandFailure(error)
    }
    let options = RecognizerOptions(includesNumbers: numbers, includesRefusals: rejected)
    let rejects =
      if let exported = format.exported {
        try export(reader, FigureExport(format: exported, options: options, published: published?.value))
      } else {
        try printTable(reader, options)
      }
    for reject in rejects { StandardError.write(line: "heshu: \(reject.place): \(reject.code): \(reject.message)") }
    if !rejects.isEmpty { throw ExitStatus.input.code }
  }

  private func export(_ reader: any DocumentReader, _ export: FigureExport) throws -> [Reject] {
    let output = OutputPipe()
    let counts = try export.run(reader, jobs: jobs) { try output.write($0) }
    try output.flush()
    return counts.rejects
  }

  private func printTable(_ reader: any DocumentReader, _ options: RecognizerOptions) throws -> [Reject] {
    var reader = reader
    var printer = FigurePrinter(options: options, encoder: FigureTableEncoder(terminal: .output))
    var output = StandardOutput()
    var batch = Batch()
    var side = Side()
    while try reader.read(into: &batch, side: &side) {
      printer.print(batch, published: published?.value)
      try output.write(printer.takeOutput())
      batch.removeAll()
    }
    printer.end()
    try output.write(printer.takeOutput())
    try output.flush()
    return side.rejects
  }
}

/// Standard output for the one who delivers in order.
private final class OutputPipe {
  private var output = StandardOutput()

  func write(_ bytes: [UInt8]) throws { try output.write(bytes) }
  func flush() throws { try output.flush() }
}

extension DocumentForm: ExpressibleByArgument {}

extension Reject {
  /// Where the trouble is, as far as it is known.
  fileprivate var place: String {
    line > 0 ? "\(document):\(line):\(column)" : document
  }
}
