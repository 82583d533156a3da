import HeshuRecords

/// The outputs of one run: written as hidden files beside their places, which all of them come to in the end, or none.
final class Publication {
  private let fileSystem: any FileSystem
  private let jobs: Int
  private let token = RunToken()
  private var writers: [OutputWriter] = []
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
  var paths: [String] { writers.map(\.path) }

  /// Opens an output; it comes to its place after those that were opened before it.
  func open(_ path: String, compressor: (any Compressor)? = nil) throws -> OutputWriter {
    try prepare(PathParts.split(path).folder)
    count += 1
    let writer = try OutputWriter(
      path: path, hiddenName: token.hiddenName(count), compressor: compressor, jobs: jobs,
      fileSystem: fileSystem)
    writers.append(writer)
    return writer
  }

  /// Renames every finished output into its place, in the order in which they were opened, the last one when all others are there to stay.
  func commit() throws {
    for writer in writers where isFolder(writer.path) {
      throw FileSystemError(
        operation: "replace", path: writer.path, code: 21, reason: "a folder of that name is in the way")
    }
    while writers.count > 1 { try publishFirst() }
    try synchronizeFolders()
    guard let last = writers.first else { return }
    try publishFirst()
    try fileSystem.synchronizeDirectory(PathParts.split(last.path).folder)
  }

  /// Removes what has not come to its place, and the folders that were made for it.
  func discard() {
    for writer in writers {
      writer.abandon()
      try? fileSystem.remove(writer.hiddenPath)
    }
    writers.removeAll()
    // A folder that holds something is not removed.
    for folder in madeFolders.reversed() { try? fileSystem.remove(folder) }
    madeFolders.removeAll()
    folders.removeAll()
  }

  private func publishFirst() throws {
    let writer = writers[0]
    do {
      try fileSystem.rename(writer.hiddenPath, to: writer.path)
    } catch {
      throw error.about(writer.path)
    }
    writers.removeFirst()
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
