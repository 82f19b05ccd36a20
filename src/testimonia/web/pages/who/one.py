"""The page about one person or thing: everything that is told, thought and decided of it."""

from collections.abc import Sequence

from testimonia.comparison.lifespans import Lifespan
from testimonia.exports.lifespans import lifespan_record
from testimonia.model import EntityKind, FindingKind
from testimonia.store import HeldEntity, HeldFinding
from testimonia.store.asked.lives import NamedIn, ToldOf
from testimonia.web.pages.addresses import link_to_entity, link_to_report
from testimonia.web.pages.page import Visit
from testimonia.web.pages.who.appraising import stances_of
from testimonia.web.pages.who.company import company_of, kin_of
from testimonia.web.pages.who.findings import decided_on, in_full, of_rival_dates
from testimonia.web.pages.who.lifeline import life_line
from testimonia.web.pages.who.naming import (
    MOST_DOCUMENTS,
    candidates_of,
    decisions_on,
    documents_of,
    doubts_of,
    key_of,
    kind_in_words,
    left_open,
    other_forms,
)
from testimonia.web.pages.who.reckoning import lifespan_of
from testimonia.web.pages.who.synopsis import chosen_rows, happened, noun_of, page_of, synopsis_of
from testimonia.web.pages.who.views import OneView
from testimonia.web.pages.who.voicing import voices_among
from testimonia.web.pages.words import counted

_FINDINGS = 15
_ALSO = 12


def one_view(visit: Visit, held: HeldEntity) -> OneView:
    """All that the page says of an entity."""
    store, entity = visit.store, held.entity
    told, chains = store.lives.told(held.id), store.lives.chains(held.id)
    findings, rows = store.lives.findings(held.id), happened(told)
    decided = decided_on(visit, findings)
    agreeing = [each for each in findings if each.finding.kind is FindingKind.AGREEMENT]
    open_to_doubt = [each for each in findings if each.finding.kind is not FindingKind.AGREEMENT]
    people, others = company_of(store, held.id, told)
    decisions, notes = decisions_on(visit, held, chains)
    span = lifespan_of(store, held) if entity.kind is EntityKind.PERSON else None
    sought = visit.query.text("merge")
    chosen = chosen_rows(rows, visit.query.text("what"))
    return OneView(
        id=held.id,
        name=entity.name,
        kind=kind_in_words(entity.kind),
        also=_also(held),
        counted=_counted(visit, told, chains, findings),
        span=_in_words(span),
        why=entity.why,
        known_as=entity.authorities,
        line=life_line(
            chosen,
            {row.key: noun_of(row.predicate, None) for row in chosen},
            _rivals(findings),
            page_of(rows, visit.query),
            span,
        ),
        synopsis=synopsis_of(store, held.id, rows, findings, visit.query, decided),
        findings=tuple(in_full(each, decided) for each in open_to_doubt[:_FINDINGS]),
        agreeing=tuple(in_full(each, decided) for each in agreeing[:_FINDINGS]),
        more_findings=sum(max(len(those) - _FINDINGS, 0) for those in (open_to_doubt, agreeing)),
        all_findings=f"/findings?{_named(entity.name)}",
        stances=stances_of(store, held.id),
        kin=kin_of(store, held.id, told),
        people=people,
        others=others,
        documents=documents_of(chains),
        more_documents=max(len(chains) - MOST_DOCUMENTS, 0),
        doubts=doubts_of(store, held.id, left_open(visit)),
        candidates=candidates_of(store, held, sought),
        sought=sought,
        decisions=decisions,
        notes=notes,
        report=link_to_report(held.id, entity.name),
        back=back_to(held, chains),
        building=visit.build.running,
    )


def back_to(held: HeldEntity, chains: Sequence[NamedIn]) -> str:
    """The address of the page by id, by name, and by the chain that stays when both have changed."""
    at = f"at={key_of(chains[0].chain)}" if chains else ""
    address = link_to_entity(held.id, held.entity.name)
    return f"{address}{'&' if '?' in address else '?'}{at}" if at else address


def _also(held: HeldEntity) -> tuple[str, ...]:
    return other_forms(held.entity.name, [name.text for name in held.entity.names])[:_ALSO]


def _named(name: str) -> str:
    return link_to_entity("", name).partition("?")[2].replace("name=", "person=", 1)


def _counted(
    visit: Visit, told: Sequence[ToldOf], chains: Sequence[NamedIn], findings: Sequence[HeldFinding]
) -> str:
    """How much there is: documents, voices, statements, findings."""
    voices = voices_among(visit.store.lives.voices(each.voice for each in told if each.voice).values())
    documents = len({each.chain.source for each in chains})
    times = sum(each.spoken.times for each in chains)
    return ", ".join(
        (
            f"{counted(times, 'mention')} in {counted(documents, 'document')}",
            f"{counted(len(told), 'statement')} by {counted(len(voices.known), 'voice')}",
            counted(len(findings), "finding"),
        )
    )


def _in_words(span: Lifespan | None) -> str:
    if span is None or span == Lifespan():
        return ""
    return str(lifespan_record(span)["in_words"])


def _rivals(findings: Sequence[HeldFinding]) -> frozenset[str]:
    """Statements whose dates cannot all be true."""
    return frozenset(
        statement
        for held in findings
        if of_rival_dates(held)
        for side in held.finding.sides
        for statement in side.statements
    )
