"""A page: its address, and the function that makes it of what was asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from testimonia.pipeline.decisions.judging import HeldDecision, decisions
from testimonia.store import Store
from testimonia.web.building import BuildState

NOT_THERE = "There is no such page in this reading room."
NO_NUMBER = "This address has something else where a number belongs."
_LONGEST_NUMBER = 12


class AskingError(Exception):
    """A request does not say what a request of its kind has to say; the message is one sentence."""


class Query:
    """What stands behind the question mark of an address: pairs of a name and a value, in order.

    Args:
        pairs: decoded; a name may stand there several times.
    """

    def __init__(self, pairs: Sequence[tuple[str, str]] = ()) -> None:
        self.pairs = tuple(pairs)

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a name that are not empty, without the spaces around them."""
        return tuple(value.strip() for key, value in self.pairs if key == name and value.strip())

    def text(self, name: str) -> str:
        """The first value of a name; empty if there is none."""
        return next(iter(self.all(name)), "")

    def number(self, name: str, sentence: str = NO_NUMBER) -> int | None:
        """The value of a name as a number from 0; None if there is none.

        Raises:
            AskingError: if it is something else; with ``sentence``.
        """
        said = self.text(name)
        if not said:
            return None
        if not (said.isascii() and said.isdigit() and len(said) < _LONGEST_NUMBER):
            raise AskingError(sentence)
        return int(said)

    def choice(self, name: str, among: Sequence[str], sentence: str) -> str:
        """The value of a name, which has to be one of some; the first of them if there is none.

        Raises:
            AskingError: if it is another; with ``sentence``.
        """
        said = self.text(name) or among[0]
        if said not in among:
            raise AskingError(sentence)
        return said

    def but(self, **changes: str | int | None) -> str:
        """The same behind a question mark, with some names given another value, or none; empty if it is.

        >>> Query([("kind", "copy"), ("page", "2")]).but(page=None, year=1905)
        '?kind=copy&year=1905'
        """
        kept = [(key, value) for key, value in self.pairs if key not in changes and value.strip()]
        new = [(key, str(value)) for key, value in changes.items() if value not in (None, "")]
        return f"?{urlencode([*kept, *new])}" if kept or new else ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page.

    Attributes:
        folder: its name; empty on a page that says no.
        here: key of the page in the navigation; empty if it stands in none.
        asked: words that are being searched for.
        build: how far the build is that runs.
    """

    folder: str = ""
    here: str = ""
    asked: str = ""
    build: BuildState = field(default_factory=BuildState)


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page is made of.

    Attributes:
        store: the evidence base, as it is at one moment.
        folder: the folder of the documents.
        ledger: where judgements are kept.
        where: the parts of the address that stand for something, by name.
        query: what stands behind the question mark.
        build: how far the build is that runs.
        welcoming: whether the folder is new to its reader.
    """

    store: Store
    folder: Path
    ledger: Path
    where: Mapping[str, str] = field(default_factory=dict)
    query: Query = field(default_factory=Query)
    build: BuildState = field(default_factory=BuildState)
    welcoming: bool = False

    @property
    def name(self) -> str:
        """What the folder is called."""
        return self.folder.resolve().name or str(self.folder)

    def decided(self) -> Mapping[str, HeldDecision]:
        """What stands decided on findings, by id, as the ledger has it now."""
        return decisions(self.store, self.ledger)

    def frame(self, here: str = "") -> Frame:
        """What stands around a page that has the key ``here`` in the navigation."""
        return Frame(self.name, here, self.query.text("q"), self.build)


@dataclass(frozen=True, slots=True)
class Moved:
    """The page is at another address, on this machine."""

    address: str


@dataclass(frozen=True, slots=True)
class Media:
    """What is no page.

    Attributes:
        kind: media type.
        content: the bytes.
        name: of a file that it is to be saved as; empty if it is to be shown.
    """

    kind: str
    content: bytes
    name: str = ""


Answer = str | Moved | Media
"""A page is HTML as text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the reading room.

    Attributes:
        address: with names in braces for what stands for something.
        make: makes it; None if what the address names is not there.
        missing: what is said then, in one sentence.
    """

    address: str
    make: Callable[[Visit], Answer | None]
    missing: str = NOT_THERE


def numbered(pages: int, here: int) -> Iterator[int]:
    """The numbers of the pages that are offered from one: the first, the last, and those about it."""
    about = range(max(here - 2, 1), min(here + 2, pages) + 1)
    yield from sorted({1, *about, pages} if pages else set())
