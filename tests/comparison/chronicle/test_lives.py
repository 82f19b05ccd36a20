"""Lives that cannot have been lived as told; and those that can, whatever it looks like."""

import pytest

from testimonia.model import Finding, FindingKind, Verdict
from tests.comparison.building import Said, Source, said, text
from tests.comparison.chronicle.made import aged, impossible, lasting, values

ADA = "Ada Lind"
CLASH, POSSIBLE = Verdict.CLASH, Verdict.POSSIBLE

TWO = [
    # what one document says, what another says, the sides that cannot both be right, the verdict
    (said("death", ADA, "1848"), said("arrest", ADA, "1852"), {"death 1848", "arrest 1852"}, CLASH),
    (
        said("death", ADA, "1848-05-02"),
        said("arrest", ADA, "1848-05-20", "Ely"),
        {"death 2 May 1848", "arrest 20 May 1848"},
        CLASH,
    ),
    # what lasted goes on to its end
    (
        said("death", ADA, "1848"),
        said("residence", ADA, "1840/1852", "Ely"),
        {"death 1848", "residence 1840 to 1852"},
        CLASH,
    ),
    # a life of 111 years: 110 is a rule of thumb
    (said("birth", ADA, "1700"), said("death", ADA, "1812"), {"birth 1700", "death 1812"}, POSSIBLE),
    # not all of it is said firmly, or of her by name
    (
        said("death", ADA, "1848"),
        said("arrest", ADA, "1852", hedged=True),
        {"death 1848", "arrest 1852"},
        POSSIBLE,
    ),
    (said("death", ADA, "1848~"), said("arrest", ADA, "1852"), {"death about 1848", "arrest 1852"}, POSSIBLE),
    (
        said("death", ADA, "1848"),
        said("arrest", ADA, "1852", word="she"),
        {"death 1848", "arrest 1852"},
        POSSIBLE,
    ),
    (
        said("death", ADA, "1848"),
        said("arrest", ADA, "1852", word="the old printer"),
        {"death 1848", "arrest 1852"},
        POSSIBLE,
    ),
    # what is done in honour of the dead, or to their bodies
    (
        said("death", ADA, "1848"),
        said("appointment", ADA, "1852"),
        {"death 1848", "appointment 1852"},
        POSSIBLE,
    ),
]


@pytest.mark.parametrize(("one", "other", "sides", "verdict"), TWO)
def test_two_passages_that_cannot_both_be_right(
    one: Said, other: Said, sides: set[str], verdict: Verdict
) -> None:
    (finding,) = impossible(text("a.txt", one), text("b.txt", other))
    assert (finding.kind, values(finding), finding.verdict) == (FindingKind.CHRONOLOGY, sides, verdict)
    assert all(len(side.passages) == 1 for side in finding.sides)
    assert any("is wrong (a.txt)" in condition for condition in finding.only_if)


FINE = [
    # nothing in these is impossible
    [said("birth", ADA, "1801"), said("arrest", ADA, "1830"), said("death", ADA, "1850")],
    # within one year all may be in order
    [said("death", ADA, "1850"), said("arrest", ADA, "1850"), said("birth", ADA, "1850")],
    # after the death: publication, a child of hers told of, what is told of as an event
    [said("death", ADA, "1850"), said("kinship", ADA, "1860"), said("translation", ADA, "1871")],
    [said("death", ADA, "1850"), said("other", ADA, "1901")],
    # the date of the running narrative is no claim
    [said("death", ADA, "1850"), said("arrest", ADA, "1860", narrative=True)],
    # what is denied, or said not to have happened
    [said("death", ADA, "1850"), said("arrest", ADA, "1860", denied=True)],
    [said("death", ADA, "1850"), said("arrest", ADA, "1860", negated=True)],
    # two dates of one death are a contradiction, and told as one; the later leaves room
    [said("death", ADA, "1850"), said("death", ADA, "1858"), said("arrest", ADA, "1855")],
    # about 1848 reaches two years further
    [said("death", ADA, "1848~"), said("arrest", ADA, "1850")],
    # the day of the death in the other style
    [said("death", ADA, "1850-12"), said("arrest", ADA, "1850-12-31")],
    # in residence "from 1840 on"
    [said("death", ADA, "1850"), said("residence", ADA, "1840/..", "Ely")],
]


@pytest.mark.parametrize("statements", FINE)
def test_what_is_not_impossible(statements: list[Said]) -> None:
    sources = [text(f"{number}.txt", one) for number, one in enumerate(statements)]
    assert impossible(*sources) == []


