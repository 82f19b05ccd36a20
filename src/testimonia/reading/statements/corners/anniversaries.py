"""Births and deaths reckoned from what is counted from them: "the centenary of his birth in 1969".

And deaths that are only said to have come before: "the late Tom Moss".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from testimonia.model import (
    EntityKind,
    Mention,
    MentionForm,
    Polarity,
    Span,
    Statement,
    TimeExpression,
    TimeKind,
    hull,
)
from testimonia.reading.statements.corners.reckoned import years_before
from testimonia.reading.statements.corners.words import corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.times import placed
from testimonia.reading.statements.within import sentence_of
from testimonia.reading.times.lexicon import lexicon

_COUNTING = re.compile(r"\w+(?:-\w+)*")
_WORDS = 5
"""Words of a number, at most: "one hundred and fiftieth"."""
_BEHIND = re.compile(
    r"[\s,]*(?:(?:was|fell|is|falls|kept|celebrated|marked|held|observed|came)\s+){0,2}(?:on|in|during)?\s*",
    re.IGNORECASE,
)
_FRONT = re.compile(r"\s*,?\s*(?:just\s+|exactly\s+|almost exactly\s+)?", re.IGNORECASE)
_LATE = re.compile(r"late\s+", re.IGNORECASE)
_FAR = 60
_MOST = 2000
_YEAR = 365
_BEYOND, _RECENT = 10 * _YEAR, 30 * _YEAR
"""Days: how far beyond the last date of a text its future begins, and how far before it what is just past."""


def anniversaries(scene: Scene, paragraph: Span, sentences: Sequence[Span]) -> Iterator[Statement]:
    """The births and deaths in a paragraph of which it tells only how long ago they were.

    Args:
        scene: what is known around; its voice is that of the paragraph.
        paragraph: in the reading layer.
        sentences: of the paragraph.
    """
    for found in _counts().finditer(scene.text, paragraph.start, paragraph.end):
        sentence = sentence_of(sentences, Span(*found.span()))
        made = None if sentence is None else _counted(scene, found, sentence)
        if made is not None:
            yield made
    yield from _late(scene, paragraph)


def _counted(scene: Scene, found: re.Match[str], sentence: Span) -> Statement | None:
    """What an anniversary tells, if its date stands beside it and it is said whose it is."""
    years = _years(scene.text, found, sentence)
    whose = _whose(scene, found)
    if years is None or whose is None or not 1 <= years[0] <= _MOST:
        return None
    owner, end = whose
    phrase = Span(years[1], end)
    kept = not found[0].lower().startswith("years")
    time = _date_beside(scene, phrase, sentence, years[0], kept=kept)
    if time is None or time.date is None:
        return None
    span = hull([phrase, time.span])
    happened = years_before(time.date, years[0], span.of(scene.text))
    if happened is None:
        return None
    predicate = (
        "birth" if found["event"].lower() in corner_words()["anniversaries"]["words"]["birth"] else "death"
    )
    held = held_at(scene.quoted, scene.text, phrase.start, scene.voice)
    return Statement(
        span,
        Span(*found.span("event")),
        predicate,
        reference_of(owner, scene.text),
        happened=happened,
        dated_by=time.core,
        polarity=Polarity.DENIED if held.denied else Polarity.ASSERTED,
        holders=held.holders,
    )


def _years(text: str, found: re.Match[str], sentence: Span) -> tuple[int, int] | None:
    """How many years, and where the words for them begin: a number that is only about right is none."""
    if found["named"]:
        number = _number(found["named"])
        return None if number is None else (number, found.start("named"))
    since = max(sentence.start, found.start() - _FAR)
    since += max((text[since : found.start()].rfind(mark) + 1 for mark in ",;:.("), default=0)
    before = list(_COUNTING.finditer(text, since, found.start()))[-_WORDS:]
    for first in range(len(before)):
        words = [one[0] for one in before[first:]]
        number = _number(" ".join(words)) if words[0].lower() != "and" else None
        if number is not None:
            vague = first > 0 and before[first - 1][0].lower() in corner_words()["ages"]["not_before"]
            return None if vague else (number, before[first].start())
    return None


def _whose(scene: Scene, found: re.Match[str]) -> tuple[Mention, int] | None:
    """Whose birth or death: "his birth", "Lind's death", "the death of Lind"; and where the phrase ends."""
    if found["of"]:
        behind = scene.mentions_in(Span(found.end(), found.end() + 1))
        one = behind[0] if behind else None
        end = 0 if one is None else one.span.end
    else:
        inside = scene.mentions_in(Span(found.start("owner"), found.end("owner")))
        one = inside[-1] if inside else None
        end = found.end("event")
    if one is None or scene.kind(one) is not EntityKind.PERSON:
        return None
    owner = found["owner"] or ""
    rest = "" if found["of"] else scene.text[one.span.end : found.start("event")]
    return (one, end) if found["of"] or (owner and re.fullmatch(r"(?:['’]s?)?\s+", rest)) else None


def _date_beside(
    scene: Scene, phrase: Span, sentence: Span, years: int, *, kept: bool
) -> TimeExpression | None:
    """The date right behind the phrase, or with which the sentence opens right before it.

    Args:
        scene: what is known around.
        phrase: "the ninetieth anniversary of his birth", "ten years after his death".
        sentence: around it.
        years: how many are counted.
        kept: whether an anniversary is named; "ten years after his death in 1850" dates the death.
    """
    for time in scene.times_in(Span(phrase.end, min(phrase.end + _FAR, sentence.end))):
        between = scene.text[phrase.end : time.span.start]
        usable = time.kind is TimeKind.DATE and placed(time) and not time.core.overlaps(phrase)
        if usable and _BEHIND.fullmatch(between):
            parted = re.search(r"[,a-z]", between) is not None
            return time if parted or (kept and _is_of_the_keeping(scene, time, years)) else None
        break
    for time in reversed(scene.times_in(Span(sentence.start, phrase.start))):
        between = scene.text[time.span.end : phrase.start]
        return time if time.kind is TimeKind.DATE and placed(time) and _FRONT.fullmatch(between) else None
    return None


def _is_of_the_keeping(scene: Scene, time: TimeExpression, years: int) -> bool:
    """Whether "the centenary of his birth in 1901" was kept in 1901: he cannot have been born then.

    That is so if the centenary of 1901 lies far beyond all that the text speaks of, and 1901 near its end.
    """
    if time.resolved_from is not None or not time.span.of(scene.text)[-1].isdigit():
        return True  # "last December"
    known = [one.date.latest for one in scene.times if one.date is not None and one.date.latest is not None]
    latest = time.date.latest if time.date is not None else None
    if latest is None:
        return False
    last = max(known)
    return latest + years * _YEAR > last + _BEYOND and latest > last - _RECENT


def _number(words: str) -> int | None:
    """The number of an anniversary: "ninetieth", "50th", "one hundredth", "sixty-four", "bicentenary".

    >>> [_number(words) for words in ("ninetieth", "50th", "one hundred and fiftieth", "sixty-four", "last")]
    [90, 50, 150, 64, None]
    """
    low = words.lower()
    named: dict[str, int] = corner_words()["anniversaries"]["years"]
    if low in named:
        return named[low]
    if low[0].isdigit():
        figures = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", low)
        return int(figures[1]) if figures else None
    total = 0
    for word in re.split(r"[-\s]+", low):
        if word == "and":
            continue
        sense = lexicon("en").small.get(word)
        values = {} if sense is None else sense.values
        hundred = values.get("HUNDRED") or values.get("HUNDREDORD")
        number = values.get("N") or values.get("ORD")
        if hundred is not None:
            total = (total or 1) * 100
        elif isinstance(number, int):
            total += number
        else:
            return None
    return total or None


def _late(scene: Scene, paragraph: Span) -> Iterator[Statement]:
    """ "The late Tom Moss", where it is known when that was written."""
    for time in scene.times_in(paragraph):
        if (
            time.kind is not TimeKind.VAGUE
            or not _placed_before(time)
            or not _LATE.match(scene.text, time.core.start)
        ):
            continue
        starts = _LATE.match(scene.text, time.core.start)
        at = starts.end() if starts else time.core.end
        dead = next((m for m in scene.mentions_in(Span(at - 1, at + 12))), None)
        held = held_at(scene.quoted, scene.text, time.core.start, scene.voice)
        if (
            dead is None
            or held.spoken
            or scene.kind(dead) is not EntityKind.PERSON
            or dead.form is not MentionForm.NAME
        ):
            continue
        if not _is_whole(scene.text, dead, at):
            continue
        span = hull([time.core, dead.span])
        yield Statement(
            span,
            time.core,
            "death",
            reference_of(dead, scene.text),
            happened=time.date,
            dated_by=time.core,
            holders=held.holders,
        )


def _placed_before(time: TimeExpression) -> bool:
    """Whether it is a time before another that is known."""
    return time.date is not None and (time.date.edtf or "").startswith("../")


def _is_whole(text: str, dead: Mention, at: int) -> bool:
    """Whether a name is that of the dead, and not part of something else: not "the late Lind years"."""
    titles = text[at : dead.span.start]
    if titles.strip() and not re.fullmatch(r"(?:[A-Z]\w*\.?\s+){1,2}", titles):
        return False
    behind = text[dead.span.end : dead.span.end + 12]
    alone = len(dead.span.of(text).split()) == 1
    return not (alone and re.match(r"\s+[a-z]|-", behind))


@cache
def _counts() -> re.Pattern[str]:
    """Finds "anniversary of his birth", "the centenary of the death of", "years after Lind's death"."""
    words = corner_words()["anniversaries"]
    events = either([*words["words"]["birth"], *words["words"]["death"]])
    kept = either(words["words"]["anniversary"])
    return re.compile(
        rf"\b(?:(?P<named>{either(words['years'])})\s+of|(?:{kept})\s+of|years\s+after)\s+(?:the\s+)?"
        rf"(?P<owner>[^.;,()]{{1,40}}?\s+)?(?P<event>{events})\b(?P<of>\s+of\s+(?:the\s+)?)?",
        re.IGNORECASE,
    )
