import Foundation
import Heshu

/// Compresses a file as outputs are compressed. usage: GzipBenchmark IN OUT JOBS
@main
enum GzipBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let jobs = Int(arguments[3]), jobs > 0 else {
      FileHandle.standardError.write(Data("usage: GzipBenchmark IN OUT JOBS\n".utf8))
      exit(64)
    }
    let files = LocalFileSystem()
    let input = try files.open(arguments[1])
    let output = try files.create(arguments[2])
    let encoder = GzipCompressor().makeEncoder(jobs: jobs)
    var bytes: [UInt8] = []
    var compressed: [UInt8] = []
    while try input.read(upTo: 1 << 18, into: &bytes) > 0 {
      try encoder.encode(bytes, into: &compressed)
      try output.write(compressed)
      bytes.removeAll(keepingCapacity: true)
      compressed.removeAll(keepingCapacity: true)
    }
    try encoder.finish(into: &compressed)
    try output.write(compressed)
    try output.close()
  }
}
