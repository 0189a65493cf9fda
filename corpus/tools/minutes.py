"""Looks of minutes and agendas: how their blocks are set, as paragraphs and tables, before any producer prints them."""

import re
from dataclasses import dataclass, field

#: Axis → its ways with their weights. Weighed by eye over published minutes and agendas.
AXES = {
    "producer": {"chromium": 4, "writer": 4, "typst": 2},
    "setting": {"hanging": 5, "plain": 2, "left column": 4, "ruled two": 3, "ruled three": 2, "paragraph rows": 2, "own line": 1, "two columns": 1, "no numbers": 2},
    "heads": {"bold": 6, "capitals": 3, "bold capitals": 3, "underlined": 2, "bold underlined": 2, "coloured": 2, "band": 2, "centred": 1, "larger": 2, "italic": 1},
    "point": {"own": 4, "dot": 4, "bare": 4},
    "words of decision": {"own": 4, "bold": 5, "underlined": 1},
    "decision": {"own": 5, "indented": 4, "box": 2, "cell": 1, "bold": 2},
    "roll": {"line": 4, "list": 3, "table": 3, "ruled": 1},
    "title": {"centred": 5, "left": 3, "crest": 2},
    "furniture": {"none": 3, "foot": 3, "head and foot": 3, "number": 2},
    "size": {"9": 1, "10": 3, "11": 5, "12": 3},
    "leading": {"one": 5, "wide": 3},
    "paragraphs": {"apart": 6, "close": 2},
    "align": {"left": 5, "justified": 3},
    "font": {"Liberation Sans": 6, "Carlito": 4, "Liberation Serif": 3},
    "margins": {"normal": 6, "wide": 2},
    "room above": {"none": 3, "some": 2, "much": 2},
}


def drawn(rng):
    """One way of each axis."""
    look = {axis: rng.choices(list(ways), list(ways.values()))[0] for axis, ways in AXES.items()}
    if look["setting"] == "no numbers" and look["heads"] in ("italic", "capitals"):
        look["heads"] = "bold"
    if look["setting"] in ("ruled three", "two columns"):
        look["margins"] = "normal"
    return look


@dataclass
class P:
    """A paragraph: runs of text with its marks ("b", "u", "i", "c"), a number that hangs before it."""
    runs: list
    number: str = ""
    number_marks: str = ""
    hang: float = 0
    indent: float = 0
    align: str = ""
    size: float = 0
    before: float = 0
    after: float = 6
    band: bool = False
    box: bool = False


@dataclass
class T:
    """A table without text of its own: each cell holds paragraphs. `ruled` may be "outer": only its last column has rules."""
    widths: list
    rows: list
    ruled: bool = False
    head: bool = False
    after: float = 6


@dataclass
class Page:
    """What is printed, in order, and what stands on every page."""
    look: dict
    parts: list = field(default_factory=list)
    running: str = ""
    foot: str = ""
    numbered: str = ""
    #: From which part on the text stands in two columns.
    columns_from: object = None


HEADS = {"bold": "b", "capitals": "", "bold capitals": "b", "underlined": "u", "bold underlined": "bu", "coloured": "bc", "band": "b", "centred": "b",
         "larger": "b", "italic": "i"}
WORDS = re.compile(r"((?:IT WAS |It was )?(?:RESOLVED|AGREED|DECIDED|RECOMMENDED|DECISION|Resolved|Agreed|Decided|Recommended|Decision|ACTION|Action)\b(?: UNANIMOUSLY| unanimously)?:?)")


def numbered(block, look):
    number = block.number
    if block.kind == "item":
        if look["setting"] == "no numbers":
            return ""
        if re.fullmatch(r"\d+", number):
            return number + {"own": ".", "dot": ".", "bare": ""}[look["point"]]
    return number


def runs_of(block, look, marks=""):
    text = block.text
    way = {"own": "", "bold": "b", "underlined": "bu"}[look["words of decision"]]
    if block.kind == "lead" and way:
        found = WORDS.match(text)
        if found:
            return [(found[1], marks + way), (text[found.end():], marks)]
    if block.kind == "action":
        return [(text, marks + "b")]
    return [(text, marks)]


