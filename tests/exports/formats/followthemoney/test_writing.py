"""FollowTheMoney: every line is what the model of that world allows, and nothing doubted becomes a link."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.followthemoney import writing
from testimonia.knowledge.data_files import data_file
from testimonia.knowledge.predicates import predicates
from testimonia.model import NEW_STYLE, Act, Date, Reading, Span
from testimonia.model.days import gregorian_day
from testimonia.store import Store
from tests.exports.network import GUILD, build, clash_id
from tests.exports.one_statement import YEAR, statement
from tests.exports.one_statement import told as one_told

MODEL: dict[str, Any] = json.loads(Path(__file__).with_name("schema.json").read_text("utf-8"))["schemata"]
"""The part of the model that is used; tools/followthemoney_schema.py has read it from the package."""

VALUES = {
    "date": re.compile(r"[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"),
    "url": re.compile(r"https?://[^\s\"<>\\]+"),
    "entity": re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?"),
    "identifier": re.compile(r"[^\s]+"),
    "number": re.compile(r"\d+"),
}
"""What the types of properties take; any other takes a line of words."""
LINE = re.compile("[^\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample."""
    with Store.open(build(tmp_path_factory.mktemp("network")), readonly=True) as store:
        yield store


def lines(store: Store, options: Options = PLAIN) -> list[dict[str, Any]]:
    """The export, line by line."""
    out = io.StringIO(newline="")
    writing.write(store, out, options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def told(store: Store, predicate: str, options: Options = PLAIN) -> list[dict[str, Any]]:
    """The lines that tell something, by words in their summary, those of the letter."""
    wanted = [line for line in lines(store, options) if line["id"].startswith("tm-statement")]
    noun = predicates()[predicate].noun
    return [
        line
        for line in wanted
        if noun in line["properties"]["summary"][0] and "letter.txt" in line["properties"]["description"][0]
    ]


def faults(written: list[dict[str, Any]]) -> list[str]:
    """What the model does not allow."""
    schemata = {line["id"]: line["schema"] for line in written}
    found = []
    for line in written:
        schema = MODEL[line["schema"]]
        found += [
            f"{line['id']} lacks {name}" for name in schema["required"] if name not in line["properties"]
        ]
        for name, values in line["properties"].items():
            kind, target, longest = schema["properties"].get(name, (None, None, 0))
            if kind is None or len(set(values)) != len(values) or not values:
                found.append(f"{line['schema']} has no {name}")
            for value in values:
                fits = VALUES.get(kind, LINE).fullmatch(value) and len(value) <= (longest or len(value))
                there = kind != "entity" or target in MODEL[schemata[value]]["is"]
                if not fits or not there:
                    found.append(f"{name} cannot be {value!r}")
    return found


@pytest.mark.parametrize("options", [PLAIN, Options(undecided=True)])
def test_every_line_is_what_the_model_allows(store: Store, options: Options) -> None:
    written = lines(store, options)
    assert faults(written) == []
    assert len({line["id"] for line in written}) == len(written)
    assert {line["schema"] for line in written} >= {
        *("PlainText", "Person", "Organization", "Address", "Event", "Family", "Membership", "Note")
    }


def test_what_the_model_does_not_allow_is_found(store: Store) -> None:
    written = lines(store)
    line = next(each for each in written if each["schema"] == "Membership")
    line["properties"]["member"], line["properties"]["date"] = [written[0]["id"]], ["about 1850"]
    assert len(faults(written)) == 2


@pytest.mark.parametrize(
    ("predicate", "schema"),
    [
        ("joining", "Membership"),
        ("position", "Membership"),
        ("kinship", "Family"),
        ("marriage", "Family"),
        ("birth", "Event"),
        ("writing", "Event"),  # a work has no schema there
        ("leaving", "Note"),  # perhaps
        ("arrest", "Note"),  # denied
        ("release", "Note"),  # negated
        ("residence", "Note"),  # somebody else says so
        ("imprisonment", "Note"),  # contradicted
    ],
)
def test_only_what_is_said_flatly_and_not_contradicted_is_a_link_or_an_event(
    store: Store, predicate: str, schema: str
) -> None:
    assert {line["schema"] for line in told(store, predicate)} == {schema}


@pytest.mark.parametrize(
    ("predicate", "schema"),
    [
        ("leaving", "Membership"),
        ("imprisonment", "Event"),
        ("residence", "Event"),
        ("arrest", "Note"),  # never, however much is asked for
        ("release", "Note"),
    ],
)
def test_what_is_doubted_is_a_link_if_asked_for_and_what_is_denied_never(
    store: Store, predicate: str, schema: str
) -> None:
    assert {line["schema"] for line in told(store, predicate, Options(undecided=True))} == {schema}


def test_a_ruling_settles_a_contradiction(store: Store) -> None:
    ruled = Options(rulings={clash_id(store): Act.NOT_ONE})
    assert {line["schema"] for line in told(store, "imprisonment", ruled)} == {"Event"}


@pytest.mark.parametrize(
    ("predicate", "dates"),
    [
        ("joining", {"date": ["1850"]}),
        ("birth", {"date": ["1828-09-09"]}),
        ("position", {"endDate": ["1841"]}),
        ("marriage", {}),  # about 1854
        ("death", {}),  # one day of six years
    ],
)
def test_a_date_says_no_more_than_the_document(
    store: Store, predicate: str, dates: dict[str, list[str]]
) -> None:
    (line,) = told(store, predicate)
    names = ("date", "startDate", "endDate")
    assert {key: value for key, value in line["properties"].items() if key in names} == dates


BEFORE = Date("before 1830", (Reading(NEW_STYLE, "../1830", None, None, gregorian_day(1830, 12, 31)),))
SAID = {"dated_by": Span(21, 28)}


@pytest.mark.parametrize(
    ("more", "dates"),
    [
        ({"predicate": "arrest", "happened": YEAR, **SAID}, {"date": ["1830"]}),
        # nobody wrote that it was then
        ({"predicate": "arrest", "happened": YEAR}, {}),
        ({"predicate": "birth", "happened": YEAR}, {}),
        # what happened some time before ended at no time that is known
        ({"predicate": "arrest", "happened": BEFORE, **SAID}, {}),
    ],
)
def test_a_date_that_is_not_said_of_it_is_only_in_the_words(
    tmp_path: Path, more: dict[str, Any], dates: dict[str, list[str]]
) -> None:
    with Store.open(one_told(tmp_path, statement(**more)), readonly=True) as store:
        written = lines(store)
    names = ("date", "startDate", "endDate", "birthDate")
    found = [(key, value) for line in written for key, value in line["properties"].items() if key in names]
    assert dict(found) == dates
    assert "1830" in next(line for line in written if line["schema"] == "Event")["properties"]["name"][0]


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (None, "nobody has ruled on it"),
        (Act.REAL, "a person ruled that the contradiction is real"),
        (Act.UNDECIDED, "a person ruled that this cannot be decided"),
    ],
)
def test_what_was_ruled_on_a_contradiction_stands_with_it(store: Store, act: Act | None, said: str) -> None:
    options = Options(rulings={clash_id(store): act} if act else {})
    for line in told(store, "imprisonment", options):
        assert said in line["properties"]["description"][0]


