import Glibc
import HeshuFigures

// Recognizes the documents of standard input, each of which ends with a record separator (0x1E), and prints how many figures they have.
// Read at once and laid out with zero bytes between the documents, so that hardly anything but the recognizer's work is counted.

var input: [UInt8] = []
var buffer = [UInt8](repeating: 0, count: 1 << 16)
while true {
  let count = read(0, &buffer, buffer.count)
  guard count > 0 else { break }
  input.append(contentsOf: buffer[..<count])
}

var text: [UInt8] = []
text.reserveCapacity(2 * input.count)
var documents: [Range<Int>] = []
var start = 0
for place in input.indices where input[place] == 0x1E {
  documents.append(text.count..<text.count + place - start)
  text.append(contentsOf: input[start..<place])
  text.append(contentsOf: repeatElement(0, count: 64))
  start = place + 1
}

let recognizer = Recognizer()
var recognition = Recognition()
var figures = 0
for document in documents {
  recognizer.recognize(text, document, published: CalendarDay(year: 2022, month: 11, day: 21), into: &recognition)
  figures += recognition.figures.count
}
print(figures, "figures")
