import Foundation
import HeshuFigures
import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuFormats

/// The figure contract, row by row, in its three formats.
@Suite struct FigureEncoderTests {
  /// Every original byte stands for two decoded ones, as in a text of another encoding.
  private struct HalfOffsets: OriginalOffsets {
    func original(_ offset: Int) -> Int { offset / 2 }
  }

  /// What a recognizer might find in `text`: every kind of value that a row can have, and a refusal before the last.
  private func found(in text: String, at base: Int) throws -> Recognition {
    func place(_ part: String) throws -> Range<UInt32> {
      let range = try #require(text.range(of: part))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound) + base
      return UInt32(start)..<UInt32(start + part.utf8.count)
    }
    func figure(
      _ number: String, _ unitText: String, _ significand: Int128, _ exponent: Int32, _ unit: FigureUnit,
      of measure: String?
    ) throws -> Figure {
      let range = try place(number + unitText)
      var figure = Figure(
        value: ExactDecimal(significand: significand, exponent: exponent), unit: unit, kind: unit.kind,
        step: Int16(exponent), start: range.lowerBound,
        unitStart: range.upperBound - UInt32(unitText.utf8.count), end: range.upperBound)
      guard let measure else { return figure }
      (figure.measureStart, figure.measureEnd) = (try place(measure).lowerBound, try place(measure).upperBound)
      return figure
    }
    var recognition = Recognition()
    let year = try place("2022年")
    recognition.periods = [
      PeriodMention(
        start: year.lowerBound, end: year.upperBound, value: Period(CalendarDay(year: 2022, month: 0, day: 0)),
        isDate: false)
    ]
    var done = try figure("45.1", "亿元", 451, 7, .yuan, of: "完成投资")
    (done.subjectStart, done.subjectEnd) = (try place("甲市").lowerBound, try place("甲市").upperBound)
    done.period = 0
    var share = try figure("115.8", "%", 1158, -1, .percent, of: "占年度计划")
    (share.relation, share.relationTarget, share.period) = (.shareOf, 0, 0)
    var growth = try figure("3", "%", 3, 0, .percent, of: nil)
    (growth.qualifier, growth.basis) = (.over, .yearOnYear)
    var people = try figure("1,200", "人", 1200, 0, .person, of: nil)
    people.isExactCount = true
    recognition.figures = [done, share, growth, people]
    let phone = try place("0739-5361234")
    recognition.refusals = [Refusal(start: phone.lowerBound, end: phone.upperBound, reason: .phone)]
    return recognition
  }

