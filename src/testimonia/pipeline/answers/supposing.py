"""What would change if a document, a part of one or a witness were set aside. Nothing is written anywhere.

Everybody stays who he is. Only those are compared again of whom something is told that is set aside, and
whose kin they are; all else would come out as it stands in the evidence base.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.disagreements import disagreements
from testimonia.comparison.findings.of_happening import in_order
from testimonia.comparison.lifespans import AlteredSpan, altered_spans
from testimonia.comparison.parts import parts
from testimonia.comparison.people.names import form
from testimonia.comparison.supposing import ALL_COUNTS, LeftOut, Supposed, copyings_without, supposed, without
from testimonia.comparison.testimony import Testimony
from testimonia.model import Finding, FindingKind
from testimonia.pipeline.answers.fetching import named_in, shelf_of, told_of, voices_in
from testimonia.pipeline.comparing import gathered
from testimonia.pipeline.decisions.deciding import Decisions, decisions, holder_left_out
from testimonia.pipeline.decisions.in_force import DOCUMENT, in_force
from testimonia.pipeline.decisions.meaning import author_meant, document_and_rest, named, part_meant
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.store import HeldEntity, Store


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What setting something aside would change.

    Attributes:
        findings: that would be gone, new or otherwise.
        spans: lives that would be bounded otherwise, each with the person.
    """

    findings: Supposed
    spans: tuple[tuple[HeldEntity, AlteredSpan], ...]


def suppose(store: Store, ledger_file: Path, wanted: Sequence[str]) -> WhatIf:
    """What would change if something were set aside.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept; they hold here too.
        wanted: for each thing that is set aside the path of a document, a folder with a slash at its end, a
            document and words in a part of it ("letter.txt:Dear Ann"), or a name.

    Raises:
        PlaceError: if it cannot be told what is meant.
    """
    with store.snapshot():
        aside = ALL_COUNTS
        for words in wanted:
            aside |= _meant(store, words)
        followed = decisions(store, in_force(ledger_file))
        return _Supposing(store, followed, aside).what_if()


def _meant(store: Store, words: str) -> LeftOut:
    if words in store.hashes():
        return LeftOut(sources=frozenset({store.source_id(words) or ""}))
    inside = [source for source, path in store.together.paths() if path.startswith(words)]
    if words.endswith("/") and inside:
        return LeftOut(sources=frozenset(inside))
    if document_and_rest(store, words)[0] is not None:
        return LeftOut(stretches=(part_meant(store, words)[0],))
    try:
        held = named(store, words).entity
    except PlaceError:
        if author_meant(store, words):  # only a sidecar knows him, or no words name him
            return holder_left_out(words, None)
        raise
    return holder_left_out(held.entity.name, held.entity)


def _lasting(store: Store, followed: Decisions) -> LeftOut:
    """What is set aside already; a holder is who he is in the comparison that is there."""
    found = ALL_COUNTS
    for each in followed.aside:
        if each.what == DOCUMENT:
            found |= LeftOut(sources=frozenset({each.source}))
        elif each.stretch is not None:
            found |= LeftOut(stretches=(each.stretch,))
        else:
            number = each.chain.number if each.chain is not None else None
            of_chain = store.entity_of_chain(each.source) if number is not None else {}
            held = store.entity(of_chain[number]) if number is not None and number in of_chain else None
            found |= holder_left_out(each.name, held.entity if held else None)
    return found


@dataclass(frozen=True, slots=True)
class _Ground:
    """All that is told of those who are compared again.

    Attributes:
        said: by the sources, in order of path.
        held: the entities that are named in it.
        names: leads references to them.
    """

    said: tuple[Testimony, ...]
    held: tuple[HeldEntity, ...]
    names: Names

    @property
    def ids(self) -> tuple[str, ...]:
        """Of the entities."""
        return tuple(each.id for each in self.held)


@dataclass(frozen=True, slots=True)
class _Touched:
    """Entities of whom something is told that is set aside, and the sources of which some opinion is."""

    entities: set[str]
    thinking: set[str]


