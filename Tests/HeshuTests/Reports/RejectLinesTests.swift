import HeshuRecords
import Testing

@testable import Heshu

@Suite struct RejectLinesTests {
  @Test func readsBackWhatARunWrites() throws {
    let rejects = [
      Reject(
        document: "甲/\"b\".txt", byteStart: 25, byteEnd: 43, line: 1, column: 12, stage: "normalize",
        code: "unit-mismatch", message: "it is \\ mu", raw: Array("完成投资300亩\n".utf8)),
      Reject(
        document: "-", byteStart: 0, byteEnd: 0, line: 0, column: 0, stage: "read", code: "json-syntax", message: "",
        raw: Array(repeating: 0x61, count: Reject.rawLimit + 1)),
    ]
    let read = try RejectLines.read(JSONReports().rejects(rejects))
    #expect(read == rejects)
    #expect(read.map(\.isTruncated) == [false, true])
  }

  @Test(arguments: [
    ("{}\n", 1, "this is no reject; a run writes the file anew"), ("\n\n[]\n", 3, "this is no reject"),
    ("\n{\"document\"\n", 2, "byte 11: json-truncated"),
  ])
  func namesTheLineThatIsNone(text: String, line: Int, message: String) {
    let failure = #expect(throws: RejectLines.Failure.self) { try RejectLines.read(Array(text.utf8)) }
    #expect(failure?.line == line)
    #expect(failure?.message.hasPrefix(message) == true)
  }
}
