"""Statements as FollowTheMoney has them: a link between two, an event, or a note.

The format has no way to say that something is denied, doubted or contradicted, and the programs that read it
draw every link and every event as a fact. So only what a document says flatly becomes one of these; the rest
becomes a Note on those whom it is about, which is shown as words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.exports.formats.followthemoney.entities import ftm_id, line_of
from testimonia.exports.plain_dates import plain_date
from testimonia.exports.records import Record
from testimonia.exports.settled import Settled, is_told
from testimonia.exports.statement_words import Known, attribution, subject_in_words
from testimonia.exports.told_guardedly import told_guardedly
from testimonia.exports.web_addresses import web_address
from testimonia.knowledge.data_files import data_file
from testimonia.model import Date

_FIRST_YEAR, _LAST_YEAR = 1000, 9999
"""Years that FollowTheMoney takes for dates."""
_NAME = 380
_PLACE = 250
"""Code points of a name and of a place, at most."""

Filled = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class About:
    """What is known beside a statement.

    Attributes:
        known: names, to put it into words.
        schemata: of the entities that are written, by id.
        findings: what the findings say.
        undecided: whether what is doubted or contradicted becomes a link or an event all the same.
        document: the record of the source.
    """

    known: Known
    schemata: Mapping[str, str]
    findings: Settled
    undecided: bool
    document: Record


def told(record: Record, happened: Date | None, about: About) -> Record:
    """What a statement becomes.

    Args:
        record: of the statement, made by `testimonia.exports.statements.statement_record`.
        happened: when.
        about: what is known beside it.
    """
    if record["from_the_narrative"]:
        happened = None  # nobody wrote that date of it
    fine = is_told(record) if about.undecided else about.findings.is_plain(record)
    if not fine:
        return _note(record, about)
    return _link(record, happened, about) or _event(record, happened, about)


def _link(record: Record, happened: Date | None, about: About) -> Record | None:
    """A link; None where the predicate is none, or one of the two is not of the right kind."""
    rule: Mapping[str, Any] | None = data_file("exports/followthemoney.toml").get(record["predicate"])
    if rule is None:
        return None
    one, other = (about.schemata.get(record[role] or "") for role in ("subject", "object"))
    if one not in rule["of"] or other not in rule["to"] or record["subject"] == record["object"]:
        return None
    dates = ftm_dates(happened)
    if rule["begins"] or rule["ends"]:
        dates = _as_end(dates, "startDate" if rule["begins"] else "endDate")
    properties = {
        rule["subject"]: [ftm_id("entity", record["subject"])],
        rule["object"]: [ftm_id("entity", record["object"])],
        **({rule["role"]: [record["trigger"]]} if rule["role"] else {}),
        **_claimed(record, about),
        **dates,
    }
    return line_of(rule["schema"], ftm_id("statement", record["id"]), properties)


def _event(record: Record, happened: Date | None, about: About) -> Record:
    parties = [record[role] for role in ("subject", "object")]
    involved = [each for each in parties if about.schemata.get(each or "") in ("Person", "Organization")]
    place = record["place"] if about.schemata.get(record["place"] or "") == "Address" else None
    properties = {
        "name": [_name(record, about)],
        "involved": [ftm_id("entity", each) for each in involved],
        "location": [str(record["place_text"] or "")[:_PLACE]],
        "addressEntity": [ftm_id("entity", place)] if place else [],
        "keywords": [record["predicate"]],
        **_claimed(record, about),
        **_whole(ftm_dates(happened)),
    }
    return line_of("Event", ftm_id("statement", record["id"]), properties)


def _note(record: Record, about: About) -> Record:
    parties = [record[role] for role in ("subject", "object", "place")]
    claimed = _claimed(record, about)
    properties = {
        "name": [_name(record, about)],
        "entity": [ftm_id("entity", each) for each in parties if each in about.schemata],
        "keywords": [record["predicate"]],
        **{name: claimed[name] for name in ("proof", "publisher", "sourceUrl", "summary", "description")},
    }
    return line_of("Note", ftm_id("statement", record["id"]), properties)


def _name(record: Record, about: About) -> str:
    return f"{subject_in_words(record, about.known)}: {told_guardedly(record, about.known)}"[:_NAME]


def _claimed(record: Record, about: About) -> dict[str, Sequence[str | None]]:
    """Where it stands, who holds it, and in what words."""
    csl = about.document["csl"]
    says = [*attribution(record, about.known)]
    if record["author"] and not record["holders"] and record["polarity"] != "denied":
        says.append(f"Held by {record['author']}, the author.")
    says += about.findings.disputes(record["id"])
    witnesses = about.findings.witnesses.get(record["id"])
    if witnesses:
        says.append(f"Independent witnesses who agree: {witnesses}.")
    page = f", p. {record['page']}" if record["page"] else ""
    return {
        "summary": [_name(record, about)],
        "description": [" ".join((*says, f"“{record['quote']}” ({about.document['path']}{page})"))],
        "proof": [ftm_id("source", record["source"])],
        "publisher": [str(csl.get("title") or about.document["path"])[:_NAME]],
        "sourceUrl": [web_address(csl.get("URL"))],
        "recordId": [record["id"]],
        "namesMentioned": _names(record, about),
    }


def _names(record: Record, about: About) -> list[str]:
    """Those who take part, by name; who is only "he" or "the old warden" in the text is not named."""
    found = []
    for role in ("subject", "object"):
        written = str(record[f"{role}_name"] or "")
        name = about.known.names.get(record[role] or "") or (written if written[:1].isupper() else "")
        found.append(name[:_NAME])
    return found


def ftm_dates(happened: Date | None) -> Filled:
    """When it happened, as far as FollowTheMoney can say it: as a beginning of year-month-day.

    What is only about a time, doubted, or one day of several has no place there; the summary has its words.
    """
    date = plain_date(happened)
    if date is None or date.about or date.doubted:
        return {}
    years = [point.year for point in (date.begins, date.ends) if point]
    if not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in years):
        return {}
    if date.point is not None:
        return {"date": [date.point.iso]}
    if not date.lasted:
        return {}
    ends = {"startDate": date.begins, "endDate": date.ends}
    return {name: [point.iso] for name, point in ends.items() if point}


def _whole(dates: Filled) -> Filled:
    """The dates of an event: "before 1800" is no end of it, nor "after 1800" its beginning."""
    return {} if len({"startDate", "endDate"} & dates.keys()) == 1 else dates


def _as_end(dates: Filled, end: str) -> Filled:
    """The date of a beginning or an end as such; one that lasted says neither."""
    return {end: dates["date"]} if "date" in dates else {}
