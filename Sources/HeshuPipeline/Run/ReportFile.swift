/// What a run writes of itself into the report's folder.
enum ReportFile: String, CaseIterable {
  case findings = "findings.ndjson"
  case rejects = "rejects.ndjson"
  case nearMisses = "near_misses.ndjson"
  case run = "run.json"
  /// The manifest, which comes to its place last.
  case manifest = "datapackage.json"

  /// All names that a run may write there, those of load scripts included.
  static let names = allCases.map(\.rawValue) + LoadScript.Client.allCases.map(\.fileName)
}
