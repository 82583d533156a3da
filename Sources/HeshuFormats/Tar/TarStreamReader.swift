import HeshuRecords

/// Reads a tar archive that arrives in pieces: ustar and pax, and GNU's long names; files only.
///
/// The reader does no input of its own. It holds a header at most, so that an archive of any size needs little memory. Folders are passed
/// over; everything that a hostile archive could lead astray with is an error: links, devices, names that leave the folder, a name twice,
/// headers without end.
///
/// ```swift
/// var reader = TarStreamReader()
/// var at = 0
/// while true {
///   switch try reader.next(bytes, &at) {
///   case .entry(let name, let size): begin(name, size)
///   case .content(let range): use(bytes, range)
///   case .entryEnd, .end: break
///   case .needsInput: feed more, or try reader.finish()
///   }
/// }
/// ```
public struct TarStreamReader: Sendable {
  /// What a call of ``next(_:_:)`` found.
  public enum Step: Sendable, Hashable {
    /// A file begins.
    case entry(name: String, size: UInt64)
    /// A piece of its content, as a range of the bytes that were given.
    case content(Range<Int>)
    /// The file's content is complete.
    case entryEnd
    /// The two empty blocks that end an archive, reported once.
    case end
    /// All bytes are used.
    case needsInput
  }

  private enum State: Sendable {
    case header
    /// Inside of a file, or of a folder's content that is passed over.
    case content(isShown: Bool)
    case padding
    /// Inside of a pax header, or of a long name of GNU tar.
    case extra(type: UInt8)
    case ended
  }

  /// What an extended header may take.
  static let extensionLimit = 1 << 20

  private var state = State.header
  private var header: [UInt8] = []
  private var remaining: UInt64 = 0
  private var padding = 0
  private var emptyBlocks = 0
  private var extended = TarExtension()
  private var names: Set<ExactName> = []
  /// Bytes of the archive that were used.
  public private(set) var offset = 0

  /// A reader at the start of an archive.
  public init() {}

  /// Whether the end of the archive was seen.
  public var isEnded: Bool {
    if case .ended = state { return true }
    return false
  }

  /// Reads on from `bytes[at]` and moves `at` behind what was used.
  ///
  /// - Throws: ``TarError`` with the offset in the archive.
  public mutating func next(_ bytes: [UInt8], _ at: inout Int) throws(TarError) -> Step {
    while at < bytes.count || isReady {
      switch state {
      case .header:
        guard fill(bytes, &at, to: 512) else { return .needsInput }
        if let step = try begin() { return step }
      case .content(let isShown):
        if remaining == 0 {
          state = .padding
          if isShown { return .entryEnd }
          continue
        }
        let start = at
        at += Int(min(UInt64(bytes.count - at), remaining))
        remaining -= UInt64(at - start)
        offset += at - start
        if isShown { return .content(start..<at) }
      case .padding:
        let count = min(bytes.count - at, padding)
        at += count
        offset += count
        padding -= count
        if padding == 0 { state = .header }
      case .extra(let type):
        guard fill(bytes, &at, to: Int(remaining)) else { return .needsInput }
        try extended.read(header, type: type, at: offset - header.count)
        header.removeAll(keepingCapacity: true)
        state = .padding
      case .ended: try checkRest(bytes, &at)
      }
    }
    return .needsInput
  }

  /// Says that nothing more will come.
  ///
  /// - Throws: where the archive's end was not seen.
  public func finish() throws(TarError) {
    guard isEnded else { throw error(.truncated, "the archive is cut off: its end is missing") }
  }

  /// Whether something can be told without further bytes.
  private var isReady: Bool {
    switch state {
    case .content: remaining == 0
    case .padding: padding == 0
    case .extra: UInt64(header.count) == remaining
    case .header, .ended: false
    }
  }

  /// Gathers bytes until there are `count`.
  private mutating func fill(_ bytes: [UInt8], _ at: inout Int, to count: Int) -> Bool {
    let missing = min(bytes.count - at, count - header.count)
    header.append(contentsOf: bytes[at..<at + missing])
    at += missing
    offset += missing
    return header.count == count
  }

  /// Reads the block that is complete.
  private mutating func begin() throws(TarError) -> Step? {
    defer { header.removeAll(keepingCapacity: true) }
    let start = offset - 512
    if header.allSatisfy({ $0 == 0 }) {
      emptyBlocks += 1
      guard emptyBlocks == 2 else { return nil }
      state = .ended
      return .end
    }
    guard emptyBlocks == 0 else { throw error(.trailing, "something follows the archive's end", at: start) }
    let block = TarBlock(bytes: header, offset: start)
    try block.checkSum()
    let type = header[156]
    let noted = try block.number(124, 12)
    remaining = extended.size ?? noted
    padding = Int((512 - remaining % 512) % 512)
    if [0x78, 0x67, 0x4C, 0x4B].contains(type) {
      guard remaining <= UInt64(TarStreamReader.extensionLimit) else {
        throw error(.badHeader, "an extended header of \(remaining) bytes is beyond reason", at: start)
      }
      state = .extra(type: type)
      return nil
    }
    defer { extended = TarExtension() }
    if type == 0x35 {
      state = .content(isShown: false)
      return nil
    }
    return try beginFile(block, type)
  }

  private mutating func beginFile(_ block: TarBlock, _ type: UInt8) throws(TarError) -> Step {
    let name = extended.name ?? block.name
    guard type == 0x30 || type == 0 || type == 0x37 else {
      throw error(.unsupported, "\(name.debugDescription) is \(TarBlock.kind(of: type)), not a file", at: block.offset)
    }
    guard TarWriter.isSafe(name) else {
      throw error(.badName, "\(name.debugDescription) leads out of the archive", at: block.offset)
    }
    guard names.insert(ExactName(name)).inserted else {
      throw error(.duplicate, "\(name.debugDescription) stands in the archive twice", at: block.offset)
    }
    state = .content(isShown: true)
    return .entry(name: name, size: remaining)
  }

  /// Writers fill up their last record with zeros; anything else behind the end is none of the archive's.
  private mutating func checkRest(_ bytes: [UInt8], _ at: inout Int) throws(TarError) {
    let rest = bytes[at...]
    if let place = rest.firstIndex(where: { $0 != 0 }) {
      throw error(.trailing, "something follows the archive's end", at: offset + place - at)
    }
    offset += rest.count
    at = bytes.count
  }

  private func error(_ code: TarError.Code, _ message: String, at place: Int? = nil) -> TarError {
    TarError(code: code, byteOffset: place ?? offset, message: message)
  }
}
