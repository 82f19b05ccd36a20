"""The words that say that something happened, from the vocabulary, and where they stand in a stretch of text.

The first words of all of them are searched over the text; nothing else is looked at where none stands.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product
from typing import Any

from testimonia.knowledge.predicates import vocabulary
from testimonia.model import Span

_OWNERS = r"(?:his|her|their|my|its|our)"
_ADVERB = r"(?:\s+(?:again|once\s+more|at\s+last|finally|safely|soon|then|quietly|suddenly|straight|never))?"


class Sort(StrEnum):
    """How trigger words go with the one it happened to."""

    TO = "to"
    """A verb done to him: object of the active, subject of the passive."""
    OWN = "own"
    """A verb of what he does or undergoes himself."""
    DIRECT = "direct"
    """The same, with the place as its object ("reached")."""
    BORN = "born"
    NOUN = "noun"
    REST = "rest"
    """What follows a verb done to him, at once or after him ("in jail"); the verb is to be looked for."""


class Part(StrEnum):
    """Which part of the verb."""

    BASE = "base"
    PRESENT = "present"
    ING = "ing"
    PAST = "past"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Entry:
    """What trigger words can be.

    Attributes:
        predicate: key of the vocabulary.
        sort: how they go with the subject.
        parts: the parts of the verb that the words can be; empty for nouns and rests.
        verbs: for a rest, the forms of verbs that it goes with.
        direct: whether the words lead to the place themselves ("came back to").
    """

    predicate: str
    sort: Sort
    parts: frozenset[Part] = frozenset()
    verbs: tuple[tuple[str, frozenset[Part]], ...] = ()
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Trigger words in a text."""

    span: Span
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Triggers:
    """All trigger words of a language.

    Attributes:
        first: finds the first words of any of them.
        alone: the first words that say something by themselves.
        following: what can follow a first word, as a pattern.
        entries: what they are, by their words; possessives are put as "~".
    """

    first: re.Pattern[str]
    alone: frozenset[str]
    following: Mapping[str, str]
    entries: Mapping[str, tuple[Entry, ...]]

    def hits(self, text: str, within: Span) -> Iterator[Hit]:
        """The trigger words in a stretch of ``text``, from left to right; the longest where several begin."""
        found = self.first.search(text, within.start, within.end)
        while found is not None:
            end = self._end(text, found, within.end)
            if end is not None:
                words = text[found.start() : end].lower()
                entries = self.entries.get(" ".join(words.split())) or self.entries.get(_bare(words), ())
                if entries:
                    yield Hit(Span(found.start(), end), (*entries, *self._noun_in(words)))
            found = self.first.search(text, end or found.end(), within.end)

    def _end(self, text: str, found: re.Match[str], last: int) -> int | None:
        """Where the words end that begin with a first word; None if it begins none."""
        word = found.group().lower()
        following = self.following.get(word)
        if following is not None:
            more = _compiled(following).match(text, found.end(), last)
            if more is not None:
                return more.end()
        whole = word in self.alone and _WHOLE.match(text, found.end(), last) is not None
        return found.end() if whole else None

    def _noun_in(self, words: str) -> Iterator[Entry]:
        """What the first of several words is as a noun: "return to" is no verb in "his return to"."""
        first, *others = words.split()
        for entry in self.entries.get(first, ()) if others else ():
            if entry.sort is Sort.NOUN:
                yield entry


