import HeshuRecords

/// What is wrong with a line, before it is known which line of which stream that is.
struct LineFailure: Error {
  var code: NDJSONReject.Code
  /// The offset in the bytes that were read.
  var at: Int
  var message: String
}

extension LineFailure {
  /// A line that is not JSON.
  init(_ error: JSONError) {
    let code: NDJSONReject.Code =
      switch error.code {
      case .truncated: .truncated
      case .unexpected, .badNumber, .trailing, .duplicateName: .syntax
      case .badEscape: .badEscape
      case .loneSurrogate: .loneSurrogate
      case .controlInString: .controlInString
      case .invalidUTF8: .invalidUTF8
      case .tooDeep: .tooDeep
      case .notAnObject: .notAnObject
      }
    self.init(code: code, at: error.byteOffset, message: error.message)
  }
}
