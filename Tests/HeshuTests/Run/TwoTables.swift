/// The pipeline of a total and its parts, each in a table of its own.
enum TwoTables {
  static let total = "'全市完成投资%{MONEY:total}'"
  static let part = "'(?<tier>\\p{Han})类项目完成投资%{MONEY:done}'"

  /// - Parameters:
  ///   - total: what `extract` of the table `city` takes.
  ///   - part: what that of the table `tiers` takes.
  static func yaml(
    _ total: String = total, _ part: String = part, _ check: String = "sum(tiers.done) = total"
  ) -> String {
    """
    heshu: 1
    read: in/*.txt
    tables:
      city:
        - extract: \(total)
        - validate: [{check: '\(check)'}]
      tiers:
        - extract: \(part)
    stages: [load: ['out/{table}.csv']]
    """
  }
}
