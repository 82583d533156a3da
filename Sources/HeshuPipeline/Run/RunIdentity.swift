import HeshuRecords

/// Names a run after what goes into it.
enum RunIdentity {
  /// The start of the sha256 over program version, pipeline and sorted (id, version) pairs: 16 hexadecimal digits.
  static func make(_ report: RunReport, pipeline: [UInt8]) -> String {
    var hash = ContentHash()
    hash.update(Array("\(report.version)\n\(ContentHash.hexadecimal(of: pipeline))\n".utf8))
    let pairs = report.inputs.map { Array("\($0.path)\u{0}\($0.sha256)\n".utf8) }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) { hash.update(pair) }
    return String(hash.hexadecimal.prefix(16))
  }
}
