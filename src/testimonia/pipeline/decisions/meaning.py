"""What somebody means who names a finding, a person, a passage or a document to decide on it.

What could mean two things is refused with a sentence that says which: nothing is decided by guess.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.exports.people_lines import any_bears, is_among
from testimonia.exports.records import held_sources
from testimonia.exports.references import authors_of
from testimonia.exports.selecting import names_of
from testimonia.model import (
    Chain,
    ChainIn,
    MentionForm,
    Place,
    SectionKind,
    Span,
    Stretch,
    hull,
    innermost,
)
from testimonia.pipeline.decisions.in_force import DOCUMENT, HOLDER, PART
from testimonia.pipeline.decisions.noting import PlaceError, occurrences
from testimonia.pipeline.decisions.pointing import Pointing, compared_as, decisive
from testimonia.store import HeldEntity, HeldFinding, HeldStatement, Store

LEAST = 4
"""Characters of an id that have to be given."""
_LISTED = 6
_OPENING = 120
"""Code points by which the beginning of a part of a document is named."""
_WHERE = "Name the document too, as in “letter.txt:Ada Lind”."


def finding_meant(store: Store, words: str) -> HeldFinding:
    """The finding with an id, or with one that begins so.

    Raises:
        PlaceError: if there is none, or more than one.
    """
    found = [each for each in store.findings() if len(words) >= LEAST and each.id.startswith(words)]
    if len(found) != 1:
        several = "no finding" if not found else f"{len(found)} findings"
        raise PlaceError(
            f"There is {several} “{words}”. The ids stand below each finding in: testimonia findings FOLDER"
        )
    return found[0]


def document_and_rest(store: Store, words: str) -> tuple[str | None, str]:
    """The document that is named before a colon, if one is, and what stands behind it."""
    known = [path for path in store.hashes() if words.startswith(f"{path}:")]
    path = max(known, key=len, default=None)
    return path, words if path is None else words[len(path) + 1 :].strip()


def bearers(store: Store, words: str) -> list[HeldEntity]:
    """All whom a name can mean, perhaps in one document alone ("letter.txt:Ada Lind").

    Part of a name is enough; but whose name it is in full goes before those that only have it in them.
    """
    return list({each.entity.id: each.entity for each in _bearers(store, words)}.values())


def named(store: Store, words: str) -> "Named":
    """The one whom a name means, with words that name him.

    Args:
        store: the evidence base.
        words: the name, or part of one, perhaps behind a document and a colon.

    Raises:
        PlaceError: if nobody bears it, several may be meant, or no words name him.
    """
    path, name = document_and_rest(store, words)
    found = _bearers(store, words)
    meant = {each.entity.id: each.entity.entity for each in found}
    if not meant:
        where = f"in “{path}”" if path else "in the documents"
        raise PlaceError(f"Nobody and nothing {where} is called “{name}”.")
    if len(meant) > 1:
        listed = ", ".join(f"{each.name} ({each.kind.value})" for each in list(meant.values())[:_LISTED])
        raise PlaceError(f"“{name}” can be any of {len(meant)}: {listed}. Give more of the name. {_WHERE}")
    return _first_named(store, found, name)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something, and words that name him.

    Attributes:
        entity: as comparison has it.
        chain: in the document where the words stand.
        at: the words.
    """

    entity: HeldEntity
    chain: ChainIn
    at: Stretch


@dataclass(frozen=True, slots=True)
class _Bearer:
    entity: HeldEntity
    chain: ChainIn
    names: tuple[str, ...]
    times: int


def _bearers(store: Store, words: str) -> list[_Bearer]:
    """The chains of those who bear a name; in one document, those that bear it there."""
    path, name = document_and_rest(store, words)
    entities = {held.id: held for held in store.entities()}
    found = []
    for held in held_sources(store):
        if path not in (None, held.source.path):
            continue
        of_chain = store.entity_of_chain(held.source.id)
        for chain in (c for c in store.chains(held.source.id) if c.number in of_chain):
            entity = entities[of_chain[chain.number]]
            names = _names(chain) if path else names_of(entity)
            if any_bears(names, name):
                times = sum(n.count for n in chain.names if is_among((n.text,), name))
                found.append(_Bearer(entity, ChainIn(held.source.id, chain.number), names, times))
    return [each for each in found if is_among(each.names, name)] or found


def _names(chain: Chain) -> tuple[str, ...]:
    return tuple(name.text for name in chain.names)


def _first_named(store: Store, found: Sequence[_Bearer], name: str) -> Named:
    """The first place where he is called so, in the document that calls him so most."""
    for each in sorted(found, key=lambda bearer: -bearer.times):
        words = store.words(each.chain.source)
        mine = [m for m in store.mentions(each.chain.source) if m.chain == each.chain.number]
        so = [m.span for m in mine if is_among((" ".join(m.span.of(words).split()),), name)]
        by_name = [m.span for m in mine if m.form is MentionForm.NAME]
        for span in (*so[:1], *by_name[:1]):
            return Named(each.entity, each.chain, Stretch(each.chain.source, span))
    raise PlaceError(
        f"No words of a document name “{name}”, so there is nothing that a decision can be tied to."
    )


