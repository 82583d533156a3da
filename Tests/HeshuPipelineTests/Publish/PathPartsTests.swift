import Testing

@testable import HeshuPipeline

@Suite struct PathPartsTests {
  /// Paths as a folder sees them lead back to the same place, also from another spelling of the folder's start.
  @Test(arguments: [
    ("out/a.csv", "out/.heshu", "../a.csv"), ("a.csv", ".heshu", "../a.csv"), ("x/b/c", "out/.heshu", "../../x/b/c"),
    ("/r/out/a.csv", "/r/out/.heshu", "../a.csv"), ("./out/a", "out/.heshu", "../a"), ("out", "out/.heshu", ".."),
  ])
  func tellsAPathAsAFolderSeesIt(_ path: String, _ folder: String, _ expected: String) {
    #expect(PathParts.relative(path, to: folder) == expected)
    #expect(PathParts.resolved(expected, from: folder) == PathParts.normalized(path))
  }

  @Test func findsAPathFromWhereTheFolderStandsNow() {
    #expect(PathParts.resolved("../a.csv", from: "/mnt/disk/out/.heshu") == "/mnt/disk/out/a.csv")
    #expect(PathParts.resolved("../../x/b", from: "root/out/.heshu") == "root/x/b")
    #expect(PathParts.resolved("../../../a", from: ".heshu") == "../../a")
  }
}
