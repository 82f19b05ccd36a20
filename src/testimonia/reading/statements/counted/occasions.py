"""The event that is spoken of: the one in which those fell, or came together, who are counted.

Where a sentence names it, it is that: "the siege cost 2,000 lives", "300 perished in the fire of 1734".
Else it is the event that the paragraphs around are about: one named in the heading, or as the subject of a
clause, or whose name is given to what was told ("the day is called ..."), or at which people are said to
have been killed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from testimonia.knowledge.data_files import data_file
from testimonia.model import Date, EntityKind, Mention, MentionForm, Reference, Span, TimeKind
from testimonia.reading.clauses.values import Clause, Participant, Role
from testimonia.reading.prose import Paragraph
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.told.times import placed

_BACK, _AHEAD = 3_000, 2_000
"""Code points over which a named event stays the one that is spoken of, and before which it already is."""
_HEADING = 90
"""Code points; a paragraph that is not longer and has no full stop at its end is a heading."""
_BEFORE = 40
"""Code points before a name in which "the casualties of" stands."""
_CALLED = frozenset({EntityKind.EVENT, EntityKind.OTHER, EntityKind.PLACE})
"""Kinds of names that can be taken for, and can be, those of an event."""
_LEADS = frozenset({"in", "at", "during", "by", "of", "on", "through"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event, where it is named.

    Attributes:
        reference: its name with its chain.
        span: where it stands.
        theme: whether it is named as that of which the text goes on to tell.
        later: whether the name is given to what was told before.
    """

    reference: Reference
    span: Span
    theme: bool
    later: bool = False


@dataclass(frozen=True, slots=True)
class Occasions:
    """The events that a Text is about, in the order in which they are named.

    Attributes:
        named: each place where one is.
        days: the day of each, by its chain, where the paragraphs that name it tell of one day only.
    """

    named: Sequence[Occasion]
    days: Mapping[int, Date]

    def spoken_of(self, offset: int, since: int) -> Occasion | None:
        """The event that is spoken of at a place, where it was named last; None if nobody can tell.

        Args:
            offset: the place.
            since: where its paragraph begins: what is only told of an event is no theme for the next.
        """
        for one in reversed(self.named[: bisect_right(self.named, offset, key=lambda one: one.span.start)]):
            if one.span.start + _BACK < offset:
                break
            if one.theme or one.span.start >= since:
                return one
        return next((o for o in self.named if o.later and 0 < o.span.start - offset <= _AHEAD), None)

    def day_of(self, event: Reference | None) -> Date | None:
        """The day of an event, where the paragraphs that name it tell of one only."""
        return None if event is None or event.chain is None else self.days.get(event.chain)


def occasions_of(scene: Scene, prose: Sequence[Paragraph]) -> Occasions:
    """The events that a Text is about."""
    found: list[Occasion] = []
    for paragraph in prose:
        heading = _is_heading(scene.text, paragraph.span)
        for sentence in paragraph.sentences:
            names = [m for m in scene.mentions_in(sentence) if m.form is MentionForm.NAME]
            near = _Near(scene, sentence, heading)
            found += [one for m in names for one in [_occasion(near, m)] if one is not None]
    return Occasions(found, _days(scene, prose, found))


@dataclass(frozen=True, slots=True)
class _Near:
    """A sentence in which an event may be named."""

    scene: Scene
    span: Span
    heading: bool

    @property
    def clauses(self) -> Iterator[Clause]:
        clauses = self.scene.clauses
        numbers = clauses.verbs_before(self.span.end)
        return (one for one in (clauses.clauses[n] for n in numbers) if self.span.contains(one.verb))


def _occasion(near: _Near, mention: Mention) -> Occasion | None:
    scene, kind = near.scene, near.scene.kind(mention)
    words = " ".join(mention.span.of(scene.text).split())
    reference = Reference(words.removesuffix("'s").removesuffix("’s"), mention.chain, mention.span)
    called = kind in _CALLED and _is_called(near, mention)
    fell = _of_victims(scene, mention) and (kind is EntityKind.EVENT or not _is_gone_to(scene, mention.chain))
    theme = near.heading or called or fell
    if kind is EntityKind.EVENT or (kind is EntityKind.OTHER and _is_of_event(words)):
        long = any(word in _list("long") for word in words.lower().split())
        told = theme or (not long and _is_subject(near, mention))
        return Occasion(reference, mention.span, theme, called) if told else None
    headed = _headed(scene, mention)
    if headed is not None and kind is not EntityKind.PERSON and (near.heading or _is_subject(near, mention)):
        # a place is not the event that is called by its name
        number = mention.chain if kind is EntityKind.OTHER else None
        return Occasion(Reference(headed.of(scene.text), number, headed), headed, near.heading)
    return Occasion(reference, mention.span, True, called) if called or fell else None