def head(block, look, width, inside=False):
    long = len(block.text) > 90
    caps = "capitals" in look["heads"] and not long
    text = block.text.upper() if caps else block.text
    marks = "" if long else HEADS[look["heads"]]
    number = numbered(block, look)
    base = float(look["size"])
    p = P([(text, marks)], number, marks, before=4 if inside else 8, after=3 if look["paragraphs"] == "close" else 6)
    if look["heads"] == "larger":
        p.size = base + 2
    if look["heads"] == "centred" and not inside:
        p.align = "center"
    if look["heads"] == "band" and not inside:
        p.band = True
    if number and p.align != "center":
        p.hang = width
    return p


def decided(blocks):
    """Which blocks belong to a decision: its lead and the list behind it."""
    out, on = set(), False
    for at, block in enumerate(blocks):
        if block.kind == "lead":
            on = True
        elif block.kind != "said" or not (block.number and not re.match(r"\d+\.\d", block.number)):
            # One plain line behind a lead that ends in a colon or nothing.
            on = on and block.kind == "said" and at - 1 in out and blocks[at - 1].kind == "lead" and len(blocks[at - 1].text) < 40 and not block.number
        if on:
            out.add(at)
    return out


def body(block, look, deep, inside=False, chosen=False):
    after = {"apart": 6, "close": 2}[look["paragraphs"]]
    if look["setting"] == "two columns":
        deep = 0
    marks = "b" if chosen and look["decision"] == "bold" else ""
    p = P(runs_of(block, look, marks), block.number, marks, after=after)
    if block.number:
        p.hang = max(24, 6.2 * len(block.number) + 8)
    p.indent = deep
    if chosen and look["decision"] == "indented":
        p.indent += 30
    if block.kind == "action" and look["align"] == "left":
        p.align = "right"
    return p


def grouped(blocks, look, deep, room, rng, inside=False):
    """Paragraphs; decisions boxed or in a cell of their own where the look says so."""
    chosen = decided(blocks)
    out, run = [], []
    for at, block in enumerate(blocks):
        p = body(block, look, deep, inside, at in chosen)
        if at in chosen and look["decision"] in ("box", "cell") and not inside:
            run.append(p)
            if at + 1 not in chosen:
                for q in run:
                    q.indent = 0
                wide = room - deep
                out.append(T([deep, wide] if deep else [wide], [[[], run] if deep else [run]], ruled="outer", after=6))
                run = []
            continue
        out.append(p)
    return out


