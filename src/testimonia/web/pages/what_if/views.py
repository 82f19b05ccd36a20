"""What the page of suppositions shows; see `testimonia.web.pages.views`."""

from dataclasses import dataclass

from testimonia.web.pages.views import Citation, Piece, Tone


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that is set aside for a moment.

    Attributes:
        what: as the address and the deed name it.
        name: for a reader.
        kind: document, part, witness, or all documents of a folder.
        back: the address of the page without it.
    """

    what: str
    name: str
    kind: str
    back: str

    @property
    def can_last(self) -> bool:
        """Whether it can be set aside for good, all at once: a folder is set aside document by document."""
        return not self.what.endswith("/")


@dataclass(frozen=True, slots=True)
class Lasting:
    """Something that a person has set aside.

    Attributes:
        line: of the ledger, by id.
        name: what it is.
        words: who decided it, when and why.
    """

    line: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A side of a finding: its value, and whose words it stands on."""

    value: str
    cited: tuple[Citation, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding in short.

    Attributes:
        link: to its page; empty for one that is not there.
        tone: what it is.
        heading: the question, with the values marked.
        sides: what it rests on.
        told: accounts and witnesses.
    """

    link: str
    tone: Tone
    heading: tuple[Piece, ...]
    sides: tuple[Standing, ...]
    told: str


@dataclass(frozen=True, slots=True)
class Change:
    """A finding before and after, and what changes, in words."""

    before: Shown
    after: Shown
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bounds:
    """A life that is bounded otherwise: whose, and between what days he was born and died."""

    name: str
    link: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that fare alike: the first ones, and how many there are."""

    shown: tuple[Shown, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Offered:
    """Something that can be set aside: its name, the address that does it, and what rests on it."""

    name: str
    link: str
    told: str


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """The page.

    Attributes:
        aside: what is set aside for a moment.
        lasting: what people have set aside.
        trouble: why what was asked for cannot be reckoned; empty if it can.
        reckoning: whether it is being reckoned now.
        here: the address of the page.
        unchanged: whether nothing would change.
        gone: findings that would be gone.
        weaker: findings that would be told otherwise.
        weaker_total: how many there are.
        new: findings that would be new.
        bounds: lives that would be bounded otherwise.
        bounds_total: how many there are.
        count: all of it in a sentence.
        offered: documents that much rests on.
        documents: that can be chosen.
    """

    aside: tuple[Aside, ...]
    lasting: tuple[Lasting, ...]
    offered: tuple[Offered, ...]
    documents: tuple[str, ...]
    here: str
    trouble: str = ""
    reckoning: bool = False
    unchanged: bool = False
    gone: Group = Group((), 0)
    weaker: tuple[Change, ...] = ()
    weaker_total: int = 0
    new: Group = Group((), 0)
    bounds: tuple[Bounds, ...] = ()
    bounds_total: int = 0
    count: str = ""
