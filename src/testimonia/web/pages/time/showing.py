"""The page of time."""

from testimonia.web.pages.page import Page, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.time.drawing import WIDTH
from testimonia.web.pages.time.gathering import time_view


def time_page(visit: Visit) -> str:
    """All happenings on one line, and the same as a list."""
    view = time_view(visit.store, visit.query)
    return rendered("time.html", visit.frame("time"), view=view, width=WIDTH)


PAGES = (Page("/time", time_page),)
