"""Over which reading of a document a form was made: its offsets hold in no other.

A page that stands open in a tab knows nothing of a correction that was made in another one since.
"""

from hashlib import sha256

from testimonia.store import Store
from testimonia.web.pages.page import AskingError

READ_AGAIN = (
    "The document was read again since this page was made, and its words stand elsewhere. Nothing was done: "
    "reload the page, and mark the words once more."
)


def layer_of(store: Store, source: str) -> str:
    """What a form about words of a source carries with it, as ``layer``."""
    return sha256(store.words(source).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def check_layer(store: Store, source: str, layer: str) -> None:
    """See that offsets mean the words that they meant; nothing is seen where no layer is given.

    Raises:
        AskingError: if the reading layer is another one by now.
    """
    if layer and layer != layer_of(store, source):
        raise AskingError(READ_AGAIN)
