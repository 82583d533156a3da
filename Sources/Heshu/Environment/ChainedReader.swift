import HeshuRecords

/// Gives the documents of several readers one after another.
struct ChainedReader: DocumentReader {
  private var readers: [any DocumentReader]
  private var current = 0

  init(_ readers: [any DocumentReader]) {
    self.readers = readers
  }

  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    while current < readers.count {
      if try readers[current].read(into: &batch, side: &side) { return true }
      current += 1
    }
    return false
  }

  func original(of id: String) throws -> [UInt8] {
    for reader in readers {
      if let bytes = try? reader.original(of: id) { return bytes }
    }
    throw RunFailure.gone(id)
  }

  func readAgain(_ id: String, into batch: inout Batch) throws {
    for reader in readers where (try? reader.readAgain(id, into: &batch)) != nil { return }
    throw RunFailure.gone(id)
  }

  private enum RunFailure: Error, CustomStringConvertible {
    case gone(String)

    var description: String {
      switch self {
      case .gone(let id): "document \(id) cannot be read a second time"
      }
    }
  }
}