def _is_of_event(words: str) -> bool:
    """Whether a name has a noun for an event in it: "Battle of Lynn Heath"."""
    return any(word in _list("naming") for word in words.lower().split())


def _is_heading(text: str, paragraph: Span) -> bool:
    words = paragraph.of(text).strip()
    first = words.split("\n", 1)[0]
    return len(first) <= _HEADING and not first.endswith((".", "!", "?", ":", ";", ","))


def _headed(scene: Scene, mention: Mention) -> Span | None:
    """ "The Lynn massacre": the name with the noun that makes it one of an event."""
    following = _naming().match(scene.text, mention.span.end + 1)
    joined = scene.text[mention.span.end : mention.span.end + 1] == " "
    return None if following is None or not joined else Span(mention.span.start, following.end())


def _is_subject(near: _Near, mention: Mention) -> bool:
    opens = near.scene.text[near.span.start : mention.span.start].strip().lower() in ("", "the")
    return opens or any(
        one.role is Role.SUBJECT and _holds(one, mention) for c in near.clauses for one in c.participants
    )


def _is_called(near: _Near, mention: Mention) -> bool:
    """ "The event is called X", "people named the day X"."""
    before = near.scene.text[max(mention.span.start - _BEFORE, 0) : mention.span.start]
    named = _named().search(before)
    if named is not None and is_head(named[1].lower()) and named[1].lower() not in _list("convened"):
        return True
    for clause in near.clauses:
        ours = any(_holds(one, mention) for one in clause.participants)
        if clause.lemma not in _list("called") or not ours or clause.verb.start > mention.span.start:
            continue
        parties = (one for one in clause.participants if one.role in (Role.SUBJECT, Role.OBJECT))
        if any(_is_named(near.scene, one) and not mention.span.contains(one.head) for one in parties):
            return True
    return False


def _is_named(scene: Scene, one: Participant) -> bool:
    """Whether it is an event that gets a name, and not a meeting that is called."""
    word = one.head.of(scene.text).lower()
    return is_head(word) and word not in _list("convened")


def _holds(one: Participant, mention: Mention) -> bool:
    return one.reference.span is not None and one.reference.span.contains(mention.span)


def _of_victims(scene: Scene, mention: Mention) -> bool:
    """ "How many were killed at X", "the casualties of X", "the crowd at X"."""
    before = scene.text[max(mention.span.start - _BEFORE, 0) : mention.span.start]
    return _victims().search(before) is not None


def _is_gone_to(scene: Scene, chain: int) -> bool:
    """Whether somebody is in a place, or comes to it: it is then no event that is called by its name."""
    for mention in scene.mentions:
        if mention.chain == chain:
            before = scene.text[max(mention.span.start - _BEFORE, 0) : mention.span.start]
            if _gone_to().search(before):
                return True
    return False


def in_clause(scene: Scene, clause: Clause) -> Reference | None:
    """The event that a clause says they fell in, or were at."""
    for one in clause.participants:
        led = one.role is Role.OBLIQUE and one.preposition in _LEADS
        if led and _is_event(scene, one) and _is_one(scene, one):
            return event_of(scene, one)
    return None


def _is_one(scene: Scene, one: Participant) -> bool:
    """Whether it is a certain one: "in the battle", "of the plague"; not "in battle", "of typhus"."""
    words = one.reference.words.lower().split()
    certain = words[0] in ("the", "this", "that") or (words[0] in ("a", "an") and one.preposition != "of")
    chain = one.reference.chain
    return certain or (chain is not None and bool(scene.chains[chain].names))


def behind(scene: Scene, within: Span) -> Reference | None:
    """ "The earthquake, in which" (2,000 people died), at the end of a stretch."""
    found = _in_which().search(scene.text, within.start, within.end)
    if found is None or not is_head(found["head"].lower()):
        return None
    span = Span(*found.span("event"))
    return Reference(" ".join(span.of(scene.text).split()), None, span)


def led_in(scene: Scene, within: Span) -> Reference | None:
    """The event by its name that "in" or "at" leads to in a stretch, if there is one only."""
    found = [
        mention
        for mention in scene.mentions_in(within)
        if mention.form is MentionForm.NAME
        and scene.kind(mention) is EntityKind.EVENT
        and _led().search(scene.text[max(mention.span.start - _BEFORE, within.start) : mention.span.start])
    ]
    if len({mention.chain for mention in found}) != 1:
        return None
    return Reference(" ".join(found[-1].span.of(scene.text).split()), found[-1].chain, found[-1].span)


