#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is known of the place that text is shown in.
struct Terminal: Sendable {
  /// The columns that there are; nil where text may be as wide as it is.
  var width: Int?
  var showsColors: Bool

  /// A file or pipe: nothing is cut and nothing colored, so that the bytes depend on the input alone.
  static let file = Terminal(width: nil, showsColors: false)

  /// The place behind a descriptor.
  ///
  /// Colors are left out where `NO_COLOR` is set and not empty (no-color.org) or the terminal is dumb; `COLUMNS` overrides the width.
  static func of(descriptor: Int32) -> Terminal {
    guard isatty(descriptor) == 1 else { return .file }
    let isColorless = environment("NO_COLOR") != nil || environment("TERM") == "dumb"
    return Terminal(width: columns(descriptor), showsColors: !isColorless)
  }

  static let output = Terminal.of(descriptor: STDOUT_FILENO)
  static let error = Terminal.of(descriptor: STDERR_FILENO)

  private static func columns(_ descriptor: Int32) -> Int {
    if let named = environment("COLUMNS").flatMap({ Int($0) }), named > 0 { return named }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A variable that is set and not empty.
  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
