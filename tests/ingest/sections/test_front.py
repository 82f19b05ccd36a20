import pytest

from testimonia.ingest.sections.front import front_of
from tests.ingest.sections.drafts import PROSE, draft_of, shown

HEADS = [
    # an article
    (
        ["The Weaver", "by Helen Marsh", "14 March 1998"],
        [("heading", "The Weaver"), ("byline", "by Helen Marsh"), ("dateline", "14 March 1998")],
    ),
    # a book: what stands before the imprint is its title page
    (
        ["THE ROAD", "A Novel", "Jane Doe", "London", "© 1950 Jane Doe"],
        [("title page", "THE ROAD"), ("imprint", "© 1950 Jane Doe")],
    ),
    # what stands between two blocks of an imprint belongs to it
    (
        ["THE ROAD", "A Novel", "Jane Doe", "London", "© 1950 Jane Doe", "Set in Caslon", "Printed in Leeds"],
        [("title page", "THE ROAD"), ("imprint", "© 1950 Jane Doe")],
    ),
    # no head at all
    ([], []),
]


@pytest.mark.parametrize(("lines", "front"), HEADS)
def test_the_head_of_a_document(lines: list[str], front: list[tuple[str, str]]) -> None:
    text = "\n\n".join([*lines, PROSE, PROSE])
    assert shown(text, front_of(draft_of(text))) == front


def test_a_salutation_is_not_a_heading() -> None:
    text = f"Leeds, 9 May 1911\n\nDear Ada,\n\n{PROSE}"
    assert shown(text, front_of(draft_of(text))) == [("dateline", "Leeds, 9 May 1911")]


def test_a_text_without_prose_has_no_head() -> None:
    text = "\n\n".join(["Bread", "Salt", "Coal"])
    assert front_of(draft_of(text)) == ()


def test_a_table_of_contents_opens_no_chapter() -> None:
    text = f"THE ROAD\n\nCONTENTS\n\nChapter 1 . . . 7\n\nChapter 2 . . . 19\n\nCHAPTER 1\n\n{PROSE}"
    found = shown(text, front_of(draft_of(text)))
    assert found[-1] == ("contents", "CONTENTS")
