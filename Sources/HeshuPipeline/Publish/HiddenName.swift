/// Names the hidden files of a pipeline's runs, so that no other pipeline takes them for its own.
///
/// The pipeline's lock is held while there are any: those that stand there when a run begins belong to one that was stopped.
struct HiddenName: Sendable {
  private static let ending = ".part"

  private let prefix: String

  /// - Parameter identity: that of the pipeline's ledger.
  init(identity: String) {
    prefix = ".heshu-\(identity)-"
  }

  /// The name of the run's output with that number.
  func callAsFunction(_ number: Int) -> String { prefix + "\(number)" + HiddenName.ending }

  /// Whether a name is one of these.
  func isOwn(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(HiddenName.ending) }
}
