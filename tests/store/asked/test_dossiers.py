"""What a report asks of an evidence base: places of paragraphs, happenings, silence."""

from pathlib import Path

from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.pipeline.told import MEMOIR, MEMOIRS, SILENTS, told_by_hand


def test_paragraphs_are_placed_and_their_words_asked_for_alone(tmp_path: Path) -> None:
    with Store.open(evidence_of(told_by_hand(tmp_path))) as store:
        source = store.source_id(MEMOIRS) or ""
        placed = store.dossiers.placed(source)
        assert [each.number for each in placed] == [0, 1]
        for each in placed:
            assert store.dossiers.words(source, each.number) == each.span.of(MEMOIR)
        assert store.dossiers.words(source, 2) == ""


def test_whether_statements_are_of_one_happening(tmp_path: Path) -> None:
    with Store.open(evidence_of(told_by_hand(tmp_path))) as store:
        (held,) = store.happenings()
        judged = store.dossiers.judged([held.id, "gone"])
    assert list(judged) == [held.id]
    assert (judged[held.id].same, judged[held.id].why) == ("probable", "Each tells of one arrest.")


def test_the_silent_are_those_that_were_read_and_do_not_speak(tmp_path: Path) -> None:
    with Store.open(evidence_of(told_by_hand(tmp_path))) as store:
        (ada,) = store.entities()
        assert [path for _, path in store.dossiers.silent(ada.id)] == [SILENTS]
        assert len(list(store.dossiers.silent("gone"))) == store.dossiers.read() == 3
        assert store.dossiers.unread() == 0


def test_all_names_are_given(tmp_path: Path) -> None:
    with Store.open(evidence_of(told_by_hand(tmp_path))) as store:
        ((_, names),) = store.dossiers.names()
    assert names == ("Ada Lind", "Ada Lind")
