"""A finding that has another id after the folder was compared anew."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from testimonia.model import Same
from testimonia.store import Store
from testimonia.web.pages.findings.again import found_again, known_by
from testimonia.web.pages.page import Moved, Query
from tests.web.pages.shelved import answer_at, clash, found, holding, page_at, side

DOCUMENTS = {"a.txt": "Ada Lind was arrested in 1928. So said Tom Moss.", "b.txt": "They took her in 1929."}


def _told(store: Store, same: Same, question: str = "date") -> None:
    sides = (
        side(store, "1928", ("a.txt", "arrested in 1928")),
        side(store, "1929", ("b.txt", "took her in 1929")),
    )
    found(store, replace(clash(*sides, same=same), question=question))


def test_its_address_leads_to_it_under_its_new_id(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        _told(store, Same.PROBABLE)
        (before,) = store.findings()
        page: Any = html.document_fromstring(page_at(store, f"/finding/{before.id}?verdict=clash"))
        (again,) = page.xpath("//p[@id='renewed']/a/@href")
        backs = set(page.xpath("//article//input[@name='back']/@value"))
        page_at(store, again)  # while it is there it is shown
        _told(store, Same.YES)
        (after,) = store.findings()
        assert after.id != before.id
        assert answer_at(store, again) == Moved(f"/finding/{after.id}?verdict=clash")
        assert answer_at(store, f"/finding/{before.id}") is None
    assert backs == {again}


# question asked for, and passages | why there is none
NONE = (
    ("contradiction.arrest.place", None),  # another question
    ("contradiction.arrest.date", ()),  # no passage is named
    ("contradiction.arrest.date", ("gone.1.5",)),  # a document that is not there
    ("contradiction.arrest.date", ("x",)),  # no passage at all
    ("contradiction.arrest.date", ("a.5.1", "a.²." + "9" * 40)),
)


@pytest.mark.parametrize(("question", "passages"), NONE)
def test_nothing_is_taken_for_it_by_guess(
    tmp_path: Path, question: str, passages: tuple[str, ...] | None
) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        _told(store, Same.PROBABLE)
        (held,) = store.findings()
        on = [words for name, words in known_by(held) if name == "on"] if passages is None else passages
        assert found_again(store, Query(known_by(held))) == held
        assert found_again(store, Query([("of", question), *(("on", each) for each in on)])) is None
