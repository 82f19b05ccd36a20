"""What an imprint says without a subject: "First published in 1951" is said of the document."""

from collections.abc import Iterator

from testimonia.model import Statement, hull
from testimonia.reading.statements.places import place_at
from testimonia.reading.statements.telling import Around
from testimonia.reading.statements.times import placed
from testimonia.reading.statements.triggers import Entry, Hit, Sort
from testimonia.reading.statements.verbs import LONGEST, happened

_BREAKS = frozenset(";:|")


def told_by_imprint(around: Around, hit: Hit, entry: Entry) -> Iterator[Statement]:
    """The statement of a line of paratext that begins with "Published" or "First published"."""
    sentence = around.sentence
    first, last = sentence.at(hit.span.start), sentence.at(hit.span.end - 1)
    if around.title is None or first > 1 or entry.predicate != "publication" or entry.sort is not Sort.TO:
        return
    end = next((n for n in range(last, len(sentence)) if sentence.raw[n] in _BREAKS), len(sentence))
    time = next((sentence.time[n] for n in range(last + 1, end) if placed(sentence.time[n])), None)
    if time is None:
        return
    leads = (n for n in range(last + 1, end - 1) if sentence.word(n) in ("in", "at"))
    place = next((found for n in leads for found in [place_at(sentence, n + 1)] if found), None)
    span = hull([sentence.cover(0, last), time.span])
    date, dated_by = happened(time)
    if len(span) <= LONGEST:
        yield Statement(
            span,
            sentence.cover(first, last),
            entry.predicate,
            around.title,
            place=place,
            happened=date,
            dated_by=dated_by,
            ordinal=1 if sentence.word(0) == "first" else None,
        )
