"""Known tables as grids to set again: where they are found, and how a head can be said otherwise.

A grid is a table of a truth file whose head, stub and figures are known. What is changed here (fewer rows, years for heads,
a spanner, a line of units) changes what is true; how a grid is printed is looks.py's business and changes nothing.
"""

import hashlib
import json
import re
from dataclasses import dataclass, field, replace

FIGURE = re.compile(r"^[(\[+\-–−£$€]*\s*\d[\d,. ]*\s*[)\]%mk]*\*?$|^[-–]$|^n/?a$", re.I)
TOTAL = re.compile(r"^(grand |sub-?)?totals?\b|\btotals?$|^net (cost|expenditure|total|budget)", re.I)

#: Heads that are as short as their figures, and change nothing about what stands below.
SERIES = {
    "years": ["2014/15", "2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24"],
    "plain years": ["2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021"],
    "quarters": ["Q1", "Q2", "Q3", "Q4", "Year", "Q1 target", "Q2 target", "Q3 target", "Q4 target", "Target"],
    "months": ["Apr-19", "May-19", "Jun-19", "Jul-19", "Aug-19", "Sep-19", "Oct-19", "Nov-19", "Dec-19", "Jan-20"],
    "signs": ["No.", "%", "£000", "FTE", "£m", "Ha", "Rank", "RAG", "Ref", "£"],
    "budgets": ["Original Budget", "Revised Budget", "Forecast Outturn", "Variance", "Variance %", "Previous Variance",
                "Movement", "Actual to date", "Commitments", "Savings at risk"],
    "dated": ["Balance at 1 April 2018", "Transfers In", "Transfers Out", "Balance at 31 March 2019", "Transfers In 2019/20",
              "Transfers Out 2019/20", "Balance at 31 March 2020", "Planned use", "Closing balance", "Change"],
}
SPANNERS = ["2018/19", "2019/20", "Budget", "Actual", "General Fund", "Housing Revenue Account", "Number of applications",
            "Quarter 3 forecast", "Full Year Effect", "Gross expenditure by source of funding"]
UNITS = ["£000", "£m", "£'000", "£", "%"]


@dataclass
class Cell:
    row: int
    col: int
    rowspan: int
    colspan: int
    text: str
    role: str

    def covers(self, row, col):
        return self.row <= row < self.row + self.rowspan and self.col <= col < self.col + self.colspan


@dataclass
class Grid:
    name: str
    rows: int
    columns: int
    head: int
    cells: list
    figures: set = field(default_factory=set)

    def at(self, row, col):
        return next((c for c in self.cells if c.covers(row, col)), None)

    def row(self, row):
        return [c for c in self.cells if c.row == row]

    def sections(self):
        """Rows of the body with nothing but a heading at their left."""
        return {r for r in range(self.head, self.rows) if len(self.row(r)) == 1 and self.row(r)[0].col == 0
                and not FIGURE.match(self.row(r)[0].text)}

    def totals(self):
        return {c.row for c in self.cells if c.col == 0 and c.row >= self.head and TOTAL.search(c.text)} - self.sections()

    def body(self, col):
        return [c for c in self.cells if c.row >= self.head and c.col == col and c.colspan == 1]

    def truth(self):
        return [{"row": c.row, "col": c.col, "rowspan": c.rowspan, "colspan": c.colspan, "text": c.text, "role": c.role}
                for c in self.cells]


def sources(corpus, shared):
    """The grids that are worth setting again, in the order of their names; publishers set aside are not opened."""
    files = sorted(corpus.glob("*/*.truth.json"))
    for path in sorted((shared / "truth").glob("*.json")):
        publisher = path.name.split("__")[0]
        if hashlib.sha256(publisher.encode()).digest()[0] % 12 and not path.name.endswith(".statements.json"):
            files.append(path)
    grids = []
    for path in files:
        for number, table in enumerate(json.loads(path.read_text())["tables"]):
            grid = read(f"{path.name.split('.')[0]}-{number}", table)
            if grid:
                grids.append(grid)
    return grids


