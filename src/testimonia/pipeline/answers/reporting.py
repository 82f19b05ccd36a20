"""All that a report on one person or thing is made of, taken out of the evidence base and the ledger."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from testimonia import __version__
from testimonia.exports.lifespans import lifespan_record
from testimonia.exports.report.composing import composed
from testimonia.exports.report.gathered import (
    Account,
    Base,
    Choices,
    CopyOf,
    Found,
    FoundSide,
    Gathered,
    Held,
    Likeness,
    Matter,
    Named,
    Quote,
    Ruling,
    Thought,
)
from testimonia.exports.report.numbering import numbered
from testimonia.exports.report.values import Report
from testimonia.model import Act, ChainIn, EntityKind, Finding, FindingKind, Holder, Verdict
from testimonia.pipeline.answers.accounts_told import Called, account_of, as_written
from testimonia.pipeline.answers.cited_works import CitedWorks, spans_of
from testimonia.pipeline.answers.living import lifespan_of
from testimonia.pipeline.decisions.judging import decisions
from testimonia.store import HeldEntity, Store, ledger
from testimonia.store.asked.lives import ToldOf
from testimonia.store.held import HeldJudgement

_MOST_SILENT, _MOST_SILENT_SHOWN = 500, 24
"""Titles of silent documents, in a file and on a page."""
_MOST_NAMED = 40
"""Documents whose names for somebody a page shows."""
_MANY = 4
"""So many times the items that are shown, passages are looked at."""
_IDENTITY = frozenset({Act.SAME, Act.DIFFERENT, Act.UNDECIDED})
_ABOUT_WORDS = frozenset({Act.NOTE, Act.CORRECT, Act.ADD, Act.SET_ASIDE})
_ABOUT_DOCUMENTS = frozenset({Act.NOTE, Act.METADATA, Act.SET_ASIDE})


def report_on(
    store: Store, held: HeldEntity, ledger_file: Path, folder: str, choices: Choices, *, bounds: bool = True
) -> Report:
    """The report on an entity, with its footnotes numbered.

    Args:
        store: the evidence base; only read.
        held: whom it is about.
        ledger_file: where judgements are kept.
        folder: what the folder is called.
        choices: what of it is wanted.
        bounds: whether it is reckoned out between what days he was born and died, which takes long.
    """
    known = gathered(store, held, ledger_file, folder, choices)
    span = lifespan_of(store, held) if bounds else None
    if span is not None and any(day is not None for day in (*span.birth, *span.death)):
        said = lifespan_record(span)["in_words"]
        known = replace(known, bounds=f"By all that is said firmly: {said}.")
    return numbered(composed(known, choices))


def gathered(store: Store, held: HeldEntity, ledger_file: Path, folder: str, choices: Choices) -> Gathered:
    """What is known of an entity."""
    works, entity = CitedWorks(store), held.entity
    found = tuple(_found(store, works, held.id, ledger_file))
    about = _about(store, held)
    told = _wanted(about, choices.most)
    matters = tuple(_matters(store, works, held, told, found))
    accounts = [account for matter in matters for account in matter.accounts]
    documents = dict.fromkeys(each.chain.source for each in store.lives.chains(held.id))
    named = tuple(_named(store, works, held.id, _MOST_NAMED if choices.most else 0))
    silent = list(store.dossiers.silent(held.id))
    shown = silent[: _MOST_SILENT_SHOWN if choices.most else _MOST_SILENT]
    quotes = [account.quote for account in accounts]
    return Gathered(
        entity.name,
        entity.kind.value,
        entity.why,
        _base(store, folder),
        named,
        "",
        matters,
        found,
        tuple(_thoughts(store, works, held.id, choices)),
        tuple(_copies(store, works, quotes)),
        tuple(_likenesses(store, held.id)),
        tuple(_rulings(store, {name.text for name in entity.names}, named, quotes)),
        tuple(_titled(works, shown)),
        len(silent),
        len(about),
        len(documents),
    )


def _base(store: Store, folder: str) -> Base:
    try:
        changed = datetime.fromtimestamp(store.path.stat().st_mtime, UTC).date().isoformat()
    except OSError:
        changed = ""
    return Base(folder, __version__, changed, store.dossiers.read(), store.dossiers.unread())


# The life


def _about(store: Store, held: HeldEntity) -> list[ToldOf]:
    """The statements in which he takes part; of a place, those too that happened there."""
    places = held.entity.kind is EntityKind.PLACE
    return [each for each in store.lives.told(held.id) if places or each.role != "place"]


def _wanted(told: list[ToldOf], most: int) -> list[ToldOf]:
    """The statements that are put into a report; where only some items are shown, the first in time."""
    if not most or len(told) <= _MANY * most:
        return told
    ordered = sorted(told, key=lambda each: (each.first_day is None, each.first_day or ""))
    return ordered[: _MANY * most]


def _matters(
    store: Store, works: CitedWorks, held: HeldEntity, told: list[ToldOf], found: Iterable[Found]
) -> Iterator[Matter]:
    """What happened, with all its accounts; a rejection stands with what it rejects."""
    key = {each.id: each.happening or each.id for each in told}
    statements = store.lives.statements(each.id for each in told)
    called = Called(store, statements.values())
    together: dict[str, list[Account]] = {}
    for each in told:
        statement = statements.get(each.id)
        answered = statements.get(each.responds_to or "")
        account = None if statement is None else account_of(works, statement, each, called, held.id, answered)
        if account is not None:
            together.setdefault(key.get(each.responds_to or "", key[each.id]), []).append(account)
    judged = store.dossiers.judged(each for each in together)
    rivals = {
        each.finding.happening
        for each in found
        if each.finding.verdict is Verdict.CLASH
        and each.finding.kind in (FindingKind.CONTRADICTION, FindingKind.CHRONOLOGY)
        and (
            each.ruling is None or each.ruling.act not in (Act.NOT_ONE.value, Act.DIFFERENT_HAPPENINGS.value)
        )
    }
    for happening, accounts in together.items():
        said = judged.get(happening)
        same = said.same if said and len(accounts) > 1 else ""
        why = said.why if said and len(accounts) > 1 else ""
        predicate = accounts[0].statement.predicate
        yield Matter(predicate, tuple(accounts), same, why, happening in rivals)


# What is found, thought and copied


def _found(store: Store, works: CitedWorks, entity: str, ledger_file: Path) -> Iterator[Found]:
    held = store.lives.findings(entity)
    decided = decisions(store, ledger_file) if held else {}
    lines = {line.id: line for line in ledger.read(ledger_file)[0]} if decided else {}
    for each in held:
        ruling, grown = None, False
        decision = decided.get(each.id)
        if decision is not None:
            line = lines.get(decision.id)
            why = (line.why if line else None) or ""
            ruling = Ruling(decision.act.value, decision.by, decision.at, why)
            grown = decision.grown
        yield Found(each.finding, tuple(_sides(store, works, each.finding)), ruling, grown)


def _sides(store: Store, works: CitedWorks, finding: Finding) -> Iterator[FoundSide]:
    for side in finding.sides:
        told = [each for each in (store.statement(record) for record in side.statements) if each is not None]
        quotes = []
        for stretch in side.passages:
            here = next(
                (e for e in told if e.source == stretch.source and e.statement.span.overlaps(stretch.span)),
                None,
            )
            around, page = (here.sentence, here.page) if here else (None, None)
            quotes.append(works.quote(stretch.source, stretch.span, around=around, page=page))
        yield FoundSide(side.value, tuple(quote for quote in quotes if quote is not None))


def _thoughts(store: Store, works: CitedWorks, entity: str, choices: Choices) -> Iterator[Thought]:
    if not choices.opinions:
        return
    thoughts = store.lives.appraisals(entity)
    names = store.lives.names_of(
        ChainIn(held.source, holder.who.chain)
        for held, _ in thoughts
        for holder in held.appraisal.holders
        if holder.who.chain is not None
    )
    for held, _ in thoughts:
        thought = held.appraisal
        quote = works.quote(held.source, thought.span, page=held.page)
        if quote is None:
            continue
        holders = tuple(_holder(held.source, each, names) for each in thought.holders)
        words = thought.words.shifted(-thought.span.start).of(held.words)
        yield Thought(thought.stance.value, words, quote, holders)


def _holder(source: str, holder: Holder, names: Mapping[ChainIn, tuple[str, str]]) -> Held:
    chain = None if holder.who.chain is None else ChainIn(source, holder.who.chain)
    found = names.get(chain) if chain else None
    return Held(" ".join(found[1].split()) if found else as_written(holder.who), holder.cue or "")


def _copies(store: Store, works: CitedWorks, quotes: list[Quote]) -> Iterator[CopyOf]:
    """Pairs of documents of which one has some of the passages from the other."""
    spans = spans_of(iter(quotes))
    hit: dict[tuple[str, str, bool], int] = {}
    for each in store.lives.copied(spans):
        number = sum(span.overlaps(each.span) for span in spans[each.source])
        if not number or each.here_first is True:
            continue
        known = each.here_first is False
        pair = (each.source, each.other) if known else tuple(sorted((each.source, each.other)))
        key = (pair[0], pair[1], known)
        hit[key] = hit.get(key, 0) + number
    for (source, other, known), number in sorted(hit.items()):
        work, from_ = works.work(source), works.work(other)
        if work is not None and from_ is not None:
            yield CopyOf(work, from_, known, number)


def _named(store: Store, works: CitedWorks, entity: str, most: int) -> Iterator[Named]:
    """The documents that speak of him, that first which does so most; the chains of one document together."""
    found: dict[str, tuple[ChainIn, dict[str, int], int]] = {}
    for each in store.lives.chains(entity):
        chain, names, times = found.get(each.chain.source, (each.chain, {}, 0))
        for name, count in each.names:
            names[name] = names.get(name, 0) + count
        found[each.chain.source] = chain, names, times + each.spoken.times
    for source, (chain, names, times) in islice(found.items(), most or None):
        work, span = works.work(source), store.first_mention(source, chain.number)
        if work is not None:
            listed = tuple(sorted(names.items(), key=lambda pair: (-pair[1], pair[0])))
            yield Named(work, listed, times, None if span is None else works.quote(source, span))


def _likenesses(store: Store, entity: str) -> Iterator[Likeness]:
    for doubt in store.lives.doubts(entity):
        other = store.entity(doubt.other if doubt.one == entity else doubt.one)
        if other is not None:
            yield Likeness(other.entity.name, doubt.why_for, doubt.why_against)


def _titled(works: CitedWorks, silent: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Documents by title and path."""
    for source, path in silent:
        work = works.work(source)
        title = work.csl.get("title") if work else None
        yield f"{title} ({path})" if isinstance(title, str) and title.strip() else path


# Decisions that are not about a finding


def _rulings(store: Store, names: set[str], named: Iterable[Named], quotes: list[Quote]) -> Iterator[Ruling]:
    """Decisions on who he is, on the documents that are cited, and on words that are; and notes."""
    paths = {each.work.path for each in named}
    for held in store.judgements():
        on = _on(held, quotes)
        identity = held.act in _IDENTITY and any(place.quote in names for place in held.places)
        whole = held.act in _ABOUT_DOCUMENTS and any(
            place.path in paths and not place.quote for place in held.places
        )
        if identity or whole or (held.act in _ABOUT_WORDS and on):
            yield Ruling(held.act.value, held.by, held.at, held.why or "", held.value or "", on)


def _on(held: HeldJudgement, quotes: list[Quote]) -> tuple[Quote, ...]:
    """The first passage cited that has the words that a line is about."""
    for place in held.places:
        words = " ".join((place.quote or "").split())
        for each in quotes:
            here = " ".join(each.words.split())
            if words and each.work.path == place.path and (words in here or here in words):
                return (each,)
    return ()
