"""What only looks like a time: figures that are pages, prices and quantities, words with another meaning."""

from typing import Any

from testimonia.reading.times.forms import Amount, Loose, Often, Point, Several, Step, Stretch
from testimonia.reading.times.grammar import Item, Senses
from testimonia.reading.times.lexicon import Lexicon, Sense
from testimonia.reading.times.recognising import Around


def is_time(form: Any, item: Item, text: str, around: Around, lexicon: Lexicon) -> bool:
    """Whether a form stands for a time where it stands."""
    if _in_address(item, text):
        return False
    if isinstance(form, Point):
        return not _is_title(item, text, around, lexicon) and _is_point(form, item, text, around, lexicon)
    if isinstance(form, Stretch | Several):
        return _is_range(form, item, text, around, lexicon)
    before = around.before[0].text.lower() if around.before else ""
    if isinstance(form, Amount):
        return _is_amount(form, text[item.start : item.end], before, around, lexicon)
    if item.letter in lexicon.outlined and isinstance(form, Step):
        after = around.after[0].text.lower() if around.after else ""
        return (
            after in lexicon.hints["that"] | lexicon.events["when"]
        )  # "the year that", not "the year" alone
    if isinstance(form, Step) and form.unit == "time":
        return _is_that_time(text[item.start : item.end].lower(), before, around, lexicon)
    if isinstance(form, Often) and form.unit == "night":
        return before in lexicon.hints["before_night"]
    if isinstance(form, Loose):
        return _is_loose(form, text[item.start : item.end].lower(), before, around, lexicon)
    return True


def _is_title(item: Item, text: str, around: Around, lexicon: Lexicon) -> bool:
    """A date that is the name of a book: after a word that says so, or alone between quotation marks."""
    if around.before and around.before[0].text.lower() in lexicon.hints["titles"]:
        return text[item.start].isupper() or text[item.start].isdecimal()
    marks = text[item.start - 1 : item.start] + text[item.end : item.end + 1]
    return item.start > 0 and marks in _TITLE_MARKS


_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TITLE_MARKS = frozenset({"**", "__", "“”", "„“", "«»", "‘’", '""'})
"""What stands around a title, and around nothing else of a date."""


def _in_address(item: Item, text: str) -> bool:
    """Whether it is a piece of something that has slashes in it: a URL, a file number."""
    return text[item.start].isdecimal() and "/" in (
        text[item.start - 1 : item.start],
        text[item.end : item.end + 1],
    )


def _is_range(form: Stretch | Several, item: Item, text: str, around: Around, lexicon: Lexicon) -> bool:
    """A range of years, and not of pages or of men."""
    if not all(_year_alone(end) for end in _ends_of(form)):
        return True
    words = text[item.start : item.end]
    if not any(c.isalpha() for c in words) and _is_counted(around, item, lexicon):
        return False
    return not around.after or _fits_year(item, words, False, around, lexicon)


def _ends_of(form: Stretch | Several) -> list[Any]:
    if isinstance(form, Several):
        return [place.value for place in form.points]
    return [end.value for end in (form.first, form.last) if end is not None]


def _year_alone(end: Any) -> bool:
    return isinstance(end, Point) and end.year is not None and end == Point(year=end.year)


def _is_counted(around: Around, item: Item, lexicon: Lexicon) -> bool:
    """Whether what stands before figures says that they are no years: a page, a price, a shelfmark."""
    before = [token.text.lower() for token in around.before]
    if not before:
        return False
    marks = ".:" if before[0] not in lexicon.hints["not_before"] else ""
    word = before[1] if len(before) > 1 and before[0] in marks and marks else before[0]
    if word in lexicon.hints["died_mark"] and len(before) > 2 and before[2] == "(":
        return False  # "(d. 1917)": died
    if word in lexicon.hints["not_before"] or _is_figures(around, item):
        return True
    if before[0] in lexicon.words["of"] and len(before) > 1 and before[1] in lexicon.hints["crowds"]:
        return True
    glued = around.before[0].end == item.start
    return glued and before[0] in lexicon.hints["glued_before"]


def _is_figures(around: Around, item: Item) -> bool:
    """Whether other figures stand before these, as in an ISBN; not those of a call number ("A313 2011")."""
    first = around.before[0]
    glued = len(around.before) > 1 and around.before[1].end == first.start
    return first.text.isdecimal() and first.end < item.start and not glued


def _is_amount(amount: Amount, words: str, before: str, around: Around, lexicon: Lexicon) -> bool:
    if amount.least is None and amount.bound == "several" and " " not in words and "-" not in words:
        return before in lexicon.hints["before_units"]
    if amount.unit == "second" and amount.least == 1:
        return False
    if " " in words and words.istitle() and around.after and around.after[0].text[0] in "'’" + _CAPITALS:
        return False  # "the Thirty Years' War": a name
    article = words.partition(" ")[0].lower() in lexicon.words["a"]
    one = amount.least == 1 and amount.bound is None and amount.unit != "daypart"
    return not (article and one and _noun_follows(around, lexicon))


def _noun_follows(around: Around, lexicon: Lexicon) -> bool:
    """Whether the next word is one that the time is only an attribute of: "a day labourer"."""
    after = around.after[0].text if around.after else ""
    return after[:1].isalpha() and after.lower() not in lexicon.hints["function"]


