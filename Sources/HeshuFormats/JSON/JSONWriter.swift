import HeshuQuantities
import HeshuRecords

/// Appends the words of JSON to a byte buffer.
public enum JSONWriter {
  /// Appends a string in quotes; `bytes[range]` is valid UTF-8 and stays unescaped beyond what RFC 8259 demands.
  public static func appendString(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    let range = range.clamped(to: 0..<bytes.count)
    out.append(addingCapacity: room(forString: range.count)) { appendString(bytes, range, to: &$0) }
  }

  /// Room for a string of so many bytes in quotes, whatever must be escaped in it.
  package static func room(forString count: Int) -> Int { 6 &* count &+ 2 }

  /// The same into room that was made for it; the range lies in the array.
  package static func appendString(_ bytes: [UInt8], _ range: Range<Int>, to out: inout OutputSpan<UInt8>) {
    out.append(0x22)
    var at = range.lowerBound
    while at < range.upperBound {
      let stop = ByteBlocks.stringStop(bytes, at..<range.upperBound)
      out.append(bytes, at..<stop)
      if stop < range.upperBound { appendEscape(bytes[stop], to: &out) }
      at = stop &+ 1
    }
    out.append(0x22)
  }

  /// Appends a string in quotes.
  public static func appendString(_ text: String, to out: inout [UInt8]) {
    let bytes = Array(text.utf8)
    appendString(bytes, 0..<bytes.count, to: &out)
  }

  /// Appends plain decimal text: a string, so that no reader makes a binary float of it, or the same digits as a
  /// number.
  public static func appendDecimal(_ bytes: [UInt8], _ range: Range<Int>, asNumber: Bool, to out: inout [UInt8]) {
    if !asNumber { out.append(0x22) }
    out.append(bytes, range.clamped(to: 0..<bytes.count))
    if !asNumber { out.append(0x22) }
  }

  /// Appends `null`.
  public static func appendNull(to out: inout [UInt8]) {
    out.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
  }

  /// Appends `true` or `false`.
  public static func appendBool(_ value: Bool, to out: inout [UInt8]) {
    out.append(contentsOf: value ? [0x74, 0x72, 0x75, 0x65] : [0x66, 0x61, 0x6C, 0x73, 0x65])
  }

  /// Appends a value without blanks, its members in their order.
  public static func append(_ value: JSONValue, to out: inout [UInt8]) {
    switch value {
    case .null: appendNull(to: &out)
    case .bool(let flag): appendBool(flag, to: &out)
    case .number(let text): out.append(contentsOf: text.utf8)
    case .string(let text): appendString(text, to: &out)
    case .array(let values):
      out.append(0x5B)
      for (index, value) in values.enumerated() {
        if index > 0 { out.append(0x2C) }
        append(value, to: &out)
      }
      out.append(0x5D)
    case .object(let members):
      out.append(0x7B)
      for (index, member) in members.enumerated() {
        if index > 0 { out.append(0x2C) }
        appendString(member.name, to: &out)
        out.append(0x3A)
        append(member.value, to: &out)
      }
      out.append(0x7D)
    }
  }

  private static func appendEscape(_ byte: UInt8, to out: inout OutputSpan<UInt8>) {
    out.append(0x5C)
    switch byte {
    case 0x22, 0x5C: out.append(byte)
    case 0x08: out.append(0x62)
    case 0x0C: out.append(0x66)
    case 0x0A: out.append(0x6E)
    case 0x0D: out.append(0x72)
    case 0x09: out.append(0x74)
    default:
      let digit = byte & 15
      out.append("u00")
      out.append(0x30 &+ byte &>> 4)
      out.append(digit < 10 ? 0x30 &+ digit : 0x57 &+ digit)
    }
  }
}
