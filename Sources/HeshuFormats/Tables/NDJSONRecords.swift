import HeshuQuantities
import HeshuRecords

/// What an NDJSON file's reader holds: a value, so that nothing is asked twice whether it may be changed.
struct NDJSONRecords {
  /// What is read of the file at once; the columns are those of the objects in the first piece.
  private static let pieceSize = 1 << 18
  /// The longest line in bytes.
  private static let lineLimit = 64 << 20

  private(set) var header: [String] = []
  private let file: any InputFile
  private let path: String
  private var buffer: [UInt8] = []
  private var at = 0
  /// Bytes of the file in front of the buffer.
  private var dropped = 0
  private var line = 0
  private var isOver = false
  private var reader = JSONRowReader()
  private var scratch: [UInt8] = []
  /// For each wanted column its name, and its place in the object before.
  private var wanted: [(name: [UInt8], place: Int)] = []
  private var wantedColumns: [Int] = []
  /// The number of members of the last object whose names were all looked at.
  private var usualCount = -1

  init(_ file: any InputFile, path: String) throws {
    self.file = file
    self.path = path
    try fill()
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    findHeader()
  }

  mutating func read(_ columns: [Int], atMost count: Int, into block: inout RecordBlock) throws -> Bool {
    if columns != wantedColumns {
      wantedColumns = columns
      wanted = columns.map { (Array(header[$0].utf8), $0) }
    }
    while block.places.count < count {
      guard let range = try nextLine() else { return !block.places.isEmpty }
      line += 1
      guard !isBlank(range) else { continue }
      add(range, to: &block)
    }
    return true
  }

  private mutating func add(_ range: Range<Int>, to block: inout RecordBlock) {
    scratch.removeAll(keepingCapacity: true)
    do {
      try reader.read(buffer, range, scratch: &scratch)
    } catch {
      return block.rejects.append(reject(error, range))
    }
    let start = block.bytes.count
    let cellCount = block.cells.count
    var isUsual = reader.cells.count == usualCount
    block.bytes.append(buffer, range)
    let shift = start &- range.lowerBound
    block.places.append(
      RecordBlock.Place(
        line: line, byteStart: dropped &+ range.lowerBound, byteEnd: dropped &+ range.upperBound,
        raw: start..<start &+ range.count))
    for place in wanted.indices {
      let cell = find(place, &isUsual)
      switch cell?.kind {
      case nil, .null, .nested: block.cells.append(.null)
      case .some:
        let value = cell?.value.range ?? 0..<0
        if cell?.value.isInScratch == true {
          let copied = block.bytes.count
          block.bytes.append(scratch, value)
          block.cells.append(TextCell(copied..<copied &+ value.count))
        } else {
          block.cells.append(TextCell(value.lowerBound &+ shift..<value.upperBound &+ shift))
        }
      }
    }
    // An object whose columns stand where they always do holds none of them twice.
    guard !isUsual else { return }
    if let name = duplicateName() {
      block.places.removeLast()
      block.cells.removeLast(block.cells.count - cellCount)
      let at = range.lowerBound
      block.rejects.append(reject(.duplicate(name, at: at), range))
    } else {
      usualCount = reader.cells.count
    }
  }

  /// A name that the object has twice.
  private func duplicateName() -> String? {
    var seen: Set<ArraySlice<UInt8>> = []
    for cell in reader.cells {
      let name = (cell.name.isInScratch ? scratch : buffer)[cell.name.range]
      if !seen.insert(name).inserted { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  /// The member of that name; most objects have their members in the order of the one before, and no name twice.
  ///
  /// - Parameter isUsual: becomes false where it stands elsewhere.
  private mutating func find(_ place: Int, _ isUsual: inout Bool) -> JSONCell? {
    let guess = wanted[place].place
    if reader.cells.indices.contains(guess), isName(reader.cells[guess], wanted[place].name) {
      return reader.cells[guess]
    }
    isUsual = false
    guard let found = reader.cells.firstIndex(where: { isName($0, wanted[place].name) }) else { return nil }
    wanted[place].place = found
    return reader.cells[found]
  }

  @inline(__always)
  private func isName(_ cell: JSONCell, _ name: [UInt8]) -> Bool {
    let range = cell.name.range
    guard range.count == name.count else { return false }
    return cell.name.isInScratch ? holds(scratch, range.lowerBound, name) : holds(buffer, range.lowerBound, name)
  }

  @inline(__always)
  private func holds(_ bytes: [UInt8], _ start: Int, _ name: [UInt8]) -> Bool {
    for offset in name.indices where bytes[start &+ offset] != name[offset] { return false }
    return true
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    for place in range where buffer[place] > 0x20 { return false }
    return true
  }

  /// The next line without its line feed; nil at the end.
  private mutating func nextLine() throws -> Range<Int>? {
    var scanned = at
    while true {
      let end = ByteBlocks.first(0x0A, buffer, scanned..<buffer.count)
      if end < buffer.count {
        defer { at = end &+ 1 }
        return at..<end
      }
      guard !isOver, buffer.count &- at <= NDJSONRecords.lineLimit else {
        defer { at = buffer.count }
        return at < buffer.count ? at..<buffer.count : nil
      }
      let rest = buffer.count &- at
      try fill()
      scanned = at &+ rest
    }
  }

  /// Reads on behind what has not been used.
  private mutating func fill() throws {
    buffer.removeFirst(at)
    dropped += at
    at = 0
    if try file.read(upTo: NDJSONRecords.pieceSize, into: &buffer) == 0 { isOver = true }
  }

  /// The names in the objects of the first piece, each once, in their order.
  private mutating func findHeader() {
    var seen: Set<ExactName> = []
    var start = at
    while start < buffer.count {
      let end = ByteBlocks.first(0x0A, buffer, start..<buffer.count)
      scratch.removeAll(keepingCapacity: true)
      if (try? reader.read(buffer, start..<end, scratch: &scratch)) != nil {
        for cell in reader.cells {
          let name = String(decoding: (cell.name.isInScratch ? scratch : buffer)[cell.name.range], as: UTF8.self)
          if seen.insert(ExactName(name)).inserted { header.append(name) }
        }
      }
      start = end + 1
    }
  }

  private func reject(_ error: JSONError, _ range: Range<Int>) -> Reject {
    let other = error.code == .notAnObject ? syntaxError(range) : error
    return Reject(
      document: path, byteStart: dropped + range.lowerBound, byteEnd: dropped + range.upperBound, line: line,
      column: max(1, (other ?? error).byteOffset - range.lowerBound + 1), stage: "read",
      code: other?.code.rawValue ?? "not-an-object", message: other?.message ?? "a record must be an object",
      raw: buffer[range])
  }

  /// What keeps a line that does not begin like an object from being JSON at all; nil where it is JSON.
  private func syntaxError(_ range: Range<Int>) -> JSONError? {
    do {
      _ = try JSONParser.parse(buffer, range)
      return nil
    } catch {
      return error
    }
  }
}
