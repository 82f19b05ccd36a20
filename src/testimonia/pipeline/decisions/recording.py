"""From what somebody names to a line of the ledger: which places a decision is tied to, and what it says."""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from testimonia.model import Act, EntityKind, Judgement, standing
from testimonia.pipeline.decisions.bearing import ACTS
from testimonia.pipeline.decisions.describing import PARTS, RENDERED
from testimonia.pipeline.decisions.in_force import IDENTITY
from testimonia.pipeline.decisions.judging import decide, record, take_back
from testimonia.pipeline.decisions.meaning import (
    LEAST,
    finding_meant,
    name_places,
    named,
    set_aside_meant,
    statement_places,
    statements_meant,
)
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.decisions.pointing import Pointing, compared_as
from testimonia.store import HeldStatement, Store, ledger

ON_HAPPENINGS = (Act.SAME_HAPPENING, Act.DIFFERENT_HAPPENINGS)


def decide_on(
    store: Store,
    ledger_file: Path,
    act: Act,
    about: Sequence[str],
    by: str | None = None,
    why: str | None = None,
) -> list[Judgement]:
    """Write a decision to the ledger; when this returns, it is on disk.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        act: what is decided.
        about: the id of a finding, names, passages or a document, as the act needs them.
        by: who decides; the user's login name if None.
        why: the reason, where one is given.

    Returns:
        The lines that stand now: one, but for a finding with more than two sides.

    Raises:
        PlaceError: if it cannot be told what is meant.
        JudgingError: if the words of a finding are gone.
        OSError: if the ledger could not be written; then nothing may be called saved.
    """
    if act in ACTS and len(about) == 1:
        return [decide(store, ledger_file, finding_meant(store, about[0]).id, act, by, why)]
    if act in (Act.SAME, Act.DIFFERENT, Act.UNDECIDED):
        _two_wanted(about, "names")
        people = [named(store, words) for words in about]
        if people[0].chain == people[1].chain:
            raise PlaceError(
                f"Both are the same words of one document. Name two: “{about[0]}” is one already."
            )
        return [record(ledger_file, act, name_places(store, people), IDENTITY, by, why)]
    if act in ON_HAPPENINGS:
        return [_on_happenings(store, ledger_file, act, pair, by, why) for pair in _pairs(store, act, about)]
    if act is Act.METADATA:
        return [_of_document(store, ledger_file, about, by, why)]
    if act is Act.SET_ASIDE and len(about) == 1:
        places, value = set_aside_meant(store, about[0])
        return [record(ledger_file, act, places, value, by, why)]
    raise PlaceError(f"“{act.value}” is decided on one thing at a time.")


def _two_wanted(about: Sequence[str], what: str) -> None:
    if len(about) != 2:
        raise PlaceError(f"This is decided on two {what}, and {len(about)} were given.")


def _pairs(store: Store, act: Act, about: Sequence[str]) -> list[list[HeldStatement]]:
    """The statements that are one, or those of each two sides that are not."""
    if len(about) != 1:
        _two_wanted(about, "passages")
        return [statements_meant(store, about)]
    found = finding_meant(store, about[0])
    told = [store.statement(side.statements[0]) for side in found.finding.sides if side.statements]
    known = [each for each in told if each is not None]
    if len(known) < 2:
        raise PlaceError("This finding does not set two statements against each other. Name the passages.")
    return [known] if act is Act.SAME_HAPPENING else [list(pair) for pair in combinations(known, 2)]


def _of_document(
    store: Store, ledger_file: Path, about: Sequence[str], by: str | None, why: str | None
) -> Judgement:
    """What a document is: its path, and what is said of it ("author=Tom Moss")."""
    if len(about) != 2:
        raise PlaceError("Name a document, and what is to be said of it: letter.txt “author=Tom Moss”.")
    path, said = about
    source = store.source_id(path) if path in store.hashes() else None
    place = Pointing(store).place(source) if source else None
    if place is None:
        raise PlaceError(f"There is no document “{path}” in the evidence base.")
    part, _, value = said.partition("=")
    known = (*PARTS, *RENDERED)
    if part not in known or not value.strip():
        parts = ", ".join(known)
        raise PlaceError(f"“{said}” says nothing of a document. Give {parts}, as in “author=Tom Moss”.")
    return record(ledger_file, Act.METADATA, (place,), f"{part}={value.strip()}", by, why)


def _on_happenings(
    store: Store,
    ledger_file: Path,
    act: Act,
    told: Sequence[HeldStatement],
    by: str | None,
    why: str | None,
) -> Judgement:
    if act is Act.SAME_HAPPENING:
        _of_one_person(store, told)
    predicate = compared_as(told[0].statement.predicate)
    return record(ledger_file, act, statement_places(store, told), predicate, by, why)


def _of_one_person(store: Store, told: Sequence[HeldStatement]) -> None:
    """Refuse what could not be followed: what happened to two people is not one happening."""
    chains = [(each.source, each.statement.subject.chain) for each in told]
    ids = [store.entity_of_chain(source).get(chain) for source, chain in chains if chain is not None]
    known = {each: store.entity(each) for each in ids if each is not None}
    people = [held.entity.name for held in known.values() if held and held.entity.kind is EntityKind.PERSON]
    if len(people) > 1:
        both = " and ".join(f"“{name}”" for name in people)
        raise PlaceError(
            f"These passages tell of two people, {both}. Decide first that they are one: --same."
        )


def take_back_meant(ledger_file: Path, words: str, by: str | None = None) -> Judgement:
    """Take a decision back by its id, or by how that begins; what it had taken the place of stands again.

    Raises:
        PlaceError: if no standing decision has it, or more than one.
        OSError: if the ledger could not be written.
    """
    lines, _ = ledger.read(ledger_file)
    found = [line for line in standing(lines) if len(words) >= LEAST and line.id.startswith(words)]
    line = take_back(ledger_file, found[0].id, by) if len(found) == 1 else None
    if line is None:
        several = "No standing decision has" if not found else f"{len(found)} standing decisions have"
        raise PlaceError(f"{several} the id “{words}”. They are listed by: testimonia judge FOLDER")
    return line
