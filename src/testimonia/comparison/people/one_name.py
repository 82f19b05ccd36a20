"""Whether two written names can be one person's: yes, no or undecided, with the sentence why.

Yes is for names that speak for themselves: a first name written out and a last name, both the same, or spelt
by another transliterator, in another language, by a pet name, in another order; and nothing in the one that
speaks against the other. What is only alike (a letter wrong, an initial, a last name alone) is undecided, and
has a likeness. No is for names that cannot be one without an error: two first names, two fathers, two last
names, a father and a son.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.comparison.people.chinese import chinese, in_pinyin
from testimonia.comparison.people.likeness import Bond, first_name_likeness, last_name_likeness
from testimonia.comparison.people.matching import Match, Pair, match
from testimonia.comparison.people.sounds import readings
from testimonia.comparison.people.written import Word, WrittenName, is_patronymic, written_name
from testimonia.knowledge.person_names import common_last_names, first_names
from testimonia.model.comparing import Reply

LIKELY = 0.6
"""From this likeness on, two undecided names are rather one person's than two people's. The benchmark of
pairs counts them as one; identity does not."""
_LEFT_OUT = 0.95
_NO_FIRST = 0.7
_NO_LAST = 0.7
_ALONE = 0.45
_ONE_WORD = 0.8
_ONE_GENERATION = 0.7
_TWO_ORDERS = 0.5
_MARRIED = 0.4
_SYLLABLES = 0.8
_STATED = 0.85
_MOST_LEFT_OUT = 2
"""Of a name with more words than that besides, it is not said that it is the same."""


@dataclass(frozen=True, slots=True)
class OneName:
    """Whether two names can be one person's.

    Attributes:
        answer: yes, no or undecided.
        sentence: why, with the words that decided.
        likeness: from 0 to 1, by rule of thumb: 1 for the same words, 0 for no.
    """

    answer: Reply
    sentence: str
    likeness: float


def one_name(one: str, other: str) -> OneName:
    """Whether two names as written can be one person's; the same whichever stands first."""
    first, second = map(written_name, sorted((one, other)))
    if first is None or second is None:
        return OneName(Reply.UNDECIDED, "There is no word in one of the two.", 0.0)
    return one_written_name(first, second)


def one_written_name(one: WrittenName, other: WrittenName) -> OneName:
    """Whether two names in their parts can be one person's."""
    against = _of_two_generations(one, other) or _of_two_sexes(one, other)
    if against:
        return OneName(Reply.NO, against, 0.0)
    if one.run_on != other.run_on and _run_together(one, other):
        return OneName(Reply.YES, "Run together, the two are the same letters.", 0.95)
    if one.generation and len(one.words) == len(other.words) == 1:
        return _rulers(one, other)
    found = match(one, other)
    if found.left and found.right:
        return _in_conflict(one, other, found)
    return _in_accord(one, other, found)


def _of_two_generations(one: WrittenName, other: WrittenName) -> str:
    if one.generation and other.generation and one.generation != other.generation:
        return f"“{one.generation}” and “{other.generation}” tell two bearers of the name apart."
    return ""


def _of_two_sexes(one: WrittenName, other: WrittenName) -> str:
    """Not by first names alone: two of them are two, whatever the sexes."""
    if not (one.sex or other.sex):
        return ""
    sexes = {one.sex or _sex(one), other.sex or _sex(other)}
    return "A man's title or name and a woman's: at most a couple." if sexes == {"m", "f"} else ""


def _sex(name: WrittenName) -> str:
    """By the first name, if there is one besides a last name, and only men or only women bear it."""
    return _sex_of(name.words[0]) if len(name.words) > 1 else ""


def _sex_of(first: Word) -> str:
    known = first_names().get(first.bare, ())
    sexes = {each[0] for each in known if each[1:].isdigit()}
    return sexes.pop() if len(sexes) == 1 and all(each[1:].isdigit() for each in known) else ""


def _run_together(one: WrittenName, other: WrittenName) -> bool:
    """Whether a name in Chinese signs, without spaces, is the other in letters, last name first or not."""
    run, apart = (one, other) if one.run_on else (other, one)
    if run.words[0].bare in in_pinyin(apart.words):
        return True
    words = [word.bare for word in apart.words]
    said = readings("".join(word.bare for word in run.words))
    orders = {"".join(words), "".join(words[-1:] + words[:-1]), "".join(words[1:] + words[:1])}
    return any(not said.isdisjoint(readings(order)) for order in orders)


def _rulers(one: WrittenName, other: WrittenName) -> OneName:
    """Names of one word with a number, which speak for themselves: Nicholas II, Nikolai II."""
    words = f"“{_shown(one.words[0])}” and “{_shown(other.words[0])}”"
    likeness = first_name_likeness(one.words[0], other.words[0])
    if likeness.bond in (Bond.SAME, Bond.SPELT, Bond.FORM) and one.generation == other.generation:
        return OneName(Reply.YES, f"{words} are one name, and the number is the same.", likeness.degree)
    if likeness.bond is Bond.UNLIKE:
        return OneName(Reply.NO, f"{words} are two names.", 0.0)
    return OneName(Reply.UNDECIDED, f"{words} can be one name.", likeness.degree * _ONE_GENERATION)


