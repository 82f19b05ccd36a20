"""The same done to every date of a value in EDTF: a day, both ends of an interval, each member of a set."""

from collections.abc import Callable, Sequence

from testimonia.model.edtf import Edtf, EdtfDate, EdtfInterval, EdtfRange, EdtfSet, End, SetKind

Stretch = tuple[EdtfDate, EdtfDate]
"""All days from one date to another; a single date twice."""


def mapped(value: Edtf, stretches: Callable[[EdtfDate], Sequence[Stretch]]) -> Edtf:
    """A value in which each date has become the stretches of time that the function gives for it, in order.

    A date that becomes a stretch is some day in it, `[a..b]`; the start of an interval becomes the beginning
    of its stretch and the end the last of it, so that `a/b` lasts as long as before.

    Raises:
        EdtfError: if what comes of it is not EDTF.
    """
    if isinstance(value, EdtfDate):
        members = _members(stretches(value))
        if len(members) == 1 and isinstance(members[0], EdtfDate):
            return members[0]
        return EdtfSet(SetKind.ONE_OF, members)
    if isinstance(value, EdtfInterval):
        return EdtfInterval(
            value.start if isinstance(value.start, End) else stretches(value.start)[0][0],
            value.end if isinstance(value.end, End) else stretches(value.end)[-1][1],
        )
    found: list[EdtfDate | EdtfRange] = []
    for member in value.members:
        if isinstance(member, EdtfDate):
            found.extend(_members(stretches(member)))
        else:
            found.append(
                EdtfRange(
                    member.first and stretches(member.first)[0][0],
                    member.last and stretches(member.last)[-1][1],
                )
            )
    return EdtfSet(value.kind, tuple(found))


def dates(value: Edtf) -> tuple[EdtfDate, ...]:
    """Every date that a value is made of."""
    if isinstance(value, EdtfDate):
        return (value,)
    if isinstance(value, EdtfInterval):
        ends: tuple[object, ...] = (value.start, value.end)
    else:
        ends = tuple(
            end
            for member in value.members
            for end in ((member,) if isinstance(member, EdtfDate) else (member.first, member.last))
        )
    return tuple(end for end in ends if isinstance(end, EdtfDate))


def year_text(year: int) -> str:
    """An astronomical year as EDTF writes it."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _members(stretches: Sequence[Stretch]) -> tuple[EdtfDate | EdtfRange, ...]:
    return tuple(first if first == last else EdtfRange(first, last) for first, last in stretches)
