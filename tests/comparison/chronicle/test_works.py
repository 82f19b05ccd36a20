"""Works whose dates do not go together: a review before its book, a copyright before what is cited."""

import pytest

from testimonia.model import FindingKind, SectionKind, Verdict
from tests.comparison.building import Said, Source, said, text
from tests.comparison.chronicle.made import copyrighted, impossible, reviewing, stamped, values

ROAD, ADA = "The Salt Road", "Ada Lind"
CLASH, POSSIBLE = Verdict.CLASH, Verdict.POSSIBLE


def review(when: str, *more: Said, until: int = 40) -> Source:
    """A review of the book; the first statement in it only names the book."""
    document = text("review.txt", said("publication", ROAD), *more, The_Salt_Road="work")
    dated = stamped(document, when, published=True, part=SectionKind.REVIEWED_WORK)
    return reviewing(dated, f"Ada Lind, {ROAD}. Ely Press", until)


@pytest.mark.parametrize(
    ("publication", "verdict"),
    [
        (said("publication", ROAD, "1884", ordinal=1), CLASH),
        # there may have been an earlier edition
        (said("publication", ROAD, "1884"), POSSIBLE),
    ],
)
def test_a_review_is_not_older_than_its_book(publication: Said, verdict: Verdict) -> None:
    (finding,) = impossible(review("1876-06"), text("catalogue.txt", publication))
    assert (finding.kind, finding.verdict) == (FindingKind.METADATA, verdict)
    assert values(finding) == {"review of June 1876", "publication 1884"}


def test_the_heading_of_a_review_gives_the_year_of_the_edition() -> None:
    document = review("1876-06", said("publication", ROAD, "1884"), until=400)
    (finding,) = impossible(document)
    assert finding.verdict is CLASH


@pytest.mark.parametrize(
    ("when", "publications"),
    [
        # the year of the book, or later: also of a reprint
        ("1884-06", [said("publication", ROAD, "1884")]),
        ("1899", [said("publication", ROAD, "1884")]),
        # an edition of before the review is told of
        ("1876-06", [said("publication", ROAD, "1870"), said("publication", ROAD, "1884")]),
        # another book
        ("1876-06", [said("publication", "The Long Quay", "1884")]),
        # only about
        ("1876-06", [said("publication", ROAD, "1884", hedged=True)]),
    ],
)
def test_a_review_may_be_of_any_later_day(when: str, publications: list[Said]) -> None:
    catalogue = [text(f"{n}.txt", one) for n, one in enumerate(publications)]
    assert impossible(review(when), *catalogue) == []


def test_a_title_that_only_holds_the_name_is_another_book() -> None:
    document = review("1876-06")
    longer = reviewing(document, f"Ada Lind, The End of {ROAD}. Ely Press")
    assert impossible(longer, text("catalogue.txt", said("publication", ROAD, "1884", ordinal=1))) == []


def citing(author: str, year: str) -> Source:
    """A text by an author, which cites the book."""
    document = stamped(
        text("essay.txt", said("publication", ROAD, year)), "2012", author=author, published=True
    )
    return copyrighted(document, ADA, "{2002,2012}")


def test_what_is_cited_is_not_younger_than_the_copyright() -> None:
    (finding,) = impossible(citing(ADA, "2003"))
    assert (finding.kind, finding.verdict) == (FindingKind.METADATA, POSSIBLE)
    assert values(finding) == {"copyright 2002 or 2012", "cited 2003"}
    assert finding.only_if[0] == "Only if it was revised for 2012."


@pytest.mark.parametrize(("author", "year"), [(ADA, "2002"), (ADA, "1997"), ("Tom Moss", "2003")])
def test_what_may_be_cited(author: str, year: str) -> None:
    assert impossible(citing(author, year)) == []
