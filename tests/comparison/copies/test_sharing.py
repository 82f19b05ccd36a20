import pytest

from testimonia.comparison.copies import Fingerprint, Prose, fingerprint
from testimonia.comparison.copies.sharing import FEW, OWN, clusters
from testimonia.model.text import paragraphs
from tests.comparison.copies.made import made_up

SHARED = made_up(40, 100)


def prints(*texts: list[str]) -> list[Fingerprint]:
    made = []
    for number, words in enumerate(texts):
        text = " ".join(words)
        prose = Prose(str(number), str(number), None, None, tuple(paragraphs(text)))
        made.append(fingerprint(prose, text))
    return made


def letters(words: list[str]) -> int:
    return sum(map(len, words))


def test_where_two_share_wording() -> None:
    before = made_up(50, 1)
    texts = prints(before + SHARED, made_up(80, 2), SHARED + made_up(30, 3))
    ((one, other, ((run,),)),) = clusters(texts)
    assert (one, other, run.one - run.other) == (0, 2, letters(before))
    assert 0 <= run.other < 30
    assert letters(SHARED) - 30 < run.other + run.length <= letters(SHARED)
    assert run.rare == run.hits > letters(SHARED) / 8


def test_a_changed_word_leaves_one_run_and_a_clause_put_in_two_of_one_cluster() -> None:
    changed = [*SHARED[:20], "x" * len(SHARED[20]), *SHARED[21:]]
    longer = [*SHARED[:20], *made_up(6, 4), *SHARED[20:]]
    ((_, _, (alone,)),) = clusters(prints(SHARED, changed))
    assert len(alone) == 1
    ((_, _, (both,)),) = clusters(prints(SHARED, longer))
    assert [run.other - run.one for run in both] == [0, letters(made_up(6, 4))]


def test_too_few_seeds_are_no_place_to_look_at() -> None:
    assert list(clusters(prints(SHARED[:3] + made_up(20, 1), made_up(20, 2) + SHARED[:3]))) == []
    assert list(clusters(prints(SHARED[:9] + made_up(20, 1), made_up(20, 2) + SHARED[:9]))) != []


@pytest.mark.parametrize(("sources", "rare"), [(FEW, True), (FEW + 1, False)])
def test_what_stands_in_many_sources_is_not_rare(sources: int, rare: bool) -> None:
    found = list(clusters(prints(*(made_up(20, n) + SHARED for n in range(sources)))))
    assert len(found) == sources * (sources - 1) // 2  # it is a large part of each
    assert {
        OWN * run.rare >= run.hits for _, _, gathered in found for cluster in gathered for run in cluster
    } == {rare}


def test_what_stands_everywhere_is_not_looked_at_unless_it_is_a_large_part() -> None:
    assert list(clusters(prints(*(made_up(400, n) + SHARED for n in range(FEW + 1))))) == []


def test_pairs_grow_with_the_number_of_sources_and_not_with_its_square() -> None:
    assert len(list(clusters(prints(*(made_up(20, n) + SHARED for n in range(200)))))) < 200 * 17


@pytest.mark.parametrize("at_once", [1_000, 100, 7])
def test_taken_in_parts_it_is_the_same(at_once: int) -> None:
    texts = prints(*(made_up(100, n) + SHARED + made_up(40, n // 2 + 50) for n in range(6)))
    assert list(clusters(texts, at_once=at_once)) == list(clusters(texts))


@pytest.mark.parametrize("asked", [{0}, {3, 5}, set()])
def test_pairs_with_some_sources_are_what_they_are_among_all(asked: set[int]) -> None:
    texts = prints(*(made_up(100, n) + SHARED + made_up(40, n // 2 + 50) for n in range(6)))
    every = [c for c in clusters(texts) if {c[0], c[1]} & asked]
    assert list(clusters(texts, asked)) == every


def test_nothing_to_share() -> None:
    assert list(clusters([])) == []
    assert list(clusters(prints([], []))) == []
    assert list(clusters(prints(SHARED, made_up(20, 1)))) == []
