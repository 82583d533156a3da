#if XLSX
  import HeshuRecords

  /// Words and marks for the outcomes of checks.
  enum VerdictText {
    /// A mark and a word, such as `✗ 不一致`; a dash where no check has looked.
    static func text(_ verdict: Verdict) -> String {
      switch verdict {
      case .unchecked: "–"
      case .consistent: "✓ " + DisplayWords.chinese(verdict)
      case .indeterminate: "? " + DisplayWords.chinese(verdict)
      case .inconsistent: "✗ " + DisplayWords.chinese(verdict)
      }
    }

    static func meaning(_ verdict: Verdict) -> String {
      switch verdict {
      case .unchecked: "没有核查规则涉及该行"
      case .consistent: "各数按其书写精度可以同时成立"
      case .indeterminate: "缺少数据，或带有“超”“约”等限定，无法得出结论"
      case .inconsistent: "无论怎样舍入，各数都不可能同时成立"
      }
    }

    static func text(_ severity: Severity) -> String {
      switch severity {
      case .info: "提示"
      case .warning: "警告"
      case .error: "错误"
      }
    }

    /// How tightly a consistent finding holds; nil for others.
    static func text(_ fit: Fit) -> String? {
      switch fit {
      case .none: nil
      case .exact: "完全相等"
      case .rounded: "舍入后相等"
      case .within: "在精度范围内"
      }
    }

    /// What kind of slip would explain an inconsistent finding.
    static func text(_ kind: FindingSlip.Kind) -> String {
      switch kind {
      case .sign: "正负号"
      case .multiplier: "万与亿"
      case .point: "小数点"
      case .swappedDigits: "两位数字颠倒"
      case .oneDigit: "一位数字"
      case .missingDigit: "漏一位数字"
      }
    }

    /// Why nothing can be said; nil where there is no reason.
    static func text(_ reason: IndeterminateReason) -> String? {
      switch reason {
      case .none: nil
      case .operandMissing: "缺少数据"
      case .qualified: "数据带有限定词"
      case .denominatorMayBeZero: "分母可能为零"
      case .differsInGroup: "组内取值不一"
      case .differentPeriod: "时期不同"
      case .differentScope: "范围不同"
      case .differentPriceBasis: "计价口径不同"
      case .differentUnit: "单位不同"
      case .restated: "不同日期的文件数字有更新"
      case .negativeBase: "基数为负"
      }
    }
  }
#endif
