"""A whole folder compared, and what must never be taken for a contradiction."""

import random
import time

import pytest

from testimonia.comparison.compare import compare
from testimonia.model import Compared, FindingKind, Same, Verdict, entity_id, finding_id, happening_id
from tests.comparison.building import Said, Source, copying, said, text

_WHO = "Marta Velden"


def _contradictions(compared: Compared) -> list[tuple[str, Verdict]]:
    return [(f.what, f.verdict) for f in compared.findings if f.kind is FindingKind.CONTRADICTION]


def _texts(*told: tuple[Said, ...]) -> list[Source]:
    return [text(f"{n}.txt", *statements) for n, statements in enumerate(told)]


_NOT_TO_FLAG = {
    "two stays at different times": (
        (said("arrival", _WHO, "1917", "Chicago"),),
        (said("arrival", _WHO, "1936", "Chicago"),),
    ),
    "a stay here and a stay there": (
        (said("arrival", _WHO, "1917", "Chicago"),),
        (said("arrival", _WHO, "1918", "San Francisco"),),
    ),
    "a year and a month in it": ((said("death", _WHO, "1933"),), (said("death", _WHO, "1933-06"),)),
    "a region and a town in it": (
        (said("birth", _WHO, "1890", "Belgium"),),
        (said("birth", _WHO, "1890", "Brussels"),),
    ),
    "a town under two names": (
        (said("birth", _WHO, where="Petrograd"),),
        (said("birth", _WHO, where="Saint Petersburg"),),
    ),
    "a span that holds either year": (
        (said("expulsion", _WHO, "[1927-09..1928-04]", out_of="The League"),),
        (said("expulsion", _WHO, "1928", out_of="The League"),),
    ),
    "about a year, and the next": ((said("birth", _WHO, "1890~"),), (said("birth", _WHO, "1891"),)),
    "arrested again": (
        (said("arrest", _WHO, "1921", ordinal=1),),
        (said("arrest", _WHO, "1922", ordinal=2),),
    ),
    "one account tells both": (
        (said("arrest", _WHO, "1921"), said("arrest", _WHO, "1922")),
        (said("arrest", _WHO, "1921"),),
    ),
    "out of a party, and out of a country": (
        (said("expulsion", _WHO, "1927", out_of="The League"),),
        (said("expulsion", _WHO, "1928", out_of="Belgium"),),
    ),
    "what an author reports in order to reject it": (
        (said("death", _WHO, "1947"),),
        (said("death", _WHO, "1938", denied=True),),
    ),
    "what did not happen": ((said("death", _WHO, "1947"),), (said("death", _WHO, "1938", negated=True),)),
    "two people of one name": (
        (said("birth", "Jonas Velden", "1820"), said("death", "Jonas Velden", "1890")),
        (said("birth", "Jonas Velden", "1861"), said("death", "Jonas Velden", "1931")),
    ),
    "brothers": ((said("birth", "Jonas Velden", "1881"),), (said("birth", "Karl Velden", "1883"),)),
    "a birth that is only told in its turn": (
        (said("birth", _WHO, "1890"),),
        (said("birth", _WHO, "1921", narrative=True),),
    ),
    "two editions far apart": (
        (said("publication", "The Long Road", "1926"),),
        (said("publication", "The Long Road", "1951"),),
    ),
    "a death, and a funeral on the next day, which is none": (
        (said("death", _WHO, "1947-11-17"),),
        (said("arrival", _WHO, "1947-11-18", "Chicago"),),
    ),
}


@pytest.mark.parametrize("case", _NOT_TO_FLAG)
def test_what_not_to_flag(case: str) -> None:
    assert _contradictions(compare(_texts(*_NOT_TO_FLAG[case]), ())) == []


def test_one_day_in_two_styles_is_possible_at_most_and_says_when_it_is_none() -> None:
    folder = _texts((said("birth", _WHO, "1828-08-28"),), (said("birth", _WHO, "1828-09-09"),))
    (found,) = compare(folder, ()).findings
    assert found.verdict is Verdict.POSSIBLE
    assert any("Old Style" in condition for condition in found.only_if)


