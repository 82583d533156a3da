import ArgumentParser
import Heshu

/// Writes a member of an archive to standard output.
struct ArchiveCatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat",
    abstract: "Write a member of an archive, or the content of a gzip file.",
    discussion: """
      Without a member's name the file must hold one content: a gzip file that is no bundle, or a file without gzip.

      --unguard takes the formula guard out of a CSV that was written with `dialect: excel`: the apostrophe in front of texts that a spreadsheet \
      would have run as formulas. What is written then has the same cells as every other format of the table.

      EXAMPLES
        heshu archive cat Output/projects.csv.gz
        heshu archive cat Output/bundle.tar.gz outputs/Output/projects.csv
        heshu archive cat --unguard Output/spreadsheet.csv

      EXIT STATUS
        0   it was written
        64  the file holds several members and none was named
        65  the file cannot be read to its end, or has no such member
      """)

  @Argument(help: "A gzip file, a bundle, or a file without gzip.", completion: .file())
  var file: String

  @Argument(help: "The member of a bundle.")
  var member: String?

  @Flag(help: "Take the formula guard out of CSV.")
  var unguard = false

  @OptionGroup var limits: ArchiveLimits

  func run() throws {
    let output = StandardOutput()
    var remover = FormulaGuardRemover()
    do {
      try ArchiveFile(file, limits: limits.value).content(of: member) { content in
        if unguard {
          var plain: [UInt8] = []
          try remover.append(content, to: &plain)
          try output.write(plain)
        } else {
          try output.write(Array(content))
        }
      }
      if unguard {
        var plain: [UInt8] = []
        try remover.finish(to: &plain)
        try output.write(plain)
      }
    } catch let error as CSVError {
      try output.flush()
      throw CommandFailure(.input, "\(file): \(error)")
    } catch let error as ArchiveError {
      try output.flush()
      let status = error.code == "no-member" && member == nil ? ExitStatus.usage : .input
      throw CommandFailure(status, "\(error)")
    }
    try output.flush()
  }
}
