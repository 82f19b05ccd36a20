"""No rule of a stylesheet is for something that is on no page."""

import re
from functools import cache
from pathlib import Path

import pytest

import testimonia.web

ROOM = Path(testimonia.web.__file__).parent
STYLESHEETS = sorted(ROOM.rglob("*.css"))
COMMENT, SELECTORS = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"([^{}]+)\{")
NAME = re.compile(r"[.#]([a-zA-Z_][\w-]*)")


def names_in(stylesheet: str) -> set[str]:
    """The classes and ids that the rules of a stylesheet are for."""
    selectors = SELECTORS.findall(COMMENT.sub("", stylesheet))
    return {name for selector in selectors for name in NAME.findall(selector)}


@cache
def _words(pages: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", pages))


def is_used(name: str, pages: str) -> bool:
    """Whether a name stands in what makes pages, whole or as the beginning of one that is made ("row-12")."""
    if name in _words(pages):
        return True
    stem = name[: name.rfind("-") + 1]
    return bool(stem) and re.search(rf"(?<![\w-]){re.escape(stem)}(?:\{{|[\"'] ?[+~])", pages) is not None


@pytest.fixture(scope="module")
def pages() -> str:
    """Everything that can put a class or an id on a page."""
    made = (file for file in ROOM.rglob("*") if file.suffix in (".html", ".js", ".py"))
    return "\n".join(file.read_text(encoding="utf-8") for file in made)


@pytest.mark.parametrize("stylesheet", STYLESHEETS, ids=lambda path: path.name)
def test_every_rule_is_for_something(stylesheet: Path, pages: str) -> None:
    names = names_in(stylesheet.read_text(encoding="utf-8"))
    assert {name for name in names if not is_used(name, pages)} == set()


USED = (
    ("aside", '<div class="note aside">', True),
    ("row-12", '<line class="row-{{ row }}">', True),
    # A part of another name is another name.
    ("aside", '<div class="aside-note">', False),
    ("row-12", '<line class="arrow-{{ row }}">', False),
    ("row-12", '<line class="row-1">', False),
)


@pytest.mark.parametrize(("name", "made", "used"), USED)
def test_what_counts_as_used(name: str, made: str, used: bool) -> None:
    assert is_used(name, made) is used


def test_a_name_is_taken_from_selectors_alone() -> None:
    assert names_in("/* .old { } */ .a, #b > .c:hover { color: #fff; margin: .5rem }") == {"a", "b", "c"}
