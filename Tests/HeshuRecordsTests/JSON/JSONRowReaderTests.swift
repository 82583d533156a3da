import HeshuRecords
import Testing

@Suite struct JSONRowReaderTests {
  private func read(_ line: String) throws -> [String] {
    let bytes = Array(line.utf8)
    var reader = JSONRowReader(depthLimit: 4)
    var scratch: [UInt8] = []
    try reader.read(bytes, 0..<bytes.count, scratch: &scratch)
    return reader.cells.map { cell in
      let name = (cell.name.isInScratch ? scratch : bytes)[cell.name.range]
      let value = (cell.value.isInScratch ? scratch : bytes)[cell.value.range]
      return "\(String(decoding: name, as: UTF8.self)):\(cell.kind):\(String(decoding: value, as: UTF8.self))"
    }
  }

  @Test func readsEachKind() throws {
    let line = #" { "a" : "x\ty", "b":-4.50e2 ,"c":null,"d":true,"e":false,"f\u0041":[1,{"x":["\n"]},{}],"g":{} } "#
    let cells = ["a:string:x\ty", "b:number:-4.50e2", "c:null:null", "d:true:true", "e:false:false"]
    #expect(try read(line) == cells + [#"fA:nested:[1,{"x":["\n"]},{}]"#, "g:nested:{}"])
    #expect(try read("{}").isEmpty)
  }

  static let bad: [(line: String, code: JSONError.Code, byteOffset: Int)] = [
    ("", .notAnObject, 0), ("[]", .notAnObject, 0), ("{} x", .trailing, 3), ("{\"a\":1,}", .unexpected, 7),
    ("{\"a\":[1,]}", .unexpected, 8),
    ("{\"a\":[1}", .unexpected, 7), ("{\"a\":{\"b\"}}", .unexpected, 9), ("{\"a\":[[[[[", .tooDeep, 9),
    ("{\"a\":{\"b\":1,}}", .unexpected, 12),
    ("{\"a\":", .truncated, 5), ("{\"a\":[", .truncated, 6),
  ]

  @Test(arguments: bad) func reportsThePlace(line: String, code: JSONError.Code, byteOffset: Int) {
    let error = #expect(throws: JSONError.self) { try read(line) }
    #expect(error?.code == code)
    #expect(error?.byteOffset == byteOffset)
  }
}
