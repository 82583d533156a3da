import HeshuFigures
import HeshuRecords

/// Matches the patterns of a set in documents; one worker has one and calls it for one document at a time.
///
/// After the first documents nothing is allocated for a sentence. The class is handed from thread to thread with its worker's state and is never shared.
public final class PatternMatcher: @unchecked Sendable {
  /// The patterns that are matched; shared with the other workers.
  public let set: PatternSet
  private var run: MatchRun

  /// Makes a matcher for one worker, with match data and stack of its own.
  public convenience init(_ set: PatternSet) { self.init(set, usesFilter: true) }

  /// - Parameter usesFilter: false sends every sentence to PCRE2, which must give the same matches.
  init(_ set: PatternSet, usesFilter: Bool) {
    self.set = set
    run = MatchRun(set, usesFilter: usesFilter)
  }

  /// Matches all patterns in one document and puts what they find in place of what `result` held.
  ///
  /// - Parameters:
  ///   - bytes: the batch's bytes.
  ///   - text: the document's text in them (`Document.text`).
  ///   - recognition: what the recognizer found in that text.
  public func match(
    in bytes: [UInt8], text: Range<Int>, recognition: borrowing Recognition, into result: inout PatternMatches
  ) {
    result.removeAll()
    run.match(in: bytes, text: text, recognition, &result)
  }
}
