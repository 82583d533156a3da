#if XLSX
  import HeshuRecords

  /// Finds the sheet that is meant.
  enum SheetChoice {
    /// The place of the sheet among those of the workbook.
    static func choose(_ names: [String], _ options: SheetOptions, path: String) throws(SheetReadError) -> Int {
      guard !names.isEmpty else { throw SheetReadError(path: path, part: nil, message: "it has no sheets") }
      guard let wanted = options.sheet else { return 0 }
      if let place = names.firstIndex(of: wanted) { return place }
      if let number = Int(wanted), number >= 1, number <= names.count { return number - 1 }
      let listed = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
      let hint = Spelling.nearest(to: wanted, among: names).map { "; did you mean '\($0)'?" } ?? "; it has: \(listed)"
      throw SheetReadError(path: path, part: nil, message: "it has no sheet '\(wanted)'" + hint)
    }
  }
#endif
