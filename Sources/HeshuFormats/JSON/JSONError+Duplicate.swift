import HeshuRecords

extension JSONError {
  /// An object that has a member twice.
  static func duplicate(_ name: String, at offset: Int) -> JSONError {
    JSONError(code: .duplicateName, byteOffset: offset, message: "the member '\(name)' stands in the object twice")
  }
}
