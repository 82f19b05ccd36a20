"""The table of sources."""

import re
from pathlib import Path
from typing import Any

import pytest

from testimonia.ingest.sidecars.csl_schema import TYPES
from testimonia.ingest.sidecars.csv_table import COLUMNS, claims, csl_type, read
from testimonia.ingest.sidecars.entry import LONGEST_VALUE
from testimonia.model import Trouble


def rows(text: str) -> list[tuple[str, dict[str, Any]]]:
    return [(entry.files[0][0], entry.csl) for entry in read("sources.csv", text)[0]]


def messages(text: str) -> list[str]:
    return [problem.message for problem in read("sources.csv", text)[1]]


CLAIMS = (
    ("sources.csv", True),
    ("box 3/Sources.CSV", True),
    # Any other table is somebody's document.
    ("casualties.csv", False),
    ("sources.csv.txt", False),
)


@pytest.mark.parametrize(("path", "claimed"), CLAIMS)
def test_only_the_name_makes_it_a_sidecar(path: str, claimed: bool) -> None:
    assert claims(path, "file,title\n") is claimed


TABLES = (
    # The delimiter is the one that makes columns.
    "file,title\na.txt,One\nb.txt,Two\n",
    "file;title\na.txt;One\nb.txt;Two\n",
    "file\ttitle\na.txt\tOne\nb.txt\tTwo\n",
    # Quoted, with blank lines, Windows or old Macintosh line ends, and no last line end.
    '"file","title"\r\n\r\n"a.txt","One"\r\n,\r\n"b.txt","Two"',
    "file,title\ra.txt,One\rb.txt,Two",
    # Headings in capitals, other order, other words.
    "TITLE , Filename\nOne,a.txt\nTwo,b.txt\n",
)


@pytest.mark.parametrize("text", TABLES)
def test_the_ways_of_writing_one_table(text: str) -> None:
    assert rows(text) == [("a.txt", {"title": "One"}), ("b.txt", {"title": "Two"})]
    assert messages(text) == []


CELLS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("title", "A Life", {"title": "A Life"}),
    (
        "author",
        "Maier, Ada; Roe, R.",
        {"author": [{"family": "Maier", "given": "Ada"}, {"family": "Roe", "given": "R."}]},
    ),
    ("author", "Ada Maier", {"author": [{"family": "Maier", "given": "Ada"}]}),
    ("editor", "{The Committee}", {"editor": [{"literal": "The Committee"}]}),
    (
        "translator",
        "Jan de Wit",
        {"translator": [{"family": "Wit", "given": "Jan", "non-dropping-particle": "de"}]},
    ),
    ("recipient", "Ida Roe", {"recipient": [{"family": "Roe", "given": "Ida"}]}),
    ("type", "letter", {"type": "personal_communication"}),
    ("published", "1976-06", {"issued": {"date-parts": [[1976, 6]]}}),
    ("published", "June 1976", {"issued": {"literal": "June 1976"}}),
    ("accessed", "2020-01-02", {"accessed": {"date-parts": [[2020, 1, 2]]}}),
    # Kept as written, since CSL has no variable for it.
    ("written", "spring of 1921", {"custom": {"written": "spring of 1921"}}),
    ("place", "Low Quay", {"custom": {"place": "Low Quay"}}),
    # Of which other document it is a form.
    ("transcription_of", "b.pdf", {"custom": {"transcription_of": "b.pdf"}}),
    ("translation_of", "b.txt", {"custom": {"translation_of": "b.txt"}}),
    ("edition of", "b.txt", {"custom": {"edition_of": "b.txt"}}),
    ("container", "The Herald", {"container-title": "The Herald"}),
    ("publisher", "Quay Press", {"publisher": "Quay Press"}),
    ("publisher_place", "Low Quay", {"publisher-place": "Low Quay"}),
    ("Publisher place", "Low Quay", {"publisher-place": "Low Quay"}),
    ("volume", "2", {"volume": "2"}),
    ("issue", "3", {"issue": "3"}),
    ("pages", "12-15", {"page": "12-15"}),
    ("edition", "2nd", {"edition": "2nd"}),
    ("language", "en", {"language": "en"}),
    ("url", "https://example.org/a", {"URL": "https://example.org/a"}),
    ("doi", "10.1/x", {"DOI": "10.1/x"}),
    ("isbn", "1", {"ISBN": "1"}),
    ("repository", "City Archive", {"archive": "City Archive"}),
    ("archive", "City Archive", {"archive": "City Archive"}),
    ("shelfmark", "MS 3", {"archive_location": "MS 3"}),
    # Payload stays the words it is.
    ("note", '=HYPERLINK("x") <script>', {"note": '=HYPERLINK("x") <script>'}),
)


