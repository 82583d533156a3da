/// What a run writes of itself into the report's folder.
enum ReportFile: String, CaseIterable {
  case findings = "findings.ndjson"
  case rejects = "rejects.ndjson"
  case nearMisses = "near_misses.ndjson"
  case run = "run.json"
  case loadDuckDB = "load.duckdb.sql"
  case loadPostgreSQL = "load.postgresql.sql"
  case loadSQLite = "load.sqlite.sql"
  /// The manifest, which comes to its place last.
  case manifest = "datapackage.json"
}
