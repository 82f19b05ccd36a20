"""What one passage tells, as a report has it: who takes part, under which names, and who holds it."""

from collections.abc import Iterable, Iterator
from functools import cache

from testimonia.exports.report.gathered import Account, Held, Quote
from testimonia.knowledge.data_files import data_file
from testimonia.model import ChainIn, Holder, Reference
from testimonia.pipeline.answers.cited_works import CitedWorks
from testimonia.store import HeldStatement, Store
from testimonia.store.asked.lives import ToldOf


def account_of(
    works: CitedWorks,
    held: HeldStatement,
    told: ToldOf,
    called: "Called",
    entity: str,
    answered: HeldStatement | None,
) -> Account | None:
    """What a statement tells; None if its words are gone.

    Args:
        works: the sources.
        held: the statement.
        told: what part the entity has in it.
        called: the names of those who take part.
        entity: id of the entity that the report is about.
        answered: the statement that it rejects or accepts, if that is about the same entity.
    """
    said = held.statement
    quote = works.quote(held.source, said.span, around=held.sentence, page=held.page)
    if quote is None:
        return None
    who, source = said.subject, held.source
    trigger = said.trigger.shifted(-said.span.start).of(held.words)
    evidence = [
        (each.status.value, _part_of(held, each.span.start, each.span.end, quote)) for each in said.evidence
    ]
    place = said.place if told.role != "place" else None
    return Account(
        held.id,
        said,
        quote,
        "" if called.entity(source, who) == entity else called.name(source, who),
        called.written(source, said.object),
        called.written(source, place),
        trigger,
        held.happened or "",
        tuple(called.holders(source, said.holders)),
        tuple((status, words) for status, words in evidence if words),
        _answered(works, answered, called) if said.responds_to is not None else "",
    )


def _answered(works: CitedWorks, held: HeldStatement | None, called: "Called") -> str:
    """Whose statement another one rejects or accepts."""
    if held is None:
        return "somebody else"
    if held.statement.holders:
        return called.name(held.source, held.statement.holders[0].who)
    quote = works.quote(held.source, held.statement.span)
    return (quote.voice if quote else "") or "somebody else"


def _part_of(held: HeldStatement, start: int, end: int, quote: Quote) -> str:
    """Words that stand in or near a statement; empty if they lie outside of what is quoted."""
    span = held.statement.span
    if span.start <= start and end <= span.end:
        return " ".join(held.words[start - span.start : end - span.start].split())
    at = quote.span.start - quote.inside.start
    if at <= start and end <= at + len(quote.words):
        return " ".join(quote.words[start - at : end - at].split())
    return ""


class Called:
    """What those who take part in some statements are called."""

    def __init__(self, store: Store, statements: Iterable[HeldStatement]) -> None:
        parties = (
            ChainIn(held.source, to.chain)
            for held in statements
            for to in _parties(held)
            if to is not None and to.chain is not None
        )
        self._names = store.lives.names_of(parties)

    def entity(self, source: str, to: Reference) -> str | None:
        """The id of the entity that is meant."""
        found = self._of(source, to)
        return found[0] if found else None

    def name(self, source: str, to: Reference) -> str:
        """By name, or else as written."""
        found = self._of(source, to)
        return " ".join((found[1] if found else "").split()) or as_written(to)

    def written(self, source: str, to: Reference | None) -> str:
        """As written, if that is a name; else by name; empty if nobody is there."""
        if to is None:
            return ""
        return as_written(to) if to.words[:1].isupper() and to.span is not None else self.name(source, to)

    def holders(self, source: str, holders: Iterable[Holder]) -> Iterator[Held]:
        """Who says it, the original speaker first."""
        for each in holders:
            yield Held(self.name(source, each.who), each.cue or "")

    def _of(self, source: str, to: Reference) -> tuple[str, str] | None:
        return None if to.chain is None else self._names.get(ChainIn(source, to.chain))


def _parties(held: HeldStatement) -> Iterator[Reference | None]:
    said = held.statement
    yield from (said.subject, said.object, said.place)
    yield from (holder.who for holder in said.holders)


def as_written(to: Reference) -> str:
    """The words; a pronoun of which nobody knows whom it means stands in quotation marks."""
    words = " ".join(to.words.split())
    return f"“{words}”" if words.lower() in _pronouns() else words


@cache
def _pronouns() -> frozenset[str]:
    known = data_file("en/statements.toml")["pronouns"]
    return frozenset(word for words in known.values() for word in words)
