#!/usr/bin/env python3
"""make-folding-table.py UNICODE_FOLDER > Sources/BigramIndex/Units/FoldingTable.swift

What counts as the same character in a search, and what kind of character it is.
Sources: Python's unicodedata (NFKC, case, categories); UNICODE_FOLDER holds
EquivalentUnifiedIdeograph.txt and DerivedCoreProperties.txt of the Unicode Character Database
(Debian: package unicode-data, /usr/share/unicode); OpenCC's t2s for traditional to simplified,
character by character (pip install opencc, Apache-2.0).

The table is a two-level trie over pages of 64 scalars. An entry is 18 bits in three letters of the
64 from '0' to 'o', high bits first: two bits of kind (0 unit, 1 word, 2 mark, 3 special), then 16
bits. Kinds 0 to 2 hold target minus source modulo 65,536. A special entry holds 0 nothing, 1 white
space, 2 line end, or 16 plus the index of its expansion: that many characters, each four letters of
two bits kind and 21 bits scalar, after one letter that is their count.
"""
import hashlib, re, sys, unicodedata
from importlib.metadata import version
import opencc

folder = sys.argv[1]
UNIT, WORD, MARK, SPECIAL = range(4)
NOTHING, SPACE, LINE_END = range(3)
LIMIT = 0x110000

radicals = {}
for line in open(folder + "/EquivalentUnifiedIdeograph.txt", encoding="utf-8"):
    entry = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)", line)
    if entry:
        for scalar in range(int(entry[1], 16), int(entry[2] or entry[1], 16) + 1):
            radicals[scalar] = int(entry[3], 16)
    if line.startswith("# EquivalentUnifiedIdeograph-"):
        ucd = line[len("# EquivalentUnifiedIdeograph-"):].removesuffix(".txt\n")
ignorable = set()
for line in open(folder + "/DerivedCoreProperties.txt", encoding="utf-8"):
    entry = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*Default_Ignorable_Code_Point", line)
    if entry:
        ignorable.update(range(int(entry[1], 16), int(entry[2] or entry[1], 16) + 1))

look_alikes = {}
for target, sources in {
    "-": "‐‑‒–—―−─━﹣⸺⸻",
    '"': "“”„‟«»「」『』﹁﹂﹃﹄〝〞〟″",
    "'": "‘’‚‛′‵ʼ",
    "·": "‧・•∙⋅‣●",
    ":": "∶꞉",
    "~": "〜∼˜",
    "/": "∕⁄",
    "<": "〈", ">": "〉", "《": "≪", "》": "≫",
    "〇": "○◯",
}.items():
    for source in sources:
        look_alikes[ord(source)] = ord(target)

converter = opencc.OpenCC("t2s")


def is_han(scalar):
    return (0x4E00 <= scalar <= 0x9FFF or 0x3400 <= scalar <= 0x4DBF or 0x20000 <= scalar <= 0x323AF
            or scalar == 0x3007 or 0xFA0E <= scalar <= 0xFA29)


def is_unit(scalar):
    """Han, and what is written without spaces like it: kana, bopomofo, hangul, a font's own glyphs."""
    return (is_han(scalar) or scalar in (0x3005, 0x3006, 0x303B)
            or 0x3041 <= scalar <= 0x3096 or 0x309D <= scalar <= 0x309F or 0x30A1 <= scalar <= 0x30FA
            or 0x30FC <= scalar <= 0x30FF or 0x3105 <= scalar <= 0x312F or 0x31A0 <= scalar <= 0x31BF
            or 0x31F0 <= scalar <= 0x31FF or 0xAC00 <= scalar <= 0xD7A3
            or unicodedata.category(chr(scalar)) == "Co")


def simplified(scalar):
    for _ in range(3):
        text = converter.convert(chr(scalar))
        if len(text) != 1 or ord(text) == scalar:
            break
        scalar = ord(text)
    return scalar


def fold_one(scalar):
    scalar = radicals.get(scalar, scalar)
    scalar = look_alikes.get(scalar, scalar)
    return simplified(scalar) if is_han(scalar) else scalar


