"""The names of a Text: those that the network finds, and those that capitals and the whole Text bear out."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from testimonia.model import EntityKind, Span
from testimonia.reading.encoder import Mark
from testimonia.reading.mentions.forms import Named, fold, is_given, is_title, parts_of
from testimonia.reading.prose import Paragraph
from testimonia.reading.words import words_of

SURE = 6.0
"""Score from which the network's ends of a name count for more than those of its capitals."""
_EDGES = " \t\n\"“”‘'«»*_,;:([{)]}"
_ARTICLE = re.compile(r"(?:the|a|an|his|her|their|our|my)\s+")
_WORD = re.compile(r"[^\s]+")
_OWNER = re.compile(r"[’']s$|(?<=s)[’']$")
Votes = Mapping[str, Mapping[EntityKind, float]]
"""For the key of a name how sure the network is of each kind, added up over the Text."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where paragraphs and sentences begin, to be looked up."""

    paragraphs: Sequence[int]
    sentences: Sequence[int]
    whole: Sequence[Span]

    def of(self, offset: int) -> tuple[int, int]:
        """Numbers of the paragraph and sentence that a character is in."""
        return (
            max(bisect_right(self.paragraphs, offset) - 1, 0),
            max(bisect_right(self.sentences, offset) - 1, 0),
        )


def places_of(prose: Sequence[Paragraph]) -> Places:
    """For the paragraphs of a Text."""
    whole = [sentence for paragraph in prose for sentence in paragraph.sentences]
    return Places([p.span.start for p in prose], [s.start for s in whole], whole)


def all_names(
    layer: str, prose: Sequence[Paragraph], marks: Sequence[Mark], ruled: Sequence[Named]
) -> tuple[Named, ...]:
    """The names of a Text in order; one may lie inside another.

    Args:
        layer: the reading layer.
        prose: its paragraphs.
        marks: what the network takes for names.
        ruled: what the capitals say.
    """
    places = places_of(prose)
    by_rule = {name.span: name for name in ruled}
    parted = {Span(a.start, b.end) for a, b in pairwise(ruled) if layer[a.end : b.start].isspace()}
    out: list[Named] = []
    taken: list[tuple[Span, float]] = []
    for mark in marks:
        name = named_at(layer, mark.span, places)
        if name is None or name.span in parted or (_is_common(name) and name.span not in by_rule):
            continue
        out.append(by_rule.get(name.span, name))
        taken.append((name.span, mark.score))
    overruled, kept = _settled(taken, ruled)
    names = [name for name in out if name.span not in overruled] + kept
    names += [longer for name in names if (longer := _with_head(layer, name)) is not None]
    return tuple(_nested({name.span: name for name in names}))


_HEAD = re.compile(r" ([a-z]{3,})\b(?! [A-Z])")


def _with_head(layer: str, name: Named) -> Named | None:
    """A name with the small word after it that it is a name of: "Ural mountains", "Bolshevik party"."""
    found = _HEAD.match(layer, name.end)
    if found is None or name.title or name.shown or len(name.parts) > _FEW or is_given(name.parts[0]):
        return None
    if found.group(1) not in words_of("place_small_tails") | words_of("org_small_heads"):
        return None
    return name._replace(end=found.end(), parts=(*name.parts, found.group(1)))


_FEW = 2
"""Words of a name that a small word can go on."""


def _nested(names: Mapping[Span, Named]) -> Iterator[Named]:
    """In order, without those that lie across another: the first is kept, and the longer."""
    around: list[int] = []
    for name in sorted(names.values(), key=lambda n: (n.start, -n.end)):
        while around and around[-1] <= name.start:
            around.pop()
        if not around or name.end <= around[-1]:
            yield name
            around.append(name.end)


def _is_common(name: Named) -> bool:
    """Whether it is one word that every text has, with a capital."""
    return len(name.parts) == 1 and not name.title and name.parts[0] in words_of("common")


def _settled(taken: Sequence[tuple[Span, float]], ruled: Sequence[Named]) -> tuple[set[Span], list[Named]]:
    """Which of the network's names give way to a rule's, and which of the rules' names stay."""
    overruled: set[Span] = set()
    kept: list[Named] = []
    at = 0
    for name in ruled:
        while at < len(taken) and taken[at][0].end <= name.start:
            at += 1
        until = at
        while until < len(taken) and taken[until][0].start < name.end:
            until += 1
        across = [(span, score) for span, score in taken[at:until] if span.end > name.start]
        if any(span == name.span for span, _ in across):
            overruled |= {span for span, _ in across if _within(span, name) and span != name.span}
        elif not across or name.shown or _has_the_ends(name, across):
            sure = {span for span, score in across if score >= SURE and _within(span, name)}
            overruled |= {span for span, _ in across} - (sure if name.shown else set())
            kept.append(name)
        elif all(_around(span, name) for span, _ in across) and not name.initial:
            kept.append(name)  # inside what the network takes for one: "Institute of Roads" of Lind's
    return overruled, kept


