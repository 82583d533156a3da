import ArgumentParser
import Heshu

/// Checks what the prose of documents asserts about its own figures.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check what documents assert about their own figures.",
    discussion: """
      Reads text files, or standard input, finds which figures belong together (占年度计划150亿元的115%, 同比增长 with 上年为, 其中, 合计, \
      分别为, 提高1.4个百分点, 开工率) and recomputes each such claim by exact interval arithmetic: a figure stands for half a unit of its \
      last written digit to either side, as its qualifier widens it.

      consistent     the figures can be true together; fit tells how tightly: exact, rounded, within
      inconsistent   no numbers that the figures can stand for satisfy the claim
      indeterminate  nothing is proven: the plan or base is not printed (the implied value and the roundest number in it are shown), a \
      figure is qualified (超, 约), or growth is at constant prices

      Where words leave open which figures are meant, a reading that holds is preferred. After 其中 only a sum above the whole is wrong.

      The table shows each sentence, its figures marked ✓ consistent, ? indeterminate, ✗ inconsistent (by color in a terminal), with the \
      arithmetic under it. ndjson, json and csv hold the findings: id check rule severity verdict fit reason formula operands reported_low \
      reported_high computed_low computed_high gap implied nearest group gap_places slip. start and end of an operand count Unicode scalars of the decoded \
      text, as those of `heshu figures` do; ends are exclusive, and an operand that is not written has none.

      EXAMPLES
        heshu verify bulletin.txt
        echo '完成投资45.1亿元，占年度计划39亿元的115.8%。' | heshu verify
        heshu verify --format ndjson *.txt | jq 'select(.verdict == "inconsistent")'
        heshu verify --documents ndjson --format csv documents.ndjson > findings.csv

      EXIT STATUS
        0   nothing is inconsistent
        1   some claim is inconsistent
        65  some input is missing or cannot be used; the others were read
      """)

  @OptionGroup var input: DocumentOptions

  @Option(help: "How to write the claims: table, ndjson, json or csv.")
  var format = ListFormat.table

  @Flag(
    help: """
      Also compare the documents with each other: figures stated twice, sums since January that fall, plans that shares imply, counties \
      that come to more than their city. Documents of one folder, or with one origin, are one publisher's; those of different publishers \
      are not compared.
      """)
  var across = false

  func run() throws {
    let output = StandardOutput()
    let counts = try write(input.reader(), to: output)
    try output.flush()
    for reject in counts.rejects { StandardError.write(line: reject.report) }
    if !counts.rejects.isEmpty { throw ExitStatus.input.code }
    if counts.inconsistent > 0 { throw ExitStatus.findings.code }
  }

  private func write(_ reader: NamedDocuments, to output: StandardOutput) throws -> ClaimExport.Counts {
    let across: DocumentComparison = !across ? .none : input.documents == .text ? .byFolder : .byOrigin
    guard let format = FindingEncoder.Format(rawValue: format.rawValue) else {
      var report = VerifyReport(published: input.published?.value, across: across, terminal: .output)
      try report.write(reader, to: output)
      return report.counts
    }
    let export = ClaimExport(format: format, published: input.published?.value, across: across)
    return try export.run(reader, jobs: input.workers) { try output.write($0) }
  }
}
