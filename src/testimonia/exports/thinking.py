"""Appraisals collected by what they are about, so that the disagreement can be read side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

from testimonia.exports.appraisals import appraisal_record
from testimonia.exports.records import Record, held_sources
from testimonia.exports.references import References, references_of
from testimonia.exports.selecting import Wanted, held_so
from testimonia.model import Reference, Stance
from testimonia.store import HeldEntity, HeldSource, Store

_ORDER = tuple(stance.value for stance in Stance)


@dataclass(frozen=True, slots=True)
class Thought:
    """All that is thought of one person or thing.

    Attributes:
        target: id of the Entity; None if comparison knows of none.
        name: what it is called.
        kind: what it is; empty if that is not known.
        appraisals: records with the path of their source, by stance and then in the order of the documents.
    """

    target: str | None
    name: str
    kind: str
    appraisals: tuple[Record, ...]


def thoughts(
    store: Store,
    stances: frozenset[str],
    target: Wanted | None = None,
    holder: Wanted | None = None,
    *,
    own_voice: bool = False,
    path: str | None = None,
) -> tuple[Thought, ...]:
    """Appraisals by target, those first of which most is thought.

    What no name joins is one target in one document, if a chain or at least the words are the same.

    Args:
        store: the evidence base.
        stances: that are asked for.
        target: whom or what they are about; None for all.
        holder: who thinks so, as in `testimonia.exports.selecting.Asked`.
        own_voice: only what nobody but the author thinks.
        path: of the only source that is looked at; None for all.
    """
    entities = {held.id: held for held in store.entities()}
    found: dict[str, Thought] = {}
    for source in held_sources(store):
        if path not in (None, source.source.path):
            continue
        for key, each in _of_source(store, source, target, holder, own_voice, entities):
            if each.appraisals[0]["stance"] in stances:
                known = found.get(key)
                found[key] = _joined(known, each) if known else each
    ordered = (_by_stance(each) for each in found.values())
    return tuple(sorted(ordered, key=lambda each: (-len(each.appraisals), each.name)))


def _of_source(
    store: Store,
    source: HeldSource,
    target: Wanted | None,
    holder: Wanted | None,
    own_voice: bool,
    entities: Mapping[str, HeldEntity],
) -> list[tuple[str, Thought]]:
    """The appraisals of one source that are asked for, each alone, with what it is collected by."""
    held = store.appraisals(source.source.id)
    references = references_of(store, source)
    chosen = [
        each
        for each in held
        if (target is None or target.is_meant(each.appraisal.target, references))
        and held_so(holder, each.appraisal.holders, each.section, references, own_voice=own_voice)
    ]
    text = store.text(source.source.path) if chosen else None
    if text is None:
        return []
    found = []
    for each in chosen:
        about = each.appraisal.target
        entity = entities.get(references.entity(about) or "")
        record = {"path": source.source.path} | appraisal_record(each, text, references)
        kind = references.chains[about.chain].kind.value if about.chain is not None else ""
        thought = Thought(
            entity.id if entity else None,
            entity.entity.name if entity else references.name(about),
            entity.entity.kind.value if entity else kind,
            (record,),
        )
        found.append((_key(about, source.source.id, references), thought))
    return found


def _key(about: Reference, source: str, references: References) -> str:
    entity = references.entity(about)
    if entity is not None:
        return entity
    return f"{source}/{about.chain if about.chain is not None else about.words.casefold()}"


def _joined(known: Thought, more: Thought) -> Thought:
    return Thought(known.target, known.name, known.kind, known.appraisals + more.appraisals)


def _by_stance(each: Thought) -> Thought:
    ordered = sorted(each.appraisals, key=lambda record: _ORDER.index(record["stance"]))
    return Thought(each.target, each.name, each.kind, tuple(ordered))
