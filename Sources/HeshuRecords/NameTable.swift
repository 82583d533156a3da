import HeshuQuantities

/// Short texts that are written often, one after another in one array: no string is made to write one.
package struct NameTable: Sendable {
  package init() {}

  private var bytes: [UInt8] = []

  /// Adds a text and gives its place; nil is null.
  package mutating func add(_ name: String?) -> TextCell {
    guard let name else { return .null }
    let start = bytes.count
    bytes.append(contentsOf: name.utf8)
    return TextCell(start..<bytes.count)
  }

  /// Appends one of the texts; `output` has room for it.
  @inline(__always)
  package func append(_ cell: TextCell, to output: inout OutputSpan<UInt8>) { output.append(bytes, cell.range) }
}
