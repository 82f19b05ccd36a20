"""Who is "he" again and again."""

import pytest

from testimonia.model import Mention, MentionForm, Span
from testimonia.pipeline.answers.manners import men_of

CASES = [
    # four times is enough, three are not
    ("he him his himself", (1,)),
    ("he him his", ()),
    # one "she" among few is too many, among eight it may be a mistake
    ("he he he he she", ()),
    ("he he he he he he he he her", (1,)),
    # others are nobody's business here
    ("it it it it they", ()),
]


@pytest.mark.parametrize(("layer", "men"), CASES)
def test_men(layer: str, men: tuple[int, ...]) -> None:
    spans, at = [], 0
    for word in layer.split():
        spans.append(Span(at, at + len(word)))
        at += len(word) + 1
    assert men_of((Mention(span, MentionForm.PRONOUN, 1) for span in spans), layer) == men


def test_a_name_is_no_pronoun() -> None:
    layer = "Him Him Him Him"
    mentions = (Mention(Span(at, at + 3), MentionForm.NAME, 1) for at in range(0, 15, 4))
    assert men_of(mentions, layer) == ()
