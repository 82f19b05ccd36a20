"""Each way in which people and things come to be one, or stay two, or stay open; cases as tables."""

import pytest

from testimonia.comparison.decided import Decided
from testimonia.comparison.identity import Identified, identified
from testimonia.model import Authority, Chain, ChainIn, Entity, EntityKind, Name, Supposed, entity_id
from tests.comparison.building import Source, chained, said, text


def _groups(found: Identified) -> list[str]:
    """Entities by their chains: "a0 b0"."""
    return [
        " ".join(f"{c.source.removeprefix('id of ')}{c.number}" for c in e.chains) for e in found.entities
    ]


def _open(found: Identified) -> list[str]:
    """What stays open: "Marta Velden = Velden"."""
    names = {entity_id(entity): entity.name for entity in found.entities}
    return [" = ".join(sorted((names[doubt.one], names[doubt.other]))) for doubt in found.doubts]


def _named(*names: str) -> list[Source]:
    """One Source after another, each with one person."""
    return [chained(path, (name,)) for path, name in zip("abcdef", names, strict=False)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        # "Mr" is no first name
        (("Jonas Velden", "Mr Velden"), ["a0 b0"]),
        (("Marta Velden", "Mr Velden"), ["a0", "b0"]),  # rather her husband
        (("Marta Velden", "Mrs Velden"), ["a0 b0"]),
        (("Jonas Velden", "Mrs Velden"), ["a0", "b0"]),
        (("Marta Velden", "Jonas Velden", "Mr Velden"), ["a0", "b0 c0"]),
        (("Mr Velden", "Mrs Velden", "Velden"), ["a0", "b0", "c0"]),
        (("Mr Velden", "Velden"), ["a0 b0"]),
        # a first name alone is nobody's last name
        (("Karl George", "King George"), ["a0", "b0"]),
        (("Karl George", "George"), ["a0", "b0"]),
        (("Peter I", "Peter"), ["a0", "b0"]),
        # many first names
        (("Anna Maria Luise Lind", "Luise Anna Maria Lind"), ["a0 b0"]),
        (("Anna Maria Luise Lind", "Maria Lind"), ["a0 b0"]),
        (("Anna Maria Luise Lind", "Maria Lind", "Karl Lind"), ["a0", "b0", "c0"]),
        (("Anna Maria Lind", "Maria Lind"), ["a0", "b0"]),  # her daughter, perhaps
        # last names of two words, though one of them also begins a name of hers
        (("Marta Velden Orlo", "Velden Orlo"), ["a0 b0"]),
    ],
)
def test_names(names: tuple[str, ...], expected: list[str]) -> None:
    assert sorted(_groups(identified(_named(*names)))) == sorted(expected)


def test_last_names_that_begin_another_name_of_the_same_person() -> None:
    both = chained("a", ("Marta Velden Orlo", "Velden Orlo Tarn"))
    assert _groups(identified([both, chained("b", ("Velden Orlo",))])) == ["a0 b0"]
    apart = chained("a", ("Marta Velden Orlo",), ("Velden Orlo Tarn",))
    assert len(identified([apart, chained("b", ("Velden Orlo",))]).entities) == 3


def test_whose_a_last_name_is_stays_open() -> None:
    found = identified(_named("Marta Velden", "Jonas Velden", "Velden"))
    assert _open(found) == ["Marta Velden = Velden", "Jonas Velden = Velden"]
    assert found.doubts[0].why_for == "“Velden” can be the name of Marta Velden."
    assert found.doubts[0].why_against == "The name fits “Jonas Velden” as well."


def test_whoever_keeps_the_same_company_is_the_same() -> None:
    friends = ("Anna Thorne",), ("Tom Moss",)
    folder = [
        chained("a", ("Marta Velden",), *friends),
        chained("b", ("Jonas Velden",), ("Karl Harten",)),
        chained("c", ("Velden",), *friends),
    ]
    found = identified(folder)
    assert "a0 c0" in _groups(found) and not found.doubts
    why = next(entity.why for entity in found.entities if len(entity.chains) > 1)
    assert why == "“Anna Thorne” and “Tom Moss” stand beside each who is called “Velden”."
    # one friend is little, and one who is everybody's friend is none
    assert "a0 c0" not in _groups(identified([*folder[:2], chained("c", ("Velden",), friends[0])]))
    with_both = chained("b", ("Jonas Velden",), *friends)
    assert "a0 c0" not in _groups(identified([folder[0], with_both, folder[2]]))


