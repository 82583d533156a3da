import ArgumentParser
import Heshu

/// Limits on what an archive may expand to, the same for every subcommand.
struct ArchiveLimits: ParsableArguments {
  @Option(
    help: ArgumentHelp("The content's bytes at most; 16 GiB if not given.", valueName: "bytes"))
  var maxSize: Int?

  @Option(
    help: ArgumentHelp(
      "The content's bytes for each byte of the file at most, judged from 1 MiB on; 500 if not given.",
      valueName: "ratio"
    ))
  var maxRatio: Int?

  @Flag(help: "Allow a gzip file of several members, such as `cat` makes.")
  var members = false

  func validate() throws {
    if let maxSize, maxSize < 1 { throw ValidationError("--max-size takes a number from 1 on") }
    if let maxRatio, maxRatio < 1 { throw ValidationError("--max-ratio takes a number from 1 on") }
  }

  var value: GunzipLimits {
    var limits = GunzipLimits(allowsFurtherMembers: members)
    if let maxSize { limits.size = maxSize }
    if let maxRatio { limits.ratio = maxRatio }
    return limits
  }
}
