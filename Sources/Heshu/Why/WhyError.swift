/// Why a question about a cell has no answer.
public enum WhyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The row or column is not there: the question is wrong.
  case question(String)
  /// Something that the answer needs is gone, has changed, or cannot be read.
  case unusable(String)
  /// The pipeline is wrong.
  case pipeline(String)

  /// What is wrong, for people; it begins with the file where one is meant.
  public var description: String {
    switch self {
    case .question(let text), .unusable(let text), .pipeline(let text): text
    }
  }
}