def of_ages() -> list[tuple[list[Source], set[str], Verdict | None]]:
    born = text("a.txt", said("birth", ADA, "1790"))
    died = text("b.txt", said("death", ADA, "1860"))
    at_56 = aged(text("c.txt", said("death", ADA)), 0, 56)
    at_70 = aged(text("c.txt", said("death", ADA)), 0, 70)
    at_71 = aged(text("c.txt", said("death", ADA)), 0, 71)
    married = aged(text("a.txt", said("birth", ADA, "1790"), said("marriage", ADA, "1830")), 1, 20)
    return [
        # documents, the sides that cannot all be right, the verdict
        ([born, died, at_56], {"birth 1790", "death 1860", "death at the age of 56"}, CLASH),
        # sixty-nine or seventy
        ([born, died, at_70], set(), None),
        # one year off: the age may be that of the running year
        ([born, died, at_71], {"birth 1790", "death 1860", "death at the age of 71"}, POSSIBLE),
        ([married], {"birth 1790", "marriage at the age of 20 1830"}, CLASH),
        # ninety years cannot lie in a life of seventy; what is said of "her" may be said of another
        (
            [born, died, lasting(text("c.txt", said("residence", ADA, None, "Ely")), 0, 90)],
            {"birth 1790", "death 1860", "residence of 90 years"},
            CLASH,
        ),
        ([born, died, lasting(text("c.txt", said("residence", ADA, None, "Ely")), 0, 60)], set(), None),
        # a sentence need not be served
        (
            [born, died, lasting(text("c.txt", said("imprisonment", ADA)), 0, 90)],
            {"birth 1790", "death 1860", "imprisonment of 90 years"},
            POSSIBLE,
        ),
    ]


@pytest.mark.parametrize(("sources", "sides", "verdict"), of_ages())
def test_ages_and_lengths(sources: list[Source], sides: set[str], verdict: Verdict | None) -> None:
    found = impossible(*sources)
    assert [(values(finding), finding.verdict) for finding in found] == ([(sides, verdict)] if sides else [])


def only(*sources: Source) -> Finding:
    (finding,) = impossible(*sources)
    return finding


def test_the_age_that_comes_out_is_named() -> None:
    born, died = text("a.txt", said("birth", ADA, "1790")), text("b.txt", said("death", ADA, "1860"))
    finding = only(born, died, aged(text("c.txt", said("death", ADA)), 0, 56))
    assert "By the other dates the age would be from 69 to 70." in finding.why


def test_an_age_that_can_be_counted_otherwise_says_so() -> None:
    born, died = text("a.txt", said("birth", ADA, "1790")), text("b.txt", said("death", ADA, "1860"))
    finding = only(born, died, aged(text("c.txt", said("death", ADA)), 0, 71))
    assert finding.only_if[0] == "Only if the age is counted otherwise, by a year."


def test_one_account_that_contradicts_itself_is_said_to() -> None:
    finding = only(text("a.txt", said("death", ADA, "1848"), said("arrest", ADA, "1852")))
    assert finding.accounts == 1
    assert "contradicts itself" in finding.why


def test_a_rule_of_thumb_is_named_as_one() -> None:
    finding = only(text("a.txt", said("birth", ADA, "1700"), said("death", ADA, "1815")))
    assert "A rule of thumb: nobody lives beyond 110 years." in finding.why
    assert finding.verdict is POSSIBLE


def test_beyond_every_known_life_it_is_a_clash() -> None:
    assert only(text("a.txt", said("birth", ADA, "1700"), said("death", ADA, "1830"))).verdict is CLASH


def test_many_passages_against_one_death_are_one_finding() -> None:
    later = [text(f"{n}.txt", said("arrest", ADA, f"185{n}")) for n in range(2, 6)]
    finding = only(text("a.txt", said("death", ADA, "1848")), *later)
    assert len(finding.sides) == 2
    assert "3 more accounts would be against it too." in finding.why


def test_a_last_name_alone_leaves_it_possible() -> None:
    sources = text("a.txt", said("death", ADA, "1848")), text("b.txt", said("arrest", "Lind", "1852"))
    finding = only(*sources)
    assert finding.verdict is POSSIBLE
    assert "Only if not all of it is of one Ada Lind." in finding.only_if


def test_a_style_that_is_not_stated_is_named_where_it_decides() -> None:
    died = text("a.txt", said("death", ADA, "1890-03-01"))
    finding = only(died, text("b.txt", said("arrest", ADA, "1890-03-08")))
    assert finding.verdict is POSSIBLE
    assert finding.only_if[0] == "Only if “1890-03-01” is Old Style (13 March 1890)."


def test_a_death_before_the_birth_in_one_document_is_a_slip() -> None:
    finding = only(text("a.txt", said("birth", ADA, "1850"), said("death", ADA, "1848")))
    assert (values(finding), finding.verdict) == ({"birth 1850", "death 1848"}, CLASH)


def test_a_death_long_before_the_birth_in_another_document_is_of_a_namesake() -> None:
    assert (
        impossible(text("a.txt", said("birth", ADA, "1850")), text("b.txt", said("death", ADA, "1848"))) == []
    )


def test_rival_births_leave_it_to_no_one_of_them() -> None:
    births = [text("a.txt", said("birth", ADA, "1850")), text("b.txt", said("birth", ADA, "1853"))]
    assert impossible(*births, text("c.txt", said("arrest", ADA, "1851"))) == []


def test_a_relative_of_the_same_name_leaves_it_possible() -> None:
    sources = (
        text("a.txt", said("death", "Tom Moss", "1848")),
        text("b.txt", said("arrest", "Tom Moss", "1852")),
    )
    assert only(*sources).verdict is CLASH
    namesake = text("c.txt", said("kinship", "Tom Moss", out_of="Tom Moss"), Tom_Moss="person")
    finding = only(*sources, namesake)
    assert finding.verdict is POSSIBLE
    assert "A relative of the name of Tom Moss is told of." in finding.why
