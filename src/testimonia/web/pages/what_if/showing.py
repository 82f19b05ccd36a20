"""The page on which something is set aside for a moment."""

from testimonia.web.pages.page import Page, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.what_if.gathering import what_if_view
from testimonia.web.pages.what_if.reckoning import Reckoning

_RECKONING = Reckoning()
"""What was reckoned while the reading room is open; by the path of the base, so that no two are mixed up."""


def what_if_page(visit: Visit) -> str:
    """What would change without some documents, parts or witnesses; nothing is written."""
    view = what_if_view(visit.store, visit.ledger, visit.query.all("without"), _RECKONING)
    return rendered("what_if.html", visit.frame("what-if"), view=view)


PAGES = (Page("/what-if", what_if_page),)
"""The pages of this room."""
