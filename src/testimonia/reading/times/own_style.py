"""The style in which a text dates, where it says so itself: in the date at its head ("Riga, 4 March 1849, Old
Style"), or in a sentence about its dates ("All dates are in the Old Style unless otherwise stated").
"""

import re
from dataclasses import replace

from testimonia.model import NEW_STYLE, OLD_STYLE, Style
from testimonia.reading.times.lexicon import Lexicon
from testimonia.reading.times.moments import OwnStyle
from testimonia.reading.times.resolved import Resolved

_STYLES = {"julian": OLD_STYLE, "gregorian": NEW_STYLE}
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_WORD = re.compile(r"[^\W\d_]+")
FIRST_NEW_STYLE, LAST_OLD_STYLE = 1582, 1923
"""Years between which a day without a style can be of either."""


def in_own_style(read: Resolved, own: OwnStyle | None) -> Resolved:
    """What a form comes to, in the style in which its text dates."""
    if own is None or not _tells(own, read):
        return read
    parts = tuple((place, in_own_style(one, own)) for place, one in read.parts)
    return replace(read, style=own.style, why=read.why or own.why, parts=parts)


def _tells(own: OwnStyle, read: Resolved) -> bool:
    """Whether it tells the style of a time: of a whole day that nothing else tells it of.

    A day of the week, a feast and a second figure of the year tell more of the day beside them.
    """
    if read.parts:
        return read.style is None and all(_tells(own, one) for _, one in read.parts)
    point, year = read.point, read.moment.year
    if point is None or year is None or not point.named or read.style is not None:
        return False
    told = point.both or point.dual or point.calendar or point.feast or point.weekday is not None
    if told or read.old_style is not None or not FIRST_NEW_STYLE <= year <= LAST_OLD_STYLE:
        return False
    return own.year is None or abs(year - own.year) <= 1


def style_at_the_head(written: str, year: int | None, lexicon: Lexicon) -> OwnStyle | None:
    """The style of a text that is dated so; None if its date names no style, or both.

    Args:
        written: the date of the text, in its own words.
        year: of that date.
        lexicon: of its language.
    """
    named = _named(written, lexicon)
    if year is None or len(named) != 1:
        return None
    return OwnStyle(_STYLES[named.pop()], f"the text is dated {written}", year)


def style_said(words: str, lexicon: Lexicon) -> OwnStyle | None:
    """The style in which a paragraph says that the dates are; None if it says nothing of it."""
    if not lexicon.style_words.search(words):
        return None
    for part in _SENTENCE.split(words):
        sentence = " ".join(part.split())
        style = _of_all_dates(sentence, lexicon)
        if style is not None:
            return OwnStyle(style, f"the text says of its dates: “{sentence}”")
    return None


def _of_all_dates(sentence: str, lexicon: Lexicon) -> Style | None:
    """The one style that a sentence names, if it speaks of dates, tells how they are, and excepts none.

    A figure would be that of a date ("the dates before 1918"), and a name or a person would be of those that
    are meant ("dates in Russia", "the dates he gives"): none of them is a word on all dates.
    """
    named, speaks = _named(sentence, lexicon), lexicon.of_dates
    words = list(_WORD.finditer(sentence))
    low = [word[0].lower() for word in words]
    about = next((at for at, word in enumerate(low) if word in speaks["dates"]), None)
    if about is None or len(named) != 1 or len(low) > _LONGEST or any(mark.isdigit() for mark in sentence):
        return None
    if about > 0 and low[about - 1] not in speaks["all"] | speaks["the"]:
        return None  # "Russian dates are in the Old Style"
    told = next((at for at in range(about, len(low)) if low[at] in speaks["told"]), None)
    if told is None and speaks["all"].isdisjoint(low[:about]):
        return None
    between = words[about + 1 : told] if told is not None else []
    if any(word[0][0].isupper() or word[0] in lexicon.pronouns for word in between):
        return None
    style = lexicon.style_words.search(sentence, words[about if told is None else told].end())
    rest = lexicon.style_words.sub(" ", sentence)
    excepted = not speaks["excepting"].isdisjoint(word.lower() for word in _WORD.findall(rest))
    return None if style is None or excepted else _STYLES[named.pop()]


_LONGEST = 30
"""Words of a sentence that says how dates are given, and not how it came about."""


def _named(words: str, lexicon: Lexicon) -> set[str]:
    """The calendars whose styles are named in some words."""
    return {lexicon.styles[" ".join(one.lower().split())] for one in lexicon.style_words.findall(words)}
