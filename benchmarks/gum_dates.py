"""Dates in 24 kinds of English text: `python -m benchmarks.gum_dates [FOLDER] [--misses]`.

GUM (A. Zeldes, The GUM Corpus, Language Resources and Evaluation 51, 2017) marks dates as TEI does: `when`,
`from` and `to`, `notBefore` and `notAfter`. Only dates are marked, not durations, and not every one; so what
else we find is no mistake, and there is no precision to be had.
"""

import argparse
import html
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.time_scores import compatible_days, equal_days, matched
from benchmarks.timex2 import Bounds, Tagged, tagged, whole
from benchmarks.wikiwars import CONTEXT, Marked
from testimonia.model.days import gregorian_day, month_length
from testimonia.reading.times import read_times

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "gum" / "xml"
BLOCKS = {"p", "head", "item", "caption", "sp", "row", "cell", "l", "figure", "note", "incident"}
_LINE = re.compile(r"<(/?)(\w+)((?:\s[^>]*)?)/?>|(.+)")
_DAY = re.compile(r"(-?)(\d+)(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?")
_CLOSES = re.compile(r"[,.;:!?%)\]}…]+|''|n[’']t|[’'](?:s|d|m|re|ve|ll)?", re.I)


@dataclass(slots=True)
class Counted:
    """What became of GUM's dates."""

    marked: int = 0
    found: int = 0
    whole: int = 0
    valued: int = 0
    placed: int = 0
    equal: int = 0
    compatible: int = 0
    wrong: list[str] = field(default_factory=list)

    def line(self) -> str:
        """All figures in one line; the shares of values are of the dates found that say when they are."""

        def share(part: int, whole: int) -> str:
            return f"{part}/{whole} = {part / whole:.3f}" if whole else "none"

        return (
            f"found {share(self.found, self.marked)} (same extent {self.whole});"
            f" of those with a value: placed {share(self.placed, self.valued)},"
            f" equal days {share(self.equal, self.valued)}, compatible {share(self.compatible, self.valued)}"
        )


def documents(folder: Path) -> Iterator[Marked]:
    """GUM's documents with their dates, and the day they were written."""
    for path in sorted(folder.glob("*.xml")):
        yield marked(path.stem, path.read_text(encoding="utf-8"))


def marked(name: str, source: str) -> Marked:
    """Rebuild one document: a token to a line, and tags on lines of their own."""
    built = _Built()
    for found in _LINE.finditer(source):
        closing, tag, attributes, token = found.groups()
        if token is not None:
            word, _, rest = token.partition("\t")
            built.add(html.unescape(word), rest.partition("\t")[0])
        elif closing:
            built.close(tag)
        else:
            built.open(tag, attributes)
    created = re.search(r'dateCreated="(\d{4}(?:-\d{2}(?:-\d{2})?)?)"', source)
    return Marked(name, built.text, created[1] if created else None, tuple(built.gold))


class _Built:
    """A text that grows token by token; spaces are left out where English has none."""

    def __init__(self) -> None:
        self.text = ""
        self.gold: list[Tagged] = []
        self._glued = True
        self._inside_word = 0
        self._dates: list[tuple[int | None, str]] = []

    def open(self, tag: str, attributes: str) -> None:
        if tag in BLOCKS and self.text and not self.text.endswith("\n"):
            self.text += "\n\n"
            self._glued = True
        elif tag == "date":
            self._dates.append((None, attributes))
        elif tag == "w":
            self._glued = self._glued or self._inside_word > 0
            self._inside_word += 1

    def close(self, tag: str) -> None:
        if tag == "w":
            self._inside_word -= 1
            self._glued = False
        elif tag == "date":
            start, attributes = self._dates.pop()
            if start is not None:
                said = dict(re.findall(r'(\w+)="([^"]*)"', attributes))
                self.gold.append(Tagged(start, len(self.text), bounds=bounds(said), note=_note(said)))

    def add(self, word: str, part_of_speech: str) -> None:
        closes = _CLOSES.fullmatch(word) if part_of_speech != "``" else None
        dash_of_range = word in "–-" and self.text[-1:].isdigit()
        if not (self._glued or closes or part_of_speech in ("''", "POS") or dash_of_range):
            self.text += " "
        self._dates = [(len(self.text) if at is None else at, said) for at, said in self._dates]
        self.text += word
        self._glued = self._inside_word > 0 or part_of_speech == "``" or word in "([{$£€#" or dash_of_range


