import ArgumentParser
import Foundation
import Heshu

/// What a run leaves for those who were not there.
struct NightWatch: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write metrics for Prometheus into this file, also where the run fails.", valueName: "file"),
    completion: .file())
  var metrics: String?

  @Option(
    help: ArgumentHelp(
      "Write what is new, what fails and what is late into this file, short enough for a mail; its first line is the subject.",
      valueName: "file"), completion: .file())
  var summary: String?

  @Option(
    help: ArgumentHelp(
      "Run this command for the shell at the end; HESHU_STATUS, HESHU_PIPELINE and HESHU_SUMMARY are set.",
      valueName: "command"))
  var then: String?

  /// With the files that a pipeline names where the command line names none.
  func completed(by pipeline: CompiledPipeline?) -> NightWatch {
    var watch = self
    watch.metrics = metrics ?? pipeline?.metricsPath
    watch.summary = summary ?? pipeline?.summaryPath
    return watch
  }

  var isAskedFor: Bool { metrics != nil || summary != nil || then != nil }

  /// Writes and starts what was asked for; trouble with it is told and changes nothing about the run.
  func tell(_ outcome: NightOutcome) {
    let fileSystem = RunEnvironment.standard.fileSystem
    let text = NightSummary(outcome).text
    do {
      if let metrics {
        let previous = String(decoding: (try? fileSystem.read(metrics)) ?? [], as: UTF8.self)
        try AtomicFile.write(Array(MetricsText(outcome, previous: previous).text.utf8), to: metrics, in: fileSystem)
      }
      if let summary { try AtomicFile.write(Array(text.utf8), to: summary, in: fileSystem) }
    } catch {
      StandardError.write(line: "heshu: \(error)")
    }
    if let then { start(then, outcome, text) }
  }

  private func start(_ command: String, _ outcome: NightOutcome, _ text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    var environment = ProcessInfo.processInfo.environment
    environment["HESHU_STATUS"] = "\(outcome.status)"
    environment["HESHU_PIPELINE"] = outcome.pipeline
    environment["HESHU_SUMMARY"] = text
    process.environment = environment
    do {
      try process.run()
      process.waitUntilExit()
      if process.terminationStatus != 0 {
        StandardError.write(line: "heshu: --then ended with status \(process.terminationStatus)")
      }
    } catch {
      StandardError.write(line: "heshu: --then cannot be started: \(error)")
    }
  }
}
