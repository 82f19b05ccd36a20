"""What the page of a source shows of what a person wrote and decided there; see `views`."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PersonNote:
    """Something that a person wrote of a document or of words in it.

    Attributes:
        line: id of its line in the ledger.
        anchor: of the note on the page.
        act: what was done: "note", "corrected", "added", ...
        words: of the note, or what was put in.
        why: the reason, where one is given.
        by: who and when, in words.
        quote: the words that it is about, on one line; empty for a whole document.
        there: address of those words on the page; empty if they are not found.
        at: where they begin in the reading layer.
    """

    line: str
    anchor: str
    act: str
    words: str
    why: str
    by: str
    quote: str = ""
    there: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person wrote of one document.

    Attributes:
        whole: of the document as a whole.
        waiting: of words that are not found any more, or of a document that has changed since.
        beside: of words, by number of the paragraph; only of paragraphs that are shown.
        elsewhere: of words in other parts of the document.
    """

    whole: tuple[PersonNote, ...] = ()
    waiting: tuple[PersonNote, ...] = ()
    beside: Mapping[int, tuple[PersonNote, ...]] = field(default_factory=dict)
    elsewhere: tuple[PersonNote, ...] = ()
