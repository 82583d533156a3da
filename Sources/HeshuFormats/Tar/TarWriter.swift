/// Writes a tar archive (POSIX ustar) of files that is the same bytes for the same files.
///
/// Time and owner are zero, the mode is 0644, the entries stand in the order of the calls: sort them first. A name that
/// is longer than 100 bytes or not ASCII,
/// and a size from 8 GiB, go into a pax header in front of the entry.
///
/// ```swift
/// var writer = TarWriter()
/// try writer.add("figures.csv", bytes, to: &out)
/// writer.finish(&out)
/// ```
public struct TarWriter: Sendable {
  /// Bytes of the open entry that have not come yet.
  private var remaining: UInt64 = 0
  private var padding = 0
  private var written = 0

  /// A writer at the start of an archive.
  public init() {}

  /// Adds a whole file.
  ///
  /// - Throws: ``TarError`` for a name that no archive should hold.
  public mutating func add(_ name: String, _ bytes: [UInt8], to out: inout [UInt8]) throws(TarError) {
    try begin(name, size: UInt64(bytes.count), to: &out)
    try append(bytes, 0..<bytes.count, to: &out)
    try end(&out)
  }

  /// Begins an entry whose content follows in pieces.
  public mutating func begin(_ name: String, size: UInt64, to out: inout [UInt8]) throws(TarError) {
    guard remaining == 0 else { throw error(.badSize, "the entry before lacks \(remaining) bytes") }
    guard TarWriter.isSafe(name) else {
      throw error(.badName, "\(name.debugDescription) cannot be a name in an archive")
    }
    let bytes = Array(name.utf8)
    let start = out.count
    let isPlain = bytes.count <= 100 && bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if !isPlain || size > TarHeader.sizeLimit { appendExtension(bytes, isPlain: isPlain, size: size, to: &out) }
    TarHeader.append(name: isPlain ? bytes : TarWriter.fallback(bytes), size: size, type: 0x30, to: &out)
    written &+= out.count &- start
    remaining = size
    padding = Int(truncatingIfNeeded: (512 &- size % 512) % 512)
  }

  /// Adds content to the entry that was begun.
  public mutating func append(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) throws(TarError) {
    let range = range.clamped(to: 0..<bytes.count)
    guard UInt64(range.count) <= remaining else {
      throw error(.badSize, "the entry has more bytes than its header says")
    }
    out.append(contentsOf: bytes[range])
    written &+= range.count
    remaining &-= UInt64(range.count)
  }

  /// Ends the entry that was begun.
  public mutating func end(_ out: inout [UInt8]) throws(TarError) {
    guard remaining == 0 else { throw error(.badSize, "the entry lacks \(remaining) bytes") }
    out.append(contentsOf: repeatElement(0, count: padding))
    written &+= padding
    padding = 0
  }

  /// Appends the two empty blocks that end an archive.
  public func finish(_ out: inout [UInt8]) {
    out.append(contentsOf: repeatElement(0, count: 1024))
  }

  /// Whether an entry of that name stays inside of the folder into which the archive is unpacked.
  static func isSafe(_ name: String) -> Bool {
    let bytes = name.utf8
    guard !bytes.isEmpty, !bytes.contains(0) else { return false }
    return bytes.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    }
  }

  private func appendExtension(_ name: [UInt8], isPlain: Bool, size: UInt64, to out: inout [UInt8]) {
    var records: [UInt8] = []
    if !isPlain { TarHeader.appendRecord("path", name, to: &records) }
    if size > TarHeader.sizeLimit { TarHeader.appendRecord("size", Array(String(size).utf8), to: &records) }
    TarHeader.append(name: Array("PaxHeaders/entry".utf8), size: UInt64(records.count), type: 0x78, to: &out)
    out.append(contentsOf: records)
    out.append(contentsOf: repeatElement(0, count: (512 &- records.count % 512) % 512))
  }

  /// A name for readers that do not know pax.
  private static func fallback(_ name: [UInt8]) -> [UInt8] {
    name.suffix(100).map { $0 >= 0x20 && $0 < 0x7F ? $0 : 0x5F }
  }

  private func error(_ code: TarError.Code, _ message: String) -> TarError {
    TarError(code: code, byteOffset: written, message: message)
  }
}
