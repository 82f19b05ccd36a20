"""Reading a text of the evidence base again, for what is read on the way and not kept."""

from testimonia.ingest.sidecars.applying import applied
from testimonia.model import Text
from testimonia.reading.read import Looked, look
from testimonia.store import Store


def looked_at(store: Store, path: str, text: Text) -> Looked:
    """The clauses and quotations of a text.

    Args:
        store: the evidence base; only read.
        path: of the source.
        text: that was read from it.
    """
    description = store.description(path)
    return look(text, tuple(applied(section, description) for section in store.sections(path)))
