/// Where the words of a list come from.
///
/// No source lists them one by one: they were collected from what the named texts say and how authorities write, and not compared entry by entry.
enum WordSource: Sendable, CaseIterable {
  /// Official usage. How numerals and approximate numbers are written is ruled by 出版物上数字用法 (GB/T 15835-2011).
  case usage
  /// ISO 4217 for the codes; the Chinese names are those of official usage, as 表示货币的代码 (GB/T 12406-2022) has them too.
  case currencies
  /// The terms of statistical communiqués and of 主要统计指标解释 in 中国统计年鉴.
  case statistics
  /// General vocabulary, set phrases of government work reports, and names of places, which 中华人民共和国行政区划代码 (GB/T 2260) lists.
  case dictionary
}
