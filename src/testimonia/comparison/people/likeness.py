"""How one word of a name lies to one of another: the same, another spelling, a form, an initial, a slip."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from testimonia.comparison.people.sounds import (
    as_scanned,
    consonants,
    is_foreign,
    likeliest,
    readings,
    without_vowels,
)
from testimonia.comparison.people.written import Word
from testimonia.knowledge.person_names import (
    common_last_names,
    first_names,
    first_names_apart,
    initials,
    last_name_endings,
)

_KEPT = 1 << 18


class Bond(StrEnum):
    """What binds two words."""

    SAME = "same"
    SPELT = "spelt"
    FORM = "form"
    PAIRED = "paired"
    GENDER = "gender"
    CUT = "cut"
    SCANNED = "scanned"
    SLIP = "slip"
    UNLIKE = "unlike"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two words are.

    Attributes:
        bond: what binds them.
        degree: from 0 (two words) to 1 (one), by rule of thumb.
    """

    bond: Bond
    degree: float


SAME = Likeness(Bond.SAME, 1.0)
_UNLIKE = Likeness(Bond.UNLIKE, 0.0)
_SPELT = Likeness(Bond.SPELT, 0.97)
_MUTE = Likeness(Bond.SPELT, 0.95)
_FORM = Likeness(Bond.FORM, 0.9)
_PAIRED = Likeness(Bond.PAIRED, 0.7)
_GENDER = Likeness(Bond.GENDER, 0.85)
_CUT = Likeness(Bond.CUT, 0.85)
_BEGUN = Likeness(Bond.CUT, 0.75)
_DAMAGED = Likeness(Bond.SCANNED, 0.95)
_SCANNED = Likeness(Bond.SCANNED, 0.85)
_VOWELS = Likeness(Bond.SLIP, 0.85)
_SLIP = Likeness(Bond.SLIP, 0.8)
_SHORT_SLIP = Likeness(Bond.SLIP, 0.6)
_SLIPS = Likeness(Bond.SLIP, 0.7)
_WITHOUT = Likeness(Bond.CUT, 0.7)
_SERVANT = "abd"
"""The servant of: Abd al-Rahman is called Rahman by some."""
_NONE: frozenset[str] = frozenset()
_LONG = 5
_VERY_LONG = 8


def first_name_likeness(one: Word, other: Word) -> Likeness:
    """How two words lie to one another as first names, or as names of fathers."""
    if one.bare == other.bare:
        return SAME
    if one.cut or other.cut:
        return _shortened(one, other)
    if _far(one, other):
        names = first_names()
        shared = one.bare in names and not names[one.bare].isdisjoint(names.get(other.bare, _NONE))
        return _form(one.bare, other.bare) if shared else _UNLIKE
    return _near_first_names(one, other)


@lru_cache(maxsize=_KEPT)
def _near_first_names(one: Word, other: Word) -> Likeness:
    known, also = first_names().get(one.bare), first_names().get(other.bare)
    if known and also:
        if known & also:
            likeness = _form(one.bare, other.bare)
            spelt = _sound_alike(one, other) or _consonants_alike(one, other)
            return _SPELT if spelt and likeness is _FORM else likeness
        return _SPELT if _sound_alike(one, other) and not _of_two_sexes(one.bare, other.bare) else _UNLIKE
    if _of_two_sexes(one.bare, other.bare):
        return _UNLIKE
    if _sound_alike(one, other):
        return _SPELT
    likeness = _by_signs(one, other)
    if likeness is not _UNLIKE:
        return likeness
    if _begins(one.bare, other.bare):
        return _BEGUN
    return _WITHOUT if _SERVANT + one.bare == other.bare or one.bare == _SERVANT + other.bare else _UNLIKE


def last_name_likeness(one: Word, other: Word) -> Likeness:
    """How two words lie to one another as last names."""
    if one.bare == other.bare:
        return SAME
    if one.cut or other.cut:
        return _shortened(one, other)
    return _UNLIKE if _far(one, other) else _near_last_names(one, other)


def _far(one: Word, other: Word) -> bool:
    """Whether so little of the letters is shared that no way of spelling explains it."""
    if one.mute or other.mute:
        return False
    most = max(len(one.bare), len(other.bare)) * 3 // 5
    return bool(OSA.distance(one.bare, other.bare, score_cutoff=most) > most)


@lru_cache(maxsize=_KEPT)
def _near_last_names(one: Word, other: Word) -> Likeness:
    if _of_a_family(one.bare, other.bare):
        return _GENDER
    if one.bare in common_last_names() and other.bare in common_last_names():
        return _UNLIKE
    if _sound_alike(one, other):
        return _SPELT
    return _by_signs(one, other)


