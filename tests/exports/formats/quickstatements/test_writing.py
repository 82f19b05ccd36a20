"""QuickStatements: every line is a command of the documented grammar, and says no more than a document."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.quickstatements import writing
from testimonia.exports.formats.quickstatements.commands import About, commands
from testimonia.exports.formats.quickstatements.mapping import rules, terms
from testimonia.exports.records import Record, held_sources, source_record
from testimonia.exports.settled import Settled, settled
from testimonia.exports.statements import statement_records
from testimonia.knowledge.predicates import predicates
from testimonia.model import (
    NEW_STYLE,
    OLD_STYLE,
    Authority,
    Compared,
    Date,
    Entity,
    EntityKind,
    Name,
    Quantity,
    Reading,
    Span,
    Statement,
)
from testimonia.store import Store
from tests.exports.network import build, year

ITEM, TIME = r"Q[1-9]\d*", r"[+-](?!0000)\d{4,}-\d\d-\d\dT00:00:00Z/(?:9|10|11)(?:/J)?"
STRING = r'"[^"\\\t\n|]+"'
SHAPES = {
    "item": re.compile(ITEM),
    "time": re.compile(f"{TIME}|somevalue"),
    "string": re.compile(STRING),
    "text": re.compile(rf"[a-z]{{2,3}}(?:-[a-z]+)*:{STRING}"),
    "quantity": re.compile(r"[+-]?\d+(?:\.\d+)?"),
}
"""What a value of each datatype looks like (www.wikidata.org/wiki/Help:QuickStatements)."""
DATATYPES = {
    **dict.fromkeys(("P569", "P570", "P577", "P571"), "time"),
    **dict.fromkeys(("P1319", "P1326", "P580", "P582", "S813"), "time"),
    **dict.fromkeys(("P19", "P20", "P463", "P551", "P26", "P3373", "P40", "P291", "P50"), "item"),
    **dict.fromkeys(("P655", "P112", "P607", "P1480", "P2842"), "item"),
    **dict.fromkeys(("S854", "S304"), "string"),
    **dict.fromkeys(("S1476", "S1683"), "text"),
    "P1120": "quantity",
}
"""The datatype of every property that is used."""


def parsed(line: str) -> tuple[str, str, str, list[tuple[str, str]]]:
    """A command, read strictly: item, property, value, then pairs, those of the reference last.

    Raises:
        AssertionError: if it is none.
    """
    cells = line.split("\t")
    assert len(cells) >= 3 and len(cells) % 2 == 1, line
    item, name, value, *rest = cells
    pairs = list(zip(rest[::2], rest[1::2], strict=True))
    assert SHAPES["item"].fullmatch(item), item
    for key, at in ((name, value), *pairs):
        assert SHAPES[DATATYPES[key]].fullmatch(at), (key, at)
    sides = [key[0] for key, _ in pairs]
    assert name[0] == "P" and sides == sorted(sides), line
    assert "S" in sides and (value != "somevalue" or "P" in sides)
    return item, name, value, pairs


def strings_aside(text: str) -> str:
    """The text as the newer program sees it after it has taken out the quoted strings and the comments."""
    return re.sub(r'(?s)("(?:"")?)(?:\\.|[^\\])*?\1|/\*.*?\*/', "STRING", text)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample."""
    with Store.open(build(tmp_path_factory.mktemp("network")), readonly=True) as store:
        yield store


def written(store: Store, options: Options = PLAIN) -> str:
    """The export."""
    out = io.StringIO(newline="")
    writing.write(store, out, options)
    return out.getvalue()


def lines(store: Store, options: Options = PLAIN) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """Its commands."""
    return [parsed(line) for line in written(store, options).removesuffix("\n").split("\n")]


@pytest.mark.parametrize("options", [PLAIN, Options(undecided=True)])
def test_every_line_is_a_command_of_the_grammar(store: Store, options: Options) -> None:
    text = written(store, options)
    found = lines(store, options)
    assert found and text.endswith("\n")
    # a title full of tabs, line ends, bars, quotation marks and comments has broken nothing
    aside = strings_aside(text)
    tabs = [[line.count("\t") for line in each.splitlines()] for each in (aside, text)]
    assert tabs[0] == tabs[1]
    assert "|" not in aside and "CREATE" not in aside and "Q42" not in aside
    assert len(aside.splitlines()) == len(found)


def test_the_parser_is_strict() -> None:
    late = 'Q1\tP19\tQ2\tS304\t"1"\tP580\tsomevalue'  # a qualifier after the reference
    for broken in ("Q1\tP19", "CREATE", 'Q1\tP19\t"Ely"\tS304\t"1"', late):
        with pytest.raises(AssertionError):
            parsed(broken)


