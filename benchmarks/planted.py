"""Faults planted in clean books, to count what repairs find and what they break.

A book's paragraphs are laid out as a scan would give them: cut every page or so, with or without a running
header, a page number and a footnote in the cut. Cuts fall where they fall, so that most are before a small
letter and some before a capital; a cut after a full stop is not counted, since nobody could tell it.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Move, RepairKind, Replace, SectionKind, Text, paragraphs

PAGE = 2_300
"""Code points on a page, about."""
JOINS = (RepairKind.PAGE_BREAK_JOIN, RepairKind.FOOTNOTE, RepairKind.HYPHENATION)


@dataclass(frozen=True, slots=True)
class Style:
    """How the pages of a scan look."""

    name: str
    wrapped: bool = False
    header: bool = False
    number: bool = False
    notes: bool = False


STYLES = (
    Style("bare cuts"),
    Style("page numbers", number=True),
    Style("headers and numbers", header=True, number=True),
    Style("headers, numbers, footnotes", header=True, number=True, notes=True),
    Style("wrapped, headers and numbers", wrapped=True, header=True, number=True),
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A text with faults, and the places where a paragraph was cut: its last words, its next words."""

    text: str
    cuts: tuple[tuple[str, str], ...]


def planted(prose: Sequence[str], style: Style, seed: int) -> Planted:
    """Lay out paragraphs on pages."""
    chance = random.Random(seed)
    out: list[str] = []
    cuts: list[tuple[str, str]] = []
    room, page = PAGE, 1
    for paragraph in prose:
        rest = paragraph
        while len(rest) > room:
            at = rest.rfind(" ", 0, max(room, 40))
            if at < 40 or len(rest) - at < 40:
                break
            before, rest = rest[:at], rest[at + 1 :]
            if style.notes and chance.random() < 0.3:
                before, note = _noted(before, page)
            else:
                note = None
            out.append(_laid(before, style))
            out.extend(_between(style, page, note))
            if re.search(r"[\w,;]$", before):
                cuts.append((before[-25:], rest[:25]))
            room, page = PAGE, page + 1
        out.append(_laid(rest, style))
        room -= len(rest)
        if room < 80:
            out.extend(_between(style, page, None))
            room, page = PAGE, page + 1
    return Planted("\n\n".join(out), tuple(cuts))


def _noted(before: str, page: int) -> tuple[str, str]:
    """A word in the middle of a page gets a mark, and the page a note."""
    at = before.find(" ", len(before) // 2)
    if at < 0 or not before[at - 1].isalpha():
        return before, ""
    note = f"* The letter of that week is in the papers of the family, box {page}, and has not been printed."
    return f"{before[:at]}*{before[at:]}", note


def _laid(text: str, style: Style) -> str:
    if not style.wrapped:
        return text
    lines, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) > 68:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def _between(style: Style, page: int, note: str | None) -> Iterator[str]:
    if note:
        yield note
    if style.number:
        yield str(page)
    if style.header:
        yield "RECOLLECTIONS OF A LONG LIFE" if page % 2 else "THE AUTHOR AND HIS FRIENDS"


def counted(case: Planted) -> Counter[str]:
    """How many cuts were made, found and found before a capital, and how many joins were wrong."""
    ingested = ingest(File("planted.txt", case.text.encode()))
    if ingested.text is None:
        raise RuntimeError(ingested.problems[0].message)
    text = ingested.text
    reading = " ".join(text.reading.replace("*", "").split(" "))
    count: Counter[str] = Counter()
    for before, after in case.cuts:
        kind = "capital" if after[:1].isupper() else "small"
        count[f"cuts, {kind}"] += 1
        plain = f"{before} {after}".replace("\n", " ").replace("*", "")
        count[f"found, {kind}"] += plain in reading.replace("\n", " ")
    count["joins"] = sum(_is_join(text, n) for n in range(len(text.repairs)))
    count["furniture"] = sum(
        s.kind in (SectionKind.PAGE_HEADER, SectionKind.PAGE_NUMBER) for s in ingested.sections
    )
    return count


def _is_join(text: Text, number: int) -> bool:
    repair = text.repairs[number]
    moved = any(isinstance(edit, Move) for edit in repair.edits)
    blank = any(isinstance(e, Replace) and "\n\n" in e.span.of(text.original) for e in repair.edits)
    return not repair.proposed and repair.kind in JOINS and (moved or blank)


def prose_of(folder: Path) -> tuple[str, ...]:
    """The paragraphs of running prose in a folder of chapters."""
    found: list[str] = []
    for file in sorted(folder.glob("chapter-*.xhtml")):
        text = ingest(File(file.name, file.read_bytes())).text
        if text is not None:
            words = (" ".join(span.of(text.reading).split()) for span in paragraphs(text.reading))
            found.extend(w.replace("*", "") for w in words if len(w) > 200 and w[-1] in ".!?”")
    return tuple(found)


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Recall and precision of page-break joins over the books of a folder, for each style."""
    books = [prose_of(book) for book in sorted(folder.iterdir()) if book.is_dir()]
    for style in STYLES:
        total: Counter[str] = Counter()
        for number, prose in enumerate(books):
            total.update(counted(planted(prose, style, number)))
        found = total["found, small"] + total["found, capital"]
        cuts = total["cuts, small"] + total["cuts, capital"]
        wrong = max(total["joins"] - found, 0)
        yield (
            f"planted: {style.name}",
            (
                f"joined {found}/{cuts} = {found / cuts:.3f} (before a capital {total['found, capital']}"
                f"/{total['cuts, capital']}); other joins {wrong}; furniture {total['furniture']}"
            ),
            "",
        )
