import HeshuFormats
import HeshuPipeline
import HeshuQuantities
import HeshuRecords

extension Verification {
  /// Verifies every output that a folder's manifest names.
  func verifyFolder(_ folder: String, _ take: Take) throws {
    let path = PathParts.join(folder, Verification.manifestName)
    let bytes: [UInt8]
    do { bytes = try fileSystem.read(path) } catch {
      throw ArchiveError(
        path: path, code: "no-manifest", message: "\(error.reason); name a folder in which a run left its manifest")
    }
    let resources = try OutputResource.list(bytes, path: path)
    guard resources.contains(where: \.staysNear) else {
      throw ArchiveError(
        path: path, code: "no-resources", message: "it names no file of its folder; nothing can be verified")
    }
    var tables: [TableFile] = []
    for resource in resources {
      guard resource.staysNear else {
        // A manifest must not have files read that are none of the run's.
        try take(VerificationNote(.skipped, resource.path, "it leads far out of the folder and is not read"))
        continue
      }
      let place = PathParts.join(folder, resource.path)
      try verify(resource, place, take)
      guard let format = resource.format, OutputRows.formats.contains(format), fileSystem.exists(place) else {
        continue
      }
      if let table = resource.table {
        tables.append(
          TableFile(
            table: table, name: resource.path, place: place, format: format, holdsNewRows: resource.holdsNewRows))
      }
      for stored in resource.storedTables {
        tables.append(
          TableFile(
            table: stored.name, name: "\(resource.path), \(stored.name)", place: place, format: format,
            part: stored.name))
      }
    }
    try compareTables(tables, take)
  }

  private func verify(_ resource: OutputResource, _ place: String, _ take: Take) throws {
    if let sha256 = resource.sha256, sha256.isEmpty {
      return try take(VerificationNote(.skipped, resource.path, "it is no file; its rows are not read back"))
    }
    guard fileSystem.exists(place) else {
      return try take(VerificationNote(.difference, resource.path, "the file is missing"))
    }
    let found = try hash(place)
    var problems: [String] = []
    if let size = resource.byteCount, size != found.byteCount {
      problems.append("it has \(found.byteCount) bytes, the manifest says \(size)")
    }
    if let sha256 = resource.sha256, sha256 != found.sha256 {
      problems.append("its sha256 is \(found.sha256), the manifest says \(sha256)")
    }
    var facts = ["\(found.byteCount) bytes"]
    if let format = resource.format, OutputRows.formats.contains(format) {
      do {
        facts += try content(of: resource, place, format, &problems)
      } catch let error as ArchiveError {
        problems.append(String(error.description.dropFirst(error.path.count + 2)))
      }
    } else if let format = resource.format {
      facts.append("rows of \(format) are not read back")
    }
    for problem in problems { try take(VerificationNote(.difference, resource.path, problem)) }
    if problems.isEmpty { try take(VerificationNote(.good, resource.path, facts.joined(separator: ", "))) }
    if resource.path.hasSuffix(".tar.gz") || resource.path.hasSuffix(".tgz") {
      try verifyMembers(of: place, as: resource.path, take)
    }
  }

  private func content(
    of resource: OutputResource, _ place: String, _ format: String, _ problems: inout [String]
  ) throws -> [String] {
    guard !resource.storedTables.isEmpty else {
      let rows = try count(resource, place, format, &problems)
      return [rows.counted("row", "rows"), resource.columns.count.counted("column", "columns")]
    }
    let named = resource.storedTables.map(\.name)
    let found = try parts(of: place, format).compactMap { $0 }
    if found != named { problems.append("it holds the tables \(found), the manifest names \(named)") }
    return try named.filter(found.contains).map { name in
      guard let part = resource.holding(name) else { return name }
      var own: [String] = []
      let rows = try count(part, place, format, &own)
      problems += own.map { "table \(name): \($0)" }
      return "\(name) \(rows)"
    }
  }

  /// Reads all rows of an output and holds them to what the manifest says.
  private func count(
    _ resource: OutputResource, _ place: String, _ format: String, _ problems: inout [String]
  ) throws -> Int {
    let output = try rows(place, format, table: resource.storedTables.isEmpty ? nil : resource.table)
    var badNumbers = 0
    while let row = try output.next() {
      guard row.count == resource.columns.count else {
        problems.append("row \(output.rowNumber) has \(row.count) cells, the manifest names \(resource.columns.count)")
        break
      }
      for (cell, column) in zip(row, resource.columns) where column.isNumber {
        guard case .text(let text) = cell, !Verification.isPlainDecimal(text) else { continue }
        if badNumbers == 0 {
          problems.append("row \(output.rowNumber), column \(column.name): \(cell.shown) is no plain decimal number")
        }
        badNumbers += 1
      }
    }
    if let rows = resource.rows, rows != output.rowNumber {
      problems.append("it has \(output.rowNumber) rows, the manifest says \(rows)")
    }
    if !output.columns.isEmpty, output.columns.count != resource.columns.count {
      problems.append("it has \(output.columns.count) columns, the manifest names \(resource.columns.count)")
    }
    return output.rowNumber
  }

  /// Size and sha256 of a file.
  func hash(_ place: String) throws -> ArchiveMember {
    do {
      let file = try fileSystem.open(place)
      var hash = ContentHash()
      var bytes: [UInt8] = []
      var count = 0
      while try file.read(upTo: 1 << 18, into: &bytes) > 0 {
        hash.update(bytes)
        count += bytes.count
        bytes.removeAll(keepingCapacity: true)
      }
      return ArchiveMember(name: place, byteCount: count, sha256: hash.hexadecimal)
    } catch {
      throw ArchiveError(error, path: place)
    }
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, and no −0.
  static func isPlainDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    let isNegative = rest.first == 0x2D
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count == 1 || whole.first != 0x30,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return false }
    return !isNegative || rest.contains { 0x31...0x39 ~= $0 }
  }
}
