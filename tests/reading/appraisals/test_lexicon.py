"""The words that judge."""

import pytest

from testimonia.model import Stance
from testimonia.reading.appraisals.lexicon import lexicon


@pytest.mark.parametrize(
    ("word", "may"),
    [
        ("brilliant", True),
        ("best", True),
        ("rightly", True),
        # as they are written
        ("cowards", True),
        ("betrayed", True),
        ("admires", True),
        ("agreed", True),
        ("should", True),
        ("table", False),
        ("walked", False),
        ("", False),
    ],
)
def test_may_judge(word: str, may: bool) -> None:
    assert lexicon().may_judge(word) is may


def test_the_lists_are_broad() -> None:
    known = lexicon()
    assert len(known.adjectives) > 1000
    assert len(known.kinds) + len(known.qualities) > 500
    assert len(known.doing) + len(known.thinking) > 200


def test_no_adjective_is_in_two_lists() -> None:
    known = lexicon()
    assert not set(known.adjectives) & set(known.plain)


def test_stances() -> None:
    known = lexicon()
    assert known.attitudes["admiration", "for"] is Stance.PRAISE
    assert known.thinking_with["object", "to"] is Stance.BLAME
    assert known.phrases["miss", "point"] is Stance.BLAME
    assert known.adjectives["responsible"] is Stance.UNDECIDED