class _Supposing:
    """One supposition over one evidence base.

    Args:
        store: only read.
        followed: what people have decided.
        aside: what is set aside for a moment.
    """

    def __init__(self, store: Store, followed: Decisions, aside: LeftOut) -> None:
        self._store, self._decided = store, followed.decided
        self._lasting = _lasting(store, followed)
        self._without = self._lasting | aside
        self._shelf = shelf_of(store, [source for source, _ in store.together.paths()])
        self._copyings = _copyings(store)

    def what_if(self) -> WhatIf:
        """What would change."""
        touched = self._touched()
        ground = self._ground(touched.entities)
        numbers = {number for number, each in enumerate(ground.held) if each.id in touched.entities}
        numbers |= self._moved(ground)
        after = self._found(ground, numbers, touched.thinking, self._without)
        before = self._stored({ground.ids[number] for number in numbers} | touched.thinking)
        if before is None:
            before = self._found(ground, numbers, touched.thinking, self._lasting)
        gone = self._without.sources - self._lasting.sources
        copies = (held.finding for held in self._store.together.of_kind(FindingKind.COPY.value))
        before += (each for each in copies if any(_stands_in(each, source) for source in gone))
        spans = altered_spans(
            without(ground.said, self._lasting), without(ground.said, self._without), ground.names
        )
        changed = supposed(in_order(before), in_order(after))
        return WhatIf(changed, tuple((ground.held[each.person], each) for each in spans))

    def _touched(self) -> _Touched:
        found = _Touched(set(), set())
        for source in self._suspected():
            said = self._all_of(source)
            (kept,), (left,) = without((said,), self._lasting), without((said,), self._without)
            still = {each.id for each in left.told} | {each.id for each in left.appraised}
            opinions = [each.appraisal.target for each in kept.appraised if each.id not in still]
            subjects = [each.statement.subject for each in kept.told if each.id not in still]
            if opinions:
                found.thinking.add(source)
            entity_of = self._store.entity_of_chain(source)
            chains = {each.chain for each in (*subjects, *opinions)}
            found.entities.update(entity_of[chain] for chain in chains if chain in entity_of)
            if kept.voices != left.voices or kept.told != left.told:
                found.entities.update(self._bearing({each.author for each in kept.voices if each.author}))
        kin = self._store.together.kin_of(self._store.together.chains(found.entities))
        return replace(found, entities=found.entities | kin)

    def _suspected(self) -> set[str]:
        """The sources in which something may be set aside that is not set aside already."""
        aside, known = self._without, self._shelf.paths.keys()
        found = {*aside.sources, *(stretch.source for stretch in aside.stretches)}
        held: dict[str, list[int]] = {}
        for chain in aside.holders:
            held.setdefault(chain.source, []).append(chain.number)
        found |= {source for source, chains in held.items() if self._store.together.held_by(source, chains)}
        if aside.authors:
            found |= {source for source in known if any(map(aside.author, voices_in(self._shelf, source)))}
        return (found & known) - self._lasting.sources

    def _all_of(self, source: str) -> Testimony:
        """All that a source says of anybody."""
        chains = [chain.number for chain in self._store.chains(source)]
        nothing = Testimony(source, self._shelf.paths[source], (), ())
        said = next(iter(self._shelf.testimonies({source: chains})), nothing) if chains else nothing
        return replace(said, voices=tuple(dict.fromkeys(voices_in(self._shelf, source))))

    def _ground(self, touched: set[str]) -> _Ground:
        """Fetch what is told of those who are compared again, and of their kin."""
        ask = self._store.together
        events = ask.events()
        needed = touched | ask.whose_kin(ask.chains(touched)) | events
        told = told_of(self._store, self._shelf, needed, counting=bool(events))
        said = tuple(sorted(told.values(), key=lambda each: each.path))
        authors = {voice.author for each in said for voice in each.voices if voice.author}
        held = tuple(named_in(self._store, said, needed | self._bearing(authors)))
        return _Ground(said, held, Names(said, [each.entity for each in held]))

    def _bearing(self, authors: Iterable[str]) -> set[str]:
        """Everybody who has the name of one of these authors."""
        found: set[str] = set()
        for author in authors:
            word = max(author.split(), key=len, default="")
            likely = self._store.together.entities(self._store.together.bearing_name(word)) if word else ()
            wanted = form(author)
            found |= {h.id for h in likely if any(form(name.text) == wanted for name in h.entity.names)}
        return found

    def _moved(self, ground: _Ground) -> set[int]:
        """Subjects to which a number belongs now and would not then, or the other way round."""
        now, then = (
            {each.id: each.subject for each in accounts(without(ground.said, left_out), ground.names)}
            for left_out in (self._lasting, self._without)
        )
        return {
            n for each in now.keys() & then.keys() if now[each] != then[each] for n in (now[each], then[each])
        }

    def _found(
        self, ground: _Ground, numbers: set[int], thinking: set[str], left_out: LeftOut
    ) -> list[Finding]:
        """The findings about some subjects, and those that some sources tell of by themselves."""
        said = without(ground.said, left_out)
        paths = {each.source: each.path for each in ground.said}
        shared = copyings_without([c for c in self._copyings if {c.one, c.other} <= paths.keys()], left_out)
        copies = Copies(shared, paths, self._store.renditions())
        made = parts(said, ground.names, ground.ids, copies, self._decided, dict.fromkeys(numbers, ""))
        found = [finding for part in made.values() for finding in part.findings]
        for source in sorted(thinking, key=lambda each: self._shelf.paths[each]):
            (own,) = without((self._opinions(source),), left_out)
            held = named_in(self._store, (own,), ground.ids)
            names = Names((own,), [each.entity for each in held])
            found += disagreements(own, names, tuple(each.id for each in held), copies)
        return found

    def _opinions(self, source: str) -> Testimony:
        return replace(self._shelf.opinions(source), chains=self._store.chains(source))

    def _stored(self, wanted: set[str]) -> list[Finding] | None:
        """The findings of these parts as they stand; None if they were not made in parts."""
        found = self._store.together.parts(wanted)
        return None if found is None else [held.finding for held in found]


def _copyings(store: Store) -> Sequence[Copying]:
    """What the sources have from one another; looked for anew where nothing of it is kept."""
    if not store.together.copies_stand():
        return gathered(store, lambda done, total, path: None)[1]
    pairs = store.together.copied()
    return [c for pair in pairs if (c := store.together.copying(*pair)) is not None]


def _stands_in(finding: Finding, source: str) -> bool:
    return any(stretch.source == source for side in finding.sides for stretch in side.passages)