def as_doer(scene: Scene, clause: Clause) -> Reference | None:
    """The event that is said to have killed them: "the siege claimed 2,000 lives"."""
    return next(
        (event_of(scene, one) for one in clause.doers if _is_event(scene, one) or _is_it(scene, one)), None
    )


def _is_it(scene: Scene, one: Participant) -> bool:
    """ "It carried off 1,200 people": what is neither somebody nor unknown."""
    chain = one.reference.chain
    known = chain is not None and scene.chains[chain].kind in (EntityKind.EVENT, EntityKind.OTHER)
    return known and one.head.of(scene.text).lower() == "it"


def event_of(scene: Scene, one: Participant) -> Reference:
    """The reference of a participant that is an event: the name in it, or all its words."""
    span = one.reference.span
    for mention in () if span is None else scene.mentions_in(span):
        if scene.kind(mention) is EntityKind.EVENT and mention.span.contains(one.head):
            return Reference(" ".join(mention.span.of(scene.text).split()), mention.chain, mention.span)
    return one.reference


def _is_event(scene: Scene, one: Participant) -> bool:
    chain = one.reference.chain
    return _is_head(scene, one) or (chain is not None and scene.chains[chain].kind is EntityKind.EVENT)


def _is_head(scene: Scene, one: Participant) -> bool:
    return is_head(one.head.of(scene.text).lower())


def is_head(word: str) -> bool:
    """Whether a noun, in small letters, is one for an event."""
    return word in _list("heads")


def is_known(scene: Scene, event: Reference) -> bool:
    """Whether an event is only described, as one that the reader knows: "the charge", "this attack"."""
    words = event.words.lower().split()
    named = event.chain is not None and scene.chains[event.chain].names
    return not named and len(words) <= 3 and words[0] in ("the", "this", "that", "these")


def _days(scene: Scene, prose: Sequence[Paragraph], found: Sequence[Occasion]) -> dict[int, Date]:
    """The one day told in the paragraphs that name an event."""
    chains = {one.reference.chain for one in found if one.reference.chain is not None}
    days: dict[int, dict[str, tuple[Date, Span]]] = {chain: {} for chain in chains}
    for paragraph in prose:
        for chain in {mention.chain for mention in scene.mentions_in(paragraph.span)} & chains:
            days[chain].update(days_in(scene, paragraph.span))
    return {chain: next(iter(known.values()))[0] for chain, known in days.items() if len(known) == 1}


def days_in(scene: Scene, within: Span) -> dict[str, tuple[Date, Span]]:
    """The dates to the day in a stretch, by their EDTF."""
    found: dict[str, tuple[Date, Span]] = {}
    for time in scene.times_in(within):
        date = time.date
        if time.kind is not TimeKind.DATE or date is None or not placed(time) or date.edtf is None:
            continue
        # whatever calendar it may be in
        ends = date.readings[0].earliest, date.readings[0].latest
        if ends[0] is not None and ends[0] == ends[1]:
            found.setdefault(date.edtf, (date, time.core))
    return found


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_list('naming'))})\b", re.IGNORECASE)


@cache
def _named() -> re.Pattern[str]:
    forms = "|".join(_list("calling"))
    return re.compile(
        rf"\b(?:{forms})\s+(?:the|this|that)\s+(\w+)\s+(?:as\s+)?(?:the\s+)?[“\"‘']?$", re.IGNORECASE
    )


@cache
def _gone_to() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|to|into|from|near|around|outside|leaving|left|reached)\s+(?:the\s+)?$", re.IGNORECASE
    )


@cache
def _led() -> re.Pattern[str]:
    return re.compile(r"\b(?:in|at|during)\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def _in_which() -> re.Pattern[str]:
    return re.compile(
        r"(?P<event>(?:\b(?:the|a|an|this)\s+(?:\w+\s+){0,3})?\b(?P<head>[\w-]+)),?\s+(?:in|at|during|on)\s+which\s*\Z",
        re.IGNORECASE,
    )


@cache
def _victims() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(_list('victims'))})\s+(?:of|at|on the field of)\s+(?:the\s+)?$", re.IGNORECASE
    )


def _list(name: str) -> Sequence[str]:
    found: Sequence[str] = data_file("en/quantities.toml")["events"][name]
    return found
