import HeshuRecords

/// Stands for a format that this build was made without, so that a pipeline that names it is told why it cannot run.
struct UnbuiltStoreFormat: TableStoreFormat {
  let name: String
  let pathExtensions: [String]
  let publication: StorePublication
  let options: Set<StoreOption>
  /// The package trait that builds it.
  let trait: String
  /// The library that it needs.
  let library: String

  func makeEncoder(_ target: StoreTarget) -> any TableEncoder { CellRecordEncoder() }

  func prove(_ target: StoreTarget, at location: SourceLocation?, diagnostics: inout Diagnostics) {
    diagnostics.error("format-not-built", "this heshu was built without \(name)", at: location, hint: hint)
  }

  func open(_ target: StoreTarget) throws -> any TableStore {
    throw StoreError(.inputOutput, store: target.name, message: "this heshu was built without \(name)", hint: hint)
  }

  private var hint: String { "build it with \(library) and `swift build --traits \(trait)`" }
}
