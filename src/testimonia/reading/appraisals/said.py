"""What one word that judges says, and of whom."""

from dataclasses import dataclass

from testimonia.model import Stance
from testimonia.reading.appraisals.borne import Borne
from testimonia.reading.appraisals.sentence import Sentence

_OTHER_SIDE = {Stance.PRAISE: Stance.BLAME, Stance.BLAME: Stance.PRAISE}


@dataclass(frozen=True, slots=True)
class Said:
    """A judgement in the making.

    Attributes:
        borne: of whom it is said, and in which clause.
        first: number of the first word that carries it.
        last: of the last.
        stance: for or against.
    """

    borne: Borne
    first: int
    last: int
    stance: Stance


def turned(stance: Stance) -> Stance:
    """The other side: what is not good is bad, what is not cowardly is brave."""
    return _OTHER_SIDE.get(stance, stance)


def stance_of(sentence: Sentence, token: int, stance: Stance, borne: Borne) -> Stance:
    """The stance of a word as it stands: "no coward", "hardly brilliant", "less honest", "too clever"."""
    sets = sentence.lexicon.sets
    less = sets["grammar.less"]
    before = {sentence.tree.words[at] for at in sentence.before(token)}
    if before & sets["signs.opening"] and stance is Stance.PRAISE:
        stance = Stance.UNDECIDED
    if _taken_back(sentence, token, borne):
        return stance
    clause = None if borne.clause is None else sentence.clauses.get(borne.clause)
    if borne.told and clause is not None:
        denied = clause.negated or bool(before & (sets["signs.turning"] - less))
        around = denied != bool(before & less)
    else:
        around = bool(before & sets["signs.turning"]) or sentence.case(token) == "without"
    around = around != _turned_by_two(sentence, token)
    return turned(stance) if around != borne.turned else stance


def _turned_by_two(sentence: Sentence, token: int) -> bool:
    """Whether two words before it turn it round: "far from honest", "by no means a wise ruler"."""
    words, at = sentence.tree.words, token
    if at > 0 and sentence.tag(at - 1) == "DT":
        at -= 1
    turning = sentence.lexicon.sets["signs.turning_two"]
    return any("_".join(words[max(end - 2, 0) : end]) in turning for end in {token, at})


def _taken_back(sentence: Sentence, token: int, borne: Borne) -> bool:
    """Whether what is denied is not this: "not merely selfish", "could not but admire"."""
    heads = {token, token if borne.clause is None else borne.clause}
    words = [
        sentence.tree.words[at]
        for head in heads
        for at in sentence.tree.children[head]
        if at < token
        and sentence.relation(at) in ("advmod", "cc", "case", "amod")
        and not _begins(sentence, at)
    ]
    return any(word in sentence.lexicon.sets["signs.narrowing"] for word in words)


def _begins(sentence: Sentence, token: int) -> bool:
    """Whether a word only begins the clause: "but he was not honest" takes nothing back."""
    before = sentence.tree.words[token - 1] if token else ""
    return sentence.relation(token) == "cc" and not before.isalpha()


def reach(sentence: Sentence, token: int, last: int | None = None) -> tuple[int, int]:
    """The words that carry it: with "very", "not" before, and to the noun behind."""
    first, end = sentence.joined.get(token, (token, token))
    first, end = max(first, 0), max(end, token)
    while first > 0 and first - 1 in set(sentence.before(token)):
        first -= 1
    return first, end if last is None else max(end, last)