def test_only_what_is_said_flatly_of_known_people_is_stated(store: Store) -> None:
    said = [line[:3] for line in lines(store)]
    assert said == [
        ("Q1001", "P463", "Q1002"),  # the note: joined
        ("Q1001", "P569", "+1828-08-28T00:00:00Z/11/J"),  # in the calendar of the document
        ("Q1001", "P19", "Q1003"),
        ("Q1001", "P463", "Q1002"),
        ("Q1001", "P3373", "Q1005"),  # sister
        ("Q1001", "P26", "Q1005"),
        ("Q1001", "P570", "somevalue"),  # between 1890 and 1895
        ("Q1006", "P50", "Q1005"),  # on the work: its author
    ]


def test_what_is_uncertain_stays_uncertain(store: Store) -> None:
    by_property = {name: dict(pairs) for _, name, _, pairs in lines(store)}
    assert by_property["P26"]["P1480"] == terms()["circa"]
    died = by_property["P570"]
    assert (died["P1319"], died["P1326"]) == ("+1890-00-00T00:00:00Z/9", "+1895-00-00T00:00:00Z/9")


def test_what_is_undecided_goes_in_if_asked_for_and_says_so(store: Store) -> None:
    more = [line for line in lines(store, Options(undecided=True)) if line not in lines(store)]
    assert [(name, dict(pairs)["P1480"]) for _, name, _, pairs in more] == [
        ("P463", terms()["presumably"]),  # perhaps she left
        ("P551", terms()["allegedly"]),  # Tom says
    ]
    assert "arrested" not in written(store, Options(undecided=True))  # denied: never


@pytest.mark.parametrize(
    ("rows", "item"),
    [
        ((("Ely", "wikidata:Q9"),), "Q9"),
        ((("ELY", "wikidata:Q9"),), "Q9"),
        ((("Elyria", "wikidata:Q9"),), None),
        ((("Ely", "wikidata:Q9"), ("Ely", "wikidata:Q8")), None),  # two of one name
        ((("Ely", "viaf:9"),), None),
        ((("Tom Reed", "wikidata:Q9"),), None),  # a person is known by comparison or not at all
    ],
)
def test_a_place_is_known_by_its_name_in_a_file_of_known_names(
    tmp_path: Path, rows: tuple[tuple[str, str], ...], item: str | None
) -> None:
    with Store.open(tmp_path / "testimonia.db") as store:
        ely = Entity(EntityKind.PLACE, "Ely", (Name("Ely", 1),), ())
        tom = Entity(EntityKind.PERSON, "Tom Reed", (Name("Tom Reed", 1),), ())
        store.put_comparison(Compared((ely, tom)), "comparison 1")
        known = (Authority("a.csv", line, (name,), (number,)) for line, (name, number) in enumerate(rows, 2))
        store.put_authorities(known)
        assert [each.number for each in writing.items_of(store).values()] == ([item] if item else [])


def test_a_reference_names_address_title_words_and_the_day_of_fetching(store: Store) -> None:
    first, second = lines(store)[0][3], lines(store)[1][3]
    assert dict(first)["S854"] == '"https://example.org/note?a=b&c=d"'
    assert dict(first)["S1476"] == 'en:"A note"'
    assert dict(first)["S813"] == "+2026-11-02T00:00:00Z/11"
    assert "S854" not in dict(second)  # that address is none
    assert dict(second)["S1683"] == 'en:"Ada Moss was born at Ely on 28 August 1828"'


def told(store: Store, predicate: str) -> tuple[Record, Statement, About]:
    """The statement of the letter with a predicate, with what is known beside it."""
    held = next(each for each in held_sources(store) if each.source.path == "letter.txt")
    record = next(r for r in statement_records(store, held) if r["predicate"] == predicate)
    statement = next(s.statement for s in store.statements(held.source.id) if s.id == record["id"])
    items = writing.items_of(store)
    return record, statement, About(items, settled(store, {}), False, source_record(store, held), "en")


@pytest.mark.parametrize(
    ("undecided", "circumstances"),
    [(False, []), (True, ["disputed"])],
)
def test_what_is_contradicted_is_left_out_or_disputed(
    store: Store, undecided: bool, circumstances: list[str]
) -> None:
    record, statement, about = told(store, "joining")
    about = replace(about, undecided=undecided, findings=Settled(disputed={record["id"]: ("f",)}))
    found = [dict(parsed(line)[3])["P1480"] for line in commands(record, statement, about)]
    assert found == [terms()[name] for name in circumstances]


def test_of_whom_it_is_open_who_it_is_nothing_is_stated(store: Store) -> None:
    record, statement, about = told(store, "joining")
    about = replace(about, findings=Settled(doubted=frozenset({record["object"]})))
    assert not list(commands(record, statement, about))
    (line,) = commands(record, statement, replace(about, undecided=True))
    assert dict(parsed(line)[3])["P1480"] == terms()["possibly"]


