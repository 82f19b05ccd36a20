"""A dialogue as turns: who acts and is spoken of around each quotation, and who is spoken to in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from testimonia.model import Mention, MentionForm, Span
from testimonia.reading.quotations.spots import Spot, Told
from testimonia.reading.quotations.words import Words

_WIDE = 60
"""Words of the author before or after a quotation that are looked at."""
DIALOGUE = 200
"""Words between two quotations, at most, that are of one dialogue."""
_SHORT = 25
"""Words between two quotations, at most, that may belong to one of them and not to the story."""
_OPENS = frozenset("“„\"«‘'")
_CLOSES = frozenset("”\"’'»“")
_PLURAL = frozenset({"they", "we", "us", "them", "their", "our", "you", "your", "it", "its"})


class Link(StrEnum):
    """What stands between a quotation and the one before it."""

    FIRST = "first"
    """It has none before it."""
    BESIDE = "beside"
    """Nothing, or the end of a paragraph."""
    ON = "on"
    """Only whose words they are, and it goes on: "..., he said, ..."; or the one before is not closed."""
    CUE = "cue"
    """Only whose words the first ones were, in a sentence that ends."""
    LED = "led"
    """Only whose words the second ones are."""
    SHORT = "short"
    """A few words of the story."""
    LONG = "long"
    """More of it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody whom the author mentions near a quotation.

    Attributes:
        chain: who it is.
        subject: whether he does something there.
        rank: 0 for the nearest, 1 for the next, and so on; each counts once; -1 if it comes again.
        close: whether it is in the sentence nearest to the quotation.
    """

    chain: int
    subject: bool
    rank: int
    close: bool


@dataclass(frozen=True)
class Turn:
    """A quotation in a dialogue.

    Attributes:
        spot: its place.
        told: by whom its sentence says it is said.
        link: to the one before it.
        before: who is mentioned before it, and behind the quotation before it.
        after: who is mentioned after it, and before the next one.
        addressed: who is spoken to in it by name.
        named: who is named or described in it otherwise.
        ends: the last mark in it: ",", ".", "?", "!", "-", or nothing.
        begins: its first word, in small letters.
        length: in words.
    """

    spot: Spot
    told: Told | None
    link: Link
    before: tuple[Seen, ...]
    after: tuple[Seen, ...]
    addressed: frozenset[int]
    named: frozenset[int]
    ends: str
    begins: str
    length: int

    @cached_property
    def speaker(self) -> int | None:
        """The chain of whoever is said to say it."""
        who = self.told.speaker if self.told is not None else None
        return who.chain if who is not None else None


def turns(
    words: Words, spots: Sequence[Spot], said: Sequence[Told | None], places: Sequence[int | None]
) -> list[Turn]:
    """The quotations of a Text as turns, in order.

    Args:
        words: of the Text.
        spots: of the outermost quotations.
        said: by whom each is said to be said.
        places: number of the paragraph of each; None where the text has lost its paragraphs.
    """
    found: list[Turn] = []
    for number, spot in enumerate(spots):
        addressed, named = _inside(words, spot.span)
        found.append(
            Turn(
                spot,
                said[number],
                _link(words, spots, said, places, number) if number else Link.FIRST,
                tuple(_seen(words, _outside(words, spot.before)[-_WIDE:][::-1], number=-1)),
                tuple(_seen(words, _outside(words, spot.after)[:_WIDE], number=1)),
                addressed,
                named,
                *_outline(words, spot.span),
            )
        )
    return found


def _outline(words: Words, span: Span) -> tuple[str, str, int]:
    """How a quotation ends, how it begins, and how long it is."""
    inside = span.of(words.layer).strip("“”„\"«»‘’' _*")
    tokens = words.within(span)
    first = next((word for at in tokens if (word := words.word(at))[0].isalnum()), "")
    return inside[-1:] if inside[-1:] in ",.?!-—" else "", first, len(tokens)


def _link(
    words: Words,
    spots: Sequence[Spot],
    said: Sequence[Told | None],
    places: Sequence[int | None],
    number: int,
) -> Link:
    """What stands between a quotation and the one before it."""
    one, other = spots[number - 1].span, spots[number].span
    first, second, place = said[number - 1], said[number], places[number]
    length = len(words.within(Span(one.end, other.start)))
    if length > DIALOGUE:
        return Link.FIRST
    between = words.layer[one.end : other.start].strip()
    if not between:
        unclosed = words.layer[one.start] in _OPENS and words.layer[one.end - 1] not in _CLOSES
        return Link.ON if unclosed else Link.BESIDE
    together = place is not None and place == places[number - 1]
    apart = place is not None and not together
    alone = len(between) < 300 and not any(stop in between[:-1] for stop in (". ", "! ", "? ", "\n\n"))
    if alone and first is not None and first.side == 1:
        goes_on = together or between.endswith((",", ";", "--", "—"))
        return Link.BESIDE if apart else Link.ON if goes_on else Link.CUE
    if alone and second is not None and second.side == -1:
        return Link.LED
    if together and length <= _WIDE:
        return Link.ON
    return Link.SHORT if length <= _SHORT else Link.LONG


def _outside(words: Words, region: Span) -> list[int]:
    return [at for at in words.within(region) if words.levels[at] == 0]


def _seen(words: Words, tokens: Sequence[int], number: int) -> Iterator[Seen]:
    """Who is mentioned by some tokens, the nearest first; ``number`` is -1 if they run backwards."""
    met: dict[int, int] = {}
    ended = False
    for place, at in enumerate(tokens):
        stop = words.layer[words.starts[at]] in ".!?" and (place > 0 or number == 1)
        ended = ended or stop
        held = words.mention(at)
        if held is None or not is_somebody(words, held):
            continue
        subject = words.relations[at].startswith("nsubj")
        if held.chain not in met or (subject and met[held.chain] == 0):
            yield Seen(held.chain, subject, len(met) if held.chain not in met else -1, not ended)
            met[held.chain] = int(subject)


def is_somebody(words: Words, held: Mention) -> bool:
    """Whether a mention is of one who can speak alone."""
    if held.chain not in words.people:
        return False
    return held.form is not MentionForm.PRONOUN or held.span.of(words.layer).lower() not in _PLURAL


def _inside(words: Words, span: Span) -> tuple[frozenset[int], frozenset[int]]:
    """Who is spoken to in a quotation by a name or description, and who else is named in it."""
    addressed: set[int] = set()
    named: set[int] = set()
    for at in words.within(span):
        number = words.openers.get(at)
        if number is None or words.mentions[number].form is MentionForm.PRONOUN:
            continue
        held = words.mentions[number]
        (addressed if _is_vocative(words, held.span, span) else named).add(held.chain)
    return frozenset(addressed), frozenset(named - addressed)


def _is_vocative(words: Words, held: Span, around: Span) -> bool:
    """Whether a name or description stands apart between commas, or at the beginning or end."""
    if words.relations[words.head_of(held)] == "vocative":
        return True
    before = words.layer[max(around.start, held.start - 3) : held.start].rstrip()[-1:]
    after = words.layer[held.end : held.end + 2].lstrip()[:1]
    opens = before in ("", ",", "“", '"', "'", "‘", ".", "!", "?")
    closes = after in (",", ".", "!", "?", "”", '"', "’", ";")
    return opens and closes and not (before == "" and after == "")