def _in_conflict(one: WrittenName, other: WrittenName, found: Match) -> OneName:
    """What is left on both sides: explained by a birth name or a nickname, or two people."""
    if one.run_on != other.run_on:
        return OneName(Reply.UNDECIDED, "The one is written in signs whose reading is not known.", 0.0)
    if chinese(one.words, other.words):
        reply = Reply.YES if max(len(one.words), len(other.words)) > 2 else Reply.UNDECIDED
        return OneName(reply, "The same syllables in two spellings of Chinese.", _SYLLABLES)
    if _said_twice(found):
        return _in_accord(one, other, found)
    if not (one.birth or one.others or other.birth or other.others):
        return _apart(found, found.left, found.right)
    left = [at for at in found.left if not _told_besides(found.first, at, one.birth, other)]
    right = [at for at in found.right if not _told_besides(found.second, at, other.birth, one)]
    matched = len(found.pairs) + min(len(found.left), len(found.right))
    if found.pairs and not (left and right) and matched > 1:
        told = [found.first[at] for at in found.left if at not in left]
        told += [found.second[at] for at in found.right if at not in right]
        surely = bool(one.birth or other.birth) or found.last is not None
        return _stated(told, surely)
    return _apart(found, left or found.left, right or found.right)


def _stated(told: list[Word], surely: bool) -> OneName:
    """One who is called so by the writing itself. What stands in brackets behind may be a place."""
    words = " and ".join(f"“{_shown(word)}”" for word in told)
    reply = Reply.YES if surely else Reply.UNDECIDED
    return OneName(reply, f"{words}: the one writing states it as another name of its bearer.", _STATED)


def _apart(found: Match, left: Sequence[int], right: Sequence[int]) -> OneName:
    """Two people, by what is left on both sides; but she may have married."""
    ends = left[-1] == len(found.first) - 1, right[-1] == len(found.second) - 1
    lone = found.first[left[-1]], found.second[right[-1]]
    words = f"“{_shown(lone[0])}” and “{_shown(lone[1])}”"
    if all(ends):
        fathers = [pair for pair in found.pairs if is_patronymic(pair.one.bare)]
        if len(found.pairs) > 1 and any(pair.likeness.degree > _LEFT_OUT for pair in fathers):
            sentence = f"{words} are two last names; first name and father's name are the same."
            return OneName(Reply.UNDECIDED, sentence, _MARRIED)
        return OneName(Reply.NO, f"{words} are two last names.", 0.0)
    if any(ends):
        return OneName(Reply.NO, f"{words} are two names.", 0.0)
    if all(is_patronymic(word.bare) for word in lone):
        return OneName(Reply.NO, f"{words}: two fathers.", 0.0)
    return OneName(Reply.NO, f"{words} are two first names.", 0.0)


def _told_besides(words: tuple[Word, ...], at: int, birth: tuple[Word, ...], other: WrittenName) -> bool:
    """Whether a word is a birth name or another name that either writing states."""
    word = words[at]
    if any(last_name_likeness(word, name).degree > 0.9 for name in other.birth):
        return True
    if birth and at == len(words) - 1:
        end = other.words[-1]
        if any(last_name_likeness(end, name).degree > 0.9 for name in birth):
            return True
    return any(first_name_likeness(word, name).degree > 0.8 for name in other.others)


def _said_twice(found: Match) -> bool:
    """Whether all that is left on one side stands there twice."""
    known = {pair.one.bare for pair in found.pairs} | {pair.other.bare for pair in found.pairs}
    sides = ((found.first, found.left), (found.second, found.right))
    return any(all(words[at].bare in known for at in left) for words, left in sides)


def _in_accord(one: WrittenName, other: WrittenName, found: Match) -> OneName:
    """Nothing in the one speaks against the other: how much speaks for their being one."""
    degree = _degree(found)
    reasons = [_reason(pair) for pair in found.pairs if pair.likeness.bond is not Bond.SAME]
    left_out = [*(found.first[at] for at in found.left), *(found.second[at] for at in found.right)]
    if min(len(found.first), len(found.second)) == 1:
        return _one_word(one, other, found, degree, reasons)
    open_to_doubt = _doubts(found)
    for doubt, factor in open_to_doubt:
        degree *= factor
        reasons.append(doubt)
    if one.generation != other.generation:
        degree *= _ONE_GENERATION
        reasons.append(f"“{one.generation or other.generation}” stands in only one of the two")
        open_to_doubt = [*open_to_doubt, ("", 1.0)]
    degree *= _LEFT_OUT ** len(left_out)
    if left_out and not open_to_doubt:
        reasons.append(" and ".join(f"“{_shown(word)}”" for word in left_out) + " may be left out")
    if open_to_doubt or len(left_out) > _MOST_LEFT_OUT or not _speaks_for_itself(found):
        return OneName(Reply.UNDECIDED, _sentence(reasons), degree)
    return OneName(Reply.YES, _sentence(reasons or ["First name and last name are the same"]), degree)


