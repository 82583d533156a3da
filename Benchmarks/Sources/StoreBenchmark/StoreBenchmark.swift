import Foundation
import Heshu

/// Loads a CSV file of a known form into a store as a run does: workers parse and encode, one thread writes in order.
///
/// usage: StoreBenchmark sqlite|postgres PLACE FILE.csv JOBS
@main
enum StoreBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let jobs = Int(arguments[4]),
      let format = RunEnvironment.standard.stores.first(where: { $0.name == arguments[1] })
    else {
      FileHandle.standardError.write(Data("usage: StoreBenchmark sqlite|postgres PLACE FILE.csv JOBS\n".utf8))
      exit(64)
    }
    let target = StoreTarget(name: "store", place: arguments[2], tables: ["rows"])
    let encoder = format.makeEncoder(target)
    let layout = BulletinRows.layout
    let store = try format.open(target)
    try store.begin(layout)
    let work = OrderedWork<(part: [UInt8], rows: Int)>(reader: try LineBlockReader(path: arguments[3])) {
      try store.write($0.part, rows: $0.rows, layout: layout)
    }
    try work.run(jobs: jobs) {
      { batch, _ in
        BulletinRows.parse(&batch)
        var part: [UInt8] = []
        encoder.encode(batch, layout, into: &part)
        return (part, batch.rows.count)
      }
    }
    let summary = StoreSummary(run: "benchmark", pipeline: "benchmark", version: "0", inputs: [])
    try store.finish(summary, documents: try LineBlockReader(path: arguments[3]))
    try store.commit()
  }
}
