"""What the page of searches shows."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LinkedPiece:
    """Some words; those that were looked for are marked, and may have the address of their place."""

    text: str
    marked: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage in which something was found.

    Attributes:
        pieces: its words, in a row.
        cited: section, voice, when written, document, page, file; those that are known.
        link: to the first of the words that were looked for.
        so_in_original: whether only the original has it so, before a repair.
        read_as: what is read there instead; empty where that is nothing, or a whole passage.
    """

    pieces: tuple[LinkedPiece, ...]
    cited: tuple[str, ...]
    link: str
    so_in_original: bool = False
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits under one heading; without one where they stand best first."""

    title: str
    path: str
    link: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """Something to go to: a name, its address, what is said beside it, and how often it is there."""

    name: str
    link: str
    note: str = ""
    count: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class NameAlso:
    """A name in the question, and who bears it.

    Attributes:
        typed: as it stands in the question.
        who: who is meant; None if that is open.
        others: other names that are looked for as well, or would be.
        left_out: names of the same that mostly stand for others.
        included: whether the others are looked for.
        other_way: the address of the search with them, or without.
        choices: those who may be meant, where it is open; each with the address of the search for all names.
    """

    typed: str
    who: Way | None
    others: tuple[str, ...] = ()
    left_out: tuple[Way, ...] = ()
    included: bool = False
    other_way: str = ""
    choices: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A short list above the passages: some, how many more there are, and the address of all or none."""

    title: str
    ways: tuple[Way, ...]
    more: int = 0
    link: str = ""


@dataclass(frozen=True, slots=True)
class NoteView:
    """A line of the ledger: its words, by whom and when, about what, and the address of that."""

    pieces: tuple[LinkedPiece, ...]
    said: str
    about: str
    link: str


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is filled in beside the words.

    Attributes:
        within: what a path begins with.
        kind: of section.
        layer: "", "text" or "paratext".
        first: a year.
        last: a year.
        order: of the passages.
        names: "typed" if only the words as typed are wanted.
    """

    within: str = ""
    kind: str = ""
    layer: str = ""
    first: str = ""
    last: str = ""
    order: str = ""
    names: str = ""

    @property
    def any(self) -> bool:
        """Whether something is left out."""
        return bool(self.within or self.kind or self.layer or self.first or self.last)


@dataclass(frozen=True, slots=True)
class Results:
    """What was found.

    Attributes:
        trouble: one sentence, if the question cannot be understood; nothing else is there then.
        counted: how many passages, in words; empty if nothing was asked.
        remark: what has to be known of the order or of words before a repair.
        names: who bears the names that were typed.
        lists: people, places, findings with such names.
        notes: lines of the ledger.
        more_notes: how many are not shown.
        several: for a list of names, each with its passages.
        groups: the passages of this page.
        documents: in which documents they stand.
        more_documents: how many are not listed.
        pages: numbers of pages with their addresses.
        instead: what else could be asked, where nothing was found.
    """

    trouble: str = ""
    counted: str = ""
    remark: str = ""
    names: tuple[NameAlso, ...] = ()
    lists: tuple[Listed, ...] = ()
    notes: tuple[NoteView, ...] = ()
    more_notes: int = 0
    several: tuple[Way, ...] = ()
    groups: tuple[HitGroup, ...] = ()
    documents: tuple[Way, ...] = ()
    more_documents: int = 0
    pages: tuple[Way, ...] = ()
    instead: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page.

    Attributes:
        asked: as it was typed.
        lines: the same, one name on a line, for the field that takes several.
        narrowing: what is filled in beside it.
        who: id of an entity that was chosen among those who bear a name; empty if none was.
        kinds: of section that the folder has, with their values.
        folders: what paths may begin with.
        results: what was found.
    """

    asked: str
    lines: str
    narrowing: Narrowing
    who: str
    kinds: tuple[str, ...]
    folders: tuple[str, ...]
    results: Results = field(default_factory=Results)
