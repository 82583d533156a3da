import ArgumentParser
import Heshu

/// The root of the command line.
struct HeshuCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heshu",
    abstract: "Figures out of Chinese official prose, into tables, checked.",
    discussion: """
      Heshu (核数) finds the figures in bulletins such as 完成投资45.1亿元，占年度计划的115.8%, keeps each with its unit, qualifier, written \
      precision and place in the source, checks them against each other and against raw amounts by exact interval arithmetic, and writes \
      CSV, JSON, NDJSON, workbooks, SQLite and PostgreSQL.

      EXAMPLES
        Every figure of a text, as a table for the eye:
          echo '前三季度产值同比增长17%，缴纳税收1.49亿元。' | heshu figures

        The same as NDJSON, for other programs:
          heshu figures --format ndjson bulletin.txt | jq -r .value

        A pipeline: prove it, run its tests, look at what it would do, run it:
          heshu lint Pipelines/shaoyang.yaml
          heshu test Pipelines/shaoyang.yaml
          heshu run --dry-run --rows 5 Pipelines/shaoyang.yaml
          heshu run Pipelines/shaoyang.yaml

      EXIT STATUS
        0   good
        1   new findings of severity error, the outputs are published; or failed tests
        2   a limit of the pipeline stopped the run, nothing is published
        64  the command line is wrong
        65  a named input is missing or cannot be used
        70  a defect of the program
        74  a file or database could not be read or written
        75  another run is going on, or another process holds its database
        78  the pipeline file is wrong
        130 stopped by SIGINT, 143 by SIGTERM; nothing is published
        A reader of standard output that goes away ends the program quietly.

      ENVIRONMENT
        NO_COLOR  no colors, whatever it is set to
        COLUMNS   the width of the terminal, where it is not the terminal's own
      """,
    version: HeshuVersion.current,
    subcommands: [
      RunCommand.self, LintCommand.self, TestCommand.self, RunsCommand.self, RejectsCommand.self, FiguresCommand.self,
      VerifyCommand.self, UnitsCommand.self, WorkerCommand.self, WhyCommand.self, ArchiveCommand.self,
    ])
}
