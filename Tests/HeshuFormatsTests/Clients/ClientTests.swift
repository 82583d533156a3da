import Foundation
import HeshuFormats
import HeshuQuantities
import HeshuRecords
import Testing

/// Other programs read the same cells out of what is written here.
@Suite struct ClientTests {
  /// Writes the sample table in every format, and what must come of it as `expected.json`: pairs of name and amount.
  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    var table = SampleTable.random(rows: 300, seed: 41)
    for text in RoundTripTests.naughty { table.add(text, ExactDecimal("-5.310")) }
    for dialect in CSVDialect.presets {
      let bytes = table.encoded(by: CSVTableEncoder(dialect: dialect))
      _ = try folder.write("\(dialect.name).csv", bytes)
      _ = try folder.write("\(dialect.name).csv.gz", GzipTests.compress(bytes))
    }
    _ = try folder.write("strings.ndjson", table.encoded(by: JSONTableEncoder(isLines: true)))
    _ = try folder.write("numbers.ndjson", table.encoded(by: JSONTableEncoder(isLines: true, hasNumbers: true)))
    _ = try folder.write("table.json", table.encoded(by: JSONTableEncoder(isLines: false)))
    var expected: [UInt8] = []
    let rows = table.expected.map { row in
      JSONValue.array([.string(row.name), row.amount.map { .string($0) } ?? .null])
    }
    JSONWriter.append(.array(rows), to: &expected)
    _ = try folder.write("expected.json", expected)
    return folder
  }

  /// What CSV makes of texts, in Python.
  private static let prelude = """
    import json
    rows = json.load(open("expected.json", encoding="utf-8"))
    def in_csv(text): return text.replace("\\r\\n", "\\n").replace("\\r", "\\n").replace("\\0", "\\ufffd")
    expected = [[in_csv(name), amount] for name, amount in rows]
    def same(found, wanted, what):
        assert len(found) == len(wanted), (what, len(found), len(wanted))
        for place, (one, other) in enumerate(zip(found, wanted)):
            assert one == other, (what, place, one, other)
        print(what, "same")

    """

  @Test(.enabled(if: Clients.has("python3"), "python3 is missing"))
  func pythonReadsThem() throws {
    let program =
      ClientTests.prelude + """
        import csv, gzip
        for dialect in ["rfc4180", "unix"]:
            for opened in [open(dialect + ".csv", newline="", encoding="utf-8"), gzip.open(dialect + ".csv.gz", "rt", newline="", encoding="utf-8")]:
                found = list(csv.reader(opened))
                assert found[0] == ["name", "amount"], found[0]
                same([[name, amount or None] for name, amount in found[1:]], expected, dialect)
        marks = ("=", "+", "-", "@", "\\t", "\\r", "\\n", "＝", "＋", "－", "＠")
        skipped = " \\u00a0\\u3000\\u200b\\ufeff"
        def unguarded(text):
            rest = text[1:]
            return rest if text.startswith("'") and (rest.startswith("'") or rest.lstrip(skipped).startswith(marks)) else text
        found = list(csv.reader(open("excel.csv", newline="", encoding="utf-8-sig")))
        same([[unguarded(name), amount or None] for name, amount in found[1:]], expected, "excel")
        for name in ["strings", "numbers"]:
            lines = [json.loads(line, parse_float=str, parse_int=str) for line in open(name + ".ndjson", encoding="utf-8", newline="\\n")]
            same([[line["name"], line["amount"]] for line in lines], rows, name)
        same([[row["name"], row["amount"]] for row in json.load(open("table.json", encoding="utf-8"))["rows"]], rows, "json")
        """
    let folder = try folder()
    defer { withExtendedLifetime(folder) {} }
    let output = try Clients.python(program, in: folder.url)
    #expect(
      output
        == "rfc4180 same\nrfc4180 same\nunix same\nunix same\nexcel same\nstrings same\nnumbers same\njson same\n")
  }

  @Test(.enabled(if: Clients.hasPython("pandas"), "pandas is missing"))
  func pandasReadsThem() throws {
    let program =
      ClientTests.prelude + """
        import pandas
        for path in ["rfc4180.csv", "unix.csv", "rfc4180.csv.gz"]:
            frame = pandas.read_csv(path, dtype=str, keep_default_na=False, lineterminator=None)
            same([[name, amount or None] for name, amount in zip(frame["name"], frame["amount"])], expected, path)
        frame = pandas.read_json("strings.ndjson", lines=True, dtype=False)
        same([[name, None if amount is None or amount != amount else amount] for name, amount in zip(frame["name"], frame["amount"])], rows, "ndjson")
        """
    let folder = try folder()
    defer { withExtendedLifetime(folder) {} }
    let output = try Clients.python(program, in: folder.url)
    #expect(
      output
        == "rfc4180.csv same\nunix.csv same\nrfc4180.csv.gz same\nndjson same\n")
  }

  @Test(.enabled(if: Clients.hasPython("duckdb"), "duckdb is missing"))
  func duckDBReadsThem() throws {
    let program =
      ClientTests.prelude + """
        import duckdb
        for path in ["rfc4180.csv", "unix.csv", "rfc4180.csv.gz"]:
            found = duckdb.sql(f"select name, amount from read_csv('{path}', columns={{'name':'VARCHAR','amount':'VARCHAR'}}, header=true, quote='\\"', escape='\\"', delim=',', auto_detect=false, strict_mode=false)").fetchall()
            same([[name or "", amount or None] for name, amount in found], expected, path)
        """
    let folder = try folder()
    defer { withExtendedLifetime(folder) {} }
    let output = try Clients.python(program, in: folder.url)
    #expect(
      output
        == "rfc4180.csv same\nunix.csv same\nrfc4180.csv.gz same\n")
  }

  @Test(.enabled(if: Clients.has("sqlite3") && Clients.has("python3"), "sqlite3 is missing"))
  func sqliteReadsThem() throws {
    let folder = try folder()
    let imported = try run(
      "sqlite3", ["t.db", "-cmd", ".mode csv", ".import rfc4180.csv t", ".quit"], in: folder.url)
    #expect(imported.status == 0)
    let program =
      ClientTests.prelude + """
        import sqlite3
        found = sqlite3.connect("t.db").execute("select name, amount from t order by rowid").fetchall()
        same([[name or "", amount or None] for name, amount in found], expected, "sqlite3")
        """
    #expect(try Clients.python(program, in: folder.url) == "sqlite3 same\n")
  }

  @Test(.enabled(if: Clients.has("mlr") && Clients.has("python3"), "miller is missing"))
  func millerReadsThem() throws {
    let folder = try folder()
    // Miller keeps CR LF and is fed plain names, since it writes control characters of JSON in a way of its own.
    for (name, path) in [("csv", "rfc4180.csv"), ("ndjson", "strings.ndjson")] {
      let input = name == "csv" ? "--icsv" : "--ijsonl"
      let command = "mlr -S \(input) --ojson cut -o -f amount \(path) > \(name).out"
      #expect(try run("sh", ["-c", command], in: folder.url).status == 0)
    }
    let program =
      ClientTests.prelude + """
        for name in ["csv", "ndjson"]:
            found = json.load(open(name + ".out", encoding="utf-8"), parse_float=str, parse_int=str)
            same([[row.get("amount") or None] for row in found], [[amount] for _, amount in rows], name)
        """
    #expect(try Clients.python(program, in: folder.url) == "csv same\nndjson same\n")
  }

  @Test(arguments: ["gzip", "pigz", "zcat"])
  func gzipProgramsReadArchives(program: String) throws {
    guard Clients.has(program) else { return withKnownIssue("\(program) is missing") { Issue.record("skipped") } }
    let bytes = GzipTests.content(3 * GzipBlock.size + 11)
    let folder = try ScratchFolder()
    let path = try folder.write("x.gz", GzipTests.compress(bytes))
    #expect(try run(program, program == "zcat" ? [path] : ["-dc", path]).output == bytes)
    #expect(try run(program, program == "zcat" ? ["--test", path] : ["-t", path]).status == 0)
  }

  @Test(.enabled(if: Clients.has("pigz"), "pigz is missing"))
  func readsWhatPigzWrites() throws {
    let bytes = GzipTests.content(700_000)
    let folder = try ScratchFolder()
    let path = try folder.write("x", bytes)
    #expect(try GzipTests.expand(run("pigz", ["-6", "-p", "2", "-c", path]).output) == bytes)
    #expect(try GzipTests.expand(run("pigz", ["-9", "-i", "-c", path]).output, piece: 10_000) == bytes)
  }

  @Test(.enabled(if: Clients.has("python3"), "python3 is missing"))
  func readsWhatPythonWrites() throws {
    let folder = try ScratchFolder()
    let text = try Clients.python(
      "import gzip; gzip.open('x.gz', 'wb').write('完成投资\\n'.encode() * 5000); print('ok')", in: folder.url)
    #expect(text == "ok\n")
    let file = Array(try Data(contentsOf: folder.url.appending(path: "x.gz")))
    #expect(try GzipTests.expand(file) == Array(String(repeating: "完成投资\n", count: 5000).utf8))
    let read = try Clients.python(
      "import gzip; print(len(gzip.open('y.gz').read()))",
      in: { () throws -> URL in
        _ = try folder.write("y.gz", GzipTests.compress(GzipTests.content(600_000)))
        return folder.url
      }())
    #expect(read == "600000\n")
  }
}