def statements_meant(store: Store, wanted: Sequence[str]) -> list[HeldStatement]:
    """The statements that passages make ("letter.txt:arrested in 1928"): one of each, all of one kind.

    Args:
        store: the evidence base.
        wanted: for each its id, or a document and words of it that occur there once.

    Raises:
        PlaceError: if it cannot be told which statement is meant.
    """
    there = [_statements_at(store, each) for each in wanted]
    shared = set.intersection(*({compared_as(s.statement.predicate) for s in found} for found in there))
    if not shared:
        raise PlaceError("These passages tell of happenings of different kinds, which cannot be one.")
    if len(shared) > 1:
        raise PlaceError(
            f"These passages tell of more than one happening: {', '.join(sorted(shared))}. {_FEWER}"
        )
    chosen = []
    for words, found in zip(wanted, there, strict=True):
        fitting = [s for s in found if compared_as(s.statement.predicate) in shared]
        if len({(s.source, decisive(s.statement)) for s in fitting}) > 1:
            raise PlaceError(f"“{words}” tells of more than one {shared.pop()}. {_FEWER}")
        chosen.append(fitting[0])
    return chosen


_FEWER = "Give fewer words, with those that say when or what in them."


def _statements_at(store: Store, words: str) -> list[HeldStatement]:
    known = store.statement(words)
    if known is not None:
        return [known]
    source, span = passage_meant(store, words)
    near = store.statements(source, span)
    inside = [each for each in near if span.contains(decisive(each.statement))]
    found = inside or [each for each in near if each.statement.span.contains(span)]
    if not found:
        raise PlaceError(f"No statement was read at “{words}”. See: testimonia statements FOLDER")
    return found


def passage_meant(store: Store, words: str) -> tuple[str, Span]:
    """The source and the stretch of the reading layer that are meant by a document and words of it.

    Raises:
        PlaceError: if these words do not stand there, or more than once.
    """
    path, quote = document_and_rest(store, words)
    text = store.text(path) if path is not None else None
    if path is None or text is None or not quote:
        raise PlaceError(
            f"“{words}” is no passage. Give a document and words of it: “letter.txt:arrested in 1928”."
        )
    spans = list(occurrences(text.reading, quote))
    if len(spans) != 1:
        found = "are not" if not spans else f"occur {len(spans)} times"
        raise PlaceError(f"The words “{quote}” {found} in “{path}”. Give words that occur once.")
    return store.source_id(path) or "", spans[0]


def statement_places(store: Store, statements: Sequence[HeldStatement]) -> tuple[Place, ...]:
    """The clauses of statements, and then the deciding words of each, as the ledger has them."""
    pointing = Pointing(store)
    clauses = [pointing.place(each.source, each.statement.span) for each in statements]
    marks = [pointing.place(each.source, decisive(each.statement)) for each in statements]
    return _all_there((*clauses, *marks))


def name_places(store: Store, people: Sequence[Named]) -> tuple[Place, ...]:
    """The words that name people, as the ledger has them."""
    pointing = Pointing(store)
    return _all_there([pointing.place(each.at.source, each.at.span) for each in people])


def _all_there(places: Sequence[Place | None]) -> tuple[Place, ...]:
    found = tuple(place for place in places if place is not None)
    if len(found) < len(places):
        raise PlaceError("Some of these words are no longer there. Build the folder again.")
    return found


def set_aside_meant(store: Store, words: str) -> tuple[tuple[Place, ...], str]:
    """What is to be set aside, as places and as the value of the line: a document, a part, or a person.

    Args:
        store: the evidence base.
        words: the path of a document; a document and words in the part that is meant; or a name.

    Raises:
        PlaceError: if it cannot be told.
    """
    pointing = Pointing(store)
    if words in store.hashes():
        return _all_there([pointing.place(store.source_id(words) or "")]), DOCUMENT
    if document_and_rest(store, words)[0] is not None:
        part, kind = part_meant(store, words)
        opening = Span(part.span.start, min(part.span.end, part.span.start + _OPENING))
        return _all_there([pointing.place(part.source, opening)]), f"{PART}, {kind.value}"
    try:
        person = named(store, words)
    except PlaceError:
        written = author_meant(store, words)
        if not written:
            raise
        return _all_there([pointing.place(each) for each in written]), f"{HOLDER}, {words}"
    return name_places(store, [person]), f"{HOLDER}, {person.entity.entity.name}"


def part_meant(store: Store, words: str) -> tuple[Stretch, SectionKind]:
    """The innermost part of a document around a passage, in the reading layer, and what part it is.

    Raises:
        PlaceError: if the passage is none, or stands in no part.
    """
    source, span = passage_meant(store, words)
    path = store.path_of(source) or ""
    text = store.text(path)
    part = innermost(store.sections(path), text.alignment.to_original(span)[0].start) if text else None
    parts = text.alignment.to_reading(part.span) if text and part else ()
    if part is None or not parts:
        raise PlaceError(f"“{words}” stands in no part of its document.")
    return Stretch(source, hull(parts)), part.kind


def author_meant(store: Store, name: str) -> list[str]:
    """The sources of which somebody of this name in full wrote something, by id."""
    return [
        held.source.id
        for held in held_sources(store)
        if any(is_among((author,), name) for author in authors_of(store, held).values())
    ]