def test_who_holds_it_and_in_what_words_stands_with_it(store: Store) -> None:
    (held,), (denied,) = told(store, "residence"), told(store, "arrest")
    assert "Held by Tom Reed (“says”)" in held["properties"]["description"][0]
    assert "“Ada Moss lived in Ely in 1853” (letter.txt)" in held["properties"]["description"][0]
    assert "Denied by" in denied["properties"]["description"][0]
    assert "witnesses who agree: 2" in told(store, "joining")[0]["properties"]["description"][0]


def test_who_takes_part_is_named_as_the_whole_folder_names_him(store: Store) -> None:
    (line,) = told(store, "writing")
    assert line["properties"]["namesMentioned"] == ["Ben Moss", "The Quay"]
    (joined,) = told(store, "joining")
    assert " ".join(GUILD.split()) in joined["properties"]["namesMentioned"]


def test_a_life_has_its_dates_where_they_are_stated(store: Store) -> None:
    ada = next(line for line in lines(store) if line["properties"].get("name") == ["Ada Moss"])
    assert ada["properties"]["wikidataId"] == ["Q1001"]
    assert ada["properties"]["birthDate"] == ["1828-09-09"]
    assert "deathDate" not in ada["properties"]


def test_every_mapped_predicate_is_of_the_vocabulary_and_every_property_of_its_schema() -> None:
    for predicate, rule in data_file("exports/followthemoney.toml").items():
        properties = MODEL[rule["schema"]]["properties"]
        named = {rule["subject"], rule["object"], *([rule["role"]] if rule["role"] else [])}
        assert predicate in predicates()
        assert named <= set(properties)
        assert set(rule["of"]) | set(rule["to"]) <= set(MODEL)
