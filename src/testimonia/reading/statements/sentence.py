"""A sentence made ready to be looked at: its words, and the mentions, times and brackets that lie on them.

A sentence is looked at as a row of words; numbers in this package's functions are places in that row.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from testimonia.model import EntityKind, Mention, MentionForm, Span, TimeExpression, TimeKind
from testimonia.reading.statements.scene import Scene

LONGEST = 1_000
"""Code points; what runs on longer without a stop is looked at in pieces."""
_TOKEN = re.compile(r"\d+(?:[-–,]\d+)+(?!\w)|\w+(?:[-'’.](?=\w)\w+)*|\.{3}|[^\w\s]")
_LONGEST_VAGUE = 18
"""Code points; a longer expression without a place in time holds a clause of its own."""
OPENING, CLOSING = "“«„", "”»"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a row of words.

    Attributes:
        scene: what is known around it.
        span: in the reading layer.
        spans: of its words and marks.
        raw: the words as written.
        low: the same in small letters, apostrophes straight.
        owner: for each word, the mention that it belongs to.
        time: for each word, the expression of time that it belongs to.
        depth: for each word, in how many brackets it stands.
    """

    scene: Scene
    span: Span
    spans: tuple[Span, ...]
    raw: tuple[str, ...]
    low: tuple[str, ...]
    owner: tuple[Mention | None, ...]
    time: tuple[TimeExpression | None, ...]
    depth: tuple[int, ...]
    _begins: tuple[int, ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.spans)

    def at(self, offset: int) -> int:
        """The number of the word that holds or follows the character at ``offset``."""
        number = bisect_right(self._begins, offset) - 1
        if number >= 0 and offset < self.spans[number].end:
            return number
        return number + 1

    def has(self, name: str, number: int) -> bool:
        """Whether the word stands in a list of the language; there is no word outside the sentence."""
        return 0 <= number < len(self.low) and self.low[number] in self.scene.words.sets[name]

    def word(self, number: int) -> str:
        """The word in small letters; empty outside the sentence."""
        return self.low[number] if 0 <= number < len(self.low) else ""

    def cover(self, first: int, last: int) -> Span:
        """The stretch from one word to another."""
        return Span(self.spans[first].start, self.spans[last].end)

    def written(self, first: int, last: int) -> str:
        """The words from one to another, white space tidied."""
        return " ".join(self.cover(first, last).of(self.scene.text).split())

    def mention_starts(self, number: int) -> Mention | None:
        """The mention of which this is the first word."""
        found = self.owner[number] if 0 <= number < len(self.owner) else None
        return found if number == 0 or self.owner[number - 1] is not found else None

    def first_of(self, number: int) -> int:
        """The first word of the mention that a word belongs to."""
        found = self.owner[number]
        while found is not None and number > 0 and self.owner[number - 1] is found:
            number -= 1
        return number

    def last_of(self, number: int) -> int:
        """The last word of the mention that a word belongs to."""
        found = self.owner[number]
        while found is not None and number + 1 < len(self.owner) and self.owner[number + 1] is found:
            number += 1
        return number

    def is_kind(self, number: int, *kinds: EntityKind) -> bool:
        """Whether the word belongs to a mention of one of some kinds."""
        found = self.owner[number] if 0 <= number < len(self.owner) else None
        return found is not None and self.scene.kind(found) in kinds

    def is_name(self, number: int) -> bool:
        """Whether the word belongs to a name."""
        found = self.owner[number] if 0 <= number < len(self.owner) else None
        return found is not None and found.form is MentionForm.NAME


def sentence_at(scene: Scene, span: Span) -> Sentence:
    """A sentence made ready."""
    found = [Span(*token.span()) for token in _TOKEN.finditer(scene.text, span.start, span.end)]
    raw = tuple(one.of(scene.text) for one in found)
    begins = tuple(one.start for one in found)
    owner: list[Mention | None] = [None] * len(found)
    for mention in sorted(scene.mentions_in(span), key=lambda m: len(m.span)):
        for number in range(bisect_left(begins, mention.span.start), bisect_left(begins, mention.span.end)):
            owner[number] = mention
    times: list[TimeExpression | None] = [None] * len(found)
    for time in scene.times_in(span):
        clause = time.kind is TimeKind.VAGUE and not time.duration and len(time.span) > _LONGEST_VAGUE
        if clause or _part_of_name(time.span, begins, owner):
            continue  # "before he left for the war" holds a clause; "Winter Palace" is no season
        for number in range(bisect_left(begins, time.span.start), bisect_left(begins, time.span.end)):
            times[number] = times[number] or time
    low = tuple(word.lower().replace("’", "'") for word in raw)
    return Sentence(
        scene, span, tuple(found), raw, low, tuple(owner), tuple(times), tuple(_depths(raw)), begins
    )


def _part_of_name(time: Span, begins: Sequence[int], owner: Sequence[Mention | None]) -> bool:
    """Whether an expression of time is only part of a name."""
    number = bisect_left(begins, time.start)
    mention = owner[number] if number < len(owner) else None
    if mention is None or mention.form is not MentionForm.NAME:
        return False
    return mention.span.contains(time) and len(mention.span) > len(time)


def _depths(raw: Sequence[str]) -> list[int]:
    depth, out = 0, []
    for word in raw:
        if word in ("(", "["):
            depth += 1
        out.append(depth)
        if word in (")", "]"):
            depth = max(depth - 1, 0)
    return out


def pieces(text: str, span: Span) -> list[Span]:
    """A sentence, in pieces between two words if it runs on for too long."""
    out, at = [], span.start
    while span.end - at > LONGEST:
        cut = text.rfind(" ", at + 1, at + LONGEST)
        cut = at + LONGEST if cut < 0 else cut
        out.append(Span(at, cut))
        at = cut
    return [*out, Span(at, span.end)]
