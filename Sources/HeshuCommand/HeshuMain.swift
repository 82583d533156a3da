import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
enum HeshuMain {
  static func main() {
    // A reader that goes away is an error of `write` then, and not the end of a run that has other things to do.
    signal(SIGPIPE, SIG_IGN)
    do {
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
}
