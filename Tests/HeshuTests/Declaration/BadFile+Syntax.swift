extension BadFile {
  private static let aliasHint = "put the text in single quotes; pipeline files have no aliases: write the value out"
  private static let anchorHint = "put the text in single quotes; pipeline files have no anchors and no tags"

  /// Texts that begin with a sign of YAML.
  static let signs: [BadFile] = [
    BadFile(
      "heshu: 1\nread: ⟦*.txt\nstages:\n  - extract: ⟦%{MONEY:done}\n  - load: [⟦@x, ⟦`y]\n  - filter: ⟦&a b\n  - archive: ⟦!x y\n",
      Told("error: unquoted: `*` at the start of a text stands for an alias in YAML", hint: aliasHint),
      Told("error: unquoted: `%` at the start of a text is reserved in YAML", hint: "put the text in single quotes"),
      Told("error: unquoted: `@` at the start of a text is reserved in YAML", hint: "put the text in single quotes"),
      Told("error: unquoted: ``` at the start of a text is reserved in YAML", hint: "put the text in single quotes"),
      Told("error: unquoted: `&` at the start of a text stands for an anchor in YAML", hint: anchorHint),
      Told("error: unquoted: `!` at the start of a text stands for a tag in YAML", hint: anchorHint)),
    BadFile(
      "heshu: 1\nread: ⟦&files [a, b]\nstages: [extract]\n",
      Told("error: unquoted: `&` at the start of a text stands for an anchor in YAML", hint: anchorHint)),
    .stages(
      "  - filter: ⟦> 5\n",
      Told(
        "error: unquoted: `>` at the start of a text begins a block of lines in YAML",
        hint: "put the text in single quotes")),
    BadFile(
      "heshu: 1\n⟦%{x}: 1\n",
      Told("error: unquoted: `%` at the start of a text is reserved in YAML", hint: "put the text in single quotes")),
    .stages(
      "  - load: ⟦{table}\n",
      Told(
        "error: wrong-type: YAML takes this for a mapping, not for a text",
        hint: "a text that begins with `{` needs quotes")),
    .stages(
      "  - extract: \"甲⟦\\b%{MONEY:done}\"\n",
      Told(
        "warning: escaped-pattern: in double quotes YAML reads this backslash, the pattern never sees it",
        hint: "write the pattern in single quotes")),
  ]

  private static let misplaced = "error: syntax: no key and no item of a list can stand here"

  /// Files that are no YAML.
  static let syntax: [BadFile] = [
    BadFile(
      "heshu: 1\n⟦read:bulletins/*.txt\nstages: [extract]\n",
      Told("error: syntax: this line is no `key: value`", hint: "a space must follow the colon: `read: …`")),
    .stages(
      "⟦\t- extract\n",
      Told(
        "error: syntax: while scanning for the next token: found character that cannot start any token",
        hint: "indent with spaces: YAML takes no tabs")),
    .stages(
      "  - load: {table}⟦.csv\n", Told(misplaced, hint: "a text that begins with `{` needs quotes around all of it")),
    .stages(
      "  - extract: [^，]⟦+完成\n", Told(misplaced, hint: "a text that begins with `[` needs quotes around all of it")),
    .stages(
      "  - extract: '甲'⟦乙\n", Told(misplaced, hint: "a text that begins with `'` needs quotes around all of it")),
    .stages(
      "  - load: [Output/⟦{table}.csv]\n",
      Told(
        "error: syntax: while parsing a flow sequence: did not find expected ',' or ']'",
        hint: "in a list or mapping on one line a text that holds `{` needs quotes")),
    .stages(
      "  - extract: \"甲⟦\\d\"\n",
      Told(
        "error: syntax: double quotes know no such escape", hint: "in single quotes a backslash is a backslash: '\\d'")),
    .stages(
      "  - extract: 甲⟦: 乙\n",
      Told(
        "error: syntax: a key has no place here",
        hint: "a text that holds `: ` needs quotes; a key stands in the column of its fellows")),
    .stages("  - extract: ⟦'甲\n  - load: x\n", Told("error: syntax: the quote that opens here is not closed")),
    .stages(
      "  - load: ⟦[a, b\n  - rank: x\n", Told("error: syntax: the `[` that opens here is not closed before line 5")),
    .stages(
      "  - load: [a]⟦]\n", Told(misplaced, hint: "there is one `]` too many, or a text that holds it needs quotes")),
    .stages(
      "  - extract\n ⟦- load: x\n",
      Told(misplaced, hint: "a key, and the `-` of an item, stand in the column of their fellows")),
    .stages(
      "  - extract\n⟦---\nheshu: 1\n",
      Told(
        "error: several-documents: a pipeline file is one YAML document; here begins another",
        hint: "write one file for each pipeline")),
  ]
}
