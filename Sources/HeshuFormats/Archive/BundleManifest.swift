/// The `MANIFEST` in front of a bundle: a line `SHA256  SIZE  NAME` for each other member.
public struct BundleManifest: Sendable, Hashable {
  /// The member's name.
  public static let name = "MANIFEST"
  /// The members that it names, in its order.
  public var members: [ArchiveMember]

  /// Reads a manifest; nil where a line of it is none.
  public init?(_ bytes: [UInt8]) {
    members = []
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard parts.count == 3, parts[0].count == 64, parts[0].allSatisfy(\.isHexDigit), let size = Int(parts[1]),
        size >= 0
      else { return nil }
      // One blank of the two in front of the name is left.
      members.append(ArchiveMember(name: String(parts[2].dropFirst()), byteCount: size, sha256: String(parts[0])))
    }
  }
}