def test_of_two_namesakes_company_tells_which() -> None:
    friends = ("Anna Thorne",), ("Tom Moss",)
    folder = [
        text("a", said("birth", "Jonas Velden", "1820"), people=friends),
        text("b", said("birth", "Jonas Velden", "1861")),
        chained("c", ("Jonas Velden",), *friends),
    ]
    assert "a2 c0" in _groups(identified(folder))
    found = identified([*folder[:2], chained("c", ("Jonas Velden",))])
    assert found.doubts[0].why_against == "Of those called so two births are told of, 1820 and 1861."


def test_two_of_one_name_in_one_text_are_two() -> None:
    folder = [chained("a", ("Jonas Velden",), ("Jonas Velden",)), chained("b", ("Jonas Velden",))]
    assert _groups(identified(folder)) == ["a0 b0", "a1"]


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (("Petrograd", "Leningrad"), True),
        (("Breslau", "Wrocław"), True),
        (("Siam", "Thailand"), True),
        (("York", "Toronto"), False),  # that is what it was once called; York is York
        (("Alsace", "Alsace-Lorraine"), False),
        (("London", "Paris"), False),
        (("Altweiler", "Neudorf"), False),  # nothing is known of them
    ],
)
def test_places(names: tuple[str, str], joined: bool) -> None:
    folder = [chained(path, (name,), kind=EntityKind.PLACE) for path, name in zip("ab", names, strict=True)]
    found = identified(folder).entities
    assert (len(found) == 1) is joined
    assert not joined or all(name in found[0].why or "name of" in found[0].why for name in names)


def test_works_under_two_titles_that_a_text_gives() -> None:
    both = chained("a", ("Der lange Weg", "The Long Road"), kind=EntityKind.WORK)
    others = [
        chained(p, (t,), kind=EntityKind.WORK) for p, t in (("b", "The Long Road"), ("c", "Der lange Weg"))
    ]
    assert _groups(identified([both, *others])) == ["a0 b0 c0"]
    assert len(identified(others).entities) == 2


def _supposing(words: str, *, denied: bool = False) -> Source:
    one, other = (Name("Marta Velden", 1),), (Name("Karl Harten", 1),)
    chains = (
        Chain(0, EntityKind.PERSON, one, (Supposed(1, words, denied),)),
        Chain(1, EntityKind.PERSON, other),
    )
    return Source("id of a", "a", chains, ())


def test_what_a_text_supposes_stays_open() -> None:
    (doubt,) = identified([_supposing("Some hold that she was Karl Harten.")]).doubts
    assert doubt.why_for == "A has “Some hold that she was Karl Harten”."
    assert doubt.why_against == "Nothing else joins them."
    (doubt,) = identified([_supposing("She was not Karl Harten.", denied=True)]).doubts
    assert doubt.why_against == "A has “She was not Karl Harten”."
    # where another says it outright, nothing is open
    stated = chained("b", ("Marta Velden", "Karl Harten"))
    assert identified([_supposing("Some hold that she was Karl Harten."), stated]).doubts == ()


def test_doubts_stand_in_the_order_of_what_they_would_change() -> None:
    folder = [
        *_named("Marta Velden", "Jonas Velden"),
        text("g", said("arrest", "Anna Harten", "1850"), said("arrival", "Anna Harten", "1851")),
        text("h", said("arrest", "Tom Harten", "1850"), said("arrival", "Tom Harten", "1852")),
        chained("i", ("Velden",)),
        text("j", said("arrest", "Harten", "1850")),
    ]
    assert [doubt.weight for doubt in identified(folder).doubts] == [1, 1, 0, 0]


