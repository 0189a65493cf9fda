"""Pages of minutes and agendas printed: as HTML for a browser, as flat ODF for Writer, as Typst."""

import json
from html import escape

from minutes import P
from odf import NAMESPACES

COLOR = "#1f4e79"


def leads(look):
    return {"one": 1.15, "wide": 1.38}[look["leading"]]


# A browser.

def html(page):
    """The page for a browser."""
    look = page.look
    margin = 90 if look["margins"] == "wide" else 62
    boxes = ""
    text = lambda value: json.dumps(value, ensure_ascii=False)
    if page.running:
        boxes += f"@top-left{{content:{text(page.running)};font-size:9pt}}"
    if page.foot:
        boxes += f"@bottom-left{{content:{text(page.foot)};font-size:9pt}}"
    if page.numbered:
        count = page.numbered.replace("##", '" counter(pages) "').replace("#", '" counter(page) "')
        boxes += f'@bottom-center{{content:"{count}";font-size:9pt}}'
    out = [f'<!doctype html><meta charset=utf-8><style>@page{{size:A4;margin:62pt {margin}pt;{boxes}}}body{{margin:0;font:{look["size"]}pt/{leads(look)} "{look["font"]}";'
           f'text-align:{"justify" if look["align"] == "justified" else "left"}}}p{{margin:0}}table{{border-collapse:collapse;table-layout:fixed}}'
           f'td{{vertical-align:top;padding:2pt 4pt;overflow-wrap:normal}}.r td{{border:.75pt solid #000}}.o td.w{{border:.75pt solid #000;padding:4pt}}</style><body>']
    for at, part in enumerate(page.parts):
        if page.columns_from == at:
            out.append('<div style="columns:2;column-gap:20pt">')
        out.append(html_part(part))
    if page.columns_from is not None:
        out.append("</div>")
    return "".join(out)


def html_part(part):
    if part == "crest":
        return f'<div style="width:70pt;height:50pt;background:{COLOR};margin:0 auto 10pt auto;border-radius:20pt"></div>'
    if isinstance(part, tuple):
        return f'<div style="height:{part[1]:.0f}pt"></div>'
    if isinstance(part, P):
        style = f"margin:{part.before}pt 0 {part.after}pt {part.indent + part.hang:.0f}pt;text-indent:-{part.hang:.0f}pt;"
        if part.align:
            style += f"text-align:{part.align};"
        if part.size:
            style += f"font-size:{part.size}pt;"
        if part.band:
            style += "background:#d9e2f3;padding:2pt 0;"
        number = ""
        if part.number:
            number = html_run(part.number, part.number_marks)
            number = f'<span style="display:inline-block;text-indent:0;min-width:{part.hang:.0f}pt;text-align:left">{number}</span>' if part.hang else number + " "
        return f'<p style="{style}">{number}{"".join(html_run(*run) for run in part.runs)}</p>'
    rows = []
    for number, row in enumerate(part.rows):
        shade = "background:#e7e6e6;" if part.head and number == 0 else ""
        rows.append("<tr>" + "".join(f'<td class={"w" if at == len(row) - 1 else "n"} style="width:{part.widths[at] - 8:.0f}pt;{shade}">{"".join(html_part(p) for p in cell)}</td>' for at, cell in enumerate(row)) + "</tr>")
    name = {True: "r", "outer": "o"}.get(part.ruled, "n")
    return f'<table class={name} style="margin-bottom:{part.after}pt;width:{sum(part.widths):.0f}pt">{"".join(rows)}</table>'


def html_run(text, marks):
    style = {"b": "font-weight:bold", "u": "text-decoration:underline", "i": "font-style:italic", "c": f"color:{COLOR}"}
    return f'<span style="{";".join(style[m] for m in marks)}">{escape(text)}</span>' if marks else escape(text)


# Writer.

