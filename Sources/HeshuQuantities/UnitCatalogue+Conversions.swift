extension UnitCatalogue {
  /// What leads from one unit to another, all of it exact by definition.
  ///
  /// Sources: the legal units of measurement of the People's Republic of China (State Council, 1984) with GB 3100-1993; for 亩, 里 and 斤 and their
  /// parts the order of the State Council on the unified system of measurement (1959); the international yard and pound (1959); for the catty of
  /// Hong Kong its Weights and Measures Ordinance; the binary prefixes of IEC 80000-13.
  /// Left out, because more than one value is in use: calories, British thermal units, gallons, ounces, coal and oil equivalents.
  static let factors: [UnitFactor] = ratioFactors + areaFactors + lengthFactors + massFactors + otherFactors

  private static let ratioFactors = [
    UnitFactor("%", "x", 1, 100),
    UnitFactor("‰", "x", 1, 1000),
    UnitFactor("ratio", "x", 1),
  ]

  private static let areaFactors = [
    // 15 亩 are one hectare.
    UnitFactor("mu", "m2", 10_000, 15),
    UnitFactor("顷", "m2", 1_000_000, 15),
    UnitFactor("ha", "m2", 10_000),
    UnitFactor("a", "m2", 100),
    UnitFactor("km2", "m2", 1_000_000),
    UnitFactor("dm2", "m2", 1, 100),
    UnitFactor("cm2", "m2", 1, 10_000),
    UnitFactor("mm2", "m2", 1, 1_000_000),
    // A square of 6 尺 of Taiwan, 10/33 m each.
    UnitFactor("坪", "m2", 400, 121),
    UnitFactor("ft2", "m2", 9_290_304, 100_000_000),
    UnitFactor("acre", "m2", 40_468_564_224, 10_000_000),
    UnitFactor("mi2", "m2", 2_589_988_110_336, 1_000_000),
    UnitFactor("平方尺", "m2", 1, 9),
    UnitFactor("平方海里", "m2", 3_429_904),
  ]

  private static let lengthFactors = [
    UnitFactor("km", "m", 1000),
    UnitFactor("dm", "m", 1, 10),
    UnitFactor("cm", "m", 1, 100),
    UnitFactor("mm", "m", 1, 1000),
    UnitFactor("um", "m", 1, 1_000_000),
    UnitFactor("nm", "m", 1, 1_000_000_000),
    UnitFactor("nmi", "m", 1852),
    UnitFactor("里", "m", 500),
    UnitFactor("丈", "m", 10, 3),
    UnitFactor("尺", "m", 1, 3),
    UnitFactor("寸", "m", 1, 30),
    UnitFactor("mi", "m", 1_609_344, 1000),
    UnitFactor("ft", "m", 3048, 10_000),
    UnitFactor("in", "m", 254, 10_000),
    UnitFactor("yd", "m", 9144, 10_000),
    UnitFactor("ly", "m", 9_460_730_472_580_800),
    UnitFactor("AU", "m", 149_597_870_700),
    UnitFactor("pm", "m", 1, 1_000_000_000_000),
  ]

  private static let massFactors = [
    UnitFactor("t", "kg", 1000),
    UnitFactor("g", "kg", 1, 1000),
    UnitFactor("mg", "kg", 1, 1_000_000),
    UnitFactor("ug", "kg", 1, 1_000_000_000),
    UnitFactor("ng", "kg", 1, 1_000_000_000_000),
    UnitFactor("jin", "kg", 1, 2),
    UnitFactor("liang", "kg", 1, 20),
    UnitFactor("qian", "kg", 1, 200),
    UnitFactor("dan", "kg", 50),
    UnitFactor("公担", "kg", 100),
    UnitFactor("台斤", "kg", 6, 10),
    // The catty of Hong Kong.
    UnitFactor("司马斤", "kg", 60_478_982, 100_000_000),
    UnitFactor("pg", "kg", 1, 1_000_000_000_000_000),
    UnitFactor("lb", "kg", 45_359_237, 100_000_000),
    UnitFactor("ct", "kg", 2, 10_000),
  ]

  private static let otherFactors = [
    UnitFactor("L", "m3", 1, 1000),
    UnitFactor("mL", "m3", 1, 1_000_000),
    UnitFactor("uL", "m3", 1, 1_000_000_000),
    UnitFactor("km3", "m3", 1_000_000_000),
    UnitFactor("dm3", "m3", 1, 1000),
    UnitFactor("cm3", "m3", 1, 1_000_000),
    UnitFactor("mm3", "m3", 1, 1_000_000_000),
    UnitFactor("斗", "m3", 1, 100),
    UnitFactor("石", "m3", 1, 10),
    UnitFactor("yd3", "m3", 764_554_857_984, 1_000_000_000_000),
    UnitFactor("ft3", "m3", 28_316_846_592, 1_000_000_000_000),
    UnitFactor("kWh", "J", 3_600_000),
    // The metric horsepower: 75 kg lifted by 1 m in a second at 9.80665 m/s².
    UnitFactor("hp", "kW", 73_549_875, 100_000_000),
    UnitFactor("ns", "s", 1, 1_000_000_000),
    UnitFactor("us", "s", 1, 1_000_000),
    UnitFactor("ms", "s", 1, 1000),
    UnitFactor("min", "s", 60),
    UnitFactor("h", "s", 3600),
    UnitFactor("d", "s", 86_400),
    UnitFactor("week", "s", 604_800),
    UnitFactor("quarter", "month", 3),
    UnitFactor("year", "month", 12),
    UnitFactor("世纪", "month", 1200),
    UnitFactor("ps", "s", 1, 1_000_000_000_000),
    UnitFactor("bit", "B", 1, 8),
    UnitFactor("KiB", "B", 1024),
    UnitFactor("MiB", "B", 1_048_576),
    UnitFactor("GiB", "B", 1_073_741_824),
    UnitFactor("TiB", "B", 1_099_511_627_776),
    UnitFactor("PiB", "B", 1_125_899_906_842_624),
    UnitFactor("bar", "Pa", 100_000),
    UnitFactor("atm", "Pa", 101_325),
    UnitFactor("Ci", "Bq", 37_000_000_000),
    UnitFactor("t-nmi", "t-km", 1852, 1000),
    UnitFactor("person-nmi", "person-km", 1852, 1000),
    UnitFactor("ppb", "ppm", 1, 1000),
  ]
}
