"""What the page of a source shows of what the document is; see `views`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Described:
    """One thing that is known of a document, or not.

    Attributes:
        part: which: "author".
        value: in its own words; empty if it is not known.
        origin: "person", "sidecar", "document" or "concluded"; empty if it is not known.
        by: who or what says so, in words.
        there: address of the words that say so; empty if none do.
        doubtful: whether those words could mean something else.
        otherwise: what the document says itself, where that is something else.
        line: id of the line in the ledger that says so; empty if a person does not.
    """

    part: str
    value: str
    origin: str = ""
    by: str = ""
    there: str = ""
    doubtful: bool = False
    otherwise: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """That the document is one text with another.

    Attributes:
        words: how: "Translation of", or "Translated in".
        path: of the other document.
        link: its address; empty if it is not there any more.
        line: id of the line in the ledger that says so; empty if a person does not.
    """

    words: str
    path: str
    link: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a document is.

    Attributes:
        parts: what can be known of it.
        doubts: id and sentence of the findings that doubt some of it.
        citation: by which it is cited.
        kept: where the original is kept: repository and shelfmark.
        told: of what years it tells, against when it was written, in one sentence.
        file: address of the file itself.
        rendered: the documents that are one text with it.
        kinds: what it can be said to be of another: "translation of".
    """

    parts: tuple[Described, ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    citation: str = ""
    kept: str = ""
    told: str = ""
    file: str = ""
    rendered: tuple[Rendered, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def unsure(self) -> int:
        """How many things are doubted."""
        return len(self.doubts) + sum(each.doubtful for each in self.parts)
