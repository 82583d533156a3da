/// A lock that this process holds on a file. The system lets go of it when the process ends, however it ends.
public protocol FileLock: AnyObject {
  /// What the file holds: notes of the one who has the lock, or of the last one, whose end nobody knows.
  func read() throws(FileSystemError) -> [UInt8]
  /// Puts notes in the place of those that are there.
  func write(_ notes: [UInt8]) throws(FileSystemError)
  /// Lets others have the lock.
  func release()
}

/// What came of asking for a lock.
public enum LockAnswer {
  /// The caller has it now, and lets go of it with `release` or with its end.
  case acquired(any FileLock)
  /// Someone else has it; the notes are theirs.
  case held(notes: [UInt8])
}
