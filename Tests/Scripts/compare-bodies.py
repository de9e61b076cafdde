#!/usr/bin/env python3
"""Compares the bodies of `jianbao parse` with two other readings of the same posts.

usage: jianbao parse POSTS… | compare-bodies.py [MISSES]

Each post is set to HTML by markdown-it-py and by Python-Markdown, and Beautiful Soup takes the text.
Bodies are compared without white space, as bags of two neighbouring characters; the
reading that comes nearer counts, since the two differ from kramdown in different places. Says the
share of bodies that are alike to .98 and more: as they are, and when up to 400 characters may be
missing at either edge, where the headline, the source and links back stand, which the record holds
in fields of their own. Lists the MISSES (10) worst of the second count with the passages that
differ; Liquid tags are passed over. Needs markdown-it-py, mdit-py-plugins, Markdown, beautifulsoup4.
"""
import collections
import difflib
import json
import re
import sys

import bs4
import markdown
import markdown_it
import mdit_py_plugins.deflist
import mdit_py_plugins.footnote

FENCED = re.compile(r"\A\s*---[ \t]*\n(.*?\n?)^(?:---|\.\.\.)[ \t]*$\n?", re.S | re.M)
HEADER = re.compile(r"\A(?:[A-Za-z_-]+:.*\n){2,}\n")
HIDDEN = ["script", "style", "iframe", "template", "noframes", "title", "object"]
COMMONMARK = (
    markdown_it.MarkdownIt("gfm-like", {"html": True, "linkify": False})
    .use(mdit_py_plugins.footnote.footnote_plugin)
    .use(mdit_py_plugins.deflist.deflist_plugin)
)
READINGS = {
    "markdown-it": COMMONMARK.render,
    "Python-Markdown": lambda source: markdown.markdown(source, extensions=["extra", "sane_lists"]),
    # A body of HTML alone is the same for every Markdown.
    "HTML": lambda source: source if source.lstrip().startswith("<") else "",
}


def body_of(source):
    source = source.lstrip("\ufeff").replace("\r\n", "\n")
    found = FENCED.match(source) or HEADER.match(source)
    return source[found.end():] if found else source


def text_of(page):
    soup = bs4.BeautifulSoup(page, "html.parser")
    for element in soup(HIDDEN):
        element.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, bs4.Comment)):
        comment.extract()
    for mark in soup.select("a.footnote-backref, sup.footnote-ref"):
        mark.decompose()
    # Ruby text stands behind the words it explains, in brackets.
    for element in soup("rp"):
        element.decompose()
    for element in soup("rt"):
        element.replace_with(f"({element.get_text()})")
    return soup.get_text()


def bare(text):
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{:[^}\n]*\}", "", text)
    return re.sub(r"[\s\u200b\ufeff\u00ad\u2060]+", "", text)


def likeness(left, right):
    if left == right:
        return 1.0
    left = collections.Counter(left[place:place + 2] for place in range(len(left) - 1))
    right = collections.Counter(right[place:place + 2] for place in range(len(right) - 1))
    both = sum(left.values()) + sum(right.values())
    return 2 * sum((left & right).values()) / both if both else 1.0


def without_edges(ours, theirs):
    start, end = theirs.find(ours[:12]), theirs.rfind(ours[-12:])
    start = start if 0 < start <= 400 else 0
    end = end + 12 if end > start and len(theirs) - end - 12 <= 400 else len(theirs)
    return theirs[start:end]


def differences(ours, theirs):
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, other, other_end in matcher.get_opcodes():
        if kind != "equal":
            yield f"    ours {ours[start:end][:90]!r} theirs {theirs[other:other_end][:90]!r}"


def main():
    shown = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    alike = 0
    results = []
    for line in sys.stdin:
        record = json.loads(line)
        if record["type"] not in ("post", "document"):
            continue
        path = record["source"]["path"]
        with open(path, "rb") as file:
            source = body_of(file.read().decode(record["source"]["encoding"], "replace"))
        ours = bare(record.get("body", ""))
        readings = [bare(text_of(read(source))) for read in READINGS.values()]
        alike += max(likeness(ours, theirs) for theirs in readings) >= 0.98
        readings = [without_edges(ours, theirs) for theirs in readings]
        results.append(max((likeness(ours, theirs), path, ours, theirs) for theirs in readings))
    results.sort()
    inner = sum(result[0] >= 0.98 for result in results)
    print(f"{len(results)} bodies compared, {alike} alike, {inner} but for their edges")
    for likest, path, ours, theirs in results[:shown]:
        print(f"{likest:.4f} {path}")
        if len(ours) + len(theirs) < 40000:
            for difference in list(differences(ours, theirs))[:6]:
                print(difference)


main()
