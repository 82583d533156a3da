import HeshuRecords

/// Why a run could not be carried out; nothing was published, but where a case says otherwise.
public enum RunError: Error, Sendable {
  /// The pipeline is wrong.
  case invalidPipeline([Diagnostic])
  /// A named input cannot be used: its path and why.
  case unusableInput(path: String, message: String)
  /// A file could not be written or read.
  case fileSystem(FileSystemError)
  /// Another run of the pipeline is going on: who it is.
  case locked(pipeline: String, holder: String)
  /// The run is decided, and not all of its outputs could come to their places: why. The next run brings them there.
  case unfinished(String)
  /// The books do not balance: a defect of the program.
  case unbalanced([String])
}
