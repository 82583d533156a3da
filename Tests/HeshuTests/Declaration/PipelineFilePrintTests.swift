import Foundation
import HeshuPipeline
import HeshuRecords
import Testing

@testable import Heshu

@Suite struct PipelineFilePrintTests {
  private static let shaoyang = """
    heshu: 1
    pipeline: shaoyang
    read: SampleData/bulletins/*.txt
    tables:
      projects:
        - extract:
            patterns:
              - {id: amount-and-share, match: '完成投资%{MONEY:done}[，,](?:占|为)年度投资计划的?%{PERCENT:share}'}
              - {id: share-only, match: '完成年度投资计划%{PERCENT:share}'}
            take: {subject: subject of share, period: period of share}
        - normalize: {done: 亿元, share: percent}
        - join:
            file: SampleData/plans.csv
            match: subject
            take: {plan: 亿元}
        - validate:
            - {check: done / plan = share, when: plan is present}
        - rank: share
      tiers:
        - extract: '%{COUNT:projects}(?<tier>[^，,；;]{2,20}?项目)完成投资%{MONEY:done}[，,](?:占|为)年度计划的?%{PERCENT:share}'
        - normalize: {done: 亿元}
        - derive: {plan: done / share}
        - validate:
            - {check: done >= previous(done), by: tier, order: period, across: documents}
    stages:
      - load: ['Output/{table}.csv', 'Output/{table}.ndjson.gz', Output/shaoyang.xlsx]
      - archive: 'Output/archive/{date}.tar.gz'
    labels:
      done: {zh: 完成投资, en: Investment done}
      share: {zh: 占年度计划, en: Share of plan}
    limits: {documents: 3, rejects: 50, reject_rate: 2%}
    tests:
      - text: 甲项目完成投资45.1亿元，占年度投资计划的115.8%
        expect:
          projects:
            - {subject: 甲项目, done: 45.1亿元, share: 115.8%}

    """

  @Test func printsWithoutDefaults() throws {
    let pipeline = try #require(reading(SampleFiles.shaoyang).pipeline)
    #expect(PipelineFile.print(pipeline) == PipelineFilePrintTests.shaoyang)
  }

  @Test func printsWhatIsToldOfTheFiles() throws {
    let file =
      "heshu: 1\nread: {files: [a.txt, b.txt], encoding: Big5, since: ledger}\nstages: [extract, load: o.csv]\n"
    let pipeline = try #require(reading(file).pipeline)
    #expect(pipeline.encoding == "Big5")
    let again = try #require(reading(PipelineFile.print(pipeline)).pipeline)
    #expect(again.encoding?.value == "Big5" && again.isIncremental)
    #expect(Unplaced(again) == Unplaced(pipeline))
  }

  @Test func printsTheSimpleFileAsItIs() throws {
    let pipeline = Pipeline(read: .files(["bulletins/*.txt"]), stages: [Extract.figures, Load("figures.csv")])
    let expected = """
      heshu: 1
      read: bulletins/*.txt
      stages:
        - extract
        - load: figures.csv

      """
    #expect(PipelineFile.print(pipeline) == expected)
  }

  /// The sample files and the pipelines of the repository.
  private static func files() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Pipelines").standardized
    let names = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    return try SampleFiles.all
      + names.filter { $0.pathExtension == "yaml" }.map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func filesReadBackAsTheSamePipeline() throws {
    for file in try PipelineFilePrintTests.files() {
      let (pipeline, diagnostics) = reading(file)
      #expect(diagnostics == [])
      try expectRoundTrip(try #require(pipeline))
    }
  }

  @Test func generatedPipelinesReadBackAsTheSame() throws {
    var generator = PipelineGenerator(seed: 20_221_121)
    for _ in 0..<1000 { try expectRoundTrip(generator.pipeline()) }
  }

  private func expectRoundTrip(_ pipeline: Pipeline) throws {
    let text = PipelineFile.print(pipeline)
    let (again, diagnostics) = reading(text)
    #expect(!diagnostics.contains { $0.level == .error }, "\(diagnostics)\n\(text)")
    let read = try #require(again, "\(diagnostics)\n\(text)")
    try #require(Unplaced(read) == Unplaced(pipeline), "\(text)")
    #expect(PipelineFile.print(read) == text)
  }
}
