"""What the author says of what another says: that it is so, or that it is not.

A claim that is reported in order to be rejected is two statements over one passage: the holder's, asserted,
and the author's, denied. That the author agrees makes two as well: his own is asserted.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from testimonia.model import Polarity, Span, Statement
from testimonia.reading.quotations.values import Quotation
from testimonia.reading.statements.stance.doubts import rejected
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.telling import Telling
from testimonia.reading.statements.words import phrases

_BEHIND = 120
"""Code points behind another's words in which a comment on them begins."""
_BESIDE = 24
"""Code points beside the words that say whose it is, in which "wrongly" belongs to them."""
_ENDS = re.compile(r"[.!?]")


def responses(telling: Telling, statement: Statement) -> Iterator[Statement]:
    """The author's own statement, where he says of another's that it is so, or that it is not.

    Args:
        telling: from which it was made.
        statement: of another.
    """
    by = telling.around.held.by
    if not statement.holders or by is None:
        return
    found = _comment(telling, by)
    if found is None:
        return
    place, agrees = found
    scene = telling.sentence.scene
    holders = held_at(scene.quoted, scene.text, place.start, scene.voice).holders
    if len(holders) >= len(statement.holders):
        return
    denies = (statement.polarity is Polarity.DENIED) is agrees
    yield replace(
        statement,
        holders=holders,
        polarity=Polarity.DENIED if denies else Polarity.ASSERTED,
        hedge=None,
        said=None,
        epistemic=None,
        evidence=(),
        responds_to=statement.trigger,
    )


def _comment(telling: Telling, by: Quotation) -> tuple[Span, bool] | None:
    """Where the author says it, and whether he agrees; None if he does not say."""
    no = rejected(telling)
    if no is not None and not _inside(by, no):
        return no, False
    return _beside(telling, by) or _behind(telling, by)


def _beside(telling: Telling, by: Quotation) -> tuple[Span, bool] | None:
    """ "Moss wrongly claims that", "as Moss rightly says", "Moss is right to say that"."""
    if by.cue is None:
        return None
    text, sentence = telling.sentence.scene.text, telling.sentence.span
    start = max(by.cue.start - _BESIDE, min(sentence.start, by.cue.start))
    end = min(by.cue.end + _BESIDE, max(sentence.end, by.cue.end))
    for name, agrees in (("wrongly", False), ("rightly", True)):
        for found in phrases(f"responses.{name}").finditer(text, start, end):
            place = Span(*found.span())
            if not _inside(by, place) and not _is_turned(text, place):
                return place, agrees
    return None


def _behind(telling: Telling, by: Quotation) -> tuple[Span, bool] | None:
    """ "..., but this is untrue"; "... Moss. He was mistaken."; "..., and rightly so"."""
    text = telling.sentence.scene.text
    last = max((by.parts[-1].end, *(() if by.cue is None else (by.cue.end,))))
    found = _opening().match(text, last, last + _BEHIND)
    if found is None:
        return None
    start = found.start("opening")
    stop = _ENDS.search(text, start)
    end = min(start + _BEHIND, len(text) if stop is None else stop.start())
    if phrases("responses.turns").search(text, start, end):
        return None
    for name, agrees in (("false", False), ("true", True)):
        one = phrases(f"responses.{name}").search(text, start, end)
        if one is None or (phrases("responses.wanting").match(text, start) and not _is_none(one.group())):
            continue
        if _is_close(text[found.end("opening") : one.start()]):
            place = Span(*one.span())
            negated = agrees and re.search(r"\b(?:not|never|hardly|n[o’']t)\b", text[start : one.start()])
            return (place, False) if negated else (place, agrees)
    return None


def _is_none(words: str) -> bool:
    """ "No evidence", behind "there is"."""
    return words.lower().startswith("no ")


def _is_close(between: str) -> bool:
    """Whether only a few words stand between what a comment begins with and what it says: "is quite"."""
    said_of_it = re.search(r"\b(?:this|that|it)\s+(?:is|was)(?:\s+\w+)?\s*$", between) is not None
    return (len(between.split()) <= _FEW or said_of_it) and not re.search(r"[,;:()“”\"]", between)


_FEW = 4
"""Words."""


@cache
def _opening() -> re.Pattern[str]:
    """Matches behind another's words what a comment on them may begin with: "but", "This"."""
    words = phrases("responses.begins").pattern
    return re.compile(rf"[\s,;:.!?—–()”\"’*-]*(?P<opening>{words}(?:\s+{words})?)", re.IGNORECASE)


def _inside(by: Quotation, place: Span) -> bool:
    return any(part.overlaps(place) for part in by.parts)


def _is_turned(text: str, place: Span) -> bool:
    """ "Not rightly", "never wrongly"."""
    return bool(
        re.search(
            r"\b(?:not|never|hardly|neither)\s+$", text[max(place.start - 12, 0) : place.start], re.IGNORECASE
        )
    )
