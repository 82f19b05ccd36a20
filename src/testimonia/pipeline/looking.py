"""Reading a text of the evidence base again, for what is read on the way and not kept."""

from testimonia.ingest.sidecars.applying import applied
from testimonia.reading.read import Looked, look
from testimonia.store import Store


def looked_at(store: Store, path: str) -> Looked | None:
    """The clauses and quotations of a text; None if nothing of it could be read.

    Args:
        store: the evidence base; only read.
        path: of the source.
    """
    text, description = store.text(path), store.description(path)
    if text is None:
        return None
    return look(text, tuple(applied(section, description) for section in store.sections(path)))
