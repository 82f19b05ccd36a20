"""What one passage of a cell says: its own words with what decides marked, who holds it, and how firmly."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from testimonia.model import Epistemic, Polarity, Span, Statement
from testimonia.store import HeldFinding, HeldStatement
from testimonia.store.asked.lives import Copied
from testimonia.web.pages.addresses import link_to, link_to_copy
from testimonia.web.pages.cutting import LONGEST_PASSAGE, Marked, shown_part
from testimonia.web.pages.findings.asking import tone_of
from testimonia.web.pages.views import Tone
from testimonia.web.pages.who.views import Linked, Said, Toned
from testimonia.web.pages.words import listed, shortened

TOLD = "told"
"""The mark of words that tell what happened and when, where nothing is found about them."""
_LONGEST_HEDGE = 60
_KNOWN = {
    Epistemic.WITNESSED: "as a witness",
    Epistemic.HEARD: "from hearsay",
    Epistemic.READ: "from something written",
    Epistemic.INFERRED: "as a conclusion",
    Epistemic.RUMOUR: "as a rumour",
}


def said(
    held: HeldStatement,
    holders: Sequence[str],
    findings: Iterable[HeldFinding],
    copies: Iterable[Copied],
    where: str,
) -> Said:
    """A statement as a passage in a cell.

    Args:
        held: the statement.
        holders: who says it, by name, the original speaker first; nobody if it is the author.
        findings: that it is a side of.
        copies: stretches of its source that stand elsewhere too.
        where: page or document.
    """
    statement = held.statement
    marks = tuple(_marks(held, findings))
    return Said(
        words=tuple(toned(held.words, statement.span, marks, deciding(statement))),
        link=link_to(held.source, statement.span),
        where=where,
        held=tuple(_held(statement, holders)),
        denied=statement.negated or statement.polarity is Polarity.DENIED,
        copied=tuple(_copied(statement.span, copies)),
    )


def deciding(statement: Statement) -> tuple[Span, ...]:
    """The words of a statement that tell what happened, when, and where."""
    place = statement.place.span if statement.place else None
    found = (statement.trigger, statement.dated_by, place)
    return tuple(each for each in found if each is not None and statement.span.contains(each))


def toned(words: str, span: Span, marks: Sequence[Marked], told: Sequence[Span]) -> Iterator[Toned]:
    """Words cut where a mark begins or ends; where several are, the first tone of `Tone` is shown.

    Args:
        words: of ``span``.
        span: in the reading layer.
        marks: what decides findings.
        told: what else tells it.
    """
    shown = shown_part(words, span.start, [*(mark.span for mark in marks), *told])
    inside = [*(each.span for each in marks), *told]
    edges = {shown.start, shown.end, *(at for each in inside for at in (each.start, each.end))}
    if shown.start > span.start:
        yield Toned("… ")
    for first, last in pairwise(sorted(at for at in edges if shown.start <= at <= shown.end)):
        over = [mark.tone for mark in marks if mark.span.start <= first < mark.span.end]
        tone = next((tone.value for tone in Tone if tone in over), "")
        plain = any(each.start <= first < each.end for each in told)
        yield Toned(words[first - span.start : last - span.start], tone or (TOLD if plain else ""))
    if shown.end < span.end and len(words) > LONGEST_PASSAGE:
        yield Toned(" …")


def _marks(held: HeldStatement, findings: Iterable[HeldFinding]) -> Iterator[Marked]:
    span = held.statement.span
    for finding in findings:
        tone = tone_of(finding.finding)
        for side in finding.finding.sides:
            if held.id in side.statements:
                yield from (
                    Marked(mark.span, tone)
                    for mark in side.marks
                    if mark.source == held.source and span.contains(mark.span)
                )


def _held(statement: Statement, holders: Sequence[str]) -> Iterator[str]:
    """Who holds it, how firmly and how he knows it, in a few words."""
    if holders:
        told = f", as told by {listed(tuple(holders[1:]), 'and')}" if len(holders) > 1 else ""
        yield f"so says {holders[0]}{told}"
    if statement.polarity is Polarity.DENIED:
        yield "denied"
    elif statement.negated:
        yield "said not to be so"
    if statement.polarity is Polarity.HEDGED or statement.hedge:
        hedge = (
            f": “{shortened(' '.join(statement.hedge.split()), _LONGEST_HEDGE)}”" if statement.hedge else ""
        )
        yield f"not firmly{hedge}"
    if statement.epistemic is not None:
        yield _KNOWN[statement.epistemic]


def _copied(span: Span, copies: Iterable[Copied]) -> Iterator[Linked]:
    """Where the same wording stands too, once for each other document."""
    seen: dict[str, Linked] = {}
    for each in copies:
        if each.span.overlaps(span) and each.other not in seen:
            lead = {True: "copied in", False: "copies", None: "same wording in"}[each.here_first]
            seen[each.other] = Linked(f"{lead} {each.path}", link_to_copy(each.finding))
    yield from seen.values()


def by_statement(findings: Iterable[HeldFinding]) -> Mapping[str, tuple[HeldFinding, ...]]:
    """The findings that each statement is a side of, by its id."""
    found: dict[str, tuple[HeldFinding, ...]] = {}
    for each in findings:
        for statement in {record for side in each.finding.sides for record in side.statements}:
            found[statement] = (*found.get(statement, ()), each)
    return found
