from pathlib import Path

import pytest

from testimonia.model import Act
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import ledger
from testimonia.web.building import Building
from testimonia.web.deeds.describing import MOST, NO_SOURCE, NOT_UNDERSTOOD, TOO_LONG, describe
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting
from tests.web.pages.shelved import holding

PATH = "letters/a.txt"


@pytest.fixture
def sitting(tmp_path: Path) -> Sitting:
    """Over a small base; the build that follows a decision is a command that does nothing."""
    base = evidence_of(tmp_path)
    with holding(tmp_path, {PATH: "Ada came to Ely."}):
        pass
    return Sitting(tmp_path, base, Building(tmp_path, base, ("true",)))


def source(sitting: Sitting) -> str:
    with sitting.store() as store:
        return store.source_id(PATH) or ""


def test_what_is_said_of_a_document_is_in_the_ledger(sitting: Sitting) -> None:
    record = source(sitting)
    done = describe(
        sitting, {"source": record, "part": "author", "value": " Tom \n Moss ", "why": "the hand"}
    )
    (line,), _ = ledger.read(ledger_of(sitting.folder))
    assert (line.act, line.value, line.why) == (Act.METADATA, "author=Tom Moss", "the hand")
    assert [(place.path, place.anchors) for place in line.on] == [(PATH, ())]
    assert done.told is not None
    assert (done.told["id"], done.told["saved"], done.back) == (line.id, True, f"/source/{record}#about")
    sitting.close()


def test_a_document_is_said_to_be_one_text_with_another(sitting: Sitting) -> None:
    describe(sitting, {"source": source(sitting), "part": "translation of", "value": "letters/b.txt"})
    (line,), _ = ledger.read(ledger_of(sitting.folder))
    assert (line.act, line.value) == (Act.METADATA, "translation of=letters/b.txt")
    sitting.close()


def test_it_can_be_undone(sitting: Sitting) -> None:
    record = source(sitting)
    done = describe(sitting, {"source": record, "part": "title", "value": "Letters"})
    assert done.told is not None
    undone = sitting.undo(str(done.told["id"]))
    assert undone is not None
    assert undone.line.value == "title=Letters"
    sitting.close()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"part": "author", "value": "Tom Moss"}, NOT_UNDERSTOOD),
        ({"source": "x", "part": "colour", "value": "red"}, NOT_UNDERSTOOD),
        ({"source": "x", "part": "author", "value": " \n"}, NOT_UNDERSTOOD),
        ({"source": "x", "part": "author", "value": "y" * (MOST + 1)}, TOO_LONG),
        ({"source": "x", "part": "author", "value": "Tom Moss"}, NO_SOURCE),
    ],
)
def test_what_is_not_said_is_asked_for(sitting: Sitting, said: dict[str, str], sentence: str) -> None:
    with pytest.raises(AskingError, match=sentence):
        describe(sitting, said)
    assert not ledger_of(sitting.folder).exists()
