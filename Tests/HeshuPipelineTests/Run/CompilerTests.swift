import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct CompilerTests {
  private static let figures: any StageDeclaration = Extract.figures

  private func found(
    _ stages: [any StageDeclaration], tables: [TableDeclaration] = [], _ change: (inout Pipeline) -> Void = { _ in },
    root: String = ""
  ) -> [Diagnostic] {
    var pipeline = Pipeline(read: .files(["in/a.txt"]), tables: tables, stages: stages)
    change(&pipeline)
    var bench = Workbench()
    bench.options.root = root
    return bench.compile(pipeline).diagnostics
  }

  private func codes(_ paths: [String], root: String = "") -> [String] {
    found([CompilerTests.figures, Load(paths.map { LoadTarget(Located($0)) })], root: root).map(\.code)
  }

  @Test func keepsOutputsBelowTheRoot() {
    #expect(codes(["a.txt", "b/c.txt", "./d.txt"]) == [])
    #expect(codes(["../a.txt"]) == ["bad-path"])
    #expect(codes(["b/../../a.txt"]) == ["bad-path"])
    #expect(codes(["/dev/null.txt"]) == ["bad-path"])
    #expect(codes(["/r/x/a.txt"], root: "/r/") == [])
    #expect(codes(["/rx/a.txt"], root: "/r") == ["bad-path"])
    #expect(codes(["a\0.txt"]) == ["bad-path"])
    #expect(codes([""]) == ["bad-path"])
  }

  @Test func letsNoTwoOutputsShareAPlace() {
    #expect(codes(["a.txt", "a.txt"]) == ["same-path"])
    #expect(codes(["b/a.txt", "./b//a.txt"]) == ["same-path"])
    #expect(codes(["in/a.txt"]) == ["overwrites-input"])
    #expect(found([CompilerTests.figures, Load("a.txt"), Archive("a.txt")]).map(\.code) == ["same-path"])
    let tables = ["x", "y"].map { TableDeclaration(Located($0), stages: [CompilerTests.figures]) }
    let shared = found([Load("a.txt")], tables: tables)
    #expect(shared.map(\.message) == ["'a.txt' would receive two outputs"])
    #expect(shared.map(\.hint) == ["put {table} into the path"])
    #expect(found([Load("{table}.txt")], tables: tables).isEmpty)
    let report = found([CompilerTests.figures, Load("r/run.json.txt"), Archive("r/run.json")])
    #expect(report.map(\.message) == ["'r/run.json' would receive the archive and the run's report"])
  }

  @Test func fillsPlacesIntoPaths() throws {
    var pipeline = Pipeline(
      name: "p", read: .files(["*"]),
      stages: [CompilerTests.figures, Load("{date}/{table}.txt"), Archive("{date}.log")])
    pipeline.report = "r-{date}"
    let compiled = try #require(Workbench().compile(pipeline).compiled)
    #expect(compiled.tables[0].outputs.map(\.path) == ["2022-11-21/p.txt"])
    #expect(compiled.archivePath == "2022-11-21.log")
    #expect(compiled.reportFolder == "r-2022-11-21")
    var bench = Workbench()
    bench.options.date = .init(year: 2023, month: 1, day: 2)
    #expect(bench.compile(pipeline).compiled?.reportFolder == "r-2023-01-02")
  }

  @Test(arguments: [
    ("{tabel}.txt", "'{tabel}.txt' has the unknown place {tabel}"), ("{table.txt", "'{table.txt' has a { without a }"),
  ])
  func refusesPlacesThatAreNotKnown(_ path: String, _ message: String) {
    let found = found([CompilerTests.figures, Load(Located(path, at: place(3, 5)))])
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.location) == [place(3, 5)])
    #expect(self.found([CompilerTests.figures, Load("o.txt"), Archive("{table}.log")]).map(\.code) == ["bad-path"])
    #expect(self.found([CompilerTests.figures, Load("o.txt")], { $0.report = "../r" }).map(\.code) == ["bad-path"])
  }

  @Test func refusesChainsThatCannotWork() {
    let load = Load("o.txt")
    let normalize = Normalize([])
    #expect(found([]).map(\.code) == ["no-stages"])
    #expect(found([load]).map(\.code) == ["extract-first"])
    #expect(found([normalize, load]).map(\.code) == ["extract-first"])
    #expect(found([CompilerTests.figures, CompilerTests.figures, load]).map(\.code) == ["second-extract"])
    #expect(found([CompilerTests.figures, load, normalize]).map(\.code) == ["stage-after-load"])
    #expect(found([CompilerTests.figures, Archive("a.log")]).map(\.code) == ["nothing-to-archive"])
    #expect(found([CompilerTests.figures, load, Archive("a.log"), Archive("b.log")]).map(\.code) == ["second-archive"])
    #expect(found([CompilerTests.figures, Load("o.csv")]).map(\.code) == ["unknown-format"])
    #expect(found([CompilerTests.figures, Load("o")]).map(\.message) == ["'o' has no ending that names a format"])
    let twice = ["x", "x"].map { TableDeclaration(Located($0), stages: [CompilerTests.figures]) }
    #expect(found([], tables: twice).map(\.code) == ["duplicate-table"])
    #expect(found([CompilerTests.figures, load], { $0.timeZone = "Mars/Olympus" }).map(\.code) == ["unknown-timezone"])
  }

  @Test func refusesChecksThatCannotWork() {
    let extract = Extract(patterns: [ExtractPattern("%{MONEY:done}占%{PERCENT:share}")])
    func codes(_ checks: [CheckDeclaration]) -> [String] {
      found([extract, Validate(checks), Load("o.txt")]).map(\.code)
    }
    #expect(codes([CheckDeclaration("done / plan = share")]) == ["unknown-column"])
    #expect(codes([CheckDeclaration("done = share")]) == ["unit-mismatch"])
    #expect(
      codes([CheckDeclaration("share > 1%", name: "a"), CheckDeclaration("share < 2%", name: "a")]) == [
        "duplicate-check"
      ])
    #expect(codes([CheckDeclaration("share > 1%", when: "sum(share) > 1%")]) == ["aggregate-in-condition"])
  }
}