def _degree(found: Match) -> float:
    """Of all the pairs together; of initials only the least counts."""
    degree, cut = 1.0, 1.0
    for pair in found.pairs:
        if pair.likeness.bond is Bond.CUT:
            cut = min(cut, pair.likeness.degree)
        else:
            degree *= pair.likeness.degree
    return degree * cut


def _one_word(
    one: WrittenName, other: WrittenName, found: Match, degree: float, reasons: list[str]
) -> OneName:
    if not found.pairs:
        return OneName(Reply.NO, "No word of the one answers to a word of the other.", 0.0)
    pair = found.pairs[0]
    if len(found.first) == len(found.second):
        if pair.likeness.bond is Bond.GENDER:
            return OneName(Reply.NO, f"{_reason(pair)}: kin, or husband and wife.", 0.0)
        if one.run_on and pair.one.said == pair.other.said and len(pair.one.said) > 2:
            return OneName(Reply.YES, "The same signs for first name and last name.", degree)
        return OneName(
            Reply.UNDECIDED, _sentence([*reasons, "A name of one word may be anybody's"]), degree * _ONE_WORD
        )
    return OneName(
        Reply.UNDECIDED,
        _sentence([*reasons, f"“{_shown(pair.one)}” alone may be another's"]),
        degree * _ALONE,
    )


def _doubts(found: Match) -> list[tuple[str, float]]:
    """What leaves it open although each word has its like, and by how much."""
    doubts: list[tuple[str, float]] = []
    ends = len(found.first) - 1, len(found.second) - 1
    left_out = (0 in found.left) or (0 in found.right)
    last_out = (ends[0] in found.left) or (ends[1] in found.right)
    if left_out:
        doubts.append(("The first of the first names stands in only one of the two", _NO_FIRST))
    if last_out:
        doubts.append(("What is the last name in the one stands not in the other", _NO_LAST))
    if found.crossed and not (left_out or last_out) and not _turned(found):
        doubts.append(("The words stand in another order", _TWO_ORDERS))
    return doubts


def _turned(found: Match) -> bool:
    """Whether only first name and last name have changed places, and it shows which is which."""
    if found.last is not None:
        return False
    places = [pair.of for pair in found.pairs]
    rotated = any(places[at:] + places[:at] == sorted(places) for at in range(1, len(places)))
    ends = [
        pair for pair in found.pairs if pair.at == len(found.first) - 1 or pair.of == len(found.second) - 1
    ]
    return rotated and not all(pair.one.bare in first_names() for pair in ends)


def _speaks_for_itself(found: Match) -> bool:
    """Whether a first name written out and a last name are the same, however they are spelt."""
    turned = found.last is None
    last = found.last or found.pairs[-1]
    common = last.one.bare in common_last_names() or last.other.bare in common_last_names()
    forms = 0
    full = False
    for pair in found.pairs:
        bond = pair.likeness.bond
        if bond in (Bond.SLIP, Bond.PAIRED) or (bond is Bond.SCANNED and not _sure_scan(pair, found)):
            return False
        if bond is Bond.GENDER and (turned or _sex_of(found.first[0]) == "m"):
            return False
        if bond is Bond.CUT and (pair is last or pair.at == 0 or pair.of == 0):
            return False
        forms += bond is Bond.FORM
        full = full or (pair is not last and bond is not Bond.CUT)
    return full and forms <= (0 if common else 1)


def _sure_scan(pair: Pair, found: Match) -> bool:
    """Whether a misreading shows: a sign inside a word; or the word is long, and the rest is the same."""
    if pair.one.damaged != pair.other.damaged:
        return True
    rest = all(each.likeness.bond is Bond.SAME for each in found.pairs if each is not pair)
    known = any(
        each.bare in first_names() or each.bare in common_last_names() for each in (pair.one, pair.other)
    )
    return rest and not known and len(pair.one.bare) > 6


def _reason(pair: Pair) -> str:
    words = f"“{_shown(pair.one)}” and “{_shown(pair.other)}”"
    match pair.likeness.bond:
        case Bond.SPELT:
            return f"{words} are spellings of one name"
        case Bond.FORM:
            return f"{words} are forms of one first name"
        case Bond.PAIRED:
            return f"{words} are forms of one first name in one language, and two in another"
        case Bond.GENDER:
            return f"{words} are a last name in a man's form and in a woman's"
        case Bond.CUT:
            return f"{words}: the shorter can stand for the longer"
        case Bond.SCANNED:
            return f"{words} look alike to a scanner"
        case _:
            return f"{words} differ by a letter or two"


def _sentence(reasons: list[str]) -> str:
    return "; ".join(reasons) + "."


def _shown(word: Word) -> str:
    return word.said.capitalize() + ("." if word.cut else "")