class Flat:
    """A flat ODF document in the making, with each style kept once."""

    def __init__(self, look):
        self.look, self.styles = look, {}

    def style(self, family, properties, attributes=""):
        key = (family, properties, attributes)
        return self.styles.setdefault(key, f"s{len(self.styles)}")

    def text(self, marks="", size=0):
        size = size or self.look["size"]
        return (f'<style:text-properties style:font-name="{self.look["font"]}" fo:font-family="{self.look["font"]}" fo:font-size="{size}pt" '
                f'fo:font-weight="{"bold" if "b" in marks else "normal"}"{" fo:font-style=" + chr(34) + "italic" + chr(34) if "i" in marks else ""}'
                f'{" style:text-underline-style=" + chr(34) + "solid" + chr(34) if "u" in marks else ""} fo:color="{COLOR if "c" in marks else "#000000"}"/>')

    def paragraph(self, part):
        look = self.look
        align = {"center": "center", "right": "end", "left": "start", "": "justify" if look["align"] == "justified" else "start"}[part.align]
        props = (f'<style:paragraph-properties fo:margin-left="{part.indent + part.hang:.0f}pt" fo:text-indent="-{part.hang:.0f}pt" fo:margin-top="{part.before}pt" '
                 f'fo:margin-bottom="{part.after}pt" fo:text-align="{align}" fo:line-height="{100 if look["leading"] == "one" else 120}%"'
                 f'{" fo:background-color=" + chr(34) + "#d9e2f3" + chr(34) if part.band else ""}/>{self.text("", part.size)}')
        name = self.style("paragraph", props)
        body = ""
        if part.number:
            body += self.run(part.number, part.number_marks, part.size) + ("<text:tab/>" if part.hang else " ")
        return f'<text:p text:style-name="{name}">{body}{"".join(self.run(t, m, part.size) for t, m in part.runs)}</text:p>'

    def run(self, text, marks, size):
        return f'<text:span text:style-name="{self.style("text", self.text(marks, size))}">{escape(text)}</text:span>'

    def part(self, part):
        if part == "crest":
            name = self.style("paragraph", f'<style:paragraph-properties fo:margin-left="190pt" fo:margin-right="190pt" fo:margin-bottom="10pt" fo:background-color="{COLOR}"/><style:text-properties fo:font-size="40pt"/>')
            return f'<text:p text:style-name="{name}"/>'
        if isinstance(part, tuple):
            name = self.style("paragraph", f'<style:paragraph-properties fo:margin-top="{part[1]:.0f}pt"/><style:text-properties fo:font-size="2pt"/>')
            return f'<text:p text:style-name="{name}"/>'
        if isinstance(part, P):
            return self.paragraph(part)
        width = sum(part.widths)
        table = self.style("table", f'<style:table-properties style:width="{width:.0f}pt" fo:margin-bottom="{part.after}pt" table:align="left" style:may-break-between-rows="true"/>')
        out = [f'<table:table table:style-name="{table}">']
        for wide in part.widths:
            out.append(f'<table:table-column table:style-name="{self.style("table-column", f"""<style:table-column-properties style:column-width="{wide:.0f}pt"/>""")}"/>')
        for number, row in enumerate(part.rows):
            out.append("<table:table-row>")
            for at, cell in enumerate(row):
                ruled = part.ruled is True or part.ruled == "outer" and at == len(row) - 1
                shade = ' fo:background-color="#e7e6e6"' if part.head and number == 0 else ""
                style = self.style("table-cell", f'<style:table-cell-properties fo:padding="3pt" fo:border="{"0.75pt solid #000000" if ruled else "none"}"{shade}/>')
                out.append(f'<table:table-cell table:style-name="{style}" office:value-type="string">{"".join(self.part(p) for p in cell) or "<text:p/>"}</table:table-cell>')
            out.append("</table:table-row>")
        return "".join(out) + "</table:table>"


def writer(page):
    """The page as flat ODF."""
    look = page.look
    flat = Flat(look)
    margin = 90 if look["margins"] == "wide" else 62
    parts = [flat.part(part) for part in page.parts]
    body = "".join(parts)
    section = ""
    if page.columns_from is not None:
        section = '<style:style style:name="two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="20pt"/></style:section-properties></style:style>'
        at = page.columns_from
        body = "".join(parts[:at]) + f'<text:section text:style-name="two" text:name="body">{"".join(parts[at:])}</text:section>'
    small = flat.style("paragraph", '<style:paragraph-properties fo:text-align="center"/>' + flat.text("", 9))
    head = f'<style:header><text:p text:style-name="{small}">{escape(page.running)}</text:p></style:header>' if page.running else ""
    foot = ""
    if page.foot or page.numbered:
        count = page.numbered.replace("##", "@@").replace("#", "<text:page-number>1</text:page-number>").replace("@@", "<text:page-count>1</text:page-count>")
        foot = f'<style:footer>{f"""<text:p text:style-name="{small}">{escape(page.foot)}</text:p>""" if page.foot else ""}<text:p text:style-name="{small}">{count}</text:p></style:footer>'
    made = "".join(f'<style:style style:name="{name}" style:family="{family}"{attributes}>{properties}</style:style>' for (family, properties, attributes), name in flat.styles.items())
    layout = (f'<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="595pt" fo:page-height="842pt" fo:margin-top="45pt" fo:margin-bottom="45pt" '
              f'fo:margin-left="{margin}pt" fo:margin-right="{margin}pt"/><style:header-style/><style:footer-style/></style:page-layout>')
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:automatic-styles>{layout}{section}{made}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">{head}{foot}</style:master-page>'
            f'</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>')


