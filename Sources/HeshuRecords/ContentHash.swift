import Crypto

/// The SHA-256 of bytes that arrive in pieces, written as 64 lower-case hexadecimal digits.
///
/// ```swift
/// var hash = ContentHash()
/// hash.update(bytes, 0..<bytes.count)
/// hash.hexadecimal  // "e3b0c44298fc1c14…"
/// ```
public struct ContentHash: Sendable {
  private var state = SHA256()

  /// A hash of no bytes yet.
  public init() {}

  /// Adds bytes; the part of `range` that lies outside of `bytes` is ignored.
  public mutating func update(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBytes {
      state.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[range.clamped(to: 0..<$0.count)]))
    }
  }

  /// Adds all of `bytes`.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes, 0..<bytes.count)
  }

  /// The digest of everything added so far; more can be added afterwards.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in state.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of one array.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = ContentHash()
    hash.update(bytes)
    return hash.hexadecimal
  }
}
