#if XLSX
  import HeshuRecords

  /// XLSX as a format of load targets.
  public struct WorkbookFormat: TableStoreFormat {
    public init() {}

    public var name: String { "xlsx" }
    public var pathExtensions: [String] { ["xlsx"] }
    public var publication: StorePublication { .file }
    public var options: Set<StoreOption> { [] }

    public func makeEncoder(_ target: StoreTarget) -> any TableEncoder { WorkbookEncoder() }

    public func open(_ target: StoreTarget) -> any TableStore {
      WorkbookStore(writingTo: target.workingPlace, tables: target.tables)
    }
  }
#endif
