import Foundation
import HeshuRecords

@testable import HeshuPipeline

/// Files in memory, which fail at the operation that a test names.
final class MemoryFileSystem: FileSystem, @unchecked Sendable {
  /// What can fail.
  enum Operation: String, CaseIterable, Sendable {
    case folder = "create folder"
    case create
    case write
    case synchronize
    case close
    case rename
    case synchronizeFolder = "synchronize folder"
    /// The notes in a lock's file.
    case note
  }

  private let lock = NSRecursiveLock()
  private var contents: [String: [UInt8]] = [:]
  private var folders: Set<String> = [""]
  private var counts: [Operation: Int] = [:]
  private var held: Set<String> = []
  private var notes: [String: [UInt8]] = [:]
  private var stopsAtFault = false
  private var isStopped = false
  private var fault: (operation: Operation, number: Int)?
  private var errorCode: Int32 = 28

  /// - Parameter files: what is there from the beginning.
  init(_ files: [String: String] = [:]) {
    for (path, text) in files {
      contents[path] = Array(text.utf8)
      addFolders(of: path)
    }
  }

  /// Lets the operation with that number, from 1, fail, as a full disk does or with another error of the system.
  func fail(at operation: Operation, number: Int, code: Int32 = 28) {
    lock.withLock {
      errorCode = code
      fault = (operation, number)
      counts = [:]
    }
  }

  /// Stops the process at the operation with that number: nothing that comes after it is done, until `start`.
  func stop(at operation: Operation, number: Int) {
    lock.withLock {
      fault = (operation, number)
      counts = [:]
      stopsAtFault = true
    }
  }

  /// Starts a new process.
  func start() {
    lock.withLock {
      (fault, stopsAtFault, isStopped) = (nil, false, false)
      held = []
    }
  }

  var hasStopped: Bool { lock.withLock { isStopped } }

  /// How often an operation was asked for since the last call of `fail`.
  func count(of operation: Operation) -> Int { lock.withLock { counts[operation, default: 0] } }

  /// All files by path.
  var files: [String: String] {
    lock.withLock { contents.mapValues { String(decoding: $0, as: UTF8.self) } }
  }

  var folderNames: Set<String> { lock.withLock { folders } }

  func step(_ operation: Operation, _ path: String) throws(FileSystemError) {
    lock.lock()
    defer { lock.unlock() }
    counts[operation, default: 0] += 1
    if let fault, stopsAtFault, fault.operation == operation, counts[operation] == fault.number { isStopped = true }
    if isStopped { throw FileSystemError(operation: operation.rawValue, path: path, code: 4, reason: "Killed") }
    guard let fault, fault.operation == operation, counts[operation] == fault.number else { return }
    throw FileSystemError(operation: operation.rawValue, path: path, code: errorCode)
  }

  /// Whether the lock could be taken.
  func take(_ path: String) -> Bool { lock.withLock { held.insert(path).inserted } }

  func letGo(_ path: String) { _ = lock.withLock { held.remove(path) } }

  func notes(of path: String) -> [UInt8] { lock.withLock { notes[path, default: []] } }

  func note(_ bytes: [UInt8], of path: String) { lock.withLock { notes[path] = bytes } }

  private func addFolders(of path: String) {
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty {
      folders.insert(parts.joined(separator: "/"))
      parts = parts.dropLast()
    }
  }

  func createDirectory(_ path: String) throws(FileSystemError) {
    try step(.folder, path)
    lock.withLock { addFolders(of: path + "/x") }
  }

  func create(_ path: String) throws(FileSystemError) -> any OutputFile {
    try step(.create, path)
    lock.withLock { contents[path] = [] }
    return MemoryFile(self, path)
  }

  func append(_ bytes: [UInt8], to path: String) { lock.withLock { contents[path]?.append(contentsOf: bytes) } }

  func rename(_ from: String, to: String) throws(FileSystemError) {
    try step(.rename, to)
    lock.withLock { contents[to] = contents.removeValue(forKey: from) }
  }

  func remove(_ path: String) throws(FileSystemError) {
    lock.lock()
    defer { lock.unlock() }
    if isStopped { throw FileSystemError(operation: "remove", path: path, code: 4, reason: "Killed") }
    if contents.removeValue(forKey: path) != nil { return }
    let isEmpty = !contents.keys.contains { $0.hasPrefix(path + "/") }
    guard isEmpty, folders.remove(path) != nil else {
      throw FileSystemError(operation: "remove", path: path, code: 39, reason: "Directory not empty")
    }
  }

  func synchronizeDirectory(_ path: String) throws(FileSystemError) { try step(.synchronizeFolder, path) }

  func seal(_ path: String) throws(FileSystemError) -> FileSeal {
    try step(.synchronize, path)
    let bytes = try read(path)
    return FileSeal(byteCount: bytes.count, sha256: ContentHash.hexadecimal(of: bytes))
  }

  func exists(_ path: String) -> Bool { lock.withLock { contents[path] != nil || folders.contains(path) } }

  func names(in path: String) throws(FileSystemError) -> [String] {
    lock.lock()
    defer { lock.unlock() }
    guard folders.contains(path) else {
      throw FileSystemError(operation: "list", path: path, code: 20, reason: "Not a directory")
    }
    let start = path.isEmpty ? "" : path + "/"
    return contents.keys.filter { $0.hasPrefix(start) && !$0.dropFirst(start.count).contains("/") }
      .map { String($0.dropFirst(start.count)) }.sorted()
  }

  func read(_ path: String) throws(FileSystemError) -> [UInt8] {
    lock.lock()
    defer { lock.unlock() }
    guard let bytes = contents[path] else {
      throw FileSystemError(operation: "read", path: path, code: 2, reason: "No such file or directory")
    }
    return bytes
  }
}

extension MemoryFileSystem {
  func byteCount(of path: String) -> Int64? { (try? read(path)).map { Int64($0.count) } }

  func lock(_ path: String) throws(FileSystemError) -> LockAnswer {
    guard take(path) else { return .held(notes: notes(of: path)) }
    return .acquired(MemoryLock(self, path))
  }
}

/// A lock on a file in memory.
private final class MemoryLock: FileLock {
  private let system: MemoryFileSystem
  private let path: String

  init(_ system: MemoryFileSystem, _ path: String) {
    self.system = system
    self.path = path
  }

  deinit { release() }

  func read() -> [UInt8] { system.notes(of: path) }

  func write(_ notes: [UInt8]) throws(FileSystemError) {
    try system.step(.note, path)
    system.note(notes, of: path)
  }

  func release() { system.letGo(path) }
}

/// A file in memory that is being written.
private final class MemoryFile: OutputFile {
  private let system: MemoryFileSystem
  private let path: String

  init(_ system: MemoryFileSystem, _ path: String) {
    self.system = system
    self.path = path
  }

  func write(_ bytes: [UInt8]) throws(FileSystemError) {
    try system.step(.write, path)
    system.append(bytes, to: path)
  }

  func synchronize() throws(FileSystemError) { try system.step(.synchronize, path) }

  func close() throws(FileSystemError) { try system.step(.close, path) }
}
