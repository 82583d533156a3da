import HeshuFigures
import HeshuRecords

/// A recognized document whose claims are looked for.
struct ClaimedText {
  let document: Document
  let bytes: [UInt8]
  var figures: [Figure]
  /// Where each figure stands, in Unicode scalars of the decoded text.
  let scalars: [Range<Int>]

  init(_ document: Document, _ bytes: [UInt8], _ figures: [Figure]) {
    self.document = document
    self.bytes = bytes
    self.figures = figures
    var position = TextPosition(document)
    scalars = figures.map { figure in
      position.advance(to: Int(figure.start), in: bytes)
      let start = position.scalars
      position.advance(to: Int(figure.end), in: bytes)
      return start..<position.scalars
    }
  }
}
