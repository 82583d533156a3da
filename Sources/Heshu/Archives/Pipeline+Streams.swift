import HeshuFormats
import HeshuPipeline
import HeshuRecords

extension Pipeline {
  /// The pipeline without outputs into databases and workbooks: to be run or asked again without touching what lies outside.
  var withoutStores: Pipeline {
    var pipeline = self
    pipeline.stages = Pipeline.streams(stages)
    for index in pipeline.tables.indices {
      pipeline.tables[index].stages = Pipeline.streams(pipeline.tables[index].stages)
    }
    return pipeline
  }

  private static func streams(_ stages: [any StageDeclaration]) -> [any StageDeclaration] {
    stages.map { stage in
      guard var load = stage as? Load else { return stage }
      load.targets.removeAll { target in
        guard let format = target.format?.value else { return Verification.format(of: target.path.value) == nil }
        return !OutputRows.formats.contains(format)
      }
      return load
    }
  }
}
