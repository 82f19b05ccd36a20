"""What the page of a source shows of findings: its apparatus, and copies; see `views`."""

from dataclasses import dataclass

from testimonia.web.pages.views import Tone


@dataclass(frozen=True, slots=True)
class Rival:
    """What others have: a value, who has it, and the address of the first words that do."""

    value: str
    who: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of the apparatus: lemma], what others have, who has it.

    Attributes:
        finding: id of the finding.
        tone: its tone.
        about: what happened, in a word; empty if it is about no happening.
        lemma: the words here.
        rivals: what others have.
        at: where its words begin in the paragraph.
    """

    finding: str
    tone: Tone
    about: str
    lemma: str
    rivals: tuple[Rival, ...]
    at: int = 0


@dataclass(frozen=True, slots=True)
class CopiedBeside:
    """That a paragraph is in a copy.

    Attributes:
        finding: id of the finding.
        who: the other document.
        begins: whether it is the first of a run of paragraphs that are in it.
    """

    finding: str
    who: str
    begins: bool
