"""Words that place something only loosely, and ages."""

from testimonia.model import TimeKind
from testimonia.reading.times.durations import age_duration
from testimonia.reading.times.forms import Age, Loose
from testimonia.reading.times.moments import Moment, Moments
from testimonia.reading.times.resolved import Resolved
from testimonia.reading.times.writing import year_text

REACHED = "the time that the story has reached"


def resolved_loosely(loose: Loose, moments: Moments) -> Resolved:
    """Words that place something loosely, as far as narrative and time of writing tell."""
    last, speech, narrative = moments.last, moments.speech, moments.narrative
    if loose.towards == "same" and last.edtf is not None:
        return Resolved(TimeKind.DATE, last.edtf, basis=last, why="the time named before")
    if (
        loose.towards == "since"
        and last.edtf is not None
        and last.edtf[-1].isdigit()
        and "/" not in last.edtf
    ):
        edtf = f"{last.edtf}/{speech.edtf or '..'}"
        return Resolved(TimeKind.INTERVAL, edtf, basis=last, why="from the time named before")
    if loose.towards in ("meanwhile", "within") and narrative.edtf is not None and narrative.day is None:
        return Resolved(TimeKind.DATE, narrative.edtf, basis=narrative, why=REACHED)
    if loose.towards == "own event" and narrative.edtf is not None:
        return Resolved(
            TimeKind.VAGUE,
            basis=narrative,
            why=f"not dated by itself; the story has reached {narrative.edtf}",
        )
    return _beside_speech(loose, speech)


def _beside_speech(loose: Loose, speech: Moment) -> Resolved:
    """What is placed by the time of writing, if that is known and a single date."""
    if speech.edtf is None:
        return Resolved(TimeKind.VAGUE)
    if loose.towards == "speech" or (loose.towards == "present" and speech.day is not None):
        return Resolved(TimeKind.VAGUE, speech.edtf, basis=speech, why="the time of writing")
    if loose.towards == "age" and speech.year is not None:
        return Resolved(
            TimeKind.VAGUE, f"{year_text(speech.year)}~", basis=speech, why="about the time of writing"
        )
    if not speech.edtf.replace("-", "").isdecimal():
        return Resolved(TimeKind.VAGUE)  # a stretch or a set cannot be one end of another
    if loose.towards == "written":
        return Resolved(TimeKind.VAGUE, f"../{speech.edtf}", basis=speech, why="before the time of writing")
    if loose.towards == "future":
        return Resolved(TimeKind.VAGUE, f"{speech.edtf}/..", basis=speech, why="after the time of writing")
    return Resolved(TimeKind.VAGUE)


def resolved_age(age: Age, moments: Moments) -> Resolved:
    """An age; said of somebody as the story meets them, it belongs to the time of the story."""
    duration = age_duration(age.least, age.most)
    narrative = moments.narrative
    if age.told and narrative.edtf is not None:
        return Resolved(
            TimeKind.AGE, narrative.edtf, duration=duration, basis=narrative, why=f"said of {REACHED}"
        )
    return Resolved(TimeKind.AGE, duration=duration)
