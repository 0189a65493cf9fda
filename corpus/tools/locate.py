"""Finds where a written table stands in the PDF, and which words are which cell's.

Nothing is guessed from the page: the rows of the source are laid along the page's lines, and every
character has to be accounted for. A table that does not stand on the page exactly as written is an error.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import replace

from blocks import plain
from pages import Page, back, box, lines, marks, pages, union, upright

#: How far a rule or fill may stand off the words it bounds, in points: a generous cell padding.
PADDING = 14.0


def squeeze(text):
    """Text for comparison: no white space, compatibility forms made plain."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return re.sub(r"\s", "", text)


def groups(table):
    """Rows as (first, last, cells), rows joined where a cell spans them."""
    ends = list(range(table.rows))
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            ends[cell.row] = max(ends[cell.row], cell.row + cell.rowspan - 1)
    found, row = [], 0
    while row < table.rows:
        last, look = ends[row], row
        while look <= last:
            last = max(last, ends[look])
            look += 1
        held = [c for c in table.cells if row <= c.row <= last and c.text]
        if any("\\p" in c.source for c in held):
            found += [(row, last, above_or_below) for above_or_below in cut(held)]
        else:
            found.append((row, last, held))
        row = last + 1
    return found


def cut(cells):
    """The two parts of a row that a page end cuts: what of its cells stands above it, and what below."""
    parts = [[], []]
    for cell in cells:
        for n, source in enumerate(cell.source.split("\\p")):
            part = replace(cell, text=plain(source))
            part.whole = cell
            if part.text:
                parts[n].append(part)
    return parts


def bag(text):
    return Counter(squeeze(text))


def take(page_lines, start, cells):
    """The end of the lines that hold exactly these cells from ``start`` on, or None."""
    want = bag("".join(c.text for c in cells))
    have, size, at = Counter(), sum(want.values()), start
    while sum(have.values()) < size and at < len(page_lines):
        for word in page_lines[at]:
            have += bag(word.text)
        at += 1
    return at if have == want else None


def assign(cells, taken):
    """Each cell's words, in the order of its text: {cell index: [word]}. None when they don't fit."""
    cells = sorted(cells, key=lambda c: (c.col, c.row))
    texts = [squeeze(c.text) for c in cells]
    words = [(n, word) for n, line in enumerate(taken) for word in line]
    used = [0] * len(cells)
    held = [[] for _ in cells]

    def fits(at, previous_line, last):
        if at == len(words):
            return all(u == len(t) for u, t in zip(used, texts))
        line, word = words[at]
        if line != previous_line:
            last = 0
        text = squeeze(word.text)
        options = [
            c for c in range(len(cells))
            if (cells[c].col >= cells[last].col) and texts[c].startswith(text, used[c])
        ]
        # A word belongs rather to the cell whose words stand above or beside it.
        def distance(c):
            if not held[c]:
                return (1, abs(c - last))
            x0, _, x1, _ = union(box(w) for w in held[c])
            gap = max(x0 - word.x1, word.x0 - x1, 0)
            return (0, gap) if gap < 15 else (2, gap)
        for c in sorted(options, key=distance):
            used[c] += len(text)
            held[c].append(word)
            if fits(at + 1, line, c):
                return True
            used[c] -= len(text)
            held[c].pop()
        return False

    if not fits(0, -1, 0):
        return None
    return {id(cell): found for cell, found in zip(cells, held)}


def place(table, document, start_page):
    """Where the table stands: [(page, first row, last row, repeated head rows, words)], and its cells' words."""
    rows = groups(table)
    hint = table.get("page")
    columns = [float(v) for v in table.get("x").split()]
    sheet = {}

    def page_lines(number):
        if number not in sheet:
            words = document[number - 1].words
            if columns:
                words = [w for w in words if columns[0] <= (w.x0 + w.x1) / 2 <= columns[1]]
            sheet[number] = lines(words)
        return sheet[number]

    def run(number, at, group):
        """Lays groups along one page's lines from ``at``; gives the next group and what was taken."""
        taken = []
        while group < len(rows):
            end = take(page_lines(number), at, rows[group][2])
            if end is None:
                break
            if assign(rows[group][2], page_lines(number)[at:end]) is None:
                break
            taken.append((group, page_lines(number)[at:end]))
            at, group = end, group + 1
        return group, taken

    head_groups = [g for g, (first, _, _) in enumerate(rows) if first < table.head]
    for number in range(int(hint) if hint else start_page, (int(hint) if hint else len(document)) + 1):
        for at in range(len(page_lines(number))):
            group, taken = run(number, at, 0)
            if not taken or (group < len(rows) and group <= len(head_groups)):
                continue
            parts = [(number, 0, taken)]
            while group < len(rows):
                following = continued(parts[-1][0] + 1, group, rows, head_groups, page_lines, run, len(document))
                if following is None:
                    break
                part, group = following
                parts.append(part)
            if group == len(rows):
                return parts, rows
    furthest(table, document, rows, run, page_lines, start_page)
    raise LookupError(f"table {table.name}: not found on page {hint or start_page} or after")


