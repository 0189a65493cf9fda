"""Turns a `.paper` source into flat ODF for LibreOffice Writer, Calc or Impress.

A source begins with its properties, one `name: value` a line, and a line of `===`. Then, a line each:

    # Heading      ## smaller      ### smaller still
    = A centred title      == a larger one
    3.1 A numbered paragraph      (a) a lettered one      1. a numbered one
    - a bullet      -- one below it      * a ticked one
    > an indented quotation
    A plain paragraph, with **bold**, _italic_, __underlined__, ^{raised}, {{tab}} and [[a footnote]].
    .. A line of a contents list {{tab}} 12
    | Label: {{tab}} value                  a line of a form, its value at a tab stop
    !page [master]    !rule    !space N    !action text in the margin    !box text in a frame
    !chart name … !end    !table name … !end    !columns 2 … !end columns

Masters are page layouts: `master wide: landscape; foot=…`; a foot or head has up to three parts, left / centre / right,
parted by ` || `; `{page}` and `{pages}` count. In Calc every line outside a table is a row of its own; in Impress every `#`
begins a slide. Tables are blocks (blocks.py).
"""

import json
import re
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from blocks import MARKS, table as read_table

NAMESPACES = " ".join(
    f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
        "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "meta": "meta", "number": "datastyle",
        "presentation": "presentation"}.items()) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'

#: Fills that a cell's mark stands for: the red, amber and green of a rating, and some greys and blues.
FILLS = {"g": "#92d050", "a": "#ffc000", "r": "#ff5050", "grey": "#d9d9d9", "pale": "#f2f2f2", "blue": "#bdd7ee", "y": "#ffff99"}


def read(path):
    head, _, body = Path(path).read_text().partition("\n===\n")
    front, masters = {}, {}
    for line in head.splitlines():
        if not line.strip() or line.startswith("//"):
            continue
        key, value = line.split(":", 1)
        if key.startswith("master "):
            masters[key.split()[1]] = value.strip()
        else:
            front[key.strip()] = value.strip()
    kind = {"writer": Writer, "calc": Calc, "impress": Impress}[front.get("app", "writer")]
    return kind(front, masters, body.splitlines())


def cm(value):
    return f"{value:.3f}cm"


class Styles:
    """Automatic styles, each kept once under its own name."""

    def __init__(self):
        self.kept = {}

    def name(self, family, properties):
        key = (family, properties)
        if key not in self.kept:
            self.kept[key] = f"{family.replace('-', '')[:2]}{len(self.kept) + 1}"
        return self.kept[key]

    def xml(self):
        return "\n".join(
            f'<style:style style:name="{name}" style:family="{family}"{properties if properties.startswith(" ") else ">" + properties}</style:style>'
            for (family, properties), name in self.kept.items())


