import ArgumentParser
import Heshu

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
        heshu figures --format ndjson *.txt | jq -r .value
        heshu figures --documents ndjson --format ndjson < documents.ndjson
        heshu figures --rejected bulletin.txt   what is no figure, and why

      EXIT STATUS
        0   good
        65  some input is missing or cannot be used; the others were read
      """)

  @Argument(help: "Text files; - is standard input, which is also read where no file is named.", completion: .file())
  var files: [String] = []

  @Option(help: "How to write the figures: table, ndjson, csv or json.")
  var format = FigureFormat.table

  @Option(
    help:
      "What the files hold: text, or ndjson with a document {\"id\",\"text\"} a line, which may carry published, title, origin."
  )
  var documents = DocumentForm.text

  @Option(
    help: ArgumentHelp(
      "The day on which the documents were published, where they do not say it themselves.", valueName: "yyyy-mm-dd"))
  var published: Day?

  @Flag(help: "Also numerals without a unit, as kind number.")
  var numbers = false

  @Flag(help: "Also what looks like a figure and was refused, with the reason.")
  var rejected = false

  @Option(
    help: ArgumentHelp(
      "How many workers; as many as there are processors if not given. The table has one.", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
  }

  func run() throws {
    let output = StandardOutput()
    let reader = NamedDocuments(files.isEmpty ? ["-"] : files, form: documents, inSegments: format.contract != nil)
    let rejects = try write(reader, to: output)
    try output.flush()
    for reject in rejects { StandardError.write(line: "heshu: \(reject.place): \(reject.code): \(reject.message)") }
    if !rejects.isEmpty { throw ExitStatus.input.code }
  }

  /// Writes the figures of all documents.
  ///
  /// - Returns: the documents that could not be used.
  private func write(_ reader: NamedDocuments, to output: StandardOutput) throws -> [Reject] {
    let options = RecognizerOptions(includesNumbers: numbers, includesRefusals: rejected)
    guard let format = format.contract else {
      var table = FigureTable(options: options, published: published?.value, terminal: .output)
      return try table.write(reader, to: output)
    }
    let export = FigureExport(format: format, options: options, published: published?.value)
    return try export.run(reader, jobs: jobs ?? Processors.count) { try output.write($0) }.rejects
  }
}

extension DocumentForm: ExpressibleByArgument {}

extension Reject {
  /// Where the trouble is, as far as it is known.
  fileprivate var place: String {
    line > 0 ? "\(document):\(line)" : document
  }
}
