"""Documents that cannot be what they say they are: dated before what they tell of, written by the dead."""

import re
from collections.abc import Iterator, Sequence

from testimonia.comparison.about import About
from testimonia.comparison.accounts.moments import in_words, to_the_day, vague
from testimonia.comparison.chronicle.claims import Claim, Life
from testimonia.comparison.chronicle.doubtful import Doubtful
from testimonia.comparison.chronicle.shown import claim_shown, stamp_shown, told_shown
from testimonia.comparison.people.names import person_name
from testimonia.comparison.testimony import Stamp, Testimony, Told
from testimonia.model import Date, Polarity, SectionKind
from testimonia.model.section import PARATEXT

_APART = PARATEXT | {
    SectionKind.FOOTNOTE,
    SectionKind.NOTES,
    SectionKind.CAPTION,
    SectionKind.BIBLIOGRAPHY,
    SectionKind.APPENDIX,
    SectionKind.GLOSSARY,
    SectionKind.INDEX,
    SectionKind.CONTRIBUTORS,
}
"""Parts that are often added later, and by somebody else, though they do not say so."""
_ANNOUNCED = 3 * 366
"""Days that a book can be announced before it comes out."""
_FIGURES = re.compile(r"\d{3,4}")
_TOO_MANY = 4
"""A document that tells of so many later times hardly gives the day on which it was made."""


def plainly_dated(told: Told) -> Date | None:
    """The date of what is asserted without a hedge, in words of its own and not about; None if it is none."""
    statement = told.statement
    plain = statement.polarity is Polarity.ASSERTED and not statement.negated and statement.hedge is None
    date = statement.happened if statement.dated_by is not None and plain else None
    return None if date is None or not date.placed or vague(date) else date


def comes_after(date: Date, other: Date) -> bool:
    """Whether a date lies after another whatever way both are taken."""
    return date.earliest is not None and other.latest is not None and date.earliest > other.latest


def told_too_early(about: About) -> Iterator[Doubtful]:
    """Documents that tell, as past, what happened to the subject after their own date."""
    later: dict[tuple[str, Stamp], list[tuple[Told, Date]]] = {}
    for account in about.accounts:
        told, stamp = account.told, account.told.voice.stamp
        if stamp is None or told.part in _APART or told.source not in about.heard or not is_one_time(stamp):
            continue  # of a Source that is not heard, it is only thought to be of the subject
        date = plainly_dated(told)
        if date is not None and comes_after(date, stamp.date) and not _to_come(told, date, stamp.date):
            later.setdefault((told.source, stamp), []).append((told, date))
    for (source, stamp), found in later.items():
        if len(found) < _TOO_MANY:
            told, date = min(found, key=lambda one: (one[1].earliest or 0, one[0].statement.span))
            yield _too_early(about.heard[source], stamp, told, date, len(found) - 1)


def _too_early(testimony: Testimony, stamp: Stamp, told: Told, date: Date, more: int) -> Doubtful:
    later = "it was revised" if stamp.published else "it was continued, or somebody has added to it,"
    return Doubtful(
        f"{testimony.path} is dated {in_words(stamp.date)}, and tells of {in_words(date)}.",
        (
            stamp_shown(testimony, stamp, own_words(stamp)),
            told_shown(told, f"tells of {in_words(date)}"),
        ),
        ("What has not happened yet cannot be told.",),
        only_if=(f"{later} later", f"“{own_words(stamp)}” is not its date"),
        certain=told.voice.kind is SectionKind.LETTER and not stamp.published and to_the_day(stamp.date),
        more=more,
    )


def is_one_time(stamp: Stamp) -> bool:
    """Whether it is a date, and for a publication not the years of something that lasted."""
    lasted = "/" in (stamp.date.edtf or "")
    return stamp.date.placed and not vague(stamp.date) and not (lasted and stamp.published)


def own_words(stamp: Stamp) -> str:
    """What a document says of its own date."""
    return f"{'published' if stamp.published else 'written'} {in_words(stamp.date)}"


def _to_come(told: Told, date: Date, own: Date) -> bool:
    """Whether it may be looked forward to: dated from the day of writing ("this summer"), or announced."""
    days = (date.earliest or 0) - (own.latest or 0)
    announced = told.statement.predicate == "publication" and days < _ANNOUNCED
    return announced or _FIGURES.search(date.text) is None


def authored(about: About, life: Life) -> Iterator[Doubtful]:
    """What a person wrote when dead, or not yet born. Publication after death is nothing strange."""
    for testimony in about.heard.values():
        stamps = {
            voice.stamp: voice.author
            for voice in testimony.voices
            if voice.stamp is not None and voice.author and about.names.person(voice.author) == about.number
        }
        for stamp, author in stamps.items():
            if is_one_time(stamp):
                dead = None if stamp.published else _all_before(life.deaths, stamp.date)
                unborn = _all_after(life.births, stamp.date)
                if dead is not None:
                    yield _not_alive(testimony, stamp, author, dead, "had died by then")
                if unborn is not None:
                    yield _not_alive(testimony, stamp, author, unborn, "was not yet born")


def _not_alive(testimony: Testimony, stamp: Stamp, author: str, claim: Claim, what: str) -> Doubtful:
    own, name = own_words(stamp), person_name(author)
    return Doubtful(
        f"{testimony.path}: {own} by {author}, who {what} ({claim.value}).",
        (stamp_shown(testimony, stamp, own), claim_shown(claim)),
        (f"It gives {author} as its author.",),
        only_if=(
            f"“{own}” is not its date",
            f"“{claim.value}” is wrong ({claim.account.path})",
            f"another {author} wrote it",
        ),
        certain=claim.firm and claim.account.named and name is not None and name.full,
    )


def _all_before(claims: Sequence[Claim], date: Date) -> Claim | None:
    """A claim that shows that all of them lie before a date; None if one does not, or there is none."""
    dates = [claim.date for claim in claims if claim.date is not None]
    return _surest(claims) if dates and all(comes_after(date, one) for one in dates) else None


def _all_after(claims: Sequence[Claim], date: Date) -> Claim | None:
    dates = [claim.date for claim in claims if claim.date is not None]
    return _surest(claims) if dates and all(comes_after(one, date) for one in dates) else None


def _surest(claims: Sequence[Claim]) -> Claim:
    return min(claims, key=lambda claim: (not claim.firm, not claim.account.named, claim.account.order))
