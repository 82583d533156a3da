/// Stands in for characters that YAML would act upon, each by one of private use, so that places stay as they are.
///
/// Anchors, aliases and tags have no place in a pipeline file, but their signs are everywhere in patterns and globs. With the signs masked
/// a text that should have been quoted is read like any other and told of afterwards, together with all else, and an alias that
/// multiplies itself cannot even be written.
struct SourceMask {
  /// The signs that begin something other than a text.
  static let signs: Set<Unicode.Scalar> = ["%", "@", "`", "&", "*", "!"]

  private(set) var masked: [Unicode.Scalar]
  private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var substitutes: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var nextCode = SourceMask.firstCode
  private let taken: Set<Unicode.Scalar>
  private static let firstCode: UInt32 = 0xF0000

  /// Nil for a file that uses so many private characters itself that too few are left.
  init?(_ source: SourceText) {
    masked = source.scalars
    taken = SourceMask.privateScalars(of: source.scalars)
    guard taken.count <= 10_000 else { return nil }
    for (offset, scalar) in source.scalars.enumerated() where SourceMask.signs.contains(scalar) {
      // A directive at the start of a line is told of by the parser itself.
      if scalar == "%", offset == 0 || SourceText.isLineBreak(source.scalars[offset - 1]) { continue }
      masked[offset] = substitute(for: scalar)
    }
  }

  /// Masks one character more, by a sign that stands nowhere else, so that a key that occurs twice differs.
  mutating func mask(at offset: Int) {
    guard masked.indices.contains(offset) else { return }
    let original = originals[masked[offset]] ?? masked[offset]
    guard let fresh = freshScalar() else { return }
    originals[fresh] = original
    masked[offset] = fresh
  }

  /// The text as it was written.
  func unmasked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= SourceMask.firstCode }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(originals[scalar] ?? scalar) }
    return String(result)
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: masked)
    return String(view)
  }

  /// The private characters that a file holds as they are or as `\\U000F0000`.
  private static func privateScalars(of scalars: [Unicode.Scalar]) -> Set<Unicode.Scalar> {
    var found = Set(scalars.lazy.filter { $0.value >= firstCode })
    for offset in scalars.indices.dropLast(9) where scalars[offset] == "\\" && scalars[offset + 1] == "U" {
      let digits = String(String.UnicodeScalarView(scalars[(offset + 2)..<(offset + 10)]))
      if let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) }), scalar.value >= firstCode {
        found.insert(scalar)
      }
    }
    return found
  }

  private mutating func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let known = substitutes[scalar] { return known }
    guard let fresh = freshScalar() else { return scalar }
    substitutes[scalar] = fresh
    originals[fresh] = scalar
    return fresh
  }

  private mutating func freshScalar() -> Unicode.Scalar? {
    while nextCode <= 0x10FFFD {
      defer { nextCode += 1 }
      if let scalar = Unicode.Scalar(nextCode), !taken.contains(scalar) { return scalar }
    }
    return nil
  }
}
