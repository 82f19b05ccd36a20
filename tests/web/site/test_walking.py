"""A whole site: every link leads to something in it, and nothing is left that needs a server."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from testimonia.store import Store
from tests.exports.samples import build
from tests.web.site.written import astray, parsed, written


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    folder, to = tmp_path_factory.mktemp("folder"), tmp_path_factory.mktemp("site")
    build(folder)
    return to, written(folder, to)


def test_every_link_leads_to_something_in_it(made: tuple[Path, list[str]]) -> None:
    assert list(astray(made[0])) == []


def test_which_kinds_of_pages_it_has(made: tuple[Path, list[str]]) -> None:
    kinds = {re.split(r"[/-]|\.html", path)[0] for path in made[1]}
    assert kinds >= {"index", "documents", "findings", "who", "time", "compare", "copies", "reports"}
    assert kinds >= {
        "decisions",
        "problems",
        "source",
        "finding",
        "copy",
        "report",
        "search",
        "about",
        "static",
    }


def test_names_of_files_are_short_and_mean_nothing_to_any_system(made: tuple[Path, list[str]]) -> None:
    assert all(re.fullmatch(r"(?:[a-z]+/)?[0-9a-z_-]{1,60}\.(html|js|css|svg)", path) for path in made[1])
    assert len({path.lower() for path in made[1]}) == len(made[1])


@pytest.mark.parametrize(
    "what",
    [
        "//form[not(contains(@action, 'search.html'))]",  # nothing can be sent
        "//script[@type='module']",  # modules are not loaded from a disk
        "//script[not(@src)] | //@onclick | //@style",  # nothing that the policy forbids
        "//dialog | //button[not(ancestor::form)]",  # nothing that does nothing
        "//*[@data-live]",
    ],
)
def test_nothing_is_left_that_needs_the_room(made: tuple[Path, list[str]], what: str) -> None:
    pages = [each for each in made[1] if each.endswith(".html")]
    assert [each for each in pages if parsed(made[0] / each).xpath(what)] == []


def test_every_page_says_that_it_is_a_copy_and_has_its_policy(made: tuple[Path, list[str]]) -> None:
    for each in (each for each in made[1] if each.endswith(".html")):
        tree = parsed(made[0] / each)
        (said,) = tree.xpath("//aside[contains(@class, 'copy-of')]")
        assert "decisions are made in testimonia" in said.text_content()
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'none'")


def test_all_words_can_be_searched_and_lead_to_their_paragraph(made: tuple[Path, list[str]]) -> None:
    to = made[0]
    documents, names = _handed(to / "search/list.js")
    found = {}
    for title, _, parts, files in documents:
        for file in files:
            number, rows = _handed(to / file)
            assert documents[number][0] == title
            for part, paragraph, _, words in rows:
                assert parsed(to / parts[part]).xpath(f"//*[@id='paragraph-{paragraph}']")
                found[words] = title
    assert any("Anna Lind taught" in words for words in found)
    assert [name for name, _ in names] == ["Anna Lind"]


def _handed(file: Path) -> Any:
    said = re.fullmatch(r"testimonia\.(?:list|words)\((.*)\);\n", file.read_text("utf-8"))
    assert said is not None
    return json.loads(said[1])


def test_the_same_base_makes_the_same_site(made: tuple[Path, list[str]], tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    build(tmp_path / "a")
    first, second = tmp_path / "1", tmp_path / "2"
    assert written(tmp_path / "a", first) == written(tmp_path / "a", second)
    assert all((first / each).read_bytes() == (second / each).read_bytes() for each in made[1])


def test_an_empty_base_makes_one_too(tmp_path: Path) -> None:
    Store.open(tmp_path / "testimonia.db").close()
    written(tmp_path, tmp_path / "site")
    assert list(astray(tmp_path / "site")) == []
