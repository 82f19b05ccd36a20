"""MUC, B³ and CEAFe: the official test cases, the examples of the papers, and a second opinion."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scorch import scores as scorch

from benchmarks.chain_scores import Measures, Sums, chains, measured, scored, summed

Chain = frozenset[str]
Figures = tuple[float, float] | None
"""Recall and precision; None where the source does not tell."""


def of(chains_: str) -> tuple[Chain, ...]:
    """Chains of mentions that are called by one letter."""
    return tuple(frozenset(chain) for chain in chains_.split())


A = "a bc def"
KNOWN: list[tuple[str, str, Figures, Figures, Figures]] = [
    # reference, found, MUC, B³, CEAFe
    #
    # The test cases of the official scorer (conll/reference-coreference-scorers, TC-A to TC-N).
    # A1: all right
    (A, "a bc def", (1, 1), (1, 1), (1, 1)),
    # A2: mentions and a chain missing
    (A, "a de", (1 / 3, 1), (7 / 18, 1), (0.6, 0.9)),
    # A3: mentions and a chain too many
    (A, "a bcx defy z", (1, 3 / 5), (1, 55 / 108), (93 / 105, 93 / 140)),
    # A4: both
    (A, "a bcx dy z", (1 / 3, 1 / 3), (5 / 9, 17 / 42), (2.2 / 3, 2.2 / 4)),
    # A5, A6: a mention that overlaps another (B), in its chain and in another
    (A, "a bcxB dy z", (1 / 3, 1 / 4), (5 / 9, 5 / 16), (31 / 45, 31 / 60)),
    (A, "a bcx dy Bz", (1 / 3, 1 / 4), (5 / 9, 17 / 48), (2.2 / 3, 2.2 / 4)),
    # A10, A11: only single mentions; all in one
    (A, "a b c d e f", (0, 0), (1 / 2, 1), None),
    (A, "abcdef", (1, 3 / 5), (1, 7 / 18), None),
    # A12, A13: the same with mentions that are not in the reference
    (A, "a x y c d e z", (0, 0), (13 / 36, 4 / 7), None),
    (A, "axycdez", (1 / 3, 1 / 6), (17 / 36, 6 / 49), None),
    # M1, M2, M5: one chain, and found as such, in single mentions, in single mentions half of them wrong
    ("abcdef", "abcdef", (1, 1), (1, 1), (1, 1)),
    ("abcdef", "a b c d e f", (0, 0), None, None),
    ("abcdef", "a b c x y z", (0, 0), None, None),
    # N1, N2, N4: single mentions, of which MUC sees nothing
    ("a b c d e f", "a b c d e f", (0, 0), (1, 1), (1, 1)),
    ("a b c d e f", "abcdef", (0, 0), None, None),
    ("a b c d e f", "a b c x y z", (0, 0), None, None),
    #
    # Pradhan et al. 2014, figure 1 and table 2: the example that all measures are computed for
    ("abc defg", "ab cd fghi", (2 / 5, 2 / 5), (35 / 84, 1 / 2), (1.3 / 2, 1.3 / 3)),
    #
    # Bagga and Baldwin 1998, figures 1 to 3: to join a large chain with a small one is less wrong than with a
    # large one; B³ says so, MUC does not
    ("12345 67 89ABC", "12345 6789ABC", (1, 9 / 10), (1, 16 / 21), None),
    ("12345 67 89ABC", "1234589ABC 67", (1, 9 / 10), (1, 7 / 12), None),
    #
    # Vilain et al. 1995
    ("ABCD", "AB CD", (2 / 3, 1), None, None),
    ("AB CD", "ABCD", (1, 2 / 3), None, None),
    ("ABC", "AC", (1 / 2, 1), None, None),
    ("BCDEGHJ", "ABC DEF GHI", (3 / 6, 3 / 6), None, None),
    ("ABC DEFG", "AB CD FGH", (2 / 5, 2 / 4), None, None),
    #
    # no mention shared
    ("ab c", "xy", (0, 0), (0, 0), (0, 0)),
    #
    # nothing found, nothing to find, nothing at all: 0, as the official scorer has it
    (A, "", (0, 0), (0, 0), (0, 0)),
    ("", A, (0, 0), (0, 0), (0, 0)),
    ("", "", (0, 0), (0, 0), (0, 0)),
]


@pytest.mark.parametrize(("gold", "found", "muc", "b_cubed", "ceaf_e"), KNOWN)
def test_known_cases(gold: str, found: str, muc: Figures, b_cubed: Figures, ceaf_e: Figures) -> None:
    measures = measured(of(gold), of(found))
    for sums, known in ((measures.muc, muc), (measures.b_cubed, b_cubed), (measures.ceaf_e, ceaf_e)):
        if known is not None:
            assert (sums.recall, sums.precision) == pytest.approx(known)


def test_the_published_f1_of_the_reference_implementation() -> None:
    """Pradhan et al. 2014, table 2."""
    of_paper = measured(of("abc defg"), of("ab cd fghi"))
    f1 = [round(100 * sums.f1, 2) for sums in (of_paper.muc, of_paper.b_cubed, of_paper.ceaf_e)]
    assert f1 == [40.0, 45.45, 52.0]
    assert of_paper.average == pytest.approx((0.4 + 5 / 11 + 0.52) / 3)


def test_chains_are_matched_for_the_most_in_all_and_not_each_for_itself() -> None:
    """The first chain is most like the one that the second needs."""
    measures = measured(of("abc de"), of("abde c"))
    greedy = 2 * 2 / (3 + 4)  # abc with abde; de would be left with nothing
    assert measures.ceaf_e.recalled == pytest.approx(2 * 1 / (3 + 1) + 2 * 2 / (2 + 4))
    assert measures.ceaf_e.recalled > greedy


def test_mentions_are_scored_without_their_chains() -> None:
    assert measured(of("ab c"), of("a b d")).mentions == Sums(2, 3, 2, 3)


JOINED = [
    # mentions with their chains, and what comes of them
    ([("a", 1), ("b", 2), ("c", 1)], "ac b"),
    # twice in one chain: once (TC-A-7)
    ([("a", 1), ("b", 2), ("c", 2), ("x", 2), ("b", 2)], "a bcx"),
    # in two chains: where it was first (TC-A-8, TC-A-9)
    ([("b", 2), ("c", 2), ("x", 2), ("b", 4), ("b", 4), ("z", 4)], "bcx z"),
    ([], ""),
]


@pytest.mark.parametrize(("mentions", "expected"), JOINED)
def test_chains_from_mentions(mentions: list[tuple[str, int]], expected: str) -> None:
    assert chains(mentions) == of(expected)


def test_numerators_and_denominators_are_summed_over_documents() -> None:
    """As the official scorer does, and not as a mean of the documents' scores."""
    documents = [(of("ab cde"), of("ab cde")), (of("fghi"), of("fg h i"))]
    both = scored(documents).measures
    assert (both.muc.recall, both.muc.precision) == pytest.approx((4 / 6, 4 / 4))
    assert (both.b_cubed.recall, both.b_cubed.precision) == pytest.approx(((5 + 6 / 4) / 9, 9 / 9))
    assert (both.ceaf_e.recall, both.ceaf_e.precision) == pytest.approx((8 / 3 / 3, 8 / 3 / 5))


