"""The words that praise and blame, and the words that tell of whom they are said."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from testimonia.knowledge.data_files import data_file
from testimonia.model import Stance
from testimonia.reading.clauses.lemmas import noun_lemma, verb_lemma

_SHORT = 7
"""Letters of an adjective that makes its superlative with "est", at most."""
_STANCES = (Stance.PRAISE, Stance.BLAME, Stance.UNDECIDED)
_TABLES = ("adjectives", "verbs", "targets", "signs", "grammar")
"""Tables that hold further lists."""
_NOUNS = (
    *("signs.of_things", "signs.shown", "signs.wanted", "signs.laid", "signs.to_whom"),
    *("verbs.roles.rewards_praise", "verbs.roles.rewards_blame"),
    *("signs.gifts", "signs.standing", "signs.grounds", "signs.aims", "signs.points"),
)
"""Lists of nouns that judge together with a verb."""
_VERBS = (
    *(
        "signs.leaving_out.verbs",
        "signs.insight.verbs",
        "signs.words.held_as",
        "signs.caring",
        "verbs.roles.deserving",
    ),
)
"""Lists of verbs that judge together with what stands beside them."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of `appraisals.toml`, ready to be asked; all words in small letters.

    Attributes:
        adjectives: those that judge wherever they stand.
        plain: those that judge only what is said to be so.
        adverbs: of the one who does something in such a way.
        kinds: nouns for what somebody or something can be said to be.
        qualities: nouns for what they can be said to have.
        acts: nouns for what they do to something.
        attitudes: by a noun and what leads to the one whom it is felt for.
        feelings: by an adjective and what leads to the one whom it is felt about.
        judges: nouns for one who thinks so of another.
        doing: verbs that judge the one who does it.
        thinking: verbs that tell what their subject thinks of their object.
        thinking_with: the same by verb and preposition.
        views: the same of views alone.
        phrases: by a verb and a word behind it, which say it only together.
        sets: every other list.
        without: for a word, those before which it does not judge.
    """

    adjectives: Mapping[str, Stance]
    plain: Mapping[str, Stance]
    adverbs: Mapping[str, Stance]
    kinds: Mapping[str, Stance]
    qualities: Mapping[str, Stance]
    acts: Mapping[str, Stance]
    attitudes: Mapping[tuple[str, str], Stance]
    feelings: Mapping[tuple[str, str], Stance]
    judges: Mapping[str, Stance]
    doing: Mapping[str, Stance]
    thinking: Mapping[str, Stance]
    thinking_with: Mapping[tuple[str, str], Stance]
    views: Mapping[str, Stance]
    phrases: Mapping[tuple[str, str], Stance]
    sets: Mapping[str, frozenset[str]]
    without: Mapping[str, frozenset[str]]
    _words: frozenset[str]
    _nouns: frozenset[str]
    _verbs: frozenset[str]

    def has(self, name: str, word: str) -> bool:
        """Whether a word stands in a list ("targets.facets")."""
        return word in self.sets[name]

    def may_judge(self, word: str) -> bool:
        """Whether a word, as written in small letters, may be one that judges."""
        if word in self.adjectives or word in self.plain or word in self.adverbs:
            return True
        return word in self._words or noun_lemma(word) in self._nouns or verb_lemma(word) in self._verbs


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The words of a language."""
    tables = data_file(f"{language}/appraisals.toml")
    nouns, verbs, signs = tables["nouns"], tables["verbs"], tables["signs"]
    kinds, qualities, acts = (
        _flat({stance: nouns[stance].get(name, "") for stance in _STANCES})
        for name in ("kinds", "qualities", "acts")
    )
    doing = _grouped(verbs["doing"])
    thinking = _flat({stance: verbs["thinking"][stance]["words"] for stance in _STANCES})
    judges, views = _flat(tables["judges"]), _flat(verbs["thinking"]["views"])
    attitudes, feelings = _felt(tables["attitudes"]), _felt(tables["feelings"])
    thinking_with, phrases = _pairs(verbs["thinking"]["with"]), _pairs(signs["phrases"])
    sets = dict(_sets({name: tables[name] for name in _TABLES}))
    sets["feeling"] = frozenset(_firsts(feelings))
    adjectives, plain = _grouped(tables["adjectives"]), _flat(tables["adjectives"]["plain"])
    return Lexicon(
        adjectives=adjectives | dict(_most({**adjectives, **plain}, known=plain)),
        plain=plain,
        adverbs=_grouped(tables["adverbs"]),
        kinds=kinds,
        qualities=qualities,
        acts=acts,
        attitudes=attitudes,
        feelings=feelings,
        judges=judges,
        doing=doing,
        thinking=thinking,
        thinking_with=thinking_with,
        views=views,
        phrases=phrases,
        sets=sets,
        without={word: frozenset(before.split()) for word, before in tables["without"].items()},
        _words=sets["signs.due"] | sets["signs.than"] | sets["signs.raising"] | sets["feeling"],
        _nouns=_all(kinds, qualities, acts, judges, _firsts(attitudes), *(sets[name] for name in _NOUNS)),
        _verbs=_all(
            *(doing, thinking, views, _firsts(thinking_with), _firsts(phrases)),
            *(sets[name] for name in _VERBS),
        ),
    )


def _most(adjectives: Mapping[str, Stance], known: Mapping[str, Stance]) -> Iterator[tuple[str, Stance]]:
    """The superlatives of short adjectives: "noblest", "ablest"; none that stands in a list for itself."""
    for word, stance in adjectives.items():
        if len(word) > _SHORT or "-" in word:
            continue
        stem = word[:-1] if word.endswith("e") else word
        stem = word[:-1] + "i" if word.endswith("y") else stem
        if stem + "est" not in adjectives and stem + "est" not in known:
            yield stem + "est", stance


def _all(*lists: Iterable[str]) -> frozenset[str]:
    return frozenset(word for words in lists for word in words)


def _firsts(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (first for first, _ in pairs)


def _grouped(table: Mapping[str, Any]) -> dict[str, Stance]:
    """The words of a table with a table of groups for each stance."""
    return {
        word: stance
        for stance in _STANCES
        for words in table.get(stance, {}).values()
        for word in words.split()
    }


def _flat(table: Mapping[str, str]) -> dict[str, Stance]:
    """The words of a table with one list for each stance."""
    return {word: stance for stance in _STANCES for word in table.get(stance, "").split()}


def _felt(table: Mapping[str, Any]) -> dict[tuple[str, str], Stance]:
    """The nouns of a table with one list for each stance and preposition, by both."""
    return {
        (word, preposition): stance
        for stance in _STANCES
        for preposition, words in table.get(stance, {}).items()
        for word in words.split()
    }


def _pairs(table: Mapping[str, Any]) -> dict[tuple[str, str], Stance]:
    """The phrases of two words of a table with one list for each stance."""
    found = {}
    for stance in _STANCES:
        for phrase in table.get(stance, []):
            first, second = phrase.split()
            found[first, second] = stance
    return found


def _sets(tables: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    for name, held in tables.items():
        if isinstance(held, str):
            yield above + name, frozenset(held.split())
        elif not isinstance(held, list):
            yield from _sets(held, f"{above}{name}.")
