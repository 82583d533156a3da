import ArgumentParser
import Heshu

/// Lists the members of archives.
struct ArchiveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the members of archives with size and sha256.",
    discussion: """
      The table has the form of the MANIFEST in a bundle: sha256, size, name. The whole file is read. Where it is damaged, the members before \
      the damage are listed, and the error names the byte at which it was noticed.

      EXIT STATUS
        0   the archives were read to their end
        65  one of them cannot be read, or not to its end
      """)

  /// How the members are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case ndjson
  }

  @Argument(help: "gzip files or bundles.", completion: .file())
  var files: [String]

  @Option(help: "How to write the members: table or ndjson.")
  var format = Format.table

  @OptionGroup var limits: ArchiveLimits

  func run() throws {
    let output = StandardOutput()
    var failure: CommandFailure?
    for file in files {
      do {
        try ArchiveFile(file, limits: limits.value).members { member in try write(member, of: file, to: output) }
      } catch let error as ArchiveError {
        try output.flush()
        StandardError.write(line: "heshu: \(error)")
        failure = CommandFailure(.input, "")
      }
    }
    try output.flush()
    if let failure { throw failure.status.code }
  }

  private func write(_ member: ArchiveMember, of file: String, to output: StandardOutput) throws {
    switch format {
    case .table:
      let name = DisplayWidth.fitted(files.count > 1 ? "\(file): \(member.name)" : member.name)
      let size = String(member.byteCount)
      let room = String(repeating: " ", count: max(0, 10 - size.count))
      try output.write(line: "\(member.sha256)  \(room)\(size)  \(name)")
    case .ndjson:
      var line: [UInt8] = []
      JSONWriter.append(
        .object([
          JSONMember(name: "archive", value: .string(file)), JSONMember(name: "name", value: .string(member.name)),
          JSONMember(name: "bytes", value: .number("\(member.byteCount)")),
          JSONMember(name: "sha256", value: .string(member.sha256)),
        ]), to: &line)
      try output.write(line + [0x0A])
    }
  }
}
