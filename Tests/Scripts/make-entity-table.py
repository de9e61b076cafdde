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
/// says that HTML also knows it without a semicolon. In byte order of the names.
enum HTMLEntityTable {{
  static func scalars(_ name: ArraySlice<UInt8>) -> [UInt32]? {{ entry(name)?.scalars }}

  static func scalars(withoutSemicolon name: ArraySlice<UInt8>) -> [UInt32]? {{
    guard let entry = entry(name), entry.isOld else {{ return nil }}
    return entry.scalars
  }}

  private struct Entry {{
    var scalars: [UInt32]
    var isOld: Bool
  }}

  /// Searches the table as it stands: to make a dictionary of it costs each run as much as a file.
  private static func entry(_ name: ArraySlice<UInt8>) -> Entry? {{
    let text = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    return name.withUnsafeBufferPointer {{ name in
      var (low, high) = (0, text.count)
      while low < high {{
        var start = (low + high) / 2
        while start > low, text[start - 1] != UInt8(ascii: " ") {{ start -= 1 }}
        let isOld = text[start] == UInt8(ascii: "!")
        let known = isOld ? start + 1 : start
        var alike = known
        while text[alike] != UInt8(ascii: "="), alike - known < name.count,
          text[alike] == name[alike - known]
        {{
          alike += 1
        }}
        let isWhole = alike - known == name.count
        if isWhole, text[alike] == UInt8(ascii: "=") {{
          return Entry(scalars: scalars(text[(alike + 1)...]), isOld: isOld)
        }}
        if isWhole || text[alike] != UInt8(ascii: "=") && name[alike - known] < text[alike] {{
          high = start
        }} else {{
          low = alike
          while text[low] != UInt8(ascii: " ") {{ low += 1 }}
          low += 1
        }}
      }}
      return nil
    }}
  }}

  /// The code points of an entry, up to its end.
  private static func scalars(_ numbers: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt32] {{
    numbers.prefix {{ $0 != UInt8(ascii: " ") }}.split(separator: UInt8(ascii: ",")).map {{ digits in
      digits.reduce(0) {{ $0 &* 16 &+ UInt32($1 & 15) &+ ($1 > 64 ? 9 : 0) }}
    }}
  }}

  private static let table: StaticString = """
'''
entries = []
names = sorted(name[:-1] for name in html.entities.html5 if name.endswith(";"))
for plain in names:
    text = html.entities.html5[plain + ";"]
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
