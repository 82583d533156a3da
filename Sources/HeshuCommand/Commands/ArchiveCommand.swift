import ArgumentParser

/// What can be asked of archives; each question is a subcommand.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "List, write out and verify archives and outputs.",
    discussion: """
      Works on gzip files, on bundles (tar.gz), and on either of them without gzip. Nothing is unpacked into the working folder, and nothing \
      is trusted: links, devices, absolute names, names that lead upward, names that occur twice, and content out of all proportion to \
      the file are errors that name the byte.

      EXAMPLES
        heshu archive list Output/archive/shaoyang-2022-12-05.tar.gz
        heshu archive cat Output/archive/shaoyang-2022-12-05.tar.gz pipeline.yaml
        heshu archive verify --rerun Output/archive/shaoyang-2022-12-05.tar.gz
      """,
    subcommands: [ArchiveListCommand.self, ArchiveCatCommand.self, ArchiveVerifyCommand.self])
}
