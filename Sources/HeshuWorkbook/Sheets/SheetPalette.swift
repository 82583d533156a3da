#if XLSX
  /// Colors and type of all sheets. A color never stands alone: a mark and a word say the same.
  enum SheetPalette {
    /// The font of Chinese editions of Excel and WPS; others take one of their own for it.
    static let font = "等线"

    static let ink: UInt32 = 0x1F2937
    static let faint: UInt32 = 0x6B7280
    static let hairline: UInt32 = 0xE5E7EB
    static let header: UInt32 = 0x1F3A5F
    static let headerText: UInt32 = 0xFFFFFF
    static let formulaHeader: UInt32 = 0x4B6B94
    static let formulaCells: UInt32 = 0xF3F6FA
    static let link: UInt32 = 0x1D4ED8
    static let reported: UInt32 = 0x2F5D8A
    static let computed: UInt32 = 0xE0A030

    static let refuted: UInt32 = 0x9B1C1C
    static let refutedBack: UInt32 = 0xFDE8E8
    static let refutedRow: UInt32 = 0xFFF5F5
    static let open: UInt32 = 0x8A5A00
    static let openBack: UInt32 = 0xFEF3C7
    static let held: UInt32 = 0x14663A
    static let heldBack: UInt32 = 0xDEF7E5
  }
#endif
