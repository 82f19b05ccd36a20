"""The running date of a narrative: what an expression is reckoned from, and where the story goes with it.

Explicit dates move it; what is said in passing does not. A year in the middle of a sentence far from the
story's own time, a bracket, something earlier than what is told, a plan, a distance with loose ends, what is
reckoned from the time of writing: these are spoken of, the story stays.
"""

import re
from dataclasses import replace

from testimonia.model import OLD_STYLE
from testimonia.reading.times.forms import Age, Basis, Form, Lasting, Loose, Point, Shift, Step, Stretch
from testimonia.reading.times.found import Found
from testimonia.reading.times.lexicon import Lexicon
from testimonia.reading.times.lives import seen, told
from testimonia.reading.times.moments import Moment, Moments
from testimonia.reading.times.resolved import Resolved, moment_of

FAR = 3
"""Years from the running date beyond which a time in the middle of a sentence is only spoken of, and beyond
which "I" and "we" bring the story back to the teller's own."""
CLOSE = 200
"""Code points from a year to a distance that is reckoned from it ("in 1744 ... two years later")."""
NEAR = 60
"""Code points from a year to a month or season that goes with it in one sentence."""
BEFORE, AFTER = 150, 90
"""Code points around an expression in which its sentence is looked for."""
_SENTENCE = re.compile(r"[.!?][”\"’)]*\s+|\n")
_QUOTED = re.compile(r"[“\"«„][^”\"»“]*(?:[”\"»“]|$)")


def sentence_of(text: str, paragraph: int, found: Found) -> tuple[str, str]:
    """The words of the sentence up to the end of an expression and after it, as far as they are near."""
    before = _SENTENCE.split(text[max(paragraph, found.opens - BEFORE) : found.end])[-1]
    return before, _SENTENCE.split(text[found.end : found.end + AFTER])[0]


def reckoned_from(text: str, paragraph: int, found: Found, moments: Moments, lexicon: Lexicon) -> Moment:
    """What an expression is reckoned from: a year named just before it, if it needs one, else the narrative.

    Where the narrative has gone far away to what others did, "I" and "we" bring it home to the teller's own.
    """
    own = moments.own
    if isinstance(found.form, Shift):
        return _just_named(found, moments)
    far = own.year is not None and abs(own.year - (moments.narrative.year or own.year)) > FAR
    if far and _is_own(text, paragraph, found, lexicon):
        return own
    return _beside(text, found, moments)


def _just_named(found: Found, moments: Moments) -> Moment:
    """What "two years later" is reckoned from: a year named just before, if only in passing, or the story."""
    last = moments.last
    near = last.at is not None and found.start - last.at[1] <= CLOSE and last.edtf is not None
    plain = near and last.edtf is not None and last.edtf[0] != "[" and "/" not in last.edtf
    return last if plain and last.month is None else moments.narrative


def _is_own(text: str, paragraph: int, found: Found, lexicon: Lexicon) -> bool:
    """Whether the teller speaks of himself in this sentence, quotations left out."""
    words = re.findall(r"\w+", _QUOTED.sub(" ", " ".join(sentence_of(text, paragraph, found))))
    # "US" in capitals is a country
    return any(
        word.lower() in lexicon.hints["own"] and not (word.isupper() and len(word) > 1) for word in words
    )


def _beside(text: str, found: Found, moments: Moments) -> Moment:
    """A year that stands just before a month or season, or else the narrative."""
    form, last = found.form, moments.last
    if not isinstance(form, Point) or form.day is not None or not (form.month or form.season):
        return moments.narrative
    if last.at is None or last.month is not None or not last.known:
        return moments.narrative
    gap = text[last.at[1] : found.start]
    near = len(gap) <= NEAR and not _SENTENCE.search(gap)
    return last if near else moments.narrative


