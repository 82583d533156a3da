import HeshuRecords

/// The outputs of one run: written as hidden files beside their places, which all of them come to in the end, or none; and databases, each with
/// its transaction.
final class Publication {
  private let fileSystem: any FileSystem
  private let jobs: Int
  private let token = RunToken()
  private var files: [PendingFile] = []
  /// Stores that have not been committed.
  private var stores: [StoreOutput] = []
  private var count = 0
  /// Folders that have been made ready.
  private var folders: Set<String> = []
  /// Folders that were not there before, outer ones first.
  private var madeFolders: [String] = []

  /// - Parameter jobs: how many cores compression may use.
  init(fileSystem: any FileSystem, jobs: Int = 1) {
    self.fileSystem = fileSystem
    self.jobs = jobs
  }

  /// The places of all outputs that have been opened.
  var paths: [String] {
    files.map(\.path) + stores.filter { $0.plan.format.publication == .databaseFile }.map(\.path)
  }

  /// Opens an output; it comes to its place after those that were opened before it.
  func open(_ path: String, compressor: (any Compressor)? = nil) throws -> OutputWriter {
    try prepare(PathParts.split(path).folder)
    count += 1
    let writer = try OutputWriter(
      path: path, hiddenName: token.hiddenName(count), compressor: compressor, jobs: jobs,
      fileSystem: fileSystem)
    files.append(PendingFile(path: path, hiddenPath: writer.hiddenPath, writer: writer))
    return writer
  }

  /// Opens a store; a file comes to its place as other outputs do, a database when all files are ready.
  func open(_ plan: StorePlan) throws -> StoreOutput {
    var hiddenPath: String?
    if plan.format.publication != .server {
      let folder = PathParts.split(plan.target.place).folder
      try prepare(folder)
      if plan.format.publication == .file {
        count += 1
        hiddenPath = PathParts.join(folder, token.hiddenName(count))
      }
    }
    if let hiddenPath { files.append(PendingFile(path: plan.target.place, hiddenPath: hiddenPath, writer: nil)) }
    let output = try StoreOutput(plan, hiddenPath: hiddenPath)
    stores.append(output)
    return output
  }

  /// Commits the databases, then renames every finished file into its place, in the order in which they were opened, the last one when all
  /// others are there to stay.
  ///
  /// A database that cannot commit leaves all files as they were: a transaction can still fail, a rename beside a synced file hardly.
  func commit() throws {
    for file in files where isFolder(file.path) {
      throw FileSystemError(
        operation: "replace", path: file.path, code: 21, reason: "a folder of that name is in the way")
    }
    while let store = stores.first {
      try store.store.commit()
      stores.removeFirst()
    }
    while files.count > 1 { try publishFirst() }
    try synchronizeFolders()
    guard let last = files.first else { return }
    try publishFirst()
    try fileSystem.synchronizeDirectory(PathParts.split(last.path).folder)
  }

  /// Removes what has not come to its place, and the folders that were made for it.
  func discard() {
    for store in stores { store.store.discard() }
    stores.removeAll()
    for file in files {
      file.writer?.abandon()
      try? fileSystem.remove(file.hiddenPath)
    }
    files.removeAll()
    // A folder that holds something is not removed.
    for folder in madeFolders.reversed() { try? fileSystem.remove(folder) }
    madeFolders.removeAll()
    folders.removeAll()
  }

  private func publishFirst() throws {
    let file = files[0]
    do {
      try fileSystem.rename(file.hiddenPath, to: file.path)
    } catch {
      throw error.about(file.path)
    }
    files.removeFirst()
  }

  private func synchronizeFolders() throws {
    for folder in folders.sorted() { try fileSystem.synchronizeDirectory(folder) }
  }

  /// Makes a folder and clears it of the hidden files of runs that were killed.
  private func prepare(_ folder: String) throws {
    guard folders.insert(folder).inserted else { return }
    for ancestor in PathParts.ancestors(folder) where !fileSystem.exists(ancestor) && !madeFolders.contains(ancestor) {
      madeFolders.append(ancestor)
    }
    try fileSystem.createDirectory(folder)
    for name in (try? fileSystem.names(in: folder)) ?? [] where RunToken.isAbandoned(name) {
      try? fileSystem.remove(PathParts.join(folder, name))
    }
  }

  private func isFolder(_ path: String) -> Bool {
    fileSystem.exists(path) && (try? fileSystem.names(in: path)) != nil
  }
}
