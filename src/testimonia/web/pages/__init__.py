"""The pages of the reading room, as HTML, one room for each kind.

A page is a function of a `Visit`: what the store holds, the ledger, and what the address says. Views are
made of what the store holds, templates of the views. Every word of a document is escaped. The pages need
neither style nor script inside them, and reading and following links works without scripts; so do decisions,
which are forms sent to the deeds in `testimonia.web.deeds`.
"""

from testimonia.web.pages import progress
from testimonia.web.pages.compare import showing as compare
from testimonia.web.pages.copies import showing as copies
from testimonia.web.pages.findings import showing as findings
from testimonia.web.pages.folder import showing as folder
from testimonia.web.pages.page import Page
from testimonia.web.pages.rendering import STATIC, rendered
from testimonia.web.pages.report import showing as report
from testimonia.web.pages.sample import showing as sample
from testimonia.web.pages.search import showing as search
from testimonia.web.pages.source import showing as source
from testimonia.web.pages.time import showing as time
from testimonia.web.pages.tour import showing as tour
from testimonia.web.pages.what_if import showing as what_if
from testimonia.web.pages.who import showing as who

__all__ = ["PAGES", "STATIC", "trouble_page"]

PAGES: tuple[Page, ...] = (
    *folder.PAGES,
    *tour.PAGES,
    *findings.PAGES,
    *sample.PAGES,
    *who.PAGES,
    *source.PAGES,
    *compare.PAGES,
    *time.PAGES,
    *copies.PAGES,
    *search.PAGES,
    *what_if.PAGES,
    *report.PAGES,
    *progress.PAGES,
)
"""All pages, by their addresses."""


def trouble_page(status: int, sentence: str, back: str = "") -> str:
    """A page for what cannot be shown or done: one sentence, and the way back, as far as it is known."""
    return rendered("trouble.html", None, status=status, sentence=sentence, back=back)
