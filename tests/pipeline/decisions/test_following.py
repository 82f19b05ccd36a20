"""What is done anew after which decision."""

import pytest

from testimonia.model import Act
from testimonia.pipeline.decisions.following import changes_findings, stages_after
from testimonia.pipeline.stages import STAGES

CASES = (
    # What is only said of a finding changes nothing that is compared.
    ((), ()),
    ((Act.REAL,), ("ledger",)),
    ((Act.NOT_ONE, Act.NOTE, Act.UNDECIDED), ("ledger",)),
    # Who and what is one.
    ((Act.SAME,), ("comparison", "ledger")),
    ((Act.DIFFERENT,), ("comparison", "ledger")),
    ((Act.SAME_HAPPENING,), ("comparison", "ledger")),
    ((Act.DIFFERENT_HAPPENINGS, Act.REAL), ("comparison", "ledger")),
    ((Act.SET_ASIDE,), ("comparison", "ledger")),
    # What a document is, and what is read in it.
    ((Act.METADATA,), ("sidecars", "reading", "comparison", "ledger")),
    ((Act.CORRECT,), ("ingest", "reading", "comparison", "ledger")),
    ((Act.ADD, Act.SAME), ("reading", "comparison", "ledger")),
    ((Act.SAME, Act.METADATA, Act.NOTE), ("sidecars", "reading", "comparison", "ledger")),
)


@pytest.mark.parametrize(("acts", "stages"), CASES)
def test_the_stages_that_follow(acts: tuple[Act, ...], stages: tuple[str, ...]) -> None:
    assert stages_after(acts) == stages


@pytest.mark.parametrize("act", Act)
def test_every_act_is_followed_by_stages_that_there_are(act: Act) -> None:
    names = [stage.name for stage in STAGES]
    followed = stages_after((act,))
    assert followed
    assert [name for name in names if name in followed] == list(followed)


@pytest.mark.parametrize("act", Act)
def test_findings_change_where_more_than_the_ledger_is_read_anew(act: Act) -> None:
    assert changes_findings(act) == (stages_after((act,)) != ("ledger",))
