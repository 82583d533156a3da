import HeshuFormats
import HeshuPipeline
import HeshuRecords

extension Verification {
  /// Verifies an archive, and the tables in it against each other.
  func verifyArchive(_ path: String, _ take: Take) throws {
    let scratch: ScratchFolder
    do { scratch = try ScratchFolder() } catch { throw ArchiveError(error, path: path) }
    let names = try verifyMembers(of: path, as: nil, unpackingTo: scratch, take)
    guard let names else { return }
    var tables: [TableFile] = []
    for name in names where name.hasPrefix(BundleMemberName.outputs) {
      guard let format = Verification.format(of: name) else { continue }
      let place = PathParts.join(scratch.path, name)
      let table = String(name.dropLast(PathParts.extensions(name).reduce(0) { $0 + $1.count + 1 }))
      for part in try readableParts(name, place, format, take) {
        tables.append(
          TableFile(
            table: part.map { "\(table), \($0)" } ?? table, name: name, place: place, format: format, part: part))
      }
    }
    try compareTables(tables, take)
    if runsAgain { try BundleRerun(path: path, folder: scratch, members: names, verification: self).run(take) }
  }

  /// Verifies the members of an archive against its manifest.
  ///
  /// - Parameters:
  ///   - prefix: what stands in front of the members' names in notes.
  ///   - scratch: where the members are put; nil where only their hashes are wanted.
  /// - Returns: the names of the members; nil for a file that is no bundle.
  @discardableResult
  func verifyMembers(
    of path: String, as prefix: String?, unpackingTo scratch: ScratchFolder? = nil, _ take: Take
  ) throws -> [String]? {
    let archive = ArchiveFile(path, limits: limits, fileSystem: fileSystem)
    var unpacking = Unpacking(scratch: scratch)
    try archive.read { event, buffer in try unpacking.take(event, buffer) }
    guard unpacking.isBundle else {
      if let member = unpacking.members.first {
        let message = "\(member.byteCount) bytes of content, sha256 \(member.sha256)"
        try take(VerificationNote(.good, prefix ?? archive.singleName, message))
      }
      return nil
    }
    try compare(unpacking, prefix.map { $0 + ": " } ?? "", take)
    return unpacking.members.map(\.name)
  }

  private func compare(_ unpacking: Unpacking, _ prefix: String, _ take: Take) throws {
    guard let text = unpacking.manifest else {
      try take(
        VerificationNote(.difference, prefix + BundleManifest.name, "the bundle has none to hold its members to"))
      return
    }
    guard let manifest = BundleManifest(text) else {
      try take(VerificationNote(.difference, prefix + BundleManifest.name, "its lines are not `SHA256  SIZE  NAME`"))
      return
    }
    let named = Dictionary(manifest.members.map { (ExactName($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    for (member, end) in zip(unpacking.members, unpacking.ends) where member.name != BundleManifest.name {
      guard let expected = named[ExactName(member.name)] else {
        try take(VerificationNote(.difference, prefix + member.name, "the MANIFEST does not name it"))
        continue
      }
      if member.byteCount != expected.byteCount || member.sha256 != expected.sha256 {
        try take(
          VerificationNote(
            .difference, prefix + member.name,
            "\(member.byteCount) bytes with sha256 \(member.sha256), the MANIFEST says \(expected.byteCount) with \(expected.sha256); it ends at byte \(end) of the content"
          ))
      } else {
        try take(VerificationNote(.good, prefix + member.name, "\(member.byteCount) bytes"))
      }
    }
    let found = Set(unpacking.members.map { ExactName($0.name) })
    for member in manifest.members where !found.contains(ExactName(member.name)) {
      try take(VerificationNote(.difference, prefix + member.name, "the MANIFEST names it, and it is not there"))
    }
  }

  /// The tables of an output whose rows can be read, nil for the one that the file is; reports beside the tables are lines of JSON of their own.
  private func readableParts(_ name: String, _ place: String, _ format: String, _ take: Take) throws -> [String?] {
    guard !BundleMemberName.isReport(name) else { return [] }
    do {
      let parts = try parts(of: place, format)
      for part in parts {
        let output = try rows(place, format, table: part)
        while try output.next() != nil {}
      }
      return parts
    } catch let error as ArchiveError {
      try take(VerificationNote(.difference, name, String(error.description.dropFirst(error.path.count + 2))))
      return []
    }
  }
}

/// Where a bundle keeps what.
enum BundleMemberName {
  static let documents = "documents/"
  static let references = "references/"
  static let outputs = "outputs/"
  static let pipeline = "pipeline.yaml"

  /// Whether an output is a report of the run instead of a table.
  static func isReport(_ name: String) -> Bool {
    ["findings.ndjson", "rejects.ndjson", "near_misses.ndjson"].contains(PathParts.split(name).name)
  }
}

/// Takes the members of an archive: their hashes, the manifest, and their content where it is wanted.
private struct Unpacking {
  /// A manifest is not larger than this.
  private static let manifestLimit = 64 << 20

  let scratch: ScratchFolder?
  private(set) var members: [ArchiveMember] = []
  /// Where each member's content ends among all content.
  private(set) var ends: [Int] = []
  private(set) var isBundle = false
  private(set) var manifest: [UInt8]?

  private var hash = ContentHash()
  private var file: (any OutputFile)?
  private var name = ""
  private var count = 0
  private var total = 0

  init(scratch: ScratchFolder?) {
    self.scratch = scratch
  }

  mutating func take(_ event: ArchiveReader.Event, _ buffer: [UInt8]) throws {
    switch event {
    case .member(let name, _):
      self.name = name ?? ""
      isBundle = isBundle || name != nil
      hash = ContentHash()
      count = 0
      if name == BundleManifest.name { manifest = [] }
      if let name { file = try scratch?.create(name) }
    case .content(let range):
      hash.update(buffer, range)
      count += range.count
      total += range.count
      if name == BundleManifest.name, count <= Unpacking.manifestLimit { manifest?.append(contentsOf: buffer[range]) }
      try file?.write(Array(buffer[range]))
    case .memberEnd:
      members.append(ArchiveMember(name: name, byteCount: count, sha256: hash.hexadecimal))
      ends.append(total)
      try file?.close()
      file = nil
    }
  }
}
