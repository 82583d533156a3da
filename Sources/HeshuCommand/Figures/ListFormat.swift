import ArgumentParser

/// How a command writes a list of what it found: the table is for the eye, the others are contracts.
enum ListFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case ndjson
  case csv
  case json
}
