"""Tables as they are written in a paper's source: one block of text, one row a line.

    !table pressures
    style: ruled
    head: 2
    caption: Table 1: Pressures on the service's budget
    sum: 5 = 2..4
    ---
    Pressure      | 2018/19 | <
    ^             | Cost    | Income
    # Placements
    Fostering     | 803     | (120)
    = Total       | 803     | (120)
    !end

A row's cells stand between bars. ``<`` joins a place to the cell on its left, ``^`` to the one above,
an empty place stays empty. ``#`` begins a section row over the whole width, ``#1`` one in the first
column only; ``=`` begins a total row (printed bold). A cell may begin with marks in braces that say
how it is printed, ``{g}`` a green fill for example; they are not part of its text. ``\\n`` breaks a
line inside a cell; ``\\p`` is where a page ends inside a cell (the line breaks there by itself); ``^{1}`` raises a mark.

The cells of the truth file come from here and from nowhere else.
"""

import re
from dataclasses import dataclass, field

#: Which of the truth's three kinds a style is.
KINDS = {
    "ruled": "ruled", "ruled-fill": "ruled", "white-gaps": "ruled",
    "horizontal": "partly_ruled", "bars": "partly_ruled", "frame": "partly_ruled",
    "zebra": "borderless", "plain": "borderless",
}

MARKS = re.compile(r"^((?:\{[a-z0-9#]+\})*)(.*)$", re.S)


@dataclass
class Cell:
    """One cell: its place and span in the grid, its text, its role, its marks."""
    row: int
    col: int
    text: str
    role: str
    rowspan: int = 1
    colspan: int = 1
    marks: tuple = ()
    source: str = ""


@dataclass
class Table:
    """A table as written: its cells, and what the block's head says of it."""
    name: str
    options: dict
    cells: list = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    totals: set = field(default_factory=set)
    sections: set = field(default_factory=set)

    def get(self, name, otherwise=""):
        return self.options.get(name, [otherwise])[0]

    def all(self, name):
        return self.options.get(name, [])

    @property
    def head(self):
        return int(self.get("head", "1"))

    @property
    def stub(self):
        return int(self.get("stub", "1"))

    @property
    def kind(self):
        return self.get("kind") or KINDS[self.get("style", "ruled")]

    def at(self, row, col):
        return next((c for c in self.cells if c.row == row and c.col == col), None)


def plain(source):
    """A cell's text as printed, white space reduced: what the truth file says."""
    text = MARKS.match(source).group(2)
    text = re.sub(r"\s*\^\{([^}]*)\}", r"\1", text)
    text = text.replace("\\p", " ").replace("\\n", " ").replace("**", "").replace("\\|", "|")
    return re.sub(r"\s+", " ", text).strip()


def blocks(lines):
    """Every table block among the lines of a source, in order."""
    lines = iter(lines)
    for line in lines:
        if line.startswith("!table "):
            body = []
            for inner in lines:
                if inner.strip() == "!end":
                    break
                body.append(inner.rstrip("\n"))
            yield table(line.split(None, 1)[1].strip(), body)


def table(name, body):
    options, rows = {}, []
    cut = body.index("---")
    for line in body[:cut]:
        key, value = line.split(":", 1)
        options.setdefault(key.strip(), []).append(value.strip())
    for line in body[cut + 1:]:
        if line.strip() or options.get("blank-rows"):
            rows.append(line)
    found = Table(name, options, rows=len(rows))
    found.columns = max(len(split(r)) for r in rows if not r.startswith("#"))
    grid = {}
    stubs = {int(c) for c in found.get("stub-columns").split()} or set(range(found.stub))
    for r, line in enumerate(rows):
        wide = re.match(r"^#(\d*) (.*)$", line)
        if wide:
            cell = Cell(r, int(wide.group(1) or 1) - 1, plain(wide.group(2)), "stub", 1,
                        1 if wide.group(1) else found.columns, source=wide.group(2))
            found.cells.append(cell)
            found.sections.add(r)
            for c in range(cell.col, cell.col + cell.colspan):
                grid[r, c] = cell
            continue
        if line.startswith("= "):
            found.totals.add(r)
            line = line[2:]
        for c, source in enumerate(split(line)):
            if source == "<":
                cell = grid[r, c] = grid[r, c - 1]
                cell.colspan = max(cell.colspan, c - cell.col + 1)
            elif source == "^":
                cell = grid[r, c] = grid[r - 1, c]
                cell.rowspan = r - cell.row + 1
            else:
                role = "header" if r < found.head else "stub" if c in stubs else "data"
                marks = tuple(re.findall(r"\{([a-z0-9#]+)\}", MARKS.match(source).group(1)))
                if "h" in marks:
                    role = "header"
                cell = grid[r, c] = Cell(r, c, plain(source), role, marks=marks, source=source)
                found.cells.append(cell)
    return found


def split(line):
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)]
