/// Whether the parts that are listed are all there are.
public enum ListScope: String, Sendable, Hashable, CaseIterable {
  /// All parts are listed: they make the whole.
  case complete
  /// 其中: the parts may fall short of the whole, and never exceed it.
  case partial
  /// Nobody says: parts that fall short prove nothing.
  case unknown
}
