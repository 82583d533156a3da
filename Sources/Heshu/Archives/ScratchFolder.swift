import Foundation
import HeshuPipeline
import HeshuRecords

/// A folder for what a bundle holds while it is verified; it goes away with its last user.
final class ScratchFolder {
  let path: String
  private let fileSystem = LocalFileSystem()

  /// Makes a folder of its own below the system's folder for temporary files.
  init() throws(FileSystemError) {
    path = FileManager.default.temporaryDirectory.appending(path: "heshu-\(UUID().uuidString)").path
    try fileSystem.createDirectory(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a file for a member; its name was checked to stay inside.
  func create(_ name: String) throws(FileSystemError) -> any OutputFile {
    let place = PathParts.join(path, name)
    try fileSystem.createDirectory(PathParts.split(place).folder)
    return try fileSystem.create(place)
  }

  /// Puts a copy of a file into the folder.
  func copy(_ from: String, as name: String) throws(FileSystemError) {
    let content = try fileSystem.read(from)
    let file = try create(name)
    try file.write(content)
    try file.close()
  }
}
