extension BadFile {
  private static let topKeys =
    "there are: heshu, pipeline, read, tables, stages, labels, limits, accepted, tests, report, metrics, summary, timezone"

  /// Unknown, missing and double keys, and names.
  static let keys: [BadFile] = [
    BadFile(
      "heshu: 1\nread: a\n⟦tabels⟧:\n  a: [extract]\n",
      Told("error: unknown-key: the file has no key 'tabels'", hint: "did you mean 'tables'?")),
    BadFile(
      "heshu: 1\nread: a\n⟦unheard⟧: x\nstages: [extract]\n",
      Told("error: unknown-key: the file has no key 'unheard'", hint: topKeys)),
    BadFile(
      "⟦⟦⟦pipeline: x\n",
      Told("error: missing-key: the file needs 'heshu': the format's version", hint: "such as `heshu: 1`"),
      Told("error: missing-key: the file needs 'read': files or a table", hint: "such as `read: 'bulletins/*.txt'`"),
      Told(
        "error: missing-key: the file needs 'stages' or 'tables': list of stages",
        hint: "such as `stages: [extract, load: figures.csv]`")),
    BadFile(
      "heshu: ⟦2⟧\nunheard: of\n",
      Told(
        "error: unknown-version: this program reads version 1 of the format, not '2'",
        hint: "write `heshu: 1`, or take the program that the file was written for")),
    BadFile(
      "heshu: 1\nread: a\nstages: [extract]\n⟦read⟧: b\n'⟦stages⟧': [extract]\nlimits: {rejects: 1, ⟦rejects⟧: 2}\n",
      Told("error: duplicate-key: the key 'read' occurs twice, first in line 2"),
      Told("error: duplicate-key: the key 'stages' occurs twice, first in line 3"),
      Told("error: duplicate-key: the key 'rejects' occurs twice, first in line 6")),
    .stages(
      "  - ⟦laod⟧: x.csv\n  - ⟦publish⟧\n  - ⟦rank:share⟧\n",
      Told("error: unknown-stage: there is no stage 'laod'", hint: "did you mean 'load'?"),
      Told(
        "error: unknown-stage: there is no stage 'publish'",
        hint: "there are: extract, normalize, derive, join, filter, aggregate, rank, validate, load, archive"),
      Told("error: unknown-stage: there is no stage 'rank:share'", hint: "a space must follow the colon: `rank: …`")),
    .stages(
      "  - ⟦load⟧\n  - join: ⟦⟦{file: a}\n  - rank: {by: a, ⟦odrer⟧: descending}\n",
      Told(
        "error: missing-key: load needs 'paths': path or list of paths", hint: "such as `paths: 'Output/{table}.csv'`"),
      Told("error: missing-key: join needs 'match': column or list of columns", hint: "such as `match: subject`"),
      Told("error: missing-key: join needs 'take': mapping of column to unit", hint: "such as `take: {plan: 亿元}`"),
      Told("error: unknown-key: rank has no key 'odrer'", hint: "did you mean 'order'?")),
    .stages(
      "  - extract:\n    ⟦table⟧: x\n  - {rank: a, ⟦load⟧: b}\n",
      Told(
        "error: wrong-type: 'table' stands beside the stage 'extract'",
        hint: "indent the options of 'extract' further than its name"),
      Told("error: wrong-type: 'load' stands beside the stage 'rank'", hint: "begin each stage with a `-` of its own")),
    .stages(
      "  - validate: [{⟦check:a = b⟧}, {⟦chek⟧: a}, ⟦{name: b}]\n",
      Told("error: unknown-key: check has no key 'check:a = b'", hint: "a space must follow the colon: `check: …`"),
      Told("error: unknown-key: check has no key 'chek'", hint: "did you mean 'check'?"),
      Told("error: missing-key: check needs 'check': an expression")),
    .stages(
      "  - normalize: {⟦Done⟧: 亿元, ⟦完成⟧: 亿元}\n  - rank: ⟦this_name_is_longer_than_thirty_two⟧\n",
      Told(
        "error: bad-name: 'Done' cannot be a name: a to z first, then a to z, 0 to 9 and _, at most 32",
        hint: "such as `done`"),
      Told("error: bad-name: '完成' cannot be a name: a to z first, then a to z, 0 to 9 and _, at most 32"),
      Told(
        "error: bad-name: 'this_name_is_longer_than_thirty_two' cannot be a name: a to z first, then a to z, 0 to 9 and _, at most 32"
      )),
    BadFile(
      "heshu: 1\nread: a\nstages: [extract]\nlabels: {a: {⟦cn⟧: x}, b: ⟦{}}\n? ⟦[c]\n: d\n",
      Told("error: unknown-key: a has no key 'cn'", hint: "did you mean 'en'?"),
      Told("error: bad-value: b has an empty mapping"),
      Told("error: wrong-type: a key is a text, not a list", hint: "a text that begins with `[` needs quotes")),
  ]
}
