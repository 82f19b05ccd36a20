"""What the page of the sample shows: what is to be judged next, what was judged, and what comes of it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from testimonia.knowledge.measured import in_percent, measured
from testimonia.knowledge.predicates import predicates
from testimonia.model import Act
from testimonia.model.rate import Rate
from testimonia.pipeline.decisions.judging import HeldDecision
from testimonia.pipeline.decisions.sampling import (
    JudgedStatement,
    Standing,
    Tally,
    counted,
    drawn,
    judged,
    tally,
)
from testimonia.store import FindingKey, Store
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.findings.asking import tone_of
from testimonia.web.pages.findings.choosing import TITLES
from testimonia.web.pages.page import Visit
from testimonia.web.pages.sample.drawing import drawn_statement
from testimonia.web.pages.sample.views import NOWHERE, Counted, Drawn, Judged, SampleView
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.views import Tone
from testimonia.web.pages.words import counted as number_of
from testimonia.web.pages.words import day, shortened

WORDS = {Act.REAL: "right", Act.NOT_ONE: "wrong", Act.UNDECIDED: "cannot tell"}
"""What can be said of a statement; the ledger says it in words of its own."""
SHOWN = 5
"""Statements that are to be judged, on one page."""
KEPT = 40
"""Judged ones of a kind that are shown."""
ENOUGH = 10
"""Judged statements of one predicate from which a rate of its own is shown."""
_LONGEST_QUOTE = 240
_NOTES = {
    Standing.AS_READ: "",
    Standing.CORRECTED: "corrected since; it still counts as what testimonia had read",
    Standing.OTHERWISE: "it is read otherwise now, or not at all, so this counts no more",
    Standing.WAITS: "its words are not found for certain any more, so this does not count",
}


def sample_view(visit: Visit) -> SampleView:
    """What the page shows of a folder."""
    store = visit.store
    shelf, known = Shelf(store), judged(store, visit.ledger)
    kept, result = counted(known)[::-1], tally(known)
    wrong = [each for each in kept if each.line.act is Act.NOT_ONE]
    others = [each for each in kept if each.line.act is not Act.NOT_ONE]
    gone = [each for each in known[::-1] if not each.counts]
    shown = {each.line.id: _judged(store, each) for each in (*wrong[:KEPT], *others[:KEPT], *gone[:KEPT])}
    return SampleView(
        folder=visit.name,
        total=store.drawing.number(),
        told=_told(result),
        rate=_rate(result),
        by_predicate=tuple(by_predicate(result)),
        drawn=tuple(_drawn(shelf, known)),
        latest=shown.get(kept[0].line.id) if kept else None,
        wrong=tuple(shown[each.line.id] for each in wrong[:KEPT]),
        others=tuple(shown[each.line.id] for each in others[:KEPT]),
        gone=tuple(shown[each.line.id] for each in gone[:KEPT]),
        more=sum(max(len(those) - KEPT, 0) for those in (wrong, others, gone)),
        decided=tuple(on_findings(store.overview.findings(), visit.decided())),
        measured=tuple(measured().values()),
    )


def _told(result: Tally) -> str:
    if not result.judged:
        return ""
    parts = [f"{result.right:,} right", f"{result.wrong:,} wrong"]
    if result.open:
        parts.append(f"{result.open:,} of which you could not tell")
    return f"{number_of(result.judged, 'statement')} judged: {', '.join(parts)}."


def _rate(result: Tally) -> str:
    rate = result.rate
    if rate is None:
        return ""
    share, low, high = rate.percent
    return f"{share} in a hundred are right; {low} to {high}, as far as {rate.of:,} can tell."


def by_predicate(result: Tally) -> Iterator[Counted]:
    """The rate of each kind of happening of which enough were judged."""
    for predicate, rate in result.by_predicate:
        if rate.of >= ENOUGH:
            noun = predicates()[predicate].noun if predicate in predicates() else predicate
            yield _counted(noun, rate)


def _counted(title: str, rate: Rate) -> Counted:
    return Counted(title, f"{rate.right:,g} of {rate.of:,}", in_percent(rate))


def on_findings(keys: Sequence[FindingKey], decided: Mapping[str, HeldDecision]) -> Iterator[Counted]:
    """How many of the findings that were decided are real, tone by tone; those left open are left out."""
    for tone in Tone:
        acts = [decided[key.id].act for key in keys if key.id in decided and tone_of(key) is tone]
        told = acts.count(Act.REAL) + acts.count(Act.NOT_ONE)
        if told:
            yield _counted(TITLES[tone], Rate(acts.count(Act.REAL), told))


def _drawn(shelf: Shelf, known: Sequence[JudgedStatement]) -> Iterator[Drawn]:
    """The next statements in the order of the draw that nobody has judged."""
    done = {statement for each in known if each.counts for statement in each.statements}
    before = {statement: each for each in known if not each.counts for statement in each.statements}
    waiting = (lot for lot in drawn(shelf.store) if lot.id not in done)
    for lot in islice(waiting, SHOWN):
        held = shelf.store.statement(lot.id)
        if held is not None:
            old = before.get(lot.id)
            yield drawn_statement(shelf, held, _before(old) if old else "")


def _before(old: JudgedStatement) -> str:
    said = WORDS.get(old.line.act, old.line.act.value)
    return f"You judged this passage “{said}” when something else was read there: {_read(old)}."


def _read(each: JudgedStatement) -> str:
    """What was read, without the word that says what kind of question it is."""
    return (each.line.value or "").partition(", ")[2]


def _judged(store: Store, each: JudgedStatement) -> Judged:
    line = each.line
    words = " ".join("".join(anchor.exact for anchor in line.on[0].anchors).split())
    held = store.statement(each.statements[0]) if len(each.statements) == 1 else None
    can_be_left_out = held is not None and each.standing is Standing.AS_READ and line.act is Act.NOT_ONE
    return Judged(
        line=line.id,
        act=line.act.value,
        words=WORDS.get(line.act, line.act.value),
        quote=shortened(words, _LONGEST_QUOTE),
        path=line.on[0].path,
        link=link_to(held.source, held.statement.span) if held is not None else "",
        read=_read(each),
        who=f"{line.by}, {day(line.at)}",
        why=line.why or "",
        note=_NOTES[each.standing],
        source=held.source if held is not None and can_be_left_out else "",
        span=held.statement.span if held is not None else NOWHERE,
        statement=held.id if held is not None else "",
    )