def page(paper, look, rng):
    """A paper in a look."""
    size = float(look["size"])
    room = 595 - 2 * (90 if look["margins"] == "wide" else 62)
    made = Page(look)
    heads = [block for block in paper.blocks if block.kind == "head"]
    first = next((n for n, b in enumerate(paper.blocks) if b.kind not in ("head", "roll")), len(paper.blocks))
    # What stands before the first item, heads and who was there, in its order.
    if look["room above"] != "none":
        made.parts.append(("space", rng.uniform(40, 140) if look["room above"] == "some" else rng.uniform(180, 330)))
    if look["title"] == "crest":
        made.parts.append("crest")
    for at, block in enumerate(paper.blocks[:first]):
        if block.kind == "head":
            made.parts.append(P([(block.text, "b")], size=size + (3 if at == 0 else 1 if at < 3 else 0), align="left" if look["title"] == "left" else "center", after=5))
    roll = [block for block in paper.blocks[:first] if block.kind == "roll"]
    if look["roll"] in ("table", "ruled") and roll:
        made.parts.append(T([110, room - 110], [[[P([(b.label + ":", "b")])], [P([(b.text, "")])]] for b in roll], ruled=look["roll"] == "ruled", after=10))
    for block in roll if look["roll"] in ("line", "list") else []:
        if look["roll"] == "list":
            made.parts.append(P([(block.text, "")], block.label + ":", "b", hang=110, after=6))
        else:
            made.parts.append(P([(block.label + ": ", "b"), (block.text, "")], after=6))
    rest = paper.blocks[first:]
    for block in rest:
        if block.kind == "roll":
            block.text, block.label, block.kind = f"{block.label}: {block.text}", "", "said"
    items = []
    for block in rest:
        if block.kind == "item":
            items.append([block, []])
        elif items:
            items[-1][1].append(block)
        else:
            items.append([None, [block]])
    widest = max([len(numbered(i, look)) for i, _ in items if i] or [0])
    width = max(28.0, size * 0.62 * widest + 12)
    if widest == 0:
        width = 0
    setting = look["setting"]
    if setting == "two columns":
        made.columns_from = len(made.parts)
        room = (room - 20) / 2
    if setting in ("left column", "ruled two", "ruled three", "paragraph rows") and width and len([i for i, _ in items if i]) > 1:
        tabled(made, items, look, width, room, rng)
    else:
        for item, under in items:
            deep = width if setting in ("hanging", "left column") and item else 0
            if item:
                p = head(item, look, width)
                if setting == "plain" or (setting == "two columns"):
                    p.runs, p.number, p.hang = [(f"{p.number} {p.runs[0][0]}".strip(), p.runs[0][1])], "", 0
                if setting == "own line" and p.number:
                    made.parts.append(P([(p.number, p.number_marks)], before=8, after=2, align=p.align))
                    p.number, p.hang, p.before = "", 0, 0
                made.parts.append(p)
            made.parts += grouped(under, look, deep, room, rng)
    words = [b.text for b in heads][:1]
    if look["furniture"] in ("head and foot",) and words:
        made.running = words[0][:60]
    made.foot = {"none": "", "foot": (words or [""])[0][:60], "head and foot": "", "number": ""}[look["furniture"]]
    made.numbered = {"none": "", "foot": "Page # of ##", "head and foot": "Page #", "number": "#"}[look["furniture"]]
    return made


def tabled(made, items, look, width, room, rng):
    """Items in a table: their numbers in its first column, who acts in its third."""
    setting = look["setting"]
    ruled = setting in ("ruled two", "ruled three", "paragraph rows") and not (setting == "paragraph rows" and look["align"] == "left")
    act = 80 if setting == "ruled three" else 0
    width = max(width, 44) if ruled else width + 6
    if any(i and len(i.number) > 9 for i, _ in items):
        width = max(width, 84)
    rows = []
    if setting in ("ruled two", "ruled three"):
        minute = any(b.kind == "lead" for _, under in items for b in under)
        names = ["No.", "Minute" if minute else "Item"] + (["Action"] if act else [])
        rows.append([[P([(name, "b")])] for name in names])
    for item, under in items:
        if item is None:
            for block in under:
                made.parts.append(body(block, look, 0))
            continue
        p = head(item, look, width, inside=True)
        number = P([(p.number, p.number_marks)], size=p.size)
        p.number, p.hang, p.band = "", 0, False
        number.before = p.before
        owners = [b for b in under if b.owner] if act else []
        kept = [b for b in under if b not in owners]
        if setting == "paragraph rows":
            rows.append([[number], [p]])
            chosen = decided(kept)
            for at, block in enumerate(kept):
                q = body(block, look, 0, True, at in chosen)
                own = P([(q.number, "")]) if re.match(r"\d+\.\d", q.number) else None
                if own:
                    q.number, q.hang = "", 0
                rows.append([[own] if own else [], [q]])
            continue
        cell = [p, *grouped(kept, look, 0, room - width - act, rng, inside=True)]
        row = [[number], cell]
        if act:
            row.append([P([(b.owner, "b")]) for b in owners])
        rows.append(row)
    widths = [width, room - width - act] + ([act] if act else [])
    made.parts.append(T(widths, rows, ruled=ruled, head=setting in ("ruled two", "ruled three")))