class TestDecisions:
    """What people have decided wins, whatever speaks against it."""

    old = text("a", said("birth", "Jonas Velden", "1820"))
    young = text("b", said("birth", "Jonas Velden", "1861"))
    a, b, c = (ChainIn(f"id of {path}", 0) for path in "abc")

    def test_same(self) -> None:
        folder = [self.old, self.young]
        assert _groups(identified(folder)) == ["a0", "b0"]
        found = identified(folder, Decided(same=((self.b, self.a),)))
        assert _groups(found) == ["a0 b0"]
        assert found.entities[0].why == "It was decided that they are one."
        assert identified(folder) == identified(folder, Decided())

    def test_different(self) -> None:
        folder = _named("Jonas Velden", "Jonas Velden", "Jonas Velden")
        assert _groups(identified(folder)) == ["a0 b0 c0"]
        assert _groups(identified(folder, Decided(different=((self.a, self.b),)))) == ["a0 c0", "b0"]
        # by way of a third neither
        both = Decided(same=((self.b, self.c),), different=((self.a, self.c),))
        assert _groups(identified(folder, both)) == ["a0", "b0 c0"]

    def test_no_doubt_is_left_where_it_is_decided(self) -> None:
        folder = [_supposing("Some hold that she was Karl Harten.")]
        pair = ChainIn("id of a", 0), ChainIn("id of a", 1)
        assert identified(folder).doubts
        assert not identified(folder, Decided(different=(pair,))).doubts
        assert not identified(folder, Decided(same=(pair,))).doubts

    def test_one_who_is_only_described(self) -> None:
        folder = [chained("a", ("Jonas Velden",)), chained("b", ())]
        assert _groups(identified(folder)) == ["a0"]
        assert _groups(identified(folder, Decided(same=((self.a, self.b),)))) == ["a0 b0"]

    def test_what_is_decided_in_both_ways_is_decided_in_neither(self) -> None:
        folder = _named("Jonas Velden", "Jonas Velden", "Anna Lind")
        pairs = ((self.a, self.b), (self.a, self.c))
        assert _groups(identified(folder, Decided(pairs, pairs))) == _groups(identified(folder))


class TestAuthorities:
    """Files of known names are evidence."""

    row = Authority("known.authorities.csv", 2, ("Jonas Velden", "Karl Harten", "Tavrik"), ("wikidata:Q1",))

    def _one(self, found: Identified) -> Entity:
        (entity,) = (each for each in found.entities if len(each.chains) > 1)
        return entity

    def test_names_of_one(self) -> None:
        found = identified(
            _named("Jonas Velden", "Karl Harten", "Tavrik", "Anna Lind"), authorities=[self.row]
        )
        one = self._one(found)
        assert [chain.source for chain in one.chains] == ["id of a", "id of b", "id of c"]
        assert one.authorities == ("wikidata:Q1",)
        both = "“Jonas Velden” and “Karl Harten”"
        assert f"Authority {self.row.path} gives {both} as names of one person (Q1)" in one.why
        assert found.entities[-1].authorities == ()

    def test_lives_outweigh_it(self) -> None:
        old = text("a", said("birth", "Jonas Velden", "1820"))
        young = text("b", said("birth", "Karl Harten", "1861"))
        found = identified([old, young, chained("c", ("Jonas Velden",))], authorities=[self.row])
        assert _groups(found) == ["a0 c0", "b0"]
        assert {entity.authorities for entity in found.entities} == {()}  # whose they are is not known
        assert found.doubts[0].why_against == "Two births are told of, 1820 and 1861."

    def test_of_two_namesakes_it_tells_nothing(self) -> None:
        folder = [TestDecisions.old, TestDecisions.young, chained("c", ("Jonas Velden",))]
        assert _groups(identified(folder, authorities=[self.row])) == ["a0", "b0", "c0"]

    def test_a_name_in_two_rows_joins_nobody(self) -> None:
        other = Authority("known.authorities.csv", 3, ("Karl Harten", "Otto Dorn"), ("wikidata:Q2",))
        folder = _named("Jonas Velden", "Karl Harten", "Otto Dorn")
        assert len(identified(folder, authorities=[self.row, other]).entities) == 3

    def test_two_rows_are_two_people(self) -> None:
        rows = [
            Authority("known.authorities.csv", n, (f"{name} Velden", pen_name), (f"viaf:{n}",))
            for n, (name, pen_name) in enumerate(
                (("Jonas", "Karl Harten"), ("Johannes Jonas", "Otto Dorn")), 2
            )
        ]
        folder = _named("Jonas Velden", "Johannes Jonas Velden", "Karl Harten", "Otto Dorn")
        both = chained("g", ("Karl Harten", "Otto Dorn"))
        assert len(identified([*folder, both], authorities=rows).entities) >= 2
