/// What a stream of documents looks like.
public enum DocumentForm: String, Sendable, CaseIterable {
  /// The file is the document.
  case text
  /// One `{"id","text"}` a line, which may carry `published`, `title` and `origin`.
  case ndjson
}
