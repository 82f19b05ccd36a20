"""Praise against blame: of one thing, in one respect, by two; and all that is no disagreement."""

import pytest

from testimonia.comparison.compare import compare
from testimonia.model import Finding, FindingKind
from tests.comparison.disagreements.thinking import Source, Thought, blame, praise, source

CROFT, LIND = "Peter Croft", "Ada Lind"


def told(*sources: Source) -> list[Finding]:
    """The disagreements of a folder."""
    return [each for each in compare(sources, ()).findings if each.kind is FindingKind.DISAGREEMENT]


def shown(*sources: Source) -> list[str]:
    """The same in a few words each."""
    return [f"{each.verdict}: {' | '.join(side.value for side in each.sides)}" for each in told(*sources)]


BRAVE = praise("Moss was a brave man", "Moss", "brave man", "Tom Moss")
DULL = blame("Moss was stupid", "Moss", "stupid", "Tom Moss")
COWARD = blame("Moss was cowardly", "Moss", "cowardly", "Tom Moss")
TURGID = blame("the prose of Moss is turgid", "the prose of Moss", "turgid", "Tom Moss")
VIVID = praise("Moss’s prose is vivid", "Moss’s prose", "vivid", "Tom Moss")
SEEMED = praise("on the face of it Moss was brave", "Moss", "brave", "Tom Moss")
TRIUMPH = praise("the Treaty of Ely was a triumph", "the Treaty of Ely", "a triumph", "Treaty of Ely")
DISGRACE = blame("the Treaty of Ely was a disgrace", "the Treaty of Ely", "a disgrace", "Treaty of Ely")
MOB = blame("They call Moss cowardly", "Moss", "cowardly", "Tom Moss", by="they")
HELD = blame("Croft thinks Moss cowardly", "Moss", "cowardly", "Tom Moss", by="Peter Croft")

CASES = [
    # two authors, one respect
    (BRAVE, COWARD, ["clash: praise: Peter Croft: “brave man” | blame: Ada Lind: “cowardly”"]),
    # courage and understanding are two respects
    (BRAVE, DULL, []),
    # so are a man and his prose
    (BRAVE, TURGID, []),
    (VIVID, TURGID, ["clash: praise: Peter Croft: “vivid” | blame: Ada Lind: “turgid”"]),
    # a treaty has only its worth
    (TRIUMPH, DISGRACE, ["clash: praise: Peter Croft: “a triumph” | blame: Ada Lind: “a disgrace”"]),
    # what is only granted is no firm praise
    (SEEMED, COWARD, ["possible: praise: Peter Croft: “brave” | blame: Ada Lind: “cowardly”"]),
    # nobody in particular is set against nobody
    (BRAVE, MOB, []),
    # two of one mind
    (COWARD, COWARD, []),
]


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_two_authors(one: Thought, other: Thought, expected: list[str]) -> None:
    assert shown(source("a.txt", one, author=CROFT), source("b.txt", other, author=LIND)) == expected


def test_one_with_himself_is_of_two_minds_and_no_disagreement() -> None:
    assert shown(source("a.txt", BRAVE, COWARD, author=CROFT)) == []
    assert shown(source("a.txt", BRAVE, author=CROFT), source("b.txt", COWARD, author=CROFT)) == []


def test_a_reported_holder_is_he_himself_wherever_he_writes() -> None:
    first = source("a.txt", BRAVE, HELD, author=LIND)
    assert shown(first) == ["clash: praise: Ada Lind: “brave man” | blame: Peter Croft: “cowardly”"]
    second = source("b.txt", COWARD, author=CROFT)
    assert [each.witnesses for each in told(first, second)] == [2]


def test_what_is_conceded_is_told_beside_and_decides_nothing() -> None:
    one = source("a.txt", SEEMED, COWARD, author=CROFT)
    found = told(one, source("b.txt", BRAVE, author=LIND))
    assert [side.value for side in found[0].sides] == [
        "blame: Peter Croft: “cowardly”",
        "praise: Ada Lind: “brave man”",
    ] or [side.value for side in found[0].sides] == [
        "praise: Ada Lind: “brave man”",
        "blame: Peter Croft: “cowardly”",
    ]
    assert "Peter Croft also grants “brave”." in found[0].why


def test_the_sentence_names_the_thing_and_who_thinks_otherwise() -> None:
    found = told(source("a.txt", TRIUMPH, author=CROFT), source("b.txt", DISGRACE, author=LIND))
    assert found[0].what == (
        "On Treaty of Ely, Peter Croft and Ada Lind disagree. "
        "Peter Croft: “a triumph”; Ada Lind: “a disgrace”."
    )
    assert found[0].why.startswith("Peter Croft speaks for it and Ada Lind against it.")
    assert (found[0].accounts, found[0].witnesses, found[0].question) == (2, 2, "opinion")


def test_a_finding_stays_small_enough_to_be_read() -> None:
    many = [
        source(f"{n}.txt", *([BRAVE, BRAVE, BRAVE] if n % 2 else [COWARD, COWARD]), author=f"Ada {name}")
        for n, name in enumerate(("Pell", "Croft", "Dawes", "Farr", "Green", "Hale", "Ilse", "Kemp"))
    ]
    (found,) = told(*many)
    assert len(found.sides) == 6
    assert {side.value.split(":")[0] for side in found.sides} == {"praise", "blame"}
    assert sum(len(side.passages) for side in found.sides) <= 16
    assert all(len(p.span) <= 400 for side in found.sides for p in side.passages)
