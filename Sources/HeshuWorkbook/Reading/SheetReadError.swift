#if XLSX
  /// Why a workbook cannot be read: which part of which file, where in it, and why.
  public struct SheetReadError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file as it was named.
    public var path: String
    /// The member of the zip file, such as `xl/worksheets/sheet1.xml`; nil for the file as a whole.
    public var part: String?
    /// The line of the part; 0 where there is none.
    public var line: Int
    /// What is wrong and, where it is known, what to do.
    public var message: String

    init(path: String, part: String?, line: Int = 0, message: String) {
      self.path = path
      self.part = part
      self.line = line
      self.message = message
    }

    /// File, part, line and message, on one line.
    public var description: String {
      var place = path
      if let part { place += ": \(part)" + (line > 0 ? ":\(line)" : "") }
      return "\(place): \(message)"
    }
  }
#endif
