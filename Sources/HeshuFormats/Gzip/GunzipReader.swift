import CZlib

/// Expands a gzip file that arrives in pieces.
///
/// ```swift
/// var reader = GunzipReader()
/// try reader.append(bytes, 0..<bytes.count, to: &out)
/// try reader.finish()
/// ```
public struct GunzipReader: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  private let limits: GunzipLimits
  private var inputCount = 0
  private var outputCount = 0
  private var members = 0
  private var isInMember = false

  /// A reader at the start of a file.
  public init(limits: GunzipLimits = GunzipLimits()) {
    self.limits = limits
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 + 16: a window of 32 KiB, gzip header and trailer.
    isReady = inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Expands further input and appends the content to `out`; what was expanded before an error stays there.
  public mutating func append(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) throws(GunzipError) {
    guard isReady else { throw error(.noMemory, "zlib has no memory") }
    let range = range.clamped(to: 0..<bytes.count)
    var at = range.lowerBound
    while at < range.upperBound {
      if !isInMember { try beginMember(bytes[at]) }
      let count = min(range.upperBound &- at, 1 << 20)
      let status = bytes.withUnsafeBufferPointer { source in
        step(UnsafeBufferPointer(rebasing: source[at..<at &+ count]), to: &out)
      }
      let used = count &- Int(stream.pointee.avail_in)
      at &+= used
      inputCount &+= used
      try check(status)
    }
  }

  /// Says that the input is over.
  ///
  /// - Throws: where it ends inside of a member; an empty input is no gzip file either.
  public func finish() throws(GunzipError) {
    if isInMember { throw error(.truncated, "the file ends before its content does") }
    if members == 0 { throw error(.notGzip, "the file is empty") }
  }

  private mutating func beginMember(_ first: UInt8) throws(GunzipError) {
    if members > 0 {
      guard first == 0x1F else { throw error(.trailing, "something follows the end of the content") }
      guard limits.allowsFurtherMembers else {
        throw error(.secondMember, "a second gzip member follows the first one")
      }
      inflateReset(stream)
    }
    isInMember = true
  }

  /// One call of inflate with 256 KiB of room.
  private mutating func step(_ input: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Int32 {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(truncatingIfNeeded: input.count)
    let room = 256 << 10
    var status = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: room) { target, count in
      stream.pointee.next_out = target.baseAddress
      stream.pointee.avail_out = UInt32(room)
      status = inflate(stream, Z_NO_FLUSH)
      count = room &- Int(stream.pointee.avail_out)
    }
    outputCount &+= piece.count
    out.append(contentsOf: piece)
    return status
  }

  private mutating func check(_ status: Int32) throws(GunzipError) {
    if outputCount > limits.size { throw error(.tooLarge, "the content is larger than \(limits.size) bytes") }
    if outputCount > 1 << 20, outputCount / limits.ratio.clampedToOne > inputCount {
      throw error(.tooDense, "the content is more than \(limits.ratio) times as large as the file")
    }
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END:
      members &+= 1
      isInMember = false
    case Z_MEM_ERROR: throw error(.noMemory, "zlib has no memory")
    default: throw dataError()
    }
  }

  /// Tells zlib's reasons apart by its messages, which have been the same since its first release.
  private func dataError() -> GunzipError {
    let reason = stream.pointee.msg.map { String(cString: $0) } ?? "invalid data"
    switch reason {
    case "incorrect data check": return error(.badChecksum, "the content differs from its checksum")
    case "incorrect length check": return error(.badLength, "the content's length differs from the one that is noted")
    case "incorrect header check" where members > 0: return error(.trailing, "something follows the end of the content")
    case "incorrect header check", "unknown compression method", "unknown header flags set", "header crc mismatch":
      return error(.notGzip, "this is no gzip file: \(reason)")
    default: return error(.corrupt, reason)
    }
  }

  private func error(_ code: GunzipError.Code, _ message: String) -> GunzipError {
    GunzipError(code: code, byteOffset: inputCount, message: message)
  }
}

extension Int {
  /// A limit of zero or less would divide by zero.
  fileprivate var clampedToOne: Int { Swift.max(1, self) }
}
