/// Parts that wait until everything is known: in memory as far as it may hold them, then in a file without a name.
package final class Spool {
  /// How many bytes wait in memory, for all spools of a store together.
  package final class Budget {
    let limit: Int
    var used = 0

    package init(limit: Int) {
      self.limit = limit
    }
  }

  private let budget: Budget
  private let folder: String
  private var waiting: [[UInt8]] = []
  private var file: SpoolFile?
  package private(set) var isEmpty = true

  /// - Parameter folder: where the file is made, if there must be one.
  package init(budget: Budget, folder: String) {
    self.budget = budget
    self.folder = folder
  }

  package func append(_ part: [UInt8]) throws(StoreError) {
    isEmpty = false
    waiting.append(part)
    budget.used += part.count
    if budget.used > budget.limit { try spill() }
  }

  /// Gives every part, in order, until the answer is false; may be asked again.
  package func visit(_ body: ([UInt8]) throws -> Bool) throws {
    if let file {
      try file.rewind()
      while let part = try file.read() {
        guard try body(part) else { return }
      }
    }
    for part in waiting {
      guard try body(part) else { return }
    }
  }

  private func spill() throws(StoreError) {
    if file == nil { file = try SpoolFile(folder: folder) }
    guard let file else { return }
    try file.seekToEnd()
    for part in waiting {
      try file.write(part)
      budget.used -= part.count
    }
    waiting.removeAll()
  }
}
