"""Running headers, footers and page numbers that stand among the words of a plain text.

A line is taken for one only with company: numbers must run on, headers must come back at the distance of
pages, and both must stand alone. A refrain, a row of asterisks or a repeated cry is neither.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from testimonia.ingest.cues import cues
from testimonia.model import Page, Section, SectionKind, Span, paragraphs
from testimonia.model.numerals import roman

LONGEST = 80
"""Code points in a running header, at the most."""
FEWEST = 3
"""How often a header must come back, or numbers run on, to be believed."""
PAGE_LENGTH = 600
"""Code points between two headers, at the least (the median distance)."""
PROSE = 200
"""Code points in a paragraph that is surely prose; before the first one stands a title, not a header."""
SHORT_PAGE = 250
"""The same where the headers have numbers that run on."""

_DIGITS = r"\d{1,4}|[ivxlcdm]{1,8}"
_NUMBER = re.compile(
    rf"^[\W_]*(?:(?:page|pag|pg|p|seite|стр|с)\.?\s+)?({_DIGITS})(?:\s*(?:/|of|von|sur|из)\s*\d{{1,4}})?[\W_]*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\W{0,4}(?:(\d{1,4})\W*\s(\D.*)|(\D.*?)\s\W*(\d{1,4}))\W{0,4}$")
_OPEN_END = re.compile(r"[^\W\d_][,;]?[-\u2010]?$|,$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A short line that stands apart.

    Attributes:
        span: of its words.
        words: what stays the same of it from page to page; empty for a page number.
        label: the number that it has.
        alone: blank above and below.
        ends_a_sentence: it has a stop, as speech has.
        in_capitals: all of its letters are capitals.
        between_halves: the line above ends in the middle of a sentence that the line below goes on with.
    """

    span: Span
    words: str
    label: str | None
    alone: bool
    ends_a_sentence: bool = False
    between_halves: bool = False
    in_capitals: bool = False


def furniture_of(original: str) -> tuple[Section, ...]:
    """The page headers and page numbers of a plain text, as paratext Sections, in order."""
    begin = next((p.start for p in paragraphs(original) if len(p) >= PROSE), len(original))
    lines = tuple(_candidates(original))
    bare = [line for line in lines if not line.words and line.label]
    worded = [line for line in lines if line.words]
    numbers = {*_running_numbers(bare), *(n for n in bare if n.between_halves)}
    headers = {*_returning_headers(worded), *_numbered_headers(worded)}
    headers |= _beside_numbers(lines, numbers, headers)
    headers = {line for line in headers if line.span.start > begin or line.label}
    found = [Section(line.span, SectionKind.PAGE_NUMBER) for line in numbers]
    found.extend(Section(line.span, SectionKind.PAGE_HEADER) for line in headers)
    return tuple(sorted(found, key=lambda s: s.span))


def _beside_numbers(lines: Sequence[_Line], numbers: set[_Line], headers: set[_Line]) -> set[_Line]:
    """Lines in capitals beside a page number, in a text whose other numbers have a header there.

    The header of a chapter of two pages comes back too seldom to be known by itself.
    """
    found: set[_Line] = set()
    for step in (1, -1):
        pairs = [
            (lines[n], lines[n + step])
            for n in range(len(lines))
            if 0 <= n + step < len(lines) and lines[n] in numbers
        ]
        if sum(line in headers for _, line in pairs) >= 2:
            found.update(line for number, line in pairs if _is_header_of(line, number))
    return found


def _is_header_of(line: _Line, number: _Line) -> bool:
    """Whether a line may be the header of the page whose number stands beside it."""
    near = min(abs(line.span.start - number.span.end), abs(number.span.start - line.span.end)) <= 4
    return near and line.alone and line.in_capitals and not line.ends_a_sentence


def printed_pages(original: str, furniture: Sequence[Section], pages: Sequence[Page]) -> tuple[Page, ...]:
    """Pages with the labels that are printed on them.

    Where the format gives no pages, the printed numbers make them. A number at the foot ends its page and one
    at the head begins it; which it is shows in the form feeds, and without these a number is taken to stand
    at the foot.
    """
    labelled = [(s.span, label) for s in furniture if (label := _label(s.span.of(original)))]
    if pages:
        return tuple(_with_label(page, tuple(_labels_on(page, labelled))) for page in pages)
    if len(labelled) < FEWEST:
        return ()
    ends = [*(span.end for span, _ in labelled[:-1]), len(original)]
    starts = [0, *ends[:-1]]
    return tuple(
        Page(number, label, Span(start, end))
        for number, (start, end, (_, label)) in enumerate(zip(starts, ends, labelled, strict=True))
    )


def _labels_on(page: Page, labelled: Sequence[tuple[Span, str]]) -> Iterator[str]:
    """The labels that stand on a page."""
    return (label for span, label in labelled if page.span.contains(span))


def _with_label(page: Page, labels: tuple[str, ...]) -> Page:
    return Page(page.index, page.label or labels[0], page.span) if labels else page


def _label(text: str) -> str | None:
    alone = _NUMBER.match(text.strip())
    if alone:
        return alone.group(1)
    beside = _NUMBERED.match(text)
    return (beside.group(1) or beside.group(4)) if beside else None


