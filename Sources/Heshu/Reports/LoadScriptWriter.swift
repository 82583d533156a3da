import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Writes the script by which one client loads the CSV files of a run, with every digit.
struct LoadScriptWriter {
  let client: LoadScript.Client

  /// The script; nil where no output can be loaded by it.
  ///
  /// Of a table that is written several times the first file with all its rows is loaded; where each holds the rows of new documents alone, the first one, and
  /// the script says so. Files for people are left out: headers in words, and the dialect `excel`, whose guard changes texts.
  func script(_ report: RunReport) -> LoadScript? {
    var chosen: [(layout: TableLayout, output: OutputReport)] = []
    for output in report.outputs where output.format == "csv" && output.dialect != CSVDialect.excel.name {
      guard output.headers.map({ $0 == HeaderNames.machine.rawValue }) ?? true, let layout = output.layout else {
        continue
      }
      if let place = chosen.firstIndex(where: { $0.layout.table == layout.table }) {
        if chosen[place].output.holdsNewRows, !output.holdsNewRows { chosen[place] = (layout, output) }
      } else {
        chosen.append((layout, output))
      }
    }
    guard !chosen.isEmpty else { return nil }
    let pieces = chosen.map { layout, output in
      let path = DataPackage.relative(output.path, to: report.reportFolder ?? "")
      let remark = output.holdsNewRows ? newRowsRemark(layout.table) : ""
      return remark + statements(layout, path, isCompressed: output.isCompressed)
    }
    return LoadScript(client, content: Array((head + pieces.joined(separator: "\n") + foot).utf8))
  }

  private func newRowsRemark(_ table: String) -> String {
    "-- Table '\(table)' is written with `rows: new` alone: this loads the rows of the last run's new documents, not all rows.\n"
  }

  private var head: String {
    switch client {
    case .duckDB: "-- Run in this folder: duckdb figures.duckdb < \(client.fileName)\n\n"
    case .postgreSQL: "-- Run in this folder: psql --file \(client.fileName)\n\n\\set ON_ERROR_STOP on\nBEGIN;\n\n"
    case .sqlite: "-- Run in this folder: sqlite3 -bail figures.sqlite < \(client.fileName)\n\n"
    }
  }

  private var foot: String { client == .postgreSQL ? "\nCOMMIT;\n" : "" }

  private func statements(_ layout: TableLayout, _ path: String, isCompressed: Bool) -> String {
    switch client {
    case .duckDB: duckDB(layout, path)
    case .postgreSQL: postgreSQL(layout, path, isCompressed)
    case .sqlite: sqlite(layout, path, isCompressed)
    }
  }

  /// Two steps, since a DECIMAL has one scale: the longest fraction of each column is looked up first.
  private func duckDB(_ layout: TableLayout, _ path: String) -> String {
    let table = quoted(layout.table)
    let read =
      "read_csv(\(literal(path)), header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false)"
    let numbers = layout.columns.filter(\.isNumber)
    guard !numbers.isEmpty else { return "CREATE TABLE \(table) AS FROM \(read);\n" }
    let scales = numbers.map { "coalesce(max(length(split_part(\(quoted($0.name)), '.', 2))), 0)" }
    let variable = "\(layout.table)_scales"
    var place = 0
    let columns = layout.columns.map { column in
      let name = quoted(column.name)
      guard column.isNumber else { return literal(name) }
      place += 1
      return
        "'\(name.replacing("'", with: "''"))::DECIMAL(38, ' || getvariable('\(variable)')[\(place)] || ') AS \(name.replacing("'", with: "''"))'"
    }
    return """
      SET VARIABLE \(variable) = (SELECT [\(scales.joined(separator: ", "))] FROM \(read));
      CREATE TABLE \(table) AS FROM query('SELECT ' || \(columns.joined(separator: " || ', ' || ")) || \(literal(" FROM " + read)));

      """
  }

  private func postgreSQL(_ layout: TableLayout, _ path: String, _ isCompressed: Bool) -> String {
    let table = quoted(layout.table)
    let columns = layout.columns.map { "\(quoted($0.name)) \($0.isNumber ? "numeric" : "text")" }
    let source = isCompressed ? "program \(literal("gzip --decompress --stdout " + shell(path)))" : literal(path)
    return """
      CREATE TABLE \(table) (\(columns.joined(separator: ", ")));
      \\copy \(table) from \(source) with (format csv, header true, encoding 'UTF8')

      """
  }

  /// The shell reads nulls as empty texts; both become null.
  private func sqlite(_ layout: TableLayout, _ path: String, _ isCompressed: Bool) -> String {
    let table = quoted(layout.table)
    let columns = layout.columns.map { "\(quoted($0.name)) TEXT" }
    let nulls = layout.columns.map { "\(quoted($0.name)) = nullif(\(quoted($0.name)), '')" }
    let source = isCompressed ? "|gzip --decompress --stdout " + shell(path) : path
    return """
      CREATE TABLE \(table) (\(columns.joined(separator: ", "))) STRICT;
      .import --csv --skip 1 "\(source.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))" \(layout.table)
      UPDATE \(table) SET \(nulls.joined(separator: ", "));

      """
  }

  private func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  private func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  private func shell(_ path: String) -> String { "'" + path.replacing("'", with: "'\\''") + "'" }
}
