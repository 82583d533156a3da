#if XLSX
  import Testing

  @testable import HeshuWorkbook

  struct SheetTextTests {
    @Test(arguments: [
      ("", ""), ("完成投资", "完成投资"), ("a\tb\nc", "a\tb\nc"), ("=1+1", "=1+1"), ("，。！", "，。！"),
      ("a\rb", "a\nb"), ("a\r\nb\r", "a\nb\n"), ("a\0b", "a\u{FFFD}b"), ("a\u{FFFE}b\u{FFFF}", "a\u{FFFD}b\u{FFFD}"),
      ("_x0041_", "_x005F_x0041_"), ("_x00e9_x", "_x005F_x00e9_x"),
      ("_x004_ _X0041_ _x00G1_", "_x004_ _X0041_ _x00G1_"),
      ("__x0041__", "__x005F_x0041__"), ("\u{1}\u{7F}", "\u{1}\u{7F}"), ("𠮷", "𠮷"),
      ("\u{FFBE}\u{FFBF}", "\u{FFBE}\u{FFBF}"),
    ])
    func putsWhatNoCellHoldsInAnotherForm(_ text: String, _ expected: String) {
      let cell = SheetText(text)
      let (string, isCut) = (cell.string, cell.isCut)
      #expect(Array(string.unicodeScalars) == Array(expected.unicodeScalars))
      #expect(!isCut)
    }

    @Test func replacesBytesThatAreNoUTF8() {
      var cell = SheetText()
      let bytes: [UInt8] = [0x61, 0xFF, 0x62]
      cell.set(bytes, 0..<3)
      let string = cell.string
      #expect(string == "a\u{FFFD}b")
    }

    @Test(arguments: [
      (String(repeating: "万", count: 32_767), 32_767, false), (String(repeating: "万", count: 32_768), 32_767, true),
      (String(repeating: "𠮷", count: 16_384), 32_767, true), (String(repeating: "a", count: 100_000), 32_767, true),
    ])
    func cutsWhatIsTooLong(_ text: String, _ units: Int, _ isCut: Bool) {
      let cell = SheetText(text)
      let (string, wasCut) = (cell.string, cell.isCut)
      #expect(string.utf16.count == units)
      #expect(wasCut == isCut)
      #expect(string.hasSuffix("…") == isCut)
    }
  }
#endif
