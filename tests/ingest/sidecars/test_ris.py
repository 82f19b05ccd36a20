"""RIS records."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.sidecars.csl_schema import TYPES as CSL_TYPES
from testimonia.ingest.sidecars.entry import Entry
from testimonia.ingest.sidecars.ris import TYPES, claims, read
from testimonia.model import Trouble


def only(*lines: str) -> Entry:
    entries, problems = read("lib.ris", "\r\n".join((*lines, "ER  - ", "")))
    assert not problems
    (entry,) = entries
    return entry


TAGS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("TI  - One",), {"title": "One"}),
    # A value that runs over several lines.
    (("TI  - One", "and more"), {"title": "One and more"}),
    (("TI  - <b>=1+1</b>",), {"title": "<b>=1+1</b>"}),
    (
        ("AU  - Maier, Ada", "AU  - van der Berg, Jan"),
        {
            "author": [
                {"family": "Maier", "given": "Ada"},
                {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
            ]
        },
    ),
    (("A2  - Roe, Richard, Jr.",), {"editor": [{"family": "Roe", "given": "Richard", "suffix": "Jr."}]}),
    (("PY  - 1976",), {"issued": {"date-parts": [[1976]]}}),
    # The fuller date wins.
    (("PY  - 1976", "DA  - 1976/06/12/"), {"issued": {"date-parts": [[1976, 6, 12]]}}),
    (("Y1  - 1976/06//",), {"issued": {"date-parts": [[1976, 6]]}}),
    (("PY  - 1976///Spring",), {"issued": {"literal": "Spring 1976"}}),
    (("DA  - June 1976",), {"issued": {"literal": "June 1976"}}),
    (("Y2  - 2020/01/02/10:00:00",), {"accessed": {"date-parts": [[2020, 1, 2]]}}),
    (
        ("T2  - The Herald", "VL  - 2", "IS  - 3"),
        {"container-title": "The Herald", "volume": "2", "issue": "3"},
    ),
    (("SP  - 12", "EP  - 15"), {"page": "12-15"}),
    (("SP  - 12-15",), {"page": "12-15"}),
    (("UR  - https://example.org/a;b",), {"URL": "https://example.org/a;b"}),
    (("SN  - 1234-5678",), {"ISSN": "1234-5678"}),
    (("SN  - 9780000000000",), {"ISBN": "9780000000000"}),
    (("KW  - mills", "KW  - quays"), {"keyword": "mills, quays"}),
    (("XX  - something",), {"custom": {"XX": "something"}}),
)


@pytest.mark.parametrize(("lines", "csl"), TAGS)
def test_tags(lines: tuple[str, ...], csl: dict[str, Any]) -> None:
    assert only("TY  - BOOK", *lines).csl == {"type": "book"} | csl


def test_a_letter() -> None:
    entry = only("TY  - PCOMM", "AU  - Maier, Ada", "A2  - Roe, Ida", "DB  - City Archive", "AV  - MS 3")
    assert entry.csl["type"] == "personal_communication"
    assert entry.csl["recipient"] == [{"family": "Roe", "given": "Ida"}]
    assert (entry.repository, entry.shelfmark) == ("City Archive", "MS 3")


def test_types_are_types_of_csl() -> None:
    assert set(TYPES.values()) <= CSL_TYPES
    assert only("TY  - ODD").csl["type"] == "document"


def test_attachments() -> None:
    entry = only(
        "TY  - BOOK",
        "ID  - maier1921",
        "TI  - A Life",
        "L1  - files/1/x.pdf",
        "L2  - files/2/y.html",
        "UR  - https://example.org",
        "UR  - file:///home/ada/z%20z.pdf",
    )
    assert entry.files == (("files/1/x.pdf",), ("files/2/y.html",), ("file:///home/ada/z%20z.pdf",))
    assert entry.stems == ("maier1921", "A Life")
    assert entry.csl["URL"] == "https://example.org"


def test_a_record_without_an_end_is_read_and_named() -> None:
    entries, problems = read(
        "lib.ris", "TY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \nTY  - BOOK\nTI  - Three"
    )
    assert [entry.csl["title"] for entry in entries] == ["One", "Two", "Three"]
    assert [problem.message[:30] for problem in problems] == [
        "The record “One” (line 1) has ",
        "The record “Three” (line 6) ha",
    ]


def test_what_is_no_record_is_named() -> None:
    entries, problems = read("lib.ris", "a heading\nTI  - Lost\nER  - \nTY  - BOOK\nER  - \n")
    assert len(entries) == 1
    assert [(p.trouble, "line 2" in p.message) for p in problems] == [(Trouble.UNREAD, True)]


CLAIMS = (
    ("lib.ris", "\ufeffTY  - BOOK", False),  # the mark is taken off when the bytes are decoded
    ("lib.ris", "\n\nTY  - BOOK", True),
    ("lib.ris", "", True),
    ("lib.ris", "Dear Ada", False),
    ("lib.txt", "TY  - BOOK", False),
)


@pytest.mark.parametrize(("path", "head", "claimed"), CLAIMS)
def test_what_is_ris(path: str, head: str, claimed: bool) -> None:
    assert claims(path, head) is claimed


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "TY  - BOOK",
                "TY  -",
                "ER  - ",
                "AU  - ,",
                "DA  - 1/2/3",
                "Y2  - ////",
                "UK  - x",
                "",
                "x",
                "L1  - ;",
            ]
        )
    )
)
def test_whatever_stands_in_it_is_read_or_named(lines: list[str]) -> None:
    entries, problems = read("lib.ris", "\n".join(lines))
    assert len(entries) + len(problems) >= lines.count("TY  - BOOK")
