#if XLSX
  import CXLSXWriter
  import HeshuRecords

  extension StoreError {
    /// A workbook that could not be written.
    init(path: String, message: String, hint: String? = nil) {
      self.init(.inputOutput, store: path, message: "the workbook cannot be written: \(message)", hint: hint)
    }

    /// What a call of libxlsxwriter answered.
    init(path: String, _ code: lxw_error) {
      self.init(path: path, message: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }
  }
#endif
