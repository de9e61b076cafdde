"""What the scripts share that learn weights of characters and write them as a table of Swift."""
import collections
import math
import random


def train(examples, penalty, rate, rounds, counts=1):
    """Weights by FTRL-proximal logistic regression (McMahan and others, 2013), by key.

    Each example is its keys and 1 or 0; one of 1 counts so many times. The L1 penalty spares the key `bias`.
    """
    sums, squares = collections.defaultdict(float), collections.defaultdict(float)

    def weight(key):
        least = 0 if key == "bias" else penalty
        if abs(sums[key]) <= least:
            return 0.0
        return -(sums[key] - math.copysign(least, sums[key])) / ((1 + math.sqrt(squares[key])) / rate + 1)

    for turn in range(rounds):
        random.Random(turn).shuffle(examples)
        for keys, sort in examples:
            score = max(-30, min(30, sum(map(weight, keys))))
            slope = (1 / (1 + math.exp(-score)) - sort) * (counts if sort == 1 else 1)
            for key in keys:
                step = (math.sqrt(squares[key] + slope * slope) - math.sqrt(squares[key])) / rate
                sums[key] += slope - step * weight(key)
                squares[key] += slope * slope
    return {key: weight(key) for key in sums}


def print_list(name, lists):
    """Writes words by falling weight, a literal for each weight; the words come in the order they are to have."""
    print(f"  static let {name}: [(weight: Float, words: String)] = [")
    for weight in sorted(lists, reverse=True):
        words = " \\\n      ".join(rows(lists[weight]))
        print(f'    (\n      {weight:g},\n      """\n      {words}\n      """\n    ),')
    print("  ]")


def rows(words):
    row = ""
    for word in words:
        if sum(3 if c == " " else 2 for c in row) + 2 * len(word) > 92:
            yield row.rstrip()
            row = ""
        row += word + " "
    yield row.rstrip()
