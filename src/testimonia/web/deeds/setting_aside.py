"""Setting a document, a part of one or a witness aside for good: it still names people, and tells nothing."""

from collections.abc import Sequence
from pathlib import Path

from testimonia.model import Act, Judgement
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.store import Store
from testimonia.web.deeds.deed import Deed, Done, Said, way_back
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting

NOT_UNDERSTOOD = (
    "Say what is to be set aside: the path of a document, a document and words of a part, or a name."
)


def set_aside(sitting: Sitting, said: Said) -> Done:
    """Set ``what`` aside, as `testimonia.pipeline.decisions.meaning.set_aside_meant` takes it."""
    what = said.get("what", "").strip()
    if not what:
        raise AskingError(NOT_UNDERSTOOD)

    def writing(store: Store, ledger_file: Path) -> Sequence[Judgement]:
        return decide_on(store, ledger_file, Act.SET_ASIDE, (what,), why=said.get("why", "").strip() or None)

    (line,) = sitting.write(writing)
    told = {"what": what, "by": line.by, "at": line.at, "id": line.id, "saved": True, "building": True}
    return Done(way_back(said, "/what-if"), told)


DEEDS = (Deed("/set-aside", set_aside),)
