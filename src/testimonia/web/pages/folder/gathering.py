"""The first page: what was read, what stands out, who is spoken of, and how far a build is."""

from collections.abc import Iterator, Sequence

from testimonia.store import Counts, FindingKey, Overview, Store, Told, Years
from testimonia.web.building import BuildState
from testimonia.web.pages.addresses import link_to_entity
from testimonia.web.pages.findings.asking import shown_finding, tone_of
from testimonia.web.pages.findings.choosing import Ruled
from testimonia.web.pages.folder.listing import shown_documents, shown_troubles
from testimonia.web.pages.folder.views import FolderView, Spoken, Stage
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.stages import in_words
from testimonia.web.pages.views import ShownFinding, Tone
from testimonia.web.pages.words import counted

_CLASHES = 3
_BESIDE = (Tone.DEPENDS, Tone.OTHERWISE, Tone.COPIED)
"""Of these, the first that nobody has decided stands on the page too."""
_LEAST = 4
"""Findings that stand on the page, if there are so many that nobody has decided."""
_PEOPLE = 12
_DOCUMENTS = 12
_PROBLEMS = 5


def folder_view(store: Store, *, folder: str, ruled: Ruled, build: BuildState) -> FolderView:
    """What the first page shows of a folder.

    Args:
        store: the evidence base.
        folder: its name.
        ruled: what people have decided and written.
        build: how far the build is that runs.
    """
    shelf, overview, counts = Shelf(store), store.overview, store.counts()
    keys = overview.findings()
    waiting = [key for key in keys if not ruled.acts(key.id)]
    return FolderView(
        folder=folder,
        read=_read(overview, counts),
        years=tuple(_years(overview, counts)),
        stage=stage_of(build),
        standing_out=tuple(_shown(shelf, standing_out(waiting), ruled)),
        open=len(waiting),
        found=len(keys),
        people=tuple(map(_spoken, overview.most_told(_PEOPLE))),
        documents=shown_documents(shelf, overview.documents(most=_DOCUMENTS)),
        total=counts.documents,
        troubles=shown_troubles(store, overview.problems(most=_PROBLEMS)),
        problems=counts.problems,
        unread=counts.unread,
    )


def stage_of(build: BuildState) -> Stage | None:
    """How far a build is; None if none runs."""
    return Stage(in_words(build), build.done, build.total) if build.running else None


def standing_out(waiting: Sequence[FindingKey]) -> tuple[FindingKey, ...]:
    """The few most worth a look of findings that nobody has decided, which are in the order of looking.

    What cannot both be true goes first, and of that what most independent witnesses tell; then at most one
    that depends, one where judgements differ, and one copy. Where that is less than a handful, what comes
    next in the order of looking fills it.
    """
    clashes = [key for key in waiting if tone_of(key) is Tone.CLASH]
    first = sorted(clashes, key=lambda key: -key.witnesses)[:_CLASHES]
    beside = [next((key for key in waiting if tone_of(key) is tone), None) for tone in _BESIDE]
    found = [*first, *(key for key in beside if key is not None)]
    rest = [key for key in waiting if key not in found]
    order = {tone: number for number, tone in enumerate(Tone)}
    return tuple(sorted([*found, *rest[: max(_LEAST - len(found), 0)]], key=lambda key: order[tone_of(key)]))


def _shown(shelf: Shelf, keys: Sequence[FindingKey], ruled: Ruled) -> Iterator[ShownFinding]:
    for number, key in enumerate(keys, 1):
        held = shelf.store.finding(key.id)
        if held is not None:
            yield shown_finding(shelf, held, number, ruled.decided.get(key.id), ruled.written, most=1)


def _read(overview: Overview, counts: Counts) -> str:
    if not counts.documents:
        return ""
    signed, unsigned = overview.voices()
    parts = [counted(counts.documents, "document")]
    if signed:
        parts.append(counted(signed, "named author"))
    if unsigned and signed:
        parts.append(f"{counted(unsigned, 'document')} that nobody signed")
    parts.append(counted(counts.words, "word"))
    if counts.statements:
        parts.append(f"{counted(counts.statements, 'statement')} read in them")
    return ", ".join(parts)


def _years(overview: Overview, counts: Counts) -> Iterator[str]:
    """When it was written, and of when it speaks; each figure says what it counts."""
    written, spoken = overview.written(), overview.spoken_of()
    if written is not None:
        told = f"{written.count:,} of {counted(counts.read, 'document')}"
        yield f"Written or published {_span(written)}; {told} {'says' if written.count == 1 else 'say'} when."
    if spoken is not None:
        dated = counted(spoken.count, "statement")
        said = f"{dated} {'is' if spoken.count == 1 else 'are'} dated, {_span(spoken)}"
        first, last = spoken.mostly
        closer = (first, last) != (spoken.first, spoken.last)
        yield f"{said}; nine in ten of them {first} to {last}." if closer else f"{said}."


def _span(years: Years) -> str:
    return f"in {years.first}" if years.first == years.last else f"{years.first} to {years.last}"


def _spoken(told: Told) -> Spoken:
    parts = [counted(told.statements, "statement"), counted(told.voices, "voice")]
    if told.documents > 1:
        parts.append(counted(told.documents, "document"))
    if told.findings:
        parts.append(counted(told.findings, "finding"))
    return Spoken(told.name, link_to_entity(told.id, told.name), ", ".join(parts))
