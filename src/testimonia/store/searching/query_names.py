"""Names in a query: who bears them, what else he is called, and the query with his other names beside them.

A short form that mostly stands for somebody else ("Thorne", of a family of four) is not looked for unasked:
it would bring in the others.
"""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.model import EntityKind
from testimonia.store.evidence import Store
from testimonia.store.searching.query_tree import Either, Every, Near, Phrase, Query, expression

MOST_BEARERS = 5
"""Those who bear a name that are looked at; who is called so most often."""
MOST_NAMES = 12
"""Other names that are looked at for one bearer; the most frequent ones."""
_MOST_CANDIDATES = 5
_MOST_ROWS = 400
_CHIEF = 0.8
"""Share of all places of a name that must be one bearer's, for him to be taken as meant."""
_OWN = 2
"""Passages with a form for each place where it stands for its bearer; with more, it is mostly others'."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody or something that a name in a query may mean.

    Attributes:
        entity: its id.
        kind: what it is.
        name: the preferred one.
        typed: the name as it was typed.
        others: its other names that can be looked for as well; without those that have the typed one in them.
        left_out: those that mostly stand for others.
        often: how often it stands in all texts under the name that was typed.
        share: of all places where that name stands for somebody.
    """

    entity: str
    kind: EntityKind
    name: str
    typed: str
    others: tuple[str, ...]
    left_out: tuple[str, ...]
    often: int
    share: float


def folded(words: str) -> tuple[str, ...]:
    """Words without capitals and accents, as the index compares them."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return tuple(_WORD.findall(plain.casefold()))


def names_typed(query: Query) -> tuple[str, ...]:
    """What in a query may be a name: all its words, what stands in quotes, and words with capitals in a row.

    >>> names_typed(Every((Phrase("Ada"), Phrase("Lind"), Phrase("prison"))))
    ('Ada Lind prison', 'Ada Lind')
    """
    return tuple(dict.fromkeys(_typed(query)))[:_MOST_CANDIDATES]


def _typed(query: Query) -> Iterator[str]:
    if isinstance(query, Phrase):
        if not query.prefix:
            yield " ".join(query.words.split())
    elif isinstance(query, Every):
        phrases = [part for part in query.wanted if isinstance(part, Phrase) and not part.prefix]
        if len(phrases) == len(query.wanted):
            yield " ".join(part.words for part in phrases)
        for start, end in _capitalised(query.wanted):
            yield _run(query.wanted[start:end])
        for part in query.wanted:
            if not isinstance(part, Phrase) or " " in part.words.strip():
                yield from _typed(part)
    elif isinstance(query, Either):
        for part in query.choices:
            yield from _typed(part)


def _capitalised(parts: Sequence[Query]) -> Iterator[tuple[int, int]]:
    """From where to where words with capitals stand in a row."""
    start = None
    for at, part in enumerate([*parts, None]):
        capital = isinstance(part, Phrase) and not part.prefix and part.words[:1].isupper()
        if capital and start is None:
            start = at
        elif not capital and start is not None:
            yield start, at
            start = None


def _run(parts: Sequence[Query]) -> str:
    return " ".join(part.words for part in parts if isinstance(part, Phrase))


def bearers(store: Store, typed: str) -> tuple[Bearer, ...]:
    """Who bears a name exactly, those first who are called so most; `MOST_BEARERS` of them."""
    wanted = folded(typed)
    if not wanted:
        return ()
    rows = store.connection.execute(
        "SELECT entities.id, entities.kind, entities.name, entity_names.name, entity_names.often "
        "FROM name_index JOIN entity_names ON entity_names.handle = name_index.rowid "
        "JOIN entities ON entities.id = entity_names.entity "
        "WHERE name_index MATCH ? AND entities.kind <> 'other' LIMIT ?",
        (expression(Phrase(" ".join(wanted))), _MOST_ROWS),
    )
    found: dict[tuple[str, str, str], int] = {}
    for entity, kind, name, form, often in rows:
        if folded(form) == wanted:
            found[entity, kind, name] = found.get((entity, kind, name), 0) + max(often, 1)
    total = sum(found.values())
    chosen = sorted(found, key=lambda each: (-found[each], each[2], each[0]))[:MOST_BEARERS]
    return tuple(_bearer(store.connection, each, typed, found[each], total) for each in chosen)


def _bearer(
    connection: sqlite3.Connection, those: tuple[str, str, str], typed: str, often: int, total: int
) -> Bearer:
    entity, kind, name = those
    rows = connection.execute(
        "SELECT name, often FROM entity_names WHERE entity = ? ORDER BY often DESC, name", (entity,)
    )
    forms: dict[tuple[str, ...], tuple[str, int]] = {}
    for form, times in rows:
        words = folded(form)
        if words and not _has(words, folded(typed)):
            forms[words] = (forms[words][0], forms[words][1] + times) if words in forms else (form, times)
    others: list[str] = []
    left_out: list[str] = []
    for words, (form, times) in list(forms.items())[:MOST_NAMES]:
        own = _passages(connection, words) <= _OWN * max(times, 1)
        (others if own else left_out).append(form)
    return Bearer(entity, EntityKind(kind), name, typed, tuple(others), tuple(left_out), often, often / total)


def _has(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether some words in a row are among others: whoever looks for them finds those as well."""
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _passages(connection: sqlite3.Connection, words: Sequence[str]) -> int:
    wanted = expression(Phrase(" ".join(words)))
    sql = "SELECT count(*) FROM search_index WHERE search_index MATCH ?"
    return int(connection.execute(sql, (wanted,)).fetchone()[0])


