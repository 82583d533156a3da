import HeshuRecords

/// Whether `ClaimExport` compares documents with each other, and which.
public enum DocumentComparison: Sendable, Hashable {
  /// Every document stands alone.
  case none
  /// Documents with one `origin` are one publisher's; those without one too.
  case byOrigin
  /// Documents of one folder are one publisher's, unless they have an `origin`.
  case byFolder

  /// Who speaks in a document; nil where documents are not compared.
  public var publisher: (@Sendable (Document) -> String)? {
    switch self {
    case .none: nil
    case .byOrigin: { $0.origin ?? "" }
    case .byFolder: { $0.origin ?? String($0.id[..<($0.id.lastIndex(of: "/") ?? $0.id.startIndex)]) }
    }
  }
}
