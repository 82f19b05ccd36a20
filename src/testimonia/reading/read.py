"""What is read from one Text: times, then who and what it speaks of, then what it says of them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from testimonia.model import (
    Problem,
    Read,
    Section,
    Span,
    Statement,
    Text,
    TimeExpression,
    TimeKind,
    TimePart,
    Trouble,
)
from testimonia.reading.appraisals import appraisals_of
from testimonia.reading.clauses import Clause, clauses_of
from testimonia.reading.encoder import Syntax, seen_in
from testimonia.reading.marked import known_dates, marked_names, marked_times, placed
from testimonia.reading.mentions import Mentioned, mentions_of
from testimonia.reading.prose import Paragraph, prose_of
from testimonia.reading.quotations import Quotation, quotations_of
from testimonia.reading.statements import statements_of
from testimonia.reading.times.lexicon import known_languages
from testimonia.reading.times.reader import read_times
from testimonia.reading.times.voices import date_of, edtf_as_it_is, times_of, unread_languages
from testimonia.reading.words import READ_IN

__all__ = ["Amending", "date_of", "explained", "known_languages", "look", "read"]


@dataclass(frozen=True, slots=True)
class Looked:
    """What is read on the way to the statements of a Text.

    Attributes:
        prose: its paragraphs.
        mentioned: who and what it speaks of.
        clauses: who does what to whom.
        quotations: who says what.
        syntax: how its words belong together.
    """

    prose: tuple[Paragraph, ...]
    mentioned: Mentioned
    clauses: tuple[Clause, ...]
    quotations: tuple[Quotation, ...]
    syntax: Syntax


class Amending(Protocol):
    """What people know better: it is taken into account before anything is read on."""

    def dates(self, times: tuple[TimeExpression, ...]) -> Mapping[Span, str | None]:
        """When some of these times are, in EDTF, by their core; None for what is no time."""

    def times(self, times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
        """The expressions of time as they are to be taken."""

    def mentioned(self, mentioned: Mentioned) -> Mentioned:
        """Who and what is spoken of, as it is to be taken."""


def look(text: Text, sections: Sequence[Section], amending: Amending | None = None) -> Looked:
    """Read a Text as far as its clauses and quotations."""
    prose = prose_of(text, sections)
    seen = seen_in(text.reading, prose)
    mentioned = mentions_of(text, sections, prose, seen.marks)
    mentioned = marked_names(text.reading, mentioned, placed(text, dates=False))
    if amending is not None:
        mentioned = amending.mentioned(mentioned)
    clauses = clauses_of(text.reading, seen.syntax, mentioned)
    quotations = quotations_of(text.reading, prose, sections, mentioned, seen.syntax, clauses)
    return Looked(prose, mentioned, clauses, quotations, seen.syntax)


def read(text: Text, sections: Sequence[Section], amending: Amending | None = None) -> Read:
    """Read one Text: each Section in its own language, and with its own running date.

    Args:
        text: in two layers.
        sections: outer before inner.
        amending: what people know better; None if nobody does.
    """
    times, contradicted = _times(text, sections, amending)
    seen = look(text, sections, amending)
    mentioned = seen.mentioned
    statements = statements_of(text, sections, seen.prose, mentioned, times, seen.clauses, seen.quotations)
    return Read(
        times,
        mentioned.chains,
        mentioned.mentions,
        statements,
        tuple(_sentences(seen.prose, statements)),
        appraisals_of(text, seen.prose, mentioned, seen.clauses, seen.quotations, seen.syntax),
        (*_unread(sections, seen.prose), *contradicted),
    )


def _times(
    text: Text, sections: Sequence[Section], amending: Amending | None
) -> tuple[tuple[TimeExpression, ...], tuple[Problem, ...]]:
    """The expressions of time: as people correct them, else as the document marks them, else as read.

    What is reckoned from those that are known better is reckoned anew.
    """
    times = before = times_of(text, sections)
    marks = placed(text, dates=True)
    known: dict[Span, str | None] = {**known_dates(times, marks)}
    if amending is not None:
        known |= amending.dates(times)
    if known:
        times = times_of(text, sections, known=known)
    whole = next((section.language for section in sections if section.language is not None), None)
    times, contradicted = marked_times(text.reading, times, marks, whole.value if whole else "en", before)
    return (amending.times(times) if amending is not None else times), contradicted


def _sentences(prose: Sequence[Paragraph], statements: Sequence[Statement]) -> Iterator[Span]:
    """For each statement the sentence around it, or the sentences if it runs over several."""
    sentences = [sentence for paragraph in prose for sentence in paragraph.sentences]
    starts = [sentence.start for sentence in sentences]
    for statement in statements:
        first = sentences[max(bisect_right(starts, statement.span.start) - 1, 0)]
        last = sentences[max(bisect_right(starts, statement.span.end - 1) - 1, 0)]
        yield Span(min(first.start, statement.span.start), max(last.end, statement.span.end))


def _unread(sections: Sequence[Section], prose: Sequence[Paragraph]) -> Iterator[Problem]:
    """One sentence for each language of which something was passed over."""
    undated = set(unread_languages(sections))
    unpeopled = {paragraph.language for paragraph in prose if not paragraph.paratext} - {READ_IN}
    for language in sorted(undated | unpeopled):
        dates = ("Dates",) if language in undated else ()
        people = ("people", "statements") if language in unpeopled else ()
        what = _listed([*dates, *people])
        sentence = (
            f"{what} in parts written in “{language}” were not read: testimonia does not know the words. "
            "They can be searched, and are compared for copies."
        )
        yield Problem("", sentence, Trouble.NOTICE)


def _listed(words: Sequence[str]) -> str:
    """Words as a sentence begins with them.

    >>> _listed(["dates", "people", "statements"])
    'Dates, people and statements'
    """
    joined = " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
    return joined[0].upper() + joined[1:]


def explained(words: str, language: str = "en") -> tuple[TimeExpression, ...]:
    """The expressions of time in a few words that stand alone; EDTF is read as it is."""
    date = edtf_as_it_is(words.strip())
    if date is not None:
        whole = Span(0, len(words))
        return (TimeExpression(whole, whole, TimeKind.DATE, date, parts=(TimePart(whole, date),)),)
    return read_times(words, language=language)
