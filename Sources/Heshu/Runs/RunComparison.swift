import HeshuPipeline
import HeshuRecords

/// Compares the outputs of two runs cell by cell: rows are the same where they come from the same passage, or, in a document that was edited, stand at the
/// same place among its rows.
public struct RunComparison {
  /// All differences, table by table, in the order of the later run's rows, rows that have gone behind them.
  public private(set) var changes: [RunChange] = []
  /// Tables that could be compared.
  public private(set) var tables: [String] = []
  /// Tables of both runs that one of them has not left in a form that can be read.
  public private(set) var unknown: [String] = []

  private let before: RunRecord
  private let after: RunRecord
  private let versions: (before: [ExactName: String], after: [ExactName: String])
  private let fileSystem: any FileSystem

  /// - Parameters:
  ///   - pipeline: as it stands now; outputs that hold new rows alone are not compared.
  ///   - ledger: of the pipeline whose runs they are; `path` is its file.
  ///   - root: where the pipeline's relative paths begin.
  /// - Throws: `LedgerError`; ``ArchiveError`` where an output or an archive cannot be read.
  public init(
    _ before: RunRecord, _ after: RunRecord, of pipeline: CompiledPipeline, in ledger: any Ledger, path: String,
    root: String, fileSystem: any FileSystem = LocalFileSystem()
  ) throws {
    self.before = before
    self.after = after
    self.fileSystem = fileSystem
    versions = (try ledger.versions(at: before.number), try ledger.versions(at: after.number))
    let folder = PathParts.split(path).folder
    let runs = try ledger.runs(limit: .max)
    func tables(of run: RunRecord) throws -> RunTables {
      let later = runs.filter { $0.number > run.number }.flatMap(\.outputs)
      return try RunTables(
        run, folder: folder, root: root,
        overwritten: Set(later.map { ExactName(PathParts.resolved($0.path, from: folder)) }),
        fileSystem: fileSystem)
    }
    let old = try tables(of: before)
    let new = try tables(of: after)
    let ofNights = RunComparison.newRows(pipeline, root: root)
    for name in new.names.intersection(old.names).subtracting(ofNights).sorted() {
      guard let first = try rows(old.files[name]), let second = try rows(new.files[name]) else {
        unknown.append(name.value)
        continue
      }
      self.tables.append(name.value)
      compare(first, second, name.value)
    }
  }

  /// The names of outputs that hold the rows of their night alone.
  private static func newRows(_ pipeline: CompiledPipeline, root: String) -> Set<ExactName> {
    let names = pipeline.tables.flatMap { table in
      table.outputs.filter(\.target.takesNewRows).map { output in
        RunTables.name(of: PathParts.join(root, output.target.path.value.replacing("{table}", with: table.name)))
      }
    }
    return Set(
      names.map { name in
        ExactName(
          (name.hasPrefix("/") ? "/" : "") + name.split(separator: "/").filter { $0 != "." }.joined(separator: "/"))
      })
  }

  /// The rows of a table by their sources.
  private struct TableRows {
    var columns: [String] = []
    /// The source of each row, and which of the rows with that source it is.
    var keys: [Key] = []
    var cells: [Key: [String]] = [:]
  }

  private struct Key: Hashable {
    var source: ExactName
    var number: Int
  }

  /// The first of a table's files whose rows name their sources.
  private func rows(_ files: [RunTables.File]?) throws -> TableRows? {
    for file in files ?? [] {
      let output = try OutputRows(file.path, format: file.format, table: file.table, fileSystem: fileSystem)
      var table = TableRows()
      var counts: [ExactName: Int] = [:]
      var next = try output.next()
      table.columns = output.columns
      guard let source = table.columns.firstIndex(of: "source") else { continue }
      while let row = next {
        let texts = row.map(\.string)
        let text = ExactName(texts.indices.contains(source) ? texts[source] : "")
        counts[text, default: 0] += 1
        let key = Key(source: text, number: counts[text, default: 1])
        table.keys.append(key)
        table.cells[key] = texts
        next = try output.next()
      }
      return table
    }
    return nil
  }

  private mutating func compare(_ first: TableRows, _ second: TableRows, _ name: String) {
    let partners = partners(first, second)
    var met: Set<Key> = []
    for key in second.keys {
      guard let partner = partners[key], let old = first.cells[partner], let new = second.cells[key] else {
        add(name, key, .added)
        continue
      }
      met.insert(partner)
      for (place, column) in second.columns.enumerated() where column != "source" && new.indices.contains(place) {
        guard let other = first.columns.firstIndex(where: column.hasBytes), old.indices.contains(other),
          old[other] != new[place]
        else { continue }
        add(name, key, .cell(column: column, before: old[other], after: new[place]))
      }
    }
    for key in first.keys where !met.contains(key) { add(name, key, .removed) }
  }

  /// For each later row the earlier one that it has come from.
  private func partners(_ first: TableRows, _ second: TableRows) -> [Key: Key] {
    var partners: [Key: Key] = [:]
    for key in second.keys where first.cells[key] != nil { partners[key] = key }
    let left = Dictionary(grouping: first.keys.filter { partners[$0] == nil }, by: document)
    let right = Dictionary(grouping: second.keys.filter { partners[$0] == nil }, by: document)
    for (document, keys) in right where isOther(document) {
      guard let old = left[document], old.count == keys.count else { continue }
      for (key, partner) in zip(keys.sorted(by: isEarlier), old.sorted(by: isEarlier)) { partners[key] = partner }
    }
    return partners
  }

  private func document(_ key: Key) -> ExactName {
    RowKey(key.source.value).map { ExactName($0.document) } ?? key.source
  }

  private func isEarlier(_ left: Key, _ right: Key) -> Bool {
    (RowKey(left.source.value)?.start ?? 0, left.number) < (RowKey(right.source.value)?.start ?? 0, right.number)
  }

  private func isOther(_ document: ExactName) -> Bool { versions.before[document] != versions.after[document] }

  private mutating func add(_ table: String, _ key: Key, _ kind: RunChange.Kind) {
    changes.append(RunChange(table: table, source: key.source.value, kind: kind, cause: cause(document(key))))
  }

  private func cause(_ document: ExactName) -> RunChange.Cause {
    if isOther(document) { return .text }
    if before.pipeline != after.pipeline { return .rule }
    return before.version != after.version || before.fingerprint != after.fingerprint ? .program : .others
  }
}
