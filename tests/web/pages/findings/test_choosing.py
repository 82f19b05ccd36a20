"""Which findings an address asks for."""

from pathlib import Path

import pytest

from testimonia.model import Act, Finding, FindingKind, Judgement, Place, Verdict
from testimonia.pipeline.decisions.notes import HeldNote, Written
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.findings.choosing import Choice, Ruled, asked_in, choice_of, chosen
from testimonia.web.pages.page import AskingError, Query
from tests.web.pages.shelved import Decided, clash, found, holding, side

DOCUMENTS = {"a.txt": "They came in 1928.", "b.txt": "They came in 1929."}


def of_every_tone(store: Store) -> tuple[str, ...]:
    """One finding of each tone, in another order than that of the page; their ids in that of the page."""
    sides = side(store, "1928", ("a.txt", "in 1928")), side(store, "1929", ("b.txt", "in 1929"))
    kinds = (
        (FindingKind.COPY, Verdict.CONSISTENT),
        (FindingKind.AGREEMENT, Verdict.CONSISTENT),
        (FindingKind.DISAGREEMENT, Verdict.CLASH),
        (FindingKind.METADATA, Verdict.POSSIBLE),
    )
    others = (Finding(kind, verdict, f"A {kind.value}.", sides) for kind, verdict in kinds)
    found(store, *others, clash(*sides))
    ids = {held.finding.kind: held.id for held in store.findings()}
    order = (
        FindingKind.CONTRADICTION,
        FindingKind.METADATA,
        FindingKind.DISAGREEMENT,
        FindingKind.AGREEMENT,
        FindingKind.COPY,
    )
    return tuple(ids[kind] for kind in order)


@pytest.mark.parametrize(
    ("choice", "places"),
    [
        (Choice(), (0, 1, 2, 3, 4)),
        (Choice(tone="clash"), (0,)),
        (Choice(tone="otherwise"), (2,)),
        (Choice(kind="copy"), (4,)),
        (Choice(verdict="clash"), (0, 2)),
        (Choice(verdict="clash", kind="disagreement"), (2,)),
        (Choice(predicate="arrest"), (0,)),
        (Choice(predicate="birth"), ()),
        (Choice(who="marlow"), (0,)),
        (Choice(who="ann MAR"), (0,)),
        (Choice(who="Moss"), ()),
        (Choice(source="A.TXT"), (0, 1, 2, 3, 4)),
        (Choice(source="c.txt"), ()),
        (Choice(since=1800), ()),  # none of them has a statement that is dated
        (Choice(decided="open"), (2, 3)),
        (Choice(decided="decided"), (0, 1, 4)),
        (Choice(decided="real"), (0,)),
        (Choice(decided="undecided"), (1,)),
        (Choice(decided="same-happening"), (4,)),
        (Choice(noted=True), (3,)),
        (Choice(tag="ELY"), (3,)),
        (Choice(tag="el"), ()),
    ],
)
def test_findings_are_chosen(tmp_path: Path, choice: Choice, places: tuple[int, ...]) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        ids = of_every_tone(store)
        same = Judgement("2026-11-22", "ann", Act.SAME_HAPPENING, (Place("a.txt", "0"),), "arrest")
        written = Written({ids[3]: (HeldNote("1", "Ask. #Ely", "ann", ""),)}, {ids[4]: (same,)})
        ruled = Ruled({ids[0]: Decided("real"), ids[1]: Decided("undecided")}, written)
        keys = chosen(store, choice, ruled)
    assert [key.id for key in keys] == [ids[place] for place in places]


def test_findings_are_chosen_by_whom_and_when_their_statements_tell(disputed: Path) -> None:
    def sought(**asked: object) -> set[str]:
        choice = Choice(**asked)  # type: ignore[arg-type]
        return {key.predicate for key in chosen(store, choice, Ruled())}

    with Store.open(evidence_of(disputed), readonly=True) as store:
        assert sought(until=1800) == {"birth"}
        assert sought(since=1839) == {"death"}
        assert sought(since=1820, until=1838, who="lind") == {"arrest"}
        assert sought(since=1820, until=1838, who="thorne") == set()


def test_an_address_says_what_is_asked_for() -> None:
    query = Query(
        [
            ("tone", "clash"),
            ("about", "birth"),
            ("who", " Ada "),
            ("since", "1790"),
            ("tag", "#Ely"),
            ("noted", "yes"),
        ]
    )
    choice = choice_of(query)
    assert choice == Choice(tone="clash", predicate="birth", who="Ada", since=1790, tag="Ely", noted=True)
    assert choice.days == ("1790-01-01", "9999-12-31")
    assert Choice(until=99).days == ("0000-01-01", "0099-12-31")
    assert choice.further
    assert not Choice(tone="clash", who="Ada", decided="open").further


def test_what_says_nothing_is_no_part_of_an_address() -> None:
    query = Query([("tone", "clash"), ("who", " "), ("page", "3"), ("other", "x"), ("tag", "a b")])
    assert asked_in(query).but() == "?tone=clash&tag=a+b"


@pytest.mark.parametrize(
    "pair",
    [
        ("tone", "red"),
        ("kind", "clash"),
        ("verdict", "true"),
        ("about", "dancing"),
        ("since", "MDCC"),
        ("until", "-5"),
        ("until", "10000"),
        ("decided", "correct"),
    ],
)
def test_what_is_not_known_is_not_guessed(pair: tuple[str, str]) -> None:
    with pytest.raises(AskingError, match=r"\.$"):
        choice_of(Query([pair]))
