"""Prints grids in a look: as flat ODF for Writer and Calc, and as LaTeX."""

import re
from itertools import zip_longest
from xml.sax.saxutils import escape

import looks
from odf import NAMESPACES, cm
from setting import tex

POINT = 2.54 / 72
ALIGN = {"left": "start", "centre": "center", "right": "end"}
PITCH = {"tight": 0.4, "normal": 2.5, "wide": 7.0}


class Flat:
    """A flat ODF document in the making, with each style kept once."""

    def __init__(self):
        self.styles = {}
        self.formats = {}

    def style(self, family, properties, attributes=""):
        key = (family, properties, attributes)
        if key not in self.styles:
            self.styles[key] = f"s{len(self.styles)}"
        return self.styles[key]

    def accounting(self, sign, decimals):
        """A number format that fills the cell with blanks between the sign of money and the figure."""
        name = f"N{ord(sign)}{decimals}"
        self.formats[name] = (f'<number:number-style style:name="{name}"><number:text>{sign}</number:text><number:fill-character> </number:fill-character>'
                              f'<number:number number:decimal-places="{decimals}" number:min-decimal-places="{decimals}" number:min-integer-digits="1" '
                              'number:grouping="true"/></number:number-style>')
        return name

    def text(self, look, size, bold=False, color="#000000", underlined=False, italic=False):
        line = ' fo:font-style="italic"' * italic + ' style:text-underline-style="solid"' * underlined
        return (f'<style:text-properties style:font-name="{look["font"]}" fo:font-family="{look["font"]}" fo:font-size="{size}pt" '
                f'fo:font-weight="{"bold" if bold else "normal"}" fo:color="{color}"{line}/>')

    def document(self, kind, master, body):
        made = "".join(self.formats.values())
        made += "".join(f'<style:style style:name="{name}" style:family="{family}"{attributes}>{properties}</style:style>'
                       for (family, properties, attributes), name in self.styles.items())
        return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.2" '
                f'office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:automatic-styles>{master[1]}{made}'
                f'</office:automatic-styles><office:master-styles>{master[0]}</office:master-styles><office:body>{body}</office:body></office:document>')


def cell_style(flat, grid, cell, look, calc=False, money=None):
    rule = "0.5pt solid #000000"
    of = looks.edges(grid, cell, look)
    borders = " ".join(f'fo:border-{side}="{rule if getattr(of, side) else "none"}"' for side in ("top", "bottom", "left", "right"))
    if of.dotted:
        borders = borders.replace(f'fo:border-bottom="{rule}"', 'fo:border-bottom="0.75pt dotted #000000"')
    if of.double:
        borders = borders.replace(f'fo:border-bottom="{rule}"', 'fo:border-bottom="2pt double #000000"')
    color = looks.fill(grid, cell, look)
    ground = f' fo:background-color="{color}"' if color else ""
    down = look["heads down"] if cell.row < grid.head else "top" if look["stub"] == "one line" else "bottom"
    pad = PITCH[look["pitch"]] / 2
    low = pad + (14 if look["head gap"] == "wide" and cell.row + cell.rowspan == grid.head and not calc else 0)
    wraps = ' fo:wrap-option="wrap"' if calc and (cell.row < grid.head or cell.col not in grid.figures) and cell.row not in grid.sections() else ""
    props = (f'<style:table-cell-properties {borders}{ground} style:vertical-align="{down}"{wraps} fo:padding-left="3.5pt" fo:padding-right="3.5pt" '
             f'fo:padding-top="{pad}pt" fo:padding-bottom="{low}pt" style:text-align-source="fix"/>')
    if calc:
        indent = ' fo:margin-left="10pt"' if looks.is_indented(grid, cell, look) else ""
        props += f'<style:paragraph-properties fo:text-align="{ALIGN[looks.across(grid, cell, look)]}"{indent}/>' + ink(flat, grid, cell, look)
    return flat.style("table-cell", props, f' style:data-style-name="{flat.accounting(*money)}"' if money else "")


def ink(flat, grid, cell, look):
    white = cell.row < grid.head and look["head fill"] == "dark"
    lined = cell.row in grid.sections() and look["sections"] == "underlined"
    return flat.text(look, look["size"], looks.bold(grid, cell, look), "#ffffff" if white else "#000000", lined, looks.italic(grid, cell, look))


