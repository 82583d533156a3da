import HeshuRecords

/// The outputs of one run while it goes: hidden files beside their places, and databases, each with its transaction.
final class Publication {
  private let fileSystem: any FileSystem
  private let jobs: Int
  private let name: HiddenName
  private let gate: RunGate
  /// Takes note of each folder before something hidden is made in it.
  private let note: (String) throws -> Void
  private var files: [PendingFile] = []
  private var stores: [StoreOutput] = []
  private var count = 0
  /// Folders that have been made ready.
  private var folders: Set<String> = []
  /// Folders that were not there before, outer ones first.
  private var madeFolders: [String] = []

  /// - Parameters:
  ///   - identity: that of the pipeline's ledger.
  ///   - jobs: how many cores compression may use.
  init(
    fileSystem: any FileSystem, identity: String, jobs: Int = 1, gate: RunGate = RunGate(),
    note: @escaping (String) throws -> Void = { _ in }
  ) {
    self.fileSystem = fileSystem
    self.jobs = jobs
    self.gate = gate
    self.note = note
    name = HiddenName(identity: identity)
  }

  /// The places of all outputs that have been opened.
  var paths: [String] {
    files.map(\.path) + stores.filter { $0.plan.format.publication == .databaseFile }.map(\.path)
  }

  /// The renames that bring all files to their places, in the order in which they were opened.
  var moves: [CommitPlan.Move] { files.map { CommitPlan.Move(hidden: $0.hiddenPath, place: $0.path) } }

  /// The stores, which commit once the run is decided.
  var openStores: [any TableStore] { stores.map(\.store) }

  /// Opens an output; it comes to its place after those that were opened before it.
  func open(_ path: String, compressor: (any Compressor)? = nil) throws -> OutputWriter {
    try prepare(PathParts.split(path).folder)
    count += 1
    let writer = try OutputWriter(
      path: path, hiddenName: name(count), compressor: compressor, jobs: jobs, fileSystem: fileSystem)
    files.append(PendingFile(path: path, hiddenPath: writer.hiddenPath, writer: writer))
    gate.add(writer.hiddenPath)
    return writer
  }

  /// Opens a store; a file comes to its place as other outputs do, a database commits when the run is decided.
  func open(_ plan: StorePlan) throws -> StoreOutput {
    var hiddenPath: String?
    if plan.format.publication != .server {
      let folder = PathParts.split(plan.target.place).folder
      try prepare(folder)
      if plan.format.publication == .file {
        count += 1
        hiddenPath = PathParts.join(folder, name(count))
      }
    }
    if let hiddenPath {
      files.append(PendingFile(path: plan.target.place, hiddenPath: hiddenPath, writer: nil))
      gate.add(hiddenPath)
    }
    let output = try StoreOutput(plan, hiddenPath: hiddenPath)
    stores.append(output)
    return output
  }

  /// Removes the hidden files and the folders that were made for them, and leaves the databases as they were.
  func discard() {
    discardStores()
    for file in files {
      file.writer?.abandon()
      try? fileSystem.remove(file.hiddenPath)
    }
    files.removeAll()
    gate.forgetAll()
    // A folder that holds something is not removed.
    for folder in madeFolders.reversed() { try? fileSystem.remove(folder) }
    madeFolders.removeAll()
    folders.removeAll()
  }

  /// Leaves databases that have not committed as they were.
  func discardStores() {
    for store in stores { store.store.discard() }
    stores.removeAll()
  }

  /// Removes the hidden files that a run which was stopped has left in a folder.
  func clear(_ folder: String) {
    for name in (try? fileSystem.names(in: folder)) ?? [] where self.name.isOwn(name) {
      try? fileSystem.remove(PathParts.join(folder, name))
    }
  }

  private func prepare(_ folder: String) throws {
    guard folders.insert(folder).inserted else { return }
    for ancestor in PathParts.ancestors(folder) where !fileSystem.exists(ancestor) && !madeFolders.contains(ancestor) {
      madeFolders.append(ancestor)
    }
    try note(folder)
    try fileSystem.createDirectory(folder)
    clear(folder)
  }
}