class Paper:
    """What the three programs' papers have in common."""

    def __init__(self, front, masters, lines):
        self.front, self.masters, self.lines = front, masters, lines
        self.styles = Styles()
        self.font = front.get("font", "Liberation Sans")
        self.size = float(front.get("size", "11"))
        self.zindex = 0

    def option(self, name, otherwise):
        return self.front.get(name, otherwise)

    def text(self, source, size=None, **props):
        """Inline marks as spans, tabs, breaks and fields."""
        out = []
        pattern = re.compile(r"\*\*(.+?)\*\*|__(.+?)__|(?<![\w/])_(.+?)_(?!\w)|\^\{(.+?)\}|\[\[(.+?)\]\]|\{\{tab\}\}|\\n|\{page\}|\{pages\}|\{c#([0-9a-f]{6}) (.+?)\}")
        at = 0
        for m in pattern.finditer(source):
            out.append(spaces(source[at:m.start()]))
            at = m.end()
            if m.group(1):
                out.append(self.span('fo:font-weight="bold"', self.text(m.group(1))))
            elif m.group(2):
                out.append(self.span('style:text-underline-style="solid"', self.text(m.group(2))))
            elif m.group(3):
                out.append(self.span('fo:font-style="italic"', self.text(m.group(3))))
            elif m.group(4):
                out.append(self.span('style:text-position="super 58%"', spaces(m.group(4))))
            elif m.group(5):
                self.notes = getattr(self, "notes", 0) + 1
                out.append(f'<text:note text:note-class="footnote"><text:note-citation>{self.notes}</text:note-citation>'
                           f'<text:note-body><text:p text:style-name="Footnote">{self.text(m.group(5))}</text:p></text:note-body></text:note>')
            elif m.group(6):
                out.append(self.span(f'fo:color="#{m.group(6)}"', self.text(m.group(7))))
            else:
                out.append({"{{tab}}": "<text:tab/>", "\\n": "<text:line-break/>", "{page}": "<text:page-number/>",
                            "{pages}": "<text:page-count/>"}[m.group(0)])
        out.append(spaces(source[at:]))
        return "".join(out)

    def span(self, properties, inner):
        return f'<text:span text:style-name="{self.styles.name("text", f"<style:text-properties {properties}/>")}">{inner}</text:span>'

    def paragraph_style(self, paragraph="", text="", inner="", parent=None):
        xml = f"<style:paragraph-properties {paragraph}>{inner}</style:paragraph-properties><style:text-properties {text}/>"
        if parent:
            xml = f' style:parent-style-name="{parent}">' + xml
        return self.styles.name("paragraph", xml)

    def p(self, inner, paragraph="", text="", tabs="", parent=None, tag="text:p", extra=""):
        return f'<{tag} text:style-name="{self.paragraph_style(paragraph, text, tabs, parent)}"{extra}>{inner}</{tag}>'

    # -- cells ------------------------------------------------------------------------------------

    def look(self, table, cell):
        """How one cell is printed: (cell properties, paragraph properties, text properties)."""
        style = table.get("style", "ruled")
        ink = table.get("rules", "#000000")
        width = table.get("rule-width", "0.5pt")
        line = f"{width} solid {ink}"
        header = cell.row < table.head
        last = cell.row + cell.rowspan == table.rows
        total = cell.row in table.totals
        section = cell.row in table.sections
        top = bottom = left = right = "none"
        fill = ""
        if style in ("ruled", "ruled-fill"):
            top = bottom = left = right = line
        elif style == "white-gaps":
            top = bottom = left = right = "2pt solid #ffffff"
            fill = table.get("body-fill", "#e9edf4")
        elif style == "horizontal":
            top, bottom = (line if cell.row else "1pt solid " + ink), ("1pt solid " + ink if last or cell.row + cell.rowspan == table.head else line)
        elif style == "bars":
            if cell.row + cell.rowspan == table.head:
                bottom = "1pt solid " + ink
            if cell.row == 0:
                top = "1pt solid " + ink
            if total:
                top = line
            if last:
                bottom = "1pt solid " + ink
        elif style == "frame":
            if cell.row == 0:
                top = line
            if last:
                bottom = line
            if cell.col == 0 or f"{cell.col}" in table.get("uprights").split():
                left = line
            if cell.col + cell.colspan == table.columns:
                right = line
            if cell.row + cell.rowspan == table.head:
                bottom = line
            if total:
                top = bottom = line
        elif style == "zebra":
            if not header and (cell.row - table.head) % 2 == 0:
                fill = table.get("band", "#dce6f1")
        elif style == "plain" and total:
            if table.get("total-rule") and (cell.role == "data" or table.get("total-rule") == "whole") and cell.text:
                top = line
        if total and table.get("total-rule") == "double":
            bottom = f"2pt double {ink}"
        head_fill = table.get("head-fill")
        text = []
        if header:
            fill = head_fill or fill
            text.append('fo:font-weight="bold"' if table.get("head-bold", "yes") == "yes" else "")
            if table.get("head-ink"):
                text.append(f'fo:color="{table.get("head-ink")}"')
        elif section:
            fill = table.get("section-fill") or fill
            text.append('fo:font-weight="bold"')
        elif total:
            fill = table.get("total-fill") or fill
            text.append('fo:font-weight="bold"')
        for mark in cell.marks:
            fill = FILLS.get(mark, "#" + mark[1:] if mark.startswith("#") else fill)
            if mark == "b":
                text.append('fo:font-weight="bold"')
            if mark == "i":
                text.append('fo:font-style="italic"')
            if mark == "w":
                text.append('fo:color="#ffffff"')
            if mark in ("nt",):
                top = "none"
            if mark == "bt":
                top = line
            if mark == "bb":
                bottom = line
        size = float(table.get("size", str(self.size - 1)))
        text.append(f'fo:font-size="{size}pt"')
        aligns = table.get("align", "l" + "r" * (table.columns - 1)).ljust(table.columns, "r")
        align = aligns[cell.col]
        if header:
            align = table.get("head-align", aligns).ljust(table.columns, table.get("head-align", aligns)[-1])[cell.col]
            if cell.colspan > 1:
                align = table.get("spanner-align", "c")
        if section:
            align = "l"
        for mark in cell.marks:
            align = {"c": "c", "rt": "r", "l": "l"}.get(mark, align)
        side = {"l": "start", "r": "end", "c": "center"}[align]
        valign = table.get("head-valign", "bottom") if header else table.get("valign", "top")
        if any(m.startswith("in") for m in cell.marks):
            indent = 0.25 * int(next(m for m in cell.marks if m.startswith("in"))[2:] or 1)
        else:
            indent = 0
        padding = table.get("padding", "0.1")
        cell_props = (f'fo:border-top="{top}" fo:border-bottom="{bottom}" fo:border-left="{left}" fo:border-right="{right}" '
                      f'fo:padding-left="{padding}cm" fo:padding-right="{padding}cm" fo:padding-top="{table.get("leading", "0.05")}cm" '
                      f'fo:padding-bottom="{table.get("leading", "0.05")}cm" style:vertical-align="{valign}"')
        if fill:
            cell_props += f' fo:background-color="{fill}"'
        return cell_props, f'fo:text-align="{side}" fo:margin-left="{indent}cm" fo:margin-top="0cm" fo:margin-bottom="0cm"', " ".join({t.split("=")[0]: t for t in text if t}.values())

    def content(self, cell, paragraph, text):
        """A cell's paragraphs; bullets in a cell hang."""
        inner = MARKS.match(cell.source).group(2).replace("\\|", "|")
        found = []
        for line in inner.split("\\n"):
            bullet = re.match(r"^[•✓] ", line)
            para = paragraph
            if bullet:
                para = paragraph.replace('fo:margin-left="0cm"', 'fo:margin-left="0.35cm" fo:text-indent="-0.35cm"')
                line = line[:1] + "{{tab}}" + line[2:]
            tabs = '<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops>' if bullet else ""
            found.append(self.p(self.text(line), para, text, tabs, parent=self.cell_parent))
        return "".join(found)

    cell_parent = None

    def rows(self, table, covered='<table:covered-table-cell/>'):
        """The rows' XML, cells and covered places."""
        taken = {}
        for cell in table.cells:
            for r in range(cell.row, cell.row + cell.rowspan):
                for c in range(cell.col, cell.col + cell.colspan):
                    taken[r, c] = cell
        out = []
        for r in range(table.rows):
            row = []
            for c in range(table.columns):
                cell = taken.get((r, c)) or type(table.cells[0])(r, c, "", "data")
                if (cell.row, cell.col) != (r, c):
                    row.append(covered)
                    continue
                props, para, text = self.look(table, cell)
                row.append(self.cell(table, cell, props, para, text))
            out.append("".join(row))
        return out

    def spans(self, cell):
        found = ""
        if cell.colspan > 1:
            found += f' table:number-columns-spanned="{cell.colspan}"'
        if cell.rowspan > 1:
            found += f' table:number-rows-spanned="{cell.rowspan}"'
        return found

    # -- charts -----------------------------------------------------------------------------------

    def chart(self, name, body, anchor):
        """A bar or line chart drawn with its axes, ticks and legend: nothing in it is a table."""
        options = dict(line.split(":", 1) for line in body if ":" in line and not line.startswith("-"))
        options = {k.strip(): v.strip() for k, v in options.items()}
        width, height = (float(v) for v in options.get("size", "14 7").split())
        x0, y0 = (float(v) for v in options.get("at", "0 0").split())
        labels = [v.strip() for v in options["labels"].split("|")]
        series = [(k[7:].strip(), [float(v) for v in vs.split()]) for k, vs in options.items() if k.startswith("series ")]
        low, high, step = (float(v) for v in options["axis"].split())
        colours = ["#1f4e79", "#9dc3e6", "#a5a5a5", "#ed7d31"]
        left, top, right, bottom = 1.5, 0.9, width - 0.3, height - 1.2
        small = 'fo:font-size="8pt"'
        shapes = []

        def at(value):
            return bottom - (value - low) / (high - low) * (bottom - top)

        def shape(kind, attributes, props, inner=""):
            style = self.styles.name("graphic", f"<style:graphic-properties {props}/>")
            shapes.append(f'<draw:{kind} draw:style-name="{style}" {attributes}>{inner}</draw:{kind}>')

        def line(a, b, c, d, ink):
            shape("line", f'svg:x1="{cm(x0 + a)}" svg:y1="{cm(y0 + b)}" svg:x2="{cm(x0 + c)}" svg:y2="{cm(y0 + d)}"',
                  f'draw:stroke="solid" svg:stroke-width="0.02cm" svg:stroke-color="{ink}"')

        def write(text, a, b, w, align="center", extra=""):
            style = self.styles.name("graphic", '<style:graphic-properties draw:stroke="none" draw:fill="none" fo:padding="0cm" '
                                     'draw:auto-grow-height="false" draw:textarea-vertical-align="middle"/>')
            inner = self.p(spaces(text), f'fo:text-align="{align}" fo:margin-top="0cm" fo:margin-bottom="0cm"', small + extra)
            if self.extension == "fodt":
                shapes.append(f'<draw:custom-shape draw:style-name="{style}" svg:x="{cm(x0 + a)}" svg:y="{cm(y0 + b)}" svg:width="{cm(w)}" '
                              f'svg:height="0.4cm">{inner}<draw:enhanced-geometry draw:type="rectangle" svg:viewBox="0 0 100 100" '
                              f'draw:enhanced-path="M 0 0 L 100 0 100 100 0 100 Z N"/></draw:custom-shape>')
            else:
                shapes.append(f'<draw:frame draw:style-name="{style}" svg:x="{cm(x0 + a)}" svg:y="{cm(y0 + b)}" svg:width="{cm(w)}" '
                              f'svg:height="0.4cm"><draw:text-box>{inner}</draw:text-box></draw:frame>')

        write(options.get("title", name), 0, 0, width, extra=' fo:font-weight="bold"')
        value = low
        while value <= high + 1e-9:
            line(left, at(value), right, at(value), "#d9d9d9")
            write(options.get("format", "{:.0f}").format(value), 0.1, at(value) - 0.2, left - 0.25, "end")
            value += step
        slot = (right - left) / len(labels)
        for i, label in enumerate(labels):
            write(label, left + i * slot, bottom + 0.1, slot)
        for s, (_, values) in enumerate(series):
            ink = colours[s % len(colours)]
            if options.get("kind") == "line":
                points = [(left + (i + 0.5) * slot, at(v)) for i, v in enumerate(values)]
                for (a, b), (c, d) in zip(points, points[1:]):
                    line(a, b, c, d, ink)
            else:
                thick = slot * 0.7 / len(series)
                for i, v in enumerate(values):
                    a = left + i * slot + slot * 0.15 + s * thick
                    shape("rect", f'svg:x="{cm(x0 + a)}" svg:y="{cm(y0 + at(v))}" svg:width="{cm(thick)}" svg:height="{cm(bottom - at(v))}"',
                          f'draw:stroke="none" draw:fill="solid" draw:fill-color="{ink}"')
            if options.get("values"):
                for i, v in enumerate(values):
                    thick = slot * 0.7 / len(series)
                    write(options.get("format", "{:.0f}").format(v), left + i * slot + slot * 0.15 + s * thick - 0.3, at(v) - 0.42, thick + 0.6)
        line(left, top, left, bottom, "#7f7f7f")
        line(left, bottom, right, bottom, "#7f7f7f")
        share = (right - left) / max(len(series), 1)
        for s, (label, _) in enumerate(series):
            a = left + s * share + 0.3
            shape("rect", f'svg:x="{cm(x0 + a)}" svg:y="{cm(y0 + height - 0.5)}" svg:width="0.25cm" svg:height="0.25cm"',
                  f'draw:stroke="none" draw:fill="solid" draw:fill-color="{colours[s % len(colours)]}"')
            write(label, a + 0.35, height - 0.6, share - 0.7, "start")
        return height, f'<draw:g {anchor}>{"".join(shapes)}</draw:g>'

    # -- the file ---------------------------------------------------------------------------------

    def flat(self):
        body = self.body()
        masters, layouts = self.pages()
        return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.2" office:mimetype="{self.mimetype}">\n'
                f'<office:meta><dc:title>{escape(self.front.get("title", ""))}</dc:title></office:meta>\n'
                f'<office:font-face-decls>{self.fonts()}</office:font-face-decls>\n'
                f'<office:styles>{self.named()}</office:styles>\n'
                f'<office:automatic-styles>{layouts}\n{self.styles.xml()}</office:automatic-styles>\n'
                f'<office:master-styles>{masters}</office:master-styles>\n'
                f'<office:body>{body}</office:body>\n</office:document>\n')

    def fonts(self):
        return "".join(f'<style:font-face style:name={quoteattr(f)} svg:font-family={quoteattr(chr(39) + f + chr(39))}/>'
                       for f in {self.font, self.option("head-font", self.font)})

    def named(self):
        language = 'fo:language="en" fo:country="GB"'
        return (f'<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="1.25cm"/>'
                f'<style:text-properties style:font-name={quoteattr(self.font)} fo:font-size="{self.size}pt" {language} fo:hyphenate="false"/></style:default-style>'
                f'<style:default-style style:family="table-cell"><style:text-properties style:font-name={quoteattr(self.font)} fo:font-size="{self.size}pt" {language}/></style:default-style>'
                f'<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
                f'<style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="{self.size - 2}pt"/></style:style>'
                + "".join(f'<style:style style:name="Heading_20_{n}" style:display-name="Heading {n}" style:family="paragraph" style:default-outline-level="{n}" style:next-style-name="Standard"/>'
                          for n in (1, 2, 3)))

    def geometry(self, spec):
        """(width, height, margins, options) of a master."""
        options = dict(part.strip().split("=", 1) if "=" in part else (part.strip(), "") for part in spec.split(";") if part.strip())
        sizes = {"A4": (21.0, 29.7), "A3": (29.7, 42.0)}
        width, height = sizes[options.get("size", self.option("page", "A4").split()[0])]
        if "landscape" in options or "landscape" in self.option("page", "A4") and "portrait" not in options:
            width, height = height, width
        margins = [float(v) for v in options.get("margins", self.option("margins", "2 2 2.3 2.3")).split()]
        return width, height, margins, options

    def furniture(self, text, width):
        """A running head or foot in up to three parts."""
        parts = [part.strip() for part in text.split("||")]
        size = self.option("foot-size", str(self.size - 2))
        if len(parts) == 1:
            return self.p(self.text(parts[0]), 'fo:text-align="center"', f'fo:font-size="{size}pt"')
        parts += [""] * (3 - len(parts))
        tabs = (f'<style:tab-stops><style:tab-stop style:position="{cm(width / 2)}" style:type="center"/>'
                f'<style:tab-stop style:position="{cm(width)}" style:type="right"/></style:tab-stops>')
        return self.p(self.text("{{tab}}".join(parts)), "", f'fo:font-size="{size}pt"', tabs)

    def filter_options(self):
        return {
            "UseTaggedPDF": {"type": "boolean", "value": self.option("tagged", "no") == "yes"},
            "ExportBookmarks": {"type": "boolean", "value": self.option("bookmarks", "no") == "yes"},
            "UseLosslessCompression": {"type": "boolean", "value": True},
        }

    def export(self):
        return f"pdf:{self.filter}:{json.dumps(self.filter_options())}".replace("true", '"true"').replace("false", '"false"')


