"""What the pages about the folder show; see `testimonia.web.pages.views`."""

from dataclasses import dataclass

from testimonia.store import State
from testimonia.web.pages.views import ShownFinding


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody of whom much is told: his name, the address of his page, and how much is told by how many."""

    name: str
    link: str
    told: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in a list.

    Attributes:
        path: of its file.
        link: to its reading page; empty if nothing of it was read.
        title: its title; empty if it has none of its own.
        voices: whose they are; empty if nobody signed it.
        written: when it was written or published; empty if nothing is said.
        told: how much was read in it, in words.
        state: how it stands with it.
        trouble: why it could not be read, or how many problems there are with it; empty if there is nothing.
    """

    path: str
    link: str
    title: str
    voices: str
    written: str
    told: str
    state: State
    trouble: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem: how bad it is in a word, the document, its page, the sentence, and where to see it."""

    how: str
    path: str
    page: str
    sentence: str
    link: str


@dataclass(frozen=True, slots=True)
class Troubled:
    """A document with its problems."""

    path: str
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Paging:
    """Which of many are shown.

    Attributes:
        first: number of the first, from 1; 0 if there is none.
        last: number of the last.
        total: how many there are.
        pages: numbers of the pages that are offered, each with its address; empty for the one that is shown.
    """

    first: int
    last: int
    total: int
    pages: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """How far a build is: in words, and as two numbers, of documents or of pages."""

    words: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class FolderView:
    """The first page.

    Attributes:
        folder: its name.
        read: what was read, in one sentence; empty if nothing was yet.
        years: when it was written, and of when it speaks: sentences.
        stage: how far the build is that runs; None if none does.
        standing_out: findings that are most worth a look, in the order of the page.
        open: how many findings nobody has decided.
        found: how many findings there are.
        people: of whom most is told.
        documents: the first of them.
        total: how many documents there are.
        troubles: the first problems.
        problems: how many there are.
        unread: how many documents could not be read.
    """

    folder: str
    read: str
    years: tuple[str, ...]
    stage: Stage | None
    standing_out: tuple[ShownFinding, ...]
    open: int
    found: int
    people: tuple[Spoken, ...]
    documents: tuple[Listed, ...]
    total: int
    troubles: tuple[Trouble, ...]
    problems: int
    unread: int

    @property
    def decided(self) -> int:
        """How many findings are decided."""
        return self.found - self.open
