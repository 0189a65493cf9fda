"""What stands on a PDF's pages, read by tools that know nothing of the sources.

Words come from Poppler (``pdftotext -bbox``), rules and fills from MuPDF. Coordinates are points from
the top left of the page as displayed, y downwards.
"""

import html
import re
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass
class Page:
    number: int
    width: float
    height: float
    words: list
    turned: bool = False


def pages(pdf):
    """All pages of a PDF with their words."""
    out = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    found = []
    for number, (head, body) in enumerate(re.findall(r"<page ([^>]*)>(.*?)</page>", out, re.S), 1):
        size = dict(re.findall(r'(\w+)="([^"]*)"', head))
        words = [
            Word(html.unescape(text), *(float(v) for v in box))
            for *box, text in re.findall(
                r'<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*?)</word>', body, re.S)
        ]
        found.append(Page(number, float(size["width"]), float(size["height"]), [w for w in words if w.text.strip()]))
    return found


def lines(words):
    """Words gathered into lines, top to bottom, each left to right.

    A raised mark belongs to the line of the word that it touches.
    """
    middles = {}
    for word in words:
        hosts = [h for h in words if h.y1 - h.y0 > 1.2 * (word.y1 - word.y0) and abs(word.x0 - h.x1) < 2 and covered(word, h) > 0.5]
        host = max(hosts, key=lambda h: covered(word, h), default=word)
        middles[word] = (host.y0 + host.y1) / 2
    found = []
    for word in sorted(words, key=lambda w: (middles[w], w.x0)):
        if found:
            first = found[-1][0]
            if middles[word] - middles[first] <= 0.3 * min(first.y1 - first.y0, word.y1 - word.y0):
                found[-1].append(word)
                continue
        found.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in found]


def covered(word, other):
    """How much of a word's height another word's covers, from 0 to 1."""
    return max(0.0, min(word.y1, other.y1) - max(word.y0, other.y0)) / (word.y1 - word.y0)


def marks(pdf, number):
    """Boxes of the rules and fills drawn on a page, whole-page backgrounds left out."""
    import pymupdf

    with pymupdf.open(pdf) as document:
        page = document[number - 1]
        turn = page.rotation_matrix
        limit = 0.9 * page.rect.get_area()
        found = []
        for drawing in page.get_drawings():
            white = drawing.get("fill") in (None, (1.0, 1.0, 1.0)) and drawing.get("color") in (None, (1.0, 1.0, 1.0))
            if white:
                continue
            for item in drawing["items"]:
                if item[0] == "re":
                    box = item[1]
                elif item[0] == "l":
                    box = pymupdf.Rect(item[1], item[2])
                elif item[0] == "qu":
                    box = item[1].rect
                else:
                    continue
                box = pymupdf.Rect(box).normalize() * turn
                box = box.normalize()
                if box.get_area() < limit:
                    found.append((box.x0, box.y0, box.x1, box.y1))
        return found


def union(boxes):
    boxes = list(boxes)
    return [min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)]


def box(word):
    return (word.x0, word.y0, word.x1, word.y1)


def upright(bounds, height):
    """A box on a page whose text runs up it, seen after a quarter turn clockwise; the page is `height` tall."""
    x0, y0, x1, y1 = bounds
    return (height - y1, x0, height - y0, x1)


def back(bounds, height):
    """The other way: from the upright page to the page as it is."""
    x0, y0, x1, y1 = bounds
    return (y0, height - x1, y1, height - x0)
