"""What people corrected or added, in the words of a page."""

import pytest

from testimonia.model import Act, Judgement
from testimonia.web.pages.corrected import in_plain_words

# what was done, the value in the ledger | what the page says
SAID = (
    (Act.CORRECT, "spelling=Lind, Ada", "read as “Lind, Ada”"),
    (Act.CORRECT, "date=1905-05", "the date 1905-05"),
    (Act.CORRECT, "mention=none", "not a name"),
    (Act.ADD, "mention=organisation", "the name of an organisation"),
    (Act.ADD, "mention=other", "the name of an other thing"),
    (Act.CORRECT, "statement=none", "not a statement"),
    (Act.CORRECT, "predicate=arrest", "a statement of arrest"),
    (Act.CORRECT, "polarity=denied", "denied by the writer"),
    (Act.ADD, "statement=arrest, subject, subject", "a statement of arrest, subject, subject"),
    (Act.ADD, "statement=no happening", "a statement of no happening"),
    (Act.METADATA, "author=Ada = Lind", "author: Ada = Lind"),
    (Act.NOTE, "date=none", "date=none"),
    (Act.CORRECT, None, ""),
)


@pytest.mark.parametrize(("act", "value", "words"), SAID)
def test_a_line_is_put_into_words(act: Act, value: str | None, words: str) -> None:
    assert in_plain_words(Judgement("", "ann", act, (), value)) == words
