import HeshuRecords

/// A stage with the state of one worker.
protocol StageWorking {
  func process(_ batch: inout Batch, _ side: inout Side) throws
}

/// Ties a stage to its state, so that stages of different types stand in one chain.
final class StageWorker<Bound: Stage>: StageWorking {
  private let stage: Bound
  private var state: Bound.State

  init(_ stage: Bound) throws {
    self.stage = stage
    self.state = try stage.makeState()
  }

  func process(_ batch: inout Batch, _ side: inout Side) throws {
    try stage.process(&batch, &state, &side)
  }
}

/// The worker of a stage whose type is not known here.
func makeStageWorker(_ stage: any Stage) throws -> any StageWorking {
  func open<Opened: Stage>(_ opened: Opened) throws -> any StageWorking { try StageWorker<Opened>(opened) }
  return try open(stage)
}
