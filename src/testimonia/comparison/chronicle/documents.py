"""Documents that cannot be what they say they are: dated before what they tell of, written by the dead."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.comparison.chronicle.claims import Claim, Life
from testimonia.comparison.chronicle.doubtful import Doubtful, claim_shown, stamp_shown, told_shown
from testimonia.comparison.moments import in_words, vague
from testimonia.comparison.references import Names
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


def documents(
    testimonies: Sequence[Testimony], lives: Mapping[int, Life], names: Names
) -> Iterator[Doubtful]:
    """What is wrong with the dates that documents give for themselves."""
    for testimony in testimonies:
        yield from _of_later_times(testimony)
        yield from _authors(testimony, lives, names)
        yield from _speakers(testimony, lives, names)


def plainly_dated(told: Told) -> Date | None:
    """The date of what is asserted without a hedge, in words of its own and not about; None if it is none."""
    statement = told.statement
    plain = statement.polarity is Polarity.ASSERTED and not statement.negated and statement.hedge is None
    date = statement.happened if statement.dated_by is not None and plain else None
    return None if date is None or not date.placed or vague(date) else date


def comes_after(date: Date, other: Date) -> bool:
    """Whether a date lies after another whatever way both are taken."""
    return date.earliest is not None and other.latest is not None and date.earliest > other.latest


@dataclass(frozen=True)
class _Later:
    told: Told
    date: Date


def _of_later_times(testimony: Testimony) -> Iterator[Doubtful]:
    """A document that tells, as past, what happened after its own date."""
    later: dict[Stamp, list[_Later]] = {}
    for told in testimony.told:
        stamp, date = told.voice.stamp, plainly_dated(told)
        if stamp is None or date is None or told.part in _APART or vague(stamp.date):
            continue
        if comes_after(date, stamp.date) and not _to_come(told, date, stamp.date):
            later.setdefault(stamp, []).append(_Later(told, date))
    for stamp, found in later.items():
        first = min(found, key=lambda one: (one.date.earliest or 0, one.told.statement.span))
        how = "published" if stamp.published else "written"
        own = f"{how} {in_words(stamp.date)}"
        only_if = (
            ["the text was revised, or has additions, after it was first published"]
            if stamp.published
            else ["it was continued, or somebody has added to it, later"]
        )
        yield Doubtful(
            f"{testimony.path} is dated {in_words(stamp.date)}, and tells of {in_words(first.date)}.",
            (
                stamp_shown(testimony, stamp, own),
                told_shown(testimony, first.told, f"tells of {in_words(first.date)}"),
            ),
            ("What has not happened yet cannot be told.",),
            only_if=(*only_if, f"“{own}” is not its date"),
            certain=not stamp.published,
            more=len(found) - 1,
        )


def _to_come(told: Told, date: Date, own: Date) -> bool:
    """Whether it may be looked forward to: dated from the day of writing ("this summer"), or a book announced."""
    announced = (
        told.statement.predicate == "publication" and (date.earliest or 0) - (own.latest or 0) < _ANNOUNCED
    )
    return announced or _FIGURES.search(date.text) is None


def _authors(testimony: Testimony, lives: Mapping[int, Life], names: Names) -> Iterator[Doubtful]:
    """What was written by one who was dead, or not yet born. Publication after death is nothing strange."""
    seen: set[tuple[int, Stamp]] = set()
    for voice in testimony.voices:
        person = names.person(voice.author) if voice.author else None
        stamp = voice.stamp
        if person is None or stamp is None or (person, stamp) in seen or vague(stamp.date):
            continue
        seen.add((person, stamp))
        life = lives.get(person)
        if life is None:
            continue
        how = "published" if stamp.published else "written"
        own = f"{how} {in_words(stamp.date)}"
        name = names.entities[person].name
        dead = None if stamp.published else _all_before(life.deaths, stamp.date)
        unborn = _all_after(life.births, stamp.date)
        for claim, what in ((dead, "had died by then"), (unborn, "was not yet born")):
            if claim is not None:
                yield Doubtful(
                    f"{testimony.path}: {own} by {name}, who {what} ({claim.value}).",
                    (stamp_shown(testimony, stamp, own), claim_shown(claim)),
                    (f"It gives {voice.author} as its author.",),
                    only_if=(
                        f"“{own}” is not its date",
                        f"“{claim.value}” is wrong ({claim.account.path})",
                        f"another {name} wrote it",
                    ),
                    certain=claim.firm and claim.account.named,
                    person=person,
                )


def _speakers(testimony: Testimony, lives: Mapping[int, Life], names: Names) -> Iterator[Doubtful]:
    """What somebody is said to have said after his death."""
    for told in testimony.told:
        statement = told.statement
        if not statement.holders or statement.said is None or not statement.said.placed:
            continue
        who = names.entity(told.source, statement.holders[0].who)
        life = lives.get(who) if who is not None else None
        claim = _all_before(life.deaths, statement.said) if life is not None else None
        if claim is not None and who is not None and not vague(statement.said):
            name = names.entities[who].name
            said = f"said {in_words(statement.said)}"
            yield Doubtful(
                f"{name} is quoted as speaking in {in_words(statement.said)}: {claim.value}.",
                (told_shown(testimony, told, said), claim_shown(claim)),
                ("The dead do not speak.",),
                only_if=("it is the date of a later edition of what was said", f"“{claim.value}” is wrong"),
                certain=False,
                person=who,
            )


def _all_before(claims: Sequence[Claim], date: Date) -> Claim | None:
    """A claim that shows that all of them lie before a date; None if one does not, or there is none."""
    dates = [claim.date for claim in claims if claim.date is not None]
    if not dates or not all(comes_after(date, one) for one in dates):
        return None
    return _surest(claims)


def _all_after(claims: Sequence[Claim], date: Date) -> Claim | None:
    dates = [claim.date for claim in claims if claim.date is not None]
    if not dates or not all(comes_after(one, date) for one in dates):
        return None
    return _surest(claims)


def _surest(claims: Sequence[Claim]) -> Claim:
    return min(claims, key=lambda claim: (not claim.firm, not claim.account.named, claim.account.order))
