/// A name for people in Chinese and English.
public struct Label: Sendable, Hashable {
  /// The Chinese name, such as 完成投资; nil where `labels` gives none.
  public var chinese: String?
  /// The English name, such as `Investment done`; nil where `labels` gives none.
  public var english: String?

  /// Makes a label; without arguments headers show the machine name.
  public init(chinese: String? = nil, english: String? = nil) {
    self.chinese = chinese
    self.english = english
  }
}
