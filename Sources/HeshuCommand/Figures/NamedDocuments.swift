import Heshu

/// The documents of files that were named on the command line; a file that cannot be used is a reject, and the others are read.
struct NamedDocuments: DocumentReader {
  private let form: DocumentForm
  private let encoding: String?
  private let segmentation: Segmentation
  private var paths: ArraySlice<String>
  private var path = ""
  private var reader: (any DocumentReader)?

  /// - Parameters:
  ///   - encoding: the encoding of all text files; found for each one where it is nil.
  ///   - segmentation: how documents above 8 MB are read.
  init(_ paths: [String], form: DocumentForm, encoding: String? = nil, segmentation: Segmentation = .whole) {
    self.encoding = encoding
    self.paths = paths[...]
    self.form = form
    self.segmentation = segmentation
  }

  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    while true {
      do {
        guard try open() else { return false }
        if try reader?.read(into: &batch, side: &side) == true { return true }
        reader = nil
      } catch let error as DocumentError {
        reader = nil
        batch.rejectedDocuments += 1
        side.rejects.append(Reject(error, document: path, content: []))
        return true
      }
    }
  }

  func original(of id: String) throws -> [UInt8] { [] }

  /// Opens the next file where none is open; false where there are no more.
  private mutating func open() throws -> Bool {
    if reader != nil { return true }
    guard let next = paths.popFirst() else { return false }
    path = next
    reader = try DocumentReaders.open([next], form: form, encoding: encoding, segmentation: segmentation)
    return true
  }
}