  private func encode(
    _ format: FigureEncoder.Format, id: String = "a.txt", change: (inout Document) -> Void = { _ in }
  ) throws -> String {
    let text = "2022年甲市完成投资45.1亿元，占年度计划的115.8%。\r\n😀同比增长超3%，电话0739-5361234，共1,200人。"
    var batch = Batch()
    _ = batch.appendText(Array("前文".utf8))
    let bytes = Array(text.utf8)
    var document = Document(id: id, version: "", text: batch.appendText(bytes), byteCount: bytes.count)
    change(&document)
    var encoder = FigureEncoder(format: format)
    var output: [UInt8] = []
    encoder.begin(into: &output)
    encoder.beginPart()
    encoder.encode(
      try found(in: text, at: document.text.lowerBound), of: document, in: batch.bytes, into: &output)
    encoder.end(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private let header =
    "document,figure,line,start,end,byte_start,byte_end,text,kind,value,unit,number,written_unit,low,high,ends,qualifier,period,basis,of,relation,reason\r\n"

  @Test func writesCSV() throws {
    let rows = [
      "a.txt,1,1,11,17,25,35,45.1亿元,money,4510000000,CNY,45.1,亿元,4505000000,4515000000,[],exact,2022,,甲市 / 完成投资,,",
      #"a.txt,2,1,24,30,56,62,115.8%,percent,115.8,%,115.8,%,115.75,115.85,[],exact,2022,,占年度计划,"{""to"":1,""kind"":""share_of""}","#,
      "a.txt,3,2,39,41,86,88,3%,percent,3,%,3,%,3,,(),over,,yoy,,,",
      "a.txt,,2,44,56,97,109,0739-5361234,,,,,,,,,,,,,,phone",
      #"a.txt,4,2,58,64,115,123,"1,200人",count,1200,person,"1,200",人,1200,1200,[],exact,,,,,"#,
    ]
    #expect(try encode(.csv) == header + rows.map { $0 + "\r\n" }.joined())
  }

  private let objects = [
    #"{"document":"a.txt","figure":1,"line":1,"start":11,"end":17,"byte_start":25,"byte_end":35,"text":"45.1亿元","kind":"money","value":"4510000000","unit":"CNY","number":"45.1","written_unit":"亿元","low":"4505000000","high":"4515000000","ends":"[]","qualifier":"exact","period":"2022","basis":null,"of":"甲市 / 完成投资","relation":null,"reason":null}"#,
    #"{"document":"a.txt","figure":2,"line":1,"start":24,"end":30,"byte_start":56,"byte_end":62,"text":"115.8%","kind":"percent","value":"115.8","unit":"%","number":"115.8","written_unit":"%","low":"115.75","high":"115.85","ends":"[]","qualifier":"exact","period":"2022","basis":null,"of":"占年度计划","relation":{"to":1,"kind":"share_of"},"reason":null}"#,
    #"{"document":"a.txt","figure":3,"line":2,"start":39,"end":41,"byte_start":86,"byte_end":88,"text":"3%","kind":"percent","value":"3","unit":"%","number":"3","written_unit":"%","low":"3","high":null,"ends":"()","qualifier":"over","period":null,"basis":"yoy","of":null,"relation":null,"reason":null}"#,
    #"{"document":"a.txt","figure":null,"line":2,"start":44,"end":56,"byte_start":97,"byte_end":109,"text":"0739-5361234","kind":null,"value":null,"unit":null,"number":null,"written_unit":null,"low":null,"high":null,"ends":null,"qualifier":null,"period":null,"basis":null,"of":null,"relation":null,"reason":"phone"}"#,
    #"{"document":"a.txt","figure":4,"line":2,"start":58,"end":64,"byte_start":115,"byte_end":123,"text":"1,200人","kind":"count","value":"1200","unit":"person","number":"1,200","written_unit":"人","low":"1200","high":"1200","ends":"[]","qualifier":"exact","period":null,"basis":null,"of":null,"relation":null,"reason":null}"#,
  ]

  @Test func writesLines() throws { #expect(try encode(.ndjson) == objects.map { $0 + "\n" }.joined()) }

  @Test func writesAnArray() throws {
    #expect(try encode(.json) == "[\n" + objects.joined(separator: ",\n") + "\n]\n")
  }

  @Test func originalBytesAreAskedOfTheDocument() throws {
    let marked = try encode(.csv) { $0.base = 3 }
    #expect(marked.contains("a.txt,1,1,11,17,28,38,45.1亿元,"))
    let converted = try encode(.csv) { $0.offsets = HalfOffsets() }
    #expect(converted.contains("a.txt,1,1,11,17,12,17,45.1亿元,"))
  }

  static let ids: [(id: String, cell: String, json: String)] = [
    ("a,b", #""a,b""#, #""a,b""#), (" a", #"" a""#, #"" a""#), ("a\"b", #""a""b""#, #""a\"b""#),
    ("甲.txt", "甲.txt", #""甲.txt""#), ("=a", "=a", #""=a""#), ("", #""""#, #""""#), ("a\nb", "\"a\nb\"", #""a\nb""#),
  ]

  @Test(arguments: ids) func namesAreQuotedWhereTheyMustBe(id: String, cell: String, json: String) throws {
    #expect(try encode(.csv, id: id).contains("\r\n" + cell + ",1,1,11,17,"))
    #expect(try encode(.ndjson, id: id).hasPrefix("{\"document\":" + json + ",\"figure\":1,"))
  }

  private func encode(_ text: String, id: String) -> String {
    var batch = Batch()
    let bytes = Array(text.utf8)
    let document = Document(id: id, version: "", text: batch.appendText(bytes), byteCount: bytes.count)
    var recognition = Recognition()
    Recognizer().recognize(batch.bytes, document.text, published: nil, into: &recognition)
    var encoder = FigureEncoder(format: .csv)
    var output: [UInt8] = []
    encoder.begin(into: &output)
    encoder.encode(recognition, of: document, in: batch.bytes, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// A row that is written as it stands is the row that would be written cell by cell.
  @Test func theShortWayWritesTheSameRows() {
    var generator = SeededGenerator(seed: 8)
    let pieces = [
      "完成投资", "45.1亿元", "5 亿元", "１２３人", "1,200户", "，", "。\r\n", "占计划的", "9%", "\"一号\"", " ", "\u{3000}", "-5.3%", "约三成",
      "3—5万吨",
      "同比增长", "其中", "😀", "、", "+2.1%", "$30", "每平方米8000元", "“十四五”", "·", "\t",
    ]
    for round in 0..<500 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      #expect(encode(text, id: "d\(round)") == slowly(text, id: "d\(round)"), "\(text)")
    }
  }

  private func slowly(_ text: String, id: String) -> String {
    var batch = Batch()
    let bytes = Array(text.utf8)
    let document = Document(id: id, version: "", text: batch.appendText(bytes), byteCount: bytes.count)
    var recognition = Recognition()
    Recognizer().recognize(batch.bytes, document.text, published: nil, into: &recognition)
    var contract = FigureContract()
    contract.begin(document)
    var writer = CSVCellWriter(dialect: .rfc4180)
    var output = Array(header.utf8)
    for figure in recognition.figures {
      contract.load(figure, of: document, in: batch.bytes, recognition)
      for key in FigureContract.Key.allCases {
        let cell = contract.cells[key.rawValue]
        if cell.isNull {
          writer.appendNull(to: &output)
        } else {
          writer.appendText(Array(contract.bytes[cell.range]), 0..<cell.range.count, to: &output)
        }
      }
      writer.endRecord(&output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func noCodeOfAUnitNeedsQuotes() {
    for unit in UnitCatalogue.symbols.map(\.unit) + UnitCatalogue.denominators.map(\.unit) {
      for code in [unit.code, FigureUnit.yuan.per(unit)?.code ?? ""] where !code.isEmpty {
        var writer = CSVCellWriter(dialect: .rfc4180)
        var output: [UInt8] = []
        writer.appendText(code, to: &output)
        #expect(String(decoding: output, as: UTF8.self) == code)
      }
    }
  }
}
