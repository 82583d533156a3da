import HeshuRecords

/// One output on its way: a hidden file beside its place until the run is published.
final class OutputWriter {
  let path: String
  let hiddenPath: String
  private let file: any OutputFile
  private let encoder: (any CompressionEncoder)?
  private var hash = ContentHash()
  private(set) var byteCount = 0

  /// Makes the hidden file, and the folder that it is in.
  init(path: String, run: String, compressor: (any Compressor)?, fileSystem: any FileSystem) throws(FileSystemError) {
    self.path = path
    let (folder, name) = PathParts.split(path)
    hiddenPath = PathParts.join(folder, ".\(name).\(run).part")
    try fileSystem.createDirectory(folder)
    file = try fileSystem.create(hiddenPath)
    encoder = compressor?.makeEncoder()
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
    try file.synchronize()
    try file.close()
  }

  private func put(_ bytes: [UInt8]) throws(FileSystemError) {
    guard !bytes.isEmpty else { return }
    hash.update(bytes)
    byteCount += bytes.count
    try file.write(bytes)
  }
}
