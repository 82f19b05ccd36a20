"""What has to be done anew when something is decided, so that the evidence base follows it."""

from collections.abc import Iterable

from testimonia.model import Act

_COMPARED_ANEW = ("comparison", "ledger")
_AFTER = {
    Act.METADATA: ("sidecars", "reading", *_COMPARED_ANEW),  # what a document is bears on how dates are read
    Act.SAME: _COMPARED_ANEW,
    Act.DIFFERENT: _COMPARED_ANEW,
    Act.SAME_HAPPENING: _COMPARED_ANEW,
    Act.DIFFERENT_HAPPENINGS: _COMPARED_ANEW,
    Act.SET_ASIDE: _COMPARED_ANEW,
    Act.CORRECT: ("ingest", "reading", *_COMPARED_ANEW),  # it may be the spelling
    Act.ADD: ("reading", *_COMPARED_ANEW),
}
_ORDER = ("ingest", "recognition", "sidecars", "reading", "comparison", "ledger")


def stages_after(acts: Iterable[Act]) -> tuple[str, ...]:
    """The names of the stages that follow some decisions, in the order of a run; always the ledger's."""
    wanted = {stage for act in acts for stage in _AFTER.get(act, ("ledger",))}
    return tuple(stage for stage in _ORDER if stage in wanted)


def changes_findings(act: Act) -> bool:
    """Whether what is compared, and not only what is said of it, is another after such a decision."""
    return act in _AFTER
