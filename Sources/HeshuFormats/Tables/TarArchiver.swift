import HeshuRecords

/// tar for bundles.
public struct TarArchiver: Archiver {
  public init() {}

  public func member(name: String, content: [UInt8]) throws -> [UInt8] {
    var writer = TarWriter()
    var output: [UInt8] = []
    try writer.add(name, content, to: &output)
    return output
  }

  public func end() -> [UInt8] {
    var output: [UInt8] = []
    TarWriter().finish(&output)
    return output
  }
}
