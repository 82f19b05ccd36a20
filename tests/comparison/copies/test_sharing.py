import pytest

from testimonia.comparison.copies import Fingerprint, Prose, fingerprint
from testimonia.comparison.copies.sharing import FEW, clusters
from testimonia.model.text import paragraphs
from tests.comparison.copies.made import made_up

SHARED = made_up(20, 100)


def prints(*texts: list[str]) -> list[Fingerprint]:
    made = []
    for number, words in enumerate(texts):
        text = " ".join(words)
        prose = Prose(str(number), str(number), None, None, tuple(paragraphs(text)))
        made.append(fingerprint(prose, text))
    return made


def test_where_two_share_wording() -> None:
    texts = prints(made_up(50, 1) + SHARED, made_up(80, 2), SHARED + made_up(30, 3))
    ((one, other, ((run,),)),) = clusters(texts)
    assert (one, other, run.one, run.other, run.length) == (0, 2, 50, 0, 20)
    assert run.rare == run.hits == 17


def test_a_changed_word_leaves_one_run_and_a_clause_put_in_two_of_one_cluster() -> None:
    changed = [*SHARED[:10], "otherwise", *SHARED[11:]]
    longer = [*SHARED[:10], *made_up(6, 4), *SHARED[10:]]
    ((_, _, (alone,)),) = clusters(prints(SHARED, changed))
    assert [(run.one, run.other, run.length) for run in alone] == [(0, 0, 20)]
    ((_, _, (both,)),) = clusters(prints(SHARED, longer))
    assert [(run.one, run.other) for run in both] == [(0, 0), (10, 16)]


def test_too_few_shingles_are_no_place_to_look_at() -> None:
    assert list(clusters(prints(SHARED[:5] + made_up(20, 1), made_up(20, 2) + SHARED[:5]))) == []
    assert list(clusters(prints(SHARED[:6] + made_up(20, 1), made_up(20, 2) + SHARED[:6]))) != []


@pytest.mark.parametrize(("sources", "rare"), [(FEW, 17), (FEW + 1, 0)])
def test_what_stands_in_many_sources_is_not_rare(sources: int, rare: int) -> None:
    found = list(clusters(prints(*(made_up(20, n) + SHARED for n in range(sources)))))
    assert len(found) == sources * (sources - 1) // 2
    assert {run.rare for _, _, gathered in found for cluster in gathered for run in cluster} == {rare}


def test_pairs_grow_with_the_number_of_sources_and_not_with_its_square() -> None:
    assert len(list(clusters(prints(*(made_up(20, n) + SHARED for n in range(200)))))) < 200 * 17


@pytest.mark.parametrize("at_once", [1_000, 100, 7])
def test_taken_in_parts_it_is_the_same(at_once: int) -> None:
    texts = prints(*(made_up(100, n) + SHARED + made_up(40, n // 2 + 50) for n in range(6)))
    assert list(clusters(texts, at_once)) == list(clusters(texts))


def test_nothing_to_share() -> None:
    assert list(clusters([])) == []
    assert list(clusters(prints([], []))) == []
    assert list(clusters(prints(SHARED, made_up(20, 1)))) == []