def continued(number, group, rows, head_groups, page_lines, run, last):
    if number > last:
        return None
    for at in range(len(page_lines(number))):
        repeats, start = 0, at
        for g in head_groups:
            end = take(page_lines(number), start, rows[g][2])
            if end is None:
                break
            start, repeats = end, rows[g][1] + 1
        else:
            after, taken = run(number, start, group)
            if taken:
                repeated = [(None, page_lines(number)[at:start])] if repeats else []
                return (number, repeats, repeated + taken), after
    for at in range(len(page_lines(number))):
        after, taken = run(number, at, group)
        if taken:
            return (number, 0, taken), after
    return None


def furthest(table, document, rows, run, page_lines, start_page):
    """Says on standard error how far the best attempt came, for whoever mends the source."""
    import sys

    best = (0, 0, 0)
    for number in range(start_page, len(document) + 1):
        for at in range(len(page_lines(number))):
            group, taken = run(number, at, 0)
            best = max(best, (group, number, at + sum(len(t) for _, t in taken)))
    group, number, at = best
    if group < len(rows):
        want = [c.text for c in rows[group][2]]
        seen = [" ".join(w.text for w in line) for line in (page_lines(number)[at:at + 4] if number else [])]
        print(f"{table.name}: stopped before row {rows[group][0]} {want}\n  page {number} then says {seen}", file=sys.stderr)


def truth(table, document, pdf, start_page):
    """The truth of one table: its cells with page and box, its regions.

    A table that runs up its page (`turned: 90`) is laid out upright; its boxes are those on the page as it is.
    """
    if table.get("turned"):
        turned = [Page(p.number, p.height, p.width, [replace(w, **dict(zip(("x0", "y0", "x1", "y1"), upright(box(w), p.height)))) for w in p.words], True)
                  for p in document]
        found = laid(table, turned, pdf, start_page)
        for part in [found, *found.get("regions", []), *found["cells"]]:
            part["bbox"] = [round(v, 1) for v in back(part["bbox"], document[part["page"] - 1].height)]
        found["turned"] = int(table.get("turned"))
        found["cells"] = found.pop("cells")
        found["features"] = sorted({*found["features"], "turned"})
        return found
    return laid(table, document, pdf, start_page)


def laid(table, document, pdf, start_page):
    parts, rows = place(table, document, start_page)
    cells, regions = {}, []
    for number, repeats, taken in parts:
        words = [w for _, found in taken for line in found for w in line]
        bounds = grown(union(box(w) for w in words), words, document[number - 1], pdf, table)
        kept = [g for g, _ in taken if g is not None]
        region = {"page": number, "bbox": bounds, "rows": [rows[kept[0]][0], rows[kept[-1]][1]]}
        if repeats:
            region["repeats_header"] = repeats
        regions.append(region)
        for g, found in taken:
            if g is None:
                continue
            held = assign(rows[g][2], found)
            for cell in rows[g][2]:
                whole = getattr(cell, "whole", cell)
                bounds = [round(v, 1) for v in union(box(w) for w in held[id(cell)])]
                cells.setdefault(id(whole), []).append({"page": number, "bbox": bounds, "text": cell.text})
    listed = []
    for cell in sorted((c for c in table.cells if c.text), key=lambda c: (c.row, c.col)):
        first, *rest = cells[id(cell)]
        listed.append({"row": cell.row, "col": cell.col, "rowspan": cell.rowspan, "colspan": cell.colspan,
                       "text": cell.text, "role": cell.role, "page": first["page"], "bbox": first["bbox"]})
        if rest:
            listed[-1]["parts"] = [first, *rest]
    found = {"id": table.name, "page": regions[0]["page"], "bbox": regions[0]["bbox"]}
    if len(regions) > 1:
        found["regions"] = regions
    found |= {"kind": table.kind, "features": sorted({*table.get("features").split(), *seen(table, listed, regions, document)})}
    for key in ("caption", "unit"):
        if table.get(key):
            found[key] = re.sub(r"\^\{([^}]*)\}", r"\1", table.get(key)).replace("**", "")
    if table.all("note"):
        found["notes"] = [re.sub(r"\^\{([^}]*)\}", r"\1", n).replace("**", "") for n in table.all("note")]
    if table.get("optional"):
        found["optional"] = True
    if table.all("sum") or table.all("across"):
        found["sums"] = [f"rows {s}" for s in table.all("sum")] + [f"columns {s}" for s in table.all("across")]
    found["cells"] = listed
    return found