def spaces(text):
    """Escaped text with runs of spaces kept."""
    text = escape(text)
    return re.sub(r"  +", lambda m: f' <text:s text:c="{len(m.group(0)) - 1}"/>', text)


class Writer(Paper):
    extension, filter = "fodt", "writer_pdf_Export"
    mimetype = "application/vnd.oasis.opendocument.text"
    master = None

    def body(self):
        out, lines = [], iter(self.lines)
        self.wanted = "Standard"
        self.width = self.text_width("")
        for line in lines:
            line = line.rstrip()
            if line.startswith("//") or not line:
                continue
            if line.startswith("!table "):
                out.append(self.table(line.split(None, 1)[1], inner(lines)))
            elif line.startswith("!chart "):
                out.append(self.figure(line.split(None, 1)[1], inner(lines)))
            elif line.startswith("!columns"):
                out.append(self.columns(line, lines))
            else:
                out.append(self.line(line))
        return f'<office:text>{"".join(out)}</office:text>'

    def breaks(self):
        """The page break that the next paragraph or table carries."""
        if self.wanted:
            name, self.wanted = self.wanted, None
            return f' style:master-page-name="{name}"'
        return ""

    def para(self, inner, paragraph="", text="", tabs="", level=None):
        master = self.breaks()
        parent = f"Heading_20_{level}" if level else "Standard"
        xml = (f'{master} style:parent-style-name="{parent}"><style:paragraph-properties {paragraph}>{tabs}</style:paragraph-properties>'
               f'<style:text-properties {text}/>')
        name = self.styles.name("paragraph", xml)
        if level:
            return f'<text:h text:style-name="{name}" text:outline-level="{level}">{inner}</text:h>'
        return f'<text:p text:style-name="{name}">{inner}</text:p>'

    def line(self, line):
        after = f'fo:margin-bottom="{self.option("after", "0.22")}cm"'
        justify = ' fo:text-align="justify"' if self.option("justify", "no") == "yes" else ""
        head_font = f'style:font-name={quoteattr(self.option("head-font", self.font))}'
        ink = self.option("head-ink", "#000000")
        m = re.match(r"^(#{1,3}) (.*)$", line)
        if m:
            level = len(m.group(1))
            grow = {1: self.size + 5, 2: self.size + 1, 3: self.size}[level]
            words = m.group(2)
            number = re.match(r"^([\dA-Z]+(?:\.\d+)*\.?) (.*)$", words)
            if number and self.option("hang-heads", "yes") == "yes" and re.match(r"\d", words):
                words = number.group(1) + "{{tab}}" + number.group(2)
                hang = 'fo:margin-left="1.25cm" fo:text-indent="-1.25cm"'
            else:
                hang = ""
            return self.para(self.text(words), f'fo:margin-top="{0.4 if level > 1 else 0.2}cm" {after} fo:keep-with-next="always" {hang}',
                             f'{head_font} fo:font-weight="bold" fo:font-size="{grow}pt" fo:color="{ink}"', level=level)
        m = re.match(r"^(={1,2}) (.*)$", line)
        if m:
            grow = self.size + (9 if len(m.group(1)) == 2 else 1)
            return self.para(self.text(m.group(2)), f'fo:text-align="center" {after}', f'{head_font} fo:font-weight="bold" fo:font-size="{grow}pt" fo:color="{ink}"')
        if line.startswith("!page"):
            name = (line.split() + ["Standard"])[1]
            self.wanted = name
            self.width = self.text_width(self.masters.get(name, ""))
            return ""
        if line == "!rule":
            return self.para("", f'fo:border-bottom="0.75pt solid {ink}" {after} fo:padding="0cm"', 'fo:font-size="4pt"')
        if line.startswith("!space"):
            return self.para("", f'fo:margin-top="{line.split()[1]}cm"', 'fo:font-size="2pt"')
        if line.startswith("!action "):
            return self.margin_note(line[8:])
        if line.startswith("!box "):
            return self.para(self.text(line[5:]), f'fo:border="0.75pt solid {ink}" fo:padding="0.25cm" {after} fo:margin-top="0.2cm" fo:background-color="{self.option("box-fill", "#f2f2f2")}"')
        m = re.match(r"^\.\. (-*)(.*)$", line)
        if m:
            tabs = (f'<style:tab-stops><style:tab-stop style:position="{cm(self.width)}" style:type="right" style:leader-style="dotted" '
                    f'style:leader-text="."/></style:tab-stops>')
            return self.para(self.text(m.group(2).strip()), f'fo:margin-bottom="0.12cm" fo:margin-left="{0.8 * len(m.group(1))}cm"', tabs=tabs)
        if line.startswith("| "):
            at = self.option("form-tab", "4.5")
            tabs = f'<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops>'
            return self.para(self.text(line[2:]), f'fo:margin-left="{at}cm" fo:text-indent="-{at}cm" fo:margin-bottom="0.12cm"', tabs=tabs)
        if line.startswith("> "):
            return self.para(self.text(line[2:]), f'fo:margin-left="1.25cm" fo:margin-right="1cm" {after}{justify}', 'fo:font-style="italic"')
        m = re.match(r"^(-|--|\*) (.*)$", line)
        if m:
            left = self.list_left + (0.7 if m.group(1) == "--" else 0)
            mark = {"-": "•", "--": "–", "*": "✓"}[m.group(1)]
            return self.hanging(mark, m.group(2), left + 0.6, 0.6, 'fo:margin-bottom="0.1cm"' + justify)
        m = re.match(r"^(\d+(?:\.\d+)+\.?|\d+\.|\([a-z]+\)|[ivx]+\)) (.*)$", line)
        if m:
            depth = 1.25
            left = 1.25 if m.group(1)[0].isdigit() else 2.2
            self.list_left = left
            if not m.group(1)[0].isdigit():
                depth = 0.9
            return self.hanging(m.group(1), m.group(2), left, depth, after + justify)
        m = re.match(r"^(!small|!right|!centre|!bold|!indent) (.*)$", line)
        if m:
            paragraph, text = {"!small": ("", f'fo:font-size="{self.size - 2}pt"'), "!right": ('fo:text-align="end"', ""),
                               "!centre": ('fo:text-align="center"', ""), "!bold": ('fo:keep-with-next="always"', 'fo:font-weight="bold"'),
                               "!indent": ('fo:margin-left="1.25cm"', "")}[m.group(1)]
            return self.para(self.text(m.group(2)), f"{paragraph} {after}", text)
        if line.startswith("!"):
            raise ValueError(f"unknown instruction: {line}")
        self.list_left = 0
        return self.para(self.text(line), after + justify)

    list_left = 0

    def hanging(self, mark, words, left, depth, paragraph):
        tabs = '<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops>'
        return self.para(f"{escape(mark)}<text:tab/>{self.text(words)}", f'fo:margin-left="{left}cm" fo:text-indent="-{depth}cm" {paragraph}', tabs=tabs)

    def margin_note(self, words):
        """A note in the right margin beside the paragraph that follows."""
        style = self.styles.name("graphic", '<style:graphic-properties draw:stroke="none" draw:fill="none" fo:border="none" fo:padding="0cm" '
                                 'style:wrap="run-through" style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="paragraph" '
                                 'style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/>')
        self.zindex += 1
        text = self.p(self.text(words), "", f'fo:font-size="{self.size - 2}pt" fo:font-weight="bold"')
        frame = (f'<draw:frame draw:style-name="{style}" draw:name="note{self.zindex}" text:anchor-type="paragraph" svg:x="{cm(self.width + 0.4)}" '
                 f'svg:y="0cm" svg:width="2.6cm" svg:height="1cm" draw:z-index="{self.zindex}"><draw:text-box fo:min-height="1cm">{text}</draw:text-box></draw:frame>')
        return self.para(frame, 'fo:margin-bottom="0cm" fo:keep-with-next="always"', 'fo:font-size="2pt"')

    def figure(self, name, body):
        self.zindex += 1
        style = self.styles.name("graphic", '<style:graphic-properties style:wrap="none" style:vertical-pos="top" style:vertical-rel="paragraph" '
                                 'style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/>')
        height, drawn = self.chart(name, body, f'text:anchor-type="as-char" draw:z-index="{self.zindex}" draw:style-name="{style}"')
        caption = next((line.split(":", 1)[1].strip() for line in body if line.startswith("caption:")), "")
        found = self.para(drawn, 'fo:text-align="center" fo:keep-with-next="always" fo:margin-top="0.2cm"')
        return found + (self.para(self.text(caption), 'fo:margin-bottom="0.3cm"', f'fo:font-style="italic" fo:font-size="{self.size - 1}pt"') if caption else "")

    def columns(self, line, lines):
        """`!columns 2` … `!end columns`: what stands between is set in columns."""
        count = int(line.split()[1])
        out, whole = [], self.width
        self.width = (whole - 0.8 * (count - 1)) / count
        body = []
        for inside in lines:
            if inside.strip() == "!end columns":
                break
            body.append(inside)
        body = iter(body)
        for inside in body:
            if inside.startswith("!table "):
                out.append(self.table(inside.split(None, 1)[1], inner(body)))
            elif inside.strip():
                out.append(self.line(inside.rstrip()))
        self.width = whole
        style = self.styles.name("section", f'<style:section-properties><style:columns fo:column-count="{count}" fo:column-gap="0.8cm"/></style:section-properties>')
        return f'<text:section text:style-name="{style}" text:name="s{len(self.styles.kept)}">{"".join(out)}</text:section>'

    cell_parent = "Standard"

    def cell(self, table, cell, props, para, text):
        style = self.styles.name("table-cell", f"<style:table-cell-properties {props}/>")
        return f'<table:table-cell table:style-name="{style}" office:value-type="string"{self.spans(cell)}>{self.content(cell, para, text)}</table:table-cell>'

    def table(self, name, body):
        table = read_table(name, body)
        out = []
        if table.get("caption") and "caption_inside_frame" not in table.get("features"):
            out.append(self.para(self.text(table.get("caption")), f'fo:margin-top="0.25cm" fo:margin-bottom="0.12cm" fo:keep-with-next="always"',
                                 table.get("caption-text", 'fo:font-weight="bold"') + f' fo:font-size="{self.option("caption-size", str(self.size))}pt"'))
        if table.get("unit") and table.get("unit-line"):
            out.append(self.para(self.text(table.get("unit")), 'fo:text-align="end" fo:keep-with-next="always"', f'fo:font-size="{self.size - 2}pt"'))
        widths = [float(v) for v in table.get("widths", "").split()] or [4.0] + [2.0] * (table.columns - 1)
        whole = float(table.get("width", "0")) or (self.width - float(table.get("left", "0")))
        if table.get("exact"):
            whole = sum(widths)
        scale = whole / sum(widths)
        style = self.styles.name("table", f'{self.breaks()} ><style:table-properties style:width="{cm(whole)}" table:align="{table.get("set", "left")}" '
                                 f'fo:margin-left="{cm(float(table.get("left", "0")))}" fo:margin-bottom="0.1cm" fo:margin-top="0.1cm" table:border-model="{table.get("border-model", "collapsing")}" style:may-break-between-rows="true"/>')
        columns = "".join(f'<table:table-column table:style-name="{self.styles.name("table-column", f"<style:table-column-properties style:column-width={quoteattr(cm(w * scale))}/>")}"/>' for w in widths)
        rows = self.rows(table)
        height = f'style:min-row-height="{table.get("row-height")}cm" ' if table.get("row-height") else ""
        row_style = self.styles.name("table-row", f'<style:table-row-properties {height}fo:keep-together="{table.get("rows-break", "always")}"/>')
        xml = [f'<table:table-row table:style-name="{row_style}">{row}</table:table-row>' for row in rows]
        if table.get("repeat") == "yes":
            xml = ["<table:table-header-rows>"] + xml[:table.head] + ["</table:table-header-rows>"] + xml[table.head:]
        if "caption_inside_frame" in table.get("features"):
            xml.insert(0, f'<table:table-row table:style-name="{row_style}">{self.title_row(table)}</table:table-row>')
        out.append(f'<table:table table:name="{name}" table:style-name="{style}">{columns}{"".join(xml)}</table:table>')
        for note in table.all("note"):
            out.append(self.para(self.text(note), 'fo:margin-bottom="0.15cm"', f'fo:font-size="{self.option("note-size", str(self.size - 2))}pt"'))
        out.append(self.para("", "", f'fo:font-size="{table.get("gap", "5")}pt"'))
        return "".join(out)

    def title_row(self, table):
        """A title within the table's frame: a row over its whole width that is not one of its rows."""
        title = type(table.cells[0])(0, 0, table.get("caption"), "header", 1, table.columns, ("b",), table.get("caption"))
        props, para, text = self.look(table, title)
        return self.cell(table, title, props, para, text) + "<table:covered-table-cell/>" * (table.columns - 1)

    def text_width(self, spec):
        width, _, (_, _, left, right), _ = self.geometry(spec)
        return width - left - right

    def pages(self):
        masters, layouts = [], []
        specs = {"Standard": f'head={self.option("head", "")}; foot={self.option("foot", "")}', **self.masters}
        for name, spec in specs.items():
            width, height, (top, bottom, left, right), options = self.geometry(spec)
            head = options.get("head", self.option("head", ""))
            foot = options.get("foot", self.option("foot", ""))
            way = "landscape" if width > height else "portrait"
            first = options.get("first", "")
            number = f' style:first-page-number="{first}"' if first else ""
            bars = ""
            if head:
                bars += '<style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.3cm"/></style:header-style>'
            if foot:
                bars += '<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style>'
            layouts.append(f'<style:page-layout style:name="L{name}"><style:page-layout-properties fo:page-width="{cm(width)}" fo:page-height="{cm(height)}" '
                           f'fo:margin-top="{top}cm" fo:margin-bottom="{bottom}cm" fo:margin-left="{left}cm" fo:margin-right="{right}cm" '
                           f'style:print-orientation="{way}"{number}/>{bars}</style:page-layout>')
            inner = width - left - right
            masters.append(f'<style:master-page style:name="{name}" style:page-layout-name="L{name}">'
                           + (f"<style:header>{self.furniture(head, inner)}</style:header>" if head else "")
                           + (f"<style:footer>{self.furniture(foot, inner)}</style:footer>" if foot else "")
                           + "</style:master-page>")
        return "".join(masters), "".join(layouts)

    def flat(self):
        text = super().flat()
        return text.replace("<office:body><office:text>", "<office:body><office:text>", 1)


