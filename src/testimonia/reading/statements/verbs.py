"""How a verb stands: active or passive, told as having happened or not, and where its group begins."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.triggers import Part


class Stand(StrEnum):
    """How a verb stands."""

    FINITE = "finite"
    """With a subject before it: "he died", "he had died", "he was arrested"."""
    BARE = "bare"
    """A past form or participle without an auxiliary: it may be either."""
    PARTICIPIAL = "participial"
    """"having arrived", "after being arrested", "arriving": the subject is that of the main clause."""
    CAUSED = "caused"
    """"had him arrested"."""


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries.

    Attributes:
        stand: how it stands.
        passive: whether it is passive for certain.
        start: the first word of the group, adverbs in between included.
        negated: whether it says that it did not happen.
        perfect: whether it tells of what had happened by then.
        plain: whether it is in the simple past.
        present: whether it is in the present.
    """

    stand: Stand
    passive: bool
    start: int
    negated: bool = False
    perfect: bool = False
    plain: bool = False
    present: bool = False


_RAISED = frozenset(
    {
        "said",
        "believed",
        "reported",
        "supposed",
        "alleged",
        "known",
        "thought",
        "rumoured",
        "rumored",
        "presumed",
        "understood",
        "seems",
        "seem",
        "appears",
        "appear",
        "seemed",
        "appeared",
        "claimed",
        "claims",
        "admitted",
        "proved",
        "proven",
        "held",
        "found",
        "likely",
    }
)
"""What comes before "to have been" where it is told as having happened, if not for certain."""
_BEFORE_ING = frozenset({"after", "on", "upon", "before", "by", "since"})


def group_of(sentence: Sentence, number: int, parts: frozenset[Part]) -> Group | None:
    """How the verb at a word stands; None where it is not told as having happened (nor as not having).

    Args:
        sentence: the words.
        number: the first word of the trigger.
        parts: what the form can be.
    """
    at, negated = _over_adverbs(sentence, number - 1)
    if _nearly(sentence, number):
        return None
    if Part.ING in parts:
        return _ing(sentence, number, at)
    if Part.PAST in parts or Part.PARTICIPLE in parts:
        found = _past(sentence, number, at, parts, negated)
        if found is not None or Part.BASE not in parts:
            return found
    if Part.PRESENT in parts:
        return Group(Stand.FINITE, False, at + 1, negated, present=True)
    if Part.BASE in parts and not (Part.PAST in parts and at < 0):
        return _base(sentence, at, negated)
    return None


def _past(sentence: Sentence, number: int, at: int, parts: frozenset[Part], negated: bool) -> Group | None:
    if sentence.has("grammar.be", at) and Part.PARTICIPLE in parts:
        return _passive(sentence, at, negated)
    if sentence.has("grammar.have", at) and Part.PARTICIPLE in parts:
        return _perfect(sentence, at, negated, passive=False)
    if sentence.word(at) == "to" or sentence.has("grammar.modal", at) or sentence.has("grammar.did", at):
        return None
    if Part.PAST not in parts:
        return Group(Stand.BARE, True, at + 1, negated)
    return Group(Stand.BARE, False, at + 1, negated, plain=True)


def _base(sentence: Sentence, at: int, negated: bool) -> Group | None:
    """ "did not arrive", "could never return", "failed to appear"."""
    word = sentence.word(at)
    denied = negated or word.endswith("n't") or word == "cannot"
    if word == "to" and sentence.word(at - 1) in ("failed", "refused"):
        return Group(Stand.FINITE, False, at - 1, True)
    if denied and (sentence.has("grammar.did", at) or sentence.has("grammar.able", at)):
        return Group(Stand.FINITE, False, at, True)
    return None


def _ing(sentence: Sentence, number: int, at: int) -> Group | None:
    before = sentence.word(at)
    if before in _BEFORE_ING:
        return Group(Stand.PARTICIPIAL, False, at, perfect=True)
    if at < 0 or before == "," or before in ("“", '"'):
        return Group(Stand.PARTICIPIAL, False, number)
    return None


def _passive(sentence: Sentence, be: int, negated: bool) -> Group | None:
    """A form of "to be" stands before a participle."""
    word, (at, also) = sentence.word(be), _over_adverbs(sentence, be - 1)
    negated = negated or also or word.endswith("n't")
    if word == "been":
        return _perfect(sentence, at, negated, passive=True) if sentence.has("grammar.have", at) else None
    if word in ("be", "get"):
        able = sentence.has("grammar.able", at)
        denied = negated or sentence.word(at).endswith("n't") or sentence.word(at) == "cannot"
        return Group(Stand.FINITE, True, at, True) if able and denied else None
    if word == "being":
        if sentence.word(at) in _BEFORE_ING:
            return Group(Stand.PARTICIPIAL, True, at, perfect=True)
        return None
    if sentence.has("grammar.have", at) and word == "got":
        return _perfect(sentence, at, negated, passive=True)
    past = word in ("was", "were", "wasn't", "weren't", "got")
    return Group(Stand.FINITE, True, be, negated, plain=past, present=not past)


def _perfect(sentence: Sentence, have: int, negated: bool, *, passive: bool) -> Group | None:
    """A form of "to have" stands before a participle, or before "been" and a participle."""
    word, (at, also) = sentence.word(have), _over_adverbs(sentence, have - 1)
    negated = negated or also or word.endswith("n't")
    if word == "having":
        return Group(Stand.PARTICIPIAL, passive, have, negated, perfect=True)
    if sentence.has("grammar.modal", at) and sentence.raw[at].islower():
        # "may have been born in": told as doubtful; what would have been is not told
        doubt = sentence.word(at) in ("may", "must") or sentence.word(at - 1) in ("may", "might")
        return Group(Stand.FINITE, passive, at, negated, perfect=True) if doubt else None
    if sentence.word(at) == "to":
        if sentence.word(at - 1) not in _RAISED:
            return None
        start, also = _over_adverbs(sentence, at - 2)
        aux = sentence.has("grammar.be", start) or sentence.has("grammar.have", start)
        return Group(Stand.FINITE, passive, start if aux else at - 1, negated or also, perfect=True)
    return Group(Stand.FINITE, passive, have, negated, perfect=True)


def _over_adverbs(sentence: Sentence, number: int) -> tuple[int, bool]:
    """The first word to the left that is no adverb, and whether one of those passed over denies."""
    negated = False
    while number >= 0 and _is_adverb(sentence, number):
        negated = negated or sentence.has("grammar.negative", number)
        number -= 1
    return number, negated


def _is_adverb(sentence: Sentence, number: int) -> bool:
    word = sentence.word(number)
    if sentence.owner[number] is not None or word.endswith("n't"):
        return False
    return sentence.has("grammar.adverbs", number) or (
        word.endswith("ly") and len(word) > 4 and word not in ("family", "july", "italy", "only", "reply")
    )


def _nearly(sentence: Sentence, number: int) -> bool:
    """ "almost killed"."""
    near = sentence.low[max(number - 3, 0) : number]
    return any(word in sentence.scene.words.sets["unreal.verb"] for word in near)