@pytest.mark.parametrize(("column", "cell", "csl"), CELLS)
def test_every_column(column: str, cell: str, csl: dict[str, Any]) -> None:
    quoted = cell.replace('"', '""')
    text = f'file,{column}\na.txt,"{quoted}"\n'
    assert rows(text) == [("a.txt", csl)]
    assert messages(text) == []


def test_every_known_column_has_a_case() -> None:
    tried = {column.casefold().replace(" ", "_") for column, _, _ in CELLS}
    assert COLUMNS - tried == {"file", "filename", "authors", "journal"}


def test_repository_and_shelfmark_are_told_apart() -> None:
    (entry,), _ = read("sources.csv", "file,repository,shelfmark\na.txt,City Archive,MS 3\n")
    assert (entry.repository, entry.shelfmark) == ("City Archive", "MS 3")


def test_a_cell_may_run_over_lines() -> None:
    assert rows('file,note\na.txt,"one\ntwo"\nb.txt,three\n') == [
        ("a.txt", {"note": "one\ntwo"}),
        ("b.txt", {"note": "three"}),
    ]


def test_unknown_columns_are_kept_and_named_once() -> None:
    text = "file,colour,box\na.txt,red,3\nb.txt,blue,4\n"
    assert rows(text)[1] == ("b.txt", {"custom": {"colour": "blue", "box": "4"}})
    (problem,) = read("sources.csv", text)[1]
    assert problem.trouble is Trouble.NOTICE
    assert "“colour”, “box”" in problem.message


TROUBLES = (
    # No column of files: nothing can be used.
    ("title\nOne\n", 0, "no column “file”"),
    ("", 0, "no column “file”"),
    # A row without a file.
    ("file,title\n,One\nb.txt,Two\n", 1, "line 2 no file is named"),
    # A comma that should stand in quotation marks.
    ("file,title\na.txt,One, two\n", 1, "more cells than columns"),
    ("file,title,title\na.txt,,Two\n", 1, "stand twice"),
    ("file,type\na.txt,placard\n", 1, "type “placard” is not known"),
    (f"file,note\na.txt,{'x' * (LONGEST_VALUE + 1)}\n", 1, "more than 100,000 characters"),
)


@pytest.mark.parametrize(("text", "count", "words"), TROUBLES)
def test_trouble_is_named_and_the_rest_is_read(text: str, count: int, words: str) -> None:
    entries, problems = read("sources.csv", text)
    assert len(entries) == count
    assert [words in problem.message for problem in problems] == [True]


def test_a_quotation_mark_that_is_never_closed_costs_one_cell() -> None:
    text = 'file,title\na.txt,"One\nand more"\nb.txt,"Two\nc.txt,Three\n'
    entries = rows(text)
    assert entries[0] == ("a.txt", {"title": "One\nand more"})
    assert ("b.txt", {"title": "Two"}) in entries
    assert ("c.txt", {"title": "Three"}) in entries
    assert [message for message in messages(text) if "never closed" in message]


def test_an_unknown_type_is_kept_beside_a_plain_document() -> None:
    assert rows("file,type\na.txt,placard\n") == [
        ("a.txt", {"type": "document", "custom": {"type": "placard"}})
    ]


KINDS = (
    ("article-journal", "article-journal"),
    ("journalArticle", "article-journal"),
    ("Newspaper article", "article-newspaper"),
    ("personal_communication", "personal_communication"),
    ("LETTER", "personal_communication"),
    ("document", "document"),
    ("placard", None),
)


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_types(words: str, kind: str | None) -> None:
    assert csl_type(words) == kind
    assert kind is None or kind in TYPES


def test_every_column_is_documented() -> None:
    page = Path(__file__).parents[3] / "docs" / "reference" / "sidecars.md"
    text = page.read_text("utf-8").split("## Known people")[0]  # another file, with columns of its own
    documented = set(re.findall(r"`([a-z_]+)`", "\n".join(re.findall(r"^\| `.*? \| ", text, re.M))))
    assert documented == COLUMNS
