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

  @OptionGroup var input: DocumentOptions

  @Option(help: "How to write the figures: table, ndjson, csv or json.")
  var format = ListFormat.table

  @Flag(help: "Also numerals without a unit, as kind number.")
  var numbers = false

  @Flag(help: "Also what looks like a figure and was refused, with the reason.")
  var rejected = false

  func run() throws {
    let output = StandardOutput()
    let rejects = try write(input.reader(segmentation: format == .table ? .whole : .segments), to: output)
    try output.flush()
    for reject in rejects { StandardError.write(line: reject.report) }
    if !rejects.isEmpty { throw ExitStatus.input.code }
  }

  /// Writes the figures of all documents.
  ///
  /// - Returns: the documents that could not be used.
  private func write(_ reader: NamedDocuments, to output: StandardOutput) throws -> [Reject] {
    let options = RecognizerOptions(includesNumbers: numbers, includesRefusals: rejected)
    guard let format = FigureEncoder.Format(rawValue: format.rawValue) else {
      var table = FigureTable(options: options, published: input.published?.value, terminal: .output)
      return try table.write(reader, to: output)
    }
    let export = FigureExport(format: format, options: options, published: input.published?.value)
    return try export.run(reader, jobs: input.workers) { try output.write($0) }.rejects
  }
}
