"""Expressions of time in war narratives: `python -m benchmarks.wikiwars [FOLDER] [--misses]`.

WikiWars (P. Mazur and R. Dale, WikiWars: A New Corpus for Research on Temporal Expressions, EMNLP 2010):
articles about wars, marked in TIMEX2. Expressions may lie in one another; figures are given for the outermost
alone, which is what a tagger without nesting can reach, and for all.
"""

import argparse
import html
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.time_scores import Matched, Score, Tagger, matched, outermost, same_extent, same_value
from benchmarks.timex2 import Tagged, tagged

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "wikiwars" / "train"
CONTEXT = 60
KINDS = ("MISSED", "SPURIOUS", "EXTENT", "VALUE")
_MARKUP = re.compile(r"<(/?)TIMEX2\b([^>]*)>|<[^>]*>|&[#\w]+;", re.I)


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with its gold: plain text, when it was written, and the expressions in it."""

    name: str
    text: str
    written: str | None
    gold: tuple[Tagged, ...]


def ours(text: str, written: str | None) -> list[Tagged]:
    """What the reader of this package finds."""
    from testimonia.reading.times import read_times

    return tagged(text, read_times(text, language="en", written=written))


def unwritten(text: str, _: str | None) -> list[Tagged]:
    """The same without a word when the text was written, as for a narrative."""
    return ours(text, None)


def documents(folder: Path, only: Sequence[str] = ()) -> Iterator[Marked]:
    """The annotated files of a folder, or those whose names begin with one of ``only``."""
    for path in sorted({*folder.glob("*.key.xml"), *folder.glob("*.sgm")}):
        if not only or path.name.startswith(tuple(only)):
            yield marked(path.name.split(".")[0], path.read_bytes().decode("utf-8"))


def marked(name: str, source: str) -> Marked:
    """Read one annotated file; only what stands in <TEXT> counts, or all where there is no such element."""
    body = re.search(r"<TEXT>(.*)</TEXT>", source, re.S | re.I)
    heading = re.search(r"<DATETIME>(.*?)</DATETIME>", source, re.S | re.I)
    day = re.search(r"\d{4}-\d{2}-\d{2}", heading[1]) if heading else None
    text, gold = _unmarked(body[1] if body else source)
    return Marked(name, text, day[0] if day else None, tuple(gold))


def _unmarked(source: str) -> tuple[str, list[Tagged]]:
    out: list[str] = []
    length = position = 0
    open_tags: list[tuple[int, dict[str, str]]] = []
    gold: list[Tagged] = []
    for found in _MARKUP.finditer(source):
        pieces = [source[position : found.start()]]
        position = found.end()
        if found[0].startswith("&"):
            pieces.append(html.unescape(found[0]))
        out += pieces
        length += sum(map(len, pieces))
        if found[2] is None:
            continue
        if not found[1]:
            open_tags.append((length, dict(re.findall(r'(\w+)="([^"]*)"', found[2]))))
        elif open_tags:
            start, attributes = open_tags.pop()
            gold.append(_expression(start, length, attributes))
    out.append(source[position:])
    return "".join(out), sorted(gold, key=lambda g: (g.start, -g.end))


def _expression(start: int, end: int, attributes: dict[str, str]) -> Tagged:
    said = {name.lower(): html.unescape(value) for name, value in attributes.items()}
    note = " ".join(f"{name}={said[name]}" for name in ("anchor_val", "anchor_dir", "set") if said.get(name))
    return Tagged(start, end, said.get("val") or None, said.get("mod") or None, note=note)


def measured(tagger: Tagger, texts: Sequence[Marked]) -> tuple[Score, Score, list[tuple[Marked, Matched]]]:
    """Run a tagger: the score on outermost expressions, on all, and the outermost matches of each text."""
    outer, every = Score(), Score()
    matches = []
    for document in texts:
        begun = time.perf_counter()
        found = tagger(document.text, document.written)
        for score in (outer, every):
            score.seconds += time.perf_counter() - begun
            score.words += len(document.text.split())
        match = matched(outermost(document.gold), outermost(found))
        outer.add(match)
        every.add(matched(document.gold, found))
        matches.append((document, match))
    return outer, every, matches


def misses(document: Marked, match: Matched) -> Iterator[tuple[str, str]]:
    """What went wrong in one text: the kind, and a line about it; sorted by kind."""
    text = document.text
    found = [("MISSED", gold, _shown(text, gold)) for gold in match.missed]
    found += [("SPURIOUS", one, _shown(text, one)) for one in match.spurious]
    for gold, one in match.pairs:
        both = f"{_shown(text, gold)}  OURS {_shown(text, one)}"
        if not same_extent(gold, one):
            found.append(("EXTENT", gold, both))
        if gold.value and not same_value(gold, one):
            found.append(("VALUE", gold, both))
    for kind, at, line in sorted(found, key=lambda item: (KINDS.index(item[0]), item[1].start)):
        yield kind, f"{kind:8} {document.name[:2]}@{at.start:<6} {line}  | {_context(text, at)}"


def _shown(text: str, one: Tagged) -> str:
    mod = f"[{one.mod}]" if one.mod else ""
    note = f" ({one.note})" if one.note else ""
    return f"{_flat(text[one.start : one.end])!r} = {one.value}{mod}{note}"


def _context(text: str, at: Tagged) -> str:
    before, after = text[max(0, at.start - CONTEXT) : at.start], text[at.end : at.end + CONTEXT]
    return _flat(f"{before}›{text[at.start : at.end]}‹{after}")


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def show_misses(matches: Sequence[tuple[Marked, Matched]], kinds: Sequence[str]) -> None:
    """Print every miss by document and kind, then what is missed, and wrongly found, most often."""
    for document, match in matches:
        print(f"== {document.name}")
        for kind, line in misses(document, match):
            if not kinds or kind in kinds:
                print(line)
    for name, wrong in (
        ("missed", [document.text[g.start : g.end] for document, m in matches for g in m.missed]),
        ("spurious", [document.text[s.start : s.end] for document, m in matches for s in m.spurious]),
    ):
        often = Counter(_flat(words).casefold() for words in wrong).most_common(25)
        print(f"== {len(wrong)} {name}: " + ", ".join(f"{words} {number}" for words, number in often))


def show(name: str, outer: Score, every: Score) -> None:
    """Print both scores of a tagger."""
    print(f"{name}, outermost ({outer.gold})  {outer.line()}")
    print(f"{name}, all       ({every.gold})  {every.line()}")


def main() -> None:
    """Score our reader, or the peers beside it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wikiwars", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--kind", default="", help="of these kinds only: missed,spurious,extent,value")
    parser.add_argument("--only", default="", help="only these documents: 01,02")
    parser.add_argument("--each", action="store_true", help="a line for every document")
    parser.add_argument("--dct", action="store_true", help="tell our reader when the article was written")
    parser.add_argument("--peers", action="store_true", help="run dateparser and HeidelTime as well")
    wanted = parser.parse_args()
    texts = list(documents(wanted.folder, [n for n in wanted.only.split(",") if n]))
    outer, every, matches = measured(ours if wanted.dct else unwritten, texts)
    if wanted.misses:
        show_misses(matches, [kind for kind in wanted.kind.upper().split(",") if kind])
    if wanted.each:
        for document, match in matches:
            score = Score()
            score.add(match)
            print(f"{document.name:22} {score.line()}")
    show("ours", outer, every)
    if wanted.peers:
        from benchmarks.time_peers import peers

        for name, tagger in peers():
            show(name, *measured(tagger, texts)[:2])


if __name__ == "__main__":
    main()