def test_one_document_has_no_interval() -> None:
    assert scored([(of("ab"), of("ab"))]).line().startswith("average 100.0  MUC 100.0 ")


def test_the_line_gives_every_figure() -> None:
    line = scored([(of("abc defg"), of("ab cd fghi"))] * 2).line()
    assert line == (
        "average 45.8 (45.8 to 45.8)  MUC 40.0 (R 40.0 P 40.0)  B³ 45.5 (R 41.7 P 50.0)"
        "  CEAFe 52.0 (R 65.0 P 43.3)  mentions 80.0 (R 85.7 P 75.0)  documents: 2"
    )


def partition(groups: Sequence[int], letters: str) -> tuple[Chain, ...]:
    return chains((letter, group) for letter, group in zip(letters, groups, strict=False) if group)


GROUPS = st.lists(st.integers(0, 5), max_size=14)
"""Number of the chain of each letter; 0: it is no mention."""
LETTERS = "abcdefghijklmn"


@given(GROUPS, GROUPS)
def test_a_second_opinion(gold: list[int], found: list[int]) -> None:
    """Scorch computes each measure of one document by the formulas of Pradhan et al.

    It fails where no mention is shared (the harmonic mean of NumPy's zeros), which is among the known cases.
    """
    key, response = partition(gold, LETTERS), partition(found, LETTERS)
    assume(frozenset().union(*key) & frozenset().union(*response))
    ours = measured(key, response)
    for sums, theirs in (
        (ours.muc, scorch.muc),
        (ours.b_cubed, scorch.b_cubed),
        (ours.ceaf_e, scorch.ceaf_e),
    ):
        assert (sums.recall, sums.precision, sums.f1) == pytest.approx(theirs(key, response))


@given(GROUPS, GROUPS)
def test_the_other_way_round_precision_is_recall(gold: list[int], found: list[int]) -> None:
    key, response = partition(gold, LETTERS), partition(found, LETTERS)
    there, back = measured(key, response), measured(response, key)
    assert there.average == pytest.approx(back.average)
    for one, other in ((there.muc, back.muc), (there.b_cubed, back.b_cubed), (there.ceaf_e, back.ceaf_e)):
        assert (one.recall, one.precision) == pytest.approx((other.precision, other.recall))


@given(GROUPS, GROUPS)
def test_two_documents_are_one_if_they_share_no_mention(gold: list[int], found: list[int]) -> None:
    key, response = partition(gold, LETTERS), partition(found, LETTERS)
    other = partition(gold, LETTERS.upper()), partition(found, LETTERS.upper())
    apart = summed([measured(key, response), measured(*other)])
    together = measured(key + other[0], response + other[1])
    for one, two in zip(_all(apart), _all(together), strict=True):
        assert (one.recall, one.precision) == pytest.approx((two.recall, two.precision))


def _all(measures: Measures) -> tuple[Sums, ...]:
    return measures.muc, measures.b_cubed, measures.ceaf_e, measures.mentions
