"""PAGE XML, the format of Transkribus, eScriptorium and OCR-D (PRImA Research Lab, versions of 2010 to 2019).

https://github.com/PRImA-Research-Lab/PAGE-XML : one Page with regions inside one another; in each region of
text lines, in each line words, and on every level a text of its own (TextEquiv).
"""

import re
from collections.abc import Iterator

from testimonia.ingest.extraction import Extraction, File, Reader, UnreadableError
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.roles import language_code
from testimonia.ingest.readers.scanned.laying import laid_out
from testimonia.ingest.readers.scanned.measures import Box, around_points, box_of, number, part_of_one
from testimonia.ingest.readers.scanned.sheets import (
    Line,
    Page,
    Part,
    Region,
    Word,
    line_of_text,
    line_of_words,
)
from testimonia.ingest.readers.scanned.tree import Element, child, children, in_order, root_of, words_of

_PARTS = {
    "paragraph": Part.PARAGRAPH,
    **dict.fromkeys(("heading", "title"), Part.HEADING),
    **dict.fromkeys(("header", "footer", "catch-word", "signature-mark"), Part.HEADER),
    "page-number": Part.NUMBER,
    **dict.fromkeys(("footnote", "footnote-continued", "endnote"), Part.NOTE),
    "marginalia": Part.MARGINAL,
    "caption": Part.CAPTION,
}
"""Of TextTypeSimpleType; "other", "credit", "floating", "drop-capital" and the rest say nothing here."""
_IN_CUSTOM = re.compile(r"structure\s*\{[^}]*\btype\s*:\s*([\w-]{1,40})")
_PLACE = re.compile(r"readingOrder\s*\{[^}]*\bindex\s*:\s*(\d{1,6})")
_FIRST = 1 << 30
_LANGUAGES = {
    "english": "en", "german": "de", "french": "fr", "russian": "ru", "latin": "la", "italian": "it",
    "spanish": "es", "dutch": "nl", "polish": "pl", "czech": "cs", "portuguese": "pt", "swedish": "sv",
    "danish": "da", "norwegian": "no", "finnish": "fi", "hungarian": "hu", "ukrainian": "uk", "yiddish": "yi",
    "hebrew": "he", "turkish": "tr", "romanian": "ro", "catalan": "ca", "croatian": "hr", "serbian": "sr",
}  # fmt: skip
"""PAGE writes languages by their English names (LanguageSimpleType)."""
_DEEPEST = 12
"""Regions inside regions."""
_HEIGHT_OF_LETTERS = 0.03
"""Of a line that is known by its baseline alone, as a part of its length, at the most."""


def read(file: File) -> Extraction:
    """The page of a PAGE XML file.

    Raises:
        UnreadableError: if it is damaged, too large, or has no words.
    """
    root = root_of(file)
    pages = [_page(page) for page in children(root, "Page")]
    if not pages:
        raise UnreadableError("This PAGE file has no page.")
    title = next((words_of(m) for m in root.iter("{*}Title")), "") or None
    return laid_out(pages, file, title)


PAGE = Reader("page", frozenset({"page"}), read)


def _page(page: Element) -> Page:
    found = list(_regions(page, 0))
    keys = [element.get("id") for element in found]
    order = list(_listed(page))
    if not order:
        order = [key or "" for key, _ in sorted(zip(keys, found, strict=True), key=lambda p: _place(p[1]))]
        order = order if any(_place(each) < _FIRST for each in found) else []
    regions = [_region(element, page) for element in in_order(found, keys, order)]
    width, height = number(page.get("imageWidth")), number(page.get("imageHeight"))
    size = (width, height) if width and height else None
    picture = (page.get("imageFilename") or "").strip() or None
    return Page(size, tuple(r for r in regions if r.lines), None, picture, bool(order))


def _regions(element: Element, depth: int) -> Iterator[Element]:
    """Regions of text, outer before inner; those in tables too."""
    for each in element:
        if not local(each.tag).endswith("Region") or depth > _DEEPEST:
            continue
        if local(each.tag) == "TextRegion":
            yield each
        yield from _regions(each, depth + 1)


def _listed(page: Element) -> Iterator[str]:
    """The ids of regions as the reading order names them, group by group."""
    order = child(page, "ReadingOrder")
    for group in order if order is not None else ():
        yield from _in_group(group, 0)


def _in_group(group: Element, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    ref = group.get("regionRef")
    if ref:
        yield ref
    for member in sorted(group, key=lambda m: number(m.get("index")) or 0.0):
        yield from _in_group(member, depth + 1)


def _place(element: Element) -> int:
    found = _PLACE.search(element.get("custom") or "")
    return int(found.group(1)) if found else _FIRST


def _region(element: Element, page: Element) -> Region:
    said = element.get("type") or next(iter(_IN_CUSTOM.findall(element.get("custom") or "")), "")
    part = _PARTS.get(said, Part.UNKNOWN)
    lines = list(children(element, "TextLine"))
    if any(_place(line) < _FIRST for line in lines):
        lines.sort(key=_place)
    held = tuple(line for line in map(_line, lines) if line.text)
    if not held:  # some programs give the text of a region and nothing of its lines
        held = tuple(Line(" ".join(row.split())) for row in _text(element).splitlines() if row.strip())
    said_in = element.get("primaryLanguage") or page.get("primaryLanguage") or ""
    language = _LANGUAGES.get(said_in.strip().casefold()) or language_code(said_in)
    return Region(part, held, language)


def _line(line: Element) -> Line:
    words = [_word(word) for word in children(line, "Word")]
    words = [word for word in words if word.text.strip()]
    box = _box(line) or _over_baseline(line)
    text = _text(line)
    made = line_of_text(text, words, box) if text.strip() else line_of_words(words, box)
    heading = "heading" in _IN_CUSTOM.findall(line.get("custom") or "")
    return Line(made.text, made.box, made.words, heading)


def _word(word: Element) -> Word:
    return Word(_text(word), _box(word), part_of_one(_confidence(word)))


def _text(element: Element) -> str:
    """The text that an element itself has: of several readings that with the lowest index, which is best."""
    best = _best(element)
    if best is None:
        return ""
    unicode = child(best, "Unicode")
    return words_of(unicode if unicode is not None else child(best, "PlainText"))


def _confidence(element: Element) -> str | None:
    best = _best(element)
    return best.get("conf") if best is not None else None


def _best(element: Element) -> Element | None:
    readings = list(children(element, "TextEquiv"))
    return min(readings, key=_index, default=None)


def _index(reading: Element) -> float:
    value = number(reading.get("index"))
    return float(_FIRST) if value is None else value


def _box(element: Element) -> Box | None:
    """The box around the polygon of an element; in the oldest version each of its points is an element."""
    coords = child(element, "Coords")
    if coords is None:
        return None
    points = coords.get("points") or " ".join(f"{p.get('x')},{p.get('y')}" for p in children(coords, "Point"))
    return around_points(points)


def _over_baseline(line: Element) -> Box | None:
    """The strip above a baseline in which the letters stand, of a line that has no polygon."""
    baseline = child(line, "Baseline")
    points = (baseline.get("points") or "") if baseline is not None else ""
    # a level baseline has no height of its own: it is given one
    around = around_points(f"{points} {points.split()[0].split(',')[0]},0") if points.split() else None
    if around is None:
        return None
    left, _, right, bottom = around
    return box_of(left, bottom - _HEIGHT_OF_LETTERS * (right - left), right, bottom)
