"""What a sidecar says, over what was read."""

from typing import Any

import pytest

from testimonia.ingest.sidecars.applying import applied, csl_of
from testimonia.model import Description, Section, SectionKind, Span, Stated

WHOLE = Span(0, 100)


def said(**csl: Any) -> Description:
    return Description({"type": "book", **csl}, said_in="sources.csv")


def read(kind: SectionKind = SectionKind.DOCUMENT, **parts: Any) -> Section:
    return Section(WHOLE, kind, **parts)


ANNA = [{"family": "Lind", "given": "Anna"}]
TWO = [*ANNA, {"literal": "The Committee"}]

OVERRIDDEN: tuple[tuple[str, SectionKind, dict[str, Any], str, str | None], ...] = (
    ("authors are joined", SectionKind.DOCUMENT, {"author": TWO}, "author", "Anna Lind; The Committee"),
    ("a chapter has the author", SectionKind.CHAPTER, {"author": ANNA}, "author", "Anna Lind"),
    ("a letter too", SectionKind.LETTER, {"author": ANNA}, "author", "Anna Lind"),
    ("a foreword has its own", SectionKind.FOREWORD, {"author": ANNA}, "author", None),
    ("a note on contributors too", SectionKind.CONTRIBUTORS, {"author": ANNA}, "author", None),
    ("a title page is left alone", SectionKind.TITLE_PAGE, {"title": "Quay"}, "title", None),
    ("the document has the title", SectionKind.DOCUMENT, {"title": "Quay"}, "title", "Quay"),
    ("so has its body", SectionKind.BODY, {"title": "Quay"}, "title", "Quay"),
    ("a chapter has its own title", SectionKind.CHAPTER, {"title": "Quay"}, "title", None),
    (
        "published",
        SectionKind.DOCUMENT,
        {"issued": {"date-parts": [[1976, 6]]}},
        "published",
        "1976-06",
    ),
    (
        "in words",
        SectionKind.BODY,
        {"issued": {"literal": "June or July 1921"}},
        "published",
        "June or July 1921",
    ),
    ("written", SectionKind.BODY, {"custom": {"written": "1830/1834"}}, "written", "1830/1834"),
    (
        "a letter is dated when it was written",
        SectionKind.LETTER,
        {"type": "personal_communication", "issued": {"date-parts": [[1790, 2, 20]]}},
        "written",
        "1790-02-20",
    ),
    (
        "and never published",
        SectionKind.LETTER,
        {"type": "personal_communication", "issued": {"date-parts": [[1790, 2, 20]]}},
        "published",
        None,
    ),
    ("place", SectionKind.LETTER, {"custom": {"place": "Low Quay"}}, "place", "Low Quay"),
    (
        "place of publication",
        SectionKind.DOCUMENT,
        {"publisher-place": "Selmouth"},
        "place",
        "Selmouth",
    ),
    ("it is not where a letter was written", SectionKind.LETTER, {"publisher-place": "Ayr"}, "place", None),
    ("recipient", SectionKind.LETTER, {"recipient": ANNA}, "recipient", "Anna Lind"),
    ("an editor is no author", SectionKind.DOCUMENT, {"editor": ANNA}, "author", None),
    ("nonsense says nothing", SectionKind.DOCUMENT, {"title": 3, "author": "x", "custom": 1}, "title", None),
    ("a language is told by its first letters", SectionKind.BODY, {"language": "de-AT"}, "language", "de"),
    (
        "words that are no code say nothing",
        SectionKind.BODY,
        {"language": "German, partly"},
        "language",
        None,
    ),
)


@pytest.mark.parametrize(("why", "kind", "csl", "part", "value"), OVERRIDDEN)
def test_what_is_overridden(
    why: str, kind: SectionKind, csl: dict[str, Any], part: str, value: str | None
) -> None:
    stated = getattr(applied(read(kind), said(**csl)), part)
    assert (stated and stated.value) == value, why
    assert stated is None or stated.at is None


