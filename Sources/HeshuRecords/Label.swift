/// A name for people in Chinese and English.
public struct Label: Sendable, Hashable {
  public var chinese: String?
  public var english: String?

  public init(chinese: String? = nil, english: String? = nil) {
    self.chinese = chinese
    self.english = english
  }
}