def _candidates(original: str) -> Iterator[_Line]:
    """Short lines that stand apart from the prose: blank above or below, or first or last on a page."""
    spans = [Span(*m.span()) for m in _LINE.finditer(original)]
    for number, span in enumerate(spans):
        if len(span) > LONGEST:
            continue
        above = number == 0 or _is_apart(original[spans[number - 1].end : span.start])
        below = number + 1 == len(spans) or _is_apart(original[span.end : spans[number + 1].start])
        if not (above or below):
            continue
        words = span.of(original)
        halves = above and below and _between_halves(original, spans, number)
        if _NUMBER.match(words):
            yield _Line(span, "", _label(words), above and below, between_halves=halves)
        else:
            speech = words[-1] in '.?!,;"”’»'
            yield _Line(span, _folded(words), _label(words), above and below, speech, halves, words.isupper())


_LINE = re.compile(r"[^\s](?:[^\n\r\f]*[^\s])?")


def _is_apart(space: str) -> bool:
    """Whether the white space between two lines is more than the end of a line."""
    return "\f" in space or space.count("\n") > 1 or space.count("\r") > 1


def _between_halves(original: str, spans: Sequence[Span], number: int) -> bool:
    if not 0 < number < len(spans) - 1:
        return False
    before, after = spans[number - 1], spans[number + 1]
    end = original[max(before.start, before.end - 40) : before.end]
    if len(before) <= 20 or not _OPEN_END.search(end[-4:]):
        return False
    return original[after.start].islower() or end.split()[-1].casefold() in cues().leading


def _folded(words: str) -> str:
    """What stays the same of a header from page to page."""
    return re.sub(r"[\W\d_]+", " ", words).strip().casefold()


def _value(label: str) -> int:
    return int(label) if label.isdigit() else roman(label)


def _running_numbers(lines: list[_Line]) -> list[_Line]:
    """The longest run of numbers that grow by one, two or three from page to page.

    Roman numbers of a front matter and the Arabic ones of the body are two runs.
    """
    kept: list[_Line] = []
    for arabic in (True, False):
        same = [line for line in lines if line.alone and (line.label or "").isdigit() is arabic]
        best = _longest_chain([_value(line.label or "") for line in same])
        chain = [same[n] for n in best]
        if len(best) >= FEWEST and (arabic or not _heads_chapters(chain)):
            kept.extend(chain)
    return kept


def _heads_chapters(chain: Sequence[_Line]) -> bool:
    """Whether Roman numbers may be chapters': they begin with I, and no sentence runs on across one."""
    first = chain[0].label or ""
    return first.casefold() == "i" and not any(line.between_halves for line in chain)


def _numbered_headers(lines: list[_Line]) -> list[_Line]:
    """Headers whose numbers run on, left and right alike; the words of one side at least come back.

    Numbered headings ("1 The House", "2 The Garden") run on too, but none of their words come back.
    """
    numbered = [line for line in lines if line.label and line.label.isdigit() and not line.ends_a_sentence]
    best = _longest_chain([_value(line.label or "") for line in numbered])
    chain = [numbered[n] for n in best]
    if len(chain) < FEWEST:
        return [line for line in numbered if line.between_halves and line.words]
    often = Counter(line.words for line in chain).most_common(1)[0][1]
    gaps = [after.span.start - line.span.end for line, after in pairwise(chain)]
    believed = often >= 2 and often * 3 >= len(chain) and median(gaps) >= SHORT_PAGE
    return chain if believed else []


def _longest_chain(values: list[int]) -> list[int]:
    """Positions of the longest chain in which each value is 1 to 3 more than the one before."""
    length_at: dict[int, tuple[int, int]] = {}  # value -> (length of the chain that ends on it, position)
    before: list[int | None] = []
    best = -1
    lengths: list[int] = []
    for position, value in enumerate(values):
        length, link = max(
            (length_at[v] for v in (value - 1, value - 2, value - 3) if v in length_at), default=(0, -1)
        )
        before.append(link if length else None)
        lengths.append(length + 1)
        length_at[value] = max(length_at.get(value, (0, 0)), (length + 1, position))
        if best < 0 or length + 1 > lengths[best]:
            best = position
    chain: list[int] = []
    step: int | None = best if best >= 0 else None
    while step is not None:
        chain.append(step)
        step = before[step]
    return chain[::-1]


def _returning_headers(lines: list[_Line]) -> list[_Line]:
    """Lines that come back at the distance of pages, with a running number or in capitals."""
    groups: dict[str, list[_Line]] = defaultdict(list)
    for line in lines:
        if len(line.words) > 2:
            groups[line.words].append(line)
    kept: list[_Line] = []
    for group in groups.values():
        if len(group) < FEWEST or not _at_page_distance(group):
            continue
        labels = [_value(line.label) for line in group if line.label and line.label.isdigit()]
        numbered = len(labels) >= FEWEST and len(labels) * 2 > len(group) and sorted(set(labels)) == labels
        spoken = any(line.ends_a_sentence for line in group)
        if numbered or (not spoken and all(line.alone for line in group)):
            kept.extend(group)
    return kept


def _at_page_distance(group: list[_Line]) -> bool:
    gaps = [after.span.start - line.span.end for line, after in pairwise(group)]
    return median(gaps) >= PAGE_LENGTH and min(gaps) >= PAGE_LENGTH // 3
