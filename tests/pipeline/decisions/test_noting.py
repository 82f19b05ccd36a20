"""Which words of a source a note is about."""

from pathlib import Path

import pytest

from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.noting import PlaceError, note, occurrences
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger

WORDS = "It was the Gover-\nnor’s “great house” 😀 here.\n\nAnd the end\n  of it.\n"


@pytest.mark.parametrize(
    ("layer", "quote", "found"),
    [
        ("the end\n  of it", "the end of it", 1),  # broken into lines
        ("the end of it", "the  end\nof it", 1),
        ("it’s “so”", 'it\'s "so"', 1),  # as it can be typed
        ('it\'s "so"', "it’s „so”", 1),
        ("it’s", 'it"s', 0),  # single is not double
        ("a 😀 b", "😀 b", 1),  # beyond the Basic Multilingual Plane
        ("a.b a-b", "a.b", 1),  # no pattern language
        ("so so", "so", 2),
        ("words", "", 0),
        ("words", " \n", 0),
    ],
)
def test_occurrences(layer: str, quote: str, found: int) -> None:
    spans = list(occurrences(layer, quote))
    assert len(spans) == found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    build(tmp_path)
    return tmp_path


def test_words_across_a_repair_are_tied_to_the_original(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        made = note(store, ledger_of(folder), "a.txt", "Which?", quote='the Governor\'s "great house" 😀')
    quotes = [anchor.exact for anchor in made.on[0].anchors]
    assert "".join(quotes) == "the Governor’s “great house” 😀"
    assert all(WORDS[a.position.start : a.position.end] == a.exact for a in made.on[0].anchors)


# What cannot be noted. Each was once a traceback, or a note on the whole document that nobody wanted.
@pytest.mark.parametrize(
    ("text", "quote", "by"),
    [
        ("", None, None),
        (" \n", None, None),
        ("words", "", None),
        ("words", "not there", None),
        ("half a character \udcff", None, None),
        ("words", None, "\udcff"),
        ("words", "\udcff", None),
    ],
)
def test_what_cannot_be_noted(folder: Path, text: str, quote: str | None, by: str | None) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store, pytest.raises(PlaceError):
        note(store, ledger_of(folder), "a.txt", text, quote=quote, by=by)
    assert ledger.read(ledger_of(folder)) == ((), ())
