"""The two pages of the reading room, as HTML: the folder's findings, and a source at a passage.

Values in, text out: views are made of what the store holds, templates of the views. Every word of a document
is escaped. The pages need neither style nor script inside them, and work without scripts: each button sends
a form with the fields ``finding`` and ``act`` to ``/judgements``, or ``finding`` to ``/judgements/undo``.
"""

from collections.abc import Mapping

from testimonia.exports.marking import KINDS_IN_WORDS, LETTERS
from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind, Span
from testimonia.store import Store
from testimonia.web.pages.asking import ACTS, HeldDecision
from testimonia.web.pages.gathering import findings_view, name_of
from testimonia.web.pages.leafing import source_view
from testimonia.web.pages.mention_views import Marking
from testimonia.web.pages.rendering import STATIC, rendered
from testimonia.web.pages.statement_views import Telling
from testimonia.web.pages.words import listed

__all__ = [
    "ACTS",
    "MENTIONS",
    "STATEMENTS",
    "STATIC",
    "HeldDecision",
    "findings_page",
    "source_page",
    "trouble_page",
]

MENTIONS = tuple(marking.value for marking in Marking)
"""Which mentions can be marked on a reading page; first none."""

STATEMENTS = tuple(telling.value for telling in Telling)
"""Which statements can stand in the margin of a reading page; first those of the passage asked for."""

MARKS = tuple((LETTERS[kind], KINDS_IN_WORDS[kind]) for kind in EntityKind)
"""The letters of the marks, and what they stand for."""


def findings_page(store: Store, *, folder: str, decided: Mapping[str, HeldDecision]) -> str:
    """The first page: what was found in a folder, and what was decided.

    Args:
        store: the evidence base.
        folder: its name.
        decided: what a person decided, by the id of the finding.
    """
    view = findings_view(store, folder=folder, decided=decided)
    looked_for = listed(
        tuple(f"{each.noun}s" for key, each in predicates().items() if each.compared_as == key), "and"
    )
    return rendered("findings.html", view=view, acts=ACTS, name_of=name_of, looked_for=looked_for)


def source_page(
    store: Store,
    source_id: str,
    at: Span | None,
    *,
    folder: str,
    paragraph: int | None = None,
    who: int | None = None,
    mentions: str = "",
    statements: str = "",
) -> str | None:
    """The reading page of a source; None if there is no such source, or nothing could be read of it.

    Args:
        store: the evidence base.
        source_id: of the source.
        at: a passage of the reading layer that is to be marked.
        folder: its name.
        paragraph: number of the paragraph to begin with; where it is not given, some before the passage.
        who: number of a chain; where no passage is asked for, its first mention is.
        mentions: which are marked, one of `MENTIONS`.
        statements: which stand in the margin, one of `STATEMENTS`.
    """
    view = source_view(
        *(store, source_id, at),
        folder=folder,
        paragraph=paragraph,
        who=who,
        marking=Marking(mentions),
        telling=Telling(statements),
    )
    return None if view is None else rendered("source.html", view=view, marks=MARKS)


def trouble_page(status: int, sentence: str) -> str:
    """A page for what cannot be shown or done: one sentence, and the way back."""
    return rendered("trouble.html", status=status, sentence=sentence)
