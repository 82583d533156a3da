extension BadFile {
  /// Values of the wrong type and values that are not among the known ones.
  static let values: [BadFile] = [
    BadFile(
      "⟦just a text\n",
      Told("error: wrong-type: the file takes a mapping of keys such as `read` and `stages`, not a text")),
    BadFile(
      "heshu: 1\nread: ⟦[]\nstages: ⟦extract\n", Told("error: bad-value: read has an empty list"),
      Told("error: wrong-type: stages takes a list of stages, not a text")),
    BadFile(
      "heshu: 1\nread:⟦\ntables: ⟦[a]\n",
      Told("error: wrong-type: read takes a path or a list of paths, not nothing"),
      Told("error: wrong-type: tables takes a mapping of table to stages, not a list")),
    BadFile(
      "heshu: 1\nread: {table: a.csv, files: ⟦b, take: {a: text}}\nstages: [extract]\n",
      Told("error: conflict: `read` has files or a table, not both")),
    BadFile(
      "heshu: 1\nread: ⟦{table: a.csv}\nstages: [extract]\n",
      Told(
        "error: missing-key: read needs 'take': mapping of column to unit",
        hint: "such as `take: {total: 亿元, name: text}`")),
    .stages(
      "  - validate: [{check: a, severity: ⟦fatal, rounding: ⟦round, about: ⟦0, across: ⟦document, by: [⟦[a]], order: a}]\n",
      Told("error: bad-value: severity takes error or warning, not 'fatal'"),
      Told("error: bad-value: rounding takes nearest or trunc or ceil or any or half-up, not 'round'"),
      Told("error: bad-value: about takes a whole number from 1 to 1000000, not '0'"),
      Told("error: bad-value: across takes documents, not 'document'", hint: "did you mean 'documents'?"),
      Told("error: wrong-type: by takes a column or a list of columns, not a list")),
    .stages(
      "  - validate: {rule: ⟦shre, part: a}\n  - validate: {rule: share, part: a, ⟦totl: b, percent: ⟦[x]}\n",
      Told("error: unknown-rule: no rule is called 'shre'", hint: "did you mean 'share'?"),
      Told("error: unknown-key: check has no key 'totl'", hint: "did you mean 'total'?"),
      Told("error: wrong-type: percent takes a column, not a list", hint: "a text that begins with `[` needs quotes")),
    .stages(
      "  - validate: {rule: sum, parts: [a], total: t, scope: ⟦all}\n",
      Told("error: bad-value: scope takes complete or partial or unknown, not 'all'")),
    .stages(
      "  - rank: {by: a, order: ⟦down}\n  - join: {file: a, match: b, take: {c: ⟦[x]}, required: ⟦yes}\n",
      Told("error: bad-value: order takes ascending or descending, not 'down'"),
      Told("error: wrong-type: c takes a unit, not a list", hint: "a text that begins with `[` needs quotes"),
      Told("error: bad-value: required takes true or false, not 'yes'")),
    .stages(
      "  - load:\n      - {csv: a, dialect: ⟦exel, columns: ⟦all, verdict: ⟦True}\n      - {csv: a, ⟦json: b}\n      - ⟦{dialect: excel}\n",
      Told("error: bad-value: dialect takes excel or rfc4180 or unix, not 'exel'", hint: "did you mean 'excel'?"),
      Told("error: bad-value: columns takes full, not 'all'"),
      Told("error: bad-value: verdict takes true or false, not 'True'", hint: "did you mean 'true'?"),
      Told("error: conflict: an output has one path: `{csv: PATH}`, or `path:` with any format"),
      Told("error: missing-key: an output has one path: `{csv: PATH}`, or `path:` with any format")),
    BadFile(
      "heshu: 1\nread: a\nstages: [extract]\nlimits: {documents: ⟦all, rejects: ⟦-1, reject_rate: ⟦2}\n",
      Told("error: bad-value: documents takes a whole number from 0 to 1000000000, not 'all'"),
      Told("error: bad-value: rejects takes a whole number from 0 to 1000000000, not '-1'"),
      Told(
        "error: bad-value: reject_rate takes a percentage from 0% to 100%, not '2'", hint: "such as `reject_rate: 2%`")),
    BadFile(
      "heshu: 1\nread: a\nstages: [extract]\ntests:\n  - {text: a, published: ⟦2022年, expect: {t: ⟦{a: b}}}\n  - ⟦{text: a}\n",
      Told("error: bad-value: published takes a day such as 2022-11-21, not '2022年'"),
      Told("error: wrong-type: t takes a list of rows, not a mapping"),
      Told(
        "error: missing-key: test needs 'expect': mapping of table to rows",
        hint: "such as `expect: {projects: [{share: 115.8%}]}`")),
  ]

  /// Forms of stages that do not fit together.
  static let forms: [BadFile] = [
    .stages(
      "  - extract: {take: {subject: ⟦subjekt of share, a: ⟦of c}, patterns: [a]}\n",
      Told("error: bad-value: a figure has no 'subjekt'", hint: "did you mean 'subject'?"),
      Told("error: bad-value: a takes PROPERTY of FIGURE, not 'of c'", hint: "such as `a: subject of share`")),
    .stages(
      "  - extract: {patterns: [a], figures: ⟦all}\n  - extract: {take: ⟦{a: text of b}}\n",
      Told(
        "error: conflict: `extract` has patterns or figures, not both",
        hint: "move the pattern to `patterns`, or leave `figures` out"),
      Told("error: conflict: `take` asks for figures that patterns name, and there are no patterns")),
    .stages(
      "  - extract: [{match: a, scope: ⟦page}, ⟦{id: b}]\n",
      Told("error: bad-value: scope takes sentence or paragraph, not 'page'"),
      Told("error: missing-key: pattern needs 'match': a pattern")),
    .stages(
      "  - ⟦[extract]\n  - rank: ⟦[a, b]\n  - ⟦{}\n",
      Told("error: wrong-type: a stage is a word or `name: options`, not a list"),
      Told("error: wrong-type: rank takes a column, not a list", hint: "a text that begins with `[` needs quotes"),
      Told("error: wrong-type: a stage is a word or `name: options`, not a mapping")),
  ]
}
