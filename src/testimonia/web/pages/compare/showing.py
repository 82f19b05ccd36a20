"""The page on which voices stand side by side."""

from testimonia.web.pages.compare.choosing import MOST_VOICES
from testimonia.web.pages.compare.gathering import compare_view
from testimonia.web.pages.page import Page, Visit
from testimonia.web.pages.rendering import rendered


def compare_page(visit: Visit) -> str:
    """Two or more voices in columns, aligned by happening or by shared wording."""
    view = compare_view(visit.store, visit.query)
    return rendered("compare.html", visit.frame("compare"), view=view, most=MOST_VOICES)


PAGES = (Page("/compare", compare_page),)
"""The pages of this room."""
