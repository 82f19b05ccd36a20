"""The pages of this room: the whole page, and what is found alone, for the script that asks as one types."""

from testimonia.model import SectionKind
from testimonia.store import QueryError
from testimonia.store.searching.search import folders
from testimonia.web.pages.page import Page, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.search.asking import asked, lines, narrowing
from testimonia.web.pages.search.searching import found
from testimonia.web.pages.search.views import Results, SearchView

MOST_FOLDERS = 200
_NONE = "This cannot be looked for."


def search_page(visit: Visit) -> str:
    """The field, what narrows a search, and what is found."""
    typed = visit.query.text("q")
    view = SearchView(
        asked=typed,
        lines="\n".join(lines(typed)) if len(lines(typed)) > 1 else "",
        narrowing=narrowing(visit.query),
        who=visit.query.text("who"),
        kinds=tuple(kind.value for kind in SectionKind),
        folders=folders(visit.store, MOST_FOLDERS),
        results=results(visit),
    )
    return rendered("search.html", visit.frame("search"), view=view)


def hits(visit: Visit) -> str:
    """What is found, without a page around it."""
    return rendered("search_hits.html", None, results=results(visit), asked=visit.query.text("q"))


def results(visit: Visit) -> Results:
    """What is found for an address; or why it cannot be looked for, in one sentence."""
    try:
        question = asked(visit.query)
    except QueryError as error:
        return Results(trouble=str(error) or _NONE)
    return Results() if question is None else found(visit.store, question, visit.query)


PAGES = (Page("/search", search_page), Page("/search/hits", hits))
