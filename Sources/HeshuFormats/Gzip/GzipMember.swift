import CZlib

/// The frame around compressed blocks: header in front, checksum and length behind.
///
/// The header is fixed: no name, no time, no flags, "unknown" as operating system, so that equal input gives equal
/// bytes anywhere.
public struct GzipMember: Sendable {
  private var checksum: UInt32 = 0
  private var inputCount: UInt64 = 0

  /// A member that holds nothing yet.
  public init() {}

  /// Appends the ten bytes of the header.
  public func appendHeader(to out: inout [UInt8]) {
    out.append(contentsOf: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
  }

  /// Appends the next block; blocks come in the order of their input.
  public mutating func append(_ block: GzipCompressedBlock, to out: inout [UInt8]) {
    let combined = crc32_combine(UInt(checksum), UInt(block.checksum), block.inputCount)
    checksum = UInt32(truncatingIfNeeded: combined)
    inputCount &+= UInt64(block.inputCount)
    out.append(contentsOf: block.bytes)
  }

  /// Appends CRC-32 and length behind the last block.
  public func appendTrailer(to out: inout [UInt8]) {
    for value in [checksum, UInt32(truncatingIfNeeded: inputCount)] {
      for shift: UInt32 in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: value &>> shift)) }
    }
  }
}
