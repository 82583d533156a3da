import Testing

@testable import Heshu

/// What can be wrong with a pipeline whose tables look at one another, and where it is told.
@Suite struct BadCrossTableTests {
  @Test(arguments: [
    (
      "validate: ['done <= tiers.doen']",
      "7:27: unknown-column: table 'tiers' has no column 'doen'"
    ),
    ("validate: ['done <= tires.done']", "7:27: unknown-table: no other table is called 'tires'"),
    (
      "validate: [{check: done <= tiers.done, by: name}]",
      "7:50: unknown-column: table 'tiers' has no column 'name', by which its rows would be found"
    ),
    (
      "validate: [{check: 'done <= tiers.done', when: 'tiers.done is present'}]",
      "7:55: other-table: `tiers.done` is a column of another table, which can be named only in the expression of a check"
    ),
    (
      "derive: {rest: tiers.done - done}",
      "7:22: other-table: `tiers.done` is a column of another table, which can be named only in the expression of a check"
    ),
    (
      "validate: ['name = tiers.tier']",
      "7:26: other-table: `tiers.tier` stands in another table, of which a check takes numbers alone"
    ),
    (
      "validate: ['sum(done + tiers.done) = 3亿元']",
      "7:19: mixed-tables: `sum` goes over the rows of one table, and its columns are of several"
    ),
    (
      "validate: [{check: done >= previous(done) + tiers.done, order: name}]",
      "7:26: other-table: `previous` follows the rows of one table, and the check names another one"
    ),
    (
      "validate: ['done <= tiers.tier']",
      "7:19: type-mismatch: `done` (亿元) cannot be compared with `tiers.tier`, which is a text"
    ),
    ("join: {table: tires, match: name, take: {done: 亿元}}", "7:21: unknown-table: no other table is called 'tires'"),
    (
      "join: {table: tiers, match: name, take: {done: 亿元}}",
      "7:35: unknown-column: table 'tiers' has no column 'name'"
    ),
    (
      "join: {table: tiers, columns: {name: tier}, match: name, take: {done: 亿元}}",
      "7:71: duplicate-column: a column is called 'done' already"
    ),
    (
      "join: {table: tiers, columns: {name: tier, plan: done}, match: name, take: {plan: text}}",
      "7:89: type-mismatch: 'done' holds figure"
    ),
    (
      "join: {table: tiers, file: p.csv, match: name, take: {plan: 亿元}}",
      "7:21: bad-option: join names a file and a table"
    ),
    ("join: {match: name, take: {plan: 亿元}}", "7:7: missing-key: join names neither a file nor a table"),
    (
      "join: {table: tiers, sheet: a, match: name, take: {plan: 亿元}}",
      "7:35: bad-option: a table of the run has no sheet"
    ),
  ])
  func tellsThePlace(_ stage: String, _ expected: String) throws {
    let folder = try RunFolder(["in/a.txt": "x"])
    let found = folder.diagnostics(
      """
      heshu: 1
      read: in/*.txt
      tables:
        projects:
          - extract: '(?<name>\\p{Han}项目)投资%{MONEY:done}'
          - normalize: {done: 亿元}
          - \(stage)
        tiers:
          - extract: '(?<tier>\\p{Han}类)投资%{MONEY:done}'
      stages: [load: ['o/{table}.csv']]
      """)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test func refusesTablesThatWaitForOneAnother() throws {
    let found = try RunFolder(["in/a.txt": "x"]).diagnostics(
      """
      heshu: 1
      read: in/*.txt
      tables:
        a:
          - extract: '甲%{MONEY:x}'
          - validate: ['x = b.y']
        b:
          - extract: '乙%{MONEY:y}'
          - join: {table: c, match: y, take: {z: 元}}
        c:
          - extract: '丙%{MONEY:z}(?<y>.)'
          - validate: ['z = a.x']
      stages: [load: ['o/{table}.csv']]
      """)
    #expect(found == ["4:3: cyclic-tables: the tables wait for one another: a → b → c → a"])
  }

  @Test(arguments: [
    ("validate: ['sum(tiers.n) = done']", "aggregated-rows"),
    ("validate: [{check: 'sum(tiers.n) = sum(done)', across: documents}]", ""),
    ("join: {table: tiers, match: tier, take: {n: 亿元}}", "aggregated-rows"),
    ("join: {table: projects, match: tier, take: {done: 亿元}}", "unknown-table"),
    ("validate: [{check: sum(done) <= 3亿元, order: tier}]", "unused-group"),
  ])
  func refusesRowsOfNoDocument(_ stage: String, _ code: String) throws {
    let found = try RunFolder(["in/a.txt": "x"]).diagnostics(
      """
      heshu: 1
      read: in/*.txt
      tables:
        projects:
          - extract: '(?<tier>\\p{Han})类投资%{MONEY:done}'
          - \(stage)
        tiers:
          - extract: '(?<tier>\\p{Han})类完成%{MONEY:done}'
          - aggregate: {by: tier, values: {n: sum(done)}}
      stages: [load: ['o/{table}.csv']]
      """)
    #expect(found.map { String($0.split(separator: " ")[1].dropLast()) } == (code.isEmpty ? [] : [code]), "\(found)")
  }

  @Test func takesTheUnitOfAnotherTableForWhatItIs() throws {
    let found = try RunFolder(["in/a.txt": "x"]).diagnostics(
      """
      heshu: 1
      read: in/*.txt
      tables:
        a: [extract: '甲(?<k>.)%{MONEY:x}', join: {table: b, match: k, take: {y: 人}}]
        b: [extract: '乙(?<k>.)%{MONEY:y}']
      stages: [load: ['o/{table}.csv']]
      """)
    #expect(found.map { String($0.split(separator: " ")[1]) } == ["unit-dimension:"], "\(found)")
  }

  @Test func rejectsARowWithSeveralPartners() throws {
    let folder = try RunFolder(["in/a.txt": "甲项目投资1亿元。甲计划2亿元。甲计划3亿元。乙项目投资4亿元。乙计划5亿元。乙计划5亿元。丙项目投资6亿元。"])
    let yaml = """
      heshu: 1
      read: in/*.txt
      tables:
        projects:
          - extract: '(?<name>\\p{Han})项目投资%{MONEY:done}'
          - join: {table: plans, match: name, take: {plan: 亿元}REQUIRED}
        plans:
          - extract: '(?<name>\\p{Han})计划%{MONEY:plan}'
      stages: [load: ['o/{table}.csv']]
      """
    try folder.run(yaml.replacingOccurrences(of: "REQUIRED", with: ""))
    #expect(
      try folder.text("o/projects.csv").split(whereSeparator: \.isNewline) == [
        "name,done,plan,source", "乙,400000000,5,in/a.txt#b63-85", "丙,600000000,,in/a.txt#b126-148",
      ])
    let rejects = try folder.text("o/rejects.ndjson")
    #expect(rejects.contains("\"code\":\"ambiguous-partner\""))
    #expect(rejects.contains("\"raw\":\"甲项目投资1亿元\""))
    try folder.run(yaml.replacingOccurrences(of: "REQUIRED", with: ", required: true"))
    #expect(try folder.text("o/rejects.ndjson").contains("\"code\":\"no-partner\""))
  }

  @Test func isNoWorkOfAWorker() throws {
    var diagnostics = Diagnostics()
    let yaml = TwoTables.yaml()
    let pipeline = try #require(PipelineFile.read(Array(yaml.utf8), path: "p.yaml", diagnostics: &diagnostics))
    let compiled = try #require(
      PipelineCompiler(environment: .standard, options: RunOptions()).compile(pipeline, diagnostics: &diagnostics))
    let worker = compiled.worker(diagnostics: &diagnostics)
    #expect(worker == nil)
    #expect(diagnostics.all.map(\.code) == ["worker-barrier"])
  }
}
