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
  static func scalars(_ name: ArraySlice<UInt8>) -> [UInt32]? {{ entries[Array(name)]?.scalars }}

  static func scalars(withoutSemicolon name: ArraySlice<UInt8>) -> [UInt32]? {{
    guard let entry = entries[Array(name)], entry.isOld else {{ return nil }}
    return entry.scalars
  }}

  private struct Entry {{
    var scalars: [UInt32]
    var isOld: Bool
  }}

  /// Read at the first reference of a run, byte by byte: it costs each short run as much as a file.
  private static let entries: [[UInt8]: Entry] = {{
    var entries: [[UInt8]: Entry] = [:]
    entries.reserveCapacity(2200)
    let bytes = Array(table.utf8)
    for entry in bytes.split(separator: UInt8(ascii: " ")) {{
      let isOld = entry.first == UInt8(ascii: "!")
      let parts = entry.dropFirst(isOld ? 1 : 0).split(separator: UInt8(ascii: "="))
      guard parts.count == 2 else {{ continue }}
      let scalars = parts[1].split(separator: UInt8(ascii: ",")).map {{ digits in
        digits.reduce(UInt32(0)) {{ $0 &* 16 &+ UInt32($1 & 15) &+ ($1 > 64 ? 9 : 0) }}
      }}
      entries[Array(parts[0])] = Entry(scalars: scalars, isOld: isOld)
    }}
    return entries
  }}()

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
