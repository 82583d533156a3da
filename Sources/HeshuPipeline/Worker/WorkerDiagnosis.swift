import HeshuRecords

/// What keeps a pipeline from running document by document.
enum WorkerDiagnosis {
  /// Adds an error for every stage that must see the rows of other documents, and for rows that come from no document.
  static func find(in pipeline: CompiledPipeline, diagnostics: inout Diagnostics) {
    if case .table(let path, _, _) = pipeline.pipeline.read {
      diagnostics.error(
        "worker-without-documents", "a worker gets documents, and this pipeline reads the table '\(path.value)'",
        at: path.location, hint: "name the documents under `read`, or use `heshu run`")
    }
    for table in pipeline.tables {
      for stage in table.stages where stage.stage is any BarrierStage {
        diagnostics.error(
          "worker-barrier",
          "'\(stage.name)' of table '\(table.name)' needs the rows of all documents, and a worker sees a part of them",
          at: stage.location,
          hint: "leave it to a pipeline that reads what the workers gave, or use `heshu run`")
      }
    }
  }
}
