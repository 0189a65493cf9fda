"""Looks: the ways in which council papers print a table, each axis with how often its ways are met."""

from dataclasses import dataclass

#: Axis → its ways with their weights. Weighed by eye over the papers the corpus was made after.
AXES = {
    "producer": {"writer": 5, "calc": 4, "latex": 2},
    "rules": {"all": 5, "horizontal": 3, "head and totals": 5, "none": 3, "zebra": 2, "head boxed": 1, "frame": 1, "columns": 2, "head": 2, "totals": 2},
    "head fill": {"none": 6, "grey": 2, "dark": 2},
    "head weight": {"bold": 7, "plain": 3},
    "head lines": {"narrow": 6, "natural": 4},
    "heads across": {"as figures": 4, "centre": 4, "left": 1, "right": 2},
    "heads down": {"bottom": 4, "top": 4, "middle": 2},
    "figures": {"right": 7, "centre": 3, "left": 1},
    "spanner rule": {"yes": 5, "no": 5},
    "heads": {"own": 5, "years": 2, "plain years": 1, "quarters": 1, "months": 1, "signs": 1, "budgets": 2, "dated": 2},
    "spanners": {"own": 6, "added": 4},
    "last head row": {"none": 7, "units": 3, "numbers": 1},
    "stub head": {"own": 7, "blank": 3},
    "stub": {"one line": 6, "wrapped": 2, "hanging": 2},
    "sections": {"bold": 5, "plain": 3, "underlined": 1},
    "title": {"none": 3, "bold": 4, "plain": 2, "centred": 2, "first row": 1, "far": 1},
    "unit line": {"none": 6, "right": 1, "left": 1},
    "above": {"nothing": 4, "heading": 2, "prose": 3, "close prose": 2},
    "below": {"nothing": 3, "notes": 3, "prose": 2, "close prose": 1, "table": 2},
    "size": {"7": 1, "8": 2, "9": 3, "10": 4, "11": 3, "12": 2},
    "pitch": {"tight": 4, "normal": 5, "wide": 2},
    "width": {"full": 5, "natural": 5},
    "furniture": {"none": 4, "both": 3, "foot": 3},
    "head gap": {"none": 19, "wide": 1},
    "house": {"none": 12, "table grid": 2, "spreadsheet": 3, "light list": 1, "months": 2, "accounts": 2, "statistics": 2, "dotted rows": 1, "scorecard": 2},
    "section cells": {"whole": 5, "first": 4},
    "blank rows": {"none": 7, "around groups": 3, "every five": 1},
    "note column": {"none": 8, "yes": 1},
    "percent": {"none": 8, "italic": 1, "plain": 1},
    "nil": {"own": 7, "dash": 3},
    "negatives": {"own": 7, "brackets": 3},
    "marks": {"none": 12, "star": 2, "letter": 1, "bracket": 1, "slash": 1, "raised": 2},
    "money": {"none": 12, "glued": 1, "apart": 2, "apart in first and totals": 1},
    "leaders": {"none": 15, "dots": 1},
    "members": {"level": 7, "indented": 3},
    "sections across": {"left": 8, "centre": 1},
    "head rule": {"none": 14, "each": 1},
    "stub across": {"left": 1},
    "thousands": {"comma": 18, "space": 1},
    "ratings": {"none": 1},
    "shade": {"none": 14, "last column": 2, "first figures": 1, "total rows": 2, "labels": 1, "last half": 1},
    "font": {"Liberation Sans": 6, "Carlito": 3, "Liberation Serif": 2},
}

