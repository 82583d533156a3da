#!/usr/bin/env python3
"""A night of bulletins whose truth is known: NDJSON documents, some with one slip, and the list of the slips.

usage: make_night.py DOCUMENTS.ndjson TRUTH.ndjson [--documents 200000] [--slips 2000] [--seed 20241121]

Numbers are drawn exactly, then written rounded half up, so that every relation holds by the interval rule (a figure stands for half a unit of
its last digit either way) until one figure is changed. A line of the truth tells the document, the kind of slip, where the figure that was
changed stands (Unicode scalars), which relations break by that rule, and of which figures they are.
"""
import argparse
import json
import random
import re
from fractions import Fraction as F

from templates import FILLERS, NAMES, PLACES, TEMPLATES, THINGS, TOWNS, UNITS

SLIPS = ["digit", "swap", "point", "wan-yi", "sign", "base"]
POWERS = {"": 0, "万": 4, "亿": 8}


class Figure:
    """A written figure: its digits, its unit with multiplier, and what it can stand for."""

    def __init__(self, value, unit, power, decimals, factor=F(1)):
        self.unit, self.power, self.decimals, self.factor, self.sign = unit, power, decimals, factor, 1
        self.number = self.rounded(F(value) / 10**power, decimals or 0)

    @staticmethod
    def rounded(value, decimals):
        steps = (abs(value) * 10**decimals * 2 + 1) // 2
        digits = str(steps).rjust(decimals + 1, "0")
        text = digits if decimals == 0 else f"{digits[:-decimals]}.{digits[-decimals:]}"
        return ("-" if value < 0 and steps else "") + text

    @property
    def text(self):
        return self.number + self.unit

    def interval(self):
        """In the base unit; a negative number by its own sign, a fall by `sign`."""
        value = F(self.number) * self.sign
        fraction = self.number.partition(".")[2]
        half = F(0) if self.decimals is None else F(1, 2 * 10 ** len(fraction))
        scale = 10**self.power * self.factor
        return (value - half) * scale, (value + half) * scale


def meets(a, b):
    return a[0] <= b[1] and b[0] <= a[1]


def quotient(a, b):
    corners = [x / y for x in a for y in b]
    return min(corners), max(corners)


def minus(a, b):
    return a[0] - b[1], a[1] - b[0]


def plus(parts):
    return sum(part[0] for part in parts), sum(part[1] for part in parts)


