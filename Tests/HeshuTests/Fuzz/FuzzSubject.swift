import Foundation
import Heshu

/// Gives inputs to the code that reads them, and looks at what must hold of whatever comes of it.
final class FuzzSubject {
  let kind: FuzzKind
  private let recognizer = Recognizer(options: RecognizerOptions(includesNumbers: true))
  private let folder: FuzzFolder?
  private let ledger: FuzzLedger?
  private var sentence: [UInt8]

  init(_ kind: FuzzKind) throws {
    self.kind = kind
    sentence = Array(FuzzCorpus.text.utf8) + [UInt8](repeating: 0, count: Batch.padding)
    folder = [.ledger, .extraction].contains(kind) ? try FuzzFolder() : nil
    guard kind == .extraction, let folder else {
      ledger = nil
      return
    }
    try folder.runNight()
    ledger = try RunEnvironment.standard.readLedger(folder.path + "/out/.heshu/night.db").map(FuzzLedger.init)
  }

  /// Reads an input; what it throws is an answer too.
  ///
  /// - Parameter cut: where the input is cut in two for readers that are fed.
  /// - Returns: a law that does not hold; nil where all hold.
  func take(_ bytes: [UInt8], cut: Int) -> String? {
    do {
      switch kind {
      case .pipeline: return pipeline(bytes)
      case .csv: return try csv(bytes, cut)
      case .json: return try json(bytes)
      case .ndjson: return try table("ndjson", bytes)
      case .documents: return try documents(bytes)
      case .gzip: return try gzip(bytes, cut)
      case .tar: return try tar(bytes, cut)
      case .archive: return try archive(bytes, cut)
      case .text: return try text(bytes)
      case .pattern: return pattern(bytes)
      case .xlsx: return try table("xlsx", bytes.starts(with: [0x50, 0x4B]) ? bytes : workbook(bytes))
      case .ods: return try table("ods", bytes.starts(with: [0x50, 0x4B]) ? bytes : FuzzCorpus.openDocument(bytes))
      case .sqlite: return try table("sqlite", bytes, name: "documents")
      case .ledger: return try ledger(bytes)
      case .extraction: return try extraction(bytes)
      }
    } catch {
      return "\(error)".isEmpty ? "an error has words" : nil
    }
  }

  private func pipeline(_ bytes: [UInt8]) -> String? {
    var diagnostics = Diagnostics()
    guard let pipeline = PipelineFile.read(bytes, path: "p.yaml", diagnostics: &diagnostics) else {
      return diagnostics.hasErrors ? nil : "a file without a pipeline has an error"
    }
    var again = Diagnostics()
    let printed = PipelineFile.print(pipeline)
    guard let back = PipelineFile.read(Array(printed.utf8), path: "p.yaml", diagnostics: &again) else {
      return "what is printed can be read:\n\(printed)\(again.all.map(\.message))"
    }
    if PipelineFile.print(back) != printed { return "what is printed is read as the same:\n\(printed)" }
    let compiler = PipelineCompiler(environment: .standard, options: RunOptions(root: "/nonexistent", publishes: false))
    _ = compiler.compile(pipeline, diagnostics: &diagnostics)
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
    let isOutside = diagnostics.all.contains { found in
      found.message.isEmpty || found.location.map { $0.file == "p.yaml" && $0.line > lines } ?? false
    }
    return isOutside ? "a diagnostic has words and a place in the file" : nil
  }

  private func csv(_ bytes: [UInt8], _ cut: Int) throws -> String? {
    var reader = CSVReader(options: CSVReaderOptions(requiresEqualCells: cut & 1 == 0))
    var records = 0
    for (place, part) in [0..<cut, cut..<bytes.count].enumerated() {
      reader.feed(bytes, part)
      if place == 1 { reader.finish() }
      reading: while true {
        switch reader.next() {
        case .record, .malformed:
          records += 1
          if reader.fields.contains(where: { $0.range.upperBound > reader.buffer.count }) { return "cells lie inside" }
          if records > bytes.count + 1 { return "records end" }
        case .needsInput, .end: break reading
        }
      }
    }
    return try table("csv", bytes)
  }

  private func json(_ bytes: [UInt8]) throws -> String? {
    _ = try? JSONParser.parse(bytes)
    return try table("json", bytes)
  }

  /// As a whole table, and record by record where that is possible.
  private func table(_ format: String, _ bytes: [UInt8], name: String? = nil) throws -> String? {
    guard let reader = RunEnvironment.standard.makeTableReader(format) else { return "\(format) can be read" }
    if let records = try reader.records(WholeInputFile(bytes), path: "a") {
      var block = RecordBlock()
      while try records.read(Array(records.header.indices), atMost: 100, into: &block) {
        if block.cells.contains(where: { !$0.isNull && Int($0.end) > block.bytes.count }) { return "cells lie inside" }
        block.removeAll()
      }
    }
    let table = try reader.read(bytes, path: "a", table: name)
    let isEven = table.records.allSatisfy { $0.cells.count == table.header.count }
    return isEven ? nil : "a record has a cell for each column"
  }

