"""The pages of findings."""

from testimonia.knowledge.predicates import predicates
from testimonia.pipeline.decisions.notes import past, written
from testimonia.web.pages.addresses import link_to_finding
from testimonia.web.pages.findings import choosing
from testimonia.web.pages.findings.again import found_again
from testimonia.web.pages.findings.asking import ACTS, ON_HAPPENINGS
from testimonia.web.pages.findings.choosing import Ruled, asked_in
from testimonia.web.pages.findings.deciding import decided_lines, shown_decisions
from testimonia.web.pages.findings.gathering import address_of, findings_view
from testimonia.web.pages.findings.one import finding_view
from testimonia.web.pages.folder.listing import paging
from testimonia.web.pages.page import Moved, Page, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.words import listed

GONE = (
    "This finding is no longer there: the folder was read or compared anew, and its words are told otherwise "
    "now. What was decided on it is kept in the ledger; look for its people among the findings."
)
DECISIONS = 40
"""On a page."""
DECIDING = {**ACTS, **ON_HAPPENINGS}


def ruled(visit: Visit) -> Ruled:
    """What people have decided and written about the findings of a folder, as the ledger has it now."""
    return Ruled(visit.decided(), written(visit.store, visit.ledger))


def findings_page(visit: Visit) -> str | Moved:
    """What was found in a folder, and what was decided."""
    if any(not value.strip() for _, value in visit.query.pairs):  # a form was sent with empty fields
        return Moved(address_of(asked_in(visit.query), 1))
    view = findings_view(visit.store, visit.query, folder=visit.name, ruled=ruled(visit))
    return rendered(
        "findings.html",
        visit.frame("findings"),
        view=view,
        acts=DECIDING,
        tones={tone.value: title for tone, title in choosing.TITLES.items()},
        kinds={kind.value: words for kind, words in choosing.KINDS.items()},
        verdicts={verdict.value: words for verdict, words in choosing.VERDICTS.items()},
        decidings=choosing.DECIDINGS,
        looked_for=looked_for(),
    )


def finding_page(visit: Visit) -> str | Moved | None:
    """One finding; None if it is gone, and is not known again by what its address says of it."""
    held = visit.store.finding(visit.where["finding"])
    if held is None:
        again = found_again(visit.store, visit.query)
        return Moved(f"{link_to_finding(again.id)}{asked_in(visit.query).but()}") if again else None
    view = finding_view(
        visit.store,
        visit.query,
        held,
        folder=visit.name,
        ruled=ruled(visit),
        past=past(visit.store, visit.ledger, held),
    )
    return rendered("finding.html", visit.frame("findings"), view=view, acts=DECIDING)


def decisions_page(visit: Visit) -> str:
    """All that people have decided and that stands."""
    lines = decided_lines(visit.ledger)
    paged = paging(visit.query, "/decisions", len(lines), DECISIONS)
    first = max(paged.first - 1, 0)
    return rendered(
        "decisions.html",
        visit.frame("findings"),
        folder=visit.name,
        decisions=shown_decisions(visit.store, lines[first : first + DECISIONS]),
        paging=paged,
        here=f"/decisions{visit.query.but()}",
    )


def looked_for() -> str:
    """What each document is read for, in words."""
    nouns = (f"{each.noun}s" for key, each in predicates().items() if each.compared_as == key)
    return listed(tuple(nouns), "and")


PAGES = (
    Page("/findings", findings_page),
    Page("/finding/{finding}", finding_page, GONE),
    Page("/decisions", decisions_page),
)
