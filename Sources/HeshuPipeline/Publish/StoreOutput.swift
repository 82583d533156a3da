import HeshuRecords

/// One store on its way: a hidden file beside its place, or a database with an open transaction, until the run is published.
final class StoreOutput {
  let plan: StorePlan
  let store: any TableStore
  /// Where the file stands until then; nil for a database.
  let hiddenPath: String?
  /// What the finished file is; nil for a database, and before the end.
  private(set) var seal: FileSeal?

  init(_ plan: StorePlan, hiddenPath: String?) throws {
    self.plan = plan
    self.hiddenPath = hiddenPath
    var target = plan.target
    if let hiddenPath { target.workingPlace = hiddenPath }
    store = try plan.format.open(target)
  }

  var path: String { plan.target.place }

  /// Ends the store, so that nothing is left but to publish it.
  func finish(_ summary: StoreSummary, documents: any DocumentReader, fileSystem: any FileSystem) throws {
    try store.finish(summary, documents: documents)
    guard let hiddenPath else { return }
    do {
      seal = try fileSystem.seal(hiddenPath)
    } catch {
      throw error.about(path)
    }
  }
}
