import ArgumentParser
import Heshu

/// How `heshu verify` writes what it finds.
enum VerifyFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case ndjson
  case csv
  case json

  /// The format of the findings contract; nil for the table, which is for the eye.
  var contract: FindingEncoder.Format? { FindingEncoder.Format(rawValue: rawValue) }
}
