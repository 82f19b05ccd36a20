"""The first page: which findings are shown, in what groups, and what is said above them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from testimonia.store import Counts, HeldFinding, State, Store
from testimonia.web.pages.asking import HeldDecision, shown_finding, tone_of
from testimonia.web.pages.shelf import Shelf, link_to
from testimonia.web.pages.views import Document, FindingsView, Group, Tone
from testimonia.web.pages.words import counted

_TITLES = {
    Tone.CLASH: "These cannot both be true",
    Tone.DEPENDS: "It depends",
    Tone.OTHERWISE: "They think otherwise",
    Tone.AGREES: "These agree",
    Tone.COPIED: "Copied",
}
_NAMES = {
    Tone.CLASH: ("clash", "clashes"),
    Tone.DEPENDS: ("possible clash", "possible clashes"),
    Tone.OTHERWISE: ("disagreement", "disagreements"),
    Tone.AGREES: ("agreement", "agreements"),
    Tone.COPIED: ("copy", "copies"),
}
LIMITS = {Tone.CLASH: 200, Tone.DEPENDS: 200, Tone.OTHERWISE: 100, Tone.AGREES: 100, Tone.COPIED: 50}
"""How many findings of a tone are shown at once; a page has to be quick to open and to scroll."""

_MOST_DOCUMENTS = 500


def name_of(tone: Tone, number: int) -> str:
    """A number of findings of one tone, in words."""
    return counted(number, *_NAMES[tone])


def findings_view(store: Store, *, folder: str, decided: Mapping[str, HeldDecision]) -> FindingsView:
    """What the first page shows of a folder."""
    shelf, held = Shelf(store), store.findings()
    by_tone: dict[Tone, list[HeldFinding]] = {tone: [] for tone in Tone}
    for each in held:
        by_tone[tone_of(each.finding)].append(each)
    groups: list[Group] = []
    number = 1
    for tone, those in by_tone.items():
        chosen = _chosen(those, decided, LIMITS[tone])
        shown = tuple(
            shown_finding(shelf, each, place, decided.get(each.id))
            for place, each in enumerate(chosen, number)
        )
        number += len(shown)
        if those:
            groups.append(Group(tone, _TITLES[tone], shown, len(those)))
    counts = store.counts()
    return FindingsView(
        folder=folder,
        read=f"{counted(counts.documents, 'document')}, {counted(counts.words, 'word')}",
        groups=tuple(groups),
        decided=sum(each.id in decided for each in held),
        total=len(held),
        documents=tuple(islice(_documents(store), _MOST_DOCUMENTS)),
        trouble=_trouble(counts),
    )


def _documents(store: Store) -> Iterator[Document]:
    for held in store.sources():
        if held.state is State.READ:
            yield Document(held.source.path, held.words, link_to(held.source.id))


def _chosen(
    held: Sequence[HeldFinding], decided: Mapping[str, HeldDecision], limit: int
) -> list[HeldFinding]:
    """As many as are shown, in their order: those first that nobody has decided."""
    waiting_first = sorted(held, key=lambda each: each.id in decided)
    return sorted(waiting_first[:limit], key=lambda each: each.rank)


def _trouble(counts: Counts) -> str:
    unread = f"{counted(counts.unread, 'document')} could not be read" if counts.unread else ""
    problems = counted(counts.problems, "problem") if counts.problems else ""
    return "; ".join(part for part in (unread, problems) if part)
