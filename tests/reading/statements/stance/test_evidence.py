"""What is named as evidence, and for what."""

import pytest

from testimonia.model import Reference, Span, Statement
from testimonia.reading.statements.stance.evidence import Named, all_evidence, evidence_of
from tests.reading.statements.staged import staged


def found(marked: str) -> tuple[str, list[Named]]:
    """The text, and the evidence of all its paragraphs."""
    scene, prose = staged(marked)
    return scene.text, [one for paragraph in prose for one in all_evidence(scene, paragraph.sentences)]


def named(marked: str) -> list[str]:
    """Evidence as "cited: the register shows"."""
    text, some = found(marked)
    return [f"{one.evidence.status.value}: {one.evidence.span.of(text)}" for one in some]


CITED: tuple[tuple[str, list[str]], ...] = (
    # a document tells it
    ("The register shows that {P0:Lind} died in 1833.", ["cited: The register shows"]),
    ("Two letters confirm that {P0:Lind} died in 1833.", ["cited: Two letters confirm"]),
    (
        "The silence of his friends suggests that {P0:Lind} fled.",
        ["cited: The silence of his friends suggests"],
    ),
    # not he who tells it himself
    ("{P1:Moss} suggests that {P0:Lind} fled.", []),
    # it is looked at
    ("I consulted the archives of the guild.", ["cited: I consulted the archives of the guild"]),
    ("{P1:Moss} cites a number of letters.", ["cited: Moss cites a number of letters"]),
    ("The claim rests on one document.", ["cited: The claim rests on one document"]),
    # made, and not looked at
    ("{P1:Moss} published a newspaper in {L2:Ely}.", []),
    # somebody tells it in it
    (
        "In one of her letters, {P1:Moss} says that {P0:Lind} fled.",
        ["cited: In one of her letters, Moss says"],
    ),
    ("{P0:Lind} fled, as {P1:Moss} shows.", ["cited: as Moss shows"]),
    ("{P0:Lind} fled, as if to say it was over.", []),
    ("{P0:Lind} fled, as I have said.", []),
    # it is led to
    (
        "According to one well-informed source, {P0:Lind} fled.",
        ["cited: According to one well-informed source"],
    ),
    ("Judging by her letters, {P0:Lind} fled.", ["cited: Judging by her letters"]),
    ("According to {P1:Moss}, {P0:Lind} fled.", []),
    # of evidence itself
    ("The evidence is overwhelming.", ["cited: The evidence is"]),
)

MISSING: tuple[tuple[str, list[str]], ...] = (
    ("There is no evidence that {P0:Lind} fled.", ["missing: There is no evidence"]),
    ("{P1:Moss} cites none.", ["missing: Moss cites none"]),
    ("The register does not mention {P0:Lind}.", ["missing: The register does not mention"]),
    ("The diary has never been found.", ["missing: The diary has never been found"]),
    (
        "People searched the archives for the letter without success.",
        ["missing: People searched the archives for the letter without success"],
    ),
)

DISPUTED: tuple[tuple[str, list[str]], ...] = (
    ("The letter is a forgery.", ["disputed: The letter is a forgery"]),
    ("That is contrary to the evidence.", ["disputed: contrary to the evidence"]),
    ("It is not consistent with the evidence.", ["disputed: consistent with the evidence"]),
    ("It is consistent with the evidence.", []),
    (
        "If she told me her age correctly, {P0:Lind} was born in 1801.",
        ["disputed: If she told me her age correctly"],
    ),
    ("If I told him the truth, he would come.", []),
)


@pytest.mark.parametrize(("marked", "lines"), CITED + MISSING + DISPUTED)
def test_what_is_named_as_evidence(marked: str, lines: list[str]) -> None:
    assert named(marked) == lines


def statement(text: str, word: str) -> Statement:
    """A statement told by a word."""
    span = Span(text.index(word), text.index(word) + len(word))
    return Statement(span, span, "escape", Reference("he"))


CLAIMS: tuple[tuple[str, str, list[str]], ...] = (
    # in the same sentence
    ("The register shows that {P0:Lind} fled. He came back.", "fled", ["The register shows"]),
    ("The register shows that {P0:Lind} fled. He came back.", "came", []),
    # of the sentence before
    ("{P0:Lind} fled. There is no evidence for this. He died.", "fled", ["There is no evidence for this"]),
    ("{P0:Lind} fled. There is no evidence for this. He died.", "died", []),
    # of the one behind, to which a colon leads
    ("The register shows this: {P0:Lind} fled.", "fled", ["The register shows"]),
    # before it stands what is attested
    (
        "{P0:Lind} fled, which is confirmed by the letters that came.",
        "fled",
        ["confirmed by the letters that came"],
    ),
    ("He came back. There is no evidence that {P0:Lind} fled.", "fled", ["There is no evidence"]),
    # what is said there, and nothing else
    ("He came back, and the register says that {P0:Lind} fled.", "fled", ["the register says"]),
    ("He came back, and the register says that {P0:Lind} fled.", "came", []),
    # what names the evidence is not the claim
    ("The register shows that {P0:Lind} fled.", "shows", []),
)


@pytest.mark.parametrize(("marked", "word", "lines"), CLAIMS)
def test_for_what_it_is_evidence(marked: str, word: str, lines: list[str]) -> None:
    text, some = found(marked)
    assert [one.span.of(text) for one in evidence_of(statement(text, word), some)] == lines
