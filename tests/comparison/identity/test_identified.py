import random
from dataclasses import replace

from testimonia.comparison.identity import entities
from testimonia.model import Entity, EntityKind
from tests.comparison.building import Source, chained, said, text


def _joined(*testimonies: Source) -> list[set[str]]:
    """Each Entity of more than one chain by the paths and numbers of its chains."""
    found = [e for e in entities(testimonies) if len(e.chains) > 1]
    return [{f"{c.source.removeprefix('id of ')} {c.number}" for c in e.chains} for e in found]


def _one(found: tuple[Entity, ...], name: str) -> Entity:
    (entity,) = (e for e in found if e.name == name)
    return entity


def test_a_full_name_joins_and_says_why() -> None:
    found = entities([chained("a", ("Viktor Khalbin", "Khalbin")), chained("b", ("Victor Kalbin",))])
    assert len(found) == 1
    assert found[0].why == "“Viktor Khalbin” and “Victor Kalbin” are taken for one full name."
    assert found[0].name in {"Viktor Khalbin", "Victor Kalbin"}


def test_another_stated_name_joins() -> None:
    # one writes of the pseudonym only, one of the real name only; the third says that they are one
    a, b = chained("a", ("Jan Brandt",)), chained("b", ("Marta Ilyinichna Velden",))
    assert not _joined(a, b)
    assert _joined(a, b, chained("c", ("Jan Brandt", "Marta Velden"))) == [{"a 0", "b 0", "c 0"}]


def test_a_lone_last_name_belongs_to_the_one_who_bears_it() -> None:
    lone = chained("b", ("Velden",))
    assert _joined(chained("a", ("Marta Velden",)), lone) == [{"a 0", "b 0"}]
    # two bear it: whose it is stays open
    assert not _joined(chained("a", ("Marta Velden",), ("Jonas Velden",)), lone)
    # nobody is known by more: the same name is the same person
    assert _joined(chained("a", ("Velden",)), lone) == [{"a 0", "b 0"}]


def test_an_office_is_no_first_name() -> None:
    assert _joined(chained("a", ("Marta Velden",)), chained("b", ("Dr. Velden",))) == [{"a 0", "b 0"}]


def test_last_names_of_two_words() -> None:
    whole, double = chained("a", ("Marta Velden Orlo",)), chained("b", ("Velden Orlo",))
    assert _joined(whole, double) == [{"a 0", "b 0"}]
    # sister and brother bear them: whose they are stays open
    assert not _joined(whole, chained("c", ("Jonas Velden Orlo",)), double)
    # a middle name that others have as their first
    assert not _joined(
        chained("a", ("Jonas Karl Orlo",)), chained("b", ("Karl Orlo",)), chained("c", ("Karl Dorn",))
    )


def test_what_is_of_no_known_kind_may_be_a_last_name() -> None:
    lone = chained("b", ("Velden",), kind=EntityKind.OTHER)
    assert _joined(chained("a", ("Marta Velden",)), lone) == [{"a 0", "b 0"}]
    assert not _joined(chained("a", ("Marta Velden",), ("Jonas Velden",)), lone)


def test_initials_belong_to_the_one_whom_they_fit() -> None:
    family = chained("a", ("Marta Ilyinichna Velden",), ("Jonas Velden",))
    assert _joined(family, chained("b", ("M. I. Velden",))) == [{"a 0", "b 0"}]
    assert not _joined(family, chained("b", ("K. Velden",)))


def test_a_pen_name_with_initials_speaks_for_itself() -> None:
    # three who never heard of each other say whose pen name it is, or only that it is one
    a, b = chained("a", ("Jonas Velden", "B. Tavrik")), chained("b", ("Karl Harten", "B. Tavrik"))
    assert _joined(a, b, chained("c", ("B. Tavrik",))) == [{"a 0", "b 0", "c 0"}]
    # what shortens a full name is none: John and James
    assert not _joined(
        chained("a", ("Jonas Velden", "J. Velden")), chained("b", ("Jana Velden", "J. Velden"))
    )


def test_a_first_name_alone_joins_nobody() -> None:
    # two of whom only "Jonas" is known; Jonas Harten shows that it is a first name
    assert not _joined(chained("a", ("Jonas",)), chained("b", ("Jonas",)), chained("c", ("Jonas Harten",)))


def test_namesakes_of_different_times_stay_apart() -> None:
    old = text("a", said("birth", "Jonas Velden", "1820"))
    young = text("b", said("birth", "Jonas Velden", "1861"))
    assert not _joined(old, young)
    # of which of them a third speaks is not known
    assert not _joined(old, young, chained("c", ("Jonas Velden",)))
    assert _joined(old, chained("c", ("Jonas Velden",))) == [{"a 0", "c 0"}]


def test_other_things_are_joined_by_the_very_same_name() -> None:
    for kind, name, expected in (
        (EntityKind.PLACE, "Altdorf", 1),
        (EntityKind.ORGANISATION, "The Weavers' League", 1),
        (EntityKind.WORK, "The Long Road", 1),
        (EntityKind.WORK, "Memoirs", 2),  # many a book is called so
    ):
        found = entities([chained(p, (name,), kind=kind) for p in "ab"])
        assert len(found) == expected, name
    assert len(entities([chained("a", ("Velden",), kind=EntityKind.PLACE), chained("b", ("Velden",))])) == 2


def test_what_is_of_no_known_kind_may_be_a_person_of_the_same_name() -> None:
    found = entities(
        [chained("a", ("Marta Velden",)), chained("b", ("Marta Velden",), kind=EntityKind.OTHER)]
    )
    assert [e.kind for e in found] == [EntityKind.PERSON]


def test_the_preferred_name_is_the_frequent_full_one() -> None:
    found = entities([chained("a", ("Velden", "Marta Velden", "VELDEN, MARTA", "Marta Ilyinichna Velden"))])
    assert found[0].name == "Marta Velden"
    assert found[0].names[0].text == "Velden"  # the most frequent first


def test_one_mostly_called_by_initials_and_another_last_name_is_known_by_that() -> None:
    often = [chained(path, ("Jonas Velden", "B. Tavrik")) for path in "ab"]
    more = [chained(path, ("B. Tavrik",)) for path in "cdefghij"]
    assert [e.name for e in entities([*often, *more])] == ["B. Tavrik"]
    assert [e.name for e in entities(often)] == ["Jonas Velden"]


def test_a_bare_last_name_that_is_he_throughout_is_no_womans() -> None:
    full, bare = chained("a", ("Marta Velden",)), chained("b", ("Velden",))
    his = replace(bare, men=(0,))
    assert _joined(full, bare) == [{"a 0", "b 0"}]
    assert not _joined(full, his)
    # nor is a third of whom nothing is known rather hers than his
    assert _joined(full, his, chained("c", ("Velden",))) == [{"b 0", "c 0"}]


def test_one_without_a_name_is_no_entity() -> None:
    assert entities([chained("a", ())]) == ()


def test_the_order_of_the_folder_makes_no_difference() -> None:
    folder = [
        chained(path, (f"Marta {middle} Velden", "Velden"), (f"Jonas {path.upper()}. Harten",))
        for path, middle in zip("abcdef", ["I.", "Ilyinichna", "P.", "Petrovna", "", "I."], strict=True)
    ]
    expected = entities(folder)
    for seed in range(5):
        random.Random(seed).shuffle(folder)
        assert entities(folder) == expected
    assert _one(expected, "Jonas A. Harten").chains[0].source == "id of a"
