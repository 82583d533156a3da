#if XLSX
  import HeshuQuantities

  /// What a check asserts of one row, as far as a sheet can ask it again: a computed side, and a column or number that it is held against.
  struct LiveStatement: Hashable, Sendable {
    /// How the computed side stands to the other one.
    enum Relation: Hashable, Sendable {
      case equal
      case atMost
      case atLeast

      /// With the sides exchanged.
      var mirrored: Relation { self == .atMost ? .atLeast : self == .atLeast ? .atMost : .equal }
    }

    enum Reported: Hashable, Sendable {
      case column(String)
      case number(ExactDecimal)
    }

    let computed: LiveFormula
    let relation: Relation
    let reported: Reported

    /// The columns that are named, in order, each once.
    var columns: [String] {
      let names = computed.columns
      guard case .column(let name) = reported, !names.contains(name) else { return names }
      return names + [name]
    }

    /// Reads a check such as `done / plan = share` or `a + b <= 100%`; nil where it is anything else.
    static func read(_ check: String) -> LiveStatement? {
      let signs: [(String, Relation)] = [("<=", .atMost), (">=", .atLeast), ("=", .equal)]
      guard let (sign, relation) = signs.first(where: { check.contains($0.0) }) else { return nil }
      let sides = check.split(separator: sign, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides.contains(where: { $0.contains { "<>=!~≈≤≥".contains($0) } }),
        let left = LiveFormula.read(sides[0]), let right = LiveFormula.read(sides[1])
      else { return nil }
      if let reported = Reported(right), Reported(left) == nil {
        return LiveStatement(computed: left, relation: relation, reported: reported)
      }
      guard let reported = Reported(left), Reported(right) == nil else { return nil }
      return LiveStatement(computed: right, relation: relation.mirrored, reported: reported)
    }
  }

  extension LiveStatement.Reported {
    /// A side that is a column or a number alone; nil for every other one.
    fileprivate init?(_ side: LiveFormula) {
      switch side {
      case .column(let name): self = .column(name)
      case .number(let number): self = .number(number)
      case .negative, .operation, .power: return nil
      }
    }
  }
#endif
