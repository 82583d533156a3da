/// Finds the figures, dates and periods of a text in linear time.
///
/// The C kernel marks the places that are worth a look; what stands there is read forward once, with a bounded look at the words before it.
public struct Recognizer: Sendable {
  /// What is reported beside figures with a unit; fixed for the life of the recognizer.
  public let options: RecognizerOptions
  private let lexicon: Lexicon

  /// Makes a recognizer; the first one of a program compiles the word lists.
  public init(options: RecognizerOptions = RecognizerOptions()) {
    self.options = options
    lexicon = Lexicon.shared
  }

  /// Zero bytes that must stand behind a text, so that what reads ahead stops there.
  static let padding = 64

  /// Recognizes the text at `range` of `bytes` and puts what it finds in place of what `recognition` held.
  ///
  /// Offsets in the result are places in `bytes`. Bytes that are no UTF-8 are passed over.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, best with at least 64 zero bytes behind the end of `range`; without them the text is copied first.
  ///   - published: the day that relative periods (今年, 上半年) are resolved against; nil looks for one in the text.
  public func recognize(
    _ bytes: [UInt8], _ range: Range<Int>, published: CalendarDay?, into recognition: inout Recognition
  ) {
    recognition.removeAll()
    recognition.published = published
    let range = range.clamped(to: 0..<min(bytes.count, Int(UInt32.max) - Self.padding))
    guard !range.isEmpty else { return }
    if Self.isPadded(bytes, behind: range.upperBound) {
      bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        scan(base, range, &recognition)
      }
    } else {
      // The offsets stay those of `bytes`: the copy is looked at through a pointer that starts as far before it.
      var copy = Array(bytes[range])
      copy.append(contentsOf: repeatElement(0, count: Self.padding))
      copy.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        scan(base - range.lowerBound, range, &recognition)
      }
    }
  }

  private static func isPadded(_ bytes: [UInt8], behind end: Int) -> Bool {
    guard bytes.count - end >= padding else { return false }
    return bytes.withUnsafeBytes { raw in
      stride(from: end, to: end + padding, by: 8).allSatisfy {
        raw.loadUnaligned(fromByteOffset: $0, as: UInt64.self) == 0
      }
    }
  }

  private func scan(_ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ recognition: inout Recognition) {
    #if DEBUG
      let steps = UnsafeMutablePointer<Int>.allocate(capacity: 1)
      steps.initialize(to: 0)
      let text = TextView(base: base, start: range.lowerBound, end: range.upperBound, steps: steps)
      defer {
        recognition.steps = steps.pointee
        steps.deallocate()
      }
    #else
      let text = TextView(base: base, start: range.lowerBound, end: range.upperBound)
    #endif
    guard options.includesNumbers, let spaced = SpacedNumerals(text, lexicon.numerals) else {
      scanOnce(text, &recognition)
      return
    }
    spaced.bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      scanOnce(text.moved(to: base, count: spaced.count), &recognition)
    }
    spaced.restore(&recognition)
  }

  private func scanOnce(_ text: TextView, _ recognition: inout Recognition) {
    var scanner = Scanner(text: text, lexicon: lexicon, options: options)
    swap(&scanner.found, &recognition)
    scanner.run()
    swap(&scanner.found, &recognition)
  }
}
