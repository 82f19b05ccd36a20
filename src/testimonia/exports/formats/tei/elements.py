"""Elements, attributes and ids of the TEI that is written, and the attributes of its dates."""

from testimonia.exports.formats.xml_text import xml_attribute, xml_text
from testimonia.model import Calendar, Date, EntityKind, MentionForm, Reading
from testimonia.model.edtf import EdtfDate, EdtfInterval
from testimonia.model.edtf_grammar import parse_edtf
from testimonia.store import iso_day

NAMESPACE = "http://www.tei-c.org/ns/1.0"
EDTF = "edtf"
"""Id of the calendar description that says what ``@when-custom`` holds."""

NAMES = {
    EntityKind.PERSON: "persName",
    EntityKind.ORGANISATION: "orgName",
    EntityKind.PLACE: "placeName",
    EntityKind.WORK: "title",
}


def element(name: str, attributes: dict[str, str | None] | None = None, *content: str) -> str:
    """An element; its content is XML already, its attributes are not, and those of None are left out."""
    written = "".join(
        f" {key}={xml_attribute(value)}" for key, value in (attributes or {}).items() if value is not None
    )
    inner = "".join(content)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def worded(name: str, words: str | None, attributes: dict[str, str | None] | None = None) -> str:
    """An element with words in it, on one line; nothing if there are none."""
    said = " ".join((words or "").split())
    return element(name, attributes, xml_text(said)) if said else ""


def anchor(offset: int) -> str:
    """The id of the anchor at an offset of the reading layer."""
    return f"at-{offset}"


def target(start: int, end: int, file: str = "") -> str:
    """A pointer to a stretch of the reading layer between two anchors (TEI P5, 17.2.4, scheme range)."""
    return f"{file}#range({anchor(start)},{anchor(end)})"


def name_tags(kind: EntityKind, form: MentionForm, key: str) -> tuple[str, str]:
    """The tags around words that name or describe somebody or something."""
    name = NAMES.get(kind, "name") if form is MentionForm.NAME else "rs"
    typed = f' type="{kind.value}"' if name in ("rs", "name") else ""
    return f'<{name}{typed} ref="#{key}">', f"</{name}>"


def date_attributes(date: Date) -> dict[str, str | None]:
    """What TEI says of a date: Gregorian days, the calendar of the words, and the whole of it in EDTF.

    A date that may be in several calendars is bounded by all of them. None is ever made surer than it is.
    """
    if not date.readings:
        return {}
    if len(date.readings) > 1:
        return _bounds(date)
    first = date.readings[0]
    attributes = _exact(first)
    if attributes is None:
        attributes = _bounds(date) | {"when-custom": first.edtf, "datingMethod": f"#{EDTF}"}
    calendar = first.style.calendar
    if calendar is not Calendar.GREGORIAN:
        attributes["calendar"] = f"#{calendar.value}"
    return attributes


def _exact(reading: Reading) -> dict[str, str | None] | None:
    """The attributes that say all of a date; None where W3C has no words for it."""
    value = parse_edtf(reading.edtf)
    if isinstance(value, EdtfInterval):
        ends = (value.start, value.end)
        plain = [str(end) if isinstance(end, EdtfDate) and _plain(end) else None for end in ends]
        return {"from": plain[0], "to": plain[1]} if all(plain) else None
    if not isinstance(value, EdtfDate) or not _plain(value):
        return None
    shared = {
        q for q, part in zip(value.qualifiers, (value.year, value.month, value.day), strict=True) if part
    }
    if len(shared) > 1:
        return None
    sure = shared.pop()
    bare = str(EdtfDate(value.year, value.month, value.day))
    cert, precision = ("low" if known else None for known in (sure.uncertain, sure.approximate))
    return {"when": bare, "cert": cert, "precision": precision}


def _plain(date: EdtfDate) -> bool:
    """Whether W3C can write a date: a year of four digits, a month, a day, nothing unknown."""
    digits = f"{date.year}{date.month}{date.day}".removeprefix("-")
    season = bool(date.month) and date.month.isdecimal() and int(date.month) > 12
    return digits.isdecimal() and len(date.year.removeprefix("-")) == 4 and not season and date.time is None


def _bounds(date: Date) -> dict[str, str | None]:
    first = None if date.earliest is None else iso_day(date.earliest)
    last = None if date.latest is None else iso_day(date.latest)
    return {"notBefore": first, "notAfter": last}
