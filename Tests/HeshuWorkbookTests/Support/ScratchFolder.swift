#if XLSX
  import Foundation

  /// A folder that goes away with the test.
  final class ScratchFolder {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(path: "heshu-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: file(name)))) }

    func write(_ text: String, _ name: String) throws { try Data(text.utf8).write(to: URL(filePath: file(name))) }
  }
#endif
