import HeshuQuantities
import Testing

@testable import HeshuFigures

/// What the recognizer makes of one text: each figure as `value unit`.
func figures(_ text: String, published: CalendarDay? = nil) -> [String] {
  recognize(text, published: published).figures.map { "\($0.value) \($0.unit)" }
}

func recognize(
  _ text: String, published: CalendarDay? = nil, options: RecognizerOptions = RecognizerOptions()
) -> Recognition {
  var bytes = Array(text.utf8)
  let count = bytes.count
  bytes.append(contentsOf: repeatElement(0, count: Recognizer.padding))
  var recognition = Recognition()
  Recognizer(options: options).recognize(bytes, 0..<count, published: published, into: &recognition)
  return recognition
}

@Suite struct NumeralTests {
  @Test(arguments: [
    ("5.31亿元", "531000000 CNY"),
    ("3亿5000万元", "350000000 CNY"),
    ("2亿3千4百万元", "234000000 CNY"),
    ("13万2千元", "132000 CNY"),
    ("1千零1人", "1001 person"),
    ("二十万亿元", "20000000000000 CNY"),
    ("一万五千亿元", "1500000000000 CNY"),
    ("一千一百九十万三千九百七十一元", "11903971 CNY"),
    ("1,100.9亿元", "110090000000 CNY"),
    ("1，234，567元", "1234567 CNY"),
    ("１２３．４亿元", "12340000000 CNY"),
    ("超百亿元", "10000000000 CNY"),
    ("59.80%", "59.80 %"),
    ("百分之三十二点五", "32.5 %"),
    ("123元1角1分", "123.11 CNY"),
    ("壹仟玖佰圆整", "1900 CNY"),
    ("三千瓦", "3 kW"),
    ("两千米", "2000 m"),
    ("5千米", "5 km"),
  ])
  func readsNumerals(text: String, expected: String) {
    #expect(figures(text) == [expected])
  }
}