# Typst.

def typst(page):
    """The page in Typst."""
    look = page.look
    margin = 90 if look["margins"] == "wide" else 62
    q = lambda text: json.dumps(text, ensure_ascii=False)
    head = f"header: align(center, text(size: 9pt, {q(page.running)}))," if page.running else ""
    foot = ""
    if page.foot or page.numbered:
        count = page.numbered.replace("##", "#counter(page).final().first()").replace("# ", "#counter(page).display() ") if "##" in page.numbered else page.numbered.replace("#", "#counter(page).display()")
        foot = f"footer: context align(center, text(size: 9pt)[#{q(page.foot + ' ')} {count}]),"
    out = [f'#set page(paper: "a4", margin: (x: {margin}pt, y: 62pt), {head} {foot})\n#set text(font: {q(look["font"])}, size: {look["size"]}pt, hyphenate: false)\n'
           f'#set par(justify: {"true" if look["align"] == "justified" else "false"}, leading: {"0.5em" if look["leading"] == "one" else "0.8em"}, spacing: 0pt)\n']
    columns = page.columns_from
    for at, part in enumerate(page.parts):
        if columns == at:
            out.append("#columns(2, gutter: 20pt)[\n")
        out.append(typ_part(part, look))
    if columns is not None:
        out.append("]\n")
    return "".join(out)


def typ_part(part, look):
    if part == "crest":
        return f'#align(center, rect(width: 70pt, height: 50pt, fill: rgb("{COLOR}")))\n#v(10pt)\n'
    if isinstance(part, tuple):
        return f"#v({part[1]:.0f}pt)\n"
    if isinstance(part, P):
        text = "".join(typ_run(*run) for run in part.runs)
        if part.number and part.hang:
            text = f"#grid(columns: ({part.hang:.0f}pt, 1fr), [{typ_run(part.number, part.number_marks)}], [{text}])"
        elif part.number:
            text = f"{typ_run(part.number + ' ', part.number_marks)}{text}"
        if part.size:
            text = f"#text(size: {part.size}pt)[{text}]"
        if part.align:
            text = f"#align({part.align})[{text}]"
        if part.band:
            text = f'#block(width: 100%, fill: rgb("#d9e2f3"), inset: (y: 3pt))[{text}]'
        return f"#v({part.before}pt, weak: false)\n#pad(left: {part.indent:.0f}pt)[{text}]\n#v({part.after + 6}pt)\n"
    cells = []
    for number, row in enumerate(part.rows):
        for at, cell in enumerate(row):
            stroke = "0.75pt" if part.ruled is True or part.ruled == "outer" and at == len(row) - 1 else "none"
            fill = 'rgb("#e7e6e6")' if part.head and number == 0 else "none"
            cells.append(f"table.cell(stroke: {stroke}, fill: {fill})[{''.join(typ_part(p, look) for p in cell)}]")
    widths = ", ".join(f"{wide:.0f}pt" for wide in part.widths)
    return f"#table(columns: ({widths},), inset: 4pt, {', '.join(cells)})\n#v({part.after}pt)\n"


def typ_run(text, marks):
    body = f"#{json.dumps(text, ensure_ascii=False)}"
    if "u" in marks:
        body = f"#underline[{body}]"
    options = []
    if "b" in marks:
        options.append('weight: "bold"')
    if "i" in marks:
        options.append('style: "italic"')
    if "c" in marks:
        options.append(f'fill: rgb("{COLOR}")')
    return f"#text({', '.join(options)})[{body}]" if options else body
