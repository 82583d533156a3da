@testable import Heshu

/// Takes archives apart.
enum Bundle {
  /// The members of a `tar.gz`.
  static func members(_ archive: [UInt8]) throws -> [(name: String, content: [UInt8])] {
    var reader = GunzipReader()
    var bytes: [UInt8] = []
    try reader.append(archive, 0..<archive.count, to: &bytes)
    try reader.finish()
    return try TarReader.entries(bytes).map { ($0.name, Array(bytes[$0.content])) }
  }
}
