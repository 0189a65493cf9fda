"""Labelled papers as blocks: heads, who was there, items, paragraphs, decisions, actions."""

import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
#: A number before its text: "4.", "4.2", "(a)", "iii)", "HB/16", "25-26/FA/027", "129/18".
MARK = re.compile(r"(\(?(?:\d{1,4}(?:\.\d{1,3})*(?:[a-z])?|[a-zA-Z]|[ivx]{1,5}|[A-Z]{1,5}[ /.-]?\d+(?:[/.-]\d+)*|\d{1,4}/\d{1,4}(?:/\d+)?|[\w-]{2,6}/[A-Z]{1,5}/\d+)[.):]{0,2})(\s+)(?=\S)")
ROLL = re.compile(r"((?:Members |Councillors |Also |Those |Officers )?(?:present|in attendance|attendance|attending|apologies(?: for absence)?|officers)(?: also)?(?: \(?\w+\)?){0,3})\s*(?::-?|\s{3,})\s*(\S.*)", re.I)
LEAD = re.compile(r"(?:it was |and |accordingly,? |unanimously )*(resolved|agreed|decided|decision|recommended|determined)\b", re.I)
ACTION = re.compile(r"(?:ACTIONS?|Actions?)(?: by| for)?\s*[:–-]\s*(\S.{1,60})$")


@dataclass
class Block:
    kind: str
    text: str
    number: str = ""
    label: str = ""
    #: Who is to act, where the block says nothing else.
    owner: str = ""


@dataclass
class Paper:
    name: str
    label: list
    blocks: list = field(default_factory=list)


def plain(text):
    return re.sub(r"[\W_]+", " ", re.sub(r"['’‘]", "", text)).strip().lower()


class Lines(HTMLParser):
    """The lines of a page set for print; `tables` says that some stand in a grid."""

    ENDS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div", "tr", "dt", "dd", "ul", "ol", "table", "section", "header", "footer"}

    def __init__(self):
        super().__init__()
        self.lines, self.now, self.lists, self.skip, self.tables = [], "", [], 0, 0

    def flush(self):
        text = self.now.replace("\u2003", "   ").replace("\xa0", " ")
        if text.strip():
            self.lines.append(re.sub(r"[ \t\n]{4,}", "   ", text.strip()))
        self.now = ""

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag in ("style", "title", "script"):
            self.skip += 1
        if tag in self.ENDS or tag == "br":
            self.flush()
        if tag in ("ol", "ul"):
            self.lists.append([attrs.get("type", "1") if tag == "ol" else None, int(attrs.get("start", 1))])
        if tag == "li" and self.lists and self.lists[-1][0]:
            kind, at = self.lists[-1]
            self.lists[-1][1] += 1
            roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
            self.now = {"a": lambda: f"({chr(96 + at)})   ", "A": lambda: f"{chr(64 + at)}.   ", "i": lambda: f"({roman[at - 1]})   "}.get(kind, lambda: f"{at}.   ")()
        if tag == "li" and self.lists and not self.lists[-1][0]:
            self.now = "•   "
        if tag == "table":
            self.tables += 1
        if tag in ("td", "th") and self.now:
            self.now += "   "

    def handle_endtag(self, tag):
        if tag in ("style", "title", "script"):
            self.skip -= 1
        if tag in self.ENDS:
            self.flush()
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()

    def handle_data(self, data):
        if not self.skip:
            self.now += re.sub(r"[ \n\t]+", " ", data) if self.now else re.sub(r"[ \n\t]+", " ", data).lstrip(" ")


def lines_of_page(text):
    parser = Lines()
    parser.feed(text)
    parser.flush()
    return None if parser.tables else parser.lines


def lines_of_text(text):
    """Paragraphs: lines that a text breaks at its width are joined."""
    out, last = [], None
    for raw in text.replace("\f", "\n").replace("\xa0", " ").split("\n"):
        if not raw.strip():
            last = None
            continue
        line = raw.strip()
        wide = MARK.match(line)
        marked = wide and (len(wide[2]) > 1 or wide[1][-1] in ".):")
        runs_on = last is not None and not marked and len(last.strip()) > 55 and not ROLL.match(line)
        if runs_on:
            out[-1] += " " + line
        else:
            out.append(line)
        last = raw
    return out


