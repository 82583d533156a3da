import ArgumentParser
import Heshu

/// How `heshu figures` writes what it finds.
enum FigureFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case ndjson
  case csv
  case json

  /// The format of the figure contract; nil for the table, which is for the eye.
  var contract: FigureEncoder.Format? { FigureEncoder.Format(rawValue: rawValue) }
}
