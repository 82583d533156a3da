import HeshuRecords

/// A piece of a pipeline file that is to be written.
indirect enum PrintedNode: Equatable {
  case text(String)
  case null
  case list([PrintedNode])
  case entries([PrintedEntry])

  static func mapping(_ pairs: [(String, PrintedNode)]) -> PrintedNode {
    .entries(pairs.map { PrintedEntry(key: $0.0, value: $0.1) })
  }

  /// A list, or its only text.
  static func oneOrList(_ items: [PrintedNode], inList: Bool = false) -> PrintedNode {
    if !inList, items.count == 1, case .text = items[0] { return items[0] }
    return .list(items)
  }

  static func oneOrList(_ texts: [Located<String>]) -> PrintedNode { oneOrList(texts.map { .text($0.value) }) }
}

/// A key and what stands behind it.
struct PrintedEntry: Equatable {
  var key: String
  var value: PrintedNode
}