def read(name, table):
    """A grid, where the table has a head, a stub, at least a column of figures, and no cells that run down its body."""
    cells = [Cell(c["row"], c["col"], c.get("rowspan", 1), c.get("colspan", 1), " ".join(c["text"].split()), c.get("role", "data"))
             for c in table["cells"] if c["text"].strip()]
    if not cells:
        return None
    rows = max(c.row + c.rowspan for c in cells)
    columns = max(c.col + c.colspan for c in cells)
    heads = {r for c in cells if c.role == "header" for r in range(c.row, c.row + c.rowspan)}
    head = len(heads)
    if heads != set(range(head)) or not 1 <= head <= 3 or rows - head < 3 or not 3 <= columns <= 10:
        return None
    grid = Grid(name, rows, columns, head, cells)
    for col in range(1, columns):
        figures = [bool(FIGURE.match(c.text)) for c in grid.body(col)]
        if len(figures) >= 2 and sum(figures) >= 0.7 * len(figures):
            grid.figures.add(col)
    body = [c for c in cells if c.row >= head]
    odd = any(c.rowspan > 1 or (c.colspan > 1 and c.colspan < columns) for c in body)
    long = any(len(c.text) > (60 if c.row < head or c.col else 90) for c in cells)
    # A column without a head of its own is a matter of taste.
    bare = any(not any(c.row < head and c.col == col and c.colspan == 1 for c in cells) for col in grid.figures)
    if not grid.figures or odd or long or bare or not all(grid.row(r) for r in range(rows)):
        return None
    return stacked(settled(grid))


def stacked(grid):
    """The same with heads that stand one above the other over one column read as one head, as where its lines break
    is the look's to say."""
    cells, joined = [], {}
    for cell in grid.cells:
        above = joined.get(cell.col)
        if cell.row < grid.head and cell.colspan == 1 and above:
            above.text, above.rowspan = f"{above.text} {cell.text}", cell.row + cell.rowspan - above.row
            continue
        if cell.row < grid.head and cell.colspan == 1:
            joined[cell.col] = cell
        cells.append(cell)
    head = max(c.row for c in cells if c.row < grid.head) + 1
    for cell in cells:
        if cell.row < grid.head:
            cell.rowspan = min(cell.rowspan, head - cell.row)
    return shifted(replace(grid, cells=[c for c in cells if c.row >= grid.head]), [c for c in cells if c.row < grid.head], head)


def settled(grid):
    """The same with each lone head reaching over all head rows that are free around it."""
    cells = []
    for cell in grid.cells:
        if cell.row < grid.head and cell.colspan == 1:
            while cell.row > 0 and not grid.at(cell.row - 1, cell.col):
                cell = replace(cell, row=cell.row - 1, rowspan=cell.rowspan + 1)
            end = cell.row + cell.rowspan
            while end < grid.head and not grid.at(end, cell.col):
                cell, end = replace(cell, rowspan=cell.rowspan + 1), end + 1
        cells.append(cell)
    return replace(grid, cells=sorted(cells, key=lambda c: (c.row, c.col)))


def cropped(grid, most):
    """The first rows of the body, and the last if it is a total."""
    if grid.rows - grid.head <= most:
        return grid
    keep = list(range(grid.head + most))
    while keep[-1] in grid.sections():
        keep.pop()
    if grid.rows - 1 in grid.totals():
        keep.append(grid.rows - 1)
    place = {row: n for n, row in enumerate(keep)}
    cells = [replace(c, row=place[c.row]) for c in grid.cells if c.row in place]
    return replace(grid, rows=len(keep), cells=cells)


def reheaded(grid, kind):
    """One row of heads of a series over the figures; what the other columns are headed stays."""
    leaf = {c.col: c.text for c in grid.cells if c.row < grid.head and c.colspan == 1}
    figures = sorted(grid.figures)
    for n, col in enumerate(figures):
        leaf[col] = SERIES[kind][n]
    cells = [Cell(0, col, 1, 1, text, "header") for col, text in leaf.items()]
    return settled(shifted(replace(grid, cells=[c for c in grid.cells if c.row >= grid.head]), cells, 1))


def spanned(grid, rng):
    """Spanners above the figures: one over some of them, or two side by side."""
    if grid.head > 1 or len(grid.figures) < 3 or sorted(grid.figures) != list(range(min(grid.figures), grid.columns)):
        return grid
    first, last = min(grid.figures), grid.columns
    names = rng.sample(SPANNERS, 2)
    if last - first >= 4 and rng.random() < 0.6:
        middle = first + (last - first) // 2
        spans = [(first, middle, names[0]), (middle, last, names[1])]
    else:
        at = rng.choice([first, first, last - 2])
        spans = [(at, last if at > first or rng.random() < 0.5 else last - 1, names[0])]
    cells = [replace(c, row=c.row + 1) for c in grid.cells if c.row < grid.head]
    cells += [Cell(0, a, 1, b - a, text, "header") for a, b, text in spans]
    return settled(shifted(replace(grid, cells=[c for c in grid.cells if c.row >= grid.head]), cells, grid.head + 1))


