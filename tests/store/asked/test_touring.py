"""What a first look shows of a folder: one repair, one date that says its style."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.cli.examples import DEMO, examples
from testimonia.model import RepairKind
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store

NOTE = "Ely, 9 Feb. 1749/50\n\nDear Ada,\n\nThe boat came in.\n\nYours, Tom Moss\n"
BOTH = "Riga, 6/18 March 1849\n\nDear Ada,\n\nThe boat came in on 3 May 1849.\n\nYours, Tom Moss\n"
SCAN = (examples() / DEMO / "memoir.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("letters")
    for name, words in (("a.txt", NOTE), ("b.txt", BOTH), ("c.txt", SCAN)):
        (folder / name).write_text(words, encoding="utf-8")
    build(folder, only=("ingest", "reading"))
    with Store.open(evidence_of(folder), readonly=True) as opened:
        yield opened


def test_a_page_that_was_joined_is_shown_before_a_hyphen(store: Store) -> None:
    kinds = [held.repair.kind for held in store.repairs("c.txt")]
    assert kinds[0] is RepairKind.HYPHENATION
    shown = store.touring.mended()
    assert shown is not None
    source, held = shown
    assert store.path_of(source) == held.path == "c.txt"
    assert held.repair.kind is RepairKind.PAGE_BREAK_JOIN


def test_a_date_in_both_styles_is_shown_before_one_in_old_style(store: Store) -> None:
    shown = store.touring.styled()
    assert shown is not None
    assert (shown.text, shown.edtf, shown.reason) == (
        "6/18 March 1849",
        "1849-03-18",
        "both styles are given",
    )
    assert shown.span.of(store.words(shown.source)) == shown.text


def test_old_style_alone_is_shown_too_and_a_doubtful_date_never(tmp_path: Path) -> None:
    words = {"a.txt": "Riga, 3 May 1849\n\nThe boat came in.\n", "b.txt": NOTE}
    for number, (name, text) in enumerate(words.items()):
        (tmp_path / name).write_text(text, encoding="utf-8")
        build(tmp_path, only=("ingest", "reading"))
        with Store.open(evidence_of(tmp_path), readonly=True) as store:
            shown = store.touring.styled()
        assert (shown.text if shown else None) == (None, "9 Feb. 1749/50")[number]


def test_an_empty_folder_has_neither(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        assert (store.touring.mended(), store.touring.styled()) == (None, None)