def gone_on(
    text: str, paragraph: int, found: Found, read: Resolved, moments: Moments, home: bool, lexicon: Lexicon
) -> Moments:
    """Where the reader stands after an expression.

    Args:
        text: the reading layer.
        paragraph: where its paragraph begins.
        found: the expression.
        read: what it came to.
        moments: where the reader stood.
        home: whether it brought the story back to the teller's own.
        lexicon: of its language.
    """
    form = found.form
    if home:
        moments = replace(moments, narrative=moments.own)
    moments = _moved(moments, form, read, found)
    spoken = isinstance(form, Step | Shift) and form.basis is Basis.SPEECH
    here = moments.narrative.at == (found.start, found.end)
    if here and not spoken and _is_own(text, paragraph, found, lexicon):
        moments = replace(moments, own=moments.narrative)
    life = moments.life
    if isinstance(form, Age) and form.told and read.edtf is not None and read.basis is not None:
        life = told(life, form, read.edtf, sentence_of(text, paragraph, found)[0], lexicon)
    elif read.edtf is not None and isinstance(form, Point | Stretch):
        life = seen(life, text, found.start, found.end, read.edtf, lexicon)
    return replace(moments, life=life)


def _moved(moments: Moments, form: Form, read: Resolved, found: Found) -> Moments:
    """The last time named, and the running date, after an expression."""
    if isinstance(form, Age | Lasting) and read.edtf is not None:
        return replace(moments, last=replace(moment_of(read.edtf), at=(found.start, found.end)))
    if read.edtf is None or not read.moment.known or isinstance(form, Loose):
        return moments
    if found.aside and moments.narrative.known:
        return moments  # what stands in brackets is nothing that "then" could mean
    old = read.style == OLD_STYLE
    spoken = isinstance(form, Shift | Step) and form.basis is Basis.SPEECH and moments.speech.known
    at = replace(
        read.moment,
        at=(found.start, found.end),
        # said again in the same year, it still leads
        leads=found.leads or (moments.narrative.leads and moments.narrative.year == read.moment.year),
        spoken=spoken or (read.basis is not None and read.basis.spoken),
        julian=old,
        style=read.style,
    )
    if isinstance(form, Stretch):
        last = read.parts[-1][1]
        if last.moment.known:
            at = replace(last.moment, at=at.at, edtf=at.edtf, leads=at.leads, spoken=at.spoken)
    after = replace(moments, last=replace(at, edtf=read.edtf))
    return replace(after, narrative=at) if _leads_on(moments, form, at, found) else after


def _had_been(at: Moment, moments: Moments) -> bool:
    """Whether a time in the middle of a sentence is of a year before the story's: what had been by then.

    That can be told only in a story that goes by months. Not if the time named before was of that year
    already: then the story has gone back.
    """
    story, last = moments.narrative, moments.last
    return story.month is not None and (at.year or 0) < (story.year or 0) and last.year != at.year


def _far(one: Moment, other: Moment) -> bool:
    return abs((one.year or 0) - (other.year or 0)) > FAR


def _leads_on(moments: Moments, form: Form, at: Moment, found: Found) -> bool:
    """Whether the story goes to a time, or only speaks of it."""
    if at.spoken:
        return False  # "last year" in a letter is beside the letter, and so is what comes after
    if not moments.narrative.known:
        return True
    if at.edtf is not None and at.edtf[0] == "[":
        return False  # "some sixty years later": too loose to tell a story by
    if isinstance(form, Shift | Step):
        direction = form.sign if isinstance(form, Shift) else form.steps
        if form.basis is Basis.SPEECH:
            return False  # "by next summer" is a plan
        if direction:
            return direction > 0  # "two years later" takes the story there, "two years earlier" does not
    if not found.leads and _had_been(at, moments):
        return False
    if moments.narrative.leads and not found.leads and _far(at, moments.narrative):
        # unless the time named before was there already: then the story has gone there unannounced
        return at.month is not None and moments.last.known and not _far(at, moments.last)
    if at.month is None and at.season is None and moments.narrative.month is not None:
        # a year alone, in passing, in a story that goes by months and days
        return found.leads
    return True