def monthly(grid, rng):
    """The months of a year over figures like the known ones, and their total; None where rows have too few figures."""
    rows = {c.row: [] for c in grid.cells if c.row >= grid.head}
    for cell in grid.cells:
        if cell.row >= grid.head and cell.col in grid.figures and re.fullmatch(r"\(?-?[\d,]*\d(\.\d)?\)?", cell.text) and len(cell.text) <= 7:
            rows[cell.row].append(cell.text)
    labels = [c for c in grid.cells if c.row >= grid.head and c.col == 0]
    if len([c for c in labels if rows[c.row]]) < 3:
        return None
    names = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", rng.choice(["Total", "Year"])]
    cells = [Cell(0, 0, 1, 1, "Service", "header")] + [Cell(0, n + 1, 1, 1, name, "header") for n, name in enumerate(names)]
    place = {row: n + 1 for n, row in enumerate(sorted({c.row for c in labels}))}
    for label in labels:
        wide = len(names) + 1 if label.colspan > 1 else 1
        cells.append(replace(label, row=place[label.row], colspan=wide))
        if rows[label.row]:
            cells += [Cell(place[label.row], n + 1, 1, 1, rng.choice(rows[label.row]), "data") for n in range(len(names))]
    return Grid(grid.name, len(place) + 1, len(names) + 1, 1, cells, set(range(1, len(names) + 1)))


def noted(grid, rng):
    """A column between the stub and the figures that says where a note on the row is found."""
    if min(grid.figures) != 1:
        return grid
    cells = [replace(c, col=c.col + 1) if c.col else c for c in grid.cells]
    sections = grid.sections()
    for cell in cells:
        if cell.row in sections and cell.colspan > 1:
            cell.colspan += 1
    cells.append(Cell(0, 1, grid.head, 1, rng.choice(["Note", "Notes", "Ref", "App."]), "header"))
    number = rng.randint(1, 6)
    rows = [r for r in range(grid.head, grid.rows) if r not in sections | grid.totals() and rng.random() < 0.6]
    for row in rows:
        number += rng.choice([0, 1, 1, 2])
        cells.append(Cell(row, 1, 1, 1, str(number), "data"))
    if len(rows) < 2:
        return grid
    return replace(grid, columns=grid.columns + 1, cells=sorted(cells, key=lambda c: (c.row, c.col)), figures={c + 1 for c in grid.figures})


def with_percent(grid, rng):
    """A last column of percentages."""
    last, sections = grid.columns, grid.sections()
    cells = [replace(c, colspan=c.colspan + 1) if c.row in sections and c.colspan == last else c for c in grid.cells]
    cells.append(Cell(0, last, grid.head, 1, rng.choice(["%", "Variance %", "% change", "Change"]), "header"))
    for row in sorted({c.row for c in grid.cells if c.row >= grid.head and c.col in grid.figures} - sections):
        share = f"{rng.uniform(0, 40):.1f}%"
        cells.append(Cell(row, last, 1, 1, rng.choice([share, share, f"({share})", f"-{share}"]), "data"))
    return replace(grid, columns=last + 1, cells=sorted(cells, key=lambda c: (c.row, c.col)), figures=grid.figures | {last})


def rated(grid, ratings, rng):
    """A last column that rates each row of figures."""
    last, sections = grid.columns, grid.sections()
    cells = [replace(c, colspan=c.colspan + 1) if c.row in sections and c.colspan == last else c for c in grid.cells]
    cells.append(Cell(0, last, grid.head, 1, rng.choice(["RAG", "Status", "Rating"]), "header"))
    rows = sorted({c.row for c in grid.cells if c.row >= grid.head and c.col in grid.figures} - sections - grid.totals())
    cells += [Cell(row, last, 1, 1, rng.choice(ratings), "data") for row in rows]
    return replace(grid, columns=last + 1, cells=sorted(cells, key=lambda c: (c.row, c.col)))


