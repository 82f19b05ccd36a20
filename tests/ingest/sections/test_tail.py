import pytest

from testimonia.ingest.sections.tail import tail_of
from tests.ingest.sections.drafts import PROSE, draft_of, shown

TAILS = [
    (["April 17, 1980"], [("dateline", "April 17, 1980")]),
    (["Jane Doe"], [("byline", "Jane Doe")]),
    (
        ["Back to top", "© 1998 The Review."],
        [("navigation", "Back to top"), ("imprint", "© 1998 The Review.")],
    ),
    # last sentences that say something
    (["He returned home."], []),
    (["His book was first published in Leeds in 1921 by the League."], []),
    (["Nobody knew."], []),
    (["“Home,” she said."], []),
]


@pytest.mark.parametrize(("lines", "tail"), TAILS)
def test_the_end_of_a_document(lines: list[str], tail: list[tuple[str, str]]) -> None:
    text = "\n\n".join([PROSE, *lines])
    assert shown(text, tail_of(draft_of(text), 0)) == tail
