import Testing

@testable import HeshuDocuments

@Suite struct GlobPatternTests {
  static let cases: [(pattern: String, name: String, isMatch: Bool)] = [
    ("*", "a", true), ("*", "", true), ("*", ".a", false), (".*", ".a", true), ("?.txt", "亿.txt", true),
    ("?", "", false), ("*.txt", "a.txt", true),
    ("*.txt", "a.txt2", false), ("a*b*c", "aXbbYc", true), ("a*b*c", "aXbbY", false), ("[abc]", "b", true),
    ("[abc]", "d", false), ("[a-c]x", "bx", true),
    ("[!a-c]", "b", false), ("[^a]", "b", true), ("[]]", "]", true), ("[a-]", "-", true), ("[", "[", false),
    ("[亿-元]", "元", true), ("[亿-元]", "人", false), ("[亿-元]", "甲", false), ("**", "abc", true),
    ("*a*a*a*a*a*a*a*a*b", String(repeating: "a", count: 5000), false), ("[!x]", ".", false),
  ]

  @Test(arguments: cases) func matches(pattern: String, name: String, isMatch: Bool) {
    #expect(GlobPattern.matches(name, pattern) == isMatch)
  }

  @Test func knowsWhatItIs() {
    #expect(GlobPattern("a/b.txt").hasWildcards == false)
    #expect(GlobPattern("a/?.txt").hasWildcards)
    #expect(["a[b", "a**", "", "[z-a]"].allSatisfy { !GlobPattern($0).isValid })
    #expect(["**", "**/a", "a/**/b", "./a", "[a]"].allSatisfy { GlobPattern($0).isValid })
  }
}
