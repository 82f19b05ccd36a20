"""What only looks like a time: figures that are pages, prices and quantities, words with another meaning."""

from typing import TYPE_CHECKING, Any

from testimonia.reading.times.forms import Amount, Loose, Often, Point, Step
from testimonia.reading.times.grammar import Item
from testimonia.reading.times.lexicon import Lexicon

if TYPE_CHECKING:
    from testimonia.reading.times.found import Around


def is_time(form: Any, item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    """Whether a form stands for a time where it stands."""
    if _is_title(item, text, around, lexicon):
        return False
    if isinstance(form, Point):
        return _is_point(form, item, text, around, lexicon)
    before = around.before[0].text.lower() if around.before else ""
    if isinstance(form, Amount):
        return _is_amount(form, text[item.start : item.end], before, lexicon)
    if (
        isinstance(form, Step)
        and form.unit == "time"
        and text[item.start : item.end].lower().startswith("the ")
        and len(text[item.start : item.end].split()) == 2
    ):
        after = around.after[0].text.lower() if around.after else ""
        return before in lexicon.words["at"] and after not in lexicon.words["of"] and after != "when"
    if isinstance(form, Often) and form.unit == "night":
        return before in lexicon.hints["before_night"]
    if isinstance(form, Loose):
        return _is_loose(form, text[item.start : item.end].lower(), before, around, lexicon)
    return True


def _is_title(item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    """A date that is the name of a book: after a word that says so, or alone between marks of emphasis."""
    if around.before and around.before[0].text.lower() in lexicon.hints["titles"]:
        return text[item.start].isupper() or text[item.start].isdigit()
    before, after = text[item.start - 1 : item.start], text[item.end : item.end + 1]
    return before == after and before in ("*", "_")


def _is_amount(amount: Amount, words: str, before: str, lexicon: Lexicon) -> bool:
    if amount.least is None and amount.bound == "several" and " " not in words and "-" not in words:
        return before in lexicon.hints["before_units"]
    return not (amount.unit == "second" and amount.least == 1)


def _is_loose(loose: Loose, words: str, before: str, around: "Around", lexicon: Lexicon) -> bool:
    after = around.after[0].text if around.after else ""
    noun = after[:1].isalpha() and after.lower() not in lexicon.hints["function"]
    if before in lexicon.words["the"] and loose.towards == "past":
        return noun
    first = words.partition(" ")[0]
    if first in lexicon.words["the"] and " " in words and loose.towards in ("present", "future"):
        return not noun
    if after.lower() in lexicon.words["as"]:
        return False
    if words == "then":
        return after.lower() not in lexicon.hints["subjects"]
    return True


def _is_point(point: Point, item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    named = (
        point.month,
        point.day,
        point.weekday,
        point.season,
        point.decade,
        point.century,
        point.feast,
        point.part,
    )
    if point.clock is not None and point.year is None and not any(named):
        return _is_clock(item, text, around, lexicon)
    if point.year is not None and not any(named) and text[item.start : item.end].isdigit():
        return _is_year(item, text, around, lexicon)
    if (
        point.month is not None
        and point.year is None
        and point.day is None
        and point.part is None
        and point.within is None
    ):
        return _is_month(item, text, around, lexicon)
    if point.day is not None and point.month is None:
        return _is_day(item, text, around, lexicon)
    return True


def _is_year(item: Item, text: str, around: "Around", lexicon: Lexicon) -> bool:
    before = around.before[0] if around.before else None
    after = around.after[0] if around.after else None
    if before is not None:
        word = before.text.lower()
        if word in lexicon.hints["not_before"] or (
            word == "."
            and len(around.before) > 1
            and around.before[1].text.lower() in lexicon.hints["not_before"]
        ):
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
    following = around.after[0].text if around.after else ""
    if following[:1].isupper() and around.before and around.before[0].text.lower() in lexicon.words["the"]:
        return False  # "the October Revolution": a name
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
    if not words[0].isdigit():  # "Noon" in the middle of a sentence is of a title
        return words[0].islower() or not around.before or not around.before[0].text[-1:].isalpha()
    if any(c.isalpha() for c in words):
        return True
    before = around.before[0].text.lower() if around.before else ""
    return before in lexicon.hints["before_clock"]
