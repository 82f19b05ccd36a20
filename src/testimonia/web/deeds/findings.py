"""Deciding on a finding, and taking back what was decided."""

from testimonia.model import Act, Judgement
from testimonia.pipeline.decisions.bearing import ACTS
from testimonia.pipeline.decisions.following import changes_findings
from testimonia.pipeline.decisions.recording import ON_HAPPENINGS
from testimonia.web.deeds.deed import Deed, Done, Said, way_back
from testimonia.web.pages.addresses import link_to_finding
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting

DECIDING = (*ACTS, *ON_HAPPENINGS)
"""What can be decided on a finding."""
NOT_UNDERSTOOD = f"A decision needs a finding and one of {', '.join(act.value for act in DECIDING)}."
NOTHING_TO_UNDO = "There is no decision to take back."


def judge(sitting: Sitting, said: Said) -> Done:
    """Decide on a finding: fields ``finding`` and ``act``, and ``why`` if a reason is given."""
    finding, act = said.get("finding"), said.get("act")
    if not finding or act not in [known.value for known in DECIDING]:
        raise AskingError(NOT_UNDERSTOOD)
    line = sitting.decide(finding, Act(act), said.get("why") or None)
    told = {"finding": finding, "act": act, "by": line.by, "at": line.at, "id": line.id, "saved": True}
    anew = changes_findings(line.act)
    return Done(way_back(said, link_to_finding(finding)), {**told, "building": True} if anew else told)


def undo(sitting: Sitting, said: Said) -> Done:
    """Take back a decision: that on ``finding``, or of the ``line``, or else the last of this sitting."""
    undone = sitting.undo(said.get("finding") or said.get("line") or None)
    if undone is None:
        return Done(way_back(said, "/findings"), None, NOTHING_TO_UNDO)
    now = undone.now
    standing = None if now is None else {"act": now.act.value, "by": now.by, "at": now.at, "id": now.id}
    told: dict[str, object] = {
        "finding": undone.about,
        "undone": undone.line.act.value,
        "id": undone.line.id,
        "now": standing,
    }
    if changes_findings(undone.line.act):
        told["building"] = True
    return Done(way_back(said, _shown(undone.about, undone.line)), told)


def _shown(about: str, line: Judgement) -> str:
    """The page on which one sees that it was taken back."""
    return link_to_finding(about) if about != line.id else "/findings"


DEEDS = (Deed("/judgements", judge), Deed("/judgements/undo", undo))