def spans(cell):
    return f' table:number-columns-spanned="{cell.colspan}" table:number-rows-spanned="{cell.rowspan}"'


def writer(sheet, look):
    flat = Flat()
    out = []

    def p(text, size, bold=False, align="left", before=0, after=0, color="#000000"):
        name = flat.style("paragraph", f'<style:paragraph-properties fo:text-align="{ALIGN[align]}" fo:margin-top="{before}pt" fo:margin-bottom="{after}pt"/>'
                          + flat.text(look, size, bold, color))
        return f'<text:p text:style-name="{name}">{escape(text)}</text:p>'

    for part in sheet.parts:
        if part.kind == "grid":
            out.append(writer_table(flat, part.printed(), part.widths, look))
        else:
            out.append(p(part.text, part.size, part.bold, part.align, part.before, part.after))
    head = f"<style:header>{p(sheet.running, 8)}</style:header>" if sheet.running else ""
    foot = f"<style:footer>{p(sheet.foot, 8, align='centre')}</style:footer>" if sheet.foot else ""
    size = f'fo:page-width="{cm(sheet.wide * POINT)}" fo:page-height="{cm(sheet.high * POINT)}"'
    layout = (f'<style:page-layout style:name="L"><style:page-layout-properties {size} style:print-orientation="{"landscape" if sheet.wide > sheet.high else "portrait"}" fo:margin="2cm"/>'
              '<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style>'
              '<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>')
    master = f'<style:master-page style:name="Standard" style:page-layout-name="L">{head}{foot}</style:master-page>'
    return flat.document("text", (master, layout), f"<office:text>{''.join(out)}</office:text>")


def writer_table(flat, grid, widths, look):
    total = sum(widths)
    table = flat.style("table", f'<style:table-properties style:width="{cm(total * POINT)}" table:align="left" table:border-model="collapsing"/>')
    parts = [f'<table:table table:style-name="{table}">']
    for width in widths:
        name = flat.style("table-column", f'<style:table-column-properties style:column-width="{cm(width * POINT)}"/>')
        parts.append(f'<table:table-column table:style-name="{name}"/>')
    for row in range(grid.rows):
        name = flat.style("table-row", '<style:table-row-properties fo:keep-together="always"/>')
        if looks.is_set_off(grid, row, look):
            bare = flat.style("paragraph", flat.text(look, look["size"]))
            empty = f'<table:table-cell table:number-columns-spanned="{grid.columns}"><text:p text:style-name="{bare}"/></table:table-cell>'
            parts.append(f'<table:table-row table:style-name="{name}">{empty}{"<table:covered-table-cell/>" * (grid.columns - 1)}</table:table-row>')
        parts.append(f'<table:table-row table:style-name="{name}">')
        for cell in placed(grid, row, look):
            if cell is None:
                parts.append("<table:covered-table-cell/>")
                continue
            name = flat.style("paragraph", paragraph(grid, cell, widths, look) + ink(flat, grid, cell, look))
            parts.append(f'<table:table-cell table:style-name="{cell_style(flat, grid, cell, look)}"{spans(cell)}>'
                         f'<text:p text:style-name="{name}">{content(flat, grid, cell, look)}</text:p></table:table-cell>')
        parts.append("</table:table-row>")
    return "".join(parts) + "</table:table>"


def paragraph(grid, cell, widths, look):
    """How a cell's text stands: set in or hanging, with a tab at the right edge where dots or a sign of money need one."""
    room = sum(widths[cell.col:cell.col + cell.colspan]) - 8
    indent = 10 if looks.is_indented(grid, cell, look) else 0
    hang = 8 if look["stub"] == "hanging" and cell.col == 0 and cell.row >= grid.head and cell.row not in grid.sections() else 0
    props = f' fo:margin-left="{indent + hang}pt" fo:text-indent="{-hang}pt"' if indent + hang else ""
    below = ' fo:border-bottom="0.5pt solid #000000" fo:padding="0pt"' if is_ruled_alone(grid, cell, look) else ""
    led, apart = looks.is_led(grid, cell, look), sign_apart(grid, cell, look)
    if led or apart:
        dots = ' style:leader-style="dotted" style:leader-text="."' if led else ""
        return (f'<style:paragraph-properties fo:text-align="start"{props}><style:tab-stops>'
                f'<style:tab-stop style:position="{cm((room - indent - hang) * POINT)}" style:type="right"{dots}/></style:tab-stops></style:paragraph-properties>')
    return f'<style:paragraph-properties fo:text-align="{ALIGN[looks.across(grid, cell, look)]}"{props}{below}/>'


