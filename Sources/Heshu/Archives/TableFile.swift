/// A file that holds the rows of a table.
struct TableFile: Sendable {
  var table: String
  /// How it is called in notes.
  var name: String
  var place: String
  var format: String
  /// Whether it holds the rows of one run's new documents alone.
  var holdsNewRows = false
  /// Of a file that holds several tables the one that is meant.
  var part: String?
}
