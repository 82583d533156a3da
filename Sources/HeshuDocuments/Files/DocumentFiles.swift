/// The documents under a root folder: which there are, and their bytes.
///
/// No path leads out of the root, whether by `..`, by an absolute pattern or by a symbolic link; hidden files are
/// passed over. The order is that of the bytes of the paths
/// in any locale, because the order of documents is part of a result.
public struct DocumentFiles: Sendable {
  /// The root as it was given.
  public let root: String
  private let resolvedRoot: String

  /// - Throws: where the root is no folder.
  public init(root: String) throws(DocumentError) {
    guard let resolved = FileSystemCalls.resolved(root) else {
      throw DocumentError(code: .missing, path: root, message: "there is no such folder")
    }
    guard FileSystemCalls.kind(resolved) == .folder else {
      throw DocumentError(code: .notRegular, path: root, message: "the root is not a folder")
    }
    self.root = root
    resolvedRoot = resolved
  }

  /// Expands patterns. A path without wildcards must exist; a pattern may match nothing.
  public func list(_ patterns: [String]) -> DocumentListing {
    var walk = GlobWalk(root: resolvedRoot)
    var unmatched: [String] = []
    for pattern in patterns {
      let count = walk.count
      let pattern = GlobPattern(pattern)
      walk.add(pattern)
      guard walk.count == count, pattern.hasWildcards else { continue }
      // It may have matched what others did before it.
      if count == 0 || matchesNothing(pattern) { unmatched.append(pattern.text) }
    }
    var listing = walk.listing()
    listing.unmatched = unmatched
    return listing
  }

  private func matchesNothing(_ pattern: GlobPattern) -> Bool {
    var walk = GlobWalk(root: resolvedRoot)
    walk.add(pattern)
    return walk.count == 0
  }

  /// Reads a file under the root; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: relative to the root.
  ///   - limit: the most bytes that are read.
  public func read(_ path: String, limit: Int = TextDecoding.sizeLimit) throws(DocumentError) -> [UInt8] {
    if path == "-" { return try FileContent.read(descriptor: 0, path: path, limit: limit) }
    return try FileContent.read(resolved(path), shownAs: path, limit: limit)
  }

  /// Where a path under the root comes to, without links.
  ///
  /// - Throws: where it is missing or leads out of the root.
  func resolved(_ path: String) throws(DocumentError) -> String {
    guard let resolved = FileSystemCalls.resolved(resolvedRoot + "/" + path) else {
      throw FileContent.openFailure(path)
    }
    guard FileSystemCalls.isInside(resolved, resolvedRoot) else { throw GlobWalk.outside(path) }
    return resolved
  }
}
