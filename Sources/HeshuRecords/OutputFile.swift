/// A file that is being written.
public protocol OutputFile: AnyObject {
  /// Adds bytes at the end of the file.
  func write(_ bytes: [UInt8]) throws(FileSystemError)
  /// Makes what was written last.
  func synchronize() throws(FileSystemError)
  /// Ends the writing; what was not synchronized may be lost with the machine.
  func close() throws(FileSystemError)
}
