import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// The tables of a run that can still be read: in their places where no later run has written there, else in the run's archive.
struct RunTables {
  struct File: Sendable, Hashable {
    var path: String
    var format: String
    /// Of a file that holds several tables the one that is meant.
    var table: String?
  }

  /// By the output's path without ending, `{date}` in the place of the run's day: files of the table, in the order of the run.
  private(set) var files: [ExactName: [File]] = [:]
  /// The tables that the run has written, in the same form, readable or not.
  private(set) var names: Set<ExactName> = []
  private var scratch: ScratchFolder?
  private let run: RunRecord
  private let root: String
  private let fileSystem: any FileSystem

  /// - Parameters:
  ///   - folder: that of the ledger, which outputs are relative to.
  ///   - overwritten: places that a later run has written to.
  /// - Throws: ``ArchiveError`` where an archive cannot be read.
  init(
    _ run: RunRecord, folder: String, root: String, overwritten: Set<ExactName>, fileSystem: any FileSystem
  ) throws {
    self.run = run
    self.root = root
    self.fileSystem = fileSystem
    let outputs = run.outputs.map { (path: PathParts.resolved($0.path, from: folder), size: $0.byteCount) }
    names = Set(outputs.filter { Self.isTable($0.path) }.map { ExactName(name(of: $0.path)) })
    let there = outputs.filter {
      !overwritten.contains(ExactName($0.path)) && fileSystem.byteCount(of: $0.path) == $0.size
    }
    for output in there { try add(output.path, named: output.path) }
    let missing = outputs.contains { output in
      Self.isTable(output.path) && !there.contains { $0.path.hasBytes(of: output.path) }
    }
    guard missing, let archive = there.first(where: { PathParts.extensions($0.path).contains("tar") }) else { return }
    try unpack(archive.path)
  }

  /// Whether an output is a table that can be read back.
  static func isTable(_ path: String) -> Bool {
    let isDescription = ["run.json", Verification.manifestName].contains(PathParts.split(path).name)
    return Verification.format(of: path) != nil && !isDescription && !BundleMemberName.isReport(path)
  }

  private mutating func add(_ path: String, named output: String) throws {
    guard Self.isTable(output), let format = Verification.format(of: output) else { return }
    let name = name(of: output)
    let tables = try OutputRows.tables(in: path, format: format, fileSystem: fileSystem)
    if tables.isEmpty { files[ExactName(name), default: []].append(File(path: path, format: format)) }
    for table in tables {
      let place = ExactName("\(name), \(table)")
      files[place, default: []].append(File(path: path, format: format, table: table))
      names.insert(place)
      names.remove(ExactName(name))
    }
  }

  private func name(of output: String) -> String {
    Self.name(of: run.date.isEmpty ? output : output.replacing(run.date, with: "{date}"))
  }

  /// A path without its endings.
  static func name(of path: String) -> String {
    String(path.dropLast(PathParts.extensions(path).reduce(0) { $0 + $1.count + 1 }))
  }

  private mutating func unpack(_ archive: String) throws {
    let scratch: ScratchFolder
    do { scratch = try ScratchFolder() } catch { throw ArchiveError(error, path: archive) }
    var file: (any OutputFile)?
    var names: [String] = []
    try ArchiveFile(archive, fileSystem: fileSystem).read { event, buffer in
      switch event {
      case .member(let name, _):
        guard let name, name.hasPrefix(BundleMemberName.outputs), Self.isTable(name) else { return }
        file = try scratch.create(name)
        names.append(name)
      case .content(let range): try file?.write(Array(buffer[range]))
      case .memberEnd:
        try file?.close()
        file = nil
      }
    }
    files = [:]
    for name in names {
      let output = PathParts.join(root, String(name.dropFirst(BundleMemberName.outputs.count)))
      try add(PathParts.join(scratch.path, name), named: output)
    }
    self.scratch = scratch
  }
}
