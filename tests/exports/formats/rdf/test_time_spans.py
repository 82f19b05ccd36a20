"""Time-spans: bounds, what must have been lasted through, and the words."""

import pytest
from rdflib import Dataset, Namespace

from testimonia.exports.formats.rdf.mapping import prefixes
from testimonia.exports.formats.rdf.terms import node
from testimonia.exports.formats.rdf.time_spans import moment_span, time_span
from testimonia.model import NEW_STYLE, OLD_STYLE, Date, Reading
from testimonia.model.days import gregorian_day

CRM = Namespace("http://www.cidoc-crm.org/cidoc-crm/")


def reading(edtf: str, first: int | None, last: int | None) -> Reading:
    return Reading(NEW_STYLE, edtf, edtf, first, last)


def day(year: int, month: int, of_month: int) -> int:
    return gregorian_day(year, month, of_month)


def read(span: str) -> dict[str, set[str]]:
    """What is said of a time-span, by the code of the property."""
    found = Dataset()
    found.parse(data=prefixes() + node("<urn:x:a>", (("crm:P4_has_time-span", span),)), format="trig")
    (at,) = (o for _, p, o, _ in found.quads() if p == CRM["P4_has_time-span"])
    said: dict[str, set[str]] = {}
    for _, name, what, _ in found.quads((at, None, None, None)):
        code = str(name).rsplit("/", 1)[-1].split("#")[-1].split("_")[0]
        said.setdefault(code, set()).add(str(what))
    return {code: what for code, what in said.items() if code not in ("type",)}


SPANS: tuple[tuple[Date, dict[str, set[str]]], ...] = (
    # a year: some time within it, and nothing that it lasted through
    (
        Date("1830", (reading("1830", day(1830, 1, 1), day(1830, 12, 31)),)),
        {"P82a": {"1830-01-01T00:00:00"}, "P82b": {"1830-12-31T23:59:59"}, "P82": {"1830"}},
    ),
    # an interval: from its start at the latest to its end at the earliest
    (
        Date("from 1914 to 1918", (reading("1914/1918", day(1914, 1, 1), day(1918, 12, 31)),)),
        {
            "P82a": {"1914-01-01T00:00:00"},
            "P82b": {"1918-12-31T23:59:59"},
            "P82": {"1914/1918"},
            "P81a": {"1914-12-31T23:59:59"},
            "P81b": {"1918-01-01T00:00:00"},
        },
    ),
    # some day between is no interval
    (
        Date("between 1914 and 1918", (reading("[1914..1918]", day(1914, 1, 1), day(1918, 12, 31)),)),
        {"P82a": {"1914-01-01T00:00:00"}, "P82b": {"1918-12-31T23:59:59"}, "P82": {"[1914..1918]"}},
    ),
    # until 1830: open before
    (
        Date("until 1830", (reading("../1830", None, day(1830, 12, 31)),)),
        {"P82b": {"1830-12-31T23:59:59"}, "P82": {"../1830"}},
    ),
    # two readings: the bounds of both, EDTF of each
    (
        Date(
            "28 August 1828",
            (
                reading("1828-08-28", day(1828, 8, 28), day(1828, 8, 28)),
                Reading(OLD_STYLE, "1828-09-09", "1828-08-28", day(1828, 9, 9), day(1828, 9, 9)),
            ),
        ),
        {
            "P82a": {"1828-08-28T00:00:00"},
            "P82b": {"1828-09-09T23:59:59"},
            "P82": {"1828-08-28", "1828-09-09"},
        },
    ),
    # what cannot be placed has its words
    (Date("in the winter"), {}),
)


@pytest.mark.parametrize(("date", "said"), SPANS, ids=lambda each: getattr(each, "text", ""))
def test_time_spans(date: Date, said: dict[str, set[str]]) -> None:
    assert read(time_span(date)) == {"label": {date.text}, **said}


def test_moments() -> None:
    known = read(moment_span("2026-01-02T03:04:05Z"))
    assert known["P82a"] == known["P82b"]
    assert read(moment_span('yesterday "noon"')) == {"label": {'yesterday "noon"'}}
