#!/usr/bin/env python3
"""Scores the records of `jianbao parse` against articles cut out by hand.

usage: jianbao parse --leftovers PAGES… | score-records.py GOLD PAGES

GOLD is a folder with a JSON file a page, {"file": name, "articles": [{"type", "headline", "kicker",
"body", "authors": [{"name"}], "subheads"}]}, such as Tests/ArticleParserTests/Fixtures/seeds-gold; PAGES
the folder of the pages. Prints a line a page and the total:

  found, half   F1 of records whose body is a gold body to nine tenths and to one half of its characters
  headline, kicker, type   share of gold articles whose record has the same, or none where there is none
  authors, subheads        F1 over names and cross-heads
  paragraphs    F1 over the places where one paragraph ends and the next begins
  errors        edit distance of the bodies per gold character, an article that is not found counting whole
  lost          share of the page's characters that no record and no left-over holds (of a post, its
                markup and the rest of its front matter)

White space and compatibility forms (full width, Kangxi radicals) count for nothing.
"""
import collections, json, os, sys, unicodedata


def level(text):
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def distance(one, other):
    """Levenshtein's, all rows of a column in one integer (Hyyrö 2003)."""
    if one == other or not one or not other:
        return 0 if one == other else max(len(one), len(other))
    places = collections.defaultdict(int)
    for place, character in enumerate(one):
        places[character] |= 1 << place
    everywhere, bottom = (1 << len(one)) - 1, 1 << (len(one) - 1)
    rises, falls, last = everywhere, 0, len(one)
    for character in other:
        equal = places[character]
        steady = equal | falls
        diagonal = (((equal & rises) + rises) ^ rises) | equal
        right_rises = falls | (~(diagonal | rises) & everywhere)
        right_falls = rises & diagonal
        last += bool(right_rises & bottom) - bool(right_falls & bottom)
        right_rises = (right_rises << 1) | 1
        rises = (((right_falls << 1) | ~(steady | right_rises)) & everywhere)
        falls = right_rises & steady & everywhere
    return last


def likeness(one, other):
    return 1 - distance(one, other) / max(len(one), len(other), 1)


def pairs(gold, found):
    """The most alike first, each once: gold ordinal to found ordinal and likeness."""
    bags = [[collections.Counter(zip(body, body[1:])) for body in side] for side in (gold, found)]
    scored = []
    for here, bag in enumerate(bags[0]):
        for there, other in enumerate(bags[1]):
            shared = sum((bag & other).values())
            if shared * 6 > max(sum(bag.values()), sum(other.values())):
                scored.append((likeness(gold[here], found[there]), here, there))
    taken, result = set(), {}
    for alike, here, there in sorted(scored, reverse=True):
        if alike >= 0.2 and here not in result and there not in taken:
            taken.add(there)
            result[here] = (there, alike)
    return result


def breaks(body):
    paragraphs = [text for text in map(level, (body or "").split("\n")) if text]
    return [(before[-6:], after[:6]) for before, after in zip(paragraphs, paragraphs[1:])]


def names(article):
    return [level(author["name"]) for author in article.get("authors", [])]


def heads(article):
    texts = article.get("subheads", [])
    return [level(text["text"] if isinstance(text, dict) else text) for text in texts]


LISTS = {"authors": names, "subheads": heads, "paragraphs": lambda article: breaks(article.get("body"))}
HELD = ("headline", "kicker", "subheadline", "lead_in", "section", "byline", "body", "text", "continuation_mark")


def score(gold, records, leftovers, page):
    tally = collections.Counter(gold=len(gold), records=len(records))
    bodies = [level(article["body"]) for article in gold]
    paired = pairs(bodies, [level(record.get("body")) for record in records])
    for ordinal, article in enumerate(gold):
        there, alike = paired.get(ordinal, (None, 0))
        record = {} if there is None else records[there]
        tally["characters"] += len(bodies[ordinal])
        tally["errors"] += distance(bodies[ordinal], level(record.get("body")))
        tally["found"] += alike >= 0.9
        tally["half"] += alike >= 0.5
        for field in ("headline", "kicker", "type"):
            tally[field] += there is not None and level(article.get(field)) == level(record.get(field))
        for field, read in LISTS.items():
            wanted, given = collections.Counter(read(article)), collections.Counter(read(record))
            tally[field] += sum((wanted & given).values())
            tally[field + " of"] += sum(wanted.values()) + sum(given.values())
    # Radicals of the supplement have no compatibility form; records hold the characters they stand for.
    printed = collections.Counter(c for c in level(page) if not "\u2e80" <= c <= "\u2eff")
    held = collections.Counter()
    for record in records + leftovers:
        for field in HELD:
            held.update(level(record.get(field)))
    tally["printed"] = sum(printed.values())
    tally["lost"] = sum((printed - held).values())
    return tally


COLUMNS = "gold records found half headline kicker type authors subheads paragraphs errors lost".split()


def figures(tally):
    def share(part, whole):
        return part / whole if whole else 1.0

    both = tally["gold"] + tally["records"]
    result = {"gold": tally["gold"], "records": tally["records"]}
    result |= {field: share(2 * tally[field], both) for field in ("found", "half")}
    result |= {field: share(tally[field], tally["gold"]) for field in ("headline", "kicker", "type")}
    result |= {field: share(2 * tally[field], tally[field + " of"]) for field in LISTS}
    result["errors"] = tally["errors"] / max(tally["characters"], 1)
    result["lost"] = tally["lost"] / max(tally["printed"], 1)
    return result


def show(name, tally):
    values = figures(tally).values()
    cells = (f"{value:.3f}" if isinstance(value, float) else str(value) for value in values)
    print(name[:26].ljust(27) + "".join(cell.rjust(11) for cell in cells))


def main(gold_folder, page_folder):
    records, leftovers = collections.defaultdict(list), collections.defaultdict(list)
    for line in sys.stdin:
        record = json.loads(line)
        name = os.path.basename(record["source"]["path"])
        (leftovers if record["type"] == "unassigned" else records)[name].append(record)
    print(" " * 27 + "".join(column.rjust(11) for column in COLUMNS))
    total = collections.Counter()
    for entry in sorted(os.listdir(gold_folder)):
        with open(os.path.join(gold_folder, entry), encoding="utf-8") as file:
            gold = json.load(file)
        name = gold["file"]
        with open(os.path.join(page_folder, name), encoding="utf-8") as file:
            tally = score(gold["articles"], records[name], leftovers[name], file.read())
        show(name, tally)
        total.update(tally)
    show("all", total)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
