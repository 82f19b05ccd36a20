"""Whose words a place in a Text is: the quotations around it, and so the holders of what is told there."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.model import Holder, Reference, Span
from testimonia.reading.quotations.cues import nobody
from testimonia.reading.quotations.values import Quotation, Speech

UNNAMED = Reference("unnamed speaker")
"""Who says what stands in quotation marks where nobody is said to: not the author of the Section."""
_OWNED = re.compile(r"^[’']s?\s+")
"""What is left of "Lind's description" without Lind."""
_SPEAKING = frozenset({"i", "we"})
_WORD = re.compile(r"[^\W\d_]+")
_DEEP = 12
"""Quotations one around another that are gone through, at most."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Quotations to be asked which of them hold a place.

    Attributes:
        quotations: of a Text, as they begin, an outer one before those inside it.
    """

    quotations: Sequence[Quotation]
    _starts: Sequence[int]
    _outer: Sequence[int]
    _cues: Sequence[Span]

    def around(self, offset: int) -> Iterator[Quotation]:
        """Those whose own words hold a place, the innermost first."""
        number = bisect_right(self._starts, offset) - 1
        for _ in range(_DEEP):
            if number < 0:
                return
            quotation = self.quotations[number]
            part = bisect_right(quotation.parts, offset, key=lambda one: one.start) - 1
            if part >= 0 and offset < quotation.parts[part].end:
                yield quotation
            number = self._outer[number]

    def leads(self, verb: Span) -> bool:
        """Whether a verb only says that somebody says something."""
        number = bisect_right(self._cues, verb.start, key=lambda cue: cue.start) - 1
        return number >= 0 and verb.start < self._cues[number].end


def quoted(quotations: Sequence[Quotation]) -> Quoted:
    """Quotations made ready to be asked."""
    ordered = sorted(quotations, key=lambda one: (one.span.start, -one.span.end, one.depth))
    outer: list[int] = []
    around: list[int] = []
    for number, one in enumerate(ordered):
        while around and ordered[around[-1]].span.end <= one.span.start:
            around.pop()
        outer.append(around[-1] if around else -1)
        around.append(number)
    cues = sorted({one.cue for one in ordered if one.cue is not None})
    return Quoted(ordered, [one.span.start for one in ordered], outer, cues)


@dataclass(frozen=True, slots=True)
class Held:
    """Who says what is told at a place.

    Attributes:
        holders: from the original speaker to the nearest; empty for the voice of the Section itself.
        denied: whether the first of them says that it is not so.
        voice: chain of the one who says "I" there; None if nobody knows.
        spoken: whether it stands in somebody's own words.
        by: the quotation that gives it to the first of them; None where there is none.
    """

    holders: tuple[Holder, ...]
    denied: bool
    voice: int | None
    spoken: bool
    by: Quotation | None = None


def held_at(quoted_in: Quoted, text: str, offset: int, voice: int | None) -> Held:
    """Who says what is told at a place of a Text.

    Args:
        quoted_in: its quotations.
        text: its reading layer.
        offset: the place.
        voice: chain of the author of the Section; None if nobody is named.
    """
    around = list(quoted_in.around(offset))
    holders: list[Holder] = []
    for quotation in around:
        holder = _holder(quotation, text)
        if (
            holder is not None
            and not _speaks(holder.who, voice)
            and not any(_same(holder, h) for h in holders)
        ):
            holders.append(holder)
    spoken = next((one for one in around if one.speech is not Speech.INDIRECT), None)
    speaks = voice if spoken is None else None if spoken.speaker is None else spoken.speaker.chain
    first = around[0] if around else None
    return Held(tuple(holders), first is not None and first.denied, speaks, spoken is not None, first)


def _holder(quotation: Quotation, text: str) -> Holder | None:
    if quotation.speaker is None:
        return Holder(UNNAMED) if quotation.speech is Speech.DIRECT else _nobody(quotation.cue, text)
    return Holder(quotation.speaker, _cue(quotation.cue, quotation.speaker, text))


def _nobody(cue: Span | None, text: str) -> Holder | None:
    """ "It is said": what one is called who is nobody in particular; None for what is only heard or asked."""
    if cue is None:
        return None
    words = " ".join(cue.of(text).split())
    named = (nobody().get(word) for word in _WORD.findall(words.lower()))
    name = min((one for one in named if one is not None), key=_by_name, default=None)
    return None if name is None else Holder(Reference(name), words)


def _by_name(name: str) -> int:
    """ "Traditionally held" is tradition, "rumoured to be believed" a rumour: the more telling first."""
    return list(dict.fromkeys(nobody().values())).index(name)


def _cue(cue: Span | None, speaker: Reference, text: str) -> str | None:
    """The words that say that somebody says it, without those for himself where they stand at an end."""
    if cue is None:
        return None
    start, end = cue.start, cue.end
    if speaker.span is not None and cue.contains(speaker.span):
        start = speaker.span.end if speaker.span.start == start else start
        end = speaker.span.start if speaker.span.end == end else end
    words = " ".join(text[start:end].split()) or " ".join(cue.of(text).split())
    return _OWNED.sub("", words).strip(" ,:—")


def _speaks(who: Reference, voice: int | None) -> bool:
    """Whether it is the one who speaks there anyway: "I said that"."""
    return who.words.lower() in _SPEAKING or (who.chain is not None and who.chain == voice)


def _same(one: Holder, other: Holder) -> bool:
    if one.who.chain is None or other.who.chain is None:
        return one.who == other.who
    return one.who.chain == other.who.chain