def _form(one: str, other: str) -> Likeness:
    """Of two forms of one name: whether brothers or sisters bear the one and the other."""
    return _PAIRED if other in first_names_apart().get(one, _NONE) else _FORM


def _sound_alike(one: Word, other: Word) -> bool:
    """Whether they sound alike: in the likeliest way, or in any, if one shows another tongue's spelling."""
    if likeliest(one.said) == likeliest(other.said):
        return True
    return _may_sound_alike(one, other) and (is_foreign(one.said) or is_foreign(other.said))


def _may_sound_alike(one: Word, other: Word) -> bool:
    return not readings(one.said).isdisjoint(readings(other.said))


def _consonants_alike(one: Word, other: Word) -> bool:
    """Whether only vowels differ, in a word of three consonants or more: "Mohammed", "Muhammad"."""
    return any(len(bones) > 2 for bones in consonants(one.said) & consonants(other.said))


def _by_signs(one: Word, other: Word) -> Likeness:
    """Words that sound differently, and may still be one: misread, misspelt, or without vowels."""
    if one.mute or other.mute:
        shared = without_vowels(one.said) & without_vowels(other.said)
        return _MUTE if any(len(bones) > 1 for bones in shared) else _UNLIKE
    first, second = one.bare, other.bare
    if one.damaged or other.damaged:
        return _DAMAGED if as_scanned(first) == as_scanned(second) else _slip(first, second)
    if min(len(first), len(second)) >= _LONG and as_scanned(first) == as_scanned(second):
        return _SCANNED
    if _consonants_alike(one, other) or _may_sound_alike(one, other):
        return _VOWELS
    return _slip(first, second)


def _slip(one: str, other: str) -> Likeness:
    """One letter wrong, left out, put in or changed with its neighbour; two in a long word."""
    shorter, longer = sorted((len(one), len(other)))
    if longer - shorter > 2 or shorter < 3:
        return _UNLIKE
    distance = OSA.distance(one, other, score_cutoff=2)
    if distance == 1:
        return _SLIP if shorter >= _LONG else _SHORT_SLIP if shorter == _LONG - 1 else _UNLIKE
    if distance == 2 and shorter >= _VERY_LONG - 1:
        return _SLIPS
    return _UNLIKE


def _shortened(one: Word, other: Word) -> Likeness:
    """An initial or an abbreviation, and what it can stand for."""
    short, full = (one, other) if len(one.bare) <= len(other.bare) else (other, one)
    if len(short.bare) > 1:
        if full.bare.startswith(short.bare):
            return _CUT
        known, also = first_names().get(short.bare), first_names().get(full.bare)
        if known and also and known & also:
            return _form(short.bare, full.bare)
        if full.cut and len(full.bare) > 1:
            return _UNLIKE
        together = len(short.bare) == 2 and not readings(short.said).isdisjoint(
            {r[:1] for r in readings(full.said)}
        )
        return _CUT if together else _UNLIKE
    if short.bare == full.bare[0] or full.bare[0] in initials().get(short.bare, _NONE):
        return _CUT
    forms = first_names().get(full.bare)
    return _BEGUN if forms and short.bare in _initials_of(forms) else _UNLIKE


@lru_cache(maxsize=4096)
def _initials_of(forms: frozenset[str]) -> frozenset[str]:
    return frozenset(name[0] for name, of in first_names().items() if of & forms)


def _begins(one: str, other: str) -> bool:
    """Whether one is the beginning of the other, as short forms are: "Alek", "Aleksandr"."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= 3 and longer.startswith(shorter) and len(longer) > len(shorter) + 1


def _of_two_sexes(one: str, other: str) -> bool:
    """Whether they differ as names of a man and a woman: by an -a, -ia or -na that the other has not."""
    shorter, longer = sorted((one, other), key=len)
    if longer in (shorter + "a", shorter + "ia", shorter + "na"):
        return True
    return len(one) == len(other) and one[:-1] == other[:-1] and "a" in (one[-1], other[-1]) and len(one) > 2


def _of_a_family(one: str, other: str) -> bool:
    """Whether one is the form of a last name that the women of the family bear."""
    return one[:3] == other[:3] and (_is_hers(one, other) or _is_hers(other, one))


def _is_hers(woman: str, man: str) -> bool:
    for end in (4, 3, 2, 1, 5, 6):
        for his in last_name_endings().get(woman[-end:], ()):
            stem = woman[:-end]
            if len(stem) >= 3 and man.startswith(stem) and man[len(stem) :] == his:
                return True
    return False
