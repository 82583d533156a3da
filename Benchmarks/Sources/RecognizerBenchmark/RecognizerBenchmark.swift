import Heshu

/// Recognizes the documents of an NDJSON file over and over, without output, and tells the speed of each round.
///
/// usage: RecognizerBenchmark FILE [ROUNDS]
@main
struct RecognizerBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: RecognizerBenchmark FILE [ROUNDS]")
      return
    }
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
    var reader = try DocumentReaders.open([arguments[1]], form: .ndjson)
    var batches: [Loaded] = []
    var hasMore = true
    while hasMore {
      let loaded = Loaded()
      var side = Side()
      hasMore = try reader.read(into: &loaded.batch, side: &side)
      if hasMore { batches.append(loaded) }
    }
    measure(batches, rounds: rounds)
  }

  private static func measure(_ batches: [Loaded], rounds: Int) {
    let recognizer = Recognizer()
    var recognition = Recognition()
    let clock = ContinuousClock()
    for round in 1...max(1, rounds) {
      var bytes = 0
      var figures = 0
      let time = clock.measure {
        for loaded in batches {
          for document in loaded.batch.documents {
            recognizer.recognize(loaded.batch.bytes, document.text, published: nil, into: &recognition)
            bytes += document.text.count
            figures += recognition.figures.count
          }
        }
      }
      let microseconds = Int(time / .microseconds(1))
      print("round \(round): \(figures) figures, \(bytes) bytes, \(bytes / max(1, microseconds)) MB/s")
    }
  }
}

/// A batch of documents that stays in memory.
final class Loaded {
  var batch = Batch()
}
