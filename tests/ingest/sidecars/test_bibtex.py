"""BibTeX entries."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.sidecars.bibtex import attachments, claims, latex_text, read
from testimonia.ingest.sidecars.csl_schema import TYPES
from testimonia.ingest.sidecars.entry import Entry
from testimonia.model import Trouble


def only(text: str) -> Entry:
    entries, problems = read("lib.bib", text)
    assert not problems
    (entry,) = entries
    return entry


FIELDS: tuple[tuple[str, dict[str, Any]], ...] = (
    (r"title = {The {ABC} of \textit{Mills} \& {\'E}tudes}", {"title": "The ABC of Mills & Études"}),
    ('title = "Low Quay", subtitle = {A Life}', {"title": "Low Quay: A Life"}),
    # An unescaped per cent sign begins a comment in TeX; here it is only a sign.
    ("title = {100% Wool}", {"title": "100% Wool"}),
    ("title = {<script>alert(1)</script> =1+1}", {"title": "<script>alert(1)</script> =1+1"}),
    # Nothing is read from the disk.
    (r"title = {x \input{/etc/hostname} y}", {"title": "x y"}),
    ("author = {Maier, Ada}", {"author": [{"family": "Maier", "given": "Ada"}]}),
    (
        "author = {van der Berg, Jan and Ida M. Roe}",
        {
            "author": [
                {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
                {"family": "Roe", "given": "Ida M."},
            ]
        },
    ),
    ("author = {Roe, Jr., Richard}", {"author": [{"family": "Roe", "given": "Richard", "suffix": "Jr."}]}),
    # Braces around each part are not braces around the whole.
    ("author = {{Roe}, {Ida}}", {"author": [{"family": "Roe", "given": "Ida"}]}),
    (r"author = {{{Comit\'e of Mills and Quays}}}", {"author": [{"literal": "Comité of Mills and Quays"}]}),
    (r"author = {M{\"u}ller, K{\'a}roly and others}", {"author": [{"family": "Müller", "given": "Károly"}]}),
    ("editor = {Euripides}", {"editor": [{"literal": "Euripides"}]}),
    ("year = 1976", {"issued": {"date-parts": [[1976]]}}),
    ("year = 1976, month = jun", {"issued": {"date-parts": [[1976, 6]]}}),
    ("year = 1976, month = {June}, day = 3", {"issued": {"date-parts": [[1976, 6, 3]]}}),
    ("year = {1976}, month = {06}", {"issued": {"date-parts": [[1976, 6]]}}),
    ("year = {1976}, month = {Lent}", {"issued": {"literal": "Lent 1976"}}),
    ("year = {c. 1976}", {"issued": {"literal": "c. 1976"}}),
    ("date = {1936/1938}", {"issued": {"date-parts": [[1936], [1938]]}}),
    ("date = {1936?}", {"issued": {"literal": "1936?"}}),
    ("urldate = {2020-01-02}", {"accessed": {"date-parts": [[2020, 1, 2]]}}),
    ("origdate = {1936}", {"original-date": {"date-parts": [[1936]]}}),
    ("langid = {ngerman}", {"language": "de"}),
    ("language = {Volapük}", {"language": "Volapük"}),
    ("journaltitle = {The Herald}", {"container-title": "The Herald"}),
    ("booktitle = {Essays}", {"container-title": "Essays"}),
    (
        "location = {Low Quay}, publisher = {Quay Press}",
        {"publisher-place": "Low Quay", "publisher": "Quay Press"},
    ),
    ("pages = {12--15}", {"page": "12-15"}),
    (r"url = {https://example.org/a\_b%20c~d}", {"URL": "https://example.org/a_b%20c~d"}),
    ("colour = {red}", {"custom": {"colour": "red"}}),
)


@pytest.mark.parametrize(("fields", "csl"), FIELDS)
def test_fields(fields: str, csl: dict[str, Any]) -> None:
    assert only(f"@misc{{key, {fields}}}").csl == {"id": "key", "type": "document"} | csl


KINDS = (
    ("@book{k,}", "book"),
    ("@Article{k, number = {3}}", "article-journal"),
    ("@article{k, entrysubtype = {newspaper}}", "article-newspaper"),
    ("@incollection{k,}", "chapter"),
    ("@online{k,}", "webpage"),
    ("@unpublished{k,}", "manuscript"),
    ("@thing{k,}", "document"),
    # A letter is known by its type, by the words for it, or by whom it was sent to.
    ("@letter{k,}", "personal_communication"),
    ("@misc{k, howpublished = {Letter}}", "personal_communication"),
    ("@misc{k, type = {Typescript}}", "manuscript"),
    ("@unpublished{k, type = {Letters}}", "personal_communication"),
    ("@misc{k, recipient = {Roe, Ida}}", "personal_communication"),
)


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_types(text: str, kind: str) -> None:
    assert only(text).csl["type"] == kind
    assert kind in TYPES


def test_where_the_original_is() -> None:
    entry = only("@misc{k, archive = {City Archive}, callnumber = {MS 3}}")
    assert (entry.repository, entry.shelfmark) == ("City Archive", "MS 3")
    assert only("@misc{k, library = {City Library}}").repository == "City Library"


def test_a_number_of_a_journal_is_its_issue() -> None:
    assert only("@article{k, number = {3}}").csl == {"id": "k", "type": "article-journal", "issue": "3"}


def test_strings_are_put_in() -> None:
    assert (
        only('@string{herald = "The Herald"}\n@article{k, journal = herald}').csl["container-title"]
        == "The Herald"
    )


ATTACHMENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # Zotero: title, path and type, all escaped; several divided by semicolons.
    ("Full Text PDF:files/12/x.pdf:application/pdf", ("files/12/x.pdf",)),
    (
        "PDF:files/1/a.pdf:application/pdf;Snapshot:files/2/b.html:text/html",
        ("files/1/a.pdf", "files/2/b.html"),
    ),
    (r"a\:b:files/3/c\;d.pdf:application/pdf", ("files/3/c;d.pdf",)),
    (r"x:C\:\\Users\\ada\\x.pdf:application/pdf", (r"C:\Users\ada\x.pdf",)),
    # JabRef has no title, Mendeley writes the backslash in TeX and the accents too.
    (":papers/x.pdf:PDF", ("papers/x.pdf",)),
    (r":C$\backslash$:/Users/x.pdf:pdf", ("C:/Users/x.pdf",)),
    (r":papers/{\'{E}}tude.pdf:pdf", ("papers/Étude.pdf",)),
    # Better BibTeX can write the bare path.
    ("papers/x.pdf", ("papers/x.pdf",)),
    ("a.pdf;b.pdf", ("a.pdf", "b.pdf")),
    ("papers/a;b.pdf", ("papers/a;b.pdf",)),
    (r"C:\papers\x.pdf", (r"C:\papers\x.pdf",)),
    ("", ()),
)


@pytest.mark.parametrize(("value", "paths"), ATTACHMENTS)
def test_attachments(value: str, paths: tuple[str, ...]) -> None:
    found = list(attachments(value))
    assert all(any(path in ways for ways in found) for path in paths)
    assert bool(found) is bool(paths)


BROKEN = """@book{first, title = {One}}
@article{broken, title = {No end
@book{second, title = {Two}}
@book{second, title = {Three}}
@misc{twice, title = {Four}, title = {Five}}
"""


def test_a_broken_entry_is_named_and_the_others_are_read() -> None:
    entries, problems = read("lib.bib", BROKEN)
    assert [entry.csl["title"] for entry in entries] == ["One", "Two", "Three", "Four"]
    assert [(problem.trouble, problem.message.split(")")[0]) for problem in problems] == [
        (Trouble.UNREAD, "The entry “broken” (line 2"),
        (Trouble.NOTICE, "The entry “second” (line 4"),
        (Trouble.NOTICE, "The entry “twice” (line 5"),
    ]


CLAIMS = (
    ("lib.bib", "% from Zotero\n@book{k,", True),
    ("LIB.BIB", "", True),
    ("lib.bib", "Dear Ada, I write", False),
    ("lib.txt", "@book{k,", False),
)


@pytest.mark.parametrize(("path", "head", "claimed"), CLAIMS)
def test_what_is_bibtex(path: str, head: str, claimed: bool) -> None:
    assert claims(path, head) is claimed


LATEX = (
    (r"{\'E}tude na{\"\i}ve \c{c}a {\ss} {\o} {\l} \v{s}", "Étude naïve ça ß ø ł š"),
    ("1936--1938 --- ``so''", "1936–1938 — “so”"),
    (r"50\% \& \$5 \_x", "50% & $5 _x"),
    ("no commands", "no commands"),
    # Broken TeX keeps its words.
    (r"open {brace \unknown word", "word"),
)


@pytest.mark.parametrize(("value", "text"), LATEX)
def test_latex(value: str, text: str) -> None:
    assert text in latex_text(value)


HOSTILE = (
    "@book{k, title = {" + "{" * 50_000 + "}" * 50_000 + "}}",
    "@book{k, author = {" + "}" * 3 + " and ".join(["A B"] * 20_000) + "}}",
    "@book{k, file = {" + "\\" * 60_000 + "}}",
    "@book{k, title = {" + r"\textit{" * 2_000 + "x" + "}" * 2_000 + "}}",
    "@" * 100_000,
    "@book{" * 20_000,
    "@book{k," + "a=b," * 20_000 + "}",
    "@string{a = a # a}" * 5_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_files_end_soon(text: str) -> None:
    began = time.monotonic()
    read("lib.bib", text)
    assert time.monotonic() - began < 30


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["@book{k", "@", "{", "}", '"', ",", "=", " ", "\n", "title", "author", "\\", "\\'e", "a and b"]
        )
    )
)
def test_whatever_stands_in_it_is_read_or_named(parts: list[str]) -> None:
    read("lib.bib", "".join(parts))