  private func documents(_ bytes: [UInt8]) throws -> String? {
    var ends: [Int32] = [0, 0]
    guard bytes.count < 60_000, pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    let written = bytes.withUnsafeBytes { Foundation.write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    guard written == bytes.count else { return nil }
    var arena: [UInt8] = []
    var reader = NDJSONDocuments(descriptor: ends[0], path: "-", lineLimit: 50_000)
    while let item = try reader.next(into: &arena) {
      guard case .document(let document) = item else { continue }
      if document.text.upperBound > arena.count { return "a text lies in the arena" }
      if String(validating: arena[document.text], as: UTF8.self) == nil { return "a text is UTF-8" }
    }
    return nil
  }

  private func gzip(_ bytes: [UInt8], _ cut: Int) throws -> String? {
    let limits = GunzipLimits(size: 8 << 20, allowsFurtherMembers: cut & 1 == 0)
    var reader = GunzipReader(limits: limits)
    var content: [UInt8] = []
    try reader.append(bytes, 0..<cut, to: &content)
    try reader.append(bytes, cut..<bytes.count, to: &content)
    try reader.finish()
    return content.count > limits.size ? "content stays within its limit" : nil
  }

  private func tar(_ bytes: [UInt8], _ cut: Int) throws -> String? {
    let whole = try? TarReader.entries(bytes)
    var reader = TarStreamReader()
    var names: [String] = []
    for part in [Array(bytes[..<cut]), Array(bytes[cut...])] {
      var at = 0
      reading: while true {
        switch try reader.next(part, &at) {
        case .entry(let name, _): names.append(name)
        case .content(let range): if range.upperBound > part.count { return "content lies inside" }
        case .needsInput: break reading
        case .entryEnd, .end: continue
        }
      }
    }
    try reader.finish()
    if names.contains(where: { $0.hasPrefix("/") || $0.split(separator: "/").contains("..") }) {
      return "names stay inside"
    }
    return whole.map { $0.map(\.name) == names } ?? true ? nil : "both readers see the same"
  }

  private func archive(_ bytes: [UInt8], _ cut: Int) throws -> String? {
    var reader = ArchiveReader(limits: GunzipLimits(size: 8 << 20))
    try reader.append(bytes, 0..<cut) { _, _ in }
    try reader.append(bytes, cut..<bytes.count) { _, _ in }
    try reader.finish { _, _ in }
    return nil
  }

  private func text(_ bytes: [UInt8]) throws -> String? {
    let decoded = try TextDecoding.decode(bytes)
    if String(validating: decoded.bytes, as: UTF8.self) == nil { return "a text is UTF-8" }
    let padded = decoded.bytes + [UInt8](repeating: 0, count: Batch.padding)
    var found = Recognition()
    recognizer.recognize(padded, 0..<decoded.bytes.count, published: nil, into: &found)
    for figure in found.figures {
      let (start, end) = (decoded.map.original(Int(figure.start)), decoded.map.original(Int(figure.end)))
      if start > end || end > bytes.count { return "figures lie in the original" }
    }
    return nil
  }

  private func pattern(_ bytes: [UInt8]) -> String? {
    var diagnostics = Diagnostics()
    let source = PatternSource(
      id: "a", text: String(decoding: bytes.prefix(2000), as: UTF8.self), location: SourceLocation(file: "p", line: 1))
    guard let set = PatternSet([source], diagnostics: &diagnostics) else {
      return diagnostics.hasErrors ? nil : "a pattern that cannot be used has an error"
    }
    let text = 0..<sentence.count - Batch.padding
    var found = Recognition()
    recognizer.recognize(sentence, text, published: nil, into: &found)
    var matches = PatternMatches()
    PatternMatcher(set).match(in: sentence, text: text, recognition: found, into: &matches)
    for match in matches.matches where match.start > match.end || Int(match.end) > text.upperBound {
      return "a match lies in the text"
    }
    return nil
  }

  /// The input in the place of one of the parts, which its first letters tell.
  private func workbook(_ bytes: [UInt8]) -> [UInt8] {
    var parts = FuzzCorpus.workbookParts.map { Array($0.utf8) }
    let text = String(decoding: bytes.prefix(80), as: UTF8.self)
    let place = ["<worksheet", "<sst", "<styleSheet", "<workbook"].firstIndex { text.contains($0) } ?? 0
    parts[place] = bytes
    return FuzzCorpus.workbook(parts)
  }

  private func ledger(_ bytes: [UInt8]) throws -> String? {
    guard let folder else { return nil }
    try folder.write(bytes, to: "ledger.db")
    guard let ledger = try RunEnvironment.standard.readLedger(folder.path + "/ledger.db") else {
      return "a ledger is there"
    }
    let documents = try ledger.documents()
    _ = try (ledger.runs(limit: 10), ledger.unfinished(), ledger.findings(), ledger.versions(at: 1))
    for document in documents.prefix(3) {
      _ = try ledger.extraction(of: document.id, version: document.version, fingerprint: "")
    }
    return nil
  }

  private func extraction(_ bytes: [UInt8]) throws -> String? {
    guard let folder, let ledger else { return nil }
    ledger.content = bytes
    var environment = RunEnvironment.standard
    environment.readLedger = { _ in ledger }
    try folder.runNight(publishes: false, environment: environment)
    return nil
  }
}
