"""Which findings the decisions of a ledger are about.

A line of the ledger names the words that were looked at, in the original layer, and never the finding: that
is derived, and the next reading may make it a little otherwise. So what a line bears on is worked out anew
each time.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import Act, Finding, FindingKind, Judgement, Span, Stretch, Text, standing
from testimonia.store import HeldFinding, Located, Store, locate

ACTS = (Act.REAL, Act.NOT_ONE, Act.UNDECIDED)
"""What can be decided on a finding."""


def asked(finding: Finding) -> str:
    """The question that a judgement on ``finding`` answers, as its ``value`` in the ledger.

    What cannot both be true is asked for by what is in dispute; all else by what was found. The predicate
    tells apart a sentence's year of birth from its year of death.
    """
    disputed = finding.kind not in (FindingKind.AGREEMENT, FindingKind.COPY) and finding.question
    return ", ".join(filter(None, (disputed or finding.kind.value, finding.predicate)))


def on_statement(line: Judgement) -> bool:
    """Whether a line judges how a statement was read, and no finding; see `sampling`."""
    return line.act in ACTS and bool(line.on) and (line.value or "").startswith("statement, ")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of an original layer.

    Attributes:
        path: of the source.
        spans: in order, none touching the next; see `words_at`.
    """

    path: str
    spans: tuple[Span, ...]

    def covers(self, other: "Words") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.path == other.path and all(any(s.contains(o) for s in self.spans) for o in other.spans)

    def meets(self, other: "Words") -> bool:
        """Whether the two share at least one character."""
        return self.path == other.path and any(s.overlaps(o) for s in self.spans for o in other.spans)


def words_at(path: str, spans: Iterable[Span]) -> Words:
    """The words that ``spans`` carry together, in whatever order and pieces they are given."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            last = joined.pop()
            span = Span(last.start, max(last.end, span.end))
        joined.append(span)
    return Words(path, tuple(joined))


class Texts:
    """The texts of a store, each fetched once, by id of the source."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[str, tuple[str, Text] | None] = {}

    def of(self, source: str) -> tuple[str, Text] | None:
        """Path and Text of a source."""
        if source not in self._held:
            path = self._store.path_of(source)
            text = None if path is None else self._store.text(path)
            self._held[source] = None if path is None or text is None else (path, text)
        return self._held[source]

    def words(self, stretches: Iterable[Stretch]) -> tuple[Words, ...]:
        """Where stretches of the reading layer stand in the original; what is no longer there is left out."""
        found = []
        for stretch in stretches:
            held = self.of(stretch.source)
            spans = held[1].alignment.to_original(stretch.span) if held else ()
            if held and spans:
                found.append(words_at(held[0], spans))
        return tuple(found)


