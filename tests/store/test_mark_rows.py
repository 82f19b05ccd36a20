"""Names and dates that documents mark, as rows, and back."""

from pathlib import Path

from testimonia.model import Ingested, Marked, MarkKind, Span, repaired
from testimonia.store import Store
from tests.store.samples import plain

LAYER = "Serge left in that year."
MARKS = (
    Marked(Span(0, 5), MarkKind.PERSON, "#serge"),
    Marked(Span(11, 23), MarkKind.DATE, "1928-02-22", "#Julian"),
    Marked(Span(0, 5), MarkKind.PLACE),
)


def test_marks_come_out_as_they_went_in(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(Ingested(plain("a.xml", LAYER).source, repaired(LAYER, marked=MARKS), (), (), "tei 1"))
        text = store.text("a.xml")
    assert text is not None
    assert text.marked == MARKS


def test_marks_go_when_the_text_goes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(Ingested(plain("a.xml", LAYER).source, repaired(LAYER, marked=MARKS), (), (), "tei 1"))
        store.replace(plain("a.xml", LAYER))
        assert store.connection.execute("SELECT count(*) FROM marks").fetchone() == (0,)
