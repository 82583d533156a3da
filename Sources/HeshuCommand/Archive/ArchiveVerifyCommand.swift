import ArgumentParser
import Heshu

/// Verifies archives and folders of outputs.
struct ArchiveVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify archives and folders of outputs.",
    discussion: """
      An archive is read to its end: checksums, lengths, the members against the MANIFEST, and the outputs in it against each other. A folder \
      is held to its datapackage.json: size, sha256, rows and columns of every output; the CSV, NDJSON and JSON of one table are compared \
      cell by cell, every decimal digit by digit.

      --rerun runs the pipeline of a bundle again over the documents of the bundle, in a temporary folder, and compares what it writes with \
      what the bundle holds; where the bytes differ, the cells that differ are listed.

      EXAMPLES
        heshu archive verify Output/shaoyang
        heshu archive verify --rerun Output/archive/shaoyang-2022-12-05.tar.gz

      EXIT STATUS
        0   everything is as it should be
        1   something differs
        65  something cannot be read at all: a flipped bit, a tail that is cut off, a second member, a bomb, a link
      """)

  @Argument(help: "gzip files, bundles, or folders with a datapackage.json.", completion: .file())
  var paths: [String]

  @Flag(help: "Run the pipeline of a bundle again and compare.")
  var rerun = false

  @Flag(help: "Tell only what is wrong, and the counts.")
  var quiet = false

  @OptionGroup var limits: ArchiveLimits

  func run() throws {
    let verification = Verification(limits: limits.value, runsAgain: rerun)
    let output = StandardOutput()
    var counts: [VerificationNote.Kind: Int] = [:]
    for path in paths {
      if paths.count > 1 { try output.write(line: Style.bold.apply(to: path, in: .output)) }
      do {
        try verification.verify(path) { note in try write(note, &counts, to: output) }
      } catch let error as ArchiveError {
        try write(VerificationNote(.unusable, path, message(error, path)), &counts, to: output)
      }
    }
    let good = counts[.good, default: 0]
    let parts =
      ["\(good) good"]
      + [.difference, .unusable].map { (kind: VerificationNote.Kind) in
        let text = "\(counts[kind, default: 0]) \(kind == .difference ? "different" : "unusable")"
        return counts[kind] == nil ? text : Style.wrong.apply(to: text, in: .output)
      }
    try output.write(line: parts.joined(separator: ", "))
    try output.flush()
    if counts[.unusable] != nil { throw ExitStatus.input.code }
    if counts[.difference] != nil { throw ExitStatus.findings.code }
  }

  /// The error without the path where that is the one that was named.
  private func message(_ error: ArchiveError, _ path: String) -> String {
    error.path == path ? String("\(error)".dropFirst(path.count + 2)) : "\(error)"
  }

  private func write(
    _ note: VerificationNote, _ counts: inout [VerificationNote.Kind: Int], to output: StandardOutput
  ) throws {
    counts[note.kind, default: 0] += 1
    if quiet, note.kind == .good { return }
    let style: Style = note.kind == .good ? .good : note.kind == .skipped ? .dim : .wrong
    let mark = note.kind.rawValue + String(repeating: " ", count: max(0, 8 - note.kind.rawValue.count))
    let text = DisplayWidth.fitted("\(note.subject): \(note.message)")
    try output.write(line: "\(style.apply(to: mark, in: .output))  \(text)")
  }
}
