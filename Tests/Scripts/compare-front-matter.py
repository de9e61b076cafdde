#!/usr/bin/env python3
"""Compares the records of `jianbao parse` with PyYAML's reading of the same front matters.

usage: jianbao parse POSTS… | compare-front-matter.py

Checks headline, date, published, categories and tags as Jekyll would use them, for every post whose
front matter PyYAML reads as a mapping. Ends with status 1 where one differs. Needs PyYAML.
"""
import datetime
import json
import re
import sys

import yaml


class TextLoader(yaml.SafeLoader):
    """YAML with all plain scalars but null as text, as they were written."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers
            if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
FENCES = re.compile(r"\A\ufeff?\s*---[ \t]*\r?\n(.*?\n?)^(?:---|\.\.\.)[ \t]*\r?$", re.S | re.M)


def flatten(value):
    if value is None:
        return []
    if isinstance(value, list):
        return [text for item in value for text in flatten(item)]
    return [value] if isinstance(value, str) else []


def plural(value):
    return value.split() if isinstance(value, str) else flatten(value)


def unique(values):
    return list(dict.fromkeys(values))


def expected(source):
    typed = yaml.safe_load(source)
    plain = yaml.load(source, Loader=TextLoader)
    if not isinstance(typed, dict):
        return None
    title = plain.get("title")
    date = typed.get("date")
    day = published = None
    if isinstance(date, datetime.date):
        # PyYAML moves a time with an offset to UTC; the day that counts is the written one.
        written = re.match(r"(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)?(\d\d?)?", plain["date"])
        day = "%s-%02d-%02d" % (written[1], int(written[2]), int(written[3]))
        published = int(written[4]) if written[4] else None
    elif isinstance(date, str):
        try:
            moment = datetime.datetime.fromisoformat(date)
            day = moment.date().isoformat()
            published = moment.hour if len(date) > 10 else None
        except ValueError:
            pass
    singular = plain.get("tag")
    return {
        "headline": " ".join(title.split()) if isinstance(title, str) and title.split() else None,
        "date": day,
        "hour": published,
        "categories": unique(plural(plain.get("categories")) + flatten(plain.get("category"))),
        "tags": flatten(singular) if singular is not None else plural(plain.get("tags")),
    }


def main():
    compared = wrong = unread = 0
    for line in sys.stdin:
        record = json.loads(line)
        if record["type"] != "post":
            continue
        path = record["source"]["path"]
        with open(path, "rb") as file:
            found = FENCES.match(file.read().decode(record["source"]["encoding"]))
        if not found:
            continue
        try:
            wanted = expected(found[1])
        except (yaml.YAMLError, ValueError):
            unread += 1
            continue
        if wanted is None:
            continue
        compared += 1
        hour = re.search(r"T(\d\d)", record.get("published", ""))
        given = {
            "headline": record.get("headline"),
            "date": record.get("date"),
            "hour": int(hour[1]) if hour else None,
            "categories": record.get("categories", []),
            "tags": record.get("tags", []),
        }
        for key, value in wanted.items():
            if value is not None and value != given[key]:
                wrong += 1
                print(f"{path}: {key}: {value!r} but {given[key]!r}")
    print(f"{compared} posts compared, {wrong} values differ, {unread} that PyYAML cannot read")
    sys.exit(1 if wrong else 0)


main()
