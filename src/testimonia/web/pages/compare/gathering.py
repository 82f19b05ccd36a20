"""The page of comparison: which voices stand side by side, whom they share, and what each has alone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from urllib.parse import urlencode

from testimonia.comparison.findings.side_by_side import Relation
from testimonia.pipeline.answers.columns import Ground, ground_of, spoken_in, told_in
from testimonia.pipeline.answers.matters import Matter, matters
from testimonia.store import HeldEntity, HeldFinding, Store
from testimonia.web.pages.addresses import link_to, link_to_comparison, link_to_entity
from testimonia.web.pages.compare.choosing import Choice, Chosen, chosen, own_voices
from testimonia.web.pages.compare.setting import Setting
from testimonia.web.pages.compare.sharing import shared_wording
from testimonia.web.pages.compare.views import (
    About,
    Alone,
    CompareView,
    Link,
    Row,
    Suggested,
    Voice,
)
from testimonia.web.pages.page import Query
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.words import counted

MOST_SUBJECTS = 40
"""Persons and things that are set side by side on one page; the others are named, and lead on."""
MOST_ROWS = 8
"""Of one person or thing, unless it is asked for alone."""
MOST_ROWS_ALONE = 150
MOST_IN_ALL = 60
MOST_NAMED = 24
MOST_PEOPLE = 300
MOST_THOUGHTS = 20
MOST_SUGGESTED = 12
MOST_DOCUMENTS = 3000

_WEIGHT = {Relation.CONTRADICT: 0, Relation.POSSIBLE: 1, Relation.AGREE: 2}


def compare_view(store: Store, query: Query) -> CompareView:
    """What the page shows of what its address asks for."""
    shelf = Shelf(store)
    choice = chosen(shelf, query.all("with"))
    passages = query.choice("by", ("happening", "passages"), "by is happening or passages.") == "passages"
    page = _Page(shelf, choice, query, passages)
    return page.view()


@dataclass
class _Page:
    """The page while it is made."""

    shelf: Shelf
    choice: Choice
    query: Query
    passages: bool

    @property
    def store(self) -> Store:
        return self.shelf.store

    def view(self) -> CompareView:
        voices = self.choice.voices
        beside = voices[0].column[0].source if len(voices) == 1 and len(voices[0].column) == 1 else None
        empty = CompareView(
            tuple(self._voice(each) for each in voices),
            tuple(self.choice.trouble),
            tuple(self._documents()),
            tuple(self._suggested(beside)) if len(voices) < 2 else (),
            self.passages,
            self._links(),
            bool(self.query.text("around")),
        )
        if len(voices) < 2:
            return empty
        return self._by_passages(empty) if self.passages else self._by_happening(empty)

    def _documents(self) -> list[tuple[str, str]]:
        """What can be chosen: folders of several documents, and documents."""
        paths = [path for _, path in self.store.together.paths()[:MOST_DOCUMENTS]]
        folders = Counter(f"{path.rpartition('/')[0]}/" for path in paths if "/" in path)
        several = [(name, counted(n, "document")) for name, n in folders.items() if n > 1]
        return [*several, *((path, "") for path in paths)]

    def _suggested(self, beside: str | None) -> list[Suggested]:
        found = []
        for pair in self.store.together.pairs(MOST_SUGGESTED, beside):
            one, other = (self.shelf.held(each) for each in (pair.one, pair.other))
            if one is not None and other is not None:
                clashing = counted(pair.clashing, "contradiction") if pair.clashing else ""
                told = ", ".join(filter(None, (counted(pair.findings, "finding"), clashing)))
                found.append(
                    Suggested((_titled(one), _titled(other)), link_to_comparison(pair.one, pair.other), told)
                )
        return found

    def _voice(self, voice: Chosen) -> Voice:
        others = [each.key for each in self.choice.voices if each.key != voice.key]
        listed = tuple(self._parts(voice, others))
        first = voice.column[0]
        link = link_to(first.source, first.span) if voice.whole is not None else ""
        return Voice(voice.key, voice.name, voice.about, link, self._with(others), listed)

    def _parts(self, voice: Chosen, others: Sequence[str]) -> Iterator[Link]:
        """Parts of its document with a voice of their own: to be heard in its place, or beside a part."""
        held, own = voice.whole, voice.section
        if held is None:
            return
        for part in own_voices(held):
            key = f"{held.id}.{part.id}"
            if part is own or key in others:
                continue
            name = held.where(part.id) or part.section.kind.value
            beside = [voice.key, *others] if own is not None else others
            yield Link(name, self._with([*beside, key]), held.voice(part.id))

    def _with(self, keys: Sequence[str], **changes: str) -> str:
        """The address of the page of these voices, with what else was asked for."""
        kept = [(k, v) for k, v in self.query.pairs if k in ("by", "around") and k not in changes and v]
        pairs = [*(("with", key) for key in keys), *kept, *((k, v) for k, v in changes.items() if v)]
        return f"/compare?{urlencode(pairs)}" if pairs else "/compare"

    def _here(self, **changes: str) -> str:
        return self._with([each.key for each in self.choice.voices], **changes)

    def _links(self) -> dict[str, str]:
        who = self.query.text("who")
        return {
            "happening": self._here(by=""),
            "passages": self._here(by="passages"),
            "sentences": self._here(around="", who=who),
            "paragraphs": self._here(around="1", who=who),
        }

    def _by_passages(self, view: CompareView) -> CompareView:
        return replace(view, shared=tuple(shared_wording(self.shelf, self.choice.voices)))

    def _by_happening(self, view: CompareView) -> CompareView:
        columns = [voice.column for voice in self.choice.voices]
        spoken = [spoken_in(self.store, column) for column in columns]
        wanted = self._wanted(spoken)
        common = [wanted.id] if wanted else _common([told_in(self.store, column) for column in columns])
        subjects = common[:MOST_SUBJECTS]
        ground = ground_of(self.store, columns, subjects)
        setting = Setting(self.shelf, self.choice.voices, {h.id: h for h in ground.findings}, view.around)
        every = matters(ground)
        told: dict[str, list[Matter]] = {each: [] for each in subjects}
        for matter in every:
            told.setdefault(matter.subject, []).append(matter)
        shown = self._subjects(told, setting, {held.id: held for held in ground.entities}, wanted)
        rest = [each for each in common if each not in {record for record, _ in shown}]
        thoughts = _thoughts(ground, every, setting, wanted.id if wanted else None)
        both = [] if wanted else [e for e in _common(spoken) if e not in set(common)]
        return replace(
            view,
            trouble=tuple(self.choice.trouble),
            who=wanted.entity.name if wanted else "",
            everybody=self._here(),
            people=tuple(name for _, name in self.store.together.names(common[:MOST_PEOPLE]).values()),
            count=_count(every, [h for h in ground.findings if not wanted or h.finding.subject == wanted.id]),
            subjects=tuple(about for _, about in shown),
            thoughts=tuple(thoughts[:MOST_THOUGHTS]),
            others=tuple(self._linked(rest[:MOST_NAMED], only=True)),
            others_more=max(len(rest) - MOST_NAMED, 0),
            both=tuple(self._linked(both[:MOST_NAMED])),
            both_more=max(len(both) - MOST_NAMED, 0),
            alone=() if wanted else tuple(self._alone(spoken)),
        )

    def _wanted(self, spoken: Sequence[Mapping[str, int]]) -> HeldEntity | None:
        """Of whom alone the page is, by id or by name: whoever bears it in full, and is spoken of most."""
        words = self.query.text("who")
        found = self.store.entity(words) if words else None
        if not words or found is not None:
            return found
        longest = max(words.split(), key=len)
        likely = self.store.together.entities(self.store.together.bearing_name(longest))
        known = [h for h in likely if any(_is_called(n.text, words) for n in h.entity.names)] or likely
        times = {held.id: sum(column.get(held.id, 0) for column in spoken) for held in known}
        found = max(known, key=lambda held: times[held.id], default=None)
        if found is None or not times[found.id]:
            self.choice.trouble.append(f"None of these speaks of anybody called “{words}”.")
            return None
        return found

    def _linked(
        self, records: Sequence[str], only: bool = False, times: Mapping[str, int] = {}
    ) -> list[Link]:
        """Names that lead to the page about each, or to this page about nobody else."""
        names = self.store.together.names(records)
        return [
            Link(
                name,
                self._here(who=record) if only else link_to_entity(record, name),
                f"{times[record]:,}" if record in times else kind if only else "",
            )
            for record in records
            if record in names
            for kind, name in (names[record],)
        ]

    def _subjects(
        self,
        told: Mapping[str, Sequence[Matter]],
        setting: Setting,
        entities: Mapping[str, HeldEntity],
        wanted: HeldEntity | None,
    ) -> list[tuple[str, About]]:
        """Those of whom something can be set side by side, what cannot be true first."""
        found: list[tuple[str, About]] = []
        left = MOST_ROWS_ALONE if wanted else MOST_IN_ALL
        for record in sorted(told, key=lambda record: _weight(told[record])):
            rows = [each for each in told[record] if wanted or _telling(each)]
            if not rows or left <= 0 or record not in entities:
                continue
            most = min(left, MOST_ROWS_ALONE if wanted else MOST_ROWS)
            chosen_rows = _chosen(rows, most)
            left -= len(chosen_rows)
            held = entities[record].entity
            about = About(
                held.name,
                held.kind.value,
                link_to_entity(record, held.name),
                tuple(setting.row(each) for each in chosen_rows),
                len(told[record]) - len(chosen_rows),
                self._here(who=record),
            )
            found.append((record, about))
        return found

    def _alone(self, spoken: Sequence[Mapping[str, int]]) -> list[Alone]:
        """Whom only one voice speaks of, those first of whom it speaks most."""
        found = []
        for number, voice in enumerate(self.choice.voices):
            others = set[str]().union(*(each.keys() for n, each in enumerate(spoken) if n != number))
            own = sorted(
                (each for each in spoken[number] if each not in others), key=lambda e: -spoken[number][e]
            )
            listed = self._linked(own[:MOST_NAMED], times=spoken[number])
            found.append(Alone(voice.name, tuple(listed), len(own)))
        return found


def _is_called(name: str, words: str) -> bool:
    return " ".join(name.split()).casefold() == " ".join(words.split()).casefold()


def _titled(held: Held) -> Link:
    """A document by its title, and its path where that says more."""
    return Link(held.title, "", held.path if held.path != held.title else "")


def _common(columns: Sequence[Mapping[str, int]]) -> list[str]:
    """What stands in more than one column, that first of which the second most has most."""
    found = {key for column in columns for key in column}
    second = {key: sorted((column.get(key, 0) for column in columns), reverse=True)[1] for key in found}
    return sorted((key for key in found if second[key]), key=lambda key: (-second[key], key))


def _telling(row: Matter) -> bool:
    """Whether a row is shown without being asked for: told by more than one, or kept apart by its date."""
    return (
        row.shared
        or row.relation is Relation.POSSIBLE
        or (row.relation is Relation.APART and row.day is not None)
    )


def _weight(rows: Sequence[Matter]) -> tuple[int, int, int]:
    """By which persons and things are put in order: what cannot be true, what may not, what agrees."""
    gravest = min((_WEIGHT.get(each.relation, 3) if each.relation else 4 for each in rows), default=5)
    return gravest, -sum(each.shared for each in rows), -len(rows)


def _chosen(rows: Sequence[Matter], most: int) -> list[Matter]:
    """As many rows as are shown, in their order: those first that are told by more than one."""
    if len(rows) <= most:
        return list(rows)
    kept = sorted(range(len(rows)), key=lambda n: (not rows[n].shared, rows[n].relation is None, n))[:most]
    return [rows[n] for n in sorted(kept)]


def _thoughts(
    ground: Ground, rows: Sequence[Matter], setting: Setting, subject: str | None = None
) -> list[Row]:
    """Findings between the columns that stand in no row."""
    told = {finding for row in rows for finding in row.findings}
    left = [held for held in ground.findings if held.id not in told and _stands_alone(held, rows)]
    if subject is not None:
        left = [held for held in left if held.finding.subject == subject]
    return [setting.thought(held) for held in sorted(left, key=attrgetter("rank"))]


def _stands_alone(held: HeldFinding, rows: Sequence[Matter]) -> bool:
    """Whether no row shows the happening that it is about."""
    listed = {s for side in held.finding.sides for s in side.statements}
    return not any(
        row.shared and not listed.isdisjoint(s for cell in row.cells for s in cell) for row in rows
    )


def _count(rows: Sequence[Matter], findings: Sequence[HeldFinding]) -> str:
    """How many happenings more than one tells, and what they come to."""
    both = [row for row in rows if row.shared]
    said = [counted(len(both), "happening") + " told by more than one"] if both else []
    for relation, words in ((Relation.CONTRADICT, "contradicted"), (Relation.POSSIBLE, "in question")):
        number = sum(row.relation is relation for row in both)
        said += [f"{number:,} {words}"] if number else []
    agreed = sum(row.relation is Relation.AGREE and bool(row.findings) for row in both)
    said += [f"{agreed:,} alike"] if agreed else []
    said.append(f"{counted(len(findings), 'finding')} between them")
    return ", ".join(said)
