import HeshuFigures
import HeshuRecords

/// Recognizes the figures of documents and writes them, in the order of the text.
struct FigurePrinter {
  private let recognizer: Recognizer
  private var recognition = Recognition()
  private var contract = FigureContract()
  private var encoder: FigureTableEncoder
  private var output: [UInt8] = []

  init(options: RecognizerOptions, encoder: FigureTableEncoder) {
    recognizer = Recognizer(options: options)
    self.encoder = encoder
  }

  /// Writes the figures of every document of a batch.
  mutating func print(_ batch: borrowing Batch, published: CalendarDay?) {
    for document in batch.documents {
      recognizer.recognize(
        batch.bytes, document.text, published: document.published ?? published, into: &recognition)
      contract.begin(document)
      print(document, batch.bytes)
    }
  }

  /// Writes what stands behind the last figure.
  mutating func end() {
    encoder.end(&output)
  }

  /// Hands out what was written since the last time.
  mutating func takeOutput() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  /// Merges figures and refusals by their places.
  private mutating func print(_ document: Document, _ arena: [UInt8]) {
    var refusals = recognition.refusals[...]
    for figure in recognition.figures {
      while let refusal = refusals.first, refusal.start < figure.start {
        print(refusal, document, arena)
        refusals.removeFirst()
      }
      contract.load(figure, of: document, in: arena, recognition)
      encoder.append(contract, to: &output)
    }
    for refusal in refusals { print(refusal, document, arena) }
  }

  private mutating func print(_ refusal: Refusal, _ document: Document, _ arena: [UInt8]) {
    contract.load(refusal, of: document, in: arena)
    encoder.append(contract, to: &output)
  }
}