class Calc(Paper):
    extension, filter = "fods", "calc_pdf_Export"
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    cell_parent = None

    def body(self):
        sheets, rows, widths, lines = [], [], None, iter(self.lines)
        name = "Sheet1"

        def close():
            if rows:
                sheets.append(self.sheet(name, widths or [3], rows))

        for line in lines:
            line = line.rstrip()
            if line.startswith("//"):
                continue
            if line.startswith("!sheet"):
                close()
                name, rows, widths = line.split(None, 1)[1], [], None
            elif line.startswith("!table "):
                table = read_table(line.split(None, 1)[1], inner(lines))
                widths = widths or [float(v) for v in table.get("widths").split()]
                if table.get("caption"):
                    rows.append(self.words(table.get("caption"), table.get("caption-text", 'fo:font-weight="bold"')))
                if table.get("unit-line"):
                    rows.append(self.words(table.get("unit"), 'fo:font-style="italic"'))
                xml = [self.row(cells, table.get("row-height")) for cells in self.rows(table)]
                if table.get("repeat") == "yes":
                    xml = ["<table:table-header-rows>"] + xml[:table.head] + ["</table:table-header-rows>"] + xml[table.head:]
                rows.extend(xml)
                for note in table.all("note"):
                    rows.append(self.words(note, f'fo:font-size="{self.size - 1}pt"'))
            elif not line:
                rows.append(self.row('<table:table-cell/>', None))
            else:
                m = re.match(r"^(#{1,3}|=) (.*)$", line)
                if m:
                    size = {"#": self.size + 5, "##": self.size + 2, "###": self.size, "=": self.size + 5}[m.group(1)]
                    rows.append(self.words(m.group(2), f'fo:font-weight="bold" fo:font-size="{size}pt"', centre=m.group(1) == "=", across=len(widths or [1] * 1)))
                else:
                    rows.append(self.words(line, ""))
        close()
        return f'<office:spreadsheet>{"".join(sheets)}</office:spreadsheet>'

    def words(self, source, text, centre=False, across=1):
        style = self.styles.name("table-cell", f'<style:table-cell-properties style:vertical-align="middle"/><style:paragraph-properties fo:text-align="{"center" if centre else "start"}"/>'
                                 f'<style:text-properties {text}/>')
        return self.row(f'<table:table-cell table:style-name="{style}" office:value-type="string"><text:p>{self.text(source)}</text:p></table:table-cell>', None)

    def row(self, cells, height):
        props = f'style:row-height="{height}cm" style:use-optimal-row-height="false"' if height else 'style:use-optimal-row-height="true"'
        return f'<table:table-row table:style-name="{self.styles.name("table-row", f"<style:table-row-properties {props}/>")}">{cells}</table:table-row>'

    def sheet(self, name, widths, rows):
        columns = "".join(f'<table:table-column table:style-name="{self.styles.name("table-column", f"<style:table-column-properties style:column-width={quoteattr(cm(w))}/>")}"/>' for w in widths)
        style = self.styles.name("table", ' style:master-page-name="Standard"><style:table-properties table:display="true"/>')
        return f'<table:table table:name={quoteattr(name)} table:style-name="{style}">{columns}{"".join(rows)}</table:table>'

    def cell(self, table, cell, props, para, text):
        wrap = 'fo:wrap-option="wrap"' if table.get("wrap", "yes") == "yes" and not (cell.row in table.sections) else 'fo:wrap-option="no-wrap"'
        style = self.styles.name("table-cell", f'<style:table-cell-properties {props} {wrap}/><style:paragraph-properties {para}/><style:text-properties {text}/>')
        inner = MARKS.match(cell.source).group(2).replace("\\|", "|")
        lines = "".join(f"<text:p>{self.text(line)}</text:p>" for line in inner.split("\\n")) if inner else ""
        kind = ' office:value-type="string"' if inner else ""
        return f'<table:table-cell table:style-name="{style}"{kind}{self.spans(cell)}>{lines}</table:table-cell>'

    def pages(self):
        width, height, (top, bottom, left, right), options = self.geometry(f'head={self.option("head", "")}; foot={self.option("foot", "")}')
        scale = ' style:scale-to-X="1" style:scale-to-Y="0"' if self.option("fit", "yes") == "yes" else f' style:scale-to="{self.option("scale", "100%")}"'
        centre = ' style:table-centering="horizontal"' if self.option("centre", "no") == "yes" else ""
        head, foot = self.option("head", ""), self.option("foot", "")
        bars = "".join(f'<style:{k}-style><style:header-footer-properties fo:min-height="0.7cm" fo:margin-left="0cm" fo:margin-right="0cm" fo:margin-{s}="0.2cm"/></style:{k}-style>'
                       for k, s, v in (("header", "bottom", head), ("footer", "top", foot)) if v)
        layout = (f'<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{cm(width)}" fo:page-height="{cm(height)}" '
                  f'style:print-orientation="{"landscape" if width > height else "portrait"}" fo:margin-top="{top}cm" fo:margin-bottom="{bottom}cm" '
                  f'fo:margin-left="{left}cm" fo:margin-right="{right}cm"{scale}{centre} style:print="objects charts drawings"/>{bars}</style:page-layout>')
        none = ' style:display="false"'
        master = (f'<style:master-page style:name="Standard" style:page-layout-name="L">'
                  f'<style:header{"" if head else none}>{self.regions(head)}</style:header><style:footer{"" if foot else none}>{self.regions(foot)}</style:footer></style:master-page>')
        return master, layout

    def regions(self, text):
        if not text:
            return ""
        parts = ([p.strip() for p in text.split("||")] + ["", ""])[:3] if "||" in text else ["", text, ""]
        return "".join(f"<style:region-{side}><text:p>{self.text(part)}</text:p></style:region-{side}>" for side, part in zip(("left", "center", "right"), parts))