#: Ways that go together, as programs and offices set tables by default.
HOUSES = {
    "none": {},
    # Word's "Table Grid" with all that is in it centred.
    "table grid": {"producer": "writer", "rules": "all", "head fill": "none", "head weight": "bold", "heads across": "centre", "figures": "centre",
                   "stub across": "centre", "section cells": "first"},
    # A sheet printed without gridlines: heads wrapped above right-aligned figures, thin and double rules round totals.
    "spreadsheet": {"producer": "calc", "rules": "totals", "head fill": "none", "head lines": "narrow", "heads down": "bottom", "figures": "right"},
    "light list": {"rules": "head", "head fill": "none", "head weight": "bold", "heads across": "as figures"},
    # Statements of accounts: white heads on a colour, the year's own columns shaded, rules above and below totals alone.
    "accounts": {"rules": "totals", "head fill": "dark", "head weight": "bold", "shade": "last half", "blank rows": "around groups"},
    # Statistical offices: heads ruled off above and below, dots to the figures, parts named across the middle.
    "statistics": {"rules": "head and totals", "head fill": "none", "head weight": "plain", "leaders": "dots", "members": "indented",
                   "sections across": "centre", "section cells": "whole", "stub": "hanging", "pitch": "tight", "shade": "none"},
    # Thousands by space over dotted rules.
    "dotted rows": {"producer": "writer", "rules": "dotted", "head fill": "none", "shade": "none", "thousands": "space", "money": "none", "leaders": "none"},
    # Indicators by quarter, each with a rating in its colour.
    "scorecard": {"rules": "all", "heads": "quarters", "ratings": "coloured", "percent": "none", "note column": "none", "leaders": "none"},
    # A year month by month on a page turned on its side.
    "months": {"heads": "own", "spanners": "own", "last head row": "none", "percent": "none", "marks": "none", "note column": "none", "size": "8"},
}


def drawn(rng):
    """One way of each axis."""
    look = {axis: rng.choices(list(ways), list(ways.values()))[0] for axis, ways in AXES.items()}
    look |= HOUSES[look["house"]]
    if look["rules"] in ("all", "columns", "horizontal", "zebra", "head boxed"):
        look["blank rows"] = "none"
    if look["producer"] == "calc" and "prose" in look["above"]:
        look["above"] = "nothing"
    if look["producer"] == "calc" and "prose" in look["below"]:
        look["below"] = "notes"
    if look["producer"] == "calc" or look["rules"] == "zebra":
        look["leaders"] = "none"
    if look["figures"] != "right" and look["money"] != "none":
        look["money"] = "glued"
    if look["producer"] == "calc" or look["rules"] in ("all", "columns", "head boxed"):
        look["head rule"] = "none"
    if look["rules"] == "zebra" and look["head fill"] == "none":
        look["head fill"] = "dark"
    return look


@dataclass
class Edges:
    """Where a cell has rules."""
    top: bool = False
    bottom: bool = False
    double: bool = False
    dotted: bool = False
    left: bool = False
    right: bool = False


def edges(grid, cell, look):
    rules, head, end = look["rules"], cell.row < grid.head, cell.row + cell.rowspan
    of = Edges()
    if rules == "all" or (rules == "head boxed" and head):
        return Edges(True, True, left=True, right=True)
    if rules == "horizontal":
        of.top = of.bottom = True
    if rules in ("head and totals", "frame", "columns"):
        of.top = cell.row == 0 or (rules == "head and totals" and cell.row in grid.totals())
        of.bottom = end in (grid.head, grid.rows) or (rules == "head and totals" and cell.row in grid.totals())
    if rules in ("frame", "columns"):
        of.left = rules == "columns" or cell.col == 0
        of.right = rules == "columns" or cell.col + cell.colspan == grid.columns
    if rules == "dotted":
        of.top, of.bottom, of.dotted = cell.row == 0, True, cell.row >= grid.head
    if rules == "head":
        of.top, of.bottom = cell.row == 0, end == grid.head
    if rules == "totals" and cell.row in grid.totals() and cell.col in grid.figures:
        of.top = of.bottom = of.double = True
    if head and cell.colspan > 1 and cell.text and look["spanner rule"] == "yes":
        of.bottom = True
    return of


#: Ratings with their colours.
RATINGS = {"Green": "#92d050", "Amber": "#ffc000", "Red": "#ff5050"}


def fill(grid, cell, look):
    """Background, or None."""
    if cell.row < grid.head:
        return {"none": None, "grey": "#d9d9d9", "dark": "#1f3864"}[look["head fill"]]
    if cell.col == grid.columns - 1 and look["ratings"] == "coloured" and cell.text in RATINGS:
        return RATINGS[cell.text]
    if is_shaded(grid, cell, look["shade"]):
        return "#ccffcc"
    return "#eef2f8" if look["rules"] == "zebra" and (cell.row - grid.head) % 2 else None


