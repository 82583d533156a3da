import ArgumentParser

/// How `heshu run` shows how far it has come, on standard error.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// A bar on a terminal; elsewhere a line now and then for a run that takes long.
  case auto
  case bar
  case plain
  case json
  case none
}
