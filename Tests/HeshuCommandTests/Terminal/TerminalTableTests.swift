import Heshu
import Testing

@testable import HeshuCommand

struct TerminalTableTests {
  private let rows: [[TerminalTable.Cell]] = [
    [.init("火车站"), .init("5.31"), .init("consistent", .good)],
    [.init("a"), .init("45.10"), .init("")],
  ]

  private func lines(_ terminal: Terminal) -> [String] {
    var table = TerminalTable(
      [
        .init(title: "项目"), .init(title: "投资", isRightAligned: true, mayShrink: false),
        .init(title: "核查", mayShrink: false),
      ],
      in: terminal)
    table.fit(rows)
    return [table.header()] + rows.map(table.line)
  }

  @Test func alignsWideCharactersAndLeavesNoBlanksAtTheEnd() {
    #expect(
      lines(.file) == [
        "项目     投资  核查",
        "火车站   5.31  consistent",
        "a       45.10",
      ])
  }

  @Test func colorsOnlyWhatATerminalShows() {
    let colored = lines(Terminal(width: 80, showsColors: true))
    #expect(colored[1] == "火车站   5.31  \u{1B}[32mconsistent\u{1B}[0m")
    #expect(lines(Terminal(width: 80, showsColors: false)) == lines(.file))
  }

  @Test(arguments: [10, 20, 30, 40])
  func keepsWithinTheTerminal(_ width: Int) {
    var table = TerminalTable([.init(title: "甲"), .init(title: "乙")], in: Terminal(width: width, showsColors: false))
    let row: [TerminalTable.Cell] = [
      .init(String(repeating: "长", count: 30)), .init(String(repeating: "x", count: 30)),
    ]
    table.fit([row])
    let line = table.line(row)
    #expect(DisplayWidth.columns(of: line) <= max(width, 14))
    #expect(line.contains("…"))
  }

  @Test func doesNotCutColumnsThatMayNotShrink() {
    var table = TerminalTable(
      [.init(title: "a"), .init(title: "b", mayShrink: false)], in: Terminal(width: 24, showsColors: false))
    let row: [TerminalTable.Cell] = [.init(String(repeating: "长", count: 30)), .init("1234567890.10")]
    table.fit([row])
    #expect(table.line(row) == "长长长长…  1234567890.10")
  }
}
