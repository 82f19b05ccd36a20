"""Expressions as they stand in the text, before they are resolved.

Which items of the grammar are times, and where each begins and ends.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from testimonia.reading.times.forms import (
    Age,
    Amount,
    Basis,
    Form,
    Lasting,
    Loose,
    Often,
    Point,
    Several,
    Shift,
    Step,
    Stretch,
)
from testimonia.reading.times.grammar import Item, Senses
from testimonia.reading.times.lexicon import Lexicon
from testimonia.reading.times.not_times import is_time
from testimonia.reading.times.recognising import Around, Token, recognised, runs

_FORMS = (Point, Step, Shift, Stretch, Several, Lasting, Amount, Age, Often, Loose)


class Found(NamedTuple):
    """An expression of time.

    Attributes:
        form: what it says.
        start, end: of the time itself.
        opens: where the words begin that tie it to its clause.
        tie: the preposition before it, in small letters; empty if there is none.
        leads: whether a sentence begins with it, so that the story goes there.
        aside: whether it stands in brackets.
    """

    form: Any
    start: int
    end: int
    opens: int
    tie: str
    leads: bool
    aside: bool


LEADING_WORDS = 3
"""A time is said to lead a sentence if no more words stand before it."""
_SENTENCE_END = re.compile(r"[.!?][\"')\]”’»]*\s+|\n+|[:;]\s+|[\"“]")


def found_in(text: str, start: int, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Found]:
    """The expressions among the tokens of a paragraph that begins at ``start``, in order."""
    kept = list(_kept(text, tokens, lexicon))
    end = start
    for number, (form, item, around) in enumerate(kept):
        if item.start < end:
            continue
        limit = kept[number + 1][1].start if number + 1 < len(kept) else len(text)
        found = _found(form, item, text, around, lexicon)
        if found.end > limit:  # what would complete it is a time of its own
            found = _tied(form, found.start, item.end, around, lexicon)
        opens, tie = (found.opens, found.tie) if found.opens >= end else (found.start, "")
        here = (_leads(text, start, found.start), _aside(text, start, found.start))
        yield Found(found.form, found.start, found.end, opens, tie, *here)
        end = found.end


def _kept(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[Any, Item, Around]]:
    """The items of the grammar that are times, with their values and the words around them."""
    starts = [token.start for token in tokens]
    for first, last in runs(tokens, lexicon):
        for item in recognised(tokens[first:last], lexicon):
            form = _form(item, lexicon)
            if form is None:
                continue
            number, after = bisect_left(starts, item.start), bisect_left(starts, item.end)
            around = Around(tokens[max(number - 3, 0) : number][::-1], tokens[after : after + 16])
            if is_time(form, item, text, around, lexicon):
                yield form, item, around


def _found(form: Any, item: Item, text: str, around: Around, lexicon: Lexicon) -> Found:
    """An item as an expression: with the words that complete it, and those that tie it to its clause."""
    whole, end = completed(form, item, text, around, lexicon)
    begins = _without_article(whole, item, text, around, lexicon)
    if begins != item.start:
        return Found(whole, begins, end, begins, "", False, False)
    return _tied(whole, begins, end, around, lexicon)


def _leads(text: str, paragraph: int, start: int) -> bool:
    """Whether only a few words of its sentence stand before it."""
    window = text[max(paragraph, start - 60) : start]
    cut = 0
    for found in _SENTENCE_END.finditer(window):
        cut = found.end()
    if not cut and start - paragraph > 60:
        return False
    return len(window[cut:].split()) <= LEADING_WORDS


def _aside(text: str, paragraph: int, start: int) -> bool:
    """Whether a bracket has been opened before it and not closed."""
    window = text[max(paragraph, start - 120) : start]
    return window.rfind("(") > window.rfind(")")


def completed(form: Any, item: Item, text: str, around: Around, lexicon: Lexicon) -> tuple[Any, int]:
    """The form with the words that complete it: "two days after the invasion", "a week of fighting"."""
    words = text[item.start : item.end].lower()
    if isinstance(form, Point) and form.doubted and words.endswith("?") and not _in_passing(around):
        return replace(form, doubted=False), item.end - 1
    last = words.rsplit(None, 1)[-1]
    if isinstance(form, Step) and last in lexicon.hints["needs_complement"] and form.unit:
        one = Shift(Amount(form.unit, 1, 1), form.steps)
        found = _shift_completed(one, item, around, lexicon)
        return found if found[0].event else (form, item.end)
    if isinstance(form, Shift) and form.anchor is None and last in lexicon.hints["needs_complement"]:
        return _shift_completed(form, item, around, lexicon)
    if isinstance(form, Age) and around.before and around.before[0].text.lower() in lexicon.words["was"]:
        return replace(form, told=True), item.end
    stretch = isinstance(form, Loose) and form.towards == "stretch"
    if (
        (isinstance(form, Amount | Lasting) or stretch or (isinstance(form, Point) and form.event))
        and around.after
        and around.after[0].text.lower() in lexicon.words["of"]
    ):
        return form, _noun_phrase_end(around.after, item.end, lexicon)
    if (
        isinstance(form, Loose)
        and form.towards == "present"
        and words in lexicon.hints["now"]
        and _in_story(around, lexicon)
    ):
        return replace(form, towards="within"), item.end
    return form, item.end


def _in_passing(around: Around) -> bool:
    """Whether a question mark is one within a sentence: it doubts the date, and does not ask."""
    if not around.after:
        return not around.before  # it stands alone, as in a table
    return around.after[0].text in ")],;-–—/"


def _in_story(around: Around, lexicon: Lexicon) -> bool:
    """Whether "now" is a now of the story: no verb of the present stands near."""
    near = [token.text.lower() for token in (*around.before[:2], *around.after[:5])]
    return not any(word in lexicon.hints["present_verbs"] for word in near) and any(
        word in lexicon.hints["story_words"] for word in near
    )


def _shift_completed(form: Shift, item: Item, around: Around, lexicon: Lexicon) -> tuple[Any, int]:
    after = around.after[0] if around.after else None
    if after is None or not after.text[0].isalpha():
        return form, item.end
    word = after.text.lower()
    if _pluperfect(around, lexicon):
        return form, item.end
    if word in lexicon.hints["that"]:
        return form, after.end
    if word in lexicon.hints["complement"] or after.text[0].isupper():
        own = word in lexicon.events["own"]
        return replace(form, event=True, own=own), _clause_end(around.after, item.end, lexicon)
    if word in lexicon.hints["function"]:
        return form, item.end
    return replace(form, event=True), item.end


def _pluperfect(around: Around, lexicon: Lexicon) -> bool:
    """ "The day before it had rained": a clause of its own, not what the day came before."""
    words = [token.text.lower() for token in around.after[:2]]
    return len(words) == 2 and words[0] in lexicon.events["pronouns"] and words[1] in lexicon.hints["had"]


def _clause_end(after: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    for number, token in enumerate(after[:12]):
        if number and token.text.lower() in lexicon.events["pronouns"]:
            break
        if (
            not (token.text[0].isalnum() or token.text in "'’-.")
            or token.text.lower() in lexicon.words["and"]
        ):
            break
        if token.text == ".":
            break
        end = token.end
    return end


def _noun_phrase_end(after: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """The end of "of intense fighting": to the next mark, preposition or verb that is known as one."""
    start = end
    for number, token in enumerate(after[:9]):
        word = token.text.lower()
        if not (token.text[0].isalnum() or token.text in "'’-"):
            return end
        if word in lexicon.words["and"] and not _closes(after, number + 2, lexicon):
            return end if end > start else start
        if number and word in lexicon.hints["function"] and word not in lexicon.hints["in_noun_phrase"]:
            return end if token.start - start > 3 else start
        end = token.end
    return start


def _closes(after: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a phrase can end before this token."""
    return (
        at >= len(after)
        or not after[at].text[0].isalnum()
        or after[at].text.lower() in lexicon.hints["function"]
    )


