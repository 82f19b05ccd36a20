"""Under which names the documents speak of one, who else may be meant, and what people decided about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from testimonia.exports.marking import KINDS_IN_WORDS
from testimonia.exports.people_lines import any_bears, is_among
from testimonia.model import Act, ChainIn, Doubt, EntityKind, Judgement, Place, standing
from testimonia.pipeline.decisions.in_force import IDENTITY
from testimonia.store import LEDGER_NAME, HeldEntity, Store, ledger
from testimonia.store.asked.lives import Listed, NamedIn
from testimonia.web.pages.addresses import Marking, link_to, link_to_entity
from testimonia.web.pages.page import Visit
from testimonia.web.pages.who.placing import Placed, entity_at, placed
from testimonia.web.pages.who.views import Linked, NamedHere, Noted, Other, Stands
from testimonia.web.pages.words import counted, day, shortened

IN_A_FORM = 18
"""Documents of one form: it has no more boxes than a request may have fields."""
MOST_DOCUMENTS = 8 * IN_A_FORM
"""That are listed for one."""
_NAMES = 6
_CANDIDATES = 12
_DECISIONS, _NOTES = 40, 20
_LONGEST = 80
_PEOPLE = frozenset({Act.SAME, Act.DIFFERENT, Act.UNDECIDED})
_IN_WORDS = {
    Act.SAME: "Decided to be one",
    Act.DIFFERENT: "Decided not to be one",
    Act.UNDECIDED: "Looked at and left open",
}


def key_of(chain: ChainIn) -> str:
    """A chain as a form names it: "SOURCE:3"."""
    return f"{chain.source}:{chain.number}"


def documents_of(chains: Sequence[NamedIn]) -> tuple[tuple[NamedHere, ...], ...]:
    """The names of one by document, in groups that make one form each."""
    made = [_named_here(each) for each in chains[:MOST_DOCUMENTS]]
    return tuple(tuple(made[at : at + IN_A_FORM]) for at in range(0, len(made), IN_A_FORM))


def _named_here(each: NamedIn) -> NamedHere:
    link = link_to(each.chain.source, who=each.chain.number, marking=Marking.ALL)
    more = len(each.names) - _NAMES
    forms = ((each.spoken.pronoun, "by pronoun"), (each.spoken.description, "by description"))
    nameless = ", ".join(f"{count:,} {how}" for count, how in forms if count)
    title = shortened(" ".join(each.title.split()), _LONGEST)
    return NamedHere(
        key_of(each.chain),
        Linked(each.path, link, title),
        each.names[:_NAMES],
        counted(more, "more name") if more > 0 else "",
        nameless,
    )


def other_forms(name: str, names: Sequence[str]) -> tuple[str, ...]:
    """Names but for the preferred one, each once however it is capitalised.

    >>> other_forms("Ada Lind", ("Ada Lind", "Ada", "ADA LIND", "ADA"))
    ('Ada',)
    """
    forms = {each.casefold(): each for each in reversed(names)}
    forms.pop(name.casefold(), None)
    return tuple(reversed(forms.values()))


def only_document(store: Store, held: Listed) -> str:
    """The path of the one document that speaks of it; empty if there are more. It tells namesakes apart."""
    chains = store.lives.chains(held.id) if held.documents == 1 else ()
    return chains[0].path if chains else ""


def other_of(held: Listed, doubt: Doubt | None = None, *, only_in: str = "") -> Other:
    """One who may be meant, with how much is told of him; ``only_in`` is the one document that names him."""
    there = f"in {only_in}" if only_in else counted(held.documents, "document")
    told = f"{there}, {counted(held.told, 'statement')}"
    also = " · ".join(other_forms(held.name, held.names)[: _NAMES - 1])
    named = Linked(held.name, link_to_entity(held.id, held.name), also)
    kind = kind_in_words(held.kind)
    return Other(
        held.id, named, kind, told, doubt.why_for if doubt else "", doubt.why_against if doubt else ""
    )


def kind_in_words(kind: EntityKind) -> str:
    """What it is, in a word."""
    return KINDS_IN_WORDS[kind]


def doubts_of(store: Store, entity: str, looked: Mapping[frozenset[str], str]) -> tuple[Other, ...]:
    """Those of whom it is open whether they are the same; last those that somebody has left open.

    Args:
        store: the evidence base.
        entity: id of the one.
        looked: pairs that were left open; see `left_open`.
    """
    found = {(each.other if each.one == entity else each.one): each for each in store.lives.doubts(entity)}
    others = (
        replace(_other(store, each, found[each.id]), decided=looked.get(frozenset((entity, each.id)), ""))
        for each in store.lives.listed(tuple(found))
    )
    return tuple(sorted(others, key=lambda each: bool(each.decided)))


def left_open(visit: Visit) -> dict[frozenset[str], str]:
    """Pairs that somebody has looked at and left open, by the ids of both; and who and when."""
    if not visit.ledger.exists():
        return {}
    lines, _ = ledger.read(visit.ledger)
    chosen = [line for line in standing(lines) if line.act is Act.UNDECIDED and line.value == IDENTITY]
    where = placed(visit.store, chosen)
    found = {}
    for line in chosen:
        ids = frozenset(filter(None, (entity_at(visit.store, where.get(place)) for place in line.on)))
        found[ids] = f"left open, by {line.by}, {day(line.at)}"
    return found


def candidates_of(store: Store, held: HeldEntity, words: str) -> tuple[Other, ...]:
    """Others of the same kind whose names have some words, or words that begin so."""
    if not words:
        return ()
    bearing = (record for record, names in store.lives.names(held.entity.kind) if any_bears(names, words))
    ids = [record for record in bearing if record != held.id][:_CANDIDATES]
    doubts = {(each.other if each.one == held.id else each.one): each for each in store.lives.doubts(held.id)}
    return tuple(_other(store, each, doubts.get(each.id)) for each in store.lives.listed(ids))


def _other(store: Store, held: Listed, doubt: Doubt | None) -> Other:
    return other_of(held, doubt, only_in=only_document(store, held))


def decisions_on(
    visit: Visit, held: HeldEntity, chains: Sequence[NamedIn]
) -> tuple[tuple[Stands, ...], tuple[Noted, ...]]:
    """The decisions of the ledger about words that name one, and the notes on such words."""
    if not visit.ledger.exists():
        return (), ()
    lines, _ = ledger.read(visit.ledger)
    paths = {each.path: each for each in chains}
    names = (held.entity.name, *(name.text for name in held.entity.names))
    last_first = tuple(reversed(standing(lines)))
    asked = [each for each in last_first if each.act in _PEOPLE and each.value == IDENTITY]
    named = [each for each in asked if any(_names_it(place, paths, names) for place in each.on)]
    noted = [
        (each, place)
        for each in last_first
        if each.act is Act.NOTE and each.value
        for place in [p for p in each.on if _speaks_of_it(p, paths, names)][:1]
    ][:_NOTES]
    where = placed(visit.store, [*named, *(line for line, _ in noted)])
    own = [each for each in named if _is_of(visit.store, held.id, each, where)][:_DECISIONS]
    trouble = {p.message for p in visit.store.problems(LEDGER_NAME)}
    return (
        tuple(_stands(each, trouble, where) for each in own),
        tuple(_noted(each, place, where) for each, place in noted),
    )


def _is_of(store: Store, entity: str, line: Judgement, where: Mapping[Place, Placed]) -> bool:
    """Whether a decision on words that are a name of it is about it, and not about another of that name."""
    meant = {entity_at(store, where.get(place)) for place in line.on}
    return entity in meant or None in meant


def _names_it(place: Place, paths: Mapping[str, NamedIn], names: Sequence[str]) -> bool:
    """Whether a place is a name of it, in a document that speaks of it."""
    return place.path in paths and is_among(names, quote_of(place))


def _speaks_of_it(place: Place, paths: Mapping[str, NamedIn], names: Sequence[str]) -> bool:
    """Whether one of its names stands in the words of a place, in a document that speaks of it."""
    quote = f" {' '.join(quote_of(place).split()).casefold()} "
    return place.path in paths and any(f" {name.casefold()}" in quote for name in names if len(name) > 2)


def quote_of(place: Place) -> str:
    """The words of a place, on one line; empty for a whole document."""
    return " ".join("".join(anchor.exact for anchor in place.anchors).split())


def _stands(line: Judgement, trouble: set[str], where: Mapping[Place, Placed]) -> Stands:
    of = tuple(_place(place, where.get(place)) for place in line.on)
    followed = next((message for message in trouble if f"(id {line.id})" in message), "")
    by = f"{line.by}, {day(line.at)}"
    return Stands(line.id, line.act.value, _IN_WORDS[line.act], of, by, line.why or "", followed)


def _place(place: Place, at: Placed | None) -> Linked:
    """The words of a place, with a link to where they stand; none if they are not found again."""
    words = shortened(quote_of(place), _LONGEST) or place.path
    return Linked(words, link_to(at.source, at.span) if at else "", place.path)


def _noted(line: Judgement, place: Place, where: Mapping[Place, Placed]) -> Noted:
    return Noted(line.value or "", f"{line.by}, {day(line.at)}", _place(place, where.get(place)))


def whom(kinds: Mapping[EntityKind, int]) -> Iterator[EntityKind]:
    """The kinds of which there are any, people first."""
    yield from (kind for kind in EntityKind if kinds.get(kind))
