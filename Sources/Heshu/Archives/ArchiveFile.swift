import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// A gzip file or bundle on disk, read piece by piece.
public struct ArchiveFile: Sendable {
  /// What is read of the file at once.
  private static let pieceSize = 1 << 18

  /// The file as it was named; nothing is read before it is asked for.
  public let path: String
  let limits: GunzipLimits
  let fileSystem: any FileSystem

  /// A file with limits on what it may expand to.
  public init(_ path: String, limits: GunzipLimits = GunzipLimits(), fileSystem: any FileSystem = LocalFileSystem()) {
    self.path = path
    self.limits = limits
    self.fileSystem = fileSystem
  }

  /// Reads the whole file and hands each member on with its hash.
  ///
  /// - Throws: ``ArchiveError`` where the file cannot be read to its end; the members before that were handed on.
  public func members(_ visit: (ArchiveMember) throws -> Void) throws {
    var hash = ContentHash()
    var name = ""
    var count = 0
    try read { event, buffer in
      switch event {
      case .member(let path, _):
        name = path ?? singleName
        hash = ContentHash()
        count = 0
      case .content(let range):
        hash.update(buffer, range)
        count += range.count
      case .memberEnd: try visit(ArchiveMember(name: name, byteCount: count, sha256: hash.hexadecimal))
      }
    }
  }

  /// Hands on the content of one member, or of the only one.
  ///
  /// - Parameter member: its name; nil for a file that is no bundle.
  /// - Throws: ``ArchiveError`` where the file cannot be read or has no such member, or what `write` throws.
  public func content(of member: String?, write: (ArraySlice<UInt8>) throws -> Void) throws {
    var names: [String] = []
    var isWanted = false
    var isFound = false
    try read { event, buffer in
      switch event {
      case .member(let name, _):
        if let name { names.append(name) }
        isWanted = name.map(ExactName.init) == member.map(ExactName.init) || (name == nil && member == singleName)
        if isWanted { isFound = true }
      case .content(let range): if isWanted { try write(buffer[range]) }
      case .memberEnd: isWanted = false
      }
    }
    guard !isFound else { return }
    guard let member else {
      throw ArchiveError(
        path: path, code: "no-member", message: "it holds \(names.count) members; name the one to be written")
    }
    let near = Spelling.nearest(to: member, among: names).map { "; did you mean '\($0)'?" } ?? ""
    throw ArchiveError(path: path, code: "no-member", message: "it holds no member '\(member)'\(near)")
  }

  /// Reads the file from its beginning to its end.
  func read(_ visit: (ArchiveReader.Event, [UInt8]) throws -> Void) throws {
    var failure: (any Error)?
    /// What the caller throws passes unchanged; only errors of reading get the file's name.
    func guarded(_ event: ArchiveReader.Event, _ buffer: [UInt8]) throws {
      do { try visit(event, buffer) } catch {
        failure = error
        throw error
      }
    }
    do {
      let file = try fileSystem.open(path)
      var reader = ArchiveReader(limits: limits)
      var bytes: [UInt8] = []
      // Such a file without gzip's mark is no plain file: it is destroyed.
      var lacksMark = isNamedGzip
      while try file.read(upTo: Self.pieceSize, into: &bytes) > 0 {
        if lacksMark {
          guard bytes.starts(with: [0x1F, 0x8B]) else { throw Self.noMark }
          lacksMark = false
        }
        try reader.append(bytes, 0..<bytes.count, visit: guarded)
        bytes.removeAll(keepingCapacity: true)
      }
      if lacksMark { throw Self.noMark }
      try reader.finish(visit: guarded)
    } catch {
      if let failure { throw failure }
      throw ArchiveError(error, path: path)
    }
  }

  /// Whether the file's name says that it is compressed.
  private var isNamedGzip: Bool { [".gz", ".tgz"].contains { path.lowercased().hasSuffix($0) } }

  private static let noMark = GunzipError(
    code: .notGzip, byteOffset: 0, message: "its name says gzip, and its first bytes are not gzip's")

  /// The name of the only member: that of the file without `.gz`.
  var singleName: String {
    let name = PathParts.split(path).name
    return name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }
}
