import Heshu
import Testing

struct FigureExportTests {
  /// Documents of growing length, some of them empty or without a figure.
  private struct ManyDocuments: DocumentReader {
    var next = 0
    let count: Int

    mutating func read(into batch: inout Batch, side: inout Side) -> Bool {
      guard next < count else { return false }
      for _ in 0..<3 where next < count {
        let sentence = next % 5 == 0 ? "" : "第\(next)号项目完成投资\(next).5亿元,占年度计划的\(next)%。"
        let text = String(repeating: sentence, count: next % 4)
        let bytes = Array(text.utf8)
        batch.documents.append(
          Document(id: "d\(next)", version: "", text: batch.append(bytes), byteCount: bytes.count))
        next += 1
      }
      side.rejects.append(
        Reject(
          document: "bad\(next)", byteStart: 0, byteEnd: 0, line: 1, column: 1, stage: "read", code: "test",
          message: "", raw: []))
      return true
    }

    func original(of id: String) -> [UInt8] { [] }
  }

  private final class Output {
    var bytes: [UInt8] = []
  }

  private func export(_ format: FigureEncoder.Format, documents: Int, jobs: Int) throws -> (String, FigureExport.Counts)
  {
    let output = Output()
    let counts = try FigureExport(format: format).run(ManyDocuments(count: documents), jobs: jobs) {
      output.bytes.append(contentsOf: $0)
    }
    return (String(decoding: output.bytes, as: UTF8.self), counts)
  }

  @Test(arguments: FigureEncoder.Format.allCases)
  func theNumberOfJobsChangesNothing(format: FigureEncoder.Format) throws {
    let one = try export(format, documents: 100, jobs: 1)
    for jobs in [2, 8] {
      let many = try export(format, documents: 100, jobs: jobs)
      #expect(many.0 == one.0)
      #expect(many.1 == one.1)
    }
    // 2 figures a sentence; documents 0…99 hold n % 4 sentences, but those with n % 5 == 0.
    let sentences = (0..<100).filter { $0 % 5 != 0 }.reduce(0) { $0 + $1 % 4 }
    #expect(one.1.documents == 100)
    #expect(one.1.figures == sentences * 2)
    #expect(one.1.rejects.count == 34)
  }

  @Test func anExportWithoutFiguresIsWhole() throws {
    #expect(try export(.ndjson, documents: 0, jobs: 2).0 == "")
    let json = try export(.json, documents: 1, jobs: 1).0
    let value = try JSONParser.parse(Array(json.utf8))
    #expect(value == .array([]))
    let csv = try export(.csv, documents: 1, jobs: 1).0
    #expect(csv == FigureContract.Key.allCases.map(\.name).joined(separator: ",") + "\r\n")
  }

  @Test func jsonIsOneArrayOfAllParts() throws {
    let json = try export(.json, documents: 40, jobs: 3).0
    let lines = try export(.ndjson, documents: 40, jobs: 1).0.split(separator: "\n")
    guard case .array(let values) = try JSONParser.parse(Array(json.utf8)) else {
      Issue.record("not an array")
      return
    }
    #expect(values == (try lines.map { try JSONParser.parse(Array($0.utf8)) }))
  }

  @Test func whatCannotBeWrittenEndsTheExport() throws {
    struct Full: Error {}
    #expect(throws: Full.self) {
      _ = try FigureExport(format: .ndjson).run(ManyDocuments(count: 50), jobs: 2) { bytes in
        if !bytes.isEmpty { throw Full() }
      }
    }
  }
}
