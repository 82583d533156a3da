/// Where it stands that a unit is written so and what it is.
///
/// A source names the rule that makes the unit what it is. Entries were written with these in mind and not compared with them row by row; what no
/// rule prescribes is marked `observed`.
enum UnitSource: Sendable, CaseIterable {
  /// 中华人民共和国法定计量单位 (State Council, 1984) with GB 3100, GB 3101 and GB 3102 of 1993.
  case legalUnits
  /// The International System of Units (SI Brochure, 9th edition), with the Chinese names of GB 3102.
  case si
  /// IEC 80000-13, information science and technology.
  case information
  /// 关于统一计量制度的命令 (State Council, 1959): 市制.
  case marketSystem
  /// The international yard and pound agreement (1959), and other customary units that dispatches quote.
  case customary
  /// Units of Taiwan (度量衡法) and Hong Kong (Weights and Measures Ordinance).
  case regional
  /// ISO 4217 for the codes; the Chinese names are those of official usage, as 表示货币的代码 (GB/T 12406-2022) has them too.
  case currencies
  /// 主要统计指标解释 of 中国统计年鉴, and the statistical communiqués.
  case statistics
  /// Read in the prose of authorities; no rule prescribes it.
  case observed
}