def content(flat, grid, cell, look):
    """A cell's text in ODF."""
    text, mark = looks.raised(cell.text)
    sign = sign_apart(grid, cell, look)
    out = f"{sign}<text:tab/>{escape(text[1:])}" if sign else escape(text)
    if mark:
        name = flat.style("text", '<style:text-properties style:text-position="super 58%"/>')
        out += f'<text:span text:style-name="{name}">{mark}</text:span>'
    return out + "<text:tab/>" * looks.is_led(grid, cell, look)


def sign_apart(grid, cell, look):
    """The sign of money that is printed at the left edge of its cell, away from the figure."""
    lone = cell.row >= grid.head and cell.col in grid.figures and cell.text[:1] in ("£", "$") and len(cell.text) > 1
    return cell.text[0] if look["money"].startswith("apart") and lone else ""


def is_ruled_alone(grid, cell, look):
    """Whether a head has a rule of its own below it, as wide as its column less the padding."""
    return look["head rule"] == "each" and cell.row + cell.rowspan == grid.head and cell.row < grid.head and bool(cell.text)


def placed(grid, row, look):
    """The cells of a row as printed: one for every place, empty ones too; None where another reaches."""
    from grids import Cell
    line = []
    for col in range(grid.columns):
        cell = grid.at(row, col)
        if cell is None:
            line.append(Cell(row, col, 1, 1, "", "header" if row < grid.head else "data"))
        elif row in grid.sections() and col == 0:
            line.append(Cell(row, 0, 1, grid.columns if looks.merged(look) else 1, cell.text, cell.role))
        elif row in grid.sections():
            line.append(Cell(row, col, 1, 1, "", "data"))
        else:
            line.append(cell if (cell.row, cell.col) == (row, col) else None)
    if row in grid.sections() and looks.merged(look):
        line[1:] = [None] * (grid.columns - 1)
    return line


def calc(sheet, look):
    flat = Flat()
    grids = [part for part in sheet.parts if part.kind == "grid"]
    widths = [max(w) for w in zip_longest(*[g.widths for g in grids], fillvalue=0)]
    out = ['<table:table table:name="Sheet1">']
    for width in widths:
        name = flat.style("table-column", f'<style:table-column-properties style:column-width="{cm(width * POINT)}"/>')
        out.append(f'<table:table-column table:style-name="{name}"/>')
    tall = flat.style("table-row", '<style:table-row-properties style:use-optimal-row-height="true"/>')
    line = {"tight": 1.22, "normal": 1.4, "wide": 1.9}[look["pitch"]] * float(look["size"])
    blank = flat.style("table-row", f'<style:table-row-properties style:row-height="{cm(line * POINT)}" style:use-optimal-row-height="false"/>')
    empty = f'<table:table-row table:style-name="{blank}"><table:table-cell/></table:table-row>'
    for part in sheet.parts:
        if part.kind != "grid":
            name = flat.style("table-cell", f'<style:table-cell-properties style:text-align-source="fix"/><style:paragraph-properties fo:text-align="{ALIGN[part.align]}"/>'
                              + flat.text(look, part.size, part.bold))
            wide = len(widths) if part.align != "left" else 1
            out.append(empty * (part.before > 8))
            out.append(f'<table:table-row table:style-name="{blank if part.size <= float(look["size"]) else tall}"><table:table-cell table:style-name="{name}" office:value-type="string" table:number-columns-spanned="{wide}">'
                       f'<text:p>{escape(part.text)}</text:p></table:table-cell></table:table-row>')
            out.append(empty * (part.after > 8))
            continue
        grid = part.printed()
        for row in range(grid.rows):
            out.append(empty * looks.is_set_off(grid, row, look))
            lines = row < grid.head or look["stub"] != "one line" and row not in grid.sections()
            out.append(f'<table:table-row table:style-name="{tall if lines else blank}">')
            for cell in placed(grid, row, look):
                out.append("<table:covered-table-cell/>" if cell is None else calc_cell(flat, grid, cell, look))
            out.append("</table:table-row>")
            if row == grid.head - 1 and look["head gap"] == "wide":
                out.append(empty)
    out.append("</table:table>")
    head = f'<style:header>{cells(sheet.running)}</style:header>' if sheet.running else '<style:header style:display="false"/>'
    foot = f'<style:footer>{cells(sheet.foot)}</style:footer>' if sheet.foot else '<style:footer style:display="false"/>'
    layout = (f'<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{cm(sheet.wide * POINT)}" fo:page-height="{cm(sheet.high * POINT)}" '
              f'style:print-orientation="{"landscape" if sheet.wide > sheet.high else "portrait"}" fo:margin="1.5cm" style:scale-to-pages="1"/></style:page-layout>')
    master = f'<style:master-page style:name="Default" style:page-layout-name="L">{head}{foot}</style:master-page>'
    return flat.document("spreadsheet", (master, layout), f"<office:spreadsheet>{''.join(out)}</office:spreadsheet>")


