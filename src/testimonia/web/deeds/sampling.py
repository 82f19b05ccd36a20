"""Judging a statement of the sample: whether it was read rightly."""

from testimonia.model import Act
from testimonia.pipeline.decisions.bearing import ACTS
from testimonia.pipeline.decisions.sampling import judge_statement
from testimonia.web.deeds.deed import Deed, Done, Said, way_back
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting

NOT_UNDERSTOOD = f"To judge how it was read takes a statement and one of {', '.join(ACTS)}."
TOO_LONG = "This is too long for a reason. Shorten it, or write a note."
MOST = 2_000
"""Code points of a reason."""


def judge_reading(sitting: Sitting, said: Said) -> Done:
    """Say how a statement was read: fields ``statement`` and ``act``, and ``why`` if a reason is given."""
    statement, act = said.get("statement", ""), said.get("act")
    why = said.get("why", "").strip() or None
    if not statement or act not in [known.value for known in ACTS]:
        raise AskingError(NOT_UNDERSTOOD)
    if why and len(why) > MOST:
        raise AskingError(TOO_LONG)
    (line,) = sitting.write(
        lambda store, ledger_file: (judge_statement(store, ledger_file, statement, Act(act), why=why),)
    )
    told = {"statement": statement, "act": act, "by": line.by, "at": line.at, "id": line.id, "saved": True}
    return Done(way_back(said, "/sample"), told)


DEEDS = (Deed("/judgements/statement", judge_reading),)
