"""Setting something aside for good, from the page of suppositions."""

from pathlib import Path

import pytest

from testimonia.model import Act, standing
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import ledger
from testimonia.web.deeds.setting_aside import set_aside
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting


class Still:
    """A build that is only noted."""

    def __init__(self) -> None:
        self.started: list[tuple[str, ...]] = []

    def start(self, only: tuple[str, ...] = ()) -> None:
        self.started.append(only)


@pytest.fixture
def sitting(disputed: Path) -> Sitting:
    made = Sitting(disputed, evidence_of(disputed))
    made.building = Still()  # type: ignore[assignment]
    return made


@pytest.mark.parametrize(
    ("what", "value"),
    [
        ("letter.txt", "document"),
        ("Tom Moss", "holder, Tom Moss"),
        ("report.txt:According to Tom Moss", "part, body"),
    ],
)
def test_it_is_a_line_of_the_ledger(sitting: Sitting, disputed: Path, what: str, value: str) -> None:
    done = set_aside(sitting, {"what": f" {what} ", "why": "forged", "back": "/what-if"})
    (line,) = standing(ledger.read(ledger_of(disputed))[0])
    assert (line.act, line.value, line.why) == (Act.SET_ASIDE, value, "forged")
    assert done.back == "/what-if"
    assert done.told is not None
    assert done.told["id"] == line.id
    assert sitting.building.started == [("comparison", "ledger")]  # type: ignore[attr-defined]


def test_it_can_be_taken_back(sitting: Sitting, disputed: Path) -> None:
    done = set_aside(sitting, {"what": "letter.txt"})
    assert done.told is not None
    sitting.undo(str(done.told["id"]))
    assert standing(ledger.read(ledger_of(disputed))[0]) == ()


def test_without_words_nothing_is_written(sitting: Sitting, disputed: Path) -> None:
    with pytest.raises(AskingError):
        set_aside(sitting, {"what": "  "})
    with pytest.raises(PlaceError):
        set_aside(sitting, {"what": "nobody at all"})
    assert not ledger_of(disputed).exists()
