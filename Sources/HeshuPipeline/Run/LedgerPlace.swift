/// Where the ledger of a pipeline stands: `<report>/.heshu/<pipeline>.db`, its lock beside it.
public enum LedgerPlace {
  /// The folder of the ledgers of a report's folder.
  public static func folder(_ report: String) -> String { PathParts.join(report, ".heshu") }

  /// The ledger of a pipeline; a stroke in its name becomes `-`, so that the file stays in the folder.
  public static func ledger(_ report: String, pipeline: String) -> String {
    PathParts.join(folder(report), fileName(pipeline) + ".db")
  }

  /// The file that a run of the pipeline locks.
  public static func lock(_ report: String, pipeline: String) -> String {
    PathParts.join(folder(report), fileName(pipeline) + ".lock")
  }

  /// The pipeline's name without what leads to another folder.
  private static func fileName(_ pipeline: String) -> String {
    let name = String(pipeline.map { $0 == "/" || $0 == "\0" ? "-" : $0 })
    return name.hasPrefix(".") || name.isEmpty ? "-" + name : name
  }
}
