"""How far can this be trusted: a sample of the folder's own statements, and what was measured elsewhere."""

from testimonia.web.pages.page import Page, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.sample.gathering import WORDS, sample_view


def sample_page(visit: Visit) -> str:
    """A sample to be judged, the rate that comes of it, and the figures that were measured elsewhere."""
    acts = {act.value: words for act, words in WORDS.items()}
    return rendered("sample.html", visit.frame("folder"), view=sample_view(visit), acts=acts)


PAGES = (Page("/sample", sample_page),)
