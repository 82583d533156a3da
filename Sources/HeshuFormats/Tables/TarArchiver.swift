import HeshuRecords

/// tar for bundles.
public struct TarArchiver: Archiver {
  /// Makes an archiver; it has no options.
  public init() {}

  /// The header and the padded content of a file.
  ///
  /// - Throws: `TarError` where the name cannot stand in an archive.
  public func member(name: String, content: [UInt8]) throws -> [UInt8] {
    var writer = TarWriter()
    var output: [UInt8] = []
    try writer.add(name, content, to: &output)
    return output
  }

  /// The two empty blocks that end an archive.
  public func end() -> [UInt8] {
    var output: [UInt8] = []
    TarWriter().finish(&output)
    return output
  }
}