def spaced(grid):
    """Thousands by space in place of the comma."""
    bare = re.compile(r"(?<=\d),(?=\d{3})")
    return replace(grid, cells=[replace(c, text=bare.sub(" ", c.text)) if c.row >= grid.head and c.col in grid.figures else c for c in grid.cells])


def refigured(grid, rng, nil, negatives, marks):
    """Figures with dashes for nil, brackets round some, marks of footnotes behind some, as said."""
    cells = []
    for cell in grid.cells:
        text = cell.text
        if cell.row >= grid.head and cell.col in grid.figures and FIGURE.match(text):
            if nil == "dash" and (re.fullmatch(r"0(\.0+)?", text) or rng.random() < 0.08):
                text = "-" if len(grid.name) % 2 else "–"
            elif negatives == "brackets" and re.fullmatch(r"[\d,.]+", text) and rng.random() < 0.25:
                text = f"({text})"
            elif marks and re.fullmatch(r"[\d,.]+%?", text) and rng.random() < 0.12:
                text += {"star": "*", "letter": rng.choice(["a", "b"]), "bracket": rng.choice([" (a)", " (b)"]), "slash": rng.choice([" 1/", " 2/"]),
                         "raised": rng.choice(["\u20601", "\u20602", "\u2060a"])}[marks]
        cells.append(replace(cell, text=text))
    return replace(grid, cells=cells)


def priced(grid, way, rng):
    """Money with its sign in each figure, or in those of the first row and of totals."""
    rows = [r for r in range(grid.head, grid.rows) if r not in grid.sections()]
    wanted = {rows[0]} | grid.totals() if "first" in way else set(rows)
    shares = {c.col for c in grid.cells if "%" in c.text}
    sign = rng.choice(["£", "£", "$"])
    bare = re.compile(r"\(?[\d,]+(\.\d+)?\)?")
    return replace(grid, cells=[replace(c, text=sign + c.text) if c.row in wanted and c.col in grid.figures - shares and bare.fullmatch(c.text)
                                else c for c in grid.cells])


def lined(grid, texts):
    """A last row in the head that has a text for each column: its number, or the unit of its figures."""
    cells = [c for c in grid.cells if c.row < grid.head]
    cells += [Cell(grid.head, col, 1, 1, text, "header") for col, text in texts.items()]
    return shifted(replace(grid, cells=[c for c in grid.cells if c.row >= grid.head]), cells, grid.head + 1)


def titled(grid, title):
    """The grid as printed with its title in a first row over its whole width."""
    cells = [replace(c, row=c.row + 1) for c in grid.cells if c.row < grid.head] + [Cell(0, 0, 1, grid.columns, title, "header")]
    return shifted(replace(grid, cells=[c for c in grid.cells if c.row >= grid.head]), cells, grid.head + 1)


def last_head_row_joined(grid):
    """The grid with its last row of heads read as the end of the heads above it: both readings are defensible where
    nothing is printed between. None where that row is not all lone cells below lone heads."""
    last, cells = grid.head - 1, []
    if last < 1:
        return None
    for cell in grid.cells:
        below = grid.at(last, cell.col) if cell.row < last else None
        if cell.row == last:
            above = grid.at(last - 1, cell.col)
            if cell.colspan > 1 or (above and above.colspan > 1):
                return None
            if above is None:
                cells.append(replace(cell, row=last - 1))
        elif cell.row < last and cell.row + cell.rowspan == last and below is not None:
            cells.append(replace(cell, text=f"{cell.text} {below.text}"))
        elif cell.row + cell.rowspan > last and cell.row < last:
            cells.append(replace(cell, rowspan=cell.rowspan - 1))
        else:
            cells.append(cell if cell.row < last else replace(cell, row=cell.row - 1))
    return replace(grid, rows=grid.rows - 1, head=last, cells=cells)


def without_stub_head(grid):
    return replace(grid, cells=[c for c in grid.cells if not (c.row < grid.head and c.col == 0 and c.colspan == 1)])


def shifted(grid, heads, head):
    """The body of a grid below another head of so many rows."""
    by = head - grid.head
    body = [replace(c, row=c.row + by) for c in grid.cells]
    cells = sorted(heads + body, key=lambda c: (c.row, c.col))
    return replace(grid, rows=grid.rows + by, head=head, cells=cells)
