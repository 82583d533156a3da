import Foundation
import Heshu

/// Gives a file in blocks of about a megabyte that end with a line.
struct LineBlockReader: DocumentReader {
  private static let size = 1 << 20

  private let file: FileHandle
  private let path: String
  private var rest: [UInt8] = []
  private var offset = 0

  init(path: String) throws {
    self.path = path
    file = try FileHandle(forReadingFrom: URL(filePath: path))
  }

  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    var block = rest
    rest = []
    while true {
      guard let data = try file.read(upToCount: LineBlockReader.size), !data.isEmpty else { break }
      block.append(contentsOf: data)
      guard let end = block.lastIndex(of: 0x0A) else { continue }
      rest = Array(block[(end + 1)...])
      block.removeLast(block.count - end - 1)
      break
    }
    guard !block.isEmpty else { return false }
    let range = batch.append(block)
    var document = Document(id: "bulletins/2022-11-21.txt", version: "", text: range, byteCount: block.count)
    document.base = offset
    batch.documents.append(document)
    offset += block.count
    return true
  }

  func original(of id: String) throws -> [UInt8] { [] }
}
