"""In what event those who are counted fell or came together, and on what day.

The event is the one that the clause names, else the one that the paragraphs around are about, unless the
clause is of another time. The day is that of the clause, else the only one that the sentence, the paragraph
or the account of the event tells of.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from testimonia.model import Date, EntityKind, Reference, Span, TimeExpression
from testimonia.reading.clauses.values import Clause
from testimonia.reading.prose import Paragraph
from testimonia.reading.statements.counted.occasions import (
    Occasions,
    as_doer,
    behind,
    days_in,
    in_clause,
    is_head,
    is_known,
    led_in,
)
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.told.telling import Telling
from testimonia.reading.statements.told.times import placed, time_of

_DAY = re.compile(r"\bthat\s+(?:same\s+)?(?:day|night|morning|evening|afternoon)\b", re.IGNORECASE)
_DAYS = 31
"""Days that a date may span and still tell which day is meant."""


@dataclass(frozen=True, slots=True)
class Story:
    """What is known beyond the sentence.

    Attributes:
        paragraph: that the sentence is of.
        occasions: the events that the Text is about.
        told: the event of which something was told before in the paragraph; None if of none.
        same: whether that was in the same sentence.
    """

    paragraph: Paragraph
    occasions: Occasions
    told: Reference | None = None
    same: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a Text something is told, and of what time.

    Attributes:
        scene: what is known around.
        sentence: in the reading layer.
        at: where the number begins.
        clause: that tells it; None if no verb does.
        time: of the clause; None if it has none.
    """

    scene: Scene
    sentence: Span
    at: int
    clause: Clause | None
    time: TimeExpression | None


def place_of_telling(sentence: Sentence, first: int, telling: Telling | None) -> Place:
    """Where a number is told that begins with a word of a sentence."""
    scene, at = sentence.scene, sentence.spans[first].start
    if telling is None:
        return Place(scene, sentence.span, at, None, None)
    time = time_of(telling)
    if time is not None and ";" in scene.text[min(time.span.end, at) : max(time.span.start, at)]:
        time = None  # what stands behind a semicolon has a time of its own, or the day of the sentence
    if time is not None and _too_long(time, scene.text):
        time = None
    return Place(scene, sentence.span, at, telling.clause, time)


def _too_long(time: TimeExpression, text: str) -> bool:
    """ "Later that day", where nobody knows more of it than the year: the day meant is another one."""
    reading = None if time.date is None or not time.date.readings else time.date.readings[0]
    if reading is None or reading.earliest is None or reading.latest is None:
        return False
    return reading.latest - reading.earliest > _DAYS and _DAY.search(time.span.of(text)) is not None


def event_in(place: Place, story: Story) -> Reference | None:
    """The event that a clause names; one that it only describes ("the charge") is that which is spoken of."""
    scene, clause = place.scene, place.clause
    named = None if clause is None else as_doer(scene, clause) or in_clause(scene, clause)
    if named is None:
        before = Span(place.sentence.start, place.at)
        named = behind(scene, before) or led_in(scene, before)
    if named is None:
        return None
    around = event_around(place, story)
    if around is not None and around.chain is not None and is_known(scene, named):
        return Reference(named.words, around.chain, named.span)
    return named


def event_around(place: Place, story: Story, *, loosely: bool = True) -> Reference | None:
    """The event that the sentences before are about; None if nobody can tell, or it is of another time.

    Args:
        place: where something is told.
        story: what is known beyond the sentence.
        loosely: whether it is enough that something is told of the event in the same paragraph.
    """
    dated = any(placed(time) for time in place.scene.times_in(place.sentence))
    if story.told is not None and place.time is None and (story.same or not dated):
        return Reference(story.told.words, story.told.chain)
    since = story.paragraph.span.start if loosely else place.sentence.end
    occasion = story.occasions.spoken_of(place.sentence.end, since)
    if occasion is None:
        return None
    if place.time is not None and not _may_be_of(place, _day_until(place, occasion.span, story)):
        return None
    return Reference(occasion.reference.words, occasion.reference.chain)


def _day_until(place: Place, event: Span, story: Story) -> Date | None:
    """The one day told from where an event is named to where something is told of it."""
    between = Span(min(event.start, place.sentence.start), place.sentence.end)
    days = days_in(place.scene, between)
    return next(iter(days.values()))[0] if len(days) == 1 else None


def _may_be_of(place: Place, day: Date | None) -> bool:
    date = None if place.time is None else place.time.date
    if date is None or day is None or not date.readings:
        return False
    least, most, at = date.readings[0].earliest, date.readings[0].latest, day.readings[0].earliest
    return at is not None and (least is None or least <= at) and (most is None or at <= most)


def when(place: Place, story: Story, event: Reference | None) -> tuple[Date | None, Span | None]:
    """When it was, and the words of its own sentence that say so."""
    scene, time, clause = place.scene, place.time, place.clause
    own = [] if clause is None else [t for t in scene.times_in(clause.span) if t is not time]
    if time is not None and (clause is None or clause.span.contains(time.span) or not own):
        return time.date, time.core
    if own:
        return None, None  # "later that day": not the day before
    before = clause is not None and _is_before(place, clause)
    for within in () if before else (place.sentence, Span(story.paragraph.span.start, place.sentence.end)):
        days: Mapping[str, tuple[Date, Span]] = days_in(scene, within)
        if days:
            date, span = next(iter(days.values()))
            same = place.sentence.contains(span)
            return (date, span if same else None) if len(days) == 1 else (None, None)
    occasion = (
        None if event is None else story.occasions.spoken_of(place.sentence.end, story.paragraph.span.start)
    )
    day = None if occasion is None else _day_until(place, occasion.span, story)
    return (day or story.occasions.day_of(event)), None


def _is_before(place: Place, clause: Clause) -> bool:
    """Whether it had been so by then: "he had lost 60 men" is not of the day told before."""
    return place.scene.words.has("grammar.have", clause.group.of(place.scene.text).split()[0].lower())


def names_event(scene: Scene, who: Reference) -> bool:
    """Whether a subject is an event."""
    if who.chain is not None and scene.chains[who.chain].kind is EntityKind.EVENT:
        return True
    return any(is_head(word) for word in who.words.lower().split())
