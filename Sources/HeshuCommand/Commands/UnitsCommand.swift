import ArgumentParser
import Heshu

/// Lists the catalogue of units.
struct UnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units",
    abstract: "List the units that figures can have.",
    discussion: """
      Each line is one way of writing a unit: the written form, the code that stands for it in outputs, the kind of figure that it makes, \
      its dimension, and the power of ten that leads to the unit of the code (GWh is 10^6 kWh). Multipliers in front of a unit \
      (千 万 亿 and compounds such as 万亿) are understood everywhere and not listed.

      Units of one dimension are converted by `normalize` in a pipeline; those of different dimensions never are: 人 and 人次, % and 个百分点, \
      or two currencies.

      EXAMPLES
        heshu units                     the whole catalogue
        heshu units 千瓦                everything that has 千瓦 in it
        heshu units money               everything of the kind money
        heshu units --format csv area   areas, for other programs
      """)

  @Argument(help: "Show only units whose written form, code, kind or dimension holds this text.")
  var filter: String?

  @Option(help: "How to write the list: table, csv or json.")
  var format = UnitFormat.table

  func run() throws {
    var units = UnitCatalogue.displayRows.map(UnitRow.init)
    if let filter {
      let all = units
      units = all.filter { $0.matches(filter) }
      if units.isEmpty, let multiplied = MultipliedUnit(filter) {
        units = all.filter { !multiplied.rest.isEmpty && $0.matches(multiplied.rest) }
        if multiplied.rest.isEmpty || !units.isEmpty { StandardError.write(line: "heshu: " + multiplied.words) }
        if multiplied.rest.isEmpty { return }
      }
    }
    let output = StandardOutput()
    switch format {
    case .table: try write(UnitRow.table(units, in: .output), to: output)
    case .csv: try output.write(UnitRow.csv(units))
    case .json: try output.write(UnitRow.json(units))
    }
    try output.flush()
    if units.isEmpty {
      throw CommandFailure(.input, "no unit has '\(filter ?? "")' in its written form, code, kind or dimension")
    }
  }

  private func write(_ lines: [String], to output: StandardOutput) throws {
    for line in lines { try output.write(line: line) }
  }
}

/// How `heshu units` writes its list.
enum UnitFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case csv
  case json
}
