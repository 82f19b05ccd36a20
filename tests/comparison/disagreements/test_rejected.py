"""Claims that are reported in order to be rejected, and what else is said beside them."""

from testimonia.comparison.compare import compare
from testimonia.model import Finding, FindingKind, Verdict
from tests.comparison.disagreements.thinking import Source, blame, claimed, praise, source

NONE = blame(
    "There is no evidence for Moss’s claim that the ban was temporary",
    "Moss’s claim",
    "no evidence",
    "Tom Moss",
)
BAN = claimed("the ban was temporary", "the ban", "was temporary", by="Tom Moss")
AGAIN = blame(
    "Nobody has proved his assertion that this was temporary",
    "his assertion",
    "Nobody has proved",
    "Tom Moss",
)
THIS = claimed("this was temporary", "this", "was temporary", by="Tom Moss")
REJECTS = blame(
    "Peter Croft rejects the view that Lind fled", "the view", "rejects", "Tom Moss", by="Peter Croft"
)
FLED = claimed("Lind fled", "Lind", "fled", "Ruth Lind", by="Tom Moss")


def told(*sources: Source) -> list[Finding]:
    """The disagreements of a folder."""
    return [each for each in compare(sources, ()).findings if each.kind is FindingKind.DISAGREEMENT]


def test_an_author_who_reports_a_claim_to_reject_it_disagrees_with_its_holder() -> None:
    (found,) = told(source("a.txt", NONE, BAN, author="Ada Lind"))
    assert [side.value for side in found.sides] == [
        "claims: Tom Moss: “was temporary”",
        "rejects it: Ada Lind: “no evidence”",
    ]
    assert found.verdict is Verdict.POSSIBLE
    assert found.what.startswith("On the ban, Tom Moss and Ada Lind disagree.")
    assert found.why.startswith("Ada Lind reports a claim of Tom Moss and rejects it.")
    claim, rejection = (side.passages[0].span for side in found.sides)
    assert not claim.overlaps(rejection)


def test_a_claim_that_comes_back_is_one_disagreement() -> None:
    (found,) = told(source("a.txt", NONE, BAN, AGAIN, THIS, author="Ada Lind"))
    assert "more than once" in found.why
    assert len(found.sides[0].passages) == 1
    assert len(found.sides[1].passages) == 2


def test_who_rejects_may_be_another_than_the_author() -> None:
    (found,) = told(source("a.txt", REJECTS, FLED, author="Ada Lind"))
    assert [side.value for side in found.sides] == [
        "claims: Tom Moss: “fled”",
        "rejects it: Peter Croft: “rejects”",
    ]


def test_blame_of_a_person_who_claims_something_beside_it_rejects_nothing() -> None:
    brute = blame("Moss, a brute, said that the ban was temporary", "Moss", "a brute", "Tom Moss")
    assert told(source("a.txt", brute, BAN, author="Ada Lind")) == []


def test_praise_of_a_claim_rejects_nothing() -> None:
    sound = praise(
        "It is Moss’s sound claim that the ban was temporary", "Moss’s sound claim", "sound", "Tom Moss"
    )
    assert told(source("a.txt", sound, BAN, author="Ada Lind")) == []


def test_nobody_disagrees_with_himself() -> None:
    assert told(source("a.txt", NONE, BAN, author="Tom Moss")) == []