class Sentence:
    """A relation with its figures, as text and as claims that can be judged."""

    def __init__(self, random, template):
        self.random, (self.kind, self.measure, self.words) = random, template
        self.scale = random.choice(UNITS[self.measure])
        self.figures, self.listed = {}, []
        if self.kind != "names":
            getattr(self, self.kind)()
        self.replace()

    # Drawing.

    def amount(self, low=None, high=None):
        _, power, _, least, most = self.scale
        low, high = (least if low is None else low), (most if high is None else high)
        if self.scale[2] is None:
            return self.random.randint(int(low), int(high))
        return F(self.random.randint(int(F(low) * 10**4), int(F(high) * 10**4)), 10**4) * 10**power

    def put(self, slot, value, unit=None, power=None, decimals=-1, factor=F(1)):
        scale = self.scale
        self.figures[slot] = Figure(
            value, scale[0] if unit is None else unit, scale[1] if power is None else power,
            scale[2] if decimals == -1 else decimals, factor)

    def percent(self, slot, value, unit="%"):
        self.put(slot, value * (1000 if unit == "‰" else 100), unit, 0, self.random.choice([1, 1, 1, 2, 0]), F(1, 1000 if unit == "‰" else 100))

    def share(self):
        whole = self.amount()
        part = whole * F(self.random.randint(80, 920), 1000)
        for slot, value in (("a", part), ("b", whole), ("c", whole - part)):
            self.put(slot, value)
        self.percent("p", part / whole)

    def plan(self):
        whole = self.amount()
        part = whole * F(self.random.randint(400, 1300), 1000)
        self.put("a", part)
        self.put("b", whole)
        self.percent("p", part / whole)

    def growth(self):
        before = self.amount()
        now = before * F(self.random.choice([1, 1, 1, -1]) * self.random.randint(20, 350) + 1000, 1000)
        self.is_fall = now < before
        for slot, value in (("a", now), ("b", before), ("d", abs(now - before))):
            self.put(slot, value)
        self.percent("p", abs(now / before - 1))

    def ratio(self):
        before = self.amount()
        now = before * F(self.random.randint(12, 60), 10) + F(self.random.randint(0, 9), 100) * before
        self.put("a", now)
        self.put("b", before)
        self.put("m", now / before, "倍", 0, self.random.choice([1, 2]))

    def sum(self):
        parts = [self.amount() for _ in range(3)]
        for slot, value in zip("xyzt", parts + [sum(parts)]):
            self.put(slot, value)

    def rate(self):
        whole = self.amount()
        part = self.random.randint(max(2, whole * 3 // 10), whole - 1)
        self.put("n", whole)
        self.put("k", part)
        self.percent("p", F(part, whole))

    def average(self):
        self.put("a", self.amount())
        value = F(self.random.randint(200, 3000))
        self.put("v", value, "元", 0, 0)
        self.put("n", self.amount() / value, "户", 0, 0)

    def points(self):
        decimals = self.random.choice([1, 2])
        p, q = (F(self.random.randint(1500, 8500), 100) for _ in range(2))
        if "增长" in self.words or "失业" in self.words:
            p, q = p / 10, q / 10
        if p == q:
            p += 1
        self.is_fall = p < q
        for slot, value in (("p", p), ("q", q)):
            self.put(slot, value, "%", 0, decimals, F(1, 100))
        self.put("d", abs(p - q), "个百分点", 0, decimals, F(1, 100))

    def vital(self):
        p, q = F(self.random.randint(800, 1500), 100), F(self.random.randint(400, 790), 100)
        for slot, value in (("p", p), ("q", q), ("d", p - q)):
            self.put(slot, value, "‰", 0, 2, F(1, 1000))

    def structure(self):
        unit = "%" if "比重" in self.words else ""
        p, q = F(self.random.randint(300, 2500), 100), F(self.random.randint(2600, 4900), 100)
        for slot, value in (("p", p), ("q", q), ("r", 100 - p - q)):
            self.put(slot, value, unit, 0, 1, F(1, 100))

    def trade(self):
        e, i = self.amount(), self.amount()
        self.is_deficit = e < i
        for slot, value in (("e", e), ("i", i), ("t", e + i), ("s", abs(e - i))):
            self.put(slot, value)

    def list_names(self, pool):
        count = self.random.randint(3, len(pool) - 1)
        self.listed = self.random.sample(pool, count)
        self.put("n", count)

    def replace(self):
        if self.kind == "names":
            self.list_names(TOWNS if self.measure == "town" else NAMES)
        words = self.words.replace("PLACE", self.random.choice(PLACES)).replace("THING", self.random.choice(THINGS))
        year = self.random.randint(2015, 2023)
        self.words = words.replace("YEAR", str(year)).replace("NEXT", str(year + 1)).replace("{list}", "、".join(self.listed))
        self.turn = {"UP": None, "MORE": None, "SURPLUS": None, "SHIFT": None, "BEYOND": None}
        falls = getattr(self, "is_fall", False)
        self.turn = {
            "UP": ["增长", "下降"][falls], "MORE": ["增加", "减少"][falls], "SHIFT": ["提高", "下降"][falls],
            "BEYOND": ["高", "低"][falls], "SURPLUS": ["顺差", "逆差"][getattr(self, "is_deficit", False)],
        }

    def names(self):
        pass

    # Judging.

    def render(self):
        """The text, and where each figure stands in it."""
        spans, text = {}, ""
        for piece in re.split(r"(\{\w\}|UP|MORE|SURPLUS|SHIFT|BEYOND)", self.words):
            if piece in self.turn:
                text += self.turn[piece]
            elif piece[:1] == "{":
                spans[piece[1]] = (len(text), len(text) + len(self.figures[piece[1]].text))
                text += self.figures[piece[1]].text
            else:
                text += piece
        # A ratio's span is each number.
        return text, spans

    def interval(self, slot):
        low, high = self.figures[slot].interval()
        word = {"p": self.turn["UP"] if self.kind == "growth" else "", "d": self.turn["MORE"] if self.kind == "growth" else self.turn["SHIFT"]}.get(slot, "")
        if self.kind == "points" and slot == "d" and "BEYOND" in self.words:
            word = self.turn["BEYOND"]
        return (-high, -low) if word in ("下降", "减少", "低") else (low, high)

    def claims(self):
        """The relations that the printed figures state: the slots, and whether the intervals meet."""
        has = set(re.findall(r"\{(\w)\}", self.words))
        i = self.interval
        if self.kind in ("share", "plan"):
            yield "abp", meets(quotient(i("a"), i("b")), i("p"))
            if {"a", "b", "c"} <= has:
                yield "abc", meets(plus([i("a"), i("c")]), i("b")) or self.is_part and plus([i("a"), i("c")])[0] <= i("b")[1]
        elif self.kind == "growth":
            if {"a", "b", "p"} <= has:
                low, high = quotient(i("a"), i("b"))
                yield "abp", meets((low - 1, high - 1), i("p"))
            if {"a", "b", "d"} <= has:
                yield "abd", meets(minus(i("a"), i("b")), i("d"))
            if {"a", "d", "p"} <= has and "b" not in has:
                low, high = sorted(1 / (x / y - 1) for x in (i("a")) for y in i("d"))[:: 3]
                yield "adp", meets((low, high), i("p"))
        elif self.kind == "ratio":
            yield "abm", meets(quotient(i("a"), i("b")), i("m"))
        elif self.kind == "sum":
            parts = plus([i(slot) for slot in "xyz"])
            yield "xyzt", meets(parts, i("t")) or self.is_part and parts[0] <= i("t")[1]
        elif self.kind == "rate":
            yield "nkp", meets(quotient(i("k"), i("n")), i("p"))
        elif self.kind in ("points", "vital"):
            yield "pqd", meets(minus(i("p"), i("q")), i("d"))
        elif self.kind == "structure":
            low, high = plus([i(slot) for slot in "pqr"])
            yield "pqr", low <= 1 <= high
        elif self.kind == "trade":
            sides = (i("e"), i("i")) if self.turn["SURPLUS"] == "顺差" else (i("i"), i("e"))
            yield "eis", meets(minus(*sides), i("s"))
            if "t" in has:
                yield "eit", meets(plus([i("e"), i("i")]), i("t")) or plus([i("e"), i("i")])[0] <= i("t")[1]
        elif self.kind == "names":
            # 等 leaves open that there are more than are named.
            number = int(self.figures["n"].number)
            yield "n", number == len(self.listed) or "等" in self.words and number > len(self.listed)

    @property
    def is_part(self):
        """After 其中 parts may fall short of the whole."""
        return "其中" in self.words

    # Slipping.

    def slip(self, kind):
        """Changes one figure; gives its slot, or nothing where the kind does not fit."""
        slots = [slot for slot in self.figures if "{%s}" % slot in self.words]
        self.random.shuffle(slots)
        if kind == "sign":
            return self.turn_sign(slots)
        if kind == "base":
            return self.change_base()
        for slot in slots:
            figure = self.figures[slot]
            changed = getattr(self, "slip_" + kind.replace("-", "_"))(figure)
            if changed:
                return slot
        return None

    def slip_digit(self, figure):
        places = [place for place, mark in enumerate(figure.number) if mark.isdigit()]
        place = self.random.choice(places)
        digits = [d for d in "0123456789" if d != figure.number[place] and not (d == "0" and place == 0)]
        return self.write(figure, figure.number[:place] + self.random.choice(digits) + figure.number[place + 1 :])

    def slip_swap(self, figure):
        digits = [place for place, mark in enumerate(figure.number) if mark.isdigit()]
        pairs = [(a, b) for a, b in zip(digits, digits[1:]) if figure.number[a] != figure.number[b] and not (a == 0 and figure.number[b] == "0")]
        if not pairs:
            return False
        a, b = self.random.choice(pairs)
        marks = list(figure.number)
        marks[a], marks[b] = marks[b], marks[a]
        return self.write(figure, "".join(marks))

    def slip_point(self, figure):
        whole, point, fraction = figure.number.partition(".")
        if not point or whole.startswith("-"):
            return False
        if self.random.random() < 0.5 and len(whole) > 1:
            return self.write(figure, whole[:-1] + "." + whole[-1] + fraction)
        number = whole + fraction[0] + ("." + fraction[1:] if len(fraction) > 1 else "")
        return number[0] != "0" and self.write(figure, number)

    def slip_wan_yi(self, figure):
        if figure.unit[:1] not in ("万", "亿"):
            return False
        other = {"万": "亿", "亿": "万"}[figure.unit[0]]
        figure.unit, figure.power = other + figure.unit[1:], POWERS[other]
        return True

    def write(self, figure, number):
        figure.number = number
        return True

    def turn_sign(self, slots):
        turns = {"UP": ("增长", "下降", "p"), "SHIFT": ("提高", "下降", "d"), "SURPLUS": ("顺差", "逆差", "s"), "BEYOND": ("高", "低", "d")}
        for word, (one, other, slot) in turns.items():
            if word in self.words:
                self.turn[word] = other if self.turn[word] == one else one
                return slot
        return None

    def change_base(self):
        """A percentage of the wrong base: growth over what there is now, a share of the rest."""
        if self.kind not in ("growth", "share", "rate", "plan"):
            return None
        value = lambda slot: F(self.figures[slot].number) * 10 ** self.figures[slot].power
        figure = self.figures["p"]
        top, bottom = {
            "growth": lambda: (value("d"), value("a")), "share": lambda: (value("a"), max(value("b") - value("a"), value("a") / 50)),
            "rate": lambda: (value("n") - value("k"), value("n")), "plan": lambda: (value("b"), value("a")),
        }[self.kind]()
        number = Figure.rounded(100 * top / bottom, figure.decimals)
        return "p" if number != figure.number and self.write(figure, number) else None


def document(draw):
    return [Sentence(draw, draw.choice(TEMPLATES)) for _ in range(draw.choice([1, 1, 2, 3]))]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("documents_file")
    options.add_argument("truth_file")
    options.add_argument("--documents", type=int, default=200_000)
    options.add_argument("--slips", type=int, default=2_000)
    options.add_argument("--seed", type=int, default=20241121)
    chosen = options.parse_args()
    draw = random.Random(chosen.seed)
    slipped = {place: SLIPS[count % len(SLIPS)] for count, place in enumerate(draw.sample(range(chosen.documents), chosen.slips))}
    with open(chosen.documents_file, "w", encoding="utf-8") as documents, open(chosen.truth_file, "w", encoding="utf-8") as truth:
        for place in range(chosen.documents):
            sentences = document(draw)
            kind, slot, changed = slipped.get(place), None, None
            while kind and slot is None:
                before = [sentence.render()[0] for sentence in sentences]
                changed = draw.choice(sentences)
                slot = changed.slip(kind)
                if slot is None or [sentence.render()[0] for sentence in sentences] == before:
                    sentences, slot = document(draw), None
            text, records = "", None
            for sentence in sentences:
                text += draw.choice(FILLERS)
                words, spans = sentence.render()
                if sentence is changed:
                    figures = {name: [len(text) + a, len(text) + b] for name, (a, b) in spans.items()}
                    broken = [[figures[name] for name in slots] for slots, holds in sentence.claims() if not holds]
                    records = {"document": f"night/{place:06}", "slip": kind, "figure": figures[slot], "broken": broken, "text": words}
                else:
                    assert all(holds for _, holds in sentence.claims()), words
                text += words
            documents.write(json.dumps({"id": f"night/{place:06}", "text": text}, ensure_ascii=False) + "\n")
            if records:
                truth.write(json.dumps(records, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