def bounds(said: dict[str, str]) -> Bounds | None:
    """First and last day of a date; None if it has no year, or cannot be read."""
    first = said.get("when") or said.get("from") or said.get("notBefore")
    last = said.get("when") or said.get("to") or said.get("notAfter")
    if not (first or last):
        return None
    low, high = _ends(first), _ends(last)
    if (first and low is None) or (last and high is None):
        return None
    return low[0] if low else None, high[1] if high else None


def _ends(when: str | None) -> tuple[int, int] | None:
    """The days of one attribute; GUM writes 508 BC as -0508, without a year 0."""
    found = _DAY.fullmatch(when or "")
    if found is None:
        return None
    year = 1 - int(found[2]) if found[1] else int(found[2])
    try:
        first = gregorian_day(year, int(found[3] or 1), int(found[4] or 1))
        month = int(found[3] or 12)
        return first, first if found[4] else gregorian_day(year, month, month_length(year, month))
    except ValueError:
        return None


def _note(said: dict[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in said.items() if name != "rend")


def counted(document: Marked, into: Counted) -> None:
    """Run our reader on one document and count."""
    match = matched(document.gold, _found(document))
    into.marked += len(document.gold)
    into.found += len(match.pairs)
    into.wrong += [_line("MISSED", document, gold, None) for gold in match.missed]
    for gold, one in match.pairs:
        into.whole += (gold.start, gold.end) == (one.start, one.end)
        if gold.bounds is None:
            continue
        into.valued += 1
        into.placed += one.bounds is not None
        equal, compatible = equal_days(gold, one), compatible_days(gold, one)
        into.equal += equal
        into.compatible += compatible
        if not equal:
            into.wrong.append(_line("OTHER" if compatible else "WRONG", document, gold, one))


def _found(document: Marked) -> list[Tagged]:
    """Our expressions as wholes and in their parts: GUM marks some ranges as one date and some as two."""
    expressions = read_times(document.text, language="en", written=document.written)
    found = tagged(document.text, expressions)
    extents = {(one.start, one.end) for one in found}
    wholes = (whole(document.text, expression) for expression in expressions)
    return found + [one for one in wholes if (one.start, one.end) not in extents]


def _line(kind: str, document: Marked, gold: Tagged, one: Tagged | None) -> str:
    text = document.text
    found = f"  OURS {text[one.start : one.end]!r} = {one.value} ({one.note})" if one else ""
    around = f"{text[max(0, gold.start - CONTEXT) : gold.start]}›{text[gold.start : gold.end + 20]}"
    return re.sub(
        r"\s+",
        " ",
        f"{kind:6} {document.name[4:]} {text[gold.start : gold.end]!r} {gold.note}{found}  | {around}",
    )


def measured(folder: Path) -> dict[str, Counted]:
    """The counts for each kind of text, and for all."""
    counts: dict[str, Counted] = defaultdict(Counted)
    for document in documents(folder):
        counted(document, counts[document.name.split("_")[1]])
        counted(document, counts["all"])
    return counts


def main() -> None:
    """Print the counts, and what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gum_dates", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    wanted = parser.parse_args()
    counts = measured(wanted.folder)
    if wanted.misses:
        print("\n".join(sorted(counts["all"].wrong)))
    for name, count in sorted(counts.items()):
        print(f"{name:14} {count.line()}")


if __name__ == "__main__":
    main()
