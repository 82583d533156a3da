import HeshuRecords

/// A stage that makes the rows of its table and gets none.
protocol SourceStage: Stage {}
