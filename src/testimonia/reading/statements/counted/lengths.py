"""How long it lasted, as a quantity: "five years in prison", "for more than a year", "a five-year sentence".

The reader of times has said how long it is; here it becomes a number with its unit, as the text counts it.
An age is no such quantity.
"""

import re

from testimonia.model import Quantity, TimeExpression, TimeKind
from testimonia.model.duration import Duration
from testimonia.model.length import Length
from testimonia.reading.statements.sentence import Sentence

_ISO = re.compile(r"P(?P<clock>T?)(?P<number>\d+(?:\.\d+)?)(?P<letter>[YMWDHS])(?P<about>~?)")
_UNIT = re.compile(r"[^\W\d_]+(?=[^\w]*$)")
_NAMES = {"Y": "year", "M": "month", "W": "week", "D": "day"}
"""Units of the calendar, by their letters in ISO 8601."""


def length_in(sentence: Sentence, first: int, last: int) -> Quantity | None:
    """The first length of time in a phrase, from one word to another; None if there is none with a number."""
    for at in range(max(first, 0), min(last + 1, len(sentence))):
        time = sentence.time[at]
        if time is not None and time.kind is TimeKind.DURATION:
            found = length_of(time, sentence.scene.text)
            if found is not None:
                return found
    return None


def length_of(time: TimeExpression, text: str) -> Quantity | None:
    """The length that an expression of time gives; None if it gives none that can be counted."""
    words = " ".join(time.core.of(text).split())
    unit, duration = _UNIT.search(words), time.duration
    if unit is None or duration is None:
        return None
    least, most = _ends(duration, unit.group().lower())
    return None if least is None and most is None else Quantity(words, time.core, least, most, unit.group())


def _ends(duration: Duration, unit: str) -> tuple[float | None, float | None]:
    """The least and the most it can be; both are 20 for "some twenty years", as for some twenty men."""
    iso = None if duration.iso is None else _ISO.fullmatch(duration.iso)
    if iso is None:
        return _number(
            duration.least, next((name for name in _NAMES.values() if unit.startswith(name)), "")
        ), None
    value, letter = float(iso["number"]), iso["letter"]
    about = iso["about"] or iso["clock"] or (duration.least is None and duration.most is None)
    if about:
        return value, value
    if duration.least is None:
        return None, value
    return value, _number(duration.most, _NAMES.get(letter, ""))


def _number(end: Length | None, unit: str) -> float | None:
    """So many of a unit; None if it is no unit of the calendar, or nothing bounds it there."""
    if end is None or not unit:
        return None
    whole = {"year": end.years + end.months / 12, "month": end.years * 12 + end.months}
    return float(whole.get(unit, end.days / (7 if unit == "week" else 1))) or None
