extension CSVReader {
  /// The delimiters that are tried, the commonest first; ties go to the earlier one.
  public static let sniffedDelimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The most likely delimiter of a file, judged by its first bytes: that which gives the most records as many cells,
  /// more than one, as the header.
  ///
  /// - Parameter sample: the start of the file; 64 KiB are plenty and more is not read. A last record that is cut off
  ///   is not judged.
  /// - Returns: the delimiter, or nil where no candidate separates anything (a file of one column).
  public static func sniffDelimiter(_ sample: [UInt8]) -> UInt8? {
    let head = 0..<min(sample.count, 64 << 10)
    var best: (delimiter: UInt8, score: Int)?
    for delimiter in sniffedDelimiters {
      let score = score(sample, head, delimiter)
      if score > best?.score ?? 0 { best = (delimiter, score) }
    }
    return best?.delimiter
  }

  /// Share of records that agree with the header in 1/1000, then the number of cells; 0 where nothing is separated.
  private static func score(_ sample: [UInt8], _ head: Range<Int>, _ delimiter: UInt8) -> Int {
    var reader = CSVReader(options: CSVReaderOptions(delimiter: delimiter, recordLimit: head.count))
    reader.feed(sample, head)
    if head.count == sample.count { reader.finish() }
    var good = 0
    var bad = 0
    while true {
      switch reader.next() {
      case .record: good &+= 1
      case .malformed: bad &+= 1
      case .needsInput, .end:
        guard reader.cellsExpected > 1, good > 0 else { return 0 }
        return good &* 1000 / (good &+ bad) &* 10_000 &+ min(reader.cellsExpected, 9999)
      }
    }
  }
}