def facts(label, word):
    for line in label:
        head, _, rest = line.partition(" ")
        if head.rstrip("?") == word:
            number, _, words = rest.split(" @ ")[0].partition(" ")
            if re.fullmatch(r"[A-Z]{2,}", number) and re.match(r"\d+/", words):
                count, _, words = words.partition(" ")
                number += " " + count
            yield number, words


def bare(number):
    return number.strip("().: ")


def blocks(lines, label):
    """Lines with what the label says of them."""
    wanted = list(facts(label, "item"))
    numbered = {run for line in label if line.startswith("paragraphs") for run in line.split()[1:]}
    out, at = [], 0
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        mark = MARK.match(line)
        item = next((place for place in range(at, min(at + 3, len(wanted))) if is_item(line, *wanted[place])), None)
        # A number alone on its line, its title on the next.
        if item is None and index < len(lines) and re.fullmatch(r"\S{1,14}", line):
            joined = f"{line} {lines[index]}"
            item = next((place for place in range(at, min(at + 3, len(wanted))) if wanted[place][0] != "-" and is_item(joined, *wanted[place])), None)
            if item is not None:
                line, index = joined, index + 1
        if item is not None:
            at = item + 1
            number = wanted[item][0]
            found = re.match(r"(?:(?:Item|Minute|Agenda Item)s?(?: No\.?)? )?" + r"\W{0,2}" + re.escape(bare(number)) + r"[.):\]]*\s*[-–:]?\s*", line) if number != "-" else None
            title = line[found.end():] if found else line
            out.append(Block("item" if len(title) < 130 else "long item", title, bare(number) if number != "-" else ""))
        elif roll := ROLL.match(line):
            out.append(Block("roll", roll[2].strip(), label=roll[1]))
        elif act := ACTION.match(line):
            out.append(Block("action", line, owner=act[1].strip(" .")))
        elif mark and is_mark(mark, line, numbered):
            text = line[mark.end():]
            out.append(Block("lead" if LEAD.match(text) and len(text) < 300 else "said", text, mark[1]))
        elif line.startswith(("•", "- ", "– ")):
            out.append(Block("said", line[1:].strip(), "•"))
        else:
            out.append(Block("lead" if LEAD.match(line) else "said", line))
    first = next((n for n, block in enumerate(out) if block.kind in ("item", "lead") or len(block.text) > 220), min(5, len(out)))
    for block in out[:first]:
        if block.kind == "said" and not block.number and len(block.text) < 160:
            block.kind = "head"
    return out


def is_mark(mark, line, numbered):
    if re.match(r"\(?\d+(st|nd|rd|th)?\)?\s+(" + MONTHS + ")", line):
        return False
    return len(mark[2]) > 1 or mark[1][-1] in ".):" or mark[1].count(".") and mark[1][0].isdigit() or mark[1] in numbered


def is_item(line, number, words):
    text = plain(line)
    if number != "-":
        start = plain(number)
        text = re.sub(r"^(agenda )?(item|minute)( no)? (?=\S*\d)", "", text)
        if not text.startswith(start + " "):
            return False
        text = text[len(start):].strip()
        return f" {plain(words)} " in f" {text[:150]} "
    return text.startswith(plain(words)) and len(line) < 140


def told(paper, numbers=True):
    """The same words as plain text."""
    out = []
    for block in paper.blocks:
        number = block.number if numbers or block.kind != "item" else ""
        if number and block.kind == "item" and re.fullmatch(r"\d+", number):
            number += "."
        text = f"{block.label}: {block.text}" if block.label else block.text
        out.append(f"{number} {text}".strip())
    return "\n\n".join(out) + "\n"


def unnumbered(label):
    """The label where no item has its number."""
    return [re.sub(r"^(item\??) .*", lambda m: f"{m[1]} - " + next(facts([m[0]], "item"))[1], line) for line in label]


def is_aside(name, label):
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 1 and not any(line.startswith("released") for line in label)


def papers(labels, folders):
    """Papers with their labels; those set aside are not opened, nor pages of the web, whose words stand in their markup."""
    for path in sorted(Path(labels).glob("*.txt")):
        label = path.read_text().split("\n")
        if is_aside(path.stem, label):
            continue
        for folder in folders:
            page, text = Path(folder) / f"{path.stem}.html", Path(folder) / f"{path.stem}.txt"
            if page.exists() and Path(folder).name == "sources":
                lines = lines_of_page(page.read_text())
            elif text.exists():
                lines = lines_of_text(text.read_text())
            else:
                continue
            if lines:
                yield Paper(path.stem, label, blocks(lines, label))
            break
