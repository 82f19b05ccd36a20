"""The first page, and the lists of documents and of problems."""

from testimonia.store import DocumentRow, State
from testimonia.web.pages.findings.showing import ruled
from testimonia.web.pages.folder.gathering import folder_view, stage_of
from testimonia.web.pages.folder.listing import by_document, paging, shown_documents, shown_troubles
from testimonia.web.pages.page import Page, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.shelf import Shelf

DOCUMENTS = 60
"""On a page."""
PROBLEMS = 60
_LATEST = 40
"""Documents that are shown while a build runs."""
_STATES = {"": "all", "read": "those that were read", "unread": "those that could not be read"}
_UNKNOWN = "This address asks for documents in a way that is not known here."


def folder_page(visit: Visit) -> str:
    """What was read of the folder, and what stands out."""
    view = folder_view(visit.store, folder=visit.name, ruled=ruled(visit), build=visit.build)
    return rendered("folder.html", visit.frame("folder"), view=view, welcoming=visit.welcoming)


def fragment(visit: Visit) -> str:
    """What is done while a build runs, as a piece of the first page."""
    overview = visit.store.overview
    total = overview.number_of_documents()
    return rendered(
        "progress.html",
        None,
        stage=stage_of(visit.build),
        documents=shown_documents(Shelf(visit.store), overview.documents(first=max(total - _LATEST, 0))),
        total=total,
    )


def documents_page(visit: Visit) -> str:
    """All documents of the folder."""
    words = visit.query.text("words")
    state = visit.query.choice("state", tuple(_STATES), _UNKNOWN)
    wanted = State(state) if state else None
    overview = visit.store.overview
    paged = paging(visit.query, "/documents", overview.number_of_documents(words, wanted), DOCUMENTS)
    rows: tuple[DocumentRow, ...] = overview.documents(words, wanted, max(paged.first - 1, 0), DOCUMENTS)
    return rendered(
        "documents.html",
        visit.frame("folder"),
        folder=visit.name,
        documents=shown_documents(Shelf(visit.store), rows),
        paging=paged,
        words=words,
        state=state,
        states=_STATES,
    )


def problems_page(visit: Visit) -> str:
    """All problems of the folder, by document."""
    overview = visit.store.overview
    paged = paging(visit.query, "/problems", visit.store.counts().problems, PROBLEMS)
    rows = overview.problems(max(paged.first - 1, 0), PROBLEMS)
    troubles = shown_troubles(visit.store, rows)
    return rendered(
        "problems.html",
        visit.frame("folder"),
        folder=visit.name,
        documents=tuple(by_document(troubles)),
        paging=paged,
    )


PAGES = (
    Page("/", folder_page),
    Page("/folder/documents", fragment),
    Page("/documents", documents_page),
    Page("/problems", problems_page),
)