_Line = tuple[Judgement, tuple[Words, ...]]
"""A decision, and where its words stand now."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """The words of a finding: for each side its passages and its marks."""

    finding: str
    passages: tuple[tuple[Words, ...], ...]
    marks: tuple[tuple[Words, ...], ...]

    def all(self) -> frozenset[Words]:
        return frozenset(words for side in (*self.passages, *self.marks) for words in side)


@dataclass(frozen=True, slots=True)
class Bearing:
    """What the lines of a ledger are about.

    Attributes:
        on: the standing decisions on each finding that has any, by its id.
        grown: findings with a side that nobody saw who decided on them: another document was added.
    """

    on: Mapping[str, tuple[Judgement, ...]]
    grown: frozenset[str] = frozenset()


def bearing(store: Store, lines: Iterable[Judgement]) -> Bearing:
    """The standing decisions on each finding that has any.

    A line over exactly the words of a finding is about that finding and no other. Any other line is about the
    findings whose passages hold its words (`_is_about`), unless a finding has a line of its own.
    """
    asking = (line for line in standing(lines) if line.act in ACTS and line.value and line.on)
    wanted = (line for line in asking if not on_statement(line))
    located, _ = locate(wanted, store.hashes(), store.original)
    known = [(each.judgement, _words_of(each)) for each in located if not each.waits]
    if not known:
        return Bearing({})
    sides = list(_with_words(store, known))
    exact: dict[tuple[str | None, frozenset[Words]], list[str]] = {}
    for question, each in sides:
        exact.setdefault((question, each.all()), []).append(each.finding)
    on: dict[str, list[Judgement]] = {}
    others = []
    for line, words in known:
        own = exact.get((line.value, frozenset(words)), ())
        for finding in own:
            on.setdefault(finding, []).append(line)
        if not own:
            others.append((line, words))
    inherited = _inherited(others, [(question, each) for question, each in sides if each.finding not in on])
    grown = (each.finding for _, each in sides if _has_grown(each, inherited.get(each.finding, ())))
    all_ = {**on, **{finding: [line for line, _ in there] for finding, there in inherited.items()}}
    return Bearing({finding: tuple(there) for finding, there in all_.items()}, frozenset(grown))


def over(
    store: Store, lines: Iterable[Judgement], findings: Iterable[HeldFinding] | None = None
) -> Mapping[str, tuple[Judgement, ...]]:
    """The findings that lines are over, whatever they say: notes, what is decided on happenings.

    It is found by the words alone, in the same way as in `bearing`.

    Args:
        store: the evidence base; only read.
        lines: of the ledger; those whose words cannot be found again are over nothing.
        findings: those that are in question; all of them if None.
    """
    wanted = (line for line in lines if line.on and not on_statement(line))
    located, _ = locate(wanted, store.hashes(), store.original)
    known = [(each.judgement, _words_of(each)) for each in located if not each.waits]
    known = [(line, words) for line, words in known if all(each.spans for each in words)]
    if not known:
        return {}
    texts = Texts(store)
    near = _near(store, texts, known) if findings is None else findings
    sides = [_sides(texts, held) for held in near]
    exact: dict[frozenset[Words], list[str]] = {}
    for each in sides:
        exact.setdefault(each.all(), []).append(each.finding)
    found: dict[str, list[Judgement]] = {}
    for line, words in known:
        for finding in exact.get(frozenset(words), ()):
            found.setdefault(finding, []).append(line)
    others = [(line, words) for line, words in known if frozenset(words) not in exact]
    unasked = _inherited(others, [(None, each) for each in sides], lambda line: None)
    for finding, there in unasked.items():
        found.setdefault(finding, []).extend(line for line, _ in there)
    return {finding: tuple(there) for finding, there in found.items()}


def _question(line: Judgement) -> str | None:
    return line.value


def _inherited(
    lines: Iterable[_Line],
    sides: Iterable[tuple[str | None, _Sides]],
    question: Callable[[Judgement], str | None] = _question,
) -> dict[str, list[_Line]]:
    """The lines that are about a finding though not over exactly its words, and answer its question."""
    near: dict[object, dict[str, _Sides]] = {}
    for asked_for, each in sides:
        for passage in (passage for side in each.passages for passage in side):
            for block in _blocks(passage):
                near.setdefault((asked_for, *block), {})[each.finding] = each
    found: dict[str, list[_Line]] = {}
    for line, words in lines:
        here = {
            f: s for block in _blocks(words[0]) for f, s in near.get((question(line), *block), {}).items()
        }
        for finding, each in here.items():
            if _is_about(words, each):
                found.setdefault(finding, []).append((line, words))
    return found


def _has_grown(sides: _Sides, lines: Iterable[_Line]) -> bool:
    """Whether there are lines about a finding, and none of them is over a passage of each of its sides."""
    seen = [words for _, words in lines]
    return bool(seen) and not any(
        all(any(_same(w, passage) for w in words for passage in side) for side in sides.passages)
        for words in seen
    )


BLOCK = 1_000
"""Code points; findings are looked up by the blocks of text that they touch."""


def _blocks(words: Words) -> Iterable[tuple[str, int]]:
    """Neighbours in a text fall into one block, so that not every line is set against every finding."""
    for span in words.spans:
        yield from ((words.path, number) for number in range(span.start // BLOCK, span.end // BLOCK + 1))


def _words_of(located: Located) -> tuple[Words, ...]:
    return tuple(words_at(place.path or "", place.spans or ()) for place in located.places)


def _with_words(store: Store, lines: Sequence[_Line]) -> Iterable[tuple[str, _Sides]]:
    """The findings that some lines may be about and that ask what they answer, each with its question."""
    texts, questions = Texts(store), {line.value for line, _ in lines}
    for held in _near(store, texts, lines):
        question = asked(held.finding)
        if question in questions:
            yield question, _sides(texts, held)


def _near(store: Store, texts: Texts, lines: Iterable[_Line]) -> list[HeldFinding]:
    """The findings with a passage that shares characters with the first words of a line, in their order.

    There may be ten thousand others, that need not be taken out of the base.
    """
    found: dict[str, None] = {}
    for words in {words[0] for _, words in lines}:
        source = store.source_id(words.path)
        held = texts.of(source) if source else None
        if source is not None and held is not None:
            read = [part for span in words.spans for part in held[1].alignment.to_reading(span)]
            found |= dict.fromkeys(id_ for part in read for id_ in store.overview.findings_over(source, part))
    there = [finding for each in found if (finding := store.finding(each)) is not None]
    return sorted(there, key=lambda finding: finding.rank)


def _sides(texts: Texts, held: HeldFinding) -> _Sides:
    sides = held.finding.sides
    passages = tuple(texts.words(side.passages) for side in sides)
    return _Sides(held.id, passages, tuple(texts.words(side.marks) for side in sides))


def _is_about(words: Sequence[Words], sides: _Sides) -> bool:
    """Whether a line over ``words`` is about a finding that a later reading made a little otherwise.

    It is if every passage that the person saw is, longer or shorter, one of the finding; if at least two
    sides have one (all passages, where there is only one side); and if the deciding words, where both name
    them, are the same.
    """
    seen = [w for w in words if not any(o != w and o.covers(w) for o in words)]
    decisive = [w for w in words if w not in seen]
    passages = [passage for side in sides.passages for passage in side]
    if not seen or not all(any(_same(w, passage) for passage in passages) for w in seen):
        return False
    known = [[any(_same(w, passage) for w in seen) for passage in side] for side in sides.passages]
    touched = sum(map(any, known))
    if touched < 2 if len(known) > 1 else not all(map(all, known)):
        return False
    return all(
        _agree([w for w in decisive if any(p.meets(w) for p in side)], marks)
        for side, marks, there in zip(sides.passages, sides.marks, known, strict=True)
        if any(there)
    )


def _same(first: Words, second: Words) -> bool:
    return first.covers(second) or second.covers(first)


def _agree(decisive: Sequence[Words], marks: Sequence[Words]) -> bool:
    return not decisive or not marks or any(w.meets(mark) for w in decisive for mark in marks)
