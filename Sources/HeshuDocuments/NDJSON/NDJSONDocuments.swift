import Glibc
import HeshuRecords

/// Reads the documents of an NDJSON stream, one `{"id","text"}` a line, in chunks of 256 KiB.
///
/// ```swift
/// var documents = try NDJSONDocuments(path: "bulletins.ndjson")
/// while let item = try documents.next(into: &arena) {
///   switch item {
///   case .document(let document): use(arena[document.text])
///   case .rejected(let reject): report(reject)
///   }
/// }
/// ```
public struct NDJSONDocuments: ~Copyable {
  /// What a line holds.
  public enum Item: Sendable, Hashable {
    /// A document whose strings were appended to the arena.
    case document(NDJSONDocument)
    /// A line that is no document; the arena is as it was.
    case rejected(NDJSONReject)
  }

  /// The longest line unless said otherwise.
  public static let lineLimit = 1 << 30
  private static let chunk = 1 << 18

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let path: String
  private let lineLimit: Int

  private var members = DocumentLine()
  private var buffer: [UInt8] = []
  /// The start of the next line, and the end of the bytes in which no line feed is.
  private var start = 0
  private var searched = 0
  private var dropped = 0
  private var line = 0
  private var lineOffset = 0
  private var isOver = false

  /// Reads a file; `-` is standard input. A pipe that is named is read too.
  public init(path: String, lineLimit: Int = NDJSONDocuments.lineLimit) throws(DocumentError) {
    ownsDescriptor = path != "-"
    descriptor = ownsDescriptor ? open(path, O_RDONLY | O_CLOEXEC) : 0
    self.path = path
    self.lineLimit = max(1, min(lineLimit, TextDecoding.sizeLimit))
    guard descriptor >= 0 else { throw FileContent.openFailure(path) }
    var status = stat()
    if fstat(descriptor, &status) == 0, FileSystemCalls.kind(status) == .folder { throw FileContent.folder(path) }
  }

  /// Reads an open descriptor, which stays the caller's.
  public init(descriptor: Int32, path: String, lineLimit: Int = NDJSONDocuments.lineLimit) {
    self.descriptor = descriptor
    ownsDescriptor = false
    self.path = path
    self.lineLimit = max(1, min(lineLimit, TextDecoding.sizeLimit))
  }

  deinit { if ownsDescriptor, descriptor >= 0 { close(descriptor) } }

  /// Reads the next line that is not blank and appends its strings to `arena`.
  ///
  /// - Returns: nil at the end of the stream.
  /// - Throws: only where reading itself fails.
  public mutating func next(into arena: inout [UInt8]) throws(DocumentError) -> Item? {
    while true {
      guard let range = try nextLine() else { return nil }
      line &+= 1
      if range.count > lineLimit { return .rejected(tooLong(range)) }
      if isBlank(range) { continue }
      do throws(LineFailure) {
        var document = try members.read(buffer, range, into: &arena)
        document.line = line
        document.byteOffset = lineOffset
        return .document(document)
      } catch {
        let offset = lineOffset &+ error.at &- range.lowerBound
        return .rejected(
          NDJSONReject(code: error.code, line: line, byteOffset: offset, message: error.message, raw: head(range)))
      }
    }
  }

  /// The next line without its line feed; what is behind the limit is read past and not kept.
  private mutating func nextLine() throws(DocumentError) -> Range<Int>? {
    while true {
      let end = ByteBlocks.first(0x0A, buffer, searched..<buffer.count)
      lineOffset = dropped &+ start
      if end < buffer.count {
        defer { begin(after: end) }
        return start..<end
      }
      searched = buffer.count
      if buffer.count &- start > lineLimit { return try skipLongLine() }
      if isOver {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return start..<buffer.count
      }
      try fill()
    }
  }

  /// Moves the line in progress to the front and reads a chunk behind it.
  private mutating func fill() throws(DocumentError) {
    // A line of many chunks is moved once only: its start is then at the front.
    if start > 0 {
      buffer.removeFirst(start)
      dropped &+= start
      searched &-= start
      start = 0
    }
    try readChunk()
    if dropped == 0, start == 0, searched == 0, buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
      searched = 3
    }
  }

  private mutating func readChunk() throws(DocumentError) {
    let count = FileContent.fill(descriptor, &buffer, NDJSONDocuments.chunk)
    guard count >= 0 else {
      let offset = dropped &+ buffer.count
      throw DocumentError(code: .readFailed, path: path, byteOffset: offset, message: FileSystemCalls.message(errno))
    }
    isOver = count == 0
  }

  /// Reads to the end of a line that is beyond the limit and gives the range of its head.
  private mutating func skipLongLine() throws(DocumentError) -> Range<Int> {
    let head = start &+ lineLimit &+ 1
    while !isOver {
      dropped &+= buffer.count &- head
      buffer.removeLast(buffer.count &- head)
      try readChunk()
      let end = ByteBlocks.first(0x0A, buffer, head..<buffer.count)
      if end < buffer.count {
        // The head goes away with the next chunk; the bytes between it and the next line are gone already.
        defer { begin(after: end) }
        return start..<head
      }
    }
    defer { begin(after: buffer.count &- 1) }
    return start..<head
  }

  private mutating func begin(after end: Int) {
    start = end &+ 1
    searched = start
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    buffer[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private func tooLong(_ range: Range<Int>) -> NDJSONReject {
    let message = "the line is longer than \(lineLimit) bytes"
    return NDJSONReject(code: .lineTooLong, line: line, byteOffset: lineOffset, message: message, raw: head(range))
  }

  /// What a reject keeps of a line, and one byte more where there is more.
  private func head(_ range: Range<Int>) -> [UInt8] { Array(buffer[range].prefix(Reject.rawLimit + 1)) }
}