class Impress(Paper):
    extension, filter = "fodp", "impress_pdf_Export"
    mimetype = "application/vnd.oasis.opendocument.presentation"
    wide, high = 25.4, 19.05

    def body(self):
        slides, shapes, y, lines = [], [], 0.0, iter(self.lines)
        self.number = 0

        def close():
            nonlocal shapes
            if shapes:
                self.number += 1
                shapes.append(self.box(self.text(self.option("foot", "").replace("{page}", str(self.number))), 1.2, self.high - 1.2, self.wide - 2.4, 0.8,
                                       'fo:text-align="end"', 'fo:font-size="11pt" fo:color="#7f7f7f"'))
                slides.append(f'<draw:page draw:name="slide{self.number}" draw:master-page-name="Standard">{"".join(shapes)}</draw:page>')
                shapes = []

        for line in lines:
            line = line.rstrip()
            if not line or line.startswith("//"):
                continue
            m = re.match(r"^(#{1,2}) (.*)$", line)
            if m:
                close()
                if m.group(1) == "##":
                    shapes.append(self.box(self.text(m.group(2)), 2, 6, self.wide - 4, 3.5, 'fo:text-align="center"', f'fo:font-size="40pt" fo:font-weight="bold" fo:color="{self.option("head-ink", "#1f4e79")}"'))
                    y = 10.0
                else:
                    shapes.append(self.band())
                    shapes.append(self.box(self.text(m.group(2)), 1.2, 0.8, self.wide - 2.4, 1.8, "", f'fo:font-size="30pt" fo:font-weight="bold" fo:color="{self.option("head-ink", "#1f4e79")}"'))
                    y = 3.4
            elif line.startswith("!table "):
                table = read_table(line.split(None, 1)[1], inner(lines))
                height, drawn = self.table(table, y)
                shapes.append(drawn)
                y += height + 0.4
                for note in table.all("note"):
                    shapes.append(self.box(self.text(note), 1.2, y, self.wide - 2.4, 0.8, "", 'fo:font-size="12pt"'))
                    y += 0.9
            elif line.startswith("!chart "):
                name, body = line.split(None, 1)[1], list(inner(lines))
                height, drawn = self.chart(name, body + [f"at: 2 {y}"], "")
                shapes.append(drawn)
                y += height + 0.3
            elif line.startswith("!centre "):
                shapes.append(self.box(self.text(line[8:]), 2, y, self.wide - 4, 1.4, 'fo:text-align="center"', 'fo:font-size="22pt"'))
                y += 1.6
            else:
                m = re.match(r"^(-|--) (.*)$", line)
                depth = {"-": 0.0, "--": 1.2}[m.group(1)] if m else 0.0
                mark = {"-": "•", "--": "–"}[m.group(1)] if m else ""
                words = m.group(2) if m else line
                size = 20 if depth else 24
                across = self.wide - 2.4 - depth
                rows = -(-len(words) * size * 0.0178 // (across - 1.0)) if words else 1
                height = rows * size * 0.0425 + 0.25
                tabs = '<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops>'
                inner_text = f"{mark}<text:tab/>{self.text(words)}" if mark else self.text(words)
                hang = 'fo:margin-left="0.9cm" fo:text-indent="-0.9cm"' if mark else ""
                shapes.append(self.box(inner_text, 1.2 + depth, y, across, height, hang, f'fo:font-size="{size}pt"', tabs if mark else ""))
                y += height
        close()
        return f'<office:presentation>{"".join(slides)}</office:presentation>'

    def band(self):
        style = self.styles.name("graphic", f'<style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="{self.option("band", "#1f4e79")}"/>')
        return f'<draw:rect draw:style-name="{style}" svg:x="1.2cm" svg:y="2.75cm" svg:width="{cm(self.wide - 2.4)}" svg:height="0.1cm"/>'

    def box(self, inner_text, x, y, w, h, paragraph, text, tabs=""):
        style = self.styles.name("graphic", '<style:graphic-properties draw:stroke="none" draw:fill="none" fo:padding="0cm" draw:auto-grow-height="false" '
                                 'draw:auto-grow-width="false" fo:wrap-option="wrap" draw:textarea-vertical-align="top"/>')
        return (f'<draw:frame draw:style-name="{style}" svg:x="{cm(x)}" svg:y="{cm(y)}" svg:width="{cm(w)}" svg:height="{cm(h)}"><draw:text-box>'
                f'{self.p(inner_text, paragraph, text + f" style:font-name={quoteattr(self.font)}", tabs)}</draw:text-box></draw:frame>')

    def cell(self, table, cell, props, para, text):
        style = self.styles.name("table-cell", f'<style:graphic-properties {self.fill(props)} draw:textarea-vertical-align="middle" {re.sub("fo:background-color=.*", "", props)}/>'
                                 f"<style:paragraph-properties {self.borders(props)}/>")
        return f'<table:table-cell table:style-name="{style}"{self.spans(cell)}>{self.content(cell, para, text + f" style:font-name={quoteattr(self.font)}")}</table:table-cell>'

    def fill(self, props):
        m = re.search(r'fo:background-color="([^"]*)"', props)
        return f'draw:fill="solid" draw:fill-color="{m.group(1)}"' if m else 'draw:fill="none"'

    def borders(self, props):
        return " ".join(re.findall(r'fo:border-\w+="[^"]*"', props))

    def table(self, table, y):
        widths = [float(v) for v in table.get("widths").split()]
        scale = (self.wide - 2.4) / sum(widths)
        height = float(table.get("row-height", "1.0"))
        columns = "".join(f'<table:table-column table:style-name="{self.styles.name("table-column", f"<style:table-column-properties style:column-width={quoteattr(cm(w * scale))}/>")}"/>' for w in widths)
        row = self.styles.name("table-row", f'<style:table-row-properties style:row-height="{cm(height)}"/>')
        rows = "".join(f'<table:table-row table:style-name="{row}">{r}</table:table-row>' for r in self.rows(table))
        return height * table.rows, (f'<draw:frame svg:x="1.2cm" svg:y="{cm(y)}" svg:width="{cm(self.wide - 2.4)}" svg:height="{cm(height * table.rows)}">'
                                     f'<table:table>{columns}{rows}</table:table></draw:frame>')

    def pages(self):
        layout = (f'<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{cm(self.wide)}" fo:page-height="{cm(self.high)}" '
                  f'style:print-orientation="landscape" fo:margin="0cm"/></style:page-layout>')
        return '<style:master-page style:name="Standard" style:page-layout-name="L"/>', layout


def inner(lines):
    """The lines up to `!end`."""
    found = []
    for line in lines:
        if line.strip() == "!end":
            return found
        found.append(line.rstrip("\n"))
    return found
