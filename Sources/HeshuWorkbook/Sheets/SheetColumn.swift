#if XLSX
  import HeshuRecords

  /// A column of a table's sheet.
  enum SheetColumn: Hashable {
    /// A column of the layout, by its place there.
    case data(Int)
    /// The row's worst verdict.
    case verdict
    /// What a check computes, by its place in the content's live checks; the next three stand behind it.
    case computed(Int)
    case difference(Int)
    case allowed(Int)
    case outcome(Int)
    case source

    /// The columns of a table in order: what was extracted and computed, the verdict, the checks again, and the source.
    static func columns(of content: TableContent) -> [SheetColumn] {
      var columns: [SheetColumn] = []
      var hasSource = false
      for (place, column) in content.layout.columns.enumerated() {
        switch column.part {
        case .verdict: continue
        case .source: hasSource = true
        default: columns.append(.data(place))
        }
      }
      if content.hasVerdicts || content.layout.columns.contains(where: { $0.part == .verdict }) {
        columns.append(.verdict)
      }
      for check in content.liveChecks.indices {
        columns += [.computed(check), .difference(check), .allowed(check), .outcome(check)]
      }
      return columns + (hasSource ? [.source] : [])
    }

    /// The header for people.
    func title(_ content: TableContent) -> String {
      switch self {
      case .data(let place): return DisplayName.text(content.layout.columns[place])
      case .verdict: return "核查"
      case .computed(let check): return "复算" + reported(check, content)
      case .difference(let check): return "差值" + name(check, content)
      case .allowed(let check): return "舍入允许差" + name(check, content)
      case .outcome(let check):
        return (content.liveChecks[check].arithmetic.isConditional ? "复核（不问条件）" : "复核") + name(check, content)
      case .source: return "出处"
      }
    }

    /// What the computed number is to be, such as `占年度计划(%)` or `，应为100%`.
    private func reported(_ check: Int, _ content: TableContent) -> String {
      let live = content.liveChecks[check]
      switch live.reported {
      case .column(let place): return DisplayName.text(content.layout.columns[place])
      case .number(let number):
        let unit = live.unitColumn.flatMap { content.layout.columns[$0].source?.unit?.text } ?? ""
        let words =
          switch live.relation {
          case .equal: "应为"
          case .atMost: "应不超过"
          case .atLeast: "应不少于"
          }
        return "，\(words)\(number)\(unit)"
      }
    }

    /// Which check a column belongs to, where there are several.
    private func name(_ check: Int, _ content: TableContent) -> String {
      content.liveChecks.count > 1 ? "：\(content.liveChecks[check].check.name)" : ""
    }

    /// Whether the column holds formulas.
    var isLive: Bool {
      switch self {
      case .computed, .difference, .allowed, .outcome: true
      case .data, .verdict, .source: false
      }
    }
  }
#endif
