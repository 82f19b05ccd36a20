"""Documents that cannot be what they say they are: dated before what they tell of, written by the dead."""

import pytest

from testimonia.model import FindingKind, SectionKind, Verdict
from tests.comparison.building import Said, Source, said, text
from tests.comparison.chronicle.made import impossible, stamped, values

ADA = "Ada Lind"
CLASH, POSSIBLE = Verdict.CLASH, Verdict.POSSIBLE
LATER = said("arrest", ADA, "1866-03")


@pytest.mark.parametrize(
    ("document", "verdict"),
    [
        (stamped(text("letter.txt", LATER), "1861-05-05", kind=SectionKind.LETTER), CLASH),
        # an account of a year may have been continued
        (stamped(text("register.txt", LATER), "1861"), POSSIBLE),
        # a book can have been revised
        (stamped(text("book.txt", LATER), "1861", published=True), POSSIBLE),
    ],
)
def test_a_document_does_not_tell_what_comes_after_it(document: Source, verdict: Verdict) -> None:
    (finding,) = impossible(document)
    assert (finding.kind, finding.verdict) == (FindingKind.METADATA, verdict)
    assert "tells of March 1866" in values(finding)


@pytest.mark.parametrize(
    "document",
    [
        # the same year; before; doubted
        stamped(text("a.txt", said("arrest", ADA, "1861-08")), "1861"),
        stamped(text("a.txt", said("arrest", ADA, "1850")), "1861"),
        stamped(text("a.txt", LATER), "1861?"),
        stamped(text("a.txt", said("arrest", ADA, "1866", hedged=True)), "1861"),
        # by the narrative only
        stamped(text("a.txt", said("arrest", ADA, "1866", narrative=True)), "1861"),
        # notes are often added later
        stamped(text("a.txt", LATER), "1861", part=SectionKind.FOOTNOTE),
        stamped(text("a.txt", LATER), "1861", part=SectionKind.IMPRINT),
        # "an era, 1855 to 1863" is no day of publication
        stamped(text("a.txt", LATER), "1855/1863", published=True),
        # a book that is announced
        stamped(text("a.txt", said("publication", "The Salt Road", "1862")), "1861"),
        # so many later times: its date is not that
        stamped(text("a.txt", *(said("arrest", ADA, str(year)) for year in range(1870, 1880))), "1861"),
        # nothing says when it was made
        text("a.txt", LATER),
    ],
)
def test_what_is_no_matter_of_later_times(document: Source) -> None:
    assert impossible(document) == []


@pytest.mark.parametrize(
    ("of_her", "document", "sides"),
    [
        (
            said("death", ADA, "1848"),
            stamped(text("letter.txt", people=((ADA,),)), "1852-03-05", author=ADA),
            {"written 5 March 1852", "death 1848"},
        ),
        (
            said("birth", ADA, "1801"),
            stamped(text("letter.txt", people=((ADA,),)), "1798", author=ADA),
            {"written 1798", "birth 1801"},
        ),
        (
            said("birth", ADA, "1801"),
            stamped(text("book.txt", people=((ADA,),)), "1798", author=ADA, published=True),
            {"published 1798", "birth 1801"},
        ),
    ],
)
def test_only_the_living_write(of_her: Said, document: Source, sides: set[str]) -> None:
    (finding,) = impossible(text("life.txt", of_her), document)
    assert (finding.kind, values(finding), finding.verdict) == (FindingKind.METADATA, sides, CLASH)


@pytest.mark.parametrize(
    ("of_her", "document"),
    [
        # posthumous publication is nothing strange
        (
            said("death", ADA, "1848"),
            stamped(text("book.txt", people=((ADA,),)), "1852", author=ADA, published=True),
        ),
        # written in the year of her death
        (said("death", ADA, "1848"), stamped(text("letter.txt", people=((ADA,),)), "1848-12-01", author=ADA)),
        # somebody else's letter
        (
            said("death", ADA, "1848"),
            stamped(text("letter.txt", people=((ADA,),)), "1852", author="Tom Moss"),
        ),
        # another account has her live longer: a contradiction of its own
        (said("death", ADA, "1848~"), stamped(text("letter.txt", people=((ADA,),)), "1850", author=ADA)),
    ],
)
def test_what_the_living_and_their_editors_can_do(of_her: Said, document: Source) -> None:
    assert impossible(text("life.txt", of_her), document) == []


def test_a_doubted_death_leaves_it_possible() -> None:
    letter = stamped(text("letter.txt", people=((ADA,),)), "1852", author=ADA)
    (finding,) = impossible(text("life.txt", said("death", ADA, "1848", hedged=True)), letter)
    assert finding.verdict is POSSIBLE
