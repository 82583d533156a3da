/// Valid pipeline files: the examples of the documentation and one that uses every form.
enum SampleFiles {
  static let simple = """
    heshu: 1
    read: bulletins/*.txt
    stages: [extract, load: figures.csv]

    """

  static let shaoyang = """
    heshu: 1                                    # format version, required
    pipeline: shaoyang
    read: SampleData/bulletins/*.txt            # sorted bytewise: the order is part of the result

    tables:                                     # each table has its own chain; a file with one table may write `stages:` alone
      projects:
        - extract:
            take: {subject: subject of share, period: period of share}
            patterns:
              - {id: amount-and-share, match: '完成投资%{MONEY:done}[，,](?:占|为)年度投资计划的?%{PERCENT:share}'}
              - {id: share-only, match: '完成年度投资计划%{PERCENT:share}'}
        - normalize: {done: 亿元, share: percent}
        - join: {file: SampleData/plans.csv, match: subject, take: {plan: 亿元}}
        - validate:
            - {check: done / plan = share, when: plan is present, severity: error}
        - rank: {by: share, order: descending}
      tiers:
        - extract: '%{COUNT:projects}(?<tier>[^，,；;]{2,20}?项目)完成投资%{MONEY:done}[，,](?:占|为)年度计划的?%{PERCENT:share}'
        - normalize: {done: 亿元}
        - derive: {plan: done / share}
        - validate:
            - {check: done >= previous(done), by: tier, order: period, across: documents}

    stages:                                     # for every table, after its own chain
      - load: ['Output/{table}.csv', 'Output/{table}.ndjson.gz', Output/shaoyang.xlsx]
      - archive: Output/archive/{date}.tar.gz

    labels: {done: {zh: 完成投资, en: Investment done}, share: {zh: 占年度计划, en: Share of plan}}
    limits: {documents: 3, rejects: 50, reject_rate: 2%}
    tests:
      - text: 甲项目完成投资45.1亿元，占年度投资计划的115.8%
        expect: {projects: [{subject: 甲项目, done: 45.1亿元, share: 115.8%}]}

    """

  static let amounts = """
    heshu: 1
    read: {table: amounts.csv, take: {part: 万元, total: 亿元, share: percent, name: text}}
    timezone: Asia/Shanghai
    report: Output
    stages:
      - filter: part is present
      - aggregate: {by: [name], values: {sum_part: {value: sum(part), unit: 亿元}, total: max(total)}}
      - validate:
          - part / total = share
          - {check: part <= total, name: part-of-total, severity: warning, by: [name, share], about: 2, rounding: trunc}
      - rank: share
      - load:
          - {csv: 'Output/{table}.txt', dialect: excel, columns: full, verdict: true}
          - {path: Output/amounts.json, numbers: true}

    """

  static let forms = """
    ---
    heshu: "1"
    pipeline: forms
    read: {files: [a.txt, '-']}
    stages:
    - extract:
        table: things
        patterns:
        - "甲%{MONEY:done}\\\\d"
        - match: >-
            乙%{MONEY:done}
            丙
          scope: paragraph
        - |-
          丁%{PERCENT:share}
    - extract: [a, 'b']
    - extract: {match: 甲, id: one}
    - extract: {patterns: all}
    - extract: all
    - normalize: {units: {done: 亿元}}
    - normalize: {units: 亿元}
    - derive: {columns: {columns: {value: done, unit: 亿元}}}
    - aggregate: {values: {n: count()}}
    - join: {file: p.csv, match: [a, b], take: {c: text}, required: true}
    - rank: {by: share, order: ascending, as: place}
    - validate: a = b
    - validate: {check: a = b}
    - load: {csv: x.csv}
    - load: '-'
    - archive: {path: x.tar.gz}
    tests:
    - text: ''''
      published: 2022-11-21
      expect:
        things: []
        others: [{a: null, b: ~, c: , d: 'null', e: ''}]
    ...

    """

  static let all = [simple, shaoyang, amounts, forms]
}
