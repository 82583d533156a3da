#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// The names for people of the columns of all tables.
  struct FieldNames {
    private var fields: [String: Field] = [:]

    /// Takes over the columns of a table; of columns that are named alike the first one counts.
    mutating func add(_ layout: TableLayout) {
      for column in layout.columns where column.part == .value {
        guard let field = column.source, fields[field.name] == nil else { continue }
        fields[field.name] = field
      }
    }

    /// The label of a column; its machine name where it has none.
    func name(_ field: String) -> String {
      fields[field].map { $0.label.chinese ?? $0.label.english ?? $0.name } ?? field
    }

    /// What an operand of a check is called: its column's label, or its role where it is no column.
    func name(_ role: String, of check: CheckDescriptor) -> String { column(role, of: check).map(name) ?? role }

    private func column(_ role: String, of check: CheckDescriptor) -> String? {
      check.rule == "expression" ? role : check.roleColumns[role]
    }

    /// An operand in words: its name, and the figure as it was written, with the column's unit where it has none of its own.
    func text(of operand: FindingRecord.Operand, in check: CheckDescriptor) -> String {
      let name = name(operand.role, of: check)
      if operand.text.isEmpty { return "\(name)（缺）" }
      let unit = column(operand.role, of: check).flatMap { fields[$0]?.unit?.text } ?? ""
      return "\(name) \(operand.text)\(ExactDecimal(operand.text) == nil ? "" : unit)"
    }

    /// The keys of a group, such as `place=邵阳市, period=2022`, one a line.
    func group(_ keys: String) -> String {
      let lines = keys.split(separator: ",").map { key in
        guard let mark = key.firstIndex(of: "=") else { return String(key) }
        return name(key[..<mark].trimmingBlanks) + key[mark...]
      }
      return lines.joined(separator: "\n")
    }

    /// What a check asks, with the names for people: over columns as far as that can be said, else as its rule says it.
    func formula(of check: CheckDescriptor) -> String {
      if check.rule != "expression", let arithmetic = check.arithmetic {
        return replaced(in: arithmetic.expression) { name($0) }
      }
      return replaced(in: check.formula) { name($0, of: check) }
    }

    /// A formula with its words replaced.
    private func replaced(in formula: String, _ name: (String) -> String) -> String {
      var result = ""
      var word = ""
      for character in formula {
        if character.isASCII, character.isLetter || character.isNumber || character == "_" {
          word.append(character)
        } else {
          // A function keeps its name.
          result += character == "(" ? word : name(word)
          result.append(character)
          word = ""
        }
      }
      return result + name(word)
    }
  }

  extension Substring {
    fileprivate var trimmingBlanks: String { String(drop { $0 == " " }) }
  }
#endif
