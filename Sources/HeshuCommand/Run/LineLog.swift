import Heshu
import Logging

/// Writes what happens on the way to standard error, a line each: for people, or as NDJSON.
struct LineLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let isJSON: Bool
  private let write: @Sendable (String) -> Void

  init(isJSON: Bool, level: Logger.Level, write: @escaping @Sendable (String) -> Void) {
    self.isJSON = isJSON
    logLevel = level
    self.write = write
  }

  /// The log of a run, as verbose as progress is asked for.
  static func logger(_ mode: ProgressMode, _ view: ProgressView?) -> Logger {
    Logger(label: "heshu") { _ in
      guard mode != .none else { return SwiftLogNoOpLogHandler() }
      let isAskedFor = mode == .plain || mode == .json
      return LineLog(isJSON: mode == .json, level: isAskedFor ? .info : .warning) { line in
        if let view { view.write(line: line) } else { StandardError.write(line: line) }
      }
    }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    // Failures are told by the command itself in words for people.
    guard isJSON || event.level < .error else { return }
    let facts = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    write(isJSON ? json(event, facts) : plain(event, facts))
  }

  private func plain(_ event: LogEvent, _ facts: [(key: String, value: Logger.MetadataValue)]) -> String {
    let pairs = facts.map { "\($0.key)=\(Self.quoted("\($0.value)"))" }.joined(separator: " ")
    return "heshu: \(event.level == .info ? "" : "\(event.level): ")\(event.message)"
      + (pairs.isEmpty ? "" : " " + pairs)
  }

  private func json(_ event: LogEvent, _ facts: [(key: String, value: Logger.MetadataValue)]) -> String {
    var members = [("event", "log"), ("level", "\(event.level)"), ("message", "\(event.message)")]
    members += facts.map { ($0.key, "\($0.value)") }
    var bytes: [UInt8] = []
    JSONWriter.append(.object(members.map { JSONMember(name: $0.0, value: .string($0.1)) }), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A value with blanks stands in quotes.
  private static func quoted(_ value: String) -> String {
    let isPlain = !value.isEmpty && value.unicodeScalars.allSatisfy { $0 > " " && $0 != "\"" && $0 != "=" }
    return isPlain ? value : value.debugDescription
  }
}
