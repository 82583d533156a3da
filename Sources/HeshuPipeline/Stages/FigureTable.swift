import HeshuRecords

/// The table of `extract: {figures: all}`: every figure of every document, in the figure contract.
struct FigureTable: SourceStage {
  struct State: Sendable {
    var contract = FigureContract()
  }

  /// One text column for each key of the contract but the document's own refusals.
  static let schema = Schema(
    fields: FigureContract.Key.allCases.filter { $0 != .reason }.map { Field(name: $0.name, type: .text) })

  let output = FigureTable.schema

  func makeState() -> State { State() }

  func process(_ batch: inout Batch, _ state: inout State, _ side: inout Side) {
    var rows = Rows(schema: output)
    for (index, document) in batch.documents.enumerated() {
      state.contract.begin(document)
      for figure in batch.recognitions[index].figures where figure.kind != .number {
        state.contract.load(figure, of: document, in: batch.bytes, batch.recognitions[index])
        let base = UInt32(truncatingIfNeeded: batch.append(state.contract.bytes).lowerBound)
        for column in rows.columns.indices {
          rows.columns[column].texts.append(state.contract.cells[column].moved(by: base))
        }
        let original = document.original(Int(figure.start)..<Int(figure.end))
        rows.append(document: index, original, rule: 0)
      }
    }
    batch.rows = rows
  }
}
