import HeshuPipeline
import HeshuRecords

@testable import Heshu

/// A pipeline without its places, so that two can be compared.
struct Unplaced: Hashable {
  var name: String
  var read: Read
  var tables: [String: [AnyHashable]]
  var order: [String]
  var stages: [AnyHashable]
  var labels: [String: Label]
  var limits: Limits
  var tests: [PipelineTest]
  var report: String?
  var timeZone: String?

  init(_ pipeline: Pipeline) {
    name = pipeline.name.value
    read = pipeline.read
    order = pipeline.tables.map(\.name.value)
    tables = [:]
    for table in pipeline.tables { tables[table.name.value] = table.stages.map(Unplaced.stage) }
    stages = pipeline.stages.map(Unplaced.stage)
    labels = pipeline.labels
    limits = pipeline.limits
    tests = pipeline.tests.map { PipelineTest(text: $0.text, published: $0.published, expect: $0.expect) }
    report = pipeline.report?.value
    timeZone = pipeline.timeZone?.value
  }

  static func stage(_ stage: any StageDeclaration) -> AnyHashable {
    switch stage {
    case let it as Extract:
      Extract(patterns: it.patterns, take: it.take, table: it.table, takesAllFigures: it.takesAllFigures)
    case let it as Normalize: Normalize(it.units)
    case let it as Derive: Derive(it.columns)
    case let it as Join: Join(it.source, match: it.match, take: it.take, isRequired: it.isRequired)
    case let it as Filter: Filter(it.condition)
    case let it as Aggregate: Aggregate(by: it.by, values: it.values)
    case let it as Rank: Rank(by: it.by, isDescending: it.isDescending, within: it.groups, name: it.name)
    case let it as Validate: Validate(it.checks)
    case let it as Load: Load(it.targets)
    case let it as Archive: Archive(it.path)
    default: "unknown stage"
    }
  }
}

/// What reading a text gives.
func reading(_ text: String) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
  reading(Array(text.utf8))
}

func reading(_ bytes: [UInt8]) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
  var diagnostics = Diagnostics()
  let pipeline = PipelineFile.read(bytes, path: "p.yaml", diagnostics: &diagnostics)
  return (pipeline, diagnostics.all)
}

/// A generator of numbers that gives the same ones each time.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
