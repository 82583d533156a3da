import ArgumentParser

/// How `heshu figures` writes what it finds.
enum FigureFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case ndjson
  case csv
  case json

  var encoder: any FigureEncoder {
    switch self {
    case .table: FigureTableEncoder(terminal: .output)
    case .ndjson: FigureJSONEncoder(isLines: true)
    case .csv: FigureCSVEncoder()
    case .json: FigureJSONEncoder(isLines: false)
    }
  }
}
