"""Files of known people: their rows, and what is wrong with them."""

import pytest

from testimonia.ingest.sidecars import is_sidecar, read_known_people, read_sidecars
from testimonia.ingest.sidecars.authorities import is_authorities, read_authorities
from testimonia.model import Authority, Trouble

PATH = "box/people.authorities.csv"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("authorities.csv", True),
        ("box/Authorities.CSV", True),
        (PATH, True),
        ("sources.csv", False),
        ("my-authorities.csv", False),
        ("people.authorities.tsv", True),
        ("authorities.txt", False),
    ],
)
def test_it_is_known_by_its_name(path: str, expected: bool) -> None:
    assert is_authorities(path) is expected


ROWS = [
    ("name\nAda Lind\n", (("Ada Lind",), ())),
    (
        "name,variants\nAda Lind,Ada Moss; A. Tavrik|Tavrik\n",
        (("Ada Lind", "Ada Moss", "A. Tavrik", "Tavrik"), ()),
    ),
    (
        "Name;Variants;Wikidata\nAda  Lind;Ada Moss|Ada Lind;q12\n",
        (("Ada Lind", "Ada Moss"), ("wikidata:Q12",)),
    ),
    (
        "viaf,name,wikidata\nhttps://viaf.org/viaf/99/,Ada Lind,https://www.wikidata.org/wiki/Q12\n",
        (("Ada Lind",), ("wikidata:Q12", "viaf:99")),
    ),
    # As OpenRefine writes it, with the ids of what was reconciled, and headings of its own.
    (
        "Label\tWikidata ID\tGND ID\tOther names\r\nAda Lind\tQ12\t118597353\tAda Moss\r\n",
        (("Ada Lind", "Ada Moss"), ("wikidata:Q12", "gnd:118597353")),
    ),
    # As a spreadsheet writes it where the comma divides a number: semicolons, and quotation marks about them.
    (
        (
            'name;variants;isni;snac;loc;factgrid\r\n"Ada Lind";"Ada Moss; A. Moss";"0000 0001 2103 268x";'
            "http://n2t.net/ark:/99166/W6833TVS;N79021164;https://database.factgrid.de/wiki/Item:Q77\r\n"
        ),
        (
            ("Ada Lind", "Ada Moss", "A. Moss"),
            ("isni:000000012103268X", "loc:n79021164", "snac:w6833tvs", "factgrid:Q77"),
        ),
    ),
    # A heading in our own words goes before others that would mean the same.
    (
        "label,name,Wikidata URL,Wikidata ID\nA. L.,Ada Lind,https://www.wikidata.org/wiki/Q12,Q13\n",
        (("Ada Lind",), ("wikidata:Q12",)),
    ),
    # A place; columns that are not known are passed over.
    (
        "name,kind,geonames\nEly,place,https://www.geonames.org/2649842/ely.html\n",
        (("Ely",), ("geonames:2649842",)),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows(text: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert read_authorities(PATH, text) == ((Authority(PATH, 2, *expected),), ())


TROUBLES = [
    ("person\nAda Lind\n", 0, "has no column “name”"),
    ("", 0, "has no column “name”"),
    ("name,viaf\n,12\n", 0, "On line 2 there is no name"),
    ("name,viaf\nAda Lind,Q12\n", 1, "On line 2 “Q12” is no id of viaf"),
    ("name\nLind, Ada\n", 1, "On line 2 there are more cells than columns"),
    ("name,gnd\nAda Lind,https://d-nb.info/gnd/x\n", 1, "is no id of gnd"),
]


@pytest.mark.parametrize(("text", "count", "sentence"), TROUBLES)
def test_troubles(text: str, count: int, sentence: str) -> None:
    rows, (problem,) = read_authorities(PATH, text)
    assert len(rows) == count
    assert sentence in problem.message and problem.path == PATH


def test_beside_other_sidecars() -> None:
    assert is_sidecar(PATH, b"name\n") and not is_sidecar(PATH, b"PK\0")
    files = [(PATH, "name\nAda Lindström\n".encode("cp1252")), ("sources.csv", b"file,title\na.txt,Alpha\n")]
    descriptions, problems = read_sidecars(files, ["a.txt"])
    assert list(descriptions) == ["a.txt"] and not problems
    known, (notice,) = read_known_people(files)
    assert [each.names for each in known] == [("Ada Lindström",)]
    assert notice.trouble is Trouble.NOTICE
