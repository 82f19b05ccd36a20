"""What the reading page shows of mentions: marks in the words, and an index; see `views`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShownMention:
    """A mention in the words of a paragraph.

    Attributes:
        anchor: of the mention on the page.
        form: name, description or pronoun.
        kind: of whom or what it speaks, in words.
        sign: letter of the kind and number.
        name: what the one is called.
        entry: anchor of the entry in the index.
    """

    anchor: str
    form: str
    kind: str
    sign: str
    name: str
    entry: str


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in the index.

    Attributes:
        label: page as printed, or number of the paragraph, or path of another document.
        link: to the first mention there.
        unit: what the label counts: "p." or "¶"; empty for a document.
    """

    label: str
    link: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """By what words somebody is spoken of, and where.

    Attributes:
        words: as written; "by pronoun" for all pronouns.
        form: name, description or pronoun.
        places: those that are shown.
        more: how many more there are.
    """

    words: str
    form: str
    places: tuple[Locator, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or thing in the index of a reading page.

    Attributes:
        anchor: of the entry on the page.
        sign: letter of the kind and number.
        name: the preferred form, or the words by which one without a name is first described.
        named: whether it is a name.
        times: how often the whole source speaks of it.
        wordings: names first, the most frequent first.
        more: how many more wordings there are.
        elsewhere: other documents that speak of it, the first by path.
        more_elsewhere: how many more of them there are.
        record: id of the entity, if comparison has made one of it.
    """

    anchor: str
    sign: str
    name: str
    named: bool
    times: int
    wordings: tuple[Wording, ...]
    more: int
    elsewhere: tuple[Locator, ...]
    more_elsewhere: int
    record: str = ""

    @property
    def plain(self) -> bool:
        """Whether it is only spoken of by the words that it is listed under."""
        return len(self.wordings) == 1 and self.wordings[0].words == self.name


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Entries of one kind, those first that are most spoken of."""

    title: str
    entries: tuple[Entry, ...]
