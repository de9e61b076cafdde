#!/usr/bin/env python3
"""Writes Sources/ArticleParser/Posts/Body/HTMLEntityTable.swift from Python's html.entities."""
import html.entities
import pathlib
import platform

TARGET = (pathlib.Path(__file__).resolve().parents[2]
          / "Sources/ArticleParser/Posts/Body/HTMLEntityTable.swift")
HEAD = '''\
/// The named character references of HTML 5.
///
/// Made by Tests/Scripts/make-entity-table.py from html.entities.html5 of Python {version}, which is
/// the list of the HTML standard. A name, then its code points in hexadecimal; `!` before a name
/// says that HTML also knows it without a semicolon.
enum HTMLEntityTable {{
  static func scalars(_ name: ArraySlice<UInt8>) -> [UInt32]? {{ names[Array(name)] }}

  static func scalars(withoutSemicolon name: ArraySlice<UInt8>) -> [UInt32]? {{
    oldNames[Array(name)]
  }}

  private static let names = read(onlyOld: false)
  private static let oldNames = read(onlyOld: true)

  private static func read(onlyOld: Bool) -> [[UInt8]: [UInt32]] {{
    var names: [[UInt8]: [UInt32]] = [:]
    for entry in table.split(separator: " ") {{
      let parts = entry.split(separator: "=")
      let isOld = entry.first == "!"
      guard parts.count == 2, isOld || !onlyOld else {{ continue }}
      names[Array(parts[0].utf8.drop {{ $0 == UInt8(ascii: "!") }})] =
        parts[1].split(separator: ",").compactMap {{ UInt32($0, radix: 16) }}
    }}
    return names
  }}

  private static let table = """
'''
entries = []
for name, text in sorted(html.entities.html5.items()):
    if not name.endswith(";"):
        continue
    plain = name[:-1]
    old = "!" if plain in html.entities.html5 else ""
    entries.append(old + plain + "=" + ",".join(f"{ord(c):X}" for c in text))
lines, line = [], ""
for entry in entries:
    if len(line) + len(entry) + 1 > 92:
        lines.append(line)
        line = ""
    line += entry + " "
lines.append(line)
with TARGET.open("w") as out:
    out.write(HEAD.format(version=platform.python_version()))
    for line in lines:
        out.write("    " + line + "\\\n")
    out.write("\n    \"\"\"\n}\n")