def _without_article(form: Any, item: Item, text: str, around: Around, lexicon: Lexicon) -> int:
    """Where the time begins: in "the summer offensive" the article is not of the summer."""
    words = text[item.start : item.end]
    article, _, rest = words.partition(" ")
    if not rest or article.lower() not in lexicon.words["the"] or not _adjectival(form, around, lexicon):
        return item.start
    return item.start + len(article) + 1


def _adjectival(form: Any, around: Around, lexicon: Lexicon) -> bool:
    if not (
        isinstance(form, Point) and (form.season or form.feast) and form.year is None and form.part is None
    ):
        return False
    if not around.after or not around.after[0].text[0].isalpha():
        return bool(around.after) and around.after[0].text in "-–"
    return around.after[0].text.lower() not in lexicon.hints["function"]


def _form(item: Item, lexicon: Lexicon) -> Any:
    """The value of an item, if it is a time of any kind."""
    value = item.value
    if isinstance(value, _FORMS):
        return value
    if isinstance(value, int) and item.letter in lexicon.years:
        return Point(year=value)
    if isinstance(value, tuple) and item.letter in lexicon.clocks:
        return Point(clock=value)
    if isinstance(value, Senses):
        return _of_a_word(value)
    return None


def _of_a_word(senses: Senses) -> Form | None:
    if "LOOSE" in senses:
        return Loose(senses["LOOSE"])
    if "ORDER" in senses:
        return Loose(senses["ORDER"], names=False)
    if "YESTERDAY" in senses:
        return Step(senses["YESTERDAY"], "day", None, Basis.SPEECH)
    if senses.get("DAYPART") in ("NI", "DT"):
        return Often("night")
    return None


def _tied(form: Any, start: int, end: int, around: Around, lexicon: Lexicon) -> Found:
    """With the preposition that belongs to it: "in 1912", "after 1929", but not "in the summer"."""
    if around.before:
        tie = around.before[0]
        word = tie.text.lower()
        always = word in lexicon.ties["always"] and not isinstance(form, Lasting)
        if always or word in lexicon.ties[_tie_of(form)]:
            return Found(form, start, end, tie.start, word, False, False)
    return Found(form, start, end, start, "", False, False)


def _tie_of(form: Any) -> str:
    """Which prepositions belong to a form: a name of the ties in the data."""
    if isinstance(form, Point) and form.clock is None:
        plain = form.part is None and form.decade is None and form.century is None and form.season is None
        if plain and form.year is not None and form.month is None:
            return "year_alone"
        return "bare" if plain else "none"
    if isinstance(form, Point):
        return "clock"
    if isinstance(form, Loose):
        return "loose" if form.towards in ("past", "future") else "none"
    return "bare" if isinstance(form, Age) or (isinstance(form, Step) and form.unit == "time") else "none"
