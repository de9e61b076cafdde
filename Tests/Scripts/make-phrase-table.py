#!/usr/bin/env python3
"""Writes Sources/ArticleParser/Pages/Headings/PhraseEdgeTable.swift from a news archive's headlines.

usage: make-phrase-table.py HEADLINES CommonPairTable.swift > PhraseEdgeTable.swift

HEADLINES holds one headline a line, its phrases parted by blanks. The table now in use was made from the 15,790
headlines of an evening broadcast. A break between two phrases is told from a break inside one, as the width of a
column makes it, by logistic regression over the characters at the break, the pairs of CommonPairTable.swift weighed
beside them as the parser does. An L1 penalty leaves few weights, which are rounded to halves. Trained on half of the
headlines it tells 8 of 10 breaks between phrases of the other half and takes 1 of 6 others for one.
"""
import collections
import math
import random
import re
import sys

BETWEEN, INSIDE = 1, 0
LEAST_SINGLE, LEAST_PAIR = 15, 10
# Those of whom news told in one decade: names of countries, of persons and their characters.
NAMES = set("俄乌巴黎沪蔡薛赵王李斯尔丁栗汪韩克马拉普特拜泽哈叙伊朗法德英日印习坦涅茨兰罗尼阿顿")
NAME_PAIRS = set(
    "以色 色列 以称 以军 装称 近平 亚总 国总 美称 称美 彭丽 胡塞 真主 加沙 沙地 利亚 比亚 西亚 维亚 埃及 埔寨 澳大 "
    "牙利 老挝 蒙古 赫穆 越南 见塞 加坡 几内 美以".split()
)
NOT_FIRST, NOT_LAST = "，。、；：？！”’）》」』】…%％—", "“‘（《「『【"
OPENING, CLOSING = "“《（", "”》）"
PENALTY, SHRINK, RATE, ROUNDS, BETWEEN_COUNTS = 4, 1, 0.15, 5, 6.5


def is_han(c):
    return "\u4e00" <= c <= "\u9fff"


def is_balanced(text):
    return sum((c in OPENING) - (c in CLOSING) for c in text) == 0


def breaks(headlines):
    """Every break as (above, below, BETWEEN or INSIDE)."""
    dice = random.Random(5)
    for headline in headlines:
        phrases = headline.split()
        if "——" in headline:
            continue
        for above, below in zip(phrases, phrases[1:]):
            if 3 <= len(above) <= 24 and 3 <= len(below) <= 24 and is_balanced(above):
                yield above, below, BETWEEN
        for phrase in phrases:
            if len(phrase) < 7:
                continue
            for cut in sorted({len(phrase) // 2, (len(phrase) + 1) // 2, dice.randint(4, len(phrase) - 2)}):
                while cut < len(phrase) and (
                    phrase[cut] in NOT_FIRST or phrase[cut - 1] in NOT_LAST
                    or phrase[cut].isascii() and phrase[cut - 1].isascii()
                ):
                    cut += 1
                if 3 <= cut <= len(phrase) - 1 and is_balanced(phrase[:cut]):
                    yield phrase[:cut], phrase[cut:], INSIDE


def common_pairs(path):
    with open(path, encoding="utf-8") as file:
        words = file.read().split('"""')[1].replace("\\\n", "").split()
    return {word[0] + follower for word in words for follower in word[1:]}


def features(above, below, common):
    words = [("ends", above[-1]), ("ends", above[-2:]), ("beginnings", below[0]), ("beginnings", below[:2])]
    found = [
        (side, word) for side, word in words
        if all(is_han(c) or c in "：、" for c in word) and not set(word) & NAMES and word not in NAME_PAIRS
    ]
    if not (is_han(above[-1]) and is_han(below[0])):
        found.append("mark")
    elif above[-1] + below[0] in common:
        found.append("common pair")
    if "称" in below[1:4]:
        found.append("speaker")
    return found + ["bias"]


def train(examples):
    """Weights by FTRL-proximal logistic regression (McMahan and others, 2013)."""
    sums, squares = collections.defaultdict(float), collections.defaultdict(float)

    def weight(key):
        penalty = 0 if key == "bias" else PENALTY
        if abs(sums[key]) <= penalty:
            return 0.0
        return -(sums[key] - math.copysign(penalty, sums[key])) / ((1 + math.sqrt(squares[key])) / RATE + SHRINK)

    for turn in range(ROUNDS):
        random.Random(turn).shuffle(examples)
        for keys, sort in examples:
            score = max(-30, min(30, sum(map(weight, keys))))
            slope = (1 / (1 + math.exp(-score)) - sort) * (BETWEEN_COUNTS if sort == BETWEEN else 1)
            for key in keys:
                step = (math.sqrt(squares[key] + slope * slope) - math.sqrt(squares[key])) / RATE
                sums[key] += slope - step * weight(key)
                squares[key] += slope * slope
    return {key: weight(key) for key in sums}


def rows(words):
    row = ""
    for word in words:
        if sum(3 if c == " " else 2 for c in row) + 2 * len(word) > 92:
            yield row.rstrip()
            row = ""
        row += word + " "
    yield row.rstrip()


def main():
    common = common_pairs(sys.argv[2])
    with open(sys.argv[1], encoding="utf-8") as file:
        found = [(features(above, below, common), sort) for above, below, sort in breaks(map(str.strip, file))]
    counts = collections.Counter(key for keys, _ in found for key in keys)
    least = lambda key: 1 if isinstance(key, str) else LEAST_SINGLE if len(key[1]) == 1 else LEAST_PAIR
    weights = train([([key for key in keys if counts[key] >= least(key)], sort) for keys, sort in found])
    print("// Generated by Tests/Scripts/make-phrase-table.py from the headlines of a news archive")
    print()
    print("/// Characters and pairs of characters at the edges of headline phrases, each with its weight: above 0")
    print("/// they speak for a phrase that ends or begins there, below 0 for one that goes on.")
    print("enum PhraseEdgeTable {")
    docs = {
        "ends": "The last character of a line, and the last two.",
        "beginnings": "The first character of the line after, and the first two.",
    }
    for side, doc in docs.items():
        lists = collections.defaultdict(list)
        for key, weight in weights.items():
            if key[0] == side and round(weight * 2):
                lists[max(-2.5, min(2.5, round(weight * 2) / 2))].append(key[1])
        print(f"  /// {doc}\n  static let {side}: [(weight: Float, words: String)] = [")
        for weight in sorted(lists, reverse=True):
            words = " \\\n      ".join(rows(sorted(lists[weight], key=lambda word: (len(word), word))))
            print(f'    (\n      {weight:g},\n      """\n      {words}\n      """\n    ),')
        print("  ]" + ("\n" if side == "ends" else ""))
    print("}")


main()
