import HeshuRecords

/// Why a run could not be carried out; nothing was published.
public enum RunError: Error, Sendable {
  /// The pipeline is wrong.
  case invalidPipeline([Diagnostic])
  /// A named input cannot be used: its path and why.
  case unusableInput(path: String, message: String)
  /// A file could not be written or read.
  case fileSystem(FileSystemError)
  /// The books do not balance: a defect of the program.
  case unbalanced([String])
}