def test_a_date_of_the_running_story_is_not_stated(store: Store) -> None:
    record, statement, about = told(store, "joining")
    (line,) = commands({**record, "from_the_narrative": True}, statement, about)
    assert "P580" not in dict(parsed(line)[3])
    record, statement, about = told(store, "birth")
    found = [parsed(line)[1] for line in commands({**record, "from_the_narrative": True}, statement, about)]
    assert found == ["P19"]


@pytest.mark.parametrize(
    ("date", "value"),
    [
        # Old Style or New is not known: what both have in common
        (("1828-08-28", "1828-09-09"), "+1828-00-00T00:00:00Z/9"),
        (("1828-12-28", "1829-01-09"), None),
        (("1828?",), None),  # the document is unsure
        (("1828/1830",), None),  # nobody is born for two years
    ],
)
def test_a_date_of_birth_says_no_more_than_is_known(
    store: Store, date: tuple[str, ...], value: str | None
) -> None:
    record, statement, about = told(store, "birth")
    styles = (NEW_STYLE, OLD_STYLE)
    readings = tuple(Reading(styles[i], edtf, edtf, None, None) for i, edtf in enumerate(date))
    found = commands(record, replace(statement, happened=Date("", readings)), about)
    births = [parsed(line)[2] for line in found if "P569" in line]
    assert births == ([value] if value else [])


def test_what_lasted_is_no_date_of_a_beginning(store: Store) -> None:
    record, statement, about = told(store, "joining")
    date = replace(year(1853).readings[0], edtf="1853/1855-02")
    (line,) = commands(record, replace(statement, happened=Date("", (date,))), about)
    assert not {"P580", "P582"} & set(dict(parsed(line)[3]))


@pytest.mark.parametrize(
    ("csl", "repository", "title"),
    [
        ({"title": "A letter"}, "Town Archive", 'en:"A letter"'),
        ({"URL": "https://example.org/1"}, "Town Archive", None),  # the address says it
        ({}, "Town Archive", 'en:"Town Archive, V 4"'),
        ({}, None, 'en:"V 4"'),
    ],
)
def test_a_document_without_a_title_is_known_by_where_it_is(
    store: Store, csl: Record, repository: str | None, title: str | None
) -> None:
    record, statement, about = told(store, "joining")
    document = {**about.document, "csl": csl, "repository": repository, "shelfmark": "V 4"}
    (line,) = commands(record, statement, replace(about, document=document))
    assert dict(parsed(line)[3]).get("S1476") == title


@pytest.mark.parametrize(
    ("predicate", "trigger", "dated"),
    [
        ("joining", "joined", True),
        ("joining", "belonged", False),  # in that year, and nobody knows since when
        ("marriage", "married", True),
        ("marriage", "wife", False),
    ],
)
def test_a_date_is_that_of_a_beginning_only_if_the_words_say_so(
    store: Store, predicate: str, trigger: str, dated: bool
) -> None:
    record, statement, about = told(store, predicate)
    (line,) = commands({**record, "trigger": trigger}, statement, about)
    assert ("P580" in dict(parsed(line)[3])) == dated


def test_a_place_stands_with_what_has_one(store: Store) -> None:
    record, statement, about = told(store, "marriage")
    place = next(key for key, item in about.items.items() if item.number == "Q1003")
    (line,) = commands({**record, "place": place}, statement, about)
    assert dict(parsed(line)[3])["P2842"] == "Q1003"


@pytest.mark.parametrize(
    ("least", "most", "about_so_many", "value"),
    [(11, 11, False, "11"), (11, None, False, None), (10, 12, False, None), (11, 11, True, None)],
)
def test_a_number_of_dead_is_stated_if_it_is_one(
    store: Store, least: float, most: float | None, about_so_many: bool, value: str | None
) -> None:
    record, statement, about = told(store, "casualties")
    place = rules()["casualties"][0].kinds
    event = next(iter(place))
    items = {key: replace(item, kind=event) for key, item in about.items.items()}
    counted = Quantity("", Span(0, 1), least, most, "dead", "dead", about=about_so_many)
    found = list(commands(record, replace(statement, quantity=counted), replace(about, items=items)))
    assert [parsed(line)[2] for line in found] == ([value] if value else [])


def test_every_rule_is_of_the_vocabulary_and_of_known_datatypes() -> None:
    assert set(rules()) <= set(predicates())
    for each in (rule for several in rules().values() for rule in several):
        assert DATATYPES[each.property] == {"date": "time", "quantity": "quantity"}.get(each.value, "item")
        assert each.on in ("subject", "object")
        assert {DATATYPES[name] for name in (each.when, each.where) if name} <= {"time", "item"}
