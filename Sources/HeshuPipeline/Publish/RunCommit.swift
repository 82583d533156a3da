import HeshuRecords

/// The commit of a run: from hidden files that are complete to outputs in their places, decided at one point.
///
/// | state | what holds | what a stop here leaves to the next run |
/// |---|---|---|
/// | `open` | hidden files are being written | it removes them |
/// | `sealed` | every hidden file and its name is on the disk, every database has a transaction that is complete | it removes them |
/// | `decided` | the ledger has the run, with the renames that are left | it makes them, the manifest's last, and loads databases that lack the run |
/// | `published` | every output is in its place, and the ledger says so | nothing |
///
/// The only way from `sealed` to `decided` is one transaction of the ledger. Everything behind it can be done again without harm: a hidden
/// file that is not there any more has come to its place.
struct RunCommit {
  enum State: Equatable, Sendable {
    case open, sealed, decided, published
  }

  private let fileSystem: any FileSystem
  private let ledger: any Ledger
  /// The folder of the ledger, which paths in it are relative to.
  private let folder: String
  private(set) var state = State.open

  init(fileSystem: any FileSystem, ledger: any Ledger, folder: String) {
    self.fileSystem = fileSystem
    self.ledger = ledger
    self.folder = folder
  }

  /// Makes sure that the hidden files and their names last, and that nothing stands in the way of a rename.
  mutating func seal(_ moves: [CommitPlan.Move]) throws {
    guard state == .open else { return }
    for move in moves where isFolder(move.place) {
      throw FileSystemError(
        operation: "replace", path: move.place, code: 21, reason: "a folder of that name is in the way")
    }
    try synchronizeFolders(of: moves)
    state = .sealed
  }

  /// Decides the run: when this returns it has happened.
  ///
  /// - Returns: the run's number.
  mutating func decide(_ entry: LedgerEntry) throws -> Int {
    guard state == .sealed else { return entry.plan.number }
    var entry = entry
    entry.plan.moves = entry.plan.moves.map { move in
      CommitPlan.Move(
        hidden: PathParts.relative(move.hidden, to: folder), place: PathParts.relative(move.place, to: folder))
    }
    let number = try ledger.decide(entry)
    state = .decided
    return number
  }

  /// Brings a decided run to its end. May be called again after it failed, by this run or by the next one.
  ///
  /// A database that does not commit now is loaded by the next run, which asks it whether it holds this one.
  mutating func place(_ plan: CommitPlan, stores: [any TableStore] = []) throws {
    guard state == .decided else { return }
    let moves = plan.moves
    for store in stores { try store.commit() }
    for move in moves.dropLast() { try place(move) }
    try synchronizeFolders(of: moves)
    if let manifest = moves.last {
      try place(manifest)
      try fileSystem.synchronizeDirectory(PathParts.split(manifest.place).folder)
    }
    try ledger.finish(plan.number)
    state = .published
  }

  /// Ends the run that the ledger has as decided and not as finished, if there is one.
  ///
  /// - Returns: the number of that run.
  static func recover(fileSystem: any FileSystem, ledger: any Ledger, folder: String) throws -> Int? {
    guard var plan = try ledger.unfinished() else { return nil }
    plan.moves = plan.moves.map { move in
      CommitPlan.Move(
        hidden: PathParts.resolved(move.hidden, from: folder), place: PathParts.resolved(move.place, from: folder))
    }
    var commit = RunCommit(fileSystem: fileSystem, ledger: ledger, folder: folder)
    commit.state = .decided
    try commit.place(plan)
    return plan.number
  }

  private func place(_ move: CommitPlan.Move) throws {
    guard fileSystem.exists(move.hidden) else { return }
    do {
      try fileSystem.rename(move.hidden, to: move.place)
    } catch {
      throw error.about(move.place)
    }
  }

  private func synchronizeFolders(of moves: [CommitPlan.Move]) throws {
    for folder in Set(moves.map { ExactName(PathParts.split($0.place).folder) }).sorted().map(\.value)
    where fileSystem.exists(folder) {
      try fileSystem.synchronizeDirectory(folder)
    }
  }

  private func isFolder(_ path: String) -> Bool {
    fileSystem.exists(path) && (try? fileSystem.names(in: path)) != nil
  }
}
