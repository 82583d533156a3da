import HeshuRecords

/// Cells of tables as ranges of bytes.
enum CellBytes {
  /// The cell without white space around it, as ``TableCellParser/trim(_:)`` gives it; null where nothing is left.
  @inline(__always)
  static func trimmed(_ cell: TextCell, _ bytes: [UInt8]) -> TextCell {
    if cell.isNull || cell.start == cell.end { return .null }
    let first = bytes[Int(cell.start)]
    let last = bytes[Int(cell.end) &- 1]
    // E4 to E9 begin most Chinese characters, and no white space.
    let beginsPlainly = first &- 0x21 < 0x5E || first &- 0xE4 < 6
    let endsPlainly =
      last &- 0x21 < 0x5E || last >= 0x80 && cell.end &- cell.start >= 3 && bytes[Int(cell.end) &- 3] &- 0xE4 < 6
    return beginsPlainly && endsPlainly ? cell : slowlyTrimmed(cell, bytes)
  }

  private static func slowlyTrimmed(_ cell: TextCell, _ bytes: [UInt8]) -> TextCell {
    let text = String(decoding: bytes[cell.range], as: UTF8.self)
    let trimmed = TableCellParser.trim(text)
    guard !trimmed.isEmpty else { return .null }
    let before = text.utf8.distance(from: text.startIndex, to: trimmed.startIndex)
    let start = Int(cell.start) + before
    return TextCell(start..<start + trimmed.utf8.count)
  }
}
