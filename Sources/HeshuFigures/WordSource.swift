/// Where the words of a list come from.
enum WordSource: Sendable, CaseIterable {
  /// The grammar of official prose: 出版物上数字用法 (GB/T 15835) and 党政机关公文格式 (GB/T 9704).
  case usage
  /// ISO 4217, with the Chinese names of GB/T 12406.
  case currencies
  /// 主要统计指标解释 of 中国统计年鉴, and the phrases of statistical communiqués.
  case statistics
  /// 中华人民共和国行政区划代码 (GB/T 2260), 现代汉语词典 and the set phrases of government work reports.
  case dictionary
}
