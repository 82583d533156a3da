/// Records of a table as ranges of one piece of memory: a cell for each column that was asked for, one record after another.
public struct RecordBlock: Sendable {
  /// Where a record stands in its file.
  public struct Place: Sendable, Hashable {
    /// From 1.
    public var line: Int
    /// Offsets in the original bytes, end exclusive.
    public var byteStart: Int
    /// The byte behind its last.
    public var byteEnd: Int
    /// The record as it was written, as a range of the block's bytes.
    public var raw: Range<Int>

    /// Takes the parts as they are.
    public init(line: Int, byteStart: Int, byteEnd: Int, raw: Range<Int>) {
      self.raw = raw
      self.line = line
      self.byteStart = byteStart
      self.byteEnd = byteEnd
    }
  }

  /// The texts of the cells.
  public var bytes: [UInt8] = []
  /// Ranges of `bytes`; null where nothing stood in the cell.
  public var cells: [TextCell] = []
  /// One for each record, in the order of the file.
  public var places: [Place] = []
  /// Records that could not be used, in the order of the file.
  public var rejects: [Reject] = []

  /// Makes an empty block, to be filled by `RecordReader.read`.
  public init() {}

  /// Forgets the records and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
  }
}

/// Gives the records of a table block by block, so that memory does not grow with the file.
public protocol RecordReader: AnyObject, Sendable {
  /// The names of the columns.
  var header: [String] { get }
  /// Whether the format marks where a text begins and ends, as JSON does, so that blanks at its ends are part of it and it may be empty.
  var textsAreExact: Bool { get }

  /// Fills an empty block with the next records.
  ///
  /// - Parameters:
  ///   - columns: the places in `header` of the cells that are wanted.
  ///   - count: how many records at most.
  /// - Returns: false behind the last record; the block may hold rejects then.
  /// - Throws: where the file cannot be read on; a record that cannot be used is a reject of the block.
  func read(_ columns: [Int], atMost count: Int, into block: inout RecordBlock) throws -> Bool
}

extension RecordReader {
  /// Most formats leave blanks around a text to those who write it.
  public var textsAreExact: Bool { false }
}