def test_the_sidecar_wins_and_what_it_leaves_out_stays() -> None:
    section = read(author=Stated("A. L.", Span(3, 8), doubtful=True), place=Stated("Ayr", Span(9, 12)))
    made = applied(section, said(author=ANNA))
    assert made.author == Stated("Anna Lind")
    assert made.place == section.place


def test_where_both_agree_the_passage_is_kept_and_the_doubt_is_not() -> None:
    section = read(author=Stated("Anna Lind", Span(3, 12), doubtful=True))
    assert applied(section, said(author=ANNA)).author == Stated("Anna Lind", Span(3, 12))


def test_without_a_sidecar_nothing_changes() -> None:
    section = read(author=Stated("A. L."))
    assert applied(section, None) is section
    assert applied(section, said()) is section


PIECES = (
    # type of the document, whether a letter in it keeps the author that its own words name
    ("book", True),
    ("collection", True),
    ("personal_communication", False),
    ("manuscript", False),
)


@pytest.mark.parametrize(("kind", "kept"), PIECES)
def test_a_letter_in_a_book_is_by_whoever_signs_it(kind: str, kept: bool) -> None:
    section = read(SectionKind.LETTER, author=Stated("H. Voss", Span(3, 10)))
    made = applied(section, said(type=kind, author=ANNA))
    assert made.author == (section.author if kept else Stated("Anna Lind"))


def test_an_item_from_the_document_alone() -> None:
    section = read(
        title=Stated("Quay"),
        author=Stated("van der Berg, Jan"),
        published=Stated("1976-06"),
        written=Stated("in the spring"),
        language=Stated("en"),
    )
    assert csl_of(section, None, "a/quay.txt") == {
        "id": "a/quay.txt",
        "type": "document",
        "title": "Quay",
        "author": [{"literal": "van der Berg, Jan"}],
        "issued": {"date-parts": [[1976, 6]]},
        "language": "en",
        "custom": {"written": "in the spring"},
    }


def test_words_that_are_no_date_stay_words() -> None:
    section = read(published=Stated("Spring, the year after"))
    assert csl_of(section, None, "a")["issued"] == {"literal": "Spring, the year after"}


def test_of_what_nothing_is_known_nothing_is_said() -> None:
    assert csl_of(None, None, "a") == {"id": "a", "type": "document"}
    assert csl_of(read(), None, "a") == {"id": "a", "type": "document"}


def test_the_sidecar_comes_first_field_by_field() -> None:
    section = read(title=Stated("Read"), author=Stated("Read"), written=Stated("1830"), place=Stated("Ayr"))
    sidecar = said(id="lind1834", title="Said", custom={"place": "Low Quay", "hand": "later"})
    assert csl_of(section, sidecar, "a") == {
        "id": "lind1834",
        "type": "book",
        "title": "Said",
        "author": [{"literal": "Read"}],
        "custom": {"written": "1830", "place": "Low Quay", "hand": "later"},
    }


def test_a_letter_was_never_published_and_its_date_is_that_of_writing() -> None:
    section = read(published=Stated("20 February 1790", Span(3, 19), doubtful=True))
    letter = said(type="personal_communication")
    made = applied(section, letter)
    assert (made.written, made.published) == (section.published, None)
    item = csl_of(section, letter, "a")
    assert (item.get("issued"), item["custom"]) == (None, {"written": "20 February 1790"})


def test_what_a_letter_says_of_its_writing_stays_beside_the_other_date() -> None:
    section = read(published=Stated("1834"), written=Stated("1790"))
    made = applied(section, said(type="manuscript"))
    assert (made.written, made.published) == (section.written, None)


def test_the_date_of_a_letter_has_no_other_beside_it() -> None:
    issued = {"date-parts": [[1790, 2, 20]]}
    made = csl_of(read(written=Stated("in March")), said(type="personal_communication", issued=issued), "a")
    assert (made["issued"], made.get("custom")) == (issued, None)
