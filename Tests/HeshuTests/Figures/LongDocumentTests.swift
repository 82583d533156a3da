import Foundation
import Heshu
import HeshuDocuments
import Testing

/// Documents that are read in segments give what they give as a whole, but for what reaches over a cut.
struct LongDocumentTests {
  private static let text: String = (1...120).map { place in
    let sentence = "\(2000 + place % 20)年，第\(place)号项目完成投资\(place).5亿元，占年度计划的\(place)%。"
    return place % 7 == 0 ? sentence + "\r\n\r\n" : place % 3 == 0 ? sentence + "\n" : sentence
  }.joined()

  private func export(_ format: FigureEncoder.Format, jobs: Int, segmentSize: Int?) throws -> (
    String, FigureExport.Counts
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "heshu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "long.txt").path
    // A byte order mark is no part of the text, and the offsets in the original count it.
    try Data(("\u{FEFF}" + Self.text).utf8).write(to: URL(filePath: path))
    let output = Output()
    let sizes = segmentSize.map { SegmentSizes(longestWhole: $0, longestSegment: $0) }
    let reader = FileDocumentReader(named: [path], hashes: false, segments: sizes)
    let counts = try FigureExport(format: format).run(reader, jobs: jobs) { output.bytes += $0 }
    return (String(decoding: output.bytes, as: UTF8.self).replacing(folder.path, with: ""), counts)
  }

  private final class Output {
    var bytes: [UInt8] = []
  }

  @Test(arguments: FigureEncoder.Format.allCases)
  func figuresOfSegmentsAreThoseOfTheWhole(format: FigureEncoder.Format) throws {
    let whole = try export(format, jobs: 1, segmentSize: nil)
    #expect(whole.1.figures == 240)
    #expect(whole.1.documents == 1)
    for size in [200, 1000, 5000] {
      for jobs in [1, 3] {
        let cut = try export(format, jobs: jobs, segmentSize: size)
        #expect(cut.0 == whole.0)
        #expect(cut.1 == whole.1)
      }
    }
  }
}