def calc_cell(flat, grid, cell, look):
    sign, number = sign_apart(grid, cell, look), re.fullmatch(r"[£$](\d{1,3}(?:,\d{3})*)(?:\.(\d+))?", cell.text)
    if sign and number:
        value = f"{number[1].replace(',', '')}.{number[2] or '0'}"
        kind = f'office:value-type="float" office:value="{value}"'
        style = cell_style(flat, grid, cell, look, calc=True, money=(sign, len(number[2] or "")))
    else:
        kind, style = 'office:value-type="string"', cell_style(flat, grid, cell, look, calc=True)
    return f'<table:table-cell table:style-name="{style}" {kind}{spans(cell)}><text:p>{content(flat, grid, cell, look) if not sign else escape(cell.text)}</text:p></table:table-cell>'


def cells(text):
    return f"<text:p>{escape(text)}</text:p>"


def latex(sheet, look):
    size = float(look["size"])
    font = {"Liberation Sans": r"\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}", "Carlito": r"\usepackage{lmodern}",
            "Liberation Serif": r"\usepackage{mathptmx}"}[look["font"]]
    stretch = {"tight": 0.95, "normal": 1.15, "wide": 1.6}[look["pitch"]]
    out = [r"\documentclass[10pt]{article}\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{textcomp}", font,
           r"\usepackage{array,booktabs,multirow,colortbl,xcolor,fancyhdr}",
           rf"\usepackage[paperwidth={sheet.wide:.0f}bp,paperheight={sheet.high:.0f}bp,margin=2cm,headheight=14pt]{{geometry}}",
           r"\setlength{\parindent}{0pt}\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}",
           rf"\fancyhead[L]{{\small {tex(sheet.running)}}}\fancyfoot[C]{{\small {tex(sheet.foot)}}}",
           r"\raggedbottom\begin{document}"]
    for part in sheet.parts:
        out.append(rf"\vspace{{{part.before:.1f}pt}}")
        if part.kind == "grid":
            out.append(rf"{{\fontsize{{{size}}}{{{size * 1.15:.2f}}}\selectfont\renewcommand{{\arraystretch}}{{{stretch}}}\setlength{{\tabcolsep}}{{4.5pt}}%")
            out.append(latex_table(part.printed(), part.widths, look, size) + "}\\par")
        else:
            text = rf"\textbf{{{tex(part.text)}}}" if part.bold else tex(part.text)
            side = {"left": r"\raggedright", "centre": r"\centering", "right": r"\raggedleft"}[part.align]
            out.append(rf"{{\fontsize{{{part.size}}}{{{part.size * 1.2:.1f}}}\selectfont{side} {text}\par}}")
        out.append(rf"\vspace{{{part.after:.1f}pt}}")
    return "\n".join([*out, r"\end{document}"])


