/// Packs files into one, such as tar.
public protocol Archiver: Sendable {
  /// The bytes of one member, header and padding included.
  ///
  /// - Throws: where the name or the size cannot stand in an archive.
  func member(name: String, content: [UInt8]) throws -> [UInt8]
  /// What stands behind the last member.
  func end() -> [UInt8]
}
