import Foundation
import Heshu
import Testing

/// The examples of the page about the Swift API. What stands between `// snippet` and `// end` is shown there, word for word;
/// `SnippetsPageTests` compares the two.
@Suite(.serialized)
struct SnippetsTests {
  /// A folder with a bulletin and the plans that it is checked against.
  private func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "heshu-snippets-\(UUID().uuidString)")
    let bulletins = folder.appending(path: "bulletins")
    try FileManager.default.createDirectory(at: bulletins, withIntermediateDirectories: true)
    try Data("甲项目完成投资45.1亿元，占年度投资计划的115.8%。\n乙项目完成投资2.45亿元，占年度投资计划的92.5%。\n".utf8)
      .write(to: bulletins.appending(path: "a.txt"))
    try Data("subject,plan\n甲项目,38.95\n乙项目,2.80\n".utf8).write(to: folder.appending(path: "plans.csv"))
    return folder
  }

  @Test func aPipeline() async throws {
    let place = try makeFolder()
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = place.path
    // snippet
    let pipeline = Pipeline(
      name: "projects",
      read: .files(["bulletins/*.txt"]),
      stages: [
        Extract(
          patterns: [ExtractPattern("完成投资%{MONEY:done}，占年度投资计划的%{PERCENT:share}")],
          take: [Take("subject", .subject, of: "share")]),
        Normalize([FieldUnit("done", "亿元"), FieldUnit("share", "%")]),
        Join(file: "plans.csv", match: ["subject"], take: [FieldUnit("plan", "亿元")]),
        Validate([CheckDeclaration("done / plan = share", name: "share-of-plan", when: "plan is present")]),
        Rank(by: "share"),
        Load("Output/projects.csv"),
      ],
      labels: ["done": Label(chinese: "完成投资", english: "Investment done")])

    let report = try await pipeline.run(options: RunOptions(root: folder, jobs: 2))
    print(report.tables[0].rows, "rows,", report.findings.errors, "errors")
    // end
    #expect(report.tables[0].rows == 2)
    #expect(report.findings.errors == 1)
    // snippet
    for output in report.outputs { print(output.path, output.byteCount, output.sha256) }
    if let reason = report.stoppedBy { print("nothing was published:", reason) }
    // end
    #expect(report.outputs.contains { $0.path.hasSuffix("Output/projects.csv") })
  }

  @Test func aPipelineThatIsWrong() async throws {
    // snippet
    let pipeline = Pipeline(
      read: .files(["bulletins/*.txt"]),
      stages: [
        Extract(patterns: [ExtractPattern("完成投资%{MONEY:done}")]),
        Normalize([FieldUnit("doen", "亿元")]),
        Load("projects.csv"),
      ])

    do {
      _ = try await pipeline.run()
    } catch RunError.invalidPipeline(let diagnostics) {
      for diagnostic in diagnostics { print(DiagnosticText.render(diagnostic)) }
    }
    // end
    await #expect(throws: RunError.self) { try await pipeline.run() }
  }

  @Test func aPipelineFile() throws {
    // snippet
    let text = """
      heshu: 1
      read: bulletins/*.txt
      stages: [extract, load: figures.csv]

      """
    var diagnostics = Diagnostics()
    let pipeline = PipelineFile.read(Array(text.utf8), path: "figures.yaml", diagnostics: &diagnostics)
    if let pipeline { print(PipelineFile.print(pipeline)) }
    // end
    #expect(pipeline != nil)
  }

  @Test func figuresOfAText() throws {
    // snippet
    let text = Array("今年1至10月，甲项目完成投资超45.1亿元。".utf8)
    let recognizer = Recognizer()
    var found = Recognition()
    let day = CalendarDay(year: 2022, month: 11, day: 21)
    recognizer.recognize(text, 0..<text.count, published: day, into: &found)

    for figure in found.figures {
      let written = String(decoding: text[Int(figure.start)..<Int(figure.end)], as: UTF8.self)
      print(written, figure.value, figure.unit, figure.qualifier.name, figure.interval())
    }
    // end
    #expect(found.figures.count == 1)
    #expect(found.figures.first?.unit == .yuan)
  }

  @Test func theFigureContract() throws {
    let place = try makeFolder()
    defer { try? FileManager.default.removeItem(at: place) }
    let path = place.appending(path: "bulletins/a.txt").path
    // snippet
    let reader = try DocumentReaders.open([path], form: .text)
    let export = FigureExport(format: .ndjson)
    let counts = try export.run(reader, jobs: 2) { bytes in
      FileHandle.standardOutput.write(Data(bytes))
    }
    print(counts.documents, "documents,", counts.figures, "figures")
    // end
    #expect(counts.figures == 4)
  }

  @Test func exactNumbers() throws {
    // snippet
    func interval(_ text: String) -> Interval {
      let value = ExactDecimal(text) ?? .zero
      return .written(value: value, step: Int(value.exponent), isExactCount: false, qualifier: .exact)
    }
    let (done, plan, share) = (interval("2.45"), interval("2.80"), interval("0.925"))

    if let quotient = done.divided(by: plan) {
      print(quotient.meets(share) ? "possible" : "proven wrong")
    }
    // end
    #expect(done.divided(by: plan)?.meets(share) == false)
  }
}
