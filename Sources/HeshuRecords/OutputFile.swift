/// A file that is being written.
public protocol OutputFile: AnyObject {
  func write(_ bytes: [UInt8]) throws(FileSystemError)
  /// Makes what was written last.
  func synchronize() throws(FileSystemError)
  func close() throws(FileSystemError)
}