def test_one_document_s_own_doubts_are_possible_at_most() -> None:
    doubts = (said("birth", _WHO, "1882?", hedged=True), said("birth", _WHO, "1890?", hedged=True))
    found = _contradictions(compare(_texts(doubts, (said("birth", _WHO, "1885"),)), ()))
    assert [verdict for _, verdict in found] == [Verdict.POSSIBLE]


def test_a_rewriting_is_no_second_witness_and_may_still_contradict() -> None:
    folder = _texts(
        (said("birth", _WHO, "1890"),), (said("birth", _WHO, "1891"),), (said("birth", _WHO, "1890"),)
    )
    shared = (copying("0.txt", "1.txt", 0, 600, shares=(0.8, 0.6)),)
    clash, agreement, copy = compare(folder, shared).findings
    assert (clash.accounts, clash.witnesses) == (3, 2)
    assert "0.txt and 1.txt share their wording: they count as one witness" in clash.why
    assert (agreement.accounts, agreement.witnesses) == (2, 2)
    assert copy.kind is FindingKind.COPY


def _a_folder() -> list[Source]:
    return [
        text(
            "a.txt", said("birth", _WHO, "1890"), said("arrest", _WHO, "1928"), said("arrest", _WHO, "1933")
        ),
        text("b.txt", said("arrest", "Velden", "1929"), said("arrest", "Velden", "1933", ordinal=2)),
        text("c.txt", said("birth", "M. Velden", "1891", "Chicago"), said("death", _WHO, "1947")),
        text(
            "d.txt",
            said("publication", "The Long Road", "1951"),
            said("birth", _WHO, "1890", by="Karl Harten"),
        ),
    ]


def test_the_order_in_which_a_folder_is_given_makes_no_difference() -> None:
    folder = _a_folder()
    expected = compare(folder, ())
    assert any(finding.same is Same.YES for finding in expected.findings)
    for seed in range(6):
        random.Random(seed).shuffle(folder)
        assert compare(folder, ()) == expected


def test_what_is_derived_names_what_it_is_derived_from() -> None:
    compared = compare(_a_folder(), ())
    told = {each.id for source in _a_folder() for each in source.told}
    people = {entity_id(entity) for entity in compared.entities}
    happenings = {happening_id(happening): happening for happening in compared.happenings}
    assert happenings and compared.findings
    for happening in happenings.values():
        assert happening.subject in people and set(happening.statements) <= told
    for finding in compared.findings:
        assert finding.subject in people and finding.happening in happenings
        stated = {statement for side in finding.sides for statement in side.statements}
        assert stated and stated <= set(happenings[finding.happening].statements)
    assert len({finding_id(finding) for finding in compared.findings}) == len(compared.findings)
    in_happenings = [statement for h in happenings.values() for statement in h.statements]
    assert len(in_happenings) == len(set(in_happenings))  # no statement is of two happenings


def test_an_empty_folder() -> None:
    assert compare((), ()) == Compared((), (), (), ())


@pytest.mark.slow
def test_a_large_folder_takes_seconds() -> None:
    luck = random.Random(4)
    people = [f"{chr(65 + n % 26)}ana{n % 7} Velden{chr(97 + n % 23)}{chr(97 + n % 19)}" for n in range(3000)]

    def statement(who: str) -> Said:
        predicate = luck.choice(["birth", "death", "arrest", "arrival", "expulsion"])
        return said(
            predicate, who, str(luck.randint(1850, 1940)), luck.choice(["Altweiler", "Neudorf", None])
        )

    folder = [
        text(
            f"{n:03}.txt",
            *(statement(luck.choice(people)) for _ in range(100)),
            people=tuple((name,) for name in luck.sample(people, 60)),
        )
        for n in range(50)
    ]
    started = time.process_time()
    compare(folder, ())
    assert time.process_time() - started < 20  # a few on an idle machine; pairs of all would take minutes
