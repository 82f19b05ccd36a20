"""What tells whether two mentions are of one: how far apart, how alike, of what kind and gender.

Each sign is a small number that the scorer has a row of weights for, so that a pair costs a few additions.
The numbers here are those that the weights were trained with, and so are the words: `[pairs]` in names.toml,
and its titles, words of kinship and given names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.reading.words import words_of

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

KINDS = ("PER", "FAC", "GPE", "LOC", "VEH", "ORG")
FORMS = ("name", "description", "pronoun")
_WORDS = 4
"""Words of a mention that are compared."""
_PRONOUNS = {
    1: "i me my mine myself",
    2: "you your yours yourself yourselves thou thee thy thine ye",
    3: "he him his himself",
    4: "she her hers herself",
    5: "it its itself",
    6: "they them their theirs themselves",
    7: "we us our ours ourselves",
}
FIRST_PERSON, HE, SHE = (frozenset(_PRONOUNS[number].split()) for number in (1, 3, 4))
_CLASS = {word: number for number, words in _PRONOUNS.items() for word in words.split()}


def is_personal(word: str) -> bool:
    """Whether a word is a personal or possessive pronoun: "this" and "who" are none."""
    return word.lower() in _CLASS


_OTHER_PRONOUN, _MALE, _FEMALE, _SEVERAL, _UNKNOWN = 8, 9, 10, 11, 0
AGREEMENTS = 12
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*|,|\(")


@dataclass(frozen=True, slots=True)
class Mentions:
    """Mentions of a text in order, as numbers: one entry of each array for each.

    Attributes:
        kinds: among KINDS.
        forms: among FORMS.
        agreements: gender and person as far as the words tell.
        sentences: numbers of sentences.
        starts: where they begin, in tokens.
        ends: where they end.
        spoken: whether inside a quotation.
        strings: equal for equal words, small and capital letters alike.
        heads: equal for equal heads; -1 for pronouns.
        words: up to four of its words, -1 where it has fewer; none for pronouns.
    """

    kinds: Ints
    forms: Ints
    agreements: Ints
    sentences: Ints
    starts: Ints
    ends: Ints
    spoken: Ints
    strings: Ints
    heads: Ints
    words: Ints

    def __len__(self) -> int:
        return len(self.kinds)


@dataclass(frozen=True, slots=True)
class Told:
    """One mention before it is made numbers of: its words and what is known of it."""

    words: str
    kind: str
    form: str
    sentence: int
    start: int
    end: int
    spoken: bool


def mentions_as_numbers(told: Sequence[Told]) -> Mentions:
    """Arrays for mentions in order."""
    known: dict[str, int] = {}
    rows = [_row(mention, known) for mention in told]
    table = np.array([row for row, _ in rows], np.int32).reshape(-1, 9)
    words = np.array([words for _, words in rows], np.int32).reshape(-1, _WORDS)
    columns = [*(np.ascontiguousarray(column) for column in table.T), words]
    return Mentions(*columns)


def _row(mention: Told, known: dict[str, int]) -> tuple[list[int], list[int]]:
    low = [word.lower() for word in _WORD.findall(mention.words)]
    head, words = -1, list[int]()
    if mention.form != "pronoun":
        at = _head_of(low)
        head = known.setdefault(at, len(known))
        content = [word for word in low if word not in words_of("pair_small") and not is_title(word)] or [at]
        if mention.form == "description":
            content = [at]
        words = [known.setdefault(word, len(known)) for word in content[:_WORDS]]
    string = known.setdefault(" " + " ".join(low), len(known))
    row = [
        KINDS.index(mention.kind),
        FORMS.index(mention.form),
        _agreement(mention, low),
        mention.sentence,
        mention.start,
        mention.end,
        int(mention.spoken),
        string,
        head,
    ]
    return row, words + [-1] * (_WORDS - len(words))


def is_title(word: str) -> bool:
    """Whether a word in small letters goes before names."""
    gendered = word in words_of("title_male") or word in words_of("title_female")
    return gendered or word.rstrip(".") in words_of("pair_titles")


def _head_of(low: Sequence[str]) -> str:
    """The word that a phrase is about: the last before what is only added to it."""
    end = next((n for n, word in enumerate(low) if n and word in words_of("pair_after_head")), len(low))
    return low[end - 1] if end else ""


def _agreement(mention: Told, low: Sequence[str]) -> int:
    if mention.form == "pronoun":
        return _CLASS.get(low[0] if low else "", _OTHER_PRONOUN)
    if mention.kind != "PER":
        return _UNKNOWN
    head = _head_of(low)
    if mention.form == "description" and head.endswith("s") and not head.endswith("ss"):
        return _SEVERAL
    first = next((word for word in low if word not in words_of("pair_small")), "").rstrip(".")
    for number, sets, own in (
        (_MALE, ("title_male", "kin_male", "given_male"), words_of("pair_male")),
        (_FEMALE, ("title_female", "kin_female", "given_female"), words_of("pair_female")),
    ):
        if head in own or first in own or head in words_of(sets[1]) or _titled(first, sets, mention.form):
            return number
    return _UNKNOWN


def _titled(first: str, sets: tuple[str, str, str], form: str) -> bool:
    return first in words_of(sets[0]) or (form == "name" and first in words_of(sets[2]))


FAR, SENTENCES, LIKENESS = 10, 8, 8
SIZES = {
    "far": FAR,
    "apart": SENTENCES,
    "alike": LIKENESS * len(FORMS) ** 2,
    "agree": AGREEMENTS**2,
    "spoken": 4,
    "nested": 2,
    "kinds": len(KINDS) ** 2,
}
"""How many rows of weights each sign has."""


def signs(all_of: Mentions, later: Ints, earlier: Ints) -> dict[str, Ints]:
    """The signs of pairs of mentions, named as in SIZES.

    Args:
        all_of: the mentions of the text.
        later: numbers of mentions, of any shape that goes with that of ``earlier``.
        earlier: numbers of mentions before them.
    """
    later, earlier = np.broadcast_arrays(later, earlier)
    forms = all_of.forms[later] * len(FORMS) + all_of.forms[earlier]
    return {
        "far": np.minimum(_halvings(later - earlier), FAR - 1),
        "apart": np.minimum(
            _halvings(all_of.sentences[later] - all_of.sentences[earlier] + 1), SENTENCES - 1
        ),
        "alike": _likeness(all_of, later, earlier) * len(FORMS) ** 2 + forms,
        "agree": all_of.agreements[later] * AGREEMENTS + all_of.agreements[earlier],
        "spoken": all_of.spoken[later] * 2 + all_of.spoken[earlier],
        "nested": (all_of.starts[later] < all_of.ends[earlier]).astype(np.int32),
        "kinds": all_of.kinds[later] * len(KINDS) + all_of.kinds[earlier],
    }


def _halvings(distance: Ints) -> Ints:
    """1 for 1, 2 for 2 and 3, 3 for 4 to 7: the length of the number in binary digits."""
    return np.frexp(np.maximum(distance, 0).astype(np.float32))[1].astype(np.int32)


def _likeness(all_of: Mentions, later: Ints, earlier: Ints) -> Ints:
    """0 nothing in common, 1 the same words, 2 the same head, 3 and 4 one has all words of the other, 5 some.

    6 and 7 for pairs with a pronoun: the same, or another word.
    """
    same = all_of.strings[later] == all_of.strings[earlier]
    pronoun = (all_of.forms[later] == 2) | (all_of.forms[earlier] == 2)
    one, other = all_of.words[later], all_of.words[earlier]
    shared: Bools = (one[..., :, None] == other[..., None, :]) & (one[..., :, None] >= 0)
    of_one = shared.any(-1)
    of_other = shared.any(-2)
    some = of_one.any(-1)
    whole_one = (of_one | (one < 0)).all(-1) & some
    whole_other = (of_other | (other < 0)).all(-1) & some
    head = (all_of.heads[later] == all_of.heads[earlier]) & ~pronoun
    choices = [same & pronoun, pronoun, same, head, whole_one, whole_other, some]
    return np.select(choices, [6, 7, 1, 2, 3, 4, 5], 0).astype(np.int32)
