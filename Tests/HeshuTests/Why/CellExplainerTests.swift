import Foundation
import Testing

@testable import Heshu

/// Every cell can be led back to its document, and the document gives the cell again.
@Suite struct CellExplainerTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let yaml = """
    heshu: 1
    pipeline: small
    read: in/*.txt
    tables:
      projects:
        - extract:
            take: {subject: subject of share}
            patterns:
              - {id: both, match: '完成投资%{MONEY:done}，占年度计划的%{PERCENT:share}'}
        - normalize: {done: 亿元, share: percent}
        - derive: {implied: {value: done / share, unit: 亿元}}
        - join: {file: plans.csv, match: subject, take: {plan: 亿元}}
        - validate: [{name: share-of-plan, check: done / plan = share, when: plan is present}]
        - rank: {by: share, order: descending}
      sums:
        - extract: '完成投资%{MONEY:done}'
        - normalize: {done: 亿元}
        - aggregate: {values: {total: sum(done)}}
      figures:
        - extract: {figures: all}
    stages:
      - load: ['out/{table}.csv', {csv: 'out/{table}-sheet.csv', dialect: excel, columns: full, verdict: true}, 'out/{table}.json', 'out/{table}.ndjson.gz']
    labels: {done: {zh: 完成投资, en: Investment done}}
    """

  private static let files = [
    "p.yaml": yaml, "plans.csv": "subject,plan\n甲项目,39.0\n丙项目,1\n",
    "in/a.txt": "甲项目完成投资45.1亿元，占年度计划的115.8%。\n乙项目完成投资约5310万元，占年度计划的93.7%；",
    "in/b.txt": "前三季度，丙项目完成投资1.50亿元，占年度计划的150%。",
  ]

  private func folder(_ yaml: String = yaml, _ changes: [String: String] = [:]) throws -> RunFolder {
    let folder = try RunFolder(CellExplainerTests.files.merging(changes) { $1 }.merging(["p.yaml": yaml]) { $1 })
    var diagnostics = Diagnostics()
    let path = folder.path + "/p.yaml"
    let pipeline = try #require(PipelineFile.read(Array(yaml.utf8), path: path, diagnostics: &diagnostics))
    _ = try pipeline.runNow(options: RunOptions(root: folder.path))
    return folder
  }

  private func ask(_ folder: RunFolder, _ output: String, _ row: String, _ column: String) throws -> CellAnswer {
    let row = try #require(CellQuestion.Row(row))
    return try CellExplainer().answer(
      CellQuestion(output: folder.path + "/" + output, row: row, column: column, root: folder.path))
  }

  private func refusal(_ folder: RunFolder, _ output: String, _ row: String, _ column: String) -> String {
    do {
      _ = try ask(folder, output, row, column)
      return "answered"
    } catch {
      return "\(error)".replacing(folder.path + "/", with: "")
    }
  }

  @Test func showsEachStepOfACell() throws {
    let answer = try ask(folder(), "out/projects.csv", "subject=甲项目", "done")
    #expect(answer.value == "45.1")
    #expect(answer.isConfirmed)
    #expect(answer.row == 2)
    #expect(answer.trace.passage.document == "in/a.txt")
    #expect(answer.trace.passage.line == 1)
    #expect(answer.trace.passage.text == "甲项目完成投资45.1亿元，占年度计划的115.8%。")
    let mark = try #require(answer.trace.passage.marks.first { $0.column == "done" })
    #expect(mark.start == 21)
    #expect(mark.end == 31)
    #expect(String(decoding: Array(answer.trace.passage.text.utf8)[mark.range], as: UTF8.self) == "45.1亿元")
    let done = try #require(answer.trace.steps["done"])
    #expect(
      done == [
        TraceStep(stage: "extract", detail: "pattern both", after: "4510000000 CNY"),
        TraceStep(stage: "normalize", detail: "to 亿元", before: "4510000000 CNY", after: "45.1 亿元"),
      ])
    #expect(answer.trace.checks.map(\.name) == ["share-of-plan"])
    #expect(answer.trace.checks.map(\.verdict) == [.consistent])
    #expect(answer.warnings.isEmpty)
  }

  @Test func leadsComputedCellsToTheirOperands() throws {
    let folder = try folder()
    let implied = try ask(folder, "out/projects.ndjson.gz", "2", "implied")
    #expect(implied.columns == ["implied", "done", "share"])
    #expect(
      implied.trace.steps["implied"] == [
        TraceStep(
          stage: "derive", detail: "implied = done / share", after: "38.94646 亿元",
          operands: [TraceStep.Operand("done", "45.1 亿元"), TraceStep.Operand("share", "115.8 %")])
      ])
    let plan = try ask(folder, "out/projects.json", "2", "plan")
    #expect(
      plan.trace.steps["plan"] == [
        TraceStep(
          stage: "join", detail: "plans.csv, line 2", after: "39.0 亿元",
          operands: [TraceStep.Operand("subject", "甲项目")])
      ])
    let rank = try ask(folder, "out/projects.csv", "1", "rank")
    #expect(rank.value == "1")
    #expect(rank.trace.passage.document == "in/b.txt")
    #expect(
      rank.trace.steps["rank"] == [
        TraceStep(
          stage: "rank", detail: "by share, descending, of 3 rows", after: "1",
          operands: [TraceStep.Operand("share", "150 %")])
      ])
    let total = try ask(folder, "out/sums.csv", "1", "total")
    #expect(total.value == "47.131")
    #expect(total.trace.steps["total"]?.map(\.detail) == ["total = sum(done)"])
  }

  @Test func leadsAggregatedCellsToTheRowsOfTheirGroup() throws {
    let yaml = """
      heshu: 1
      pipeline: groups
      read: in/*.txt
      stages:
        - extract:
            take: {who: subject of done}
            patterns: [{id: done, match: '完成投资%{MONEY:done}'}]
        - normalize: {done: 亿元}
        - aggregate: {by: who, values: {most: max(done), least: min(done), sum: sum(done), spread: max(done) - min(done), n: count()}}
        - derive: {share: {value: most / sum, unit: '%'}}
        - load: out/groups.csv
      """
    // The largest number stands behind the rows that are kept, the smallest among them.
    var files: [String: String] = ["in/b.txt": "乙项目完成投资900亿元。"]
    for number in 0..<25 { files["in/\(number + 100).txt"] = "甲项目完成投资\(number == 3 ? 1 : number + 20)亿元。" }
    let folder = try folder(yaml, files.merging(["in/a.txt": "乙项目完成投资1万元。"]) { $1 })
    let most = try ask(folder, "out/groups.csv", "who=甲项目", "most")
    #expect(most.value == "44")
    #expect(most.trace.passage.document == "in/100.txt")
    #expect(most.trace.group?.rowCount == 25)
    #expect(most.trace.group?.rows.count == 21)
    #expect(most.giver?.passage.document == "in/124.txt")
    #expect(most.giver?.passage.text == "甲项目完成投资44亿元。")
    #expect(most.giver?.passage.line == 1)
    #expect(most.giver?.cells == ["who": "甲项目", "done": "44 亿元"])
    #expect(most.giver?.passage.marks.first { $0.column == "done" }?.start == 21)
    #expect(most.groupColumns == ["done"])
    #expect(most.otherRows.map(\.passage.document) == (100..<120).map { "in/\($0).txt" })
    #expect(most.trace.steps["most"]?.map(\.detail) == ["most = max(done)"])
    #expect(most.trace.steps["done"] == nil)
    let least = try ask(folder, "out/groups.csv", "who=甲项目", "least")
    #expect(least.value == "1")
    #expect(least.giver?.passage.document == "in/103.txt")
    for column in ["sum", "spread", "n", "who"] {
      let answer = try ask(folder, "out/groups.csv", "who=甲项目", column)
      #expect(answer.giver == nil, "\(column)")
      #expect(answer.otherRows.count == 21, "\(column)")
    }
    #expect(try ask(folder, "out/groups.csv", "who=甲项目", "n").groupColumns == [])
    #expect(try ask(folder, "out/groups.csv", "who=甲项目", "who").groupColumns == ["who"])
    let share = try ask(folder, "out/groups.csv", "who=甲项目", "share")
    #expect(share.columns == ["share", "most", "sum"])
    #expect(share.groupColumns == ["done"])
    let other = try ask(folder, "out/groups.csv", "who=乙项目", "most")
    #expect(other.giver?.passage.document == "in/b.txt")
    #expect(other.otherRows.map(\.passage.document) == ["in/a.txt"])
  }

  /// Computed and joined operands of a check stand in the units of their columns, and with the digits that they are written with.
  @Test func writesTheOperandsOfChecksInTheirUnits() throws {
    let yaml = """
      heshu: 1
      pipeline: units
      read: in/*.txt
      stages:
        - extract:
            take: {subject: subject of share}
            patterns: [{id: both, match: '完成投资%{MONEY:done}，占年度计划的%{PERCENT:share}'}]
        - normalize: {done: 亿元, share: percent}
        - derive: {implied: {value: done / share, unit: 亿元}, twice: {value: done + done, unit: 万元}}
        - join: {file: plans.csv, match: subject, take: {plan: 亿元}}
        - validate: [{name: near, check: implied = plan}, {name: sum, check: twice > plan}]
        - load: out/units.csv
      """
    let answer = try ask(folder(yaml), "out/units.csv", "subject=甲项目", "implied")
    let checks = Dictionary(uniqueKeysWithValues: answer.trace.checks.map { ($0.name, $0.arithmetic) })
    #expect(checks["near"]?.hasPrefix("38.88649…39.00648 亿元 = 39.0 ± 0.05 亿元: consistent") == true)
    #expect(checks["sum"]?.hasPrefix("902000 ± 1000 万元 > 39.0 ± 0.05 亿元: consistent") == true)
  }

  /// Behind another stage that must see all rows the texts are not at hand any more; the places are.
  @Test func leadsRankedAndAggregatedCellsToTheirPlaces() throws {
    let yaml = """
      heshu: 1
      pipeline: ranked
      read: in/*.txt
      stages:
        - extract: '完成投资%{MONEY:done}'
        - normalize: {done: 亿元}
        - rank: {by: done}
        - aggregate: {values: {most: max(done)}}
        - load: out/ranked.csv
      """
    let answer = try ask(folder(yaml), "out/ranked.csv", "1", "most")
    #expect(answer.value == "45.1")
    #expect(answer.giver?.passage.document == "in/a.txt")
    #expect(answer.giver?.passage.text == "")
    #expect(answer.giver?.cells["done"] == "45.1 亿元")
    #expect(answer.otherRows.map { $0.cells["done"] } == ["1.50 亿元", "0.5310 亿元 (about)"])
  }

  @Test func findsColumnsByTheirLabels() throws {
    let folder = try folder()
    for name in ["done", "完成投资", "完成投资(亿元)"] {
      #expect(try ask(folder, "out/projects-sheet.csv", "3", name).column == "done")
    }
    let qualifier = try ask(folder, "out/projects-sheet.csv", "3", "done_qualifier")
    #expect(qualifier.value == "about")
    #expect(qualifier.field == "done")
  }

  @Test func isALawOverEveryCell() throws {
    try checkAll(folder(), folder: "out")
  }

  @Test func isALawOverTheSample() throws {
    let folder = try RunFolder()
    for name in try FileManager.default.subpathsOfDirectory(atPath: Self.package.path + "/SampleData") {
      let place = Self.package.path + "/SampleData/" + name
      if let data = FileManager.default.contents(atPath: place) {
        try folder.write(Array(data), to: "SampleData/" + name)
      }
    }
    let path = Self.package.path + "/Pipelines/shaoyang.yaml"
    var diagnostics = Diagnostics()
    let bytes = try LocalFileSystem().read(path)
    let pipeline = try #require(PipelineFile.read(bytes, path: path, diagnostics: &diagnostics))
    let report = try pipeline.runNow(
      options: RunOptions(root: folder.path, date: CalendarDay(year: 2022, month: 12, day: 5)))
    let rows = try checkAll(folder, folder: "Output/shaoyang", formats: ["csv"], allColumnsOf: ["projects", "tiers"])
    #expect(rows == report.tables.reduce(0) { $0 + $1.rows })
    // What holds for the CSV holds for the other formats, whose cells are the same.
    var wrong: [VerificationNote] = []
    try Verification().verify(folder.path + "/Output/shaoyang") { if $0.kind != .good { wrong.append($0) } }
    #expect(wrong.isEmpty)
  }

  /// Asks for every row of every table, whose answer holds all of its cells to the pipeline, and for every column of each first row.
  @discardableResult
  private func checkAll(
    _ run: RunFolder, folder: String, formats: [String] = OutputRows.formats, allColumnsOf tables: [String]? = nil
  ) throws -> Int {
    let path = run.path + "/" + folder + "/datapackage.json"
    let resources = try OutputResource.list(LocalFileSystem().read(path), path: path)
    var asked = 0
    for resource in resources where formats.contains(resource.format ?? "") && resource.table != nil {
      let asksAll = tables?.contains(resource.table ?? "") ?? true
      for row in 1...max(1, resource.rows ?? 0) where resource.rows != 0 {
        let columns = row == 1 && asksAll ? resource.columns.map(\.name) : ["source"]
        for column in columns {
          let answer = try ask(run, folder + "/" + resource.path, "\(row)", column)
          #expect(answer.differingColumns.isEmpty, "\(resource.path), row \(row)")
          #expect(answer.isConfirmed)
        }
        asked += 1
      }
    }
    return asked
  }

  @Test func tellsWhatHasChanged() throws {
    let folder = try folder()
    try folder.write(Array("甲项目完成投资45.2亿元，占年度计划的115.8%。".utf8), to: "in/a.txt")
    #expect(
      refusal(folder, "out/figures.csv", "1", "value").hasPrefix("in/a.txt: the document has changed since the run"))
    try FileManager.default.removeItem(atPath: folder.path + "/in/a.txt")
    #expect(refusal(folder, "out/figures.csv", "1", "value").hasPrefix("in/a.txt: the document is gone"))
    #expect(try ask(folder, "out/figures.csv", "5", "kind").isConfirmed)
  }

  @Test func usesChangedPipelinesWithAWarning() throws {
    let folder = try folder()
    let changed = CellExplainerTests.yaml.replacing("normalize: {done: 亿元, share", with: "normalize: {done: 万元, share")
    try folder.write(Array(changed.utf8), to: "p.yaml")
    let answer = try ask(folder, "out/projects.csv", "2", "done")
    #expect(answer.value == "45.1")
    #expect(answer.valueNow == "451000")
    #expect(!answer.isConfirmed)
    #expect(answer.warnings.count == 1)
    #expect(answer.warnings.first?.contains("the pipeline has changed since the run") == true)
  }

  @Test func refusesWrongQuestions() throws {
    let folder = try folder()
    #expect(refusal(folder, "out/projects.csv", "9", "done") == "out/projects.csv: there is no row 9; it has 3 rows")
    #expect(
      refusal(folder, "out/projects.csv", "1", "dome")
        == "out/projects.csv: no column is called 'dome'; did you mean 'done'?")
    #expect(
      refusal(folder, "out/projects.csv", "subject=丁", "done")
        == "out/projects.csv: no row has \"丁\" in column subject")
    #expect(
      refusal(folder, "out/figures.csv", "document=in/a.txt", "value")
        == "out/figures.csv: 4 rows are called so: 1, 2, 3, 4; name one by its number")
    #expect(refusal(folder, "out/findings.ndjson", "1", "id").hasPrefix("out/findings.ndjson: it is no table"))
    #expect(refusal(folder, "in/a.txt", "1", "id").contains("datapackage.json"))
    for text in ["0", "-1", "", "=x", "x"] { #expect(CellQuestion.Row(text) == nil) }
  }

  @Test func namesTheFileToAskAboutInThePlaceOfADatabase() throws {
    let stages = "heshu: 1\npipeline: p\nread: in/*.txt\nstages:\n  - extract: '完成投资%{MONEY:done}'\n"
    let both = try folder(stages + "  - load: [out/p.sqlite, out/p.csv, out/p.json]\n")
    #expect(
      refusal(both, "out/p.sqlite", "1", "done")
        == "out/p.sqlite: cells of workbooks and databases cannot be asked about; ask about out/p.csv, out/p.json")
    let alone = try folder(stages + "  - load: [out/p.sqlite]\n")
    #expect(
      refusal(alone, "out/p.sqlite", "1", "done")
        == "out/p.sqlite: cells of workbooks and databases cannot be asked about; let the pipeline load the same table into a CSV, NDJSON or JSON file and ask about that"
    )
  }

  @Test func leadsBackToTablesOfAmounts() throws {
    let yaml = """
      heshu: 1
      pipeline: amounts
      read: {table: amounts.csv, take: {name: text, part: 万元, total: 亿元}}
      stages:
        - derive: {share: {value: part / total, unit: '%'}}
        - load: [out/amounts.csv, out/amounts.ndjson]
      """
    let folder = try folder(yaml, ["amounts.csv": "name,part,total\n甲,1200,1.5\n\"乙,\",3,2\n"])
    let answer = try ask(folder, "out/amounts.csv", "2", "share")
    #expect(answer.isConfirmed)
    #expect(answer.trace.passage.text == "\"乙,\",3,2")
    #expect(answer.columns == ["share", "part", "total"])
    #expect(answer.trace.steps["part"]?.map(\.detail) == ["column part of the record"])
    try checkAll(folder, folder: "out")
  }

  /// Rows from the ledger are led back to their documents as others are, as long as these are there.
  @Test func answersForRowsThatCameFromTheLedger() throws {
    let yaml = Self.yaml.replacing("read: in/*.txt", with: "read: {files: in/*.txt, since: ledger}")
    let folder = try folder(yaml)
    try folder.write(Array("丁项目完成投资2亿元，占年度计划的20%。".utf8), to: "in/c.txt")
    var diagnostics = Diagnostics()
    let pipeline = PipelineFile.read(Array(yaml.utf8), path: folder.path + "/p.yaml", diagnostics: &diagnostics)
    let report = try #require(pipeline).runNow(options: RunOptions(root: folder.path))
    #expect(report.newDocuments == 1)
    let answer = try ask(folder, "out/projects.csv", "1", "share")
    #expect(answer.value == "150" && answer.valueNow == "150" && answer.warnings == [])
    try FileManager.default.removeItem(atPath: folder.path + "/in/b.txt")
    #expect(try ask(folder, "out/figures.csv", "1", "value").valueNow != nil, "others are not asked for it")
    #expect(
      refusal(folder, "out/projects.csv", "1", "share").hasSuffix(
        "there is no such file; the ledger keeps its rows and not its text: put it back to ask"))
  }
}
