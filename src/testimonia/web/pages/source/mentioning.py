"""Whom and what a stretch of a source speaks of: its mentions, to be marked, and an index of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.exports.marking import KINDS_IN_WORDS, LETTERS, outermost_first
from testimonia.model import Chain, EntityKind, Mention, MentionForm, Span
from testimonia.store import HeldEntity, HeldParagraph
from testimonia.web.pages.addresses import Marking, Telling, link_to
from testimonia.web.pages.leaves import Leaves
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.source.mention_views import Entry, EntryGroup, Locator, ShownMention, Wording
from testimonia.web.pages.words import shortened

MOST_PLACES = 40
"""Of one wording in the index; of the others only their number is said."""
MOST_WORDINGS = 12
MOST_ELSEWHERE = 4
_LONGEST_WORDING = 90
_PRONOUNS = "by pronoun"
_TITLES = {
    EntityKind.PERSON: "People",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.PLACE: "Places",
    EntityKind.WORK: "Works",
    EntityKind.EVENT: "Events",
    EntityKind.OTHER: "Other things",
}
_FORMS = {
    Marking.NONE: frozenset[MentionForm](),
    Marking.NAMES: frozenset({MentionForm.NAME}),
    Marking.ALL: frozenset(MentionForm),
}


@dataclass(frozen=True, slots=True)
class Who:
    """One person or thing that a source speaks of.

    Attributes:
        number: the lowest of its chains.
        kind: what it is.
        name: what it is called.
        named: whether that is a name.
        entity: to which comparison assigned its chains, if to any.
    """

    number: int
    kind: EntityKind
    name: str
    named: bool
    entity: HeldEntity | None

    @property
    def anchor(self) -> str:
        """Of its entry in the index."""
        return f"who-{self.number}"

    @property
    def sign(self) -> str:
        """Letter and number."""
        return f"{LETTERS[self.kind]}{self.number}"


class Mentions:
    """The mentions of one source that are to be marked.

    Chains that comparison holds to be one are one here.

    Args:
        shelf: where the source stands.
        source_id: of the source.
        marking: which are marked.
        telling: which statements stand in the margin, for the links.
    """

    def __init__(self, shelf: Shelf, source_id: str, marking: Marking, telling: Telling) -> None:
        self._shelf, self._source, self._marking = shelf, source_id, marking
        self._telling = telling
        store = shelf.store
        held = store.mentions(source_id) if marking is not Marking.NONE else ()
        self._all = outermost_first(each for each in held if each.form in _FORMS[marking])
        self._chains = store.chains(source_id) if self._all else ()
        self._entities = store.entity_of_chain(source_id) if self._all else {}
        self._number = _numbers(self._chains, self._entities)
        self._known: dict[int, Who] = {}
        self._paths: dict[str, str] = {}
        self._at: dict[int, list[Mention]] = defaultdict(list)
        for each in self._all:
            self._at[self._number[each.chain]].append(each)

    def on(self, shown: Leaves) -> dict[int, dict[Mention, ShownMention]]:
        """Those that stand in some paragraphs, by the number of the paragraph."""
        found: dict[int, dict[Mention, ShownMention]] = defaultdict(dict)
        for each in self._all:
            for paragraph in shown.over(each.span):
                if paragraph.span.contains(each.span):
                    found[paragraph.number][each] = self._shown(each)
        return found

    def _shown(self, mention: Mention) -> ShownMention:
        who = self._who(self._number[mention.chain])
        kind = KINDS_IN_WORDS[who.kind]
        return ShownMention(_anchor(mention), mention.form.value, kind, who.sign, who.name, who.anchor)

    def _who(self, number: int) -> Who:
        if number not in self._known:
            self._known[number] = self._look_up(number)
        return self._known[number]

    def _look_up(self, number: int) -> Who:
        store, chain = self._shelf.store, self._chains[number]
        record = self._entities.get(number)
        entity = store.entity(record) if record else None
        name = (entity.entity.name if entity else chain.name) or self._described(number)
        kind = entity.entity.kind if entity else chain.kind  # another document may know better
        return Who(number, kind, shortened(name, _LONGEST_WORDING), bool(chain.names), entity)

    def _described(self, number: int) -> str:
        """The words by which one without a name is first described, or else first spoken of."""
        those = sorted(self._at[number], key=lambda each: each.form is MentionForm.PRONOUN)
        return self._words(those[0]) if those else ""

    def _words(self, mention: Mention) -> str:
        there = self._shelf.desk.leaves(self._source).over(mention.span)
        return _words(mention, there[0]) if there else ""

    def index(self, on: Mapping[int, Mapping[Mention, ShownMention]], shown: Span) -> tuple[EntryGroup, ...]:
        """Who and what the mentions on a page are, with all places in the source.

        Args:
            on: the mentions on the page.
            shown: what the page shows.
        """
        numbers = {self._number[each.chain] for those in on.values() for each in those}
        whom = sorted(map(self._who, numbers), key=lambda who: (-len(self._at[who.number]), who.number))
        groups = []
        for kind in EntityKind:
            entries = tuple(self._entry(who, shown) for who in whom if who.kind is kind)
            if entries:
                groups.append(EntryGroup(_TITLES[kind], entries))
        return tuple(groups)

    def _entry(self, who: Who, shown: Span) -> Entry:
        wordings, elsewhere = self._wordings(who.number, shown), self._elsewhere(who)
        return Entry(
            anchor=who.anchor,
            sign=who.sign,
            name=who.name,
            named=who.named,
            times=len(self._at[who.number]),
            wordings=tuple(wordings[:MOST_WORDINGS]),
            more=max(len(wordings) - MOST_WORDINGS, 0),
            elsewhere=tuple(elsewhere[:MOST_ELSEWHERE]),
            more_elsewhere=max(len(elsewhere) - MOST_ELSEWHERE, 0),
            record=self._entities.get(who.number, ""),
        )

    def _wordings(self, number: int, shown: Span) -> list[Wording]:
        """Names, then descriptions, then pronouns; of each the most frequent first."""
        leaves = self._shelf.desk.leaves(self._source)
        found: dict[tuple[MentionForm, str], list[tuple[Mention, HeldParagraph]]] = defaultdict(list)
        for each in self._at[number]:
            for paragraph in leaves.over(each.span)[:1]:
                pronoun = each.form is MentionForm.PRONOUN
                words = _PRONOUNS if pronoun else _words(each, paragraph)
                found[each.form, words].append((each, paragraph))
        order = list(MentionForm)
        by_count = sorted(found.items(), key=lambda item: (order.index(item[0][0]), -len(item[1])))
        return [self._wording(form, words, those, shown) for (form, words), those in by_count]

    def _wording(
        self, form: MentionForm, words: str, those: Sequence[tuple[Mention, HeldParagraph]], shown: Span
    ) -> Wording:
        places: dict[tuple[str, str], Mention] = {}
        for mention, paragraph in those:
            places.setdefault(_place(paragraph), mention)
        near = _near([mention.span for mention in places.values()], shown)
        links = (
            Locator(label, self._link(mention, shown), unit)
            for (unit, label), mention in list(places.items())[near : near + MOST_PLACES]
        )
        return Wording(words, form.value, tuple(links), max(len(places) - MOST_PLACES, 0))

    def _link(self, mention: Mention, shown: Span) -> str:
        if shown.contains(mention.span):
            return f"#{_anchor(mention)}"
        return link_to(self._source, mention.span, marking=self._marking, telling=self._telling)

    def _elsewhere(self, who: Who) -> list[Locator]:
        """The other documents that speak of it, by path, each to be opened at its first mention there."""
        chains = who.entity.entity.chains if who.entity else ()
        others = {each.source: each.number for each in reversed(chains) if each.source != self._source}
        found = ((self._path(source), source, number) for source, number in others.items())
        return [
            Locator(path, link_to(source, who=number, marking=self._marking, telling=self._telling))
            for path, source, number in sorted(found)
            if path
        ]

    def _path(self, source_id: str) -> str:
        """Of another source; empty if it is gone."""
        if source_id not in self._paths:
            self._paths[source_id] = self._shelf.store.path_of(source_id) or ""
        return self._paths[source_id]


def _numbers(chains: Sequence[Chain], entities: Mapping[int, str]) -> dict[int, int]:
    """For each chain the lowest that is of the same entity."""
    lowest: dict[str, int] = {}
    for chain in chains:
        if chain.number in entities:
            lowest.setdefault(entities[chain.number], chain.number)
    return {each.number: lowest.get(entities.get(each.number, ""), each.number) for each in chains}


def _anchor(mention: Mention) -> str:
    return f"m{mention.span.start}-{mention.span.end}-{mention.chain}"


def _words(mention: Mention, paragraph: HeldParagraph) -> str:
    """The words of a mention, on one line."""
    first = mention.span.start - paragraph.span.start
    said = paragraph.words[max(first, 0) : first + len(mention.span)]
    return shortened(" ".join(said.split()), _LONGEST_WORDING)


def _place(paragraph: HeldParagraph) -> tuple[str, str]:
    """The page as printed; where there are none, the paragraph, counted from 1."""
    return ("p.", paragraph.page) if paragraph.page else ("¶", f"{paragraph.number + 1:,}")


def _near(places: Sequence[Span], shown: Span) -> int:
    """Which place is listed first, so that what is shown is among those listed."""
    first = bisect_left(places, shown.start, key=lambda span: span.start)
    return max(min(first - MOST_PLACES // 4, len(places) - MOST_PLACES), 0)