_WHOLE = re.compile(r"(?![\w'’]|-\w)")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Only what a text asks for: all of them together would take half a second for every process."""
    return re.compile(pattern, re.IGNORECASE)


@cache
def triggers(language: str = "en") -> Triggers:
    """The trigger words of a language; none for a language without vocabulary."""
    entries: dict[str, list[Entry]] = {}
    following: dict[str, set[str]] = {}
    for key, table in vocabulary().items():
        for words, entry in _entries(key, table.get(language, {})):
            known = entries.setdefault(words, [])
            if entry not in known:
                known.append(entry)
            first, *others = words.split()
            rests = following.setdefault(first, set())
            if others:
                rests.add(_following(others, spread=entry.sort is not Sort.REST))
    return Triggers(
        re.compile(
            rf"(?<![\w-])(?:{_by_first_letter(following)})(?!\w)" if following else "(?!)", re.IGNORECASE
        ),
        frozenset(words for words in entries if " " not in words),
        {first: _any_of(rests) for first, rests in following.items() if rests},
        {words: tuple(known) for words, known in entries.items()},
    )


@cache
def verbs_told(language: str = "en") -> frozenset[str]:
    """The verbs, as a dictionary has them, that tell something by themselves, and nothing else."""
    tables = (table.get(language, {}) for table in vocabulary().values())
    return frozenset(
        verb.split()[0]
        for table in tables
        for sort in (Sort.TO, Sort.OWN)
        for verb in table.get(sort.value, ())
    )


def _by_first_letter(words: Iterable[str]) -> str:
    """An alternation in which most words of a text are passed over at their first letter."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in groups.items())


def _any_of(rests: Iterable[str]) -> str:
    longest_first = sorted(rests, key=lambda rest: (-len(rest), rest))
    return rf"(?:{'|'.join(longest_first)}){_WHOLE.pattern}"


def _following(others: Sequence[str], *, spread: bool) -> str:
    parts = [_OWNERS if part == "~" else re.escape(part) for part in others]
    return (_ADVERB if spread else "") + r"\s+" + r"\s+".join(parts)


def _bare(words: str) -> str:
    """Words as they stand in `Triggers.entries`: possessives as "~", without an adverb in between."""
    bare = re.sub(rf"\s{_OWNERS}(?=\s)", " ~", words)
    first, *rest = bare.split()
    plain = " ".join((first, *rest))
    without = re.sub(rf"^(\S+){_ADVERB}\s", r"\1 ", bare, count=1)
    return plain if "~" in plain and plain == " ".join(without.split()) else " ".join(without.split())


def _entries(key: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    for sort in (Sort.TO, Sort.OWN, Sort.DIRECT):
        for form, parts in _all_forms(table.get(sort.value, ())):
            yield form, Entry(key, sort, parts, direct=sort is Sort.DIRECT)
    for words in table.get("born", ()):
        yield words, Entry(key, Sort.BORN, frozenset({Part.PARTICIPLE}))
    for noun in table.get("nouns", ()):
        yield noun, Entry(key, Sort.NOUN)
    leads = {*table.get("place", ()), "to", "into"}
    for phrase in table.get("own_with", ()):
        for (form, parts), rest in product(_all_forms(phrase["verbs"]), phrase["with"]):
            yield f"{form} {rest}", Entry(key, Sort.OWN, parts, direct=rest.split()[-1] in leads)
    for phrase in table.get("to_with", ()):
        verbs = tuple(_all_forms(phrase["verbs"]))
        for rest in phrase["with"]:
            yield rest.lower(), Entry(key, Sort.REST, verbs=verbs, direct=rest.split()[-1] in ("to", "into"))


def _all_forms(verbs: Iterable[str]) -> Iterator[tuple[str, frozenset[Part]]]:
    for verb in verbs:
        yield from forms(verb)


def forms(verb: str) -> tuple[tuple[str, frozenset[Part]], ...]:
    """The forms of a verb given by its parts ("throw threw thrown"), each with what it can be.

    >>> [form for form, _ in forms("die died")]
    ['die', 'dies', 'dying', 'died']
    """
    base, *others = verb.split()
    past = others[0] if others else base
    participle = others[-1] if others else base
    found: dict[str, set[Part]] = {}
    for form, part in (
        (base, Part.BASE),
        (_present(base), Part.PRESENT),
        (_ing(base), Part.ING),
        (past, Part.PAST),
        (participle, Part.PARTICIPLE),
    ):
        found.setdefault(form, set()).add(part)
    return tuple((form, frozenset(parts)) for form, parts in found.items())


def _present(base: str) -> str:
    return f"{base}es" if base.endswith(("sh", "ch", "s", "x", "o")) else f"{base}s"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "be")):
        return f"{base[:-1]}ing"
    return f"{base}{base[-1]}ing" if base in ("put", "set", "get", "shut", "cut", "expel") else f"{base}ing"
