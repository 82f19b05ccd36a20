"""What the places of a decision point at: a chain, a statement, a part of a document; and the way back.

The ledger names words and nothing that was derived from them, so what stands there is asked anew each time.
Where the reading has become another one, the answer is exact or there is none: nothing is moved by guess.
"""

from collections.abc import Iterable, Sequence

from testimonia.knowledge.predicates import predicates
from testimonia.model import ChainIn, Mention, Place, Span, Statement, Stretch, describe_parts, hull
from testimonia.pipeline.decisions.bearing import Texts
from testimonia.store import HeldStatement, LocatedPlace, Store


def compared_as(predicate: str) -> str:
    """The predicate among whose happenings another is compared; itself if it is not compared."""
    known = predicates().get(predicate)
    return (known.compared_as if known else "") or predicate


def decisive(statement: Statement) -> Span:
    """The words that tell a statement from others in its clause: those that say when, or what."""
    return statement.dated_by or statement.trigger


class Pointing:
    """Places of the ledger and what was read there, for one store; each text is opened once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._texts = Texts(store)
        self._hashes = store.hashes()

    def place(self, source: str, span: Span | None = None) -> Place | None:
        """A stretch of the reading layer of a source, or all of the source, as the ledger has it.

        None if it is no longer there.
        """
        held = self._texts.of(source)
        if held is None or held[0] not in self._hashes:
            return None
        path, text = held
        if span is None:
            return Place(path, self._hashes[path])
        if not text.alignment.to_original(span):
            return None
        return Place(path, self._hashes[path], describe_parts(text.original, text.passage(source, span)))

    def stretch(self, place: LocatedPlace) -> Stretch | None:
        """Where the words of a place are read now; None for a whole source, and if they are read nowhere."""
        source = self.source(place)
        held = self._texts.of(source) if source else None
        if source is None or held is None or not place.spans:
            return None
        parts = [part for span in place.spans for part in held[1].alignment.to_reading(span)]
        return Stretch(source, hull(parts)) if parts else None

    def source(self, place: LocatedPlace) -> str | None:
        """The source that a place is in."""
        return self._store.source_id(place.path) if place.path is not None else None

    def chain(self, place: LocatedPlace) -> ChainIn | None:
        """Whom or what the words of a place mention; None if nobody, or if it cannot be told which of two."""
        there = self.stretch(place)
        if there is None:
            return None
        meant = {each.chain for each in _meant(self._store.mentions(there.source, there.span), there.span)}
        return ChainIn(there.source, meant.pop()) if len(meant) == 1 else None

    def statements(self, clause: LocatedPlace, mark: LocatedPlace | None, predicate: str) -> tuple[str, ...]:
        """The statements of a predicate that a clause makes, by id: one for each of whom it is told.

        Args:
            clause: the words.
            mark: words in it that say which of several is meant; None if nobody has said so.
            predicate: among whose happenings they are compared.

        Returns:
            Nothing if no statement, or several of which any may be meant, stand there.
        """
        there = self.stretch(clause)
        if there is None:
            return ()
        told = [
            each
            for each in self._store.statements(there.source, there.span)
            if there.span.contains(each.statement.trigger)
            and compared_as(each.statement.predicate) == predicate
        ]
        words = self.stretch(mark) if mark is not None else None
        marked = [each for each in told if words and decisive(each.statement).overlaps(words.span)]
        return _of_one_happening(marked or told)

    def part(self, place: LocatedPlace, kind: str) -> Stretch | None:
        """The part of a document of a kind that begins with the words of a place, in the reading layer."""
        held = self._texts.of(self.source(place) or "")
        if held is None or not place.spans or place.path is None:
            return None
        start = min(span.start for span in place.spans)
        path, text = held
        spans = [
            section.span
            for section in self._store.sections(path)
            if section.kind.value == kind
            and section.span.start <= start
            and not text.original[section.span.start : start].strip()
        ]
        parts = text.alignment.to_reading(min(spans, key=len)) if spans else ()
        return Stretch(self.source(place) or "", hull(parts)) if parts else None


def _meant(mentions: Sequence[Mention], words: Span) -> list[Mention]:
    """The mentions that words stand for: the narrowest around them, else the widest in them."""
    around = [each for each in mentions if each.span.contains(words)]
    inside = [each for each in mentions if words.contains(each.span)]
    if around:
        narrowest = min(len(each.span) for each in around)
        return [each for each in around if len(each.span) == narrowest]
    widest = max((len(each.span) for each in inside), default=0)
    return [each for each in inside if len(each.span) == widest]


def _of_one_happening(told: Iterable[HeldStatement]) -> tuple[str, ...]:
    found = list(told)
    same = {(each.statement.trigger, each.statement.dated_by) for each in found}
    return tuple(each.id for each in found) if len(same) == 1 else ()
