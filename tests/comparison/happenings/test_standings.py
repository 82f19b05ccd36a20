import pytest

from testimonia.model import Finding, FindingKind
from tests.comparison.building import Said, said, text
from tests.comparison.findings.test_of_happening import _findings

_WHO = "Ada Lind"


def _agreed(*statements: Said) -> tuple[Finding, ...]:
    return _findings(*(text(f"{n}", statement) for n, statement in enumerate(statements)))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        # the same post, one of them without the name
        ("editor of the Ely Herald", "the editor", True),
        ("an official of the Workers League", "the press services of the Workers League", True),
        # two posts
        ("editor of the Ely Herald", "editor of the Lynn Gazette", False),
        ("secretary", "editor", False),
        # one name in common is a place or a country, and says little
        ("ambassador to France", "President of France", False),
    ],
)
def test_posts(one: str, other: str, alike: bool) -> None:
    found = _agreed(said("position", _WHO, out_of=one), said("position", _WHO, out_of=other))
    assert [f.kind for f in found] == ([FindingKind.AGREEMENT] if alike else [])


def test_two_posts_at_two_times_are_no_contradiction_and_no_agreement() -> None:
    # DESIGN.md: glx 1213
    one = said("position", _WHO, "1901", out_of="the editor")
    assert not _agreed(one, said("position", _WHO, "1911", out_of="the editor"))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("Brussels", "Belgium", True), ("Brussels", "Paris", False), ("Brussels", "Brussels", True)],
)
def test_homes(one: str, other: str, alike: bool) -> None:
    found = _agreed(said("residence", _WHO, where=one), said("residence", _WHO, where=other))
    assert [f.kind for f in found] == ([FindingKind.AGREEMENT] if alike else [])


def test_a_book_without_a_title_may_be_any() -> None:
    assert not _agreed(said("writing", _WHO, out_of="a novel"), said("writing", _WHO, out_of="a novel"))


def test_one_account_does_not_agree_with_itself() -> None:
    home = said("residence", _WHO, where="Brussels")
    assert not _findings(text("a", home, home))