def latex_table(grid, widths, look, size):
    bars = "|" if look["rules"] in ("all", "columns") else ""
    ways = []
    for col, width in enumerate(widths):
        if col in grid.figures:
            ways.append({"right": "r", "centre": "c", "left": "l"}[look["figures"]])
        else:
            hang = r"\hangindent=8pt " if look["stub"] == "hanging" else ""
            ways.append(rf">{{\raggedright\arraybackslash {hang}}}p{{{width - 9:.1f}pt}}")
    ends = "|" if bars or look["rules"] == "frame" else ""
    rule = look["rules"] in ("all", "horizontal")
    heavy = look["rules"] not in ("none", "zebra", "totals")
    lines = [rf"\begin{{tabular}}{{{ends}{bars.join(ways)}{ends}}}", (r"\hline" if bars or ends else r"\toprule") if heavy else ""]
    for row in range(grid.rows):
        line, spanners, col = [], [], 0
        total = row in grid.totals() and look["rules"] in ("head and totals", "totals")
        lines.append(r"\\" if looks.is_set_off(grid, row, look) else "")
        lines.append(r"\midrule" if total else "")
        for cell in lay(grid, row, look):
            text, mark = (tex(part) for part in looks.raised(cell.text))
            sign = sign_apart(grid, cell, look)
            if sign:
                text = rf"\makebox[{widths[col] - 9:.1f}pt]{{{tex(sign)}\hfill {tex(looks.raised(cell.text)[0][1:])}}}"
            if mark:
                text += rf"\textsuperscript{{{mark}}}"
            if looks.is_led(grid, cell, look):
                text += r"\dotfill"
            if looks.is_indented(grid, cell, look):
                text = r"\hspace*{10pt}" + text
            if text and looks.bold(grid, cell, look):
                text = rf"\textbf{{{text}}}"
            if text and looks.italic(grid, cell, look):
                text = rf"\textit{{{text}}}"
            side = {"left": "l", "centre": "c", "right": "r"}[looks.across(grid, cell, look)]
            lone = cell.colspan == 1 and cell.row < grid.head
            if lone and text:
                inner = {"l": r"\raggedright", "c": r"\centering", "r": r"\raggedleft"}[side]
                text = rf"\parbox[{look['heads down'][0].replace('m', 'c')}]{{{widths[col] - 9:.1f}pt}}{{{inner} {text}\strut}}"
            if cell.colspan > 1 or lone:
                left = ends if col == 0 else ""
                right = bars if col + cell.colspan < grid.columns else ends
                text = rf"\multicolumn{{{cell.colspan}}}{{{left}{side}{right}}}{{{text}}}"
            if cell.colspan > 1 and cell.row < grid.head and look["spanner rule"] == "yes":
                spanners.append((r"\cline" if bars else r"\cmidrule(lr)") + f"{{{col + 1}-{col + cell.colspan}}}")
            line.append(text)
            col += cell.colspan
        fill = looks.fill(grid, grid.row(row)[0], look) if look["rules"] == "zebra" or (look["head fill"] == "grey" and row < grid.head) else None
        lines.append((rf"\rowcolor[HTML]{{{('#d9d9d9' if row < grid.head else fill)[1:]}}}" if fill else "") + " & ".join(line) + r" \\")
        last = row == grid.head - 1
        if look["rules"] == "all" and row < grid.head - 1:
            spanners = []
            lines += [rf"\cline{{{c + 1}-{c + 1}}}" for c in range(grid.columns) if not (grid.at(row, c) and grid.at(row, c).covers(row + 1, c))]
        if last and look["head rule"] == "each":
            spanners += [rf"\cmidrule(lr){{{c.col + 1}-{c.col + c.colspan}}}" for c in grid.cells if is_ruled_alone(grid, c, look)]
        lines += spanners
        lines.append(r"\hline" if rule and (row >= grid.head or last) else r"\midrule" if last and heavy else "")
        if last and look["head gap"] == "wide":
            lines.append(r"\noalign{\vskip 12pt}")
    lines += [(r"\hline" if bars or ends else r"\bottomrule") if heavy and not rule and look["rules"] != "head" else "", r"\end{tabular}"]
    return "\n".join(line for line in lines if line)


def lay(grid, row, look):
    """The cells of a row from the left; a head that covers several rows stands in the row its look says."""
    from grids import Cell
    line, col = [], 0
    while col < grid.columns:
        cell = grid.at(row, col)
        if cell is None:
            line.append(Cell(row, col, 1, 1, "", "header" if row < grid.head else "data"))
            col += 1
            continue
        if row in grid.sections():
            cell = Cell(row, 0, 1, grid.columns if looks.merged(look) else 1, cell.text, cell.role) if col == 0 else Cell(row, col, 1, 1, "", "data")
        stands = {"top": cell.row, "bottom": cell.row + cell.rowspan - 1, "middle": cell.row + (cell.rowspan - 1) // 2}[look["heads down"]]
        line.append(cell if stands == row else Cell(row, col, 1, cell.colspan, "", cell.role))
        col += cell.colspan
    return line
