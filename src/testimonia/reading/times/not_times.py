"""What only looks like a time: figures that are pages, prices and quantities, words with another meaning."""

from typing import TYPE_CHECKING, Any

from testimonia.reading.times.forms import Amount, Loose, Often, Point
from testimonia.reading.times.grammar import Item
from testimonia.reading.times.lexicon import Lexicon

if TYPE_CHECKING:
    from testimonia.reading.times.found import Around


def is_time(form: Any, item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    """Whether a form stands for a time where it stands."""
    if isinstance(form, Point):
        return _is_point(form, item, text, around, lexicon)
    before = around.before[0].text.lower() if around.before else ""
    if isinstance(form, Amount):
        if form.least is None and form.bound == "several" and " " not in text[item.start : item.end] and "-" not in text[item.start : item.end]:
            return before in lexicon.hints["before_units"]
        return not (form.unit == "second" and form.least == 1)
    if isinstance(form, Often) and form.unit == "night":
        return before not in lexicon.words["the"] and before not in lexicon.words["a"]
    if isinstance(form, Loose) and form.towards == "past" and before in lexicon.words["the"]:
        return bool(around.after) and around.after[0].text[0].isalpha() and around.after[0].text.lower() not in lexicon.hints["function"]
    return True


def _is_point(point: Point, item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    named = (point.month, point.day, point.weekday, point.season, point.decade, point.century, point.feast, point.part)
    if point.clock is not None and point.year is None and not any(named):
        return _is_clock(item, text, around, lexicon)
    if point.year is not None and not any(named) and text[item.start : item.end].isdigit():
        return _is_year(item, text, around, lexicon)
    if point.month is not None and point.year is None and point.day is None and point.part is None and point.within is None:
        return _is_month(item, text, around, lexicon)
    if point.day is not None and point.month is None:
        return _is_day(item, text, around, lexicon)
    return True


def _is_year(item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    before = around.before[0] if around.before else None
    after = around.after[0] if around.after else None
    if before is not None:
        word = before.text.lower()
        if word in lexicon.hints["not_before"] or (word == "." and len(around.before) > 1 and around.before[1].text.lower() in lexicon.hints["not_before"]):
            return False
        if before.end == item.start and before.text in lexicon.hints["glued_before"]:
            return False
    if after is None:
        return True
    word = after.text.lower()
    if after.start == item.end and after.text in lexicon.hints["glued_after"]:
        return False
    if word in lexicon.hints["not_after"]:
        return False
    if not after.text[0].isalpha() or not after.text[0].islower() or word in lexicon.hints["function"]:
        return True
    # "1500 men": a number of things, unless a preposition or an article says that it is a year
    tied = before is not None and before.text.lower() in lexicon.hints["before_year"]
    return tied or not word.endswith(tuple(lexicon.hints["plural_endings"]))


def _is_month(item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    word = text[item.start : item.end].lower().rstrip(".")
    sense = lexicon.capital.get(word)
    if sense is None or "OTHERWISE" not in sense.values:
        return True
    before = around.before[0].text if around.before else ""
    if before.lower() in lexicon.hints["before_month"]:
        return True
    # "the March operation": in the middle of a sentence, before a word that is no name
    after = around.after[0].text if around.after else ""
    return before[:1].islower() and after[:1].islower() and after not in lexicon.hints["function"]


def _is_day(item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    if not any(c.isdigit() for c in text[item.start : item.end]):
        return False
    if not around.after:
        return True
    after = around.after[0].text
    return not after[0].isalpha() or after.lower() in lexicon.hints["function"]


def _is_clock(item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    words = text[item.start : item.end]
    if not words[0].isdigit() or any(c.isalpha() for c in words):
        return True
    before = around.before[0].text.lower() if around.before else ""
    return before in lexicon.hints["before_clock"]
