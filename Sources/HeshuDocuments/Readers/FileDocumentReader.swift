import HeshuFigures
import HeshuRecords

/// Gives text files as documents, batch by batch.
///
/// A file that was named must be readable; an unreadable member of a pattern is a reject.
public struct FileDocumentReader: DocumentReader {
  /// Batches are filled to about this many bytes, so that what is read, found and written stays in a processor's cache.
  static let batchSize = 1 << 18

  private let files: DocumentFiles?
  private var paths: [String]
  private let stamps: [FileStamp]
  private var cache: (any DocumentCache)?
  private let named: Set<ExactName>
  /// The patterns that no file matches.
  public let unmatchedPatterns: [String]
  /// Members of patterns that cannot be documents, until they have been told of.
  private var rejected: [DocumentError]
  private let encoding: TextEncoding?
  private let hashes: Bool
  private var next = 0
  private var standardInput: [UInt8]?
  /// Nil where documents are read whole.
  private let segments: SegmentSizes?
  /// The long document that is being read.
  private var long: LongDocument?

  /// Reads what patterns name under a root.
  ///
  /// - Parameters:
  ///   - patterns: paths, or patterns with `*`, `?`, `**`, `[…]`; `-` is standard input.
  ///   - root: the folder that they begin at; empty for the working folder.
  ///   - encoding: the encoding of all files; found for each one where it is nil.
  ///   - segmentation: how documents above 8 MB are read.
  /// - Throws: `DocumentError` where a named file is missing.
  public init(
    patterns: [String], root: String, encoding: TextEncoding? = nil, segmentation: Segmentation = .whole
  ) throws {
    segments = SegmentSizes(segmentation)
    let files = try DocumentFiles(root: root.isEmpty ? "." : root)
    let listing = files.list(patterns.filter { $0 != "-" })
    if let problem = listing.problems.first { throw problem }
    self.files = files
    paths = (patterns.contains("-") ? ["-"] : []) + listing.paths
    stamps = listing.stamps
    unmatchedPatterns = listing.unmatched
    rejected = listing.rejected
    named = Set(patterns.filter { !GlobPattern($0).hasWildcards }.map(ExactName.init))
    self.encoding = encoding
    hashes = true
  }

  /// Reads files that a person named, wherever they are; `-` is standard input. One that cannot be read is a reject.
  ///
  /// - Parameters:
  ///   - hashes: whether documents get their sha256 as version.
  ///   - segmentation: how documents above 8 MB are read.
  public init(
    named paths: [String], encoding: TextEncoding? = nil, hashes: Bool = true, segmentation: Segmentation = .whole
  ) {
    self.init(named: paths, encoding: encoding, hashes: hashes, segments: SegmentSizes(segmentation))
  }

  /// The same with segments of other sizes.
  package init(named paths: [String], encoding: TextEncoding? = nil, hashes: Bool = true, segments: SegmentSizes?) {
    self.segments = segments
    files = nil
    self.paths = paths
    stamps = []
    unmatchedPatterns = []
    rejected = []
    named = []
    self.encoding = encoding
    self.hashes = hashes
  }

  /// The documents that will be read, in order.
  public var documents: [String] { paths }

  /// How many files were found, those not counted that a pattern matches and that cannot be documents.
  public var documentCount: Int? { paths.count }

