"""Texts with what is counted in them, read as far as a scene, and what comes out in a few words."""

from collections.abc import Iterator

from testimonia.model import Polarity, Quantity, Statement, TimeExpression, repaired
from testimonia.reading.prose import Paragraph
from testimonia.reading.read import look
from testimonia.reading.statements.counted.amounts import amounts_in
from testimonia.reading.statements.counted.casualties import casualties_of
from testimonia.reading.statements.counted.crowds import crowds_of
from testimonia.reading.statements.counted.occasions import occasions_of
from testimonia.reading.statements.nesting import nested
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.sentence import Sentence, sentence_at
from testimonia.reading.statements.stance.held import quoted
from testimonia.reading.statements.words import words
from testimonia.reading.times.voices import times_of


def scene_of(plain: str) -> tuple[Scene, tuple[Paragraph, ...]]:
    """A text as its statements see it."""
    text = repaired(plain)
    seen = look(text, ())
    times: tuple[TimeExpression, ...] = tuple(sorted(times_of(text, ()), key=lambda time: time.span))
    mentions = sorted(seen.mentioned.mentions, key=lambda mention: mention.span)
    scene = Scene(
        text.reading,
        mentions,
        [mention.span.start for mention in mentions],
        seen.mentioned.chains,
        times,
        [time.span.start for time in times],
        words(),
        nested(seen.clauses),
        quoted(seen.quotations),
    )
    return scene, seen.prose


def sentences_of(plain: str) -> Iterator[Sentence]:
    """The sentences of a text, made ready."""
    scene, prose = scene_of(plain)
    for paragraph in prose:
        yield from (sentence_at(scene, span) for span in paragraph.sentences)


def quantities_of(plain: str) -> list[str]:
    """The quantities of a text, as "no fewer than 11: 11.. people"."""
    found = [amount.quantity for sentence in sentences_of(plain) for amount in amounts_in(sentence)]
    return [f"{quantity.words}: {in_words(quantity)}" for quantity in found]


def in_words(quantity: Quantity) -> str:
    """A quantity, as "400..700 injured"."""
    ends = quantity.least, quantity.most
    number = (
        f"{ends[0]:.10g}"
        if ends[0] == ends[1] and ends[0] is not None
        else "..".join("" if end is None else f"{end:.10g}" for end in ends)
    )
    return " ".join([number] + ([] if quantity.unit is None else [quantity.unit]))


def fallen(plain: str) -> list[str]:
    """The casualties of a text, as "The siege: 2000 lives 1642"."""
    scene, prose = scene_of(plain)
    events = occasions_of(scene, prose)
    return [_line(one) for paragraph in prose for one in casualties_of(scene, paragraph, events)]


def crowds(plain: str) -> list[str]:
    """The same for crowds and signatures."""
    scene, prose = scene_of(plain)
    events = occasions_of(scene, prose)
    made = [one for paragraph in prose for one in casualties_of(scene, paragraph, events)]
    return [_line(one) for paragraph in prose for one in crowds_of(scene, paragraph, events, made)]


def _line(one: Statement) -> str:
    assert one.quantity is not None
    assert one.span.contains(one.trigger)
    assert one.span.contains(one.quantity.span)
    parts = [f"{one.subject.words}: {in_words(one.quantity)}"]
    parts += [] if one.happened is None else [str(one.happened.edtf)]
    parts += [] if one.place is None else [f"at {one.place.words}"]
    parts += [] if one.polarity is Polarity.ASSERTED else [one.polarity.value]
    parts += [f"by {holder.who.words}" for holder in one.holders]
    return " ".join(parts)
