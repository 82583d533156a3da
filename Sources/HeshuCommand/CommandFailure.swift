import Heshu

/// Ends the program with a message on standard error.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// What an error of the libraries means for the one who typed the command.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as DocumentError: self.init(.input, error.description)
    case let error as ArchiveError: self.init(.input, error.description)
    case let error as FileSystemError: self.init(.inputOutput, error.description)
    case let error as LedgerError: self.init(.inputOutput, error.description)
    case RunError.locked(let pipeline, let holder):
      self.init(.locked, "pipeline '\(pipeline)' is running already: \(holder); --wait SECONDS waits for its end")
    case RunError.unfinished(let reason):
      self.init(
        .inputOutput, "\(reason); the run is decided, and the next one brings its outputs to their places")
    case let error as StoreError: self.init(error.kind == .locked ? .locked : .inputOutput, error.description)
    case RunError.fileSystem(let error): self.init(.inputOutput, error.description)
    case RunError.unusableInput(let path, let message): self.init(.input, "\(path): \(message)")
    case RunError.invalidPipeline(let diagnostics):
      self.init(.pipeline, diagnostics.map(\.message).joined(separator: "; "))
    case RunError.unbalanced(let books):
      self.init(
        .software,
        "the books do not balance, nothing is published; this is a defect of heshu: " + books.joined(separator: "; "))
    default: self.init(.software, "\(error)")
    }
  }
}
