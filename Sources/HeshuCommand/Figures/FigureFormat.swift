import ArgumentParser
import HeshuFormats

/// How `heshu figures` writes what it finds.
enum FigureFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case ndjson
  case csv
  case json

  /// The format of the contract; nil for the table for the eye.
  var exported: FigureEncoder.Format? {
    FigureEncoder.Format(rawValue: rawValue)
  }
}
