import HeshuFigures
import HeshuRecords

/// The table of `extract: {figures: all}`: every figure of every document, in the figure contract.
struct FigureTable: SourceStage {
  struct State: Sendable {
    var contract = FigureContract()
    /// For each figure of a document its place among those of the table, -1 for a numeral without a unit; empty where all of them are of the table.
    private var places: [Int32] = []

    /// Numerals without a unit are recognized where a pattern of another table asks for them, and are no figures of this one.
    mutating func number(_ figures: [Figure]) {
      places.removeAll(keepingCapacity: true)
      guard figures.contains(where: { $0.kind == .number }) else { return }
      var count: Int32 = 0
      for figure in figures {
        places.append(figure.kind == .number ? -1 : count)
        if figure.kind != .number { count += 1 }
      }
    }

    /// The figure with its relation to the figures of the table.
    func renumbered(_ figure: Figure) -> Figure {
      guard !places.isEmpty, figure.relationTarget >= 0 else { return figure }
      var figure = figure
      figure.relationTarget = places[Int(figure.relationTarget)]
      return figure
    }
  }

  /// One text column for each key of the contract but the document's own refusals.
  static let schema = Schema(
    fields: FigureContract.Key.allCases.filter { $0 != .reason }.map { Field(name: $0.name, type: .text) })

  let output = FigureTable.schema

  func makeState() -> State { State() }

  func process(_ batch: inout Batch, _ state: inout State, _ side: inout Side) {
    var rows = Rows(schema: output)
    for (index, document) in batch.documents.enumerated() {
      state.contract.begin(document, figuresBefore: document.segment?.figures ?? 0)
      state.number(batch.recognitions[index].figures)
      for figure in batch.recognitions[index].figures where figure.kind != .number {
        state.contract.load(state.renumbered(figure), of: document, in: batch.bytes, batch.recognitions[index])
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
