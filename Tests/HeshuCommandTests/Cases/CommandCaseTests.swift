import Foundation
import Testing

/// Every folder of `Tests/Cases` is a test; `HESHU_RECORD=1` writes what comes instead of comparing it.
///
/// One after another: a command may use every core itself.
@Suite(.serialized)
struct CommandCaseTests {
  @Test func thereAreCases() {
    #expect(!CommandCase.all.isEmpty)
    let program = CommandRun.programFolder.appending(path: "heshu").path
    #expect(FileManager.default.isExecutableFile(atPath: program), "build first: there is no \(program)")
  }

  @Test(arguments: CommandCase.all)
  func runsAsExpected(_ test: CommandCase) async throws {
    let run = try await CommandRun(test)
    defer { run.remove() }
    if CommandCase.isRecording {
      try record(run, test)
    } else {
      compare(run, test)
    }
  }

  private func record(_ run: CommandRun, _ test: CommandCase) throws {
    try test.record(run.output, as: "stdout")
    try test.record(run.error, as: "stderr")
    try test.record(run.status == 0 ? Data() : Data("\(run.status)\n".utf8), as: "status")
    for file in test.expectedFiles {
      try test.record(Data(contentsOf: run.workingFolder.appending(path: file)), as: "output/\(file)")
    }
  }

  private func compare(_ run: CommandRun, _ test: CommandCase) {
    let status =
      test.content("status").map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) }
      ?? "0"
    if status != "\(run.status)" { Issue.record("\(test.name): exit status \(run.status), expected \(status)") }
    compare(run.output, test.content("stdout"), "stdout", test)
    compare(run.error, test.content("stderr"), "stderr", test)
    for file in test.expectedFiles {
      let place = run.workingFolder.appending(path: file)
      guard let found = try? Data(contentsOf: place) else {
        Issue.record("\(test.name): \(file) was not written")
        continue
      }
      compare(found, test.content("output/\(file)"), file, test)
    }
  }

  private func compare(_ found: Data, _ expected: Data?, _ what: String, _ test: CommandCase) {
    let expected = expected ?? Data()
    guard found != expected else { return }
    let difference = LineDifference.describe(
      expected: String(decoding: expected, as: UTF8.self), found: String(decoding: found, as: UTF8.self))
    Issue.record("\(test.name): \(what) differs:\n\(difference ?? "in bytes that are no UTF-8")")
  }
}
