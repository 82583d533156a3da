import HeshuRecords

/// The outputs of one run: all of them come to their places, or none.
final class Publication {
  private let fileSystem: any FileSystem
  private var writers: [OutputWriter] = []

  init(fileSystem: any FileSystem) {
    self.fileSystem = fileSystem
  }

  /// Opens an output; it comes to its place after those that were opened before it.
  func open(_ path: String, run: String, compressor: (any Compressor)? = nil) throws -> OutputWriter {
    let writer = try OutputWriter(path: path, run: run, compressor: compressor, fileSystem: fileSystem)
    writers.append(writer)
    return writer
  }

  /// Renames every finished output into its place, in the order in which they were opened.
  func commit() throws {
    for writer in writers where isFolder(writer.path) {
      throw FileSystemError(
        operation: "replace", path: writer.path, code: 21, reason: "a folder of that name is in the way")
    }
    while let writer = writers.first {
      try fileSystem.rename(writer.hiddenPath, to: writer.path)
      try fileSystem.synchronizeDirectory(PathParts.split(writer.path).folder)
      writers.removeFirst()
    }
  }

  /// Removes what has not come to its place.
  func discard() {
    for writer in writers { try? fileSystem.remove(writer.hiddenPath) }
    writers.removeAll()
  }

  private func isFolder(_ path: String) -> Bool {
    fileSystem.exists(path) && (try? fileSystem.names(in: path)) != nil
  }
}
