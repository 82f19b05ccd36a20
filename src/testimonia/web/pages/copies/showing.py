"""The pages of copies."""

from testimonia.model import FindingKind
from testimonia.web.pages.copies.gathering import copies_view, copy_view
from testimonia.web.pages.findings.asking import ACTS
from testimonia.web.pages.findings.showing import GONE, ruled
from testimonia.web.pages.page import Page, Visit
from testimonia.web.pages.rendering import rendered


def copies_page(visit: Visit) -> str:
    """All copies: who has words from whom."""
    view = copies_view(visit.store, visit.query.number("page") or 1, visit.decided())
    return rendered("copies.html", visit.frame("copies"), view=view)


def copy_page(visit: Visit) -> str | None:
    """A copy and what it was copied from, word by word; None if there is no such copy."""
    held = visit.store.finding(visit.where["finding"])
    if held is None or held.finding.kind is not FindingKind.COPY:
        return None
    view = copy_view(visit.store, held, visit.query.number("leaf") or 1, ruled(visit))
    return None if view is None else rendered("copy.html", visit.frame("copies"), view=view, acts=ACTS)


PAGES = (Page("/copies", copies_page), Page("/copy/{finding}", copy_page, GONE))
"""The pages of this room."""
