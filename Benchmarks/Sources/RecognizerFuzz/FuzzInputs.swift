import Heshu

/// Texts made of a seed: random bytes, words of the catalogue between numerals, and mutated lines.
struct FuzzInputs {
  /// The text that `next` made, with zero bytes behind it.
  private(set) var bytes: [UInt8] = []
  /// Whether it is UTF-8.
  private(set) var isText = false
  private let lines: [[UInt8]]
  private let pieces: [[UInt8]]
  private var state: UInt64

  private static let words = [
    "0", "1", "5", "12", "100", "2022", "45.1", "0739", "1,234", "１２", "．", "，", "。", "、", "：", "；", "\n", " ", "|",
    "\t", "-", "—", "至",
    "~", "/", "一", "二", "三", "九", "十", "百", "千", "万", "亿", "零", "〇", "○", "两", "半", "几", "数", "点", "多", "余", "来", "第",
    "年", "月", "日",
    "号", "季度", "前", "首", "上", "下", "去年", "今年", "次年", "分之", "单位", "（", "）", "(", ")", "%", "“", "”", "约", "超过", "近",
    "不足", "以上", "以下",
    "左右", "之间", "同比", "增长", "下降", "减少", "占", "其中", "分别", "为", "的", "比", "由", "从", "每", "每千人", "项目", "公司", "完成投资", "产值",
    "在",
    "内", "又", "角", "分", "整", "番", "翻", "折", "成", "个半", "零下", "负", "−", "US$", "￥", "RMB", "@", "http://", "www.", "兆",
    "壹", "佰", "\0", "e5",
    "k", "(含)", "序号", "单位：万元", "|---|", "999999999999999999999999999999999999999",
    "0.000000000000000000000000000000000001", "亿亿亿亿",
  ]

  init(seed: UInt64, lines: [[UInt8]]) {
    state = seed
    self.lines = lines
    pieces = Self.words.map { Array($0.utf8) } + UnitCatalogue.symbols.map { Array($0.written.utf8) }
  }

  /// Makes the next text and gives its length.
  mutating func next() -> Int {
    bytes.removeAll(keepingCapacity: true)
    switch random(lines.isEmpty ? 6 : 12) {
    case 0: makeBytes()
    case 1...5: makeWords()
    default: mutate()
    }
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: 64))
    return count
  }

  private mutating func makeBytes() {
    isText = false
    for _ in 0..<random(80) { bytes.append(UInt8(truncatingIfNeeded: random(256))) }
  }

  private mutating func makeWords() {
    isText = true
    for _ in 0...random(14) {
      bytes.append(contentsOf: pieces[random(4) > 0 ? random(Self.words.count) : random(pieces.count)])
    }
  }

  /// A stretch of a line with characters taken out, doubled, or put in from elsewhere; now and then a byte is changed instead.
  private mutating func mutate() {
    let line = lines[random(lines.count)]
    guard !line.isEmpty else { return makeWords() }
    isText = true
    let start = boundary(line, random(line.count))
    bytes.append(contentsOf: line[start..<boundary(line, min(line.count, start + 120))])
    for _ in 0..<random(5) where !bytes.isEmpty {
      let place = boundary(bytes, random(bytes.count))
      switch random(4) {
      case 0: bytes.removeSubrange(place..<boundary(bytes, min(bytes.count, place + 1), forward: true))
      case 1: bytes.insert(contentsOf: pieces[random(pieces.count)], at: place)
      case 2: bytes.insert(contentsOf: pieces[random(Self.words.count)], at: place)
      default:
        let end = boundary(bytes, min(bytes.count, place + 9), forward: true)
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      }
    }
    if random(8) == 0, !bytes.isEmpty {
      bytes[random(bytes.count)] = UInt8(truncatingIfNeeded: random(256))
      isText = false
    }
  }

  /// The nearest place before or behind that begins a character.
  private func boundary(_ bytes: [UInt8], _ place: Int, forward: Bool = false) -> Int {
    var cursor = place
    while cursor > 0, cursor < bytes.count, bytes[cursor] & 0xC0 == 0x80 { cursor += forward ? 1 : -1 }
    return cursor
  }

  /// SplitMix64, below `limit`.
  private mutating func random(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
  }
}
