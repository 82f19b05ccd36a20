"""What the API of Hypothesis hands out."""

from typing import Any

import pytest

from testimonia.ingest.annotations.annotation import Quote, Target
from testimonia.ingest.annotations.hypothesis_rows import claims, read
from testimonia.model import Span

ROW: dict[str, Any] = {
    "id": "abc",
    "created": "2024-05-06T07:08:09.123456+00:00",
    "updated": "2024-05-06T07:08:09.123456+00:00",
    "user": "acct:ada@hypothes.is",
    "user_info": {"display_name": None},
    "uri": "https://example.org/herald/14",
    "text": "Which *mill*?",
    "tags": ["fire", "fire", "low quay"],
    "group": "__world__",
    "permissions": {"read": ["group:__world__"]},
    "target": [
        {
            "source": "https://example.org/herald/14",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/div[1]/p[2]", "startOffset": 3},
                {"type": "TextPositionSelector", "start": 3, "end": 11},
                {"type": "TextQuoteSelector", "exact": "the mill", "prefix": "at ", "suffix": " burnt"},
            ],
        }
    ],
    "document": {"title": ["The Herald"]},
}
TARGET = Target(
    ("https://example.org/herald/14", "The Herald"), Quote("the mill", "at ", " burnt", Span(3, 11))
)


@pytest.mark.parametrize(
    ("content", "claimed"),
    [
        ({"rows": [ROW], "total": 1}, True),
        ([ROW], True),
        ({"rows": [], "total": 0}, True),
        ({"rows": [{"a": 1}]}, False),
        ([], False),
        ({}, False),
    ],
)
def test_it_is_known_by_its_rows(content: Any, claimed: bool) -> None:
    assert claims(content) is claimed


def test_a_row() -> None:
    (found,), problems = read("a.json", {"rows": [ROW], "total": 1})
    assert not problems
    assert (found.text, found.tags) == ("Which *mill*?", ("fire", "low quay"))
    assert (found.by, found.at) == ("ada@hypothes.is", ROW["created"])
    assert found.targets == (TARGET,)


def test_a_name_that_is_shown_goes_before_an_account() -> None:
    (found,), _ = read("a.json", [{**ROW, "user_info": {"display_name": "Ada Lind"}}])
    assert found.by == "Ada Lind"


def test_a_reply_is_about_what_it_answers_and_a_page_note_about_the_page() -> None:
    reply = {**ROW, "id": "def", "references": ["gone", "abc"], "target": [{"source": ROW["uri"]}]}
    page = {**ROW, "id": "ghi", "target": [{"source": ROW["uri"]}]}
    found, _ = read("a.json", [reply, ROW, page])
    assert found[0].targets == (TARGET,)
    assert found[2].targets == (Target(TARGET.ways),)


def test_what_is_missing_or_of_another_kind_is_nothing() -> None:
    found, _ = read(
        "a.json", [{"uri": 7, "text": None, "tags": "x", "user": [], "target": [9], "references": ["x"]}]
    )
    assert (found[0].text, found[0].by, found[0].targets) == ("", None, ())
