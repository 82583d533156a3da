/// Reads an archive that arrives in pieces: a gzip file with one output or a bundle in it, or either of them without gzip.
///
/// What the file is, its first bytes tell. Memory does not grow with the file: content is handed on as it is expanded.
///
/// ```swift
/// var reader = ArchiveReader()
/// try reader.append(bytes, 0..<bytes.count) { event, buffer in … }
/// try reader.finish { event, buffer in … }
/// ```
public struct ArchiveReader: ~Copyable {
  /// What is found, in the order of the file.
  public enum Event: Sendable, Hashable {
    /// A member begins; the one member of a file that is no bundle has no name and no known size.
    case member(name: String?, size: UInt64?)
    /// A piece of its content, as a range of the buffer that comes with it.
    case content(Range<Int>)
    /// The content of the member is over.
    case memberEnd
  }

  /// Input that is expanded at once; with the limits' ratio it bounds what expanding can take.
  private static let pieceSize = 64 << 10

  private enum Form {
    case unknown
    case single
    case bundle
  }

  private var gunzip: GunzipReader
  private let limits: GunzipLimits
  private var form = Form.unknown
  private var tar = TarStreamReader()
  private var head: [UInt8] = []
  private var hasBegun = false
  private var contentCount = 0

  /// A reader at the start of a file.
  public init(limits: GunzipLimits = GunzipLimits()) {
    self.limits = limits
    gunzip = GunzipReader(limits: limits)
  }

  /// Whether the file is compressed; known once bytes have come.
  public private(set) var isCompressed = false

  /// Whether the file holds members with names; known once a member has begun.
  public var isBundle: Bool { form == .bundle }

  /// Reads further bytes of the file.
  ///
  /// - Throws: ``GunzipError`` with an offset in the file, ``TarError`` with one in the content, or what `visit` throws.
  public mutating func append(
    _ bytes: [UInt8], _ range: Range<Int>, visit: (Event, [UInt8]) throws -> Void
  ) throws {
    let range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return }
    if !hasBegun {
      hasBegun = true
      isCompressed = bytes[range.lowerBound] == 0x1F
    }
    var at = range.lowerBound
    while at < range.upperBound {
      let end = min(range.upperBound, at + ArchiveReader.pieceSize)
      var content: [UInt8] = []
      if isCompressed {
        // What was expanded before an error is worth reading: a tail that is cut off has a beginning.
        do {
          try gunzip.append(bytes, at..<end, to: &content)
        } catch {
          try take(content, visit)
          throw error
        }
      } else {
        content = Array(bytes[at..<end])
      }
      try take(content, visit)
      at = end
    }
  }

  /// Says that the file is over.
  ///
  /// - Throws: where it ends before its content does.
  public mutating func finish(visit: (Event, [UInt8]) throws -> Void) throws {
    if isCompressed { try gunzip.finish() }
    if form == .unknown { try decide(visit) }
    if isBundle { try tar.finish() } else { try visit(.memberEnd, []) }
  }

  private mutating func take(_ content: [UInt8], _ visit: (Event, [UInt8]) throws -> Void) throws {
    guard !content.isEmpty else { return }
    contentCount += content.count
    if !isCompressed, contentCount > limits.size {
      throw GunzipError(
        code: .tooLarge, byteOffset: limits.size, message: "the file is larger than \(limits.size) bytes")
    }
    if form == .unknown {
      head.append(contentsOf: content)
      if head.count >= 512 { try decide(visit) }
    } else {
      try pass(content, visit)
    }
  }

  /// Tells a bundle by the first header of a tar archive.
  private mutating func decide(_ visit: (Event, [UInt8]) throws -> Void) throws {
    let isTar = head.count >= 512 && head[257..<262].elementsEqual("ustar".utf8)
    form = isTar ? .bundle : .single
    if !isTar { try visit(.member(name: nil, size: nil), []) }
    let first = head
    head = []
    try pass(first, visit)
  }

  private mutating func pass(_ content: [UInt8], _ visit: (Event, [UInt8]) throws -> Void) throws {
    guard isBundle else {
      if !content.isEmpty { try visit(.content(0..<content.count), content) }
      return
    }
    var at = 0
    while true {
      switch try tar.next(content, &at) {
      case .entry(let name, let size): try visit(.member(name: name, size: size), content)
      case .content(let range): try visit(.content(range), content)
      case .entryEnd: try visit(.memberEnd, content)
      case .end: continue
      case .needsInput: return
      }
    }
  }
}
