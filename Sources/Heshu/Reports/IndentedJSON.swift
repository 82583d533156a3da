import HeshuFormats

/// Writes JSON for people: two spaces a level, short lists of plain values on one line.
enum IndentedJSON {
  /// Adds a value and a line break.
  static func append(_ value: JSONValue, to output: inout [UInt8]) {
    append(value, level: 0, to: &output)
    output.append(0x0A)
  }

  private static func append(_ value: JSONValue, level: Int, to output: inout [UInt8]) {
    switch value {
    case .array(let values) where !values.isEmpty && !values.allSatisfy(isPlain):
      output.append(0x5B)
      for (place, item) in values.enumerated() {
        lineBreak(level + 1, place, &output)
        append(item, level: level + 1, to: &output)
      }
      lineBreak(level, 0, &output)
      output.append(0x5D)
    case .object(let members) where !members.isEmpty:
      output.append(0x7B)
      for (place, member) in members.enumerated() {
        lineBreak(level + 1, place, &output)
        JSONWriter.appendString(member.name, to: &output)
        output.append(contentsOf: ": ".utf8)
        append(member.value, level: level + 1, to: &output)
      }
      lineBreak(level, 0, &output)
      output.append(0x7D)
    default: JSONWriter.append(value, to: &output)
    }
  }

  private static func lineBreak(_ level: Int, _ place: Int, _ output: inout [UInt8]) {
    if place > 0 { output.append(0x2C) }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  private static func isPlain(_ value: JSONValue) -> Bool {
    switch value {
    case .array, .object: false
    default: true
    }
  }
}
