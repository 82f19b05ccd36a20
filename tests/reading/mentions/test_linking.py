"""Bounds within which mentions are put together, whatever the scorer says of them.

The views of the mentions are made so that a pair that is liked has a high score, and every other a low one.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.reading.encoder.pairs import Mentions, Told, mentions_as_numbers
from testimonia.reading.encoder.scorer import Floats, views
from testimonia.reading.mentions.linking import BACK, Known, linked, looked_back
from tests.reading.encoder.cut import marked

VERY = 1_000.0
FORMS = {"n": "name", "d": "description", "p": "pronoun"}


def numbers(told: Sequence[str]) -> Mentions:
    """Mentions from a line each: "n Anna Lind", "d the painter", "p:ORG it"; one to a sentence."""
    rows = []
    for at, line in enumerate(told):
        how, _, words = line.partition(" ")
        form, _, kind = how.partition(":")
        rows.append(Told(words, kind or "PER", FORMS[form], at, 3 * at, 3 * at + 2, False))
    return mentions_as_numbers(rows)


def liking(count: int, liked: Iterable[tuple[int, int]]) -> Floats:
    """Views by which each mention is very like those it is said to like, earlier ones, and no other."""
    one = numbers(["n Lind"])
    ends = _ends()
    width = views(one, ends, ends).shape[1] // 4
    assert count <= width - 1
    seen = np.zeros((count, 4 * width), np.float32)
    seen[:, 2 * width + width - 1] = -VERY  # against anything
    seen[:, 3 * width + width - 1] = 1
    for later, earlier in liked:
        seen[later, 2 * width + earlier] = 2 * VERY
        seen[earlier, 3 * width + earlier] = 1
    return seen


def _ends() -> Floats:
    """The vector of one token, of the width that the weights have."""
    return marked("Anna Lind came home.").named[0].ends[0][None, :]


def known(
    count: int,
    nodes: Mapping[int, int] | None = None,
    genders: Mapping[int, str] | None = None,
    scopes: Sequence[int] = (),
    apart: Mapping[int, int] | None = None,
    leading: Iterable[int] = (),
) -> Known:
    """What is known beforehand; nothing, if it is not said."""
    by_mention = nodes or {}
    return Known(
        [by_mention.get(n) for n in range(count)],
        genders or {},
        scopes or [0] * count,
        apart or {},
        frozenset(leading),
    )


def clusters(
    told: Sequence[str], liked: Iterable[tuple[int, int]], what: Known | None = None
) -> list[list[int]]:
    """Mentions that are of one, by their numbers."""
    of = linked(numbers(told), liking(len(told), liked), what or known(len(told)))
    return [[n for n, c in enumerate(of) if c == cluster] for cluster in dict.fromkeys(of)]


def test_each_goes_to_the_one_it_is_likest() -> None:
    told = ["d the miller", "d the smith", "p he", "p him"]
    assert clusters(told, [(2, 1), (3, 0)]) == [[0, 3], [1, 2]]


def test_what_is_like_nothing_begins_anew() -> None:
    assert clusters(["d the miller", "d the smith", "p he"], []) == [[0], [1], [2]]


APART: list[tuple[list[str], Known]] = [
    # two names that stand for two, and a name for whom a pronoun stands already
    (["n Lind", "n Keck"], known(2, nodes={0: 0, 1: 1})),
    # he is not she; one is not several; each by the words
    (["d the old man", "p she"], known(2)),
    (["d his wife", "p he"], known(2)),
    (["n Lind", "p they"], known(2, nodes={0: 0})),
    (["d the millers", "p he"], known(2)),
    # by what is known of the name
    (["n Lind", "p he"], known(2, nodes={0: 0}, genders={0: "f"})),
    (["n Lind", "p she"], known(2, nodes={0: 0}, genders={0: "m"})),
    # of whom nothing is known is no woman
    (["n Lind", "p she"], known(2, nodes={0: 0})),
    # somebody is not something
    (["d:ORG the mill", "p he"], known(2)),
    (["d the miller", "p:ORG it"], known(2)),
    # who says "I" is not "you", and nobody is both "I" and several
    (["p I", "p we"], known(2)),
    # from one place to another
    (["d the miller", "p he"], known(2, scopes=[0, 1])),
    # Lind struck him
    (["n Lind", "p him"], known(2, nodes={0: 0}, apart={1: 0})),
    # a description that only leads up to somebody
    (["d A poet at heart", "p he"], known(2, leading=[0])),
]


@pytest.mark.parametrize(("told", "what"), APART)
def test_kept_apart_however_alike(told: list[str], what: Known) -> None:
    assert clusters(told, [(1, 0)], what) == [[0], [1]]


TOGETHER: list[tuple[list[str], Known]] = [
    (["d the old man", "p he"], known(2)),
    (["d the millers", "p they"], known(2)),
    (["n Lind", "p he"], known(2, nodes={0: 0})),
    (["n Lind", "p she"], known(2, nodes={0: 0}, genders={0: "f"})),
    # one without a name can be a woman
    (["d the miller", "p she"], known(2)),
    # who says "I" may be a man or a woman
    (["p I", "p her"], known(2)),
    # a body can be "they"
    (["n:ORG Ovenko", "p:ORG they"], known(2, nodes={0: 0})),
    # kinds of things go together
    (["n:ORG Ovenko", "d:FAC the mill"], known(2, nodes={0: 0})),
    # the same place, whatever its number
    (["d the miller", "p he"], known(2, scopes=[7, 7])),
    # another than the one that the grammar forbids
    (["n Lind", "p him"], known(2, nodes={0: 0}, apart={})),
]


@pytest.mark.parametrize(("told", "what"), TOGETHER)
def test_joined_where_they_are_alike(told: list[str], what: Known) -> None:
    assert clusters(told, [(1, 0)], what) == [[0, 1]]


def test_where_the_best_does_not_fit_the_next_is_tried() -> None:
    told = ["d the old man", "d his wife", "p she", "p he"]
    assert clusters(told, [(2, 0), (2, 1), (3, 1), (3, 0)]) == [[0, 3], [1, 2]]
    # "Keck came. Lind struck him."
    struck = known(3, nodes={0: 0, 1: 1}, apart={2: 1})
    assert clusters(["n Keck", "n Lind", "p him"], [(2, 1), (2, 0)], struck) == [[0, 2], [1]]


def test_whom_he_cannot_mean_he_cannot_mean_by_another_mention_either() -> None:
    told = ["n Lind", "p he", "p him"]
    # he is Lind, and he struck him
    struck = known(3, nodes={0: 0}, apart={2: 1})
    assert clusters(told, [(1, 0), (2, 0)], struck) == [[0, 1], [2]]


def test_names_of_one_are_of_one_whatever_the_scorer_says_and_wherever_they_stand() -> None:
    far = ["n Lind", *["d the smith"] * 60, "n Anna Lind"]
    what = known(62, nodes={0: 5, 61: 5}, scopes=[0] * 61 + [1])
    (lind,) = [c for c in clusters(far, [], what) if 0 in c]
    assert lind == [0, 61]


def test_two_names_are_not_joined_by_way_of_a_description() -> None:
    told = ["n Lind", "d the painter", "n Keck"]
    assert clusters(told, [(1, 0), (2, 1)], known(3, nodes={0: 0, 2: 1})) == [[0, 1], [2]]


def test_a_name_goes_to_its_own_and_to_nothing_that_it_is_only_like() -> None:
    told = ["d the painter", "n Anna", "d his wife", "n Anna"]
    assert clusters(told, [(1, 0), (3, 2)], known(4, nodes={1: 0, 3: 0})) == [[0], [1, 3], [2]]


def test_a_description_whose_bearer_is_known_is_of_the_name() -> None:
    # "his wife, Anna": it is known whose wife she is before the name is met
    told = ["d his wife", "p she", "n Anna"]
    assert clusters(told, [(1, 0)], known(3, nodes={0: 0, 2: 0}, genders={0: "f"})) == [[0, 1, 2]]


def test_who_is_brought_in_anew_refers_back_to_nobody_and_is_referred_back_to() -> None:
    what = Known([None] * 3, {}, [0] * 3, {}, fresh=frozenset({1}))
    assert clusters(["d the miller", "d a miller", "p he"], [(1, 0), (2, 1)], what) == [[0], [1, 2]]


def test_kin_refers_back_to_the_same_words_alone() -> None:
    what = Known([None] * 3, {}, [0] * 3, {}, kin=frozenset({1, 2}))
    assert clusters(["d the miller", "d his wife", "d his wife"], [(1, 0), (2, 1), (2, 0)], what) == [
        [0],
        [1, 2],
    ]


def test_nobody_is_a_part_of_his_own_description() -> None:
    rows = [
        Told("his wife", "PER", "description", 0, 4, 6, False),
        Told("his", "PER", "pronoun", 0, 4, 5, False),
    ]
    assert linked(mentions_as_numbers(rows), liking(2, [(1, 0)]), known(2)) == [0, 1]


def test_who_speaks_is_not_spoken_to_in_the_same_breath() -> None:
    assert clusters(["p I", "p you"], [(1, 0)]) == [[0], [1]]
    # he may be, later, when another speaks
    assert clusters(["p I", "d the mill", "d the mill", "p you"], [(3, 0)])[0] == [0, 3]


def test_what_is_said_of_one_is_said_of_all_that_are_he() -> None:
    # "the miller" is "he" by the second mention, and so the third is not "she"
    assert clusters(["d the miller", "p he", "p she"], [(1, 0), (2, 0)]) == [[0, 1], [2]]


def test_two_far_apart_are_joined_by_their_head() -> None:
    between = [f"d the {'x' * n}smith" for n in range(1, 61)]
    told = ["d the old miller", *between, "d the miller of Torvek"]
    assert 0 in looked_back(numbers(told))[-1]
    joined = clusters(told, [(61, 0)])
    assert [0, 61] in joined
    # a pronoun has no head, and looks no further than it looks at anything
    told[-1] = "p he"
    assert 0 not in looked_back(numbers(told))[-1]


WORDS = st.sampled_from(["d the miller", "d a smith", "n Lind", "p he", "p she", "p:ORG it", "n:GPE Torvek"])


@given(st.lists(WORDS, max_size=150))
def test_looked_back_to_are_earlier_ones_each_once(told: list[str]) -> None:
    for number, row in enumerate(looked_back(numbers(told)).tolist()):
        some = [n for n in row if n >= 0]
        assert len(set(some)) == len(some)
        assert all(n < number for n in some)
        assert set(range(max(0, number - BACK), number)) <= set(some)


def test_the_cost_grows_with_the_text() -> None:
    def compared(count: int) -> int:
        return int((looked_back(numbers(["d the miller"] * count)) >= 0).sum())

    # each of a thousand more costs the same, however long the text is, and however like each other they are
    assert compared(3_000) - compared(2_000) == compared(2_000) - compared(1_000)
    assert compared(2_000) - compared(1_000) <= 1_000 * (BACK + 10)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=40), st.data())
def test_a_cluster_holds_one_node_one_kind_and_one_place(told: list[str], data: st.DataObject) -> None:
    count = len(told)
    nodes = {n: data.draw(st.integers(0, 3)) for n, t in enumerate(told) if t == "n Lind"}
    scopes = [data.draw(st.integers(0, 1)) for _ in told]
    liked = [(b, a) for b in range(count) for a in range(b)]
    of = linked(numbers(told), liking(count, liked), known(count, nodes, scopes=scopes))
    assert len(of) == count
    for cluster in set(of):
        inside = [n for n, c in enumerate(of) if c == cluster]
        assert len({nodes[n] for n in inside if n in nodes}) <= 1
        assert len({told[n] in ("p:ORG it", "n:GPE Torvek") for n in inside}) == 1
        if not any(n in nodes for n in inside):
            assert len({scopes[n] for n in inside}) == 1


def test_nothing_to_link() -> None:
    assert linked(numbers([]), liking(0, []), known(0)) == []