def is_shaded(grid, cell, shade):
    """Whether a cell of the body has a colour of its own: the columns of one year, the totals, the labels."""
    figures = sorted(grid.figures)
    if not figures or cell.colspan > 1:
        return False
    return {
        "none": False,
        "last column": cell.col == figures[-1],
        "first figures": cell.col == figures[0],
        "last half": cell.col in figures[(len(figures) + 1) // 2:],
        "total rows": cell.row in grid.totals(),
        "labels": cell.col < figures[0],
    }[shade]


def across(grid, cell, look):
    """left, centre or right."""
    if cell.row < grid.head:
        if cell.colspan > 1:
            return "left" if look["heads across"] == "left" and look["spanner rule"] == "yes" else "centre"
        if cell.col not in grid.figures:
            return "centre" if look["heads across"] == "centre" and cell.col else "left"
        way = look["heads across"]
        return look["figures"] if way == "as figures" else way
    if cell.col in grid.figures:
        return look["figures"]
    if cell.row in grid.sections():
        return look["sections across"] if merged(look) else "left"
    return look["stub across"] if cell.colspan == 1 else "left"


def italic(grid, cell, look):
    """The percentages behind the figures."""
    return look["percent"] == "italic" and cell.col == grid.columns - 1 and cell.row >= grid.head


def merged(look):
    """Whether the name of a section reaches over the whole width: no vertical rules part the columns there."""
    return look["rules"] not in ("all", "columns") or look["section cells"] == "whole"


def is_set_off(grid, row, look):
    """Whether a blank row is printed above this one: before a section and before the total of all, or after each five."""
    if look["blank rows"] == "every five":
        return row > grid.head and (row - grid.head) % 5 == 0
    return look["blank rows"] != "none" and row > grid.head and (row in grid.sections() or (row == grid.rows - 1 and row in grid.totals()))


def is_indented(grid, cell, look):
    """Whether a label is set in: it belongs to the section above it, and is no total."""
    return (look["members"] == "indented" and cell.col == 0 and cell.row >= grid.head and cell.row not in grid.sections() | grid.totals()
            and any(row < cell.row for row in grid.sections()))


def is_led(grid, cell, look):
    """Whether dots lead from a label to its figures."""
    return look["leaders"] == "dots" and cell.col == 0 and cell.row >= grid.head and cell.row not in grid.sections() and cell.colspan == 1


def raised(text):
    """A figure and the mark of a footnote that is printed smaller and higher behind it."""
    return text.split(RAISED) if RAISED in text else (text, "")


#: Parts a figure from its raised mark; nothing is printed for it.
RAISED = "\u2060"


def bold(grid, cell, look):
    if cell.row < grid.head:
        return look["head weight"] == "bold"
    return cell.row in grid.totals() or (cell.row in grid.sections() and look["sections"] == "bold")


#: Widths of characters of a grotesque in ems: what a text needs, on the safe side.
def width(text, size, heavy=False):
    narrow, wide = set("iljtfrI.,:;'()[]|!/ -"), set("mwMW%@")
    ems = sum(0.33 if c in narrow else 0.92 if c in wide else 0.7 if c.isupper() else 0.57 for c in text)
    return ems * size * (1.06 if heavy else 1.0)


def columns(grid, look, room):
    """Widths in points, or None where the room does not do."""
    size, gap = float(look["size"]), 9.0
    widths = []
    for col in range(grid.columns):
        heads = [c for c in grid.cells if c.row < grid.head and c.col == col and c.colspan == 1]
        words = max([width(w, size, True) for c in heads for w in c.text.split()], default=0)
        whole = max([width(c.text, size, True) for c in heads], default=0)
        body = max([width(c.text, size, bold(grid, c, look)) for c in grid.body(col) if c.row not in grid.sections()], default=0)
        if col not in grid.figures:
            longest = max([width(w, size, True) for c in grid.body(col) for w in c.text.split()], default=0)
            most = 9 * size if look["stub"] != "one line" else 26 * size
            body = max(min(body, most), longest)
        head = words if look["head lines"] == "narrow" else min(whole, max(words, 11 * size))
        widths.append(max(head, body) + gap)
    # A spanner is as wide as its columns, or breaks.
    spare = room - sum(widths)
    if spare < 0:
        return None
    if look["width"] == "full":
        share = 0.5 * spare / grid.columns
        widths = [w + share + (0.5 * spare if n == 0 else 0) for n, w in enumerate(widths)]
    return widths
