import Heshu
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("45.1亿元", 8), ("完成投资", 8), ("，", 2), (",", 1), ("…", 1), ("“", 1), ("％", 2), ("㎡", 2),
    ("e\u{301}", 1), ("\u{200B}", 0), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("ア", 2), ("👍", 2), ("👩‍👩‍👧", 2),
    ("🇨🇳", 2), ("☺\u{FE0F}", 2), ("☺", 1), ("𠮷", 2), ("\u{AD}", 0), ("é", 1), ("±", 1), ("〔", 2), ("\u{3000}", 2),
  ])
  func countsColumns(_ text: String, _ width: Int) {
    #expect(DisplayWidth.columns(of: text) == width)
  }

  @Test(arguments: [
    ("完成投资", 8, "完成投资"), ("完成投资", 7, "完成投…"), ("完成投资", 6, "完成…"), ("完成投资", 2, "…"), ("完成投资", 1, "…"),
    ("完成投资", 0, ""), ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("a完b", 3, "a…"), ("", 0, ""),
  ])
  func cutsAtTheLimit(_ text: String, _ limit: Int, _ shown: String) {
    #expect(DisplayWidth.fitted(text, to: limit) == shown)
    #expect(DisplayWidth.columns(of: shown) <= limit)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\tb", "a b"), ("\u{7}", "\u{FFFD}"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{202E}b", "a\u{FFFD}b"),
  ])
  func letsNothingActUponTheTerminal(_ text: String, _ shown: String) {
    #expect(DisplayWidth.fitted(text) == shown)
  }
}
