"""Whose life is told: the last birth and death that a voice named, so that an age can be a time.

Who "he" is, is not known here. What is reckoned from a life is therefore doubted (`?`), and says so.
"""

import re
from dataclasses import dataclass, replace

from testimonia.model.days import gregorian_name
from testimonia.model.edtf_bounds import Bounds, bounds
from testimonia.model.reckoning import birth_from_age, when_aged
from testimonia.reading.times.forms import Age, Loose
from testimonia.reading.times.lexicon import Lexicon
from testimonia.reading.times.writing import year_text

NEAR = 70
"""Code points before a date in which it is said that it is a birth or a death."""
AROUND = 160
"""Code points around it in which it is said whether a man's or a woman's."""
CHILD = (0, 12)
"""Ages, first and last, at which one is called a child."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Life:
    """A birth and a death, as far as they were named.

    Attributes:
        birth, death: EDTF; None if not named.
        pronoun: by which the person goes.
    """

    birth: str | None = None
    death: str | None = None
    pronoun: str | None = None


UNKNOWN = Life()


def seen(life: Life, text: str, start: int, end: int, edtf: str, lexicon: Lexicon) -> Life:
    """The life that is told after the date at ``start``: it may be a birth, a death, or both."""
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        whole = (
            first[:4].isdigit()
            and last[:4].isdigit()
            and text[end : end + 1] == ")"
            and text[start - 1 : start] == "("
        )
        long_enough = whole and 15 <= int(last[:4]) - int(first[:4]) <= 110
        return Life(first, last, _pronoun(text, end, lexicon)) if long_enough else life
    before = re.split(r"[.;!?]\s|\n", text[max(start - NEAR, 0) : start])[-1]
    words = [word.lower() for word in _WORD.findall(before)]
    born = max((n for n, word in enumerate(words) if word in lexicon.hints["born"]), default=-1)
    died = max((n for n, word in enumerate(words) if word in lexicon.hints["died"]), default=-1)
    if max(born, died) < 0:
        return life
    pronoun = _said(before, lexicon) or _pronoun(text, end, lexicon)
    if born > died:
        return Life(edtf, None, pronoun)
    return replace(life, death=edtf) if pronoun == life.pronoun else life


def told(life: Life, age: Age, on: str, sentence: str, lexicon: Lexicon) -> Life:
    """The life of somebody who was said to be so old at a time ("she was sixty years old")."""
    when_said, pronoun = bounds(on), _said(sentence, lexicon)
    if when_said is None or pronoun is None or age.least != age.most:
        return life
    born = birth_from_age(age.least, when_said)
    if born.earliest is None or born.latest is None:
        return life
    first, last = gregorian_name(born.earliest).year, gregorian_name(born.latest).year
    return Life(f"{year_text(first)}/{year_text(last)}", None, pronoun)


def _said(words: str, lexicon: Lexicon) -> str | None:
    found = [lexicon.pronouns[w] for w in map(str.lower, _WORD.findall(words)) if w in lexicon.pronouns]
    return found[-1] if found else None


def _pronoun(text: str, end: int, lexicon: Lexicon) -> str | None:
    for word in _WORD.findall(text[end : end + AROUND]):
        if word.lower() in lexicon.pronouns:
            return lexicon.pronouns[word.lower()]
    return None


def when(
    form: Age | Loose, life: Life, sentence: tuple[str, str], lexicon: Lexicon
) -> tuple[str, str] | None:
    """When somebody had an age, or what "before his death" comes to: EDTF and the reason.

    Args:
        form: what was said.
        life: the last that was told.
        sentence: its words up to the end of the form, and after it.
        lexicon: of its language.
    """
    said = _said(sentence[0], lexicon) or _said(sentence[1], lexicon)
    if isinstance(form, Age):
        return _aged(life, form.least, form.most) if said is not None and said == life.pronoun else None
    if None not in (said, life.pronoun) and said != life.pronoun:
        return None
    if form.towards == "childhood":
        return _aged(life, *CHILD) if life.birth else None
    birth, death = _plain(life.birth), _plain(life.death)
    if form.towards == "life" and birth and death:
        return f"{birth}?/{death}?", "if it is said of the life told before"
    if form.towards in ("before death", "after death") and death:
        edtf = f"../{death}?" if form.towards == "before death" else f"{death}?/.."
        return edtf, f"if it is the death of {death} told before"
    return None


def _plain(edtf: str | None) -> str | None:
    """A single date without its marks; None for a stretch or a set, which cannot be one end of another."""
    plain = (edtf or "").rstrip("?~%")
    return plain if plain and plain.replace("-", "").isdecimal() else None


def _aged(life: Life, least: int, most: int) -> tuple[str, str] | None:
    born = bounds(life.birth) if life.birth else None
    if born is None or born.earliest is None or born.latest is None:
        return None
    period: Bounds = when_aged(born, least, most)
    if period.earliest is None or period.latest is None:
        return None
    first, last = gregorian_name(period.earliest).year, gregorian_name(period.latest).year
    edtf = f"{year_text(first)}?/{year_text(last)}?" if first < last else f"{year_text(first)}?"
    return edtf, f"if it is said of the person born in {life.birth}"


BY_LIFE = frozenset({"childhood", "life", "before death", "after death"})
"""What a loose word can say of a life."""
