from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Act, Judgement, Place, describe
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store, ledger
from testimonia.web.pages.source.note_views import ByHand
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.views import SourceView
from testimonia.web.pages.source.ways import Ways
from tests.store.samples import at, source
from tests.web.hostile import HOSTILE
from tests.web.pages.shelved import holding, page_at

TEXT = "Ada came to Ely.\n\nTom left Lynn in May."
PATH = "diary.txt"
NOW = "2026-11-22T04:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with holding(tmp_path, {PATH: TEXT, "other.txt": TEXT + " So."}) as store:
        yield store


def place(words: str = "", text: str = TEXT, path: str = PATH) -> Place:
    anchors = (describe(text, at(words, text)),) if words else ()
    return Place(path, source(path, text).sha256, anchors)


def write(folder: Path, *lines: Judgement) -> None:
    ledger.append(ledger_of(folder), *lines)


def note(value: str, *places: Place, act: Act = Act.NOTE) -> Judgement:
    return Judgement(NOW, "ann", act, places, value)


def opened(store: Store, folder: Path) -> SourceView:
    view = source_view(store, Ways(store.source_id(PATH) or ""), folder="", ledger_file=ledger_of(folder))
    assert view is not None
    return view


def test_where_nobody_wrote_there_is_nothing(store: Store, tmp_path: Path) -> None:
    assert opened(store, tmp_path).by_hand == ByHand()


def test_a_note_stands_beside_its_words(store: Store, tmp_path: Path) -> None:
    write(
        tmp_path,
        note("Why May?", place("in May")),
        note("Not here.", place("May", TEXT + " So.", "other.txt")),
    )
    first, second = opened(store, tmp_path).paragraphs
    assert first.by_hand == ()
    (written,) = second.by_hand
    assert (written.act, written.words, written.quote) == ("note", "Why May?", "in May")
    assert written.by == "ann, 22 November 2026"
    assert [each.kind for each in second.margin.shown] == ["written"]


def test_a_note_on_the_document_and_one_whose_words_are_gone(store: Store, tmp_path: Path) -> None:
    old = TEXT.replace("in May", "in June")
    gone, same = place("in June", old), place("", TEXT)
    write(tmp_path, note("Lost.", gone), note("All of it.", same), note("Old.", place("", old)))
    by_hand = opened(store, tmp_path).by_hand
    assert [each.words for each in by_hand.whole] == ["All of it."]
    assert {each.words for each in by_hand.waiting} == {"Lost.", "Old."}
    page = page_at(store, f"/source/{store.source_id(PATH)}", tmp_path)
    assert page.index("not found any more") < page.index("Lost.") < page.index("Ada came")


def test_what_was_taken_back_is_not_shown(store: Store, tmp_path: Path) -> None:
    line = note("Why May?", place("in May"))
    write(tmp_path, line, ledger.retraction(line, at=NOW, by="ann"))
    assert opened(store, tmp_path).by_hand == ByHand()


def test_a_note_on_a_finding_stands_once_beside_each_clause(store: Store, tmp_path: Path) -> None:
    """Its places are the clauses, and in them the deciding words."""
    write(tmp_path, note("Hm.", place("Tom left Lynn in May"), place("May"), place("Ada came")))
    shown = opened(store, tmp_path).paragraphs
    assert [[n.words for n in each.by_hand] for each in shown] == [["Hm."], ["Hm."]]
    anchors = [n.anchor for each in shown for n in each.by_hand]
    assert len(set(anchors)) == 2


@pytest.mark.parametrize(
    ("value", "words"),
    [("spelling=Toms", "read as “Toms”"), ("date=none", "not a date"), ("nonsense", "nonsense")],
)
def test_a_correction_is_put_into_words(store: Store, tmp_path: Path, value: str, words: str) -> None:
    write(tmp_path, note(value, place("Tom"), act=Act.CORRECT))
    (written,) = opened(store, tmp_path).paragraphs[1].by_hand
    assert (written.act, written.words) == ("corrected", words)


def test_a_statement_that_was_added_stands_once_beside_its_clause(store: Store, tmp_path: Path) -> None:
    places = (place("left Lynn"), place("Tom"), place("in May"))
    write(tmp_path, note("statement=departure, subject, date, denied", *places, act=Act.ADD))
    first, second = opened(store, tmp_path).paragraphs
    (written,) = second.by_hand
    assert first.by_hand == ()
    assert written.words == "a statement of departure, of “Tom”, when: “in May”, denied"
    page = page_at(store, "/decisions", tmp_path)
    assert written.words in page
    assert page.count('class="quote"') == 1


def test_what_is_decided_on_findings_is_shown_elsewhere(store: Store, tmp_path: Path) -> None:
    write(tmp_path, note("date, arrest", place("Tom"), act=Act.REAL))
    assert opened(store, tmp_path).by_hand == ByHand()


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_note_becomes_markup(store: Store, tmp_path: Path, words: str) -> None:
    line = Judgement(NOW, words, Act.NOTE, (place("Tom"),), words, words)
    write(tmp_path, line, Judgement(NOW, words, Act.METADATA, (place(),), f"author={words}", words))
    page = page_at(store, f"/source/{store.source_id(PATH)}", tmp_path)
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "<h1>Saved" not in page
    assert "\u202e" not in page
