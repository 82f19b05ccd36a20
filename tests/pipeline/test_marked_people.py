"""People whom documents mark with a number of a register."""

from pathlib import Path

import pytest

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Authority
from testimonia.pipeline.marked_people import with_marked
from testimonia.store import Store

VIAF, WIKIDATA = "http://viaf.org/viaf/2463541", "https://www.wikidata.org/entity/Q7251"
GIVEN = Authority("a.authorities.csv", 2, ("Ada Lind",), ("viaf:2463541",))


def held(folder: Path, *names: tuple[str, str]) -> Store:
    """A base with a document for each name: words, and the reference that they are marked with."""
    store = Store.open(folder / "e.db")
    for number, (words, ref) in enumerate(names):
        text = (
            f'<TEI><text><body><p>So came <persName ref="{ref}">{words}</persName>.</p></body></text></TEI>'
        )
        store.replace(ingest(File(f"{number}.xml", text.encode())))
    return store


CASES = [
    # the names under one number are those of one person, whatever document has them
    (
        [("Victor Serge", WIKIDATA), ("Viktor Kibalchich", WIKIDATA)],
        [("0.xml", ("Victor Serge", "Viktor Kibalchich"), ("wikidata:Q7251",))],
    ),
    # several registers in one reference, beside what only the file knows
    (
        [("Ada Moss", f"#ada {VIAF} {WIKIDATA}")],
        [("0.xml", ("Ada Moss",), ("viaf:2463541", "wikidata:Q7251"))],
    ),
    # one word alone says too little; a reference within the file, or to no register, says nothing
    ([("Serge", WIKIDATA), ("Ada Moss", "#ada"), ("Tom Moss", "http://example.org/1")], []),
]


@pytest.mark.parametrize(("names", "expected"), CASES)
def test_rows(
    names: list[tuple[str, str]], expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]], tmp_path: Path
) -> None:
    with held(tmp_path, *names) as store:
        rows = with_marked(store, ())
    assert [(row.path, row.names, row.ids) for row in rows] == expected


@pytest.mark.parametrize("name", [("Ada Lind", WIKIDATA), ("Ada Moss", VIAF)])
def test_a_file_of_known_people_goes_first(name: tuple[str, str], tmp_path: Path) -> None:
    with held(tmp_path, name) as store:
        assert with_marked(store, (GIVEN,)) == (GIVEN,)
