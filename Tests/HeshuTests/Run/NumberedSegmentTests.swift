import HeshuDocuments
import Testing

@testable import Heshu

/// A table of all figures is the same whether a long document is read whole or in segments.
struct NumberedSegmentTests {
  private static let yaml = """
    heshu: 1
    pipeline: long
    read: 'in/*.txt'
    tables:
      figures:
        - extract: {figures: all}
      rows:
        - extract: '第%{NUMBER:place}号项目'
    stages:
      - load: 'out/{table}.ndjson'
    """

  private static let text = (1...60).map { place in
    "第\(place)号项目完成投资\(place).5亿元，占全部的\(place % 9 + 1)%，占年度计划的\(place)%。" + (place % 4 == 0 ? "\n" : "")
  }.joined()

  private func figures(_ sizes: SegmentSizes?, jobs: Int) throws -> String {
    let folder = try RunFolder(["in/a.txt": Self.text, "in/b.txt": "完成投资2.5亿元。"])
    var diagnostics = Diagnostics()
    let pipeline = try #require(PipelineFile.read(Array(Self.yaml.utf8), path: "p.yaml", diagnostics: &diagnostics))
    let options = RunOptions(root: folder.path, jobs: jobs)
    let compiled = try #require(
      PipelineCompiler(environment: .standard, options: options).compile(pipeline, diagnostics: &diagnostics))
    #expect(compiled.segmentation == .numberedSegments)
    let paths = ["in/a.txt", "in/b.txt"].map { folder.path + "/" + $0 }
    _ = try PipelineRunner(compiled, environment: .standard, options: options) {
      FileDocumentReader(named: paths, segments: sizes)
    }.run()
    return try folder.text("out/figures.ndjson").replacing(folder.path, with: "")
  }

  @Test(arguments: [200, 700], [1, 3])
  func numbersAndRelationsGoOn(size: Int, jobs: Int) throws {
    let whole = try figures(nil, jobs: 1)
    let sizes = SegmentSizes(longestWhole: size, longestSegment: size, countsFigures: true)
    #expect(try figures(sizes, jobs: jobs) == whole)
    let lines = whole.split(separator: "\n")
    #expect(lines.count == 181)
    // The last figure is a share of a plan, and the one before it of the amount in front of both.
    #expect(lines[179].contains(#""figure":"180""#))
    #expect(lines[178].contains(#""relation":"{\"to\":178,\"kind\":\"share_of\"}""#), "\(lines[178])")
  }
}
