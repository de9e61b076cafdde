#!/usr/bin/env python3
"""Writes the tables of GB18030 and Big5 in Sources/ArticleParser/Text from Python's codecs.

GB18030 is Python's gb18030. Big5 is Python's big5hkscs, but for the symbols of rows A1 to A3, which
are those of cp950, since that is what Windows and browsers write.
"""
import pathlib
import platform

TEXT = pathlib.Path(__file__).resolve().parents[2] / "Sources/ArticleParser/Text"
HEAD = '''\
/// The two-byte characters of {name}: {rows}, U+FFFD where there is none.
///
/// Made by Tests/Scripts/make-encoding-tables.py from the codec {codec} of Python {version}.
enum {type} {{
  static let rows = """
'''


def decoded(raw, codec):
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        return None


def written(text):
    if text is None or len(text) != 1:
        return "\ufffd"
    private = 0xE000 <= ord(text) <= 0xF8FF
    odd = private or not text.isprintable() or text.isspace() or ord(text) in range(0x300, 0x370)
    return "\\u{%X}" % ord(text) if odd else text


def is_user_defined(lead, trail):
    return (trail >= 0xA1 and (0xAA <= lead <= 0xAF or lead >= 0xF8)) or (
        trail <= 0xA0 and 0xA1 <= lead <= 0xA7)


def gb18030(lead, trail):
    if is_user_defined(lead, trail):
        return ""
    return written(decoded(bytes([lead, trail]), "gb18030"))


def big5(lead, trail):
    raw = bytes([lead, trail])
    # Both of the two codes of a slash stand for the full-width one in what people write.
    if raw in (b"\xa2\x41", b"\xa2\x42"):
        return {0x41: "／", 0x42: "＼"}[trail]
    symbol = decoded(raw, "cp950") if 0xA1 <= lead <= 0xA3 else None
    return written(symbol or decoded(raw, "big5hkscs"))


def write(type_name, name, rows, codec, character, leads, trails):
    with (TEXT / f"{type_name}.swift").open("w") as out:
        out.write(HEAD.format(
            type=type_name, name=name, rows=rows, codec=codec, version=platform.python_version()))
        for lead in leads:
            out.write("    " + "".join(character(lead, trail) for trail in trails) + "\n")
        out.write('    """\n}\n')


write("GB18030Table", "GB18030", "a row for each lead byte 81 to FE, without the user-defined areas",
      "gb18030", gb18030, range(0x81, 0xFF), [t for t in range(0x40, 0xFF) if t != 0x7F])
write("Big5Table", "Big5", "a row for each lead byte 87 to FE", "big5hkscs and cp950", big5,
      range(0x87, 0xFF), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