def _is_that_time(words: str, before: str, around: Around, lexicon: Lexicon) -> bool:
    """ "The time" alone is one only in "at the time"."""
    first, _, rest = words.partition(" ")
    if first not in lexicon.words["the"] or " " in rest:
        return True
    after = around.after[0].text.lower() if around.after else ""
    return before in lexicon.words["at"] and after not in lexicon.words["of"] | lexicon.events["when"]


def _is_loose(loose: Loose, words: str, before: str, around: Around, lexicon: Lexicon) -> bool:
    after = around.after[0].text if around.after else ""
    noun = _noun_follows(around, lexicon)
    if before in lexicon.words["the"] and loose.towards == "past":
        return noun
    if words.rpartition(" ")[2] in lexicon.hints["needs_complement"] and _is_dated(after, lexicon):
        return False  # "shortly before 1911": the date is what counts
    first = words.partition(" ")[0]
    if first in lexicon.words["the"] and " " in words and loose.towards in ("present", "future"):
        return not noun
    if after.lower() in lexicon.words["as"]:
        return False
    if words in lexicon.hints["then"]:
        return after.lower() not in lexicon.hints["subjects"]
    return True


def _is_dated(word: str, lexicon: Lexicon) -> bool:
    """Whether a date begins with a word."""
    return word[:1].isdecimal() or (
        word[:1].isupper() and "MONTH" in lexicon.capital.get(word.lower(), _NONE).values
    )


_NONE = Sense("", Senses())


def _is_point(point: Point, item: Item, text: str, around: Around, lexicon: Lexicon) -> bool:
    named = (point.month, point.day, point.weekday, point.season, point.decade, point.century, point.feast)
    bare = not any(each is not None for each in named) and point.part is None
    if point.clock is not None and point.year is None and bare:
        return _is_clock(item, text, around, lexicon)
    if point.year is not None and bare and point.calendar is None:
        return _is_year(item, text, around, lexicon)
    if point.year is not None or point.within is not None or point.part is not None:
        return True
    if point.decade is not None and point.short and text[item.start].isdecimal():
        return bool(around.before) and around.before[0].text in "'’‘"  # "10s." are shillings
    if point.month is not None and point.day is None:
        return _is_month(item, text, around, lexicon)
    if point.day is not None and point.month is None:
        return _is_day(item, text, around, lexicon)
    if point.weekday is not None and point.month is None:
        return _is_weekday(around, lexicon)
    return True


def _is_weekday(around: Around, lexicon: Lexicon) -> bool:
    """ "The Sunday Times" is a paper, "Bloody Sunday" a name."""
    before = around.before[0].text if around.before else ""
    if (
        before[:1].isupper()
        and before.lower() not in lexicon.hints["function"] | lexicon.hints["before_year"]
    ):
        return before.lower() in lexicon.capital
    article = bool(around.before) and around.before[0].text.lower() in lexicon.words["the"]
    return not (article and around.after and around.after[0].text[0].isupper())


def _is_year(item: Item, text: str, around: Around, lexicon: Lexicon) -> bool:
    words = text[item.start : item.end]
    before = around.before[0].text.lower() if around.before else ""
    tied = before in lexicon.hints["before_year"]
    if not any(c.isdecimal() for c in words):
        return tied  # "nineteen seventeen"
    if any(c.isalpha() for c in words.replace("c.", "")) and " " in words and words[0].isdecimal():
        return True  # it has an era
    if _is_counted(around, item, lexicon):
        return False
    return not around.after or _fits_year(item, words, tied, around, lexicon)


def _goes_on(around: Around, end: int) -> bool:
    """Whether figures go on after a full stop: "DK 1917.5"."""
    stop, more = around.after[0], around.after[1:2]
    return (
        stop.text == "."
        and stop.start == end
        and any(m.start == stop.end and m.text[0].isdecimal() for m in more)
    )


def _fits_year(item: Item, words: str, tied: bool, around: Around, lexicon: Lexicon) -> bool:
    after = around.after[0]
    word = after.text.lower()
    if after.start == item.end and after.text in lexicon.hints["glued_after"]:
        return False
    if _goes_on(around, item.end):
        return False
    if word in lexicon.hints["not_after"]:
        return False
    if after.text[0].isupper():  # "1912 Oak Street"
        return not any(
            token.text.lower().rstrip(".") in lexicon.hints["streets"] for token in around.after[1:3]
        )
    if not after.text[0].isalpha() or word in lexicon.hints["function"]:
        return True
    # "1500 men": a number of things, unless a preposition or an article says that it is a year
    return (tied and words[0].isdecimal()) or not word.endswith(tuple(lexicon.hints["plural_endings"]))


def _is_month(item: Item, text: str, around: Around, lexicon: Lexicon) -> bool:
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


def _is_day(item: Item, text: str, around: Around, lexicon: Lexicon) -> bool:
    """The 20th; not "the first", nor "the 5th of the regiments"."""
    if not any(c.isdecimal() for c in text[item.start : item.end]):
        return False
    return not _noun_follows(around, lexicon) and not (
        around.after and around.after[0].text.lower() in lexicon.words["of"]
    )


def _is_clock(item: Item, text: str, around: Around, lexicon: Lexicon) -> bool:
    words = text[item.start : item.end]
    if not words[0].isdecimal():  # "Noon" in the middle of a sentence is of a title
        return words[0].islower() or not around.before or not around.before[0].text[-1:].isalpha()
    if any(c.isalpha() for c in words):
        return True
    before = around.before[0].text.lower() if around.before else ""
    return before in lexicon.hints["before_clock"]
