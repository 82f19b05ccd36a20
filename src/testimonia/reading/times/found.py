"""Expressions as they stand in the text, before they are resolved: which items of the grammar are times, and where
each begins and ends."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from testimonia.reading.times.forms import Age, Amount, Form, Lasting, Loose, Often, Point, Several, Shift, Step, Stretch
from testimonia.reading.times.grammar import Item, Senses
from testimonia.reading.times.lexicon import Lexicon
from testimonia.reading.times.recognising import Token, recognised, runs, tokens_of

_FORMS = (Point, Step, Shift, Stretch, Several, Lasting, Amount, Age, Often)


class Found(NamedTuple):
    """An expression of time.

    Attributes:
        form: what it says.
        start, end: of the time itself.
        opens: where the words begin that tie it to its clause.
        tie: the preposition before it, in small letters; empty if there is none.
    """

    form: Any
    start: int
    end: int
    opens: int
    tie: str


class Around(NamedTuple):
    """The tokens before and after an item, nearest first."""

    before: Sequence[Token]
    after: Sequence[Token]


def found_in(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """The expressions in a stretch of text, in order."""
    tokens = tokens_of(text, start, end)
    places = {token.start: number for number, token in enumerate(tokens)}
    ends = {token.end: number for number, token in enumerate(tokens)}
    for first, last in runs(tokens, lexicon):
        for item in recognised(tokens[first:last], lexicon):
            form = _form(item, lexicon)
            if form is None:
                continue
            number, after = places[item.start], ends[item.end] + 1
            around = Around(tokens[max(number - 3, 0) : number][::-1], tokens[after : after + 3])
            kept = kept_form(form, item, text, around, lexicon)
            if kept is not None:
                yield _tied(kept, item, around, lexicon)


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
        from testimonia.reading.times.forms import Basis

        return Step(senses["YESTERDAY"], "day", None, Basis.SPEECH)
    return None


def kept_form(form: Any, item: Item, text: str, around: Around, lexicon: Lexicon) -> Any:
    """The form if it is a time here, or None: not every number is a year."""
    from testimonia.reading.times.not_times import is_time

    return form if is_time(form, item, text, around, lexicon) else None


def _tied(form: Any, item: Item, around: Around, lexicon: Lexicon) -> Found:
    """With the preposition that belongs to it: "in 1912", "after 1929", but not "in the summer"."""
    if around.before:
        tie = around.before[0]
        word = tie.text.lower()
        if word in lexicon.ties.get("always", ()) or (word in lexicon.ties.get("bare", ()) and _bare(form)):
            return Found(form, item.start, item.end, tie.start, word)
    return Found(form, item.start, item.end, item.start, "")


def _bare(form: Any) -> bool:
    if isinstance(form, Point):
        return form.part is None and form.decade is None and form.century is None and form.season is None
    return isinstance(form, Age)
