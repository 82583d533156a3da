import ArgumentParser

/// How the program ends; the numbers are those of sysexits.h where it has one.
enum ExitStatus: Int32 {
  /// New findings of severity error, the outputs are published; or tests of a pipeline that failed.
  case findings = 1
  /// A limit stopped the run, nothing is published.
  case limit = 2
  case usage = 64
  /// A named input is missing or cannot be used.
  case input = 65
  /// A defect of the program.
  case software = 70
  case inputOutput = 74
  /// Another run of the pipeline is going on, or something else holds what the run needs.
  case locked = 75
  /// The pipeline file is wrong.
  case pipeline = 78

  var code: ExitCode { ExitCode(rawValue) }
}