  /// Fills the batch with about 256 KiB of texts, or with one segment of a long document.
  ///
  /// - Throws: `DocumentError` where a file that was named cannot be read or decoded, and what the cache throws.
  public mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    if try nextSegment(into: &batch) { return true }
    guard next < paths.count || !rejected.isEmpty else { return false }
    for error in rejected {
      batch.rejectedDocuments += 1
      side.rejects.append(Reject(error, document: error.path, content: []))
    }
    rejected = []
    // A text that is not read takes the room that it would have had: the batches are the same, and with them what stands in them in order.
    var room = Self.batchSize
    while next < paths.count, long == nil, batch.documents.isEmpty || room > 0 {
      let path = paths[next]
      next += 1
      do {
        room -= try add(path, &batch) + Batch.padding
      } catch let error as DocumentError {
        if named.contains(ExactName(path)) { throw error }
        batch.rejectedDocuments += 1
        side.rejects.append(Reject(error, document: path, content: (try? content(path)) ?? []))
      }
    }
    // A long document begins behind those that are in the batch.
    if !batch.documents.isEmpty || !side.rejects.isEmpty { return true }
    return try nextSegment(into: &batch)
  }

  /// Gives the next segment of the long document, as a batch of its own.
  private mutating func nextSegment(into batch: inout Batch) throws(DocumentError) -> Bool {
    guard let document = try long?.next(into: &batch) else {
      long = nil
      return false
    }
    batch.documents.append(document)
    return true
  }

  /// The bytes as they are in the file now; of standard input those that were read.
  ///
  /// - Throws: `DocumentError` where the file cannot be read any more.
  public func original(of id: String) throws -> [UInt8] {
    if id == "-", let standardInput { return standardInput }
    return try content(id)
  }

  /// Reads the whole document, never a segment, in the encoding that the reader was given.
  ///
  /// - Throws: `DocumentError` where it cannot be read or decoded any more.
  public func readAgain(_ id: String, into batch: inout Batch) throws {
    var reader = FileDocumentReader(named: [], encoding: encoding)
    let bytes = try original(of: id)
    _ = try reader.append(id, bytes, version: ContentHash.hexadecimal(of: bytes), to: &batch)
  }

  /// Opens a document, which is read at once unless it is a long file of plain UTF-8.
  private func open(_ path: String) throws -> LongFile.Opened {
    guard let segments, cache == nil, path != "-", encoding == nil || encoding == .utf8 else {
      return .whole(try content(path))
    }
    let place = try files?.resolved(path) ?? path
    return try LongFile.open(place, shownAs: path, longerThan: segments.longestWhole, hashes: hashes)
  }

  /// Begins a long document, whose segments are the next batches.
  ///
  /// - Parameter start: the offset of the text in the original.
  private mutating func begin(
    _ path: String, _ text: LongText, start: Int, version: String, byteCount: Int
  ) throws {
    var whole = Document(id: path, version: version, text: 0..<0, byteCount: byteCount)
    whole.base = start
    long = try segments.map { try LongDocument(whole, text, $0) }
  }

  private func content(_ path: String) throws -> [UInt8] {
    if let files { return try files.read(path) }
    if path == "-" { return try FileContent.read(descriptor: 0, path: path, limit: TextDecoding.sizeLimit) }
    return try FileContent.read(path, shownAs: path, limit: TextDecoding.sizeLimit)
  }

  /// Adds a document.
  ///
  /// - Returns: the size of its text.
  private mutating func add(_ path: String, _ batch: inout Batch) throws -> Int {
    if let cache {
      if let known = try cache.extraction(of: path, version: nil) { return add(path, known, cache, &batch) }
      if cache.isGone(path) { throw Self.gone(path) }
    }
    let bytes: [UInt8]
    switch try open(path) {
    case .whole(let content): bytes = content
    case .long(let file):
      try begin(path, .file(file), start: file.textStart, version: file.version, byteCount: file.byteCount)
      return 0
    }
    if path == "-" { standardInput = bytes }
    let version = hashes ? ContentHash.hexadecimal(of: bytes) : ""
    if let cache, let known = try cache.extraction(of: path, version: version) {
      return add(path, known, cache, &batch)
    }
    return try append(path, bytes, version: version, to: &batch)
  }

  /// Adds a document that was read.
  ///
  /// - Returns: the size of its text.
  private mutating func append(_ path: String, _ bytes: [UInt8], version: String, to batch: inout Batch) throws -> Int {
    let decoded = try TextDecoding.decode(bytes, as: encoding, path: path)
    if let segments, cache == nil, decoded.map.isIdentity, decoded.bytes.count > segments.longestWhole {
      try begin(
        path, .memory(decoded.bytes), start: decoded.map.original(0), version: version, byteCount: bytes.count)
      return 0
    }
    let text = batch.appendText(decoded.bytes)
    var document = Document(id: path, version: version, text: text, byteCount: bytes.count)
    document.isNew = cache?.isNew(path, version: version) ?? true
    if decoded.map.isIdentity { document.base = decoded.map.original(0) } else { document.offsets = decoded.map }
    batch.documents.append(document)
    return text.count
  }

  private func add(
    _ path: String, _ known: CachedExtraction, _ cache: any DocumentCache, _ batch: inout Batch
  ) -> Int {
    var document = Document(id: path, version: known.version, text: 0..<0, byteCount: known.byteCount)
    document.isNew = cache.isNew(path, version: known.version)
    batch.extractions[batch.documents.count] = known.content
    batch.documents.append(document)
    return known.textByteCount
  }

  private static func gone(_ path: String) -> DocumentError {
    DocumentError(
      code: .gone, path: path,
      message: "the document has left the folder, and what is remembered of it was drawn by other rules",
      advice: "put it back for one run, or forget it with --prune")
  }
}

extension FileDocumentReader: ListedDocumentReader {
  /// The files that patterns name, with their stamps; standard input is not among them.
  public var listing: [ListedDocument] {
    zip(paths.drop { $0 == "-" }, stamps).map { ListedDocument(id: $0, stamp: $1) }
  }

  /// From now on gives `documents`, in their order, and reads only those that the cache does not know.
  public mutating func use(_ cache: any DocumentCache, documents: [String]) {
    self.cache = cache
    paths = documents
  }

  /// Reads and decodes one file; a `DocumentError` becomes the code of its reject.
  ///
  /// - Throws: what is no `DocumentError`.
  public func probe(_ id: String) throws -> DocumentProbe {
    do {
      let bytes = try content(id)
      _ = try TextDecoding.decode(bytes, as: encoding, path: id)
      return .version(ContentHash.hexadecimal(of: bytes))
    } catch let error as DocumentError {
      return .rejected(error.code.rawValue)
    }
  }
}

extension OffsetMap: OriginalOffsets {}
