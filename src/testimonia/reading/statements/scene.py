"""What is known of a Text before its statements are read."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.model import Chain, EntityKind, Mention, Reference, Span, TimeExpression
from testimonia.reading.statements.nesting import Nesting
from testimonia.reading.statements.stance.held import Quoted
from testimonia.reading.statements.words import Words


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known around a sentence.

    Attributes:
        text: the reading layer.
        mentions: names and pronouns of the Text, sorted, none inside another.
        starts: where each begins.
        chains: by number.
        times: of the Text, sorted.
        time_starts: where each begins.
        words: of the language.
        clauses: of the Text.
        quoted: its quotations.
        voice: number of the chain that "I" belongs to; None if nobody is known to speak.
    """

    text: str
    mentions: Sequence[Mention]
    starts: Sequence[int]
    chains: Sequence[Chain]
    times: Sequence[TimeExpression]
    time_starts: Sequence[int]
    words: Words
    clauses: Nesting
    quoted: Quoted
    voice: int | None = None

    def mentions_in(self, span: Span) -> Sequence[Mention]:
        """The mentions that begin in a stretch."""
        return self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def times_in(self, span: Span) -> Sequence[TimeExpression]:
        """The expressions of time that begin in a stretch."""
        return self.times[bisect_left(self.time_starts, span.start) : bisect_left(self.time_starts, span.end)]

    def kind(self, mention: Mention) -> EntityKind:
        """What a mention stands for."""
        return self.chains[mention.chain].kind


def reference_of(mention: Mention, text: str) -> Reference:
    """The reference that a mention is."""
    return Reference(" ".join(mention.span.of(text).split()), mention.chain, mention.span)
