"""Everything that a Text mentions in one row, and which mentions are of one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import EntityKind, MentionForm, Span
from testimonia.reading.encoder import Marks
from testimonia.reading.encoder.pairs import FIRST_PERSON, HE, SHE, is_personal
from testimonia.reading.encoder.spoken import inside
from testimonia.reading.mentions.appositions import apposed, openers
from testimonia.reading.mentions.assigning import Assigned
from testimonia.reading.mentions.binding import beginning, opening, struck_by
from testimonia.reading.mentions.forms import Named
from testimonia.reading.mentions.gathering import names_in
from testimonia.reading.mentions.items import Item, kind_of_name, ordered, told
from testimonia.reading.mentions.kinds import kinds_of
from testimonia.reading.mentions.letters import owns
from testimonia.reading.mentions.linking import Known, linked
from testimonia.reading.mentions.naming import all_names, votes_on
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotes import marked
from testimonia.reading.words import phrases, words_of

_PRONOUN = {"person": "PER", "thing": "ORG"}
_BEFORE_NAME = 3
"""Tokens in front of a name that can belong to the phrase of which it is the head."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is mentioned in a Text, before it is known who is who.

    Attributes:
        names: in order; one may lie inside another.
        kinds: of names, by key.
        marks: what the network has found.
    """

    names: tuple[Named, ...]
    kinds: Mapping[str, EntityKind]
    marks: Marks


@dataclass(frozen=True, slots=True)
class Chained:
    """Which items are of one.

    Attributes:
        clusters: of the items.
        nodes: for a cluster the node of who or what is named in it, or speaks in it.
    """

    clusters: tuple[int, ...]
    nodes: Mapping[int, int]


def found_in(layer: str, prose: Sequence[Paragraph], marks: Marks) -> Found:
    """Names with their kinds, and what the network has marked besides."""
    ruled, small = names_in(layer, prose)
    names = [_without_honours(layer, name) for name in all_names(layer, prose, marks.named, ruled)]
    votes = votes_on(names, marks.named)
    kinds = kinds_of(layer, names, prose, small, votes)
    # A possessive ending shows a name met once, where a sentence begins, to be one.
    sure = {n.key for n in names if not n.initial or len(n.parts) > 1 or owns(layer, n.end) or n.key in votes}
    kept = (n for n in names if n.key in sure or kinds[n.key] is not EntityKind.OTHER)
    return Found(tuple(_whole(layer, name, kinds[name.key]) for name in kept), kinds, marks)


def _without_honours(layer: str, name: Named) -> Named:
    """ "Sir Tom Moss KB": the letters behind it are no part of what he is called."""
    last = layer[name.start : name.end].split()[-1:]
    honoured = (
        len(name.parts) > 1 and not name.capitals and not name.shown and bool(last) and last[0].isupper()
    )
    if not honoured or name.parts[-1] not in words_of("title_honours"):
        return name
    return name._replace(parts=name.parts[:-1])


def _whole(layer: str, name: Named, kind: EntityKind) -> Named:
    """A title of a work with its article, cut off as the beginning of a sentence: The Death of a Clerk."""
    if kind is EntityKind.WORK and not name.shown and layer[max(0, name.start - 4) : name.start] == "The ":
        return name._replace(start=name.start - 4)
    return name


def items_of(layer: str, found: Found) -> tuple[Item, ...]:
    """Names, descriptions and pronouns in one row. Works, events and other things are no part of it."""
    items = list(_named(layer, found))
    items += _described(layer, found)
    items += [
        Item(mark.span, MentionForm.PRONOUN, _PRONOUN[mark.kind], mark)
        for mark in found.marks.pronouns
        if is_personal(mark.span.of(layer))
    ]
    return tuple(ordered(items))


def _named(layer: str, found: Found) -> Iterator[Item]:
    phrases = {mark.span.end: mark for mark in reversed(found.marks.nested)}
    for number, name in enumerate(found.names):
        several = _is_group(name, found.kinds)
        kind = "PER" if several else kind_of_name(found.kinds[name.key])
        mark = found.marks.capitals.mark(name.span, kind) if kind else None
        if kind is None or mark is None:
            continue
        around = phrases.get(name.end)
        if around is not None and kind == _broad(around.kind) and _is_head(layer, around.span, name.start):
            kind = around.kind
            mark = around if mark.first - around.first <= _BEFORE_NAME else mark
        yield Item(name.span, MentionForm.NAME, kind, mark, number, several)


def _is_group(name: Named, kinds: Mapping[str, EntityKind]) -> bool:
    """Whether a name is that of many: Bolsheviks, Germans. "They" can mean them."""
    plural = name.key.endswith("s") and not name.key.endswith(("ss", "us", "is"))
    return kinds[name.key] is EntityKind.OTHER and plural and not name.shown


def _broad(kind: str) -> str:
    return "GPE" if kind in ("LOC", "FAC") else kind


def _described(layer: str, found: Found) -> Iterator[Item]:
    """What the network marks and no name stands for. A description has a word that is no name."""
    ends = {name.end: name for name in found.names}
    starts = [name.start for name in found.names]
    for mark in found.marks.nested:
        if _crosses(mark.span, found.names, starts):
            continue
        last = ends.get(mark.span.end)
        if last is not None and (last.start <= mark.span.start or _is_head(layer, mark.span, last.start)):
            continue
        if _SMALL_WORD.search(mark.span.of(layer)):
            yield Item(mark.span, MentionForm.DESCRIPTION, mark.kind, mark)


def _is_head(layer: str, phrase: Span, name: int) -> bool:
    """Whether a name that ends a phrase is what it is about: "the poet Lind", not "the mayor of Torvek"."""
    return phrase.start <= name and _OF.search(layer, phrase.start, name) is None


_OF = re.compile(r"\b(?:of|in|at|to|for|from|with|by|near|and)\s+(?:the\s+)?$|[’']s?\s+$")


def _crosses(span: Span, names: Sequence[Named], starts: Sequence[int]) -> bool:
    """Whether a stretch lies across a name."""
    first = max(bisect_left(starts, span.start) - _AROUND, 0)
    near = names[first : bisect_left(starts, span.end)]
    return any(
        n.start < span.start < n.end < span.end or span.start < n.start < span.end < n.end for n in near
    )


_AROUND = 6
"""Names before a stretch among which one may reach into it: there are not more inside one another."""
_SMALL_WORD = re.compile(r"(?<![\w’'])[a-z][\w-]{2,}")


def chained(
    layer: str,
    items: Sequence[Item],
    prose: Sequence[Paragraph],
    assigned: Assigned,
    voices: Mapping[int | None, int],
    about: int | None = None,
) -> Chained:
    """Which items are of one."""
    begins = [paragraph.span.start for paragraph in prose]
    places = [max(bisect_right(begins, item.span.start) - 1, 0) for item in items]
    nodes = _known_nodes(layer, items, prose, places, assigned, voices)
    if about is not None:
        for number in opening(layer, items, places):
            able = (
                _can_be(about, items[number].span.of(layer), assigned) and not prose[places[number]].paratext
            )
            if able and not _named_after(number, items, nodes, assigned.nodes.root(about)):
                nodes[number] = assigned.nodes.root(about)
    for description, name in apposed(layer, items):
        nodes[description] = nodes[name]
    about = None if about is None else assigned.nodes.root(about)
    for number, item in enumerate(items):
        if about is not None and nodes[number] is None and _stands_for(layer, item, about, assigned):
            nodes[number] = about
    genders = {n: assigned.nodes.gender(n) for n in nodes if n is not None and assigned.nodes.gender(n)}
    genders |= {n: "p" for item, n in zip(items, nodes, strict=True) if item.several and n is not None}
    leading = frozenset(openers(layer, items))
    scopes = [-1 - place if prose[place].paratext else prose[place].section or 0 for place in places]
    apart = struck_by(layer, items)
    clusters = linked(
        *told(layer, items),
        Known(nodes, genders, scopes, apart, leading, *beginning(layer, items)),
    )
    known = {c: node for c, node in zip(clusters, nodes, strict=True) if node is not None}
    if about is not None:
        for cluster, numbers in _of_nobody(layer, items, clusters, prose, known):
            able = all(_can_be(about, items[n].span.of(layer), assigned) for n in numbers)
            other = any(known.get(clusters[apart[n]]) == about for n in numbers if n in apart)
            if able and not other and not _named_after(numbers[0], items, nodes, about):
                known[cluster] = about
    return Chained(tuple(clusters), known)


def _stands_for(layer: str, item: Item, about: int, assigned: Assigned) -> bool:
    """ "His lordship", "the deceased": the one whom the Text is about, and nobody else."""
    if item.form is not MentionForm.DESCRIPTION or item.entity_kind is not EntityKind.PERSON:
        return False
    words = " ".join(item.span.of(layer).lower().split())
    if words not in phrases("stand_ins"):
        return False
    return _can_be(about, words.partition(" ")[0], assigned) or words.startswith(("the ", "our "))


def _of_nobody(
    layer: str,
    items: Sequence[Item],
    clusters: Sequence[int],
    prose: Sequence[Paragraph],
    known: Mapping[int, int],
) -> Iterator[tuple[int, list[int]]]:
    """Clusters in which there is nothing but "he" or "she", with the numbers of their items.

    Such a pronoun, in running text and in nobody's speech, goes with nothing that stands near; where a Text
    is about one person, as an entry in a work of reference is, it means that one.
    """
    found: dict[int, list[int]] = {}
    for number, cluster in enumerate(clusters):
        found.setdefault(cluster, []).append(number)
    running = [paragraph.span for paragraph in prose if not paragraph.paratext]
    spoken = inside([q.span for q in marked(layer, running) if q.depth <= 1])
    within = inside(running)
    for cluster, numbers in found.items():
        words = {items[n].span.of(layer).lower() for n in numbers}
        starts = [items[n].span.start for n in numbers]
        told_of = all(within(start) and not spoken(start) for start in starts)
        if cluster not in known and told_of and (words <= HE or words <= SHE):
            yield cluster, numbers


def _named_after(number: int, items: Sequence[Item], nodes: Sequence[int | None], node: int) -> bool:
    """Whether one is named later in the sentence of a pronoun: "He met Lind" is of another (Principle C)."""
    for at in range(number + 1, len(items)):
        if items[at].mark.sentence != items[number].mark.sentence:
            return False
        if nodes[at] == node:
            return True
    return False


def _can_be(node: int, word: str, assigned: Assigned) -> bool:
    """Whether "he" or "she" can be one; "she" needs one who is known to be a woman."""
    return assigned.nodes.gender(node) == "f" if word.lower() in SHE else assigned.nodes.gender(node) != "f"


def _known_nodes(
    layer: str,
    items: Sequence[Item],
    prose: Sequence[Paragraph],
    places: Sequence[int],
    assigned: Assigned,
    voices: Mapping[int | None, int],
) -> list[int | None]:
    """Whom each mention is known to be of: a name by its words, the first person by whose voice it stands in.

    Outside quotations "I" is the author of the section or, where nobody is known to be that, one of whom
    nothing else is known: nobody who is spoken of.
    """
    quoted = marked(layer, [paragraph.span for paragraph in prose])
    spoken, narrators = inside([q.span for q in quoted if q.depth <= 1]), dict(voices)
    nodes: list[int | None] = []
    for item, place in zip(items, places, strict=True):
        section, node = prose[place].section, None
        if item.name is not None:
            node = assigned.of[item.name]
        elif _is_narrator(layer, item) and not prose[place].paratext and not spoken(item.span.start):
            if section not in narrators:
                narrators[section] = assigned.nodes.new(True)
            node = narrators[section]
        nodes.append(None if node is None else assigned.nodes.root(node))
    return nodes


def _is_narrator(layer: str, item: Item) -> bool:
    return item.form is MentionForm.PRONOUN and item.span.of(layer).lower() in FIRST_PERSON
