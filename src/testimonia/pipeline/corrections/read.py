"""What people corrected in what is read of one Text, and added to it, applied.

The invariant: what was read and what was corrected give the same again, in whatever order things happened;
and every Passage that comes of it stands in the reading layer as any other does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from testimonia.model import (
    Corrected,
    Correction,
    Mention,
    Problem,
    Read,
    Span,
    Statement,
    Text,
    TimeExpression,
    trimmed,
)
from testimonia.pipeline.corrections.mentions import amended_mentions
from testimonia.pipeline.corrections.pointed import not_followed, stretch_of
from testimonia.pipeline.corrections.statements import amended_statements
from testimonia.pipeline.corrections.times import amended_times, known_dates
from testimonia.reading.mentions import Mentioned


class Amended:
    """The corrections of one Text while it is read; an `testimonia.reading.read.Amending`.

    Args:
        text: that is read.
        corrections: in order of time.
    """

    def __init__(self, text: Text, corrections: Sequence[Correction]) -> None:
        self._text = text
        self._by: dict[TimeExpression | Mention | Statement, str] = {}
        self._problems: list[Problem] = []
        self._placed: list[tuple[Correction, tuple[Span, ...]]] = []
        for each in corrections:
            spans = [stretch_of(text, place) for place in each.places]
            known = tuple(trimmed(text.reading, span) for span in spans if span is not None)
            if len(known) < len(spans) or not all(map(len, known)):
                self._fail(each, "its words are read nowhere", None)
            else:
                self._placed.append((each, known))

    def dates(self, times: tuple[TimeExpression, ...]) -> Mapping[Span, str | None]:
        """When times are that were read otherwise, so that others can be reckoned from them."""
        return known_dates(times, [(each, spans[0]) for each, spans in self._of(Corrected.DATE)])

    def times(self, times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
        """The expressions of time, those that were corrected as they are to be read."""
        placed = [(each, spans[0]) for each, spans in self._of(Corrected.DATE)]
        if not placed:
            return times
        made, by = amended_times(self._text.reading, times, placed, self._fail)
        self._by.update((each, who) for each, who in by.items())
        return made

    def mentioned(self, mentioned: Mentioned) -> Mentioned:
        """Who and what is spoken of, with the words that people say name somebody, or nobody."""
        placed = [(each, spans[0]) for each, spans in self._of(Corrected.MENTION)]
        if not placed:
            return mentioned
        made, by = amended_mentions(self._text.reading, mentioned, placed, self._fail)
        self._by.update((each, who) for each, who in by.items())
        return made

    def statements(self, read: Read) -> Read:
        """What was read of the Text, with the statements as people know them, and who these were."""
        what = (Corrected.STATEMENT, Corrected.PREDICATE, Corrected.POLARITY)
        placed = [pair for one in what for pair in self._of(one)]
        by: dict[Statement, str] = {}
        made = read
        if placed:
            made, by = amended_statements(self._text, read, placed, self._fail)
        every = dict(self._by)
        every.update((each, who) for each, who in by.items())
        return replace(
            made, problems=(*made.problems, *dict.fromkeys(self._problems)), by=MappingProxyType(every)
        )

    def _of(self, what: Corrected) -> list[tuple[Correction, tuple[Span, ...]]]:
        return [
            (each, spans)
            for each, spans in self._placed
            if each.answer is not None and each.answer.what is what
        ]

    def _fail(self, correction: Correction, why: str, at: Span | None) -> None:
        self._problems.append(not_followed(correction, why, at, self._text.reading))
