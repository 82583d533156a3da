/// What was found out about one file, member or table while an archive or a folder was verified.
public struct VerificationNote: Sendable, Hashable {
  /// How it stands.
  public enum Kind: String, Sendable, CaseIterable {
    /// It is what it is said to be.
    case good = "ok"
    /// It is not what it is said to be.
    case difference = "differs"
    /// It cannot be read at all.
    case unusable = "unusable"
    /// It was not looked at, and why.
    case skipped
  }

  /// How it stands.
  public var kind: Kind
  /// The file, member or table.
  public var subject: String
  /// What was compared, or what differs and how, for people.
  public var message: String

  /// A note.
  public init(_ kind: Kind, _ subject: String, _ message: String) {
    self.kind = kind
    self.subject = subject
    self.message = message
  }
}
