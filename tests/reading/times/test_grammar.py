"""The cascade: which rows of items become one item, and what a grammar file may say."""

from collections.abc import Callable
from typing import Any

import pytest

from testimonia.reading.times.forms import Placed
from testimonia.reading.times.grammar import Alphabet, Item, Senses, compiled, reduced


def given(**parts: Any) -> Any:
    """What a rule was handed, or None for what makes no sense: a part called ``none``."""
    return None if "none" in parts else parts


MAKERS: dict[str, Callable[..., Any]] = {"given": given}


class Small:
    """A grammar over single letters: the word "ab" has the classes A, B and AB."""

    def __init__(self, grammar: str, classes: str = "A B C D E") -> None:
        self.alphabet = Alphabet()
        self.letters = {name: self.alphabet.letter({name}) for name in classes.split()}
        self.letters["AB"] = self.alphabet.letter({"A", "B"})
        self.stages = compiled(grammar, self.alphabet, MAKERS)

    def read(self, words: str) -> list[tuple[str, Any]]:
        """The words of each item that is left, and its value."""
        names = words.split()
        starts = [sum(len(name) + 1 for name in names[:number]) for number in range(len(names))]
        row = [
            Item(self.letters.get(name, "x"), name.lower(), start, start + len(name))
            for name, start in zip(names, starts, strict=True)
        ]
        return [(words[one.start : one.end], one.value) for one in reduced(row, self.stages)]


ROWS = [
    # a row of classes makes one item; what stands around it stays
    ("T = given: A=one B=two", "C A B D", [("C", "c"), ("A B", {"one": "a", "two": "b"}), ("D", "d")]),
    ("T = given: A=one B=two", "A C B", [("A", "a"), ("C", "c"), ("B", "b")]),
    # what may be left out
    ("T = given: A=one B=two? C", "A C", [("A C", {"one": "a"})]),
    ("T = given: A=one B=two? C", "A B C", [("A B C", {"one": "a", "two": "b"})]),
    ("T = given: B? A=one", "A", [("A", {"one": "a"})]),
    ("T = given: (A=one|B=one)? C=two", "C", [("C", {"two": "c"})]),
    # a choice, and a choice inside a choice
    ("T = given: (A=one|B=two) C", "B C", [("B C", {"two": "b"})]),
    ("T = given: (A=one|(B=two|D=two) E) C", "D E C", [("D E C", {"two": "d"})]),
    ("T = given: (A|B=two) (C=one|D=one)", "A D", [("A D", {"one": "d"})]),
    # constants are handed over besides; whole numbers as such
    ("T = given(sign=-1,basis=speech): A", "A", [("A", {"sign": -1, "basis": "speech"})]),
    # a part whose name begins with at_ comes with its place
    ("T = given: A B=at_end", "A B", [("A B", {"at_end": Placed("b", 2, 3)})]),
    # a word of several classes fits where any of them is asked for
    ("T = given: A=one C", "AB C", [("AB C", {"one": "ab"})]),
    ("T = given: B=one C", "AB C", [("AB C", {"one": "ab"})]),
    # leftmost first, then the longest, then the rule that stands first
    ("T = given: A=one B\nT = given: B=two C", "A B C", [("A B", {"one": "a"}), ("C", "c")]),
    ("T = given: A=one\nT = given: A=two B", "A B", [("A B", {"two": "a"})]),
    ("T = given: A=one B\nT = given: A=two B", "A B", [("A B", {"one": "a"})]),
    # where the longest makes no sense, the next longest is taken; where none does, nothing happens
    ("T = given: A=one\nT = given: A B=none", "A B", [("A", {"one": "a"}), ("B", "b")]),
    ("T = given: A B=none", "A B", [("A", "a"), ("B", "b")]),
    # a row that begins with what was left over by another
    ("T = given: A=one A=two", "A A A", [("A A", {"one": "a", "two": "a"}), ("A", "a")]),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "words", "left"), ROWS)
def test_rules(rules: str, words: str, left: list[tuple[str, Any]]) -> None:
    assert Small(f"stage only\n{rules}").read(words) == left


def test_each_stage_works_on_what_the_last_one_left() -> None:
    grammar = Small("stage one\nT = given: A=one B\nstage two\nS = given: T=inner C")
    assert grammar.read("A B C") == [("A B C", {"inner": {"one": "a"}})]


def test_a_stage_does_not_work_on_what_it_made_itself() -> None:
    grammar = Small("stage one\nT = given: A=one B\nS = given: T=inner C")
    assert grammar.read("A B C") == [("A B", {"one": "a"}), ("C", "c")]


def test_remarks_and_empty_lines_mean_nothing() -> None:
    grammar = Small("# what follows is a stage\n\nstage one\n  # a rule\nT = given: A=one B\n")
    assert grammar.read("A B") == [("A B", {"one": "a"})]


def test_of_a_word_of_many_senses_the_one_that_was_asked_for_is_handed_over() -> None:
    alphabet = Alphabet()
    letter = alphabet.letter({"MONTH", "VERB"})
    stages = compiled("stage only\nT = given: VERB=one", alphabet, MAKERS)
    (item,) = reduced([Item(letter, Senses(MONTH=5, VERB="may"), 0, 3)], stages)
    assert item.value == {"one": "may"}


BAD = [
    ("T = given: A", "cannot be read: T = given: A"),  # no stage yet
    ("stage one\nT = given", "cannot be read: T = given"),
    ("stage one\nT given: A", "cannot be read: T given: A"),
    ("stage one\nT = unheard_of: A", "no function “unheard_of”"),
    ("stage one\nT = given: NOBODY", "nothing has the class “NOBODY”"),
]


@pytest.mark.parametrize(("grammar", "complaint"), BAD)
def test_a_line_that_cannot_be_read_is_named(grammar: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Small(grammar)


def test_the_same_classes_have_the_same_letter() -> None:
    alphabet = Alphabet()
    both = alphabet.letter(["A", "B"])
    assert alphabet.letter(["B", "A"]) == both
    assert alphabet.letter(["A"]) != both
    assert set(alphabet.having("A")) == {both, alphabet.letter(["A"])}
    assert alphabet.having("C") == ""
