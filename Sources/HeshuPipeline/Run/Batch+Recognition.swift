import HeshuFigures
import HeshuRecords

extension CompiledPipeline {
  /// A recognizer that works out what some table asks for, and nothing else.
  func makeRecognizer() -> Recognizer {
    Recognizer(options: RecognizerOptions(includesNumbers: needsNumbers, linksFigures: needsLinks))
  }
}

extension Batch {
  /// Recognizes the figures of all documents, into the memory of the batch before.
  mutating func recognize(with recognizer: Recognizer) {
    while recognitions.count < documents.count {
      recognitions.append(Recognition())
      usedFigures.append([])
    }
    for (index, document) in documents.enumerated() {
      recognizer.recognize(bytes, document.text, published: document.published, into: &recognitions[index])
      usedFigures[index].removeAll(keepingCapacity: true)
      // A numeral without unit is nothing that a pattern could miss.
      usedFigures[index].append(contentsOf: recognitions[index].figures.lazy.map { $0.kind == .number })
    }
  }
}
