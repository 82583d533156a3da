/// Reads the entries of a tar archive that is in memory.
public enum TarReader {
  /// The entries in their order.
  ///
  /// - Throws: ``TarError`` with the offset of what is wrong.
  public static func entries(_ bytes: [UInt8]) throws(TarError) -> [TarEntry] {
    var reader = TarStreamReader()
    var entries: [TarEntry] = []
    var at = 0
    while true {
      switch try reader.next(bytes, &at) {
      case .entry(let name, _): entries.append(TarEntry(name: name, content: at..<at))
      case .content(let range):
        if let last = entries.indices.last {
          entries[last].content = entries[last].content.lowerBound..<range.upperBound
        }
      case .entryEnd, .end: continue
      case .needsInput:
        try reader.finish()
        return entries
      }
    }
  }
}
