"""The truth of a page for the web: cells from its `.tables`, checked against the page's own table markup.

It is kept as `<page>.markup.json` and not as `.truth.json`, because its tables have neither pages nor boxes.
Tables that the page hides are no tables.
"""

from html.parser import HTMLParser

from blocks import blocks
from locate import squeeze

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Tables(HTMLParser):
    """Every shown table of a page as {(row, column): cell}, `tfoot` rows last."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.open, self.hidden, self.cell = [], [], 0, None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag in VOID:
            if self.cell is not None:
                self.cell["text"] += " "
            return
        self.open.append((tag, "mgHide" in (given.get("class") or "")))
        self.hidden += self.open[-1][1]
        if self.hidden:
            return
        if tag == "table":
            self.found.append({"body": [], "foot": []})
        elif tag == "tr":
            self.found[-1]["foot" if any(t == "tfoot" for t, _ in self.open) else "body"].append([])
        elif tag in ("td", "th"):
            table = self.found[-1]
            row = (table["foot"] if any(t == "tfoot" for t, _ in self.open) else table["body"])[-1]
            self.cell = {"text": "", "rowspan": int(given.get("rowspan", 1)), "colspan": int(given.get("colspan", 1))}
            row.append(self.cell)

    def handle_endtag(self, tag):
        while self.open:
            name, hides = self.open.pop()
            self.hidden -= hides
            if name == tag:
                break
        if tag in ("td", "th"):
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None and not self.hidden:
            self.cell["text"] += data


def grid(table):
    places, taken = {}, set()
    for row, cells in enumerate(table["body"] + table["foot"]):
        col = 0
        for cell in cells:
            while (row, col) in taken:
                col += 1
            taken |= {(row + r, col + c) for r in range(cell["rowspan"]) for c in range(cell["colspan"])}
            if cell["text"].strip():
                places[row, col] = (squeeze(cell["text"]), cell["rowspan"], cell["colspan"])
            col += cell["colspan"]
    return places


def truth(source):
    """The truth of the page whose tables `source` writes; an error where page and source differ."""
    page = Tables()
    html = source.with_suffix(".html")
    page.feed(html.read_text())
    tables = blocks(source.read_text().splitlines())
    written, listed = [], []
    for table in tables:
        written.append({(c.row, c.col): (squeeze(c.text), c.rowspan, c.colspan) for c in table.cells if c.text})
        one = {"id": table.name, "kind": "markup", "features": table.get("features").split()}
        if table.get("caption"):
            one["caption"] = table.get("caption")
        if table.get("optional"):
            one["optional"] = True
        if table.all("sum") or table.all("across"):
            one["sums"] = [f"rows {s}" for s in table.all("sum")] + [f"columns {s}" for s in table.all("across")]
        one["cells"] = [{"row": c.row, "col": c.col, "rowspan": c.rowspan, "colspan": c.colspan, "text": c.text, "role": c.role}
                        for c in sorted(table.cells, key=lambda c: (c.row, c.col)) if c.text]
        listed.append(one)
    found = [grid(t) for t in page.found]
    if found != written:
        wrong = next((n for n, (a, b) in enumerate(zip(found, written)) if a != b), min(len(found), len(written)))
        raise LookupError(f"{html.name}: table {wrong + 1} of {len(found)} on the page is not table {wrong + 1} of {len(written)} in the source")
    return {"file": f"{html.parent.name}/{html.name}", "tables": listed}
