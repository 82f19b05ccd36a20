"""What accounts tell, as sentences: "Arrested in 1928 (Ada Lind)¹ or in 1929 (Tom Moss)²"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from testimonia.exports.headline import headline
from testimonia.exports.report.chicago import OF_THE_HOUSE, part_in_words
from testimonia.exports.report.csl_dates import read_date
from testimonia.exports.report.gathered import LONG, SHORT, Account, Choices, Held, Matter, Quote
from testimonia.exports.report.manners import short_title_of
from testimonia.exports.report.names import names_of
from testimonia.exports.report.quoting import cut
from testimonia.exports.report.setting import one_line, said
from testimonia.exports.report.values import Footnote, Piece, Run, Words
from testimonia.knowledge.data_files import data_file
from testimonia.knowledge.predicates import predicates
from testimonia.model import NEW_STYLE, Date, EvidenceStatus, Polarity, Reading, Span
from testimonia.model.day_words import days_in_words, style_in_words

_OTHER = "other"
_DAY = re.compile(r"\d{1,2} [A-Z]\w+ (AD )?\d")
_MONTH_OR_YEAR = re.compile(
    r"((early|mid|late|spring|summer|autumn|winter|fall)\b[ -]?(of )?)?((the )?\w+ )?(AD )?\d{3,4}s?( BC)?",
    re.IGNORECASE,
)
_LONGEST = 160
"""Code points of a passage that is given in its own words."""
_LOOSE = ("about", "before", "after", "until", "from", "by", "or")


@cache
def words_of(table: str) -> Mapping[str, str]:
    """A table of words of reports."""
    found: Mapping[str, str] = data_file("en/reports.toml")[table]
    return found


@cache
def _lists(table: str) -> Mapping[str, str]:
    found: Mapping[str, str] = data_file("en/lists.toml")[table]
    return found


# Who says it


def voice_of(quote: Quote) -> Words:
    """Whose account it is: the author's name, or else the title of the document."""
    if quote.voice:
        return said(headline(quote.voice))
    title = short_title_of(quote.work.whole)
    part = quote.work.part
    if part is not None and part.kind:
        unsigned = "" if part.kind in OF_THE_HOUSE else "unsigned "
        return (Run(unsigned + part_in_words(part)), *title)
    return (Run("unsigned part of "), *title) if names_of(quote.work.csl, "author") else title


def speaker(holders: Sequence[Held], quote: Quote) -> Words:
    """Who holds it: the first holder, and whose account has it from him."""
    if not holders:
        return voice_of(quote)
    return (Run(f"{one_line(holders[0].name)}, as told by "), *voice_of(quote))


# What is told


def matter_pieces(matter: Matter, kind: str, choices: Choices) -> tuple[Piece, ...]:
    """A happening in one sentence: what each account has of it, who it is, and a footnote for each."""
    groups = _grouped(matter.accounts, kind)
    pieces: list[Piece] = []
    before = ""
    for number, (lead, rest, accounts) in enumerate(groups):
        alike = bool(before) and lead == before
        told = (rest or "without saying when or where") if alike else f"{lead}{' ' if rest else ''}{rest}"
        if number:
            begun = told if alike or accounts[0].subject else f"{told[0].lower()}{told[1:]}"
            told = f"{' or ' if apart(groups[number - 1][2], accounts) else '; '}{begun}"
        pieces += [Run(told), *_spoken(accounts, choices)]
        before = lead
    return (*pieces, Run("."))


def _grouped(accounts: Sequence[Account], kind: str) -> list[tuple[str, str, list[Account]]]:
    """The accounts that tell the same in the same words, in order of time, then of the documents."""
    found: dict[tuple[str, str], list[Account]] = {}
    for each in sorted(accounts, key=begins):
        found.setdefault((_lead(each, kind), _rest(each)), []).append(each)
    return [(lead, rest, those) for (lead, rest), those in found.items()]


def begins(account: Account) -> tuple[bool, int, int]:
    """Where an account stands in time: those without a date come last."""
    date = account.happened
    if date is None or not date.placed:
        return True, 0, 0
    first, last = date.earliest, date.latest
    known = first if first is not None else last
    return known is None, known or 0, last if last is not None else known or 0


def apart(some: Sequence[Account], others: Sequence[Account]) -> bool:
    """Whether no day that one account allows is a day that another allows."""
    return all(_apart(one.happened, other.happened) for one in some for other in others)


def _apart(one: Date | None, other: Date | None) -> bool:
    if one is None or other is None or not one.placed or not other.placed:
        return False
    return _before(one, other) or _before(other, one)


def _before(one: Date, other: Date) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _spoken(accounts: Sequence[Account], choices: Choices) -> Iterator[Piece]:
    """Who says it, each with his footnotes, in parentheses."""
    by_speaker: dict[Words, list[Footnote]] = {}
    for each in accounts:
        note = footnote(each.quote, choices, tuple(remarks(each)))
        by_speaker.setdefault(_stance(each), []).append(note)
    yield from said_by(by_speaker)


def said_by(notes: Mapping[Words, Sequence[Footnote]]) -> Iterator[Piece]:
    """Names in parentheses, each with his footnotes."""
    yield Run(" (")
    for number, (name, those) in enumerate(notes.items()):
        yield from ((Run("; "),) if number else ())
        yield from name
        for place, note in enumerate(those):
            yield from ((Run(" "), note) if place else (note,))
    yield Run(")")


def _stance(account: Account) -> Words:
    """Who holds it, and that he does not hold it firmly."""
    polarity, negated = account.statement.polarity, account.statement.negated
    name = speaker(account.holders, account.quote)
    if polarity is Polarity.DENIED and not negated:
        return (Run("denied by "), *name)
    return (*name, Run(", hedged")) if polarity is Polarity.HEDGED else name


