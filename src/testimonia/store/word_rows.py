"""Words on pictures as rows, and back: all words of a page in one.

Measured with 200,000 words on 500 pages: 29 MB with a row for each word, 6 MB so, and still to be read with
``json_each``; a page comes back in less than a millisecond. What goes in is what `testimonia.model.fitted`
gives; that comes out again.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from testimonia.model import Span, WordBox, canonical_json
from testimonia.model.word_places import FINENESS, SURENESS
from testimonia.store.records import Row


def word_rows(source_id: str, words: Iterable[WordBox]) -> Iterator[Row]:
    """Rows of the table ``page_words``."""
    for number, (page, group) in enumerate(groupby(words, key=lambda word: word.page)):
        held = tuple(group)
        starts = held[0].span.start
        yield (source_id, number, page, starts, max(w.span.end for w in held), _packed(held, starts))


def words_of(row: Row, below: float | None = None) -> Iterator[WordBox]:
    """The words of the columns page_index, starts, words; see `words`."""
    page, starts, packed = row
    limit = None if below is None else round(below * SURENESS)
    for first, length, left, top, right, bottom, sure in json.loads(packed):
        if limit is not None and (sure is None or sure >= limit):
            continue
        span = Span(starts + first, starts + first + length)
        box = (left / FINENESS, top / FINENESS, right / FINENESS, bottom / FINENESS)
        yield WordBox(span, page, box, None if sure is None else sure / SURENESS)


def words(
    connection: sqlite3.Connection, source_id: str, within: Span, below: float | None = None
) -> Iterator[WordBox]:
    """The words of a source that stand on pictures, in a stretch of the original layer, in its order.

    Args:
        connection: to the base.
        source_id: of the source.
        within: the stretch.
        below: only words that were read with less confidence than this; all if None.
    """
    rows = connection.execute(
        "SELECT page_index, starts, words FROM page_words "
        "WHERE source = ? AND ends > ? AND starts < ? ORDER BY number",
        (source_id, within.start, within.end),
    )
    for row in rows:
        yield from (word for word in words_of(row, below) if word.span.overlaps(within))


def _packed(held: tuple[WordBox, ...], starts: int) -> str:
    return canonical_json(
        [
            [
                *(word.span.start - starts, len(word.span)),
                *(round(side * FINENESS) for side in word.box),
                None if word.confidence is None else round(word.confidence * SURENESS),
            ]
            for word in held
        ]
    )
