import Glibc

/// Owns a converter of the C library.
struct TextConverter: ~Copyable {
  /// Where and why a conversion stopped.
  struct Failure {
    var offset: Int
    /// The bytes end inside of a character.
    var isIncomplete: Bool
  }

  private let handle: iconv_t

  /// Nil where the library does not know the encoding.
  init?(from encoding: TextEncoding) {
    // A name with a slash would set the library's options.
    guard !encoding.name.isEmpty, !encoding.name.utf8.contains(where: { $0 == 0x2F || $0 == 0 }),
      let opened = iconv_open("UTF-8", encoding.name), opened != iconv_t(bitPattern: -1)
    else { return nil }
    handle = opened
  }

  deinit { iconv_close(handle) }

  /// Forgets what shift sequences set.
  func reset() {
    iconv(handle, nil, nil, nil, nil)
  }

  /// Converts a range and appends the text; nil where all of it was converted.
  func convert(_ bytes: [UInt8], _ range: Range<Int>, into text: inout [UInt8]) -> Failure? {
    var at = range.lowerBound
    while at < range.upperBound {
      // A character of one byte can become three, and one of two bytes two characters of three.
      let room = min((range.upperBound &- at) &* 3 &+ 16, 4 << 20)
      if room <= 64 {
        if let failure = step(bytes, &at, range.upperBound, room, &text) { return failure }
      } else {
        var piece: [UInt8] = []
        let failure = step(bytes, &at, range.upperBound, room, &piece)
        text.append(contentsOf: piece)
        if let failure { return failure }
      }
    }
    return nil
  }

  /// Ends the text: some encodings hold a character back.
  func flush(into text: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      var target = buffer.baseAddress
      var left = 64
      _ = iconv(handle, nil, nil, &target, &left)
      text.append(contentsOf: buffer[..<(64 &- left)].lazy.map { UInt8(bitPattern: $0) })
    }
  }

  /// One call; a full buffer is no failure.
  private func step(_ bytes: [UInt8], _ at: inout Int, _ end: Int, _ room: Int, _ text: inout [UInt8]) -> Failure? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { buffer in
      var code: Int32 = 0
      var rest = end &- at
      var left = room
      bytes.withUnsafeBytes { raw in
        guard let base = raw.baseAddress else { return }
        var source: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
          mutating: (base + at).assumingMemoryBound(to: CChar.self))
        var target = buffer.baseAddress
        if iconv(handle, &source, &rest, &target, &left) == Int(bitPattern: UInt.max) { code = errno }
      }
      at = end &- rest
      text.append(contentsOf: UnsafeRawBufferPointer(start: buffer.baseAddress, count: room &- left))
      return code == 0 || code == E2BIG ? nil : Failure(offset: at, isIncomplete: code == EINVAL)
    }
  }
}