def fold(scalar):
    """The folded scalars of one scalar, which fold to themselves."""
    parts = [scalar]
    for _ in range(6):
        folded = [result for part in parts for result in fold_once(part)]
        if folded == parts:
            break
        parts = folded
    return parts


def fold_once(scalar):
    parts = [fold_one(ord(c)) for c in compatible(chr(scalar))]
    lower = "".join(chr(part) for part in parts).casefold()
    letters = [c for each in lower for c in compatible(each) if ord(c) not in ignorable]
    return [fold_one(ord(c)) for c in letters if len(letters) == 1 or not c.isspace()]


def compatible(character):
    """NFKC, but an accent that stands alone does not become a space and an accent."""
    text = unicodedata.normalize("NFKC", character)
    return character if text.startswith(" ") and len(text) > 1 else text


def kind(scalar):
    if is_unit(scalar):
        return UNIT
    return WORD if unicodedata.category(chr(scalar))[0] in "LNM" else MARK


def encode18(value):
    return "".join(chr(0x30 + (value >> shift & 63)) for shift in (12, 6, 0))


def encode24(value):
    return "".join(chr(0x30 + (value >> shift & 63)) for shift in (18, 12, 6, 0))


expansions, expansion_index = "", {}


def entry(scalar):
    global expansions
    if scalar in (0x0A, 0x0D, 0x2028, 0x2029, 0x0B, 0x0C, 0x85):
        return SPECIAL << 16 | LINE_END
    if scalar in ignorable:
        return SPECIAL << 16 | NOTHING
    if chr(scalar).isspace():
        return SPECIAL << 16 | SPACE
    if 0xD800 <= scalar < 0xE000:
        return MARK << 16
    parts = fold(scalar)
    if not parts:
        return SPECIAL << 16 | NOTHING
    if len(parts) == 1 and parts[0] < 0x10000 and scalar < 0x10000 or parts == [scalar]:
        return kind(parts[0]) << 16 | (parts[0] - scalar & 0xFFFF)
    key = tuple(parts)
    if key not in expansion_index:
        assert len(parts) < 64
        expansion_index[key] = len(expansions)
        expansions += chr(0x30 + len(parts)) + "".join(encode24(kind(p) << 21 | p) for p in parts)
    index = 16 + expansion_index[key]
    assert index < 0x10000
    return SPECIAL << 16 | index


entries = [entry(scalar) for scalar in range(LIMIT)]
pages, page_index, index = [], {}, ""
for start in range(0, LIMIT, 64):
    page = tuple(entries[start:start + 64])
    if page not in page_index:
        page_index[page] = len(pages)
        pages.append(page)
    index += encode18(page_index[page])
entry_text = "".join(encode18(value) for page in pages for value in page)
digest = hashlib.sha256("\n".join((index, entry_text, expansions)).encode()).hexdigest()[:16]


def literal(name, comment, text):
    print(f"  /// {comment}")
    print(f'  static let {name}: StaticString = #"""')
    for start in range(0, len(text), 94):
        chunk = text[start:start + 94]
        print("    " + chunk + ("\\#" if start + 94 < len(text) else ""))
    print('    """#')


print(f"""// Generated by Tests/Scripts/make-folding-table.py from Unicode {unicodedata.unidata_version} (Python's
// unicodedata), the Unicode Character Database {ucd} and OpenCC {version("opencc")} (Apache-2.0).
// Do not edit. The script says how to read it.

enum FoldingTable {{
  /// The table's own digest: an index made with another table gives other answers.
  static let fingerprint: UInt64 = 0x{digest}
""")
literal("pageNumbers", "The page of each 64 scalars: three letters a page number.", index)
print()
literal("entries", "The pages' entries: three letters each.", entry_text)
print()
literal("expansions", "What becomes of scalars that fold to several.", expansions)
print("}")
folds = sum(1 for s in range(0x3400, 0x32400) if is_han(s) and simplified(s) != s)
print(len(pages), "pages,", len(entry_text), "letters,", len(expansion_index), "expansions,",
      folds, "traditional folds", file=sys.stderr)
