#if XLSX
  import HeshuRecords

  /// XLSX as a format of load targets.
  public struct WorkbookFormat: TableStoreFormat {
    /// Makes the format; it has no options.
    public init() {}

    /// `xlsx`.
    public var name: String { "xlsx" }
    /// `xlsx` alone: XLSM and XLSB are not written.
    public var pathExtensions: [String] { ["xlsx"] }
    /// A file that the publisher renames.
    public var publication: StorePublication { .file }
    /// None: a workbook is written anew.
    public var options: Set<StoreOption> { [] }

    /// The encoder of parts that only `WorkbookStore` knows.
    public func makeEncoder(_ target: StoreTarget) -> any TableEncoder { WorkbookEncoder() }

    /// Makes a store; the file is made when it is finished.
    public func open(_ target: StoreTarget) -> any TableStore {
      WorkbookStore(writingTo: target.workingPlace, tables: target.tables)
    }
  }
#endif
