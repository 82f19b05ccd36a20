"""A cascade of finite-state rules over classes of words, read from a language's grammar file.

Each rule says that a row of items makes one item of a new class; each stage works on what the last one left.
Within a stage the leftmost and then the longest row wins, and of equal rows the rule that stands first. The
technique is that of S. Abney, Partial Parsing via Finite-State Cascades (1996).

A grammar file is plain text:

    stage dates
    DATE = point(era=ad): DAY of? MONTH comma? YEAR

Names in a row are classes; `?` makes the one before it optional, `|` and brackets choose, `CLASS=name` hands
the value over under that name, with its place if the name begins with `at_`. Classes in small letters are
words that are nothing but themselves.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from testimonia.reading.times.forms import Placed

Maker = Callable[..., Any]
"""Makes the value of a new item from the values of its parts; None if they make no sense together."""


class Senses(dict[str, Any]):
    """What a word means, by class."""


class Item(NamedTuple):
    """A stretch of text with a set of classes (as one character, see `Alphabet`) and a value."""

    letter: str
    value: Any
    start: int
    end: int


class Alphabet:
    """One character for each set of classes that an item can have, so that rows of items are strings."""

    def __init__(self) -> None:
        self._letters: dict[frozenset[str], str] = {}

    def letter(self, classes: Iterable[str]) -> str:
        """The character that stands for exactly these classes."""
        key = frozenset(classes)
        return self._letters.setdefault(key, chr(0xE000 + len(self._letters)))

    def having(self, name: str) -> str:
        """All characters for sets with a class called ``name``."""
        return "".join(letter for classes, letter in self._letters.items() if name in classes)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a grammar file, ready for use.

    Attributes:
        letter: of the new item.
        make: makes its value.
        constants: handed to it besides the values of the parts.
        pattern: over a string of letters; one group for each class with a value.
        names: under what name the value of each group is handed over; None if it is not.
        classes: the class of each group.
        first: the letters it can begin with.
        shape: the pattern without groups.
    """

    letter: str
    make: Maker
    constants: Mapping[str, Any]
    pattern: re.Pattern[str]
    names: tuple[str | None, ...]
    classes: tuple[str, ...]
    first: str
    shape: str


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules that work side by side.

    Attributes:
        by_first: rules by the letter they can begin with.
        anything: finds whether any of them fits anywhere; most rows of words fit no rule of most stages.
    """

    by_first: Mapping[str, tuple[Rule, ...]]
    anything: re.Pattern[str]


_LINE = re.compile(r"(\w+) = (\w+)(?:\(([^)]*)\))?: (.+)")
_WORD = re.compile(r"(\w+)(?:=(\w+))?|\S")


def reduced(items: Sequence[Item], stages: Iterable[Stage]) -> list[Item]:
    """What is left of ``items`` when all stages have worked on them."""
    row = list(items)
    letters = "".join([item.letter for item in row])
    for stage in stages:
        found = stage.anything.search(letters)
        if found is not None:
            row = _step(row, letters, stage.by_first, found.start())
            letters = "".join([item.letter for item in row])
    return row


def _step(row: list[Item], letters: str, rules: Mapping[str, tuple[Rule, ...]], first: int) -> list[Item]:
    made = row[:first]
    at = first
    while at < len(row):
        fitting = rules.get(letters[at])
        found = _best(row, letters, at, fitting) if fitting else None
        if found is None:
            made.append(row[at])
            at += 1
        else:
            item, at = found
            made.append(item)
    return made


def _best(row: list[Item], letters: str, at: int, rules: tuple[Rule, ...]) -> tuple[Item, int] | None:
    """The item made by the longest rule that fits at ``at``, and where to go on."""
    fitting = [
        (match.end(), -number, rule, match)
        for number, rule in enumerate(rules)
        if (match := rule.pattern.match(letters, at))
    ]
    if len(fitting) > 1:
        fitting.sort(key=lambda each: each[:2], reverse=True)
    for end, _, rule, match in fitting:
        value = rule.make(**_given(row, rule, match))
        if value is not None:
            return Item(rule.letter, value, row[at].start, row[end - 1].end), end
    return None


def _given(row: list[Item], rule: Rule, match: re.Match[str]) -> dict[str, Any]:
    given = dict(rule.constants)
    for number, name in enumerate(rule.names, start=1):
        where = match.start(number)
        if name is None or where < 0:
            continue
        item = row[where]
        value = item.value[rule.classes[number - 1]] if isinstance(item.value, Senses) else item.value
        given[name] = Placed(value, item.start, item.end) if name.startswith("at_") else value
    return given


def compiled(text: str, alphabet: Alphabet, makers: Mapping[str, Maker]) -> tuple[Stage, ...]:
    """The stages of a grammar file.

    Raises:
        ValueError: if a line cannot be understood; it names the line.
    """
    lines = [line.strip() for line in text.splitlines()]
    kept = [line for line in lines if line and not line.startswith("#")]
    for line in kept:  # all letters must be known before the first class is looked up
        if found := _LINE.fullmatch(line):
            alphabet.letter({found.group(1)})
    stages: list[list[Rule]] = []
    for line in kept:
        if line.startswith("stage "):
            stages.append([])
        elif (found := _LINE.fullmatch(line)) and stages:
            stages[-1].append(_rule(found, alphabet, makers))
        else:
            raise ValueError(f"this line of the grammar cannot be read: {line}")
    return tuple(_by_first(stage) for stage in stages)


def _by_first(rules: Sequence[Rule]) -> Stage:
    letters = sorted({letter for rule in rules for letter in rule.first})
    by_first = {letter: tuple(rule for rule in rules if letter in rule.first) for letter in letters}
    return Stage(by_first, re.compile("|".join(rule.shape for rule in rules)))


def _rule(line: re.Match[str], alphabet: Alphabet, makers: Mapping[str, Maker]) -> Rule:
    result, maker, constants, row = line.groups()
    if maker not in makers:
        raise ValueError(f"no function “{maker}” for the line: {line.group()}")
    parts: list[str] = []
    names: list[str | None] = []
    classes: list[str] = []
    for word in _WORD.finditer(row):
        if word.group(1) is None:
            parts.append("(?:" if word.group() == "(" else word.group())
            continue
        letters = alphabet.having(word.group(1))
        if not letters:
            raise ValueError(f"nothing has the class “{word.group(1)}” in the line: {line.group()}")
        parts.append(f"([{letters}])")
        classes.append(word.group(1))
        names.append(word.group(2))
    pattern = re.compile("".join(parts))
    first, _, _ = _beginnings(parts, 0)
    shape = "".join(part[1:-1] if part.startswith("([") else part for part in parts)
    return Rule(
        alphabet.letter({result}),
        makers[maker],
        _constants(constants),
        pattern,
        tuple(names),
        tuple(classes),
        first,
        shape,
    )


def _beginnings(parts: Sequence[str], at: int) -> tuple[str, bool, int]:
    """The letters that a row can begin with, whether it can be empty, and where its brackets close."""
    letters, can_be_empty = "", False
    branch_empty = True
    while at < len(parts) and parts[at] != ")":
        if parts[at] == "|":
            can_be_empty, branch_empty = can_be_empty or branch_empty, True
            at += 1
            continue
        if parts[at] == "(?:":
            inner, optional, at = _beginnings(parts, at + 1)
        else:
            inner, optional = parts[at][2:-2], False
        at += 1
        if at < len(parts) and parts[at] == "?":
            optional, at = True, at + 1
        if branch_empty:
            letters += inner
        branch_empty = branch_empty and optional
    return letters, can_be_empty or branch_empty, at


def _constants(text: str | None) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for pair in (text or "").split(","):
        if "=" in pair:
            name, value = (part.strip() for part in pair.split("="))
            given[name] = int(value) if re.fullmatch(r"-?\d+", value) else value
    return given
