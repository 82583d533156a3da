import HeshuRecords

/// One output on its way: a hidden file beside its place until the run is published.
final class OutputWriter {
  let path: String
  let hiddenPath: String
  private let file: any OutputFile
  private let encoder: (any CompressionEncoder)?
  private var hash = ContentHash()
  private var isOpen = true
  private(set) var byteCount = 0

  /// Makes the hidden file; its folder is there.
  init(
    path: String, hiddenName: String, compressor: (any Compressor)?, jobs: Int, fileSystem: any FileSystem
  ) throws(FileSystemError) {
    self.path = path
    hiddenPath = PathParts.join(PathParts.split(path).folder, hiddenName)
    do {
      file = try fileSystem.create(hiddenPath)
    } catch {
      throw error.about(path)
    }
    encoder = compressor?.makeEncoder(jobs: jobs)
  }

  /// The sha256 of what was written so far.
  var sha256: String { hash.hexadecimal }

  /// Adds content, which is compressed where the output is.
  func write(_ bytes: [UInt8]) throws {
    guard let encoder else { return try put(bytes) }
    var compressed: [UInt8] = []
    try encoder.encode(bytes, into: &compressed)
    try put(compressed)
  }

  /// Writes what the compressor still holds, and makes the file last.
  func finish() throws {
    if let encoder {
      var compressed: [UInt8] = []
      try encoder.finish(into: &compressed)
      try put(compressed)
    }
    do {
      try file.synchronize()
      isOpen = false
      try file.close()
    } catch {
      throw error.about(path)
    }
  }

  /// Closes the file without a word, where it is still open.
  func abandon() {
    guard isOpen else { return }
    isOpen = false
    try? file.close()
  }

  private func put(_ bytes: [UInt8]) throws(FileSystemError) {
    guard !bytes.isEmpty else { return }
    hash.update(bytes)
    byteCount += bytes.count
    do {
      try file.write(bytes)
    } catch {
      throw error.about(path)
    }
  }
}

extension FileSystemError {
  /// The same trouble, told of the output that people know instead of its hidden file.
  func about(_ path: String) -> FileSystemError {
    var error = self
    error.path = path
    return error
  }
}
