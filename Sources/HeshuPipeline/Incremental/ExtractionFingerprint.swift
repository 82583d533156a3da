import HeshuRecords

/// Stands for everything but the documents that extraction depends on: the program with its lexicon, and the rules of every table.
enum ExtractionFingerprint {
  /// 32 hexadecimal digits.
  ///
  /// - Parameter program: version and build of the program.
  static func make(_ pipeline: CompiledPipeline, program: String) -> String {
    var writer = ByteWriter()
    writer.write(byte: DocumentExtraction.form)
    writer.write(program)
    if let encoding = pipeline.pipeline.encoding { writer.write(encoding.value) }
    writer.write(byte: pipeline.needsNumbers ? 1 : 0)
    writer.write(byte: pipeline.hasPatterns ? 1 : 0)
    for table in pipeline.tables {
      guard let source = table.stages.first?.stage else { continue }
      for field in source.output.fields {
        writer.write(field.name)
        writer.write(field.type.rawValue)
        writer.write(byte: field.keepsPeriods ? 1 : 0)
      }
      guard let extract = source as? ExtractStage else {
        writer.write("figures")
        continue
      }
      for pattern in extract.set.patterns {
        writer.write(pattern.source.id)
        writer.write(pattern.source.text)
        writer.write(byte: pattern.source.scope == .paragraph ? 1 : 0)
      }
      for taken in extract.takes {
        writer.write(taken.group)
        writer.write(taken.property.rawValue)
      }
    }
    return String(ContentHash.hexadecimal(of: writer.bytes).prefix(32))
  }
}
