"""Made-up folders whose times do not go together: ages, stamps, headings, copyrights added to testimony."""

from dataclasses import replace

from testimonia.comparison.compare import compare
from testimonia.comparison.testimony import Aged, Reviewed, Right, Stamp, Testimony, Voice
from testimonia.model import Finding, FindingKind, Quantity, SectionKind, Span
from tests.comparison.building import date

Source = Testimony
"""The same under a name that pytest does not take for a test."""
_KINDS = (FindingKind.CHRONOLOGY, FindingKind.METADATA)


def impossible(*sources: Testimony) -> list[Finding]:
    """The findings of chronology and metadata in a folder."""
    return [finding for finding in compare(sources, ()).findings if finding.kind in _KINDS]


def values(finding: Finding) -> set[str]:
    """What the sides say."""
    return {side.value for side in finding.sides}


def aged(testimony: Testimony, number: int, years: int, most: int | None = None) -> Testimony:
    """The same, where one of its statements is told with an age."""
    told = testimony.told[number]
    start = told.statement.span.start
    age = Aged(told.id, Span(start + 60, start + 66), (years, most or years))
    return replace(testimony, ages=(*testimony.ages, age))


def lasting(testimony: Testimony, number: int, years: int) -> Testimony:
    """The same, where one of its statements says that it lasted for years."""
    told = list(testimony.told)
    words = Quantity(f"{years} years", Span(told[number].statement.span.start, 90_000), years, years, "years")
    told[number] = replace(told[number], statement=replace(told[number].statement, quantity=words))
    return replace(testimony, told=tuple(told))


def stamped(
    testimony: Testimony,
    when: str,
    *,
    published: bool = False,
    author: str | None = None,
    part: SectionKind = SectionKind.BODY,
    kind: SectionKind = SectionKind.DOCUMENT,
) -> Testimony:
    """The same, with words by which it dates itself, and perhaps an author."""
    stamp = Stamp(date(when), Span(0, 8), published)
    voice = Voice(f"section of {testimony.path}", kind, author, stamp.date, stamp)
    told = tuple(replace(each, voice=voice, part=part) for each in testimony.told)
    return replace(testimony, told=told, voices=(voice,))


def reviewing(testimony: Testimony, heading: str, until: int = 40) -> Testimony:
    """The same, as a review of what a heading names; statements that begin before `until` stand in it."""
    voice = testimony.voices[0]
    return replace(testimony, reviewed=(Reviewed(Span(0, until), voice, heading),))


def copyrighted(testimony: Testimony, whose: str, when: str) -> Testimony:
    """The same, with a copyright in its imprint."""
    right = Right("of the imprint", whose, date(when), Span(6, 10), Span(1, 20))
    return replace(testimony, rights=(*testimony.rights, right))
