import HeshuFigures
import HeshuRecords

/// Puts what the ledger knows of some documents of a batch between what extraction gives of the others, and keeps that for the ledger.
///
/// A value of one worker, for one batch at a time.
struct ExtractionMemory {
  let fingerprint: String
  private let schemas: [Schema]
  /// For each document of the batch what is known of it; nil for one that is read.
  private var known: [DocumentExtraction?] = []
  /// For each document where its texts begin in the batch's bytes.
  private var bases: [Int] = []
  private var read: [DocumentExtraction?] = []

  init(fingerprint: String, schemas: [Schema]) {
    self.fingerprint = fingerprint
    self.schemas = schemas
  }

  /// Takes the known documents of a batch apart.
  ///
  /// - Throws: `LedgerError` where the ledger's bytes are damaged.
  mutating func begin(_ batch: inout Batch) throws {
    known = Array(repeating: nil, count: batch.documents.count)
    bases = Array(repeating: 0, count: batch.documents.count)
    read = Array(repeating: nil, count: batch.documents.count)
    for (index, document) in batch.documents.enumerated() {
      guard let content = batch.extractions[index] else {
        var extraction = DocumentExtraction()
        extraction.figures = batch.recognitions[index].figures.count { $0.kind != .number }
        extraction.textByteCount = document.text.count
        extraction.byteCount = document.byteCount
        read[index] = extraction
        continue
      }
      guard let extraction = DocumentExtraction(content, schemas: schemas, document: document.id) else {
        throw LedgerError(
          path: document.id,
          message:
            "what the ledger keeps of this document is damaged; move the ledger away, and the next run reads everything"
        )
      }
      bases[index] = batch.append(extraction.bytes).lowerBound
      known[index] = extraction
    }
  }

  /// Figures of a document that is known.
  func figures(_ document: Int) -> Int { known[document]?.figures ?? 0 }

  /// Completes what a table's extraction gave: rows and rejects of the known documents come to their places.
  ///
  /// - Parameter firstReject: the place of the extraction's first reject in `side`.
  mutating func complete(_ table: Int, _ batch: inout Batch, _ side: inout Side, firstReject: Int) {
    let rows = batch.rows
    var merged = Rows(schema: rows.schema)
    let rejects = side.rejects[firstReject...]
    var ordered: [Reject] = []
    var next = 0
    for index in batch.documents.indices {
      var end = next
      while end < rows.count, Int(rows.sources[end].document) == index { end += 1 }
      if let known = known[index] {
        append(known.tables[table], index, to: &merged, &batch)
        ordered += known.tables[table].rejects
      } else {
        let own = rejects.isEmpty ? [] : rejects.filter { $0.document.hasBytes(of: batch.documents[index].id) }
        merged.append(rows, next..<end)
        ordered += own
        keep(rows, next..<end, own, index, batch)
      }
      next = end
    }
    batch.rows = merged
    side.rejects.replaceSubrange(firstReject..., with: ordered)
  }

  /// Adds the near misses of a document that is known; false for one that is read.
  func addNearMisses(of index: Int, _ batch: borrowing Batch, _ side: inout Side) -> Bool {
    guard let extraction = known[index] else { return false }
    for miss in extraction.nearMisses {
      var miss = miss
      miss.source.document = side.place(of: batch.documents[index])
      miss.text = side.keep(extraction.bytes[miss.text.range])
      side.nearMisses.append(miss)
    }
    return true
  }

  /// Keeps the near misses from that place on as those of a document.
  mutating func keepNearMisses(of index: Int, _ side: Side, from first: Int) {
    for var miss in side.nearMisses[first...] {
      let text = side.bytes[miss.text.range]
      miss.source.document = 0
      let start = read[index]?.bytes.count ?? 0
      read[index]?.bytes.append(contentsOf: text)
      miss.text = TextCell(start..<start + text.count)
      read[index]?.nearMisses.append(miss)
    }
  }

  /// What is to be kept of the documents that were read.
  mutating func finish(_ batch: borrowing Batch) -> [LedgerExtraction] {
    var kept: [LedgerExtraction] = []
    for index in batch.documents.indices {
      guard let extraction = read[index] else { continue }
      kept.append(
        LedgerExtraction(
          document: batch.documents[index].id, version: batch.documents[index].version, fingerprint: fingerprint,
          content: extraction.encoded()))
    }
    read = []
    known = []
    return kept
  }

  private func append(
    _ table: DocumentExtraction.Table, _ index: Int, to merged: inout Rows, _ batch: inout Batch
  ) {
    let base = bases[index]
    var rows = table.rows
    rows.mapTexts { $0.moved(by: UInt32(truncatingIfNeeded: base)) }
    for row in 0..<rows.count {
      rows.sources[row].document = Int32(truncatingIfNeeded: index)
      var passage = table.passages[row]
      passage.text = (passage.text.lowerBound + base)..<(passage.text.upperBound + base)
      batch.passages[rows.sources[row]] = passage
    }
    merged.append(rows, 0..<rows.count)
  }

  /// Keeps the rows of a document that was read, with copies of their texts.
  private mutating func keep(
    _ rows: Rows, _ range: Range<Int>, _ rejects: [Reject], _ index: Int, _ batch: borrowing Batch
  ) {
    guard var extraction = read[index] else { return }
    read[index] = nil
    var kept = Rows(schema: rows.schema)
    kept.append(rows, range)
    var texts = extraction.bytes
    func copy(_ text: Range<Int>) -> Range<Int> {
      let start = texts.count
      texts.append(contentsOf: batch.bytes[text])
      return start..<texts.count
    }
    kept.mapTexts { $0.isNull ? $0 : TextCell(copy($0.range)) }
    var passages = Array(repeating: KeptPassage(text: 0..<0, line: 0, column: 0), count: kept.count)
    // Lines are counted once through the text, whatever the order of the rows.
    let document = batch.documents[index]
    var position = TextPosition(document)
    for row in (0..<kept.count).sorted(by: { kept.sources[$0].start < kept.sources[$1].start }) {
      let text = batch.textRange(of: kept.sources[row])
      position.advance(to: text.lowerBound, in: batch.bytes)
      passages[row] = KeptPassage(
        text: copy(text), line: position.line, column: position.column(in: batch.bytes))
    }
    for row in 0..<kept.count { kept.sources[row].document = 0 }
    extraction.bytes = texts
    extraction.tables.append(DocumentExtraction.Table(rows: kept, passages: passages, rejects: rejects))
    read[index] = extraction
  }
}
