import ArgumentParser
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

  func run() throws {
    var printer = FigurePrinter(
      options: RecognizerOptions(includesNumbers: numbers, includesRefusals: rejected), encoder: format.encoder)
    var output = StandardOutput()
    var failures = 0
    for path in files.isEmpty ? ["-"] : files {
      do {
        failures += try print(path, with: &printer, to: &output)
      } catch let error as DocumentError {
        StandardError.write(line: "heshu: \(error)")
        failures += 1
      }
    }
    printer.end()
    try output.write(printer.takeOutput())
    try output.flush()
    if failures > 0 { throw ExitStatus.input.code }
  }

  /// Writes the figures of one file.
  ///
  /// - Returns: how many of its documents could not be used.
  private func print(
    _ path: String, with printer: inout FigurePrinter, to output: inout StandardOutput
  ) throws -> Int {
    var reader = try DocumentReaders.open(path, form: documents)
    var batch = Batch()
    var side = Side()
    var isOpen = true
    while isOpen {
      batch.removeAll()
      isOpen = try reader.read(into: &batch, side: &side)
      printer.print(batch, published: published?.value)
      try output.write(printer.takeOutput())
    }
    for reject in side.rejects { StandardError.write(line: "heshu: \(reject.place): \(reject.code): \(reject.message)") }
    return side.rejects.count
  }
}

extension Reject {
  /// Where the trouble is, as far as it is known.
  fileprivate var place: String {
    line > 0 ? "\(document):\(line):\(column)" : document
  }
}
