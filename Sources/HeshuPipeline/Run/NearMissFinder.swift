import HeshuFigures
import HeshuPatterns
import HeshuRecords

/// Finds the sentences with a figure that no pattern of any table used.
struct NearMissFinder {
  /// Adds the near misses of a document to `side`.
  func find(in batch: borrowing Batch, document index: Int, _ side: inout Side) {
    guard batch.usedFigures[index].contains(false) else { return }
    let document = batch.documents[index]
    let figures = batch.recognitions[index].figures
    let splitter = SentenceSplitter()
    var next = 0
    var position = document.text.lowerBound
    while next < figures.count, let sentence = splitter.next(in: batch.bytes, text: document.text, from: position) {
      position = sentence.upperBound
      var missed = 0
      while next < figures.count, Int(figures[next].start) < sentence.upperBound {
        if !batch.usedFigures[index][next] { missed += 1 }
        next += 1
      }
      guard missed > 0 else { continue }
      let original = document.original(sentence)
      let text = side.keep(batch.bytes, sentence)
      side.nearMisses.append(
        NearMiss(
          source: SourceSpan(
            document: side.place(of: document), start: UInt32(truncatingIfNeeded: original.lowerBound),
            end: UInt32(truncatingIfNeeded: original.upperBound)),
          text: text, figures: missed))
    }
  }
}
