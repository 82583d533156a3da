import HeshuRecords
import Yams

/// Makes the tree of a pipeline file: texts, lists and mappings with their places.
struct SourceTree {
  /// The most collections inside each other.
  static let maximumDepth = 32
  /// The most keys that occur twice before reading stops, fewer in a file that is long to read again for each.
  private var maximumDuplicates: Int { min(50, 2_000_000 / max(source.scalars.count, 1)) }

  let source: SourceText
  private(set) var diagnostics = Diagnostics()
  private var mask: SourceMask

  /// Nil, with a diagnostic, where the file leaves no character to mask others with.
  init?(_ source: SourceText, diagnostics: inout Diagnostics) {
    guard let mask = SourceMask(source) else {
      diagnostics.error(
        "private-characters", "this file holds more private characters than any text needs",
        at: SourceLocation(file: source.path))
      return nil
    }
    self.source = source
    self.mask = mask
  }

  /// The root of the file; nil, with diagnostics, where it is no YAML.
  mutating func root() -> SourceNode? {
    var duplicate: Diagnostic?
    for _ in 0...maximumDuplicates {
      do {
        // `basic` resolves no types: every scalar stays the text that was written.
        guard let node = try compose(yaml: mask.text, .basic, .default, .utf8) else {
          diagnostics.error(
            "empty-file", "this file declares nothing", at: SourceLocation(file: source.path),
            hint: "the least is `heshu: 1`, `read:` and `stages:`")
          return nil
        }
        return convert(node, depth: 0)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        // All keys are wanted, not the first that occurs twice: it is made to differ and told of by the conversion.
        let location = location(of: context.mark)
        let name = mask.unmasked(names.first ?? "")
        duplicate = SourceTree.duplicate(name, at: location)
        mask.mask(at: source.offset(of: location) + (isQuote(at: location) ? 1 : 0))
      } catch {
        diagnostics.append(duplicate ?? SyntaxDiagnosis(source: source).diagnostic(of: error))
        return nil
      }
    }
    if let duplicate { diagnostics.append(duplicate) }
    return nil
  }

  private func location(of mark: Mark) -> SourceLocation {
    SourceLocation(file: source.path, line: mark.line, column: mark.column)
  }

  private func isQuote(at location: SourceLocation) -> Bool {
    let scalar = source.scalar(at: location)
    return scalar == "'" || scalar == "\""
  }

  static func tooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      level: .error, code: "too-deep", message: "a pipeline file has at most \(maximumDepth) levels inside each other",
      location: location)
  }

  private static func duplicate(_ key: String, at location: SourceLocation, first: SourceLocation? = nil) -> Diagnostic
  {
    let place = first.map { ", first in line \($0.line)" } ?? ""
    return Diagnostic(
      level: .error, code: "duplicate-key", message: "the key '\(key.inMessage)' occurs twice\(place)",
      location: location)
  }
}

extension SourceTree {
  private mutating func convert(_ node: Node, depth: Int) -> SourceNode? {
    let place = node.mark.map { location(of: $0) } ?? SourceLocation(file: source.path)
    guard depth <= SourceTree.maximumDepth else {
      diagnostics.append(SourceTree.tooDeep(at: place))
      return nil
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, at: place)
    case .sequence(let sequence):
      var items: [SourceNode] = []
      for item in sequence {
        guard let item = convert(item, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return SourceNode(content: .list(items), location: place)
    case .mapping(let mapping): return convert(mapping, at: place, depth: depth)
    case .alias:
      diagnostics.append(SyntaxDiagnosis.unquoted("*", at: place))
      return nil
    }
  }

  private mutating func convert(_ mapping: Node.Mapping, at place: SourceLocation, depth: Int) -> SourceNode? {
    var entries: [SourceEntry] = []
    var known: [String: SourceLocation] = [:]
    for (key, value) in mapping {
      guard let key = convert(key, depth: depth + 1), let value = convert(value, depth: depth + 1) else { return nil }
      guard case .text(let name, _) = key.content, !key.isEmpty else {
        diagnostics.error(
          "wrong-type", "a key is a text, not \(key.description)", at: key.location, hint: braceHint(key))
        continue
      }
      if let first = known[name] {
        diagnostics.append(SourceTree.duplicate(name, at: key.location, first: first))
        continue
      }
      known[name] = key.location
      entries.append(SourceEntry(key: Located(name, at: key.location), value: value))
    }
    return SourceNode(content: .mapping(entries), location: place)
  }

  private func braceHint(_ node: SourceNode) -> String? {
    guard let sign = source.scalar(at: node.location), sign == "{" || sign == "[" else { return nil }
    return SyntaxDiagnosis.quotesHint(for: sign)
  }

  private mutating func convert(_ scalar: Node.Scalar, at place: SourceLocation) -> SourceNode {
    let text = mask.unmasked(scalar.string)
    var location = place
    let style: SourceNode.Style
    switch scalar.style {
    case .singleQuoted:
      style = .quoted
      location = place.advanced(by: 1)
    case .doubleQuoted:
      style = .doubleQuoted
      location = place.advanced(by: 1)
    case .literal, .folded:
      style = .block
      location = blockContent(after: place)
    case .any, .plain:
      style = .plain
      if let sign = source.scalar(at: place), SourceMask.signs.contains(sign), !text.isEmpty {
        diagnostics.append(SyntaxDiagnosis.unquoted(sign, at: place))
      }
    }
    return SourceNode(content: .text(text, style), location: location)
  }

  /// The first character of a block scalar whose sign, `|` or `>`, stands at `place`.
  private func blockContent(after place: SourceLocation) -> SourceLocation {
    var number = place.line + 1
    while number <= source.lineCount {
      let line = source.line(number)
      if let first = line.firstIndex(where: { $0 != " " }) {
        return SourceLocation(file: source.path, line: number, column: first - line.startIndex + 1)
      }
      number += 1
    }
    return place
  }
}
