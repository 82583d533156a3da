"""Bulletins for the tests of the night run: invented, the same for the same seed."""

import pathlib
import random

PIPELINE = """\
heshu: 1
pipeline: night
read: {{files: 'in/*.txt'{since}}}
tables:
  projects:
    - extract:
        take: {{subject: subject of share}}
        patterns: ['完成投资%{{MONEY:done}}，占年度投资计划的%{{PERCENT:share}}']
    - normalize: {{done: 亿元}}
    - derive: {{plan: done / share}}
    - validate:
        - {{check: share <= 100, severity: error}}
    - rank: {{by: share, order: descending}}
  figures:
    - extract: {{figures: all}}
stages:
  - load: ['out/{{table}}.csv', 'out/{{table}}.ndjson.gz'{stores}]
"""


def pipeline(since=True, stores=("out/night.sqlite",)):
    """The pipeline file: CSV, compressed NDJSON and databases."""
    return PIPELINE.format(
        since=", since: ledger" if since else "", stores="".join(f", {store}" for store in stores))


def bulletin(source):
    """The text of one bulletin."""
    sentences = []
    for _ in range(source.randint(4, 12)):
        name = source.choice("甲乙丙丁戊己庚辛") + source.choice(["水厂", "公路", "园区", "电站"])
        done = source.randint(10, 9999) / 100
        sentences.append(
            source.choice(
                [
                    f"{name}项目完成投资{done:.2f}亿元，占年度投资计划的{source.randint(200, 1300) / 10:.1f}%。",
                    f"目前{source.randint(10, 999)}名工人在岗，产值同比增长{source.randint(1, 300) / 10:.1f}%。",
                    f"{name}项目正在加快建设，现场一片繁忙。\n",
                ]))
    return "".join(sentences) + "\n"


def write(folder, seed, first, count, old=True):
    """Writes bulletins `first` to `first + count - 1`; dates them back so that their times can be trusted."""
    import os

    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        path = folder / f"{number:06}.txt"
        path.write_text(bulletin(random.Random(f"{seed}-{number}")), encoding="utf-8")
        if old:
            os.utime(path, (1_600_000_000 + number, 1_600_000_000 + number))
