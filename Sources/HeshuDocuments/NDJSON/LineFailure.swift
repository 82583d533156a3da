/// What is wrong with a line, before it is known which line of which stream that is.
struct LineFailure: Error {
  var code: NDJSONReject.Code
  /// The offset in the bytes that were read.
  var at: Int
  var message: String
}
