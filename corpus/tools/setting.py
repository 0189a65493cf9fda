"""Sets the Typst, LaTeX and web sources: what they say of a table is where it stands and how it looks, its cells come
from `<paper>.tables`.

    Typst   #import "/tools/tables.typ": *    then  #grid-of("reserves", columns: (1fr, auto), …)
    LaTeX   a line  %table reserves           gives the rows of a tabular: `\\\\` after each, \\cmidrule under spanners,
                                              \\beforetotal and \\aftertotal round total rows, \\beforesection{…} before
                                              and \\sectionrow{columns}{…} for a section row, \\headrow before each row of the head and \\afterhead after the last
    web     <!-- table reserves class -->     gives a <table> with classes section, total, stub, c0, c1, … and the cells' marks

Typst and Chromium tag their PDFs (tables, rows, cells), as many councils' papers are not: a source whose first line
has the word "untagged" is printed without.
"""

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from blocks import MARKS, blocks

CORPUS = Path(__file__).resolve().parent.parent


def tables(source):
    return {t.name: t for t in blocks(source.with_suffix(".tables").read_text().splitlines())}


def tagged(source):
    return "untagged" not in source.read_text().split("\n", 1)[0]


def printed(cell):
    """A cell's text as it is to be set: its marks gone, the page end (`\\p`) inside it too."""
    return MARKS.match(cell.source).group(2).replace("\\p", " ").replace("\\|", "|")


def typst(source, pdf):
    """Typst: the tables go in as JSON."""
    import typst

    given = {
        t.name: {
            "rows": t.rows, "columns": t.columns, "head": t.head, "totals": sorted(t.totals), "sections": sorted(t.sections),
            "cells": [{"row": c.row, "col": c.col, "rowspan": c.rowspan, "colspan": c.colspan, "text": printed(c),
                       "role": c.role, "marks": list(c.marks)} for c in t.cells],
        } for t in tables(source).values()
    }
    typst.compile(str(source), output=str(pdf), root=str(CORPUS), sys_inputs={"tables": json.dumps(given)}, pdf_tags=tagged(source))


def latex(source, pdf):
    """LaTeX: lines `%table NAME` become the rows of that table."""
    known = tables(source)
    text = re.sub(r"^%table (\S+)$", lambda m: rows(known[m.group(1)]), source.read_text(), flags=re.M)
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / source.name
        made.write_text(text)
        for _ in range(2):
            run = subprocess.run(["pdflatex", "-interaction=nonstopmode", "-halt-on-error", source.name], cwd=scratch,
                                 capture_output=True, text=True, errors="replace")
            if run.returncode:
                sys.exit(run.stdout[-2000:])
        shutil.copyfile(made.with_suffix(".pdf"), pdf)


def rows(table):
    lines = []
    for row in range(table.rows):
        cells = sorted((c for c in table.cells if c.row == row), key=lambda c: c.col)
        if row in table.sections:
            only = cells[0]
            lines.append(rf"\beforesection{{{row}}}")
            lines.append(rf"\sectionrow{{{table.columns}}}{{{tex(printed(only))}}}" if only.colspan > 1 else rf"\sectioncell{{{tex(printed(only))}}} \\")
            continue
        total = row in table.totals
        if total:
            lines.append(rf"\beforetotal{{{table.columns}}}")
        if row < table.head:
            lines.append(r"\headrow")
        set_cells, col, spanners = [], 0, []
        while col < table.columns:
            cell = next((c for c in cells if c.col == col), None)
            if cell is None:
                set_cells.append("")
                col += 1
                continue
            text = tex(printed(cell))
            if cell.role == "header":
                text = rf"\headcell{{{text}}}" if text else ""
            elif total or "b" in cell.marks:
                text = rf"\textbf{{{text}}}"
            if "in" in cell.marks:
                text = r"\quad " + text
            if cell.colspan > 1:
                if cell.role == "header" and cell.text:
                    spanners.append((col + 1, col + cell.colspan))
                text = rf"\multicolumn{{{cell.colspan}}}{{{'l' if cell.role == 'stub' else 'c'}}}{{{text}}}"
            set_cells.append(text)
            col += cell.colspan
        lines.append(" & ".join(set_cells) + r" \\")
        lines += [rf"\cmidrule(lr){{{a}-{b}}}" for a, b in spanners]
        if total:
            lines.append(rf"\aftertotal{{{table.columns}}}")
        if row == table.head - 1:
            lines.append(r"\afterhead")
    return "\n".join(lines)


def tex(text):
    text = re.sub(r"([&%$#_{}])", r"\\\1", text.replace("^{", "\x01").replace("}", "\x02") if "^{" in text else text)
    text = text.replace("\x01", r"\textsuperscript{").replace("\x02", "}")
    return text.replace("\\n", r"\\").replace("£", r"\pounds{}").replace("•", r"\textbullet{}").replace("<", r"\textless{}").replace(">", r"\textgreater{}")


def chromium(source, pdf):
    """The page with its tables filled in, printed by Chromium."""
    known = tables(source)
    text = re.sub(r"<!-- table (\S+)(?: (.*?))? -->", lambda m: markup(known[m.group(1)], m.group(2)), source.read_text())
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or "google-chrome"
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "page.html"
        page.write_text(text)
        subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
                        "--no-first-run", *([] if tagged(source) else ["--disable-pdf-tagging"]), f"--user-data-dir={scratch}/profile", "--no-pdf-header-footer", f"--print-to-pdf={pdf}",
                        page.as_uri()], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def markup(table, classes):
    lines = [f'<table class="{classes or ""}">', "<thead>"]
    for row in range(table.rows):
        if row == table.head:
            lines += ["</thead>", "<tbody>"]
        kind = "section" if row in table.sections else "total" if row in table.totals else ""
        lines.append(f'<tr class="{kind}">' if kind else "<tr>")
        taken = {c for cell in table.cells if cell.row <= row < cell.row + cell.rowspan for c in range(cell.col, cell.col + cell.colspan)}
        for col in range(table.columns):
            cell = table.at(row, col)
            if cell is None:
                if col not in taken:
                    lines.append(f'<td class="c{col}"></td>')
                continue
            tag = "th" if cell.role == "header" else "td"
            spans = (f' colspan="{cell.colspan}"' if cell.colspan > 1 else "") + (f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else "")
            names = " ".join([f"c{col}", *(["stub"] if cell.role == "stub" else []), *(["span"] if cell.colspan > 1 else []), *cell.marks])
            lines.append(f'<{tag} class="{names}"{spans}>{inline(printed(cell))}</{tag}>')
        lines.append("</tr>")
    return "\n".join([*lines, "</tbody>", "</table>"])


def inline(text):
    text = re.sub(r"\^\{([^}]*)\}", r"<sup>\1</sup>", html.escape(text, quote=False))
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    parts = text.split("\\n")
    return "".join(f'<div class="bullet">{p}</div>' if p.startswith("• ") else p if n == 0 else f"<br>{p}" if not parts[n - 1].startswith("• ") else f"<div>{p}</div>"
                   for n, p in enumerate(parts))