def meant(found: Sequence[Bearer]) -> Bearer | None:
    """Which of those who bear a name is meant: the only one, or the one who is called so far oftener."""
    return found[0] if found and found[0].share >= _CHIEF else None


def with_names(query: Query, means: Bearer) -> Query:
    """A query with the other names of somebody beside the one that was typed."""
    names: tuple[Query, ...] = tuple(Phrase(name) for name in means.others)
    return _widened(query, folded(means.typed), names) if names else query


def _widened(query: Query, typed: tuple[str, ...], names: tuple[Query, ...]) -> Query:
    if isinstance(query, Phrase):
        same = not query.prefix and folded(query.words) == typed
        return Either((query, *names)) if same else query
    if isinstance(query, Either):
        return Either(tuple(_widened(part, typed, names) for part in query.choices))
    if isinstance(query, Near):
        return query
    parts = list(query.wanted)
    for start in range(len(parts)):
        for end in range(len(parts), start, -1):
            run = parts[start:end]
            plain = all(isinstance(part, Phrase) and not part.prefix for part in run)
            if plain and folded(_run(run)) == typed:
                whole = run[0] if len(run) == 1 else Every(tuple(run))
                return Every((*parts[:start], Either((whole, *names)), *parts[end:]), query.without)
    return Every(tuple(_widened(part, typed, names) for part in parts), query.without)


@dataclass(frozen=True, slots=True)
class Named:
    """An entity some name of which has the words that are looked for.

    Attributes:
        entity: its id.
        kind: what it is.
        name: the preferred one.
        also: the name in which they stand, if it is another.
        often: how often it stands under such names in all texts.
    """

    entity: str
    kind: EntityKind
    name: str
    also: str
    often: int


def named(store: Store, query: Query, limit: int) -> tuple[tuple[Named, ...], int]:
    """Who and what has a name with the words of a query; the most frequent first, and how many there are.

    Where a name is stated in many forms, the most frequent of those with the words is given.
    """
    rows = store.connection.execute(
        "SELECT entities.id, entities.kind, entities.name, entity_names.name, "
        "max(entity_names.often), sum(entity_names.often) AS often "
        "FROM name_index JOIN entity_names ON entity_names.handle = name_index.rowid "
        "JOIN entities ON entities.id = entity_names.entity "
        "WHERE name_index MATCH ? AND entities.kind <> 'other' "
        "GROUP BY entities.id ORDER BY often DESC, entities.name, entities.id",
        (expression(query),),
    ).fetchall()
    shown = tuple(
        Named(entity, EntityKind(kind), name, "" if form == name else form, often)
        for entity, kind, name, form, _, often in rows[:limit]
    )
    return shown, len(rows)


def findings_about(
    store: Store, entities: Sequence[str], limit: int
) -> tuple[tuple[tuple[str, str], ...], int]:
    """Id and sentence of the findings about some entities, in their order; and how many there are."""
    rows = store.connection.execute(
        "SELECT findings.id, findings.what FROM findings JOIN ranks ON ranks.finding = findings.id "
        "WHERE findings.subject IN (SELECT value FROM json_each(?)) ORDER BY ranks.rank",
        (json.dumps(entities),),
    ).fetchall()
    return tuple((each, what) for each, what in rows[:limit]), len(rows)
