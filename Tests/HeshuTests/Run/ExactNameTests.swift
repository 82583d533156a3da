import Foundation
import Testing

@testable import Heshu

/// Two files whose names Unicode holds equivalent are two files.
@Suite struct ExactNameTests {
  private static let composed = "in/\u{E9}.txt"
  private static let decomposed = "in/e\u{301}.txt"

  private static func yaml(_ read: String) -> String {
    """
    heshu: 1
    pipeline: names
    read: \(read)
    stages:
      - extract: '(?<subject>.项目)完成投资%{MONEY:done}'
      - normalize: {done: 亿元}
      - load: [{path: out/t.csv, columns: full}, out/t.sqlite]
      - archive: out/bundle.tar.gz
    """
  }

  private func folder() throws -> RunFolder {
    let folder = try RunFolder()
    try folder.write(Array("甲项目完成投资1.1亿元。\n".utf8), to: ExactNameTests.decomposed)
    try folder.write(Array("前面还有一句。乙项目完成投资2.2亿元。\n".utf8), to: ExactNameTests.composed)
    return folder
  }

  @Test(arguments: ["in/*.txt", "{files: in/*.txt, since: ledger}"])
  func eachRowKeepsItsDocument(_ read: String) throws {
    let folder = try folder()
    let report = try folder.run(ExactNameTests.yaml(read))
    #expect(report.documents == 2)
    #expect(
      report.inputs.map { ExactName($0.path) } == [
        ExactName(ExactNameTests.decomposed), ExactName(ExactNameTests.composed),
      ]
    )
    let names = try Bundle.members(try #require(try folder.files(under: "out")["bundle.tar.gz"])).map {
      ExactName($0.name)
    }
    #expect(names.contains(ExactName("documents/" + ExactNameTests.composed)))
    #expect(names.contains(ExactName("documents/" + ExactNameTests.decomposed)))
    var notes: [VerificationNote] = []
    try Verification().verify(folder.path + "/out/bundle.tar.gz") { notes.append($0) }
    #expect(notes.allSatisfy { $0.kind == .good }, "\(notes)")
  }

  @Test func aRenameIsNews() throws {
    let folder = try RunFolder()
    let text = Array("甲项目完成投资1.1亿元。\n".utf8)
    try folder.write(text, to: ExactNameTests.composed)
    let yaml = ExactNameTests.yaml("{files: in/*.txt, since: ledger}")
    try folder.run(yaml)
    try FileManager.default.removeItem(atPath: folder.path + "/" + ExactNameTests.composed)
    try folder.write(text, to: ExactNameTests.decomposed)
    let report = try folder.run(yaml)
    #expect(!report.isUnchanged)
    #expect(report.documents == 2)
  }
}
