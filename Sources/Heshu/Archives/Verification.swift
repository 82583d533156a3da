import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Verifies what runs left behind: archives against their checksums and manifests, folders against `datapackage.json`, tables against each other.
///
/// Nothing is taken from the writers' word: every file is read again, every row counted, and the formats of one table are compared cell by cell.
public struct Verification: Sendable {
  /// Takes what is found, as it is found.
  public typealias Take = (VerificationNote) throws -> Void

  /// The manifest of a folder of outputs.
  public static let manifestName = "datapackage.json"

  let limits: GunzipLimits
  let fileSystem: any FileSystem
  /// Whether the pipeline of a bundle is run again.
  let runsAgain: Bool

  /// - Parameter runsAgain: whether the pipeline of a bundle is run again, and what it writes compared with what the bundle holds.
  public init(
    limits: GunzipLimits = GunzipLimits(), runsAgain: Bool = false, fileSystem: any FileSystem = LocalFileSystem()
  ) {
    self.limits = limits
    self.runsAgain = runsAgain
    self.fileSystem = fileSystem
  }

  /// Verifies an archive, a folder with a manifest, or the manifest's folder.
  ///
  /// - Throws: ``ArchiveError`` where it cannot be used at all.
  public func verify(_ path: String, _ take: Take) throws {
    if PathParts.split(path).name == Verification.manifestName {
      try verifyFolder(PathParts.split(path).folder, take)
    } else if (try? fileSystem.names(in: path)) != nil {
      try verifyFolder(path, take)
    } else {
      try verifyArchive(path, take)
    }
  }

  /// Compares the outputs of each table with the first one that holds as much, and those of new rows with one that holds all.
  func compareTables(_ outputs: [TableFile], _ take: Take) throws {
    var tables: [String] = []
    for output in outputs where !tables.contains(output.table) { tables.append(output.table) }
    for table in tables {
      let whole = outputs.filter { $0.table == table && !$0.holdsNewRows }
      let new = outputs.filter { $0.table == table && $0.holdsNewRows }
      for files in [whole, new] {
        for other in files.dropFirst() { try compare(files[0], other, take) }
      }
      if let first = whole.first, let part = new.first { try compare(first, part, take) }
    }
  }

  private func compare(_ first: TableFile, _ other: TableFile, _ take: Take) throws {
    let isPart = other.holdsNewRows && !first.holdsNewRows
    let subject = "\(first.name) \(isPart ? "holds" : "=") \(other.name)"
    do {
      let comparison = try TableComparison(
        rows(first.place, first.format, table: first.part), rows(other.place, other.format, table: other.part),
        isPart: isPart)
      try note(comparison, subject, take)
    } catch let error as ArchiveError {
      try take(VerificationNote(.difference, subject, "cannot be compared: \(error.message)"))
    }
  }

  /// Tells what a comparison found.
  func note(_ comparison: TableComparison, _ subject: String, _ take: Take) throws {
    for difference in comparison.differences {
      try take(
        VerificationNote(
          .difference, subject,
          "row \(difference.row), column \(difference.column): \(difference.first.shown) and \(difference.second.shown)"
        ))
    }
    let hidden = comparison.differenceCount - comparison.differences.count
    if hidden > 0 { try take(VerificationNote(.difference, subject, "and \(hidden) further cells")) }
    if let problem = comparison.problem { try take(VerificationNote(.difference, subject, problem)) }
    if comparison.differenceCount == 0, comparison.problem == nil {
      try take(
        VerificationNote(
          .good, subject, "\(comparison.cells) cells of \(comparison.rows.counted("row", "rows")) are equal"))
    }
  }

  /// - Parameter table: of a file that holds several the one that is meant.
  func rows(_ place: String, _ format: String, table: String? = nil) throws -> OutputRows {
    try OutputRows(place, format: format, table: table, fileSystem: fileSystem, limits: limits)
  }

  /// The tables that a file holds side by side, nil for the one table that every other file is.
  func parts(of place: String, _ format: String) throws -> [String?] {
    let tables = try OutputRows.tables(in: place, format: format, fileSystem: fileSystem, limits: limits)
    return tables.isEmpty ? [nil] : tables
  }

  /// The format that can be read back and that a path's endings name; nil where there is none.
  static func format(of path: String) -> String? {
    let endings = PathParts.extensions(path)
    let format = endings.first == "gz" ? endings.dropFirst().first : endings.first
    return format.flatMap { OutputRows.formats.contains($0) ? $0 : nil }
  }
}
