/// A hidden file that waits for its name.
struct PendingFile {
  let path: String
  let hiddenPath: String
  /// What writes it, where that is the publisher's own.
  let writer: OutputWriter?
}
