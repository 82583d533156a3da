import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// The form of extractions in the ledger. All numbers are variable in length; a text is its start and its length in the text part.
///
///     form, figures, text size, document size,
///     tables: count, each: rows, rows × (source start, length, rule, passage text, line, column),
///             columns × rows cells, rejects: count, each with its fields
///     near misses: count, each: source start, length, figures, text
///     text part
///
/// Columns are not described: they are those of the tables whose fingerprint the ledger keeps beside the bytes.
extension DocumentExtraction {
  /// The number of this form; the first byte.
  static let form: UInt8 = 2

  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(byte: DocumentExtraction.form)
    writer.write(figures)
    writer.write(textByteCount)
    writer.write(byteCount)
    writer.write(tables.count)
    for table in tables { write(table, to: &writer) }
    writer.write(nearMisses.count)
    for miss in nearMisses {
      write(miss.source, to: &writer)
      writer.write(miss.figures)
      write(miss.text, to: &writer)
    }
    writer.write(bytes)
    return writer.bytes
  }

  private func write(_ table: Table, to writer: inout ByteWriter) {
    let rows = table.rows
    writer.write(rows.count)
    for row in 0..<rows.count {
      write(rows.sources[row], to: &writer)
      writer.write(Int(rows.rules[row]))
      write(TextCell(table.passages[row].text), to: &writer)
      writer.write(table.passages[row].line)
      writer.write(table.passages[row].column)
    }
    for column in rows.columns {
      for text in column.texts { write(text, to: &writer) }
      for figure in column.figures { write(figure, to: &writer) }
    }
    writer.write(table.rejects.count)
    for reject in table.rejects { write(reject, to: &writer) }
  }

  private func write(_ source: SourceSpan, to writer: inout ByteWriter) {
    writer.write(Int(source.start))
    writer.write(Int(source.end) - Int(source.start))
  }

  private func write(_ cell: TextCell, to writer: inout ByteWriter) {
    guard !cell.isNull else { return writer.write(0) }
    writer.write(Int(cell.start) + 1)
    writer.write(Int(cell.end) - Int(cell.start))
  }

  private func write(_ figure: FigureCell, to writer: inout ByteWriter) {
    writer.write(byte: (figure.isNull ? 1 : 0) | (figure.isExactCount ? 2 : 0) | (figure.period.isNull ? 0 : 4))
    guard !figure.isNull else { return }
    writer.write(byte: figure.kind.rawValue)
    writer.write(byte: figure.qualifier.rawValue)
    writer.write(signed: figure.value.significand)
    writer.write(signed: Int128(figure.value.exponent))
    writer.write(signed: Int128(figure.spread))
    writer.write(Int(figure.unit.numerator))
    writer.write(Int(figure.unit.denominator))
    writer.write(signed: Int128(figure.step))
    write(figure.text, to: &writer)
    if !figure.period.isNull { write(figure.period, to: &writer) }
    writer.write(Int(figure.sourceStart))
    writer.write(Int(figure.sourceEnd))
  }

  private func write(_ reject: Reject, to writer: inout ByteWriter) {
    writer.write(reject.byteStart)
    writer.write(reject.byteEnd)
    writer.write(reject.line)
    writer.write(reject.column)
    writer.write(reject.stage)
    writer.write(reject.code)
    writer.write(reject.message)
    writer.write(reject.raw)
    writer.write(byte: reject.isTruncated ? 1 : 0)
  }
}