def _lead(account: Account, kind: str) -> str:
    """What happened: "Arrested by the watch", "No arrest", "Tom Moss: married Ada Lind"."""
    statement = account.statement
    if statement.predicate == _OTHER:
        return f"“{cut(account.quote.inside.of(account.quote.words), Span(0, 1), _LONGEST)}”"
    if statement.negated and account.object and account.object.lower().startswith("no "):
        parts = [f"N{account.object[1:]}"]  # "No children", and not "No kinship of no children"
    else:
        parts = [_verb(statement.predicate, kind, negated=statement.negated)]
        parts += [_other(account, kind)] if account.object else []
    told = " ".join(part for part in parts if part).replace(" ,", ",")
    if statement.quantity is not None and one_line(statement.quantity.words).lower() not in told.lower():
        told = f"{told}{'' if told.endswith(':') else ','} {_quantity(account)}"
    if statement.ordinal:
        told = f"{told} {_lists('ordinals').get(str(statement.ordinal), f'time number {statement.ordinal}')}"
    return f"{account.subject}: {told[0].lower()}{told[1:]}" if account.subject and told else told


def _other(account: Account, kind: str) -> str:
    """The other party, with the word that leads to it, or behind a comma where there is none."""
    predicate = account.statement.predicate
    table = words_of("object")
    if kind == "work" or account.subject:  # of a work that was published, the other is who did it
        table = {**table, **words_of("object-of-works")}
    word = table.get(predicate)
    return f", {account.object}" if word is None else f"{word} {account.object}".strip()


def _verb(predicate: str, kind: str, *, negated: bool) -> str:
    """What happened in a word or two; with "no" before it where that is what is told."""
    known = predicates()[predicate]
    if negated:
        return f"No {known.noun}"
    people = kind in ("person", "organisation")
    table = words_of("done") if people else {**words_of("done"), **words_of("undergone")}
    return table.get(predicate) or f"{known.noun[0].upper()}{known.noun[1:]}"


def _quantity(account: Account) -> str:
    quantity = account.statement.quantity
    if quantity is None:
        return ""
    words, unit = one_line(quantity.words), one_line(quantity.unit or "")
    return f"{words} {unit}" if unit and unit not in words else words


def _rest(account: Account) -> str:
    """Where and when; a passage that is given in its own words says it itself."""
    if account.statement.predicate == _OTHER:
        return ""
    return " ".join(part for part in (place_words(account), when_words(account)) if part)


def when_words(account: Account) -> str:
    """When, with the word that leads to it: "on 3 May 1833", "in 1833"; as written where it has no place."""
    date = account.happened
    if date is None or not account.when:
        return ""
    when = one_line(account.when)
    if not date.placed:
        return f"“{when}”"
    return f"{led(when)}{' (by the story around it)' if account.statement.dated_by is None else ''}"


def led(when: str) -> str:
    """A date with the word before it.

    >>> led("9 September 1828"), led("March 1833"), led("1917 to 1919"), led("about 1890")
    ('on 9 September 1828', 'in March 1833', '1917 to 1919', 'about 1890')
    """
    if " to " in when or " or " in when or when.split(" ", 1)[0].lower() in _LOOSE:
        return when
    if _DAY.match(when):
        return f"on {when}"
    return f"in {when}" if _MONTH_OR_YEAR.fullmatch(when) else when


def place_words(account: Account) -> str:
    """Where, with the word before it."""
    if not account.place:
        return ""
    return f"{words_of('place').get(account.statement.predicate, 'in')} {account.place}"


# The footnote


def footnote(quote: Quote, choices: Choices, after: tuple[str, ...] = ()) -> Footnote:
    """The footnote of a passage."""
    longest = LONG if choices.long else SHORT
    return Footnote(quote.work, quote.where, cut(quote.words, quote.inside, longest), after, quote.span)


def remarks(account: Account) -> Iterator[str]:
    """What a footnote has after the quote: who holds it, how firmly and whence, and how the date is read."""
    statement = account.statement
    for number, each in enumerate(account.holders):
        cue = f" (“{one_line(each.cue)}”)" if each.cue else ""
        yield f"{'As told by' if not number else 'Who has it from'} {one_line(each.name)}{cue}."
    if statement.hedge:
        yield f"Hedged: “{one_line(statement.hedge)}”."
    if account.answers:
        yield f"In answer to {account.answers}."
    if statement.epistemic:
        yield f"{_lists('epistemic')[statement.epistemic.value]}."
    for status in EvidenceStatus:
        named = [f"“{words}”" for stands, words in account.evidence if stands == status.value]
        if named:
            yield f"{_lists('evidence')[status.value]}: {', '.join(named)}."
    yield from _dating(account.happened)


def _dating(date: Date | None) -> Iterator[str]:
    """How a date is read where that is not plain: in another style, or in one of several."""
    if date is None or not date.placed:
        return
    styles = [reading.style for reading in date.readings]
    if styles == [NEW_STYLE]:
        return
    if len(date.readings) == 1:
        (reading,) = date.readings
        yield f"Dated {style_in_words(reading.style)}{_written(reading)}: {_new_style(reading)} New Style."
        return
    if date.readings[0].earliest != date.readings[0].latest:
        return  # of a month or a year the style changes little, and it would stand in most notes
    ways = "; ".join(f"{_new_style(r)} if {style_in_words(r.style)}" for r in date.readings)
    yield f"The style of “{one_line(date.text)}” is not stated: {ways}."


def _new_style(reading: Reading) -> str:
    return days_in_words(reading.earliest, reading.latest)


def _written(reading: Reading) -> str:
    words = read_date(reading.written or "")
    return f", {words}" if words else ""
