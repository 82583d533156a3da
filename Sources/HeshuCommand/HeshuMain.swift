import ArgumentParser
import Heshu

#if canImport(Glibc)
  import CMalloc
  import Glibc
#else
  import Darwin
#endif

@main
enum HeshuMain {
  static func main() {
    // A reader that goes away is an error of `write` then, and not the end of a run that has other things to do.
    signal(SIGPIPE, SIG_IGN)
    keepFreedMemory()
    do {
      try refuseUnknownSubcommand()
      var command = try HeshuCommand.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      StandardError.write(line: "heshu: \(failure.message)")
      exit(failure.status.rawValue)
    } catch is StandardOutput.ClosedPipe {
      exit(0)
    } catch {
      HeshuCommand.exit(withError: error)
    }
  }

  /// Each batch asks for the memory that the one before gave back. glibc would return it to the kernel in between, which then clears every page again.
  private static func keepFreedMemory() {
    #if canImport(Glibc)
      _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
      _ = mallopt(M_TRIM_THRESHOLD, 64 << 20)
    #endif
  }

  /// Says which subcommand was probably meant by a word that is none.
  private static func refuseUnknownSubcommand() throws(CommandFailure) {
    let names = HeshuCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word) else {
      return
    }
    throw CommandFailure(.usage, "there is no subcommand '\(word)'; \(Spelling.hint(for: word, among: names))")
  }
}
