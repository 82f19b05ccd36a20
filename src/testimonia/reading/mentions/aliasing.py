"""Other names that a Text states, joined: "Orlik, born Petrov", "Under the name Vael he wrote"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from testimonia.model import Span
from testimonia.reading.mentions.aliases import (
    another_name,
    another_script,
    hedged,
    is_called,
    is_creation,
    is_name_of,
    joins,
    labelled,
    opens,
)
from testimonia.reading.mentions.assigning import Assigned, Nodes
from testimonia.reading.mentions.forms import Named
from testimonia.reading.mentions.letters import owns
from testimonia.reading.mentions.supposing import Guess, guess, supposed
from testimonia.reading.prose import Paragraph
from testimonia.reading.words import READ_IN, words_of

_PREPOSITION = re.compile(rf"\b(?i:{'|'.join(sorted(words_of('before_objects')))})\s+$")
_ONE_CLAUSE = re.compile(r"[^,.;:!?()]{0,40}, ")
_BACK = 40
"""Characters looked back over for what leads to a name."""
_APART = 120
"""Characters between two names of which one can be said to be the other."""
_SUBJECTS = ("he", "she", "who", "i")


class Event(NamedTuple):
    """A name or a pronoun, in the order of the Text.

    Attributes:
        start: in the reading layer.
        end: likewise.
        node: whom it means; None where that is not known.
        name: number of the name; None for a pronoun.
    """

    start: int
    end: int
    node: int | None
    name: int | None = None


@dataclass(slots=True)
class _Sentence:
    """The sentence that is gone through.

    Attributes:
        start: in the reading layer.
        words: its own.
        before: the name or pronoun before.
        subject: the first who stands after no preposition.
        waiting: the node of another name whose bearer is still to come.
    """

    start: int
    words: str
    before: Event | None = None
    subject: int | None = None
    waiting: int | None = None


def join_aliases(
    layer: str,
    prose: Sequence[Paragraph],
    names: Sequence[Named],
    assigned: Assigned,
    pronouns: Sequence[Event],
    about: int | None,
) -> list[Guess]:
    """Join the nodes of names that the Text says to be one person's; who else may be one, it returns.

    Args:
        layer: the reading layer.
        prose: its paragraphs.
        names: in order.
        assigned: their nodes; some are joined.
        pronouns: in order.
        about: the node of the one whom the Text is about, if any.
    """
    nodes = assigned.nodes
    events = sorted(
        [*(Event(n.start, n.end, assigned.of[i], i) for i, n in enumerate(names)), *pronouns],
        key=lambda e: (e.start, -e.end),
    )
    guesses: list[Guess] = []
    at = 0
    for span in (s for paragraph in prose if paragraph.language == READ_IN for s in paragraph.sentences):
        while at < len(events) and events[at].start < span.start:
            at += 1
        sentence = _Sentence(span.start, span.of(layer))
        if about is not None and labelled(layer, span.start, span.end):
            _all_of(sentence, _within(events, at, span.end), nodes, about)
            continue
        for event in _within(events, at, span.end):
            guesses += _heed(layer, sentence, event, nodes)
    return guesses


def _within(events: Sequence[Event], at: int, end: int) -> Iterator[Event]:
    """The events of a sentence; one inside another is none."""
    last = 0
    while at < len(events) and events[at].start < end:
        if events[at].start >= last:
            yield events[at]
            last = events[at].end
        at += 1


def _all_of(sentence: _Sentence, events: Iterator[Event], nodes: Nodes, about: int) -> None:
    """A line of a table that gives other names: "Also called: ..."."""
    if "?" not in sentence.words:
        for event in events:
            if event.name is not None and event.node is not None:
                _join(nodes, event.node, about)


def _join(nodes: Nodes, one: int, other: int) -> None:
    nodes.join(one, other)
    nodes.people[nodes.root(one)] = True


def _heed(layer: str, sentence: _Sentence, event: Event, nodes: Nodes) -> Iterator[Guess]:
    person = event.node is not None and nodes.people[nodes.root(event.node)]
    if event.name is not None and event.node is not None:
        other = _bearer(layer, sentence, event, nodes)
        if other is None:
            other = _alias_of(layer, sentence, event, nodes)
        if other is not None and not hedged(_around(layer, sentence, event)):
            _join(nodes, event.node, other)
            person = True
        elif person:
            other = _supposed(layer, sentence, event) if other is None else other
            if other is not None and nodes.people[nodes.root(other)]:
                yield guess(other, event.node, sentence.words)
    elif sentence.waiting is not None and layer[event.start : event.end].lower() in _SUBJECTS and person:
        if not hedged(sentence.words) and event.node is not None:
            _join(nodes, sentence.waiting, event.node)
        sentence.waiting = None
    if person and sentence.subject is None and _is_subject(layer, sentence, event):
        sentence.subject = event.node
    sentence.before = event


def _around(layer: str, sentence: _Sentence, event: Event) -> str:
    """The words in which it may be said that it is only guessed: of "call her Ada" those near by."""
    if is_called(layer, sentence.start, event.start):
        return layer[max(sentence.start, event.start - _BACK) : event.start]
    return sentence.words


def _bearer(layer: str, sentence: _Sentence, event: Event, nodes: Nodes) -> int | None:
    """The node of another name that waits for this: "Born Anna Lind in Ely, Ada Moss fled"."""
    before, waiting = sentence.before, sentence.waiting
    if waiting is None or before is None or event.node is None or not nodes.people[nodes.root(event.node)]:
        return None
    gap = layer[before.end : event.start]
    if not gap.endswith(", ") or before.start - sentence.start > _APART or owns(layer, event.end):
        return None
    sentence.waiting = None
    return waiting if _ONE_CLAUSE.fullmatch(gap) else None


def _supposed(layer: str, sentence: _Sentence, event: Event) -> int | None:
    """The one who may be the bearer of this name, if the words say so."""
    before = sentence.before
    if before is None or before.node is None or event.start - before.end > _APART:
        return None
    one, other = Span(before.start, before.end), Span(event.start, event.end)
    return before.node if supposed(layer, sentence.start, one, other) else None


def _is_subject(layer: str, sentence: _Sentence, event: Event) -> bool:
    low = max(sentence.start, event.start - _BACK)
    return not owns(layer, event.end) and _PREPOSITION.search(layer, low, event.start) is None


def _alias_of(layer: str, sentence: _Sentence, event: Event, nodes: Nodes) -> int | None:
    """The one whose other name this is, if the words say so."""
    before = sentence.before
    if before is not None and before.node is not None and event.start - before.end <= _APART:
        gap = layer[before.end : event.start]
        words = layer[before.start : before.end], layer[event.start : event.end]
        somebody = nodes.people[nodes.root(before.node)]
        if somebody and (joins(gap) or another_script(gap, *words) or is_creation(gap, words[1])):
            return before.node
        if somebody and is_name_of(layer, sentence.start, before.start, gap):
            return before.node
    if before is not None and before.name is None and is_called(layer, sentence.start, event.start):
        return before.node
    if another_name(layer, sentence.start, event.start) or opens(layer, sentence.start, event.start):
        pronoun = before is not None and before.name is None
        if pronoun and before is not None and layer[before.start : before.end].lower() in _SUBJECTS:
            return before.node
        if sentence.subject is None:
            sentence.waiting = event.node
        return sentence.subject
    return None
