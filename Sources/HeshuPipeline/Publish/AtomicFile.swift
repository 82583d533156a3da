import HeshuRecords

/// Puts a small file into its place in one step.
public enum AtomicFile {
  /// Writes the bytes beside the place and renames them into it: a reader sees the old file or the new one.
  ///
  /// - Throws: `FileSystemError`; the file is as it was then, and the one beside it gone.
  public static func write(_ bytes: [UInt8], to path: String, in fileSystem: any FileSystem) throws {
    let parts = PathParts.split(path)
    if !parts.folder.isEmpty { try fileSystem.createDirectory(parts.folder) }
    let hidden = PathParts.join(parts.folder, ".\(parts.name).part")
    do throws(FileSystemError) {
      let file = try fileSystem.create(hidden)
      try file.write(bytes)
      try file.synchronize()
      try file.close()
      try fileSystem.rename(hidden, to: path)
    } catch {
      try? fileSystem.remove(hidden)
      throw error.about(path)
    }
  }
}
