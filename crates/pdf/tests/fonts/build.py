#!/usr/bin/env python3
"""Draws joined.ttf: a few letters out of bars, with `t` and `i` joined in one glyph as text faces join them.

Needs fontTools. Run in this folder after a change.
"""

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

# Bars as (left, bottom, right, top) in thousandths of an em, then the advance.
GLYPHS = {
    ".notdef": ([], 500),
    "t": ([(100, 0, 180, 650), (20, 440, 100, 500), (180, 440, 280, 500)], 300),
    "i": ([(60, 0, 140, 480), (60, 560, 140, 640)], 200),
    "f": ([(80, 0, 160, 720), (20, 440, 80, 500), (160, 660, 290, 720)], 280),
    "n": ([(60, 0, 140, 480), (380, 0, 460, 480), (140, 420, 380, 480)], 520),
    "bracket": ([(60, -100, 140, 720), (140, 660, 200, 720), (140, -100, 200, -40)], 220),
    "joined": (
        [(100, 0, 180, 650), (20, 440, 100, 500), (180, 440, 353, 480), (353, 0, 433, 480), (353, 560, 433, 640)],
        493,
    ),
}
CODES = {"t": "t", "i": "i", "f": "f", "[": "bracket", "{": "joined", "\x03": "n"}


def outline(bars):
    pen = TTGlyphPen(None)
    for left, bottom, right, top in bars:
        pen.moveTo((left, bottom))
        pen.lineTo((left, top))
        pen.lineTo((right, top))
        pen.lineTo((right, bottom))
        pen.closePath()
    return pen.glyph()


def character_map():
    """Codes to glyphs as subsets have them, which say nothing of Unicode: Macintosh, Roman."""
    codes = CmapSubtable.newSubtable(0)
    codes.platformID, codes.platEncID, codes.language = 1, 0, 0
    codes.cmap = {code: ".notdef" for code in range(256)} | {ord(code): name for code, name in CODES.items()}
    table = newTable("cmap")
    table.tableVersion, table.tables = 0, [codes]
    return table


def main():
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(list(GLYPHS))
    font.font["cmap"] = character_map()
    font.setupGlyf({name: outline(bars) for name, (bars, _) in GLYPHS.items()})
    lefts = {name: min((bar[0] for bar in bars), default=0) for name, (bars, _) in GLYPHS.items()}
    font.setupHorizontalMetrics({name: (advance, lefts[name]) for name, (_, advance) in GLYPHS.items()})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Joined", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost(keepGlyphNames=False)
    font.font["head"].created = font.font["head"].modified = 0
    font.font.recalcTimestamp = False
    font.save("joined.ttf")


main()
