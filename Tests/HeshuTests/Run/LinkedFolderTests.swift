import Foundation
import Testing

@testable import Heshu

/// An output never takes the place of what the run reads, whatever links lead to it.
@Suite struct LinkedFolderTests {
  private func folder() throws -> RunFolder {
    try RunFolder(["in/1.txt": "甲项目完成投资1.1亿元。"])
  }

  private func yaml(_ output: String) -> String {
    """
    heshu: 1
    read: in/*.txt
    stages:
      - extract: '完成投资%{MONEY:done}'
      - load: {csv: \(output)}
    """
  }

  @Test func refusesAnOutputInALinkToTheFolderOfTheInputs() throws {
    let folder = try folder()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/Output", withDestinationPath: "in")
    let error = #expect(throws: RunError.self) { try folder.run(yaml("Output/1.txt")) }
    #expect(error.map { "\($0)" }?.contains("an output of the pipeline would take its place") == true)
    #expect(try folder.text("in/1.txt") == "甲项目完成投资1.1亿元。")
    try folder.run(yaml("Output/1.csv"))
    #expect(try folder.text("in/1.csv").contains("done"))
  }

  @Test func refusesAnOutputThatAnInputIsALinkTo() throws {
    let folder = try folder()
    try folder.write(Array("乙项目完成投资2.2亿元。".utf8), to: "texts/2.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/in/2.txt", withDestinationPath: "../texts/2.txt")
    #expect(throws: RunError.self) { try folder.run(yaml("texts/2.txt")) }
    #expect(try folder.text("texts/2.txt") == "乙项目完成投资2.2亿元。")
  }
}