def seen(table, cells, regions, document):
    """Features that follow from the cells and where they stand."""
    heads = [c for c in cells if c["role"] == "header"]
    data = [c["text"] for c in cells if c["role"] == "data"]
    page = document[regions[0]["page"] - 1]
    heights = sorted(c["bbox"][3] - c["bbox"][1] for c in cells)
    tall = 1.6 * heights[len(heights) // 10]
    found = {
        "landscape": page.width > page.height,
        "no_header": not heads,
        "spanning_header": any(c["colspan"] > 1 for c in heads),
        "multi_line_header": table.head > 1 or any(c["bbox"][3] - c["bbox"][1] > tall for c in heads),
        "wrapped_cells": any(c["bbox"][3] - c["bbox"][1] > tall for c in cells if c["role"] != "header" and c["rowspan"] == 1),
        "merged_cells": any(c["rowspan"] > 1 for c in cells),
        "section_rows": bool(table.sections),
        "subtotals": bool(table.totals),
        "stub_not_first": bool(table.get("stub-columns")) and "0" not in table.get("stub-columns").split(),
        "brackets": any(re.fullmatch(r"\(£?[\d,.]+\)", t) for t in data),
        "percentages": any("%" in t for t in data),
        "currency_signs": any("£" in t for t in data),
        "text_only": not any(re.search(r"\d", t) for t in data),
        "shaded": bool(table.get("head-fill") or table.get("section-fill") or table.get("total-fill") or table.get("style") == "zebra"),
        "continuation": len(regions) > 1,
        "row_split_over_page": any("parts" in c for c in cells),
        "header_repeated": any(r.get("repeats_header") for r in regions),
        "header_not_repeated": any(not r.get("repeats_header") for r in regions[1:]),
    }
    return {name for name, holds in found.items() if holds}


def grown(bounds, words, page, pdf, table):
    """The words' box grown to the rules and fills round it, not past the nearest text above or below."""
    x0, y0, x1, y1 = bounds
    if table.get("frame") == "words":
        return [round(v, 1) for v in bounds]
    inside = set(map(id, words))
    others = [w for w in page.words if id(w) not in inside and w.x1 > x0 and w.x0 < x1]
    top = max([w.y1 for w in others if (w.y0 + w.y1) / 2 < y0] + [0])
    bottom = min([w.y0 for w in others if (w.y0 + w.y1) / 2 > y1] + [page.height])
    drawn = marks(pdf, page.number)
    if table.get("frame") == "inner":
        holds = [w for w in page.words if id(w) not in inside]
        drawn = [m for m in drawn if not any(m[0] < (w.x0 + w.x1) / 2 < m[2] and m[1] < (w.y0 + w.y1) / 2 < m[3] for w in holds)]
    if page.turned:
        drawn = [upright(m, page.width) for m in drawn]
    for _ in range(3):
        for a, b, c, d in drawn:
            near = a < x1 + PADDING and c > x0 - PADDING and b < y1 + PADDING and d > y0 - PADDING
            if near and b >= top - 2 and d <= bottom + 2 or near and d - b > 2 and c - a > 2 and b < y1 and d > y0:
                x0, x1 = min(x0, max(a, x0 - 3 * PADDING)), max(x1, min(c, x1 + 6 * PADDING))
                y0, y1 = min(y0, max(b, top)), max(y1, min(d, bottom))
    return [round(v, 1) for v in (x0, y0, x1, y1)]


def read(pdf):
    return pages(pdf)
