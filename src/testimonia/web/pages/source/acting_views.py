"""What the page shows on which something is done with words of a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen: the value that is sent, the words for it, and whether it is chosen."""

    value: str
    words: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Undoing:
    """Something that was read in the words, of which a person can say that it is not so.

    Attributes:
        what: "not-mention", "not-date" or "not-statement".
        start: where its words begin.
        end: where they end.
        value: what goes with it: the predicate of a statement.
        words: what was read.
    """

    what: str
    start: int
    end: int
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class ActingView:
    """Some words of a document, and what can be done with them.

    Attributes:
        source: id of the document.
        title: of the document.
        start: where the words begin in the reading layer.
        end: where they end.
        before: what stands before them in the paragraph.
        words: themselves.
        after: what stands after them.
        citation: for a footnote, with the words.
        link: to the words, to be kept.
        back: the page to go back to.
        kinds: of whom and what can be named.
        predicates: what can be said.
        people: the mentions of the paragraph.
        times: its expressions of time.
        read: what was read in the words.
        when: the words as a date, if they were read as one.
        lost: words that were looked for in the paragraph and are not in it.
    """

    source: str
    title: str
    start: int
    end: int
    before: str
    words: str
    after: str
    citation: str
    link: str
    back: str
    kinds: tuple[Option, ...]
    predicates: tuple[Option, ...]
    people: tuple[Option, ...]
    times: tuple[Option, ...]
    read: tuple[Undoing, ...]
    when: str = ""
    lost: str = ""