def _within(span: Span, name: Named) -> bool:
    return name.start <= span.start and span.end <= name.end


def _around(span: Span, name: Named) -> bool:
    return span.start <= name.start and name.end <= span.end


def _has_the_ends(name: Named, across: Sequence[tuple[Span, float]]) -> bool:
    """Whether a name's capitals tell its ends better than what the network has marked there.

    So it is where the network saw only parts of it, and where the network saw more and is not sure; not where
    the name begins its sentence and the network leaves out its first word, which may be none of it.
    """
    inside = {span for span, _ in across if _within(span, name)}
    surest = max(score for _, score in across)
    if len(inside) < len(across):
        return surest < SURE
    later = min(span.start for span in inside) > name.start
    return len(inside) > 1 or not (name.initial and later and not name.title)


def named_at(layer: str, span: Span, places: Places) -> Named | None:
    """A stretch as a name: without article, quotation marks, possessive ending; None if nothing is left."""
    start, end = _trimmed(layer, span)
    words = _without_small_ends(list(_WORD.finditer(layer, start, end)))
    if words:
        start, end = words[0].start(), min(end, words[-1].end())
    if not words or not any(c.isupper() or c.isdigit() for c in layer[start:end]):
        return None
    titles: list[str] = []
    while len(titles) + 1 < len(words) and is_title(words[len(titles)].group().rstrip(".").lower()):
        titles.append(fold(words[len(titles)].group().rstrip(".").lower()))
    core = layer[words[len(titles)].start() : end]
    parts = parts_of(core)
    if not parts or (len(parts) == 1 and parts[0] in words_of("peoples")):
        return None
    paragraph, sentence = places.of(start)
    initial = bool(places.whole) and not layer[places.whole[sentence].start : start].strip(_EDGES)
    return Named(
        start, end, tuple(titles), parts, initial, paragraph, sentence, "", core.isupper() and len(core) > 1
    )


def _without_small_ends(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without small words at either end, which begin or end no name: but for "von", "de" at its beginning."""
    while words and words[-1].group()[0].islower():
        words = words[:-1]
    while words and words[0].group()[0].islower() and words[0].group() not in words_of("particles"):
        words = words[1:]
    return words


def _inside(layer: str, start: int, end: int) -> tuple[int, int]:
    while start < end and layer[start] in _EDGES:
        start += 1
    while end > start and layer[end - 1] in _EDGES:
        end -= 1
    return start, end


def _trimmed(layer: str, span: Span) -> tuple[int, int]:
    start, end = _inside(layer, span.start, span.end)
    article = _ARTICLE.match(layer, start, end)
    if article is not None:
        start, end = _inside(layer, article.end(), end)
    owner = _OWNER.search(layer[start:end])
    return start, end - (len(owner.group()) if owner else 0)


def votes_on(names: Sequence[Named], marks: Sequence[Mark]) -> Votes:
    """What the network says of the kinds of names, by their keys: the mean, weightier over many places."""
    at = [mark.span.start for mark in marks]
    votes: dict[str, dict[EntityKind, float]] = {}
    times: Counter[str] = Counter()
    for name in names:
        mark = _mark_of(marks, at, name)
        if mark is not None:
            kind = EntityKind(mark.kind)
            of = votes.setdefault(name.key, {})
            of[kind] = of.get(kind, 0.0) + min(mark.score, _MOST)
            times[name.key] += 1
    return {
        key: {kind: score * min(times[key], _MANY) ** 0.5 / times[key] for kind, score in of.items()}
        for key, of in votes.items()
    }


_MOST = 4.0
"""A score that is as good as certain."""
_MANY = 9
"""Places beyond which no more weight is given."""


def _mark_of(marks: Sequence[Mark], at: Sequence[int], name: Named) -> Mark | None:
    """The mark whose words are the name's, but for what does not belong to it."""
    number = bisect_right(at, name.start) - 1
    while number >= 0 and at[number] > name.start - 12:
        mark = marks[number]
        if mark.span.end >= name.end and mark.span.end <= name.end + 3:
            return mark
        number -= 1
    return None
