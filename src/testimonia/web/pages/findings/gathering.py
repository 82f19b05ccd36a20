"""The page of findings: which are shown, in what groups, and what is said above them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from testimonia.knowledge.predicates import predicates
from testimonia.store import FindingKey, Store
from testimonia.web.pages.findings.asking import shown_finding, tone_of
from testimonia.web.pages.findings.choosing import TITLES, Choice, Ruled, asked_in, choice_of, chosen
from testimonia.web.pages.findings.views import FindingsView, Group, Leading
from testimonia.web.pages.page import Query, numbered
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.views import Tone
from testimonia.web.pages.words import counted

_NAMES = {
    Tone.CLASH: ("clash", "clashes"),
    Tone.DEPENDS: ("possible clash", "possible clashes"),
    Tone.OTHERWISE: ("disagreement", "disagreements"),
    Tone.AGREES: ("agreement", "agreements"),
    Tone.COPIED: ("copy", "copies"),
}
ON_A_PAGE = 30
"""Findings; a page has to be quick to open and to scroll."""
_PASSAGES = 6
"""Of a side, on a page with other findings."""
ADDRESS = "/findings"


def name_of(tone: Tone, number: int) -> str:
    """A number of findings of one tone, in words."""
    return counted(number, *_NAMES[tone])


def findings_view(store: Store, query: Query, *, folder: str, ruled: Ruled) -> FindingsView:
    """What the page of findings shows of a folder.

    Args:
        store: the evidence base.
        query: what stands behind the question mark of the address; see `choice_of`. ``page`` is a number.
        folder: its name.
        ruled: what people have decided and written.

    Raises:
        AskingError: if the address asks for what is not known.
    """
    choice = choice_of(query)
    every = store.overview.findings()
    asked = chosen(store, choice, ruled)
    pages = max((len(asked) + ON_A_PAGE - 1) // ON_A_PAGE, 1)
    page = min(max(query.number("page") or 1, 1), pages)
    first = (page - 1) * ON_A_PAGE
    shown = asked[first : first + ON_A_PAGE]
    behind = asked_in(query)
    return FindingsView(
        folder=folder,
        groups=tuple(_groups(store, asked, first, ruled)),
        by_tone=tuple(_by_tone(every)),
        asked=len(asked),
        first=first + 1 if shown else 0,
        last=first + len(shown),
        decided=sum(bool(ruled.acts(key.id)) for key in every),
        total=len(every),
        choice=choice,
        chosen=choice != Choice(),
        happenings=_happenings(every),
        tags=tuple(sorted({tag for key in every for tag in ruled.written.tags(key.id)})),
        pages=tuple(_leading(behind, each, page) for each in numbered(pages, page)),
        following=address_of(behind, page + 1) if page < pages else "",
        here=address_of(behind, page),
        behind=behind.but(),
    )


def _leading(asked: Query, page: int, here: int) -> Leading:
    return Leading(f"{page:,}", "" if page == here else address_of(asked, page))


def address_of(asked: Query, page: int) -> str:
    """The address of a page of findings."""
    return f"{ADDRESS}{asked.but(page=page if page > 1 else None)}"


def page_of(number: int) -> int:
    """The page on which the finding with a number stands."""
    return (number - 1) // ON_A_PAGE + 1


def _groups(store: Store, asked: Sequence[FindingKey], first: int, ruled: Ruled) -> Iterator[Group]:
    shelf, totals = Shelf(store), Counter(map(tone_of, asked))
    shown = list(enumerate(asked, 1))[first : first + ON_A_PAGE]
    for tone, those in groupby(shown, key=lambda each: tone_of(each[1])):
        findings = tuple(
            shown_finding(shelf, held, number, ruled.decided.get(key.id), ruled.written, _PASSAGES)
            for number, key in those
            if (held := store.finding(key.id)) is not None
        )
        begun = first > 0 and tone_of(asked[first - 1]) is tone and findings[0].number == first + 1
        yield Group(tone, TITLES[tone], findings, totals[tone], begun)


def _by_tone(every: Sequence[FindingKey]) -> Iterator[Leading]:
    counts = Counter(map(tone_of, every))
    for tone in Tone:
        if counts[tone]:
            yield Leading(name_of(tone, counts[tone]), f"{ADDRESS}?tone={tone.value}")


def _happenings(every: Sequence[FindingKey]) -> tuple[tuple[str, str], ...]:
    """What findings are about, by the words for it."""
    found = {key.predicate for key in every if key.predicate in predicates()}
    return tuple(sorted(((each, predicates()[each].noun) for each in found), key=lambda pair: pair[1]))
