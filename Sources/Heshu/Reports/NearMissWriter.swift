import HeshuFormats
import HeshuQuantities
import HeshuRecords

/// Writes near misses as lines of NDJSON, straight into bytes: a text of many figures has one for near every sentence.
struct NearMissWriter {
  private let side: Side
  /// The document of the last line, and its id in quotes.
  private var document: (place: Int32, quoted: [UInt8]) = (-1, Array("\"\"".utf8))

  init(_ side: Side) {
    self.side = side
  }

  mutating func append(_ miss: NearMiss, to output: inout [UInt8]) {
    if document.place != miss.source.document { quote(miss.source.document) }
    let text = miss.text.range.clamped(to: side.bytes.indices)
    let id = document.quoted
    output.append(addingCapacity: 160 + id.count + JSONWriter.room(forString: text.count)) { out in
      out.append("{\"document\":")
      out.append(id, id.indices)
      out.append(",\"byte_start\":")
      DecimalDigits.append(UInt64(miss.source.start), to: &out)
      out.append(",\"byte_end\":")
      DecimalDigits.append(UInt64(miss.source.end), to: &out)
      out.append(",\"figures\":")
      DecimalDigits.append(miss.figures, to: &out)
      out.append(",\"text\":")
      JSONWriter.appendString(side.bytes, text, to: &out)
      out.append("}\n")
    }
  }

  private mutating func quote(_ place: Int32) {
    let id = side.documents.indices.contains(Int(place)) ? side.documents[Int(place)].id : ""
    document = (place, [])
    JSONWriter.appendString(id, to: &document.quoted)
  }
}
