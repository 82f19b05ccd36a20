"""Files that a reference manager named after their items."""

from typing import Any

import pytest

from testimonia.ingest.sidecars.entry import Entry
from testimonia.ingest.sidecars.file_names import with_file_names
from testimonia.ingest.sidecars.matching import Sidecar, documents_by_name, matched

VOSS, LIND, BERG = ({"family": "Voss", "given": "H."}, {"family": "Lind"}, {"family": "Berg"})
YEAR = {"date-parts": [[1834, 5, 2]]}
LONG = (
    "The Quay and the Mill, with some Account of the Fire and of what the Committee did about it in the " * 2
)


def entry(number: int = 1, **csl: Any) -> Entry:
    return Entry(f"item {number}", {"type": "book", **csl}, stems=(f"http://zotero.org/{number}",))


FOUND: tuple[tuple[dict[str, Any], str], ...] = (
    # One author, two, more; in the words of the language that Zotero speaks.
    ({"author": [VOSS], "issued": YEAR, "title": "The Quay"}, "Voss - 1834 - The Quay.pdf"),
    ({"author": [VOSS, LIND], "issued": YEAR, "title": "The Quay"}, "Voss and Lind - 1834 - The Quay.pdf"),
    ({"author": [VOSS, LIND], "issued": YEAR, "title": "Der Kai"}, "Voss und Lind - 1834 - Der Kai.pdf"),
    ({"author": [VOSS, LIND, BERG], "issued": YEAR, "title": "A"}, "Voss et al. - 1834 - A.pdf"),
    ({"editor": [VOSS], "title": "The Quay"}, "Voss - The Quay.pdf"),
    ({"issued": YEAR, "title": "The Quay"}, "1834 - The Quay.pdf"),
    # What no file may be called is left out; mark-up in a title too.
    ({"author": [VOSS], "title": 'Who? "I": a/b'}, "Voss - Who I ab.pdf"),
    ({"author": [VOSS], "title": "The <i>Quay</i>"}, "Voss - The Quay.pdf"),
    # Cut off as Zotero 5 and 6 do, and as Zotero 7 does.
    ({"author": [VOSS], "title": LONG}, f"Voss - {LONG[:50].strip()}.pdf"),
    ({"author": [VOSS], "title": LONG}, f"Voss - {LONG[:100].strip()}.pdf"),
)


@pytest.mark.parametrize(("csl", "path"), FOUND)
def test_an_item_is_found_by_what_its_file_is_called(csl: dict[str, Any], path: str) -> None:
    entries = with_file_names([entry(**csl)])
    descriptions, problems = matched(
        [Sidecar("a.json", entries)], documents_by_name([f"box/{path}", "b.pdf"])
    )
    assert (list(descriptions), problems) == ([f"box/{path}"], ())


NOT_FOUND: tuple[tuple[dict[str, Any], str], ...] = (
    # Nearly is not exactly.
    ({"author": [VOSS], "issued": YEAR, "title": "The Quay"}, "Voss - 1835 - The Quay.pdf"),
    ({"author": [VOSS], "issued": YEAR, "title": "The Quay"}, "Voss - 1834 - The Quay 2.pdf"),
    ({"author": [VOSS], "issued": YEAR, "title": "The Quay"}, "Voss - The Quay.pdf"),
    ({"author": [VOSS], "title": ""}, "Voss.pdf"),
    ({"issued": YEAR}, "1834.pdf"),
    ({}, "a.pdf"),
)


@pytest.mark.parametrize(("csl", "path"), NOT_FOUND)
def test_nothing_is_guessed(csl: dict[str, Any], path: str) -> None:
    entries = with_file_names([entry(**csl)])
    assert matched([Sidecar("a.json", entries)], documents_by_name([path]))[0] == {}


def test_two_items_that_would_have_one_name_have_none() -> None:
    one, two = (entry(n, author=[VOSS], title=LONG[:60] + str(n)) for n in (1, 2))
    documents = documents_by_name([f"Voss - {LONG[:50].strip()}.pdf", f"Voss - {LONG[:60]}1.pdf"])
    descriptions, _ = matched([Sidecar("a.json", with_file_names([one, two]))], documents)
    # Cut off, it could be either; whole, it is the first.
    assert list(descriptions) == [f"Voss - {LONG[:60]}1.pdf"]


def test_two_files_of_one_name_are_none() -> None:
    entries = with_file_names([entry(author=[VOSS], title="The Quay")])
    documents = documents_by_name(["a/Voss - The Quay.pdf", "b/Voss - The Quay.pdf"])
    descriptions, (problem,) = matched([Sidecar("a.json", entries)], documents)
    assert not descriptions and "could be any of" in problem.message


def test_an_entry_that_goes_by_its_path_alone_stays_as_it_is() -> None:
    row = Entry("line 2", {"author": [VOSS], "title": "The Quay"}, files=(("a.txt",),))
    assert with_file_names([row]) == (row,)
