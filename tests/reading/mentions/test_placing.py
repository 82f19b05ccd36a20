"""From places with keys to numbered chains."""

from collections import Counter

import pytest

from testimonia.model import Chain, EntityKind, Mention, MentionForm, Name, Span, Supposed
from testimonia.reading.mentions.chains import Placed, chains_of, one_above_another, ordered_names
from testimonia.reading.mentions.supposing import Guess

NAME, DESCRIPTION, PRONOUN = MentionForm
PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
LAYER = "The captain of the Torvek\nMills met Anna Lind. He fled to Torvek Mills. Lind wept."


def placed(words: str, form: MentionForm, kind: EntityKind, of: str, after: int = 0) -> Placed:
    """A mention of some words where they stand first after an offset."""
    start = LAYER.index(words, after)
    return Placed(Span(start, start + len(words)), form, kind, of)


ALL = (
    placed("He", PRONOUN, PERSON, "captain", 40),
    placed("Torvek\nMills", NAME, ORGANISATION, "mills"),
    placed("The captain of the Torvek\nMills", DESCRIPTION, PERSON, "captain"),
    placed("Torvek Mills", NAME, PLACE, "mills"),
    placed("Lind", NAME, PERSON, "lind", 60),
    placed("Anna Lind", NAME, PERSON, "lind"),
)


def test_chains_are_numbered_as_they_appear_and_mentions_stand_in_order() -> None:
    found = chains_of(LAYER, ALL, frozenset({"lind"}), {}, {})
    assert [(m.span.of(LAYER), m.chain) for m in found.mentions] == [
        ("The captain of the Torvek\nMills", 0),
        ("Torvek\nMills", 1),
        ("Anna Lind", 2),
        ("He", 0),
        ("Torvek Mills", 1),
        ("Lind", 2),
    ]
    assert found.chains == (
        Chain(0, PERSON, ()),
        # white space is tidied, and of kinds that are as frequent the first counts
        Chain(1, ORGANISATION, (Name("Torvek Mills", 2),)),
        Chain(2, PERSON, (Name("Anna Lind", 1), Name("Lind", 1))),
    )


def test_who_may_be_whom() -> None:
    guesses = [
        ("captain", "lind", Guess(0, 2, "He was Lind.", denied=False)),
        ("captain", "lind", Guess(0, 2, "He was Lind.", denied=False)),
        ("lind", "lind", Guess(2, 2, "Lind was Lind.", denied=False)),  # joined meanwhile
    ]
    found = chains_of(LAYER, ALL, frozenset({"lind"}), {}, {}, guesses)
    assert [chain.supposed for chain in found.chains] == [(Supposed(2, "He was Lind."),), (), ()]


def test_who_is_known_for_a_person_is_one_whatever_the_kinds_of_the_names() -> None:
    found = chains_of(LAYER, [placed("Anna Lind", NAME, PLACE, "lind")], frozenset({"lind"}), {}, {})
    assert [chain.kind for chain in found.chains] == [PERSON]


def test_names_tell_the_kind_before_descriptions_do() -> None:
    mills = [
        placed("Torvek Mills", NAME, ORGANISATION, "mills"),
        *(placed(words, DESCRIPTION, PLACE, "mills") for words in ("the Torvek", "captain")),
    ]
    assert [c.kind for c in chains_of(LAYER, mills, frozenset(), {}, {}).chains] == [ORGANISATION]


def test_an_author_who_is_named_nowhere_has_a_chain() -> None:
    found = chains_of(LAYER, [], frozenset({"keck"}), {"keck": "Marta Keck"}, {3: "keck"})
    assert found.chains == (Chain(0, PERSON, (Name("Marta Keck", 0),)),)
    assert found.voices == {3: 0}


ORDERS = [
    # the full name before its part, however often that stands
    ({"Lind": 9, "Anna Lind": 1}, True, ["Anna Lind", "Lind"]),
    # of full names the one whose surname stands alone
    ({"Anna Keck": 2, "Anna Lind": 1, "Lind": 5}, True, ["Anna Lind", "Anna Keck", "Lind"]),
    # capitals throughout, and a surname first, come after
    ({"ANNA LIND": 5, "Lind, Anna": 5, "Anna Lind": 1}, True, ["Anna Lind", "ANNA LIND", "Lind, Anna"]),
    ({"ANNA LIND": 5}, True, ["Anna Lind"]),
    # what is no person is as it stands most often, and keeps its capitals
    ({"Mills": 1, "Torvek Mills": 2}, False, ["Torvek Mills", "Mills"]),
    ({"OVENKO": 1}, False, ["OVENKO"]),
    ({}, True, []),
]


@pytest.mark.parametrize(("forms", "person", "expected"), ORDERS)
def test_the_form_by_which_a_reader_would_cite_it_comes_first(
    forms: dict[str, int], person: bool, expected: list[str]
) -> None:
    assert [name.text for name in ordered_names(Counter(forms), person)] == expected


def test_names_and_pronouns_alone_none_inside_another() -> None:
    def mention(start: int, end: int, form: MentionForm) -> Mention:
        return Mention(Span(start, end), form, 0)

    name, inner, after = mention(4, 20, NAME), mention(10, 20, NAME), mention(20, 22, PRONOUN)
    found = (mention(0, 20, DESCRIPTION), name, inner, after)
    # a description hides nothing that lies in it
    assert one_above_another(found) == (name, after)
