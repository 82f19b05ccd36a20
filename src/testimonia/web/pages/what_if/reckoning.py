"""Suppositions reckoned beside the pages: each once, and kept while what it was made of stands."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYetError
from pathlib import Path
from threading import Lock, Thread

from testimonia.pipeline.answers.supposing import WhatIf, suppose
from testimonia.store import Store

KEPT = 24
"""Suppositions that are kept."""
PATIENCE = 0.8
"""Seconds that a page waits before it says that it is being reckoned."""

Suppose = Callable[[Store, Path, Sequence[str]], WhatIf]
_Key = tuple[str, str, str, tuple[str, ...]]


class Reckoning:
    """What was supposed, and what is being reckoned. Any thread may ask.

    Args:
        supposing: does it.
        patience: seconds that a question waits for the answer.
    """

    def __init__(self, supposing: Suppose = suppose, patience: float = PATIENCE) -> None:
        self._suppose, self._patience = supposing, patience
        self._known: OrderedDict[_Key, Future[WhatIf]] = OrderedDict()
        self._lock, self._one_at_a_time = Lock(), Lock()

    def asked(self, store: Store, ledger: Path, wanted: Sequence[str]) -> WhatIf | None:
        """What would change without some things; None if that is not known yet.

        Args:
            store: the evidence base.
            ledger: where judgements are kept.
            wanted: as `testimonia.pipeline.answers.supposing.suppose` has it.

        Raises:
            PlaceError: if it cannot be told what is meant.
            StoreError: if the base cannot be used.
        """
        key = (str(store.path), store.together.state(), _stamp(ledger), tuple(wanted))
        with self._lock:
            answer = self._known.get(key)
            if answer is None:
                answer = self._known[key] = Future()
                Thread(target=self._reckon, args=(key, answer, store.path, ledger), daemon=True).start()
            self._known.move_to_end(key)
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
        try:
            return answer.result(self._patience)
        except NotYetError:
            if answer.done():
                raise  # it is the answer that says so
            return None

    def _reckon(self, key: _Key, answer: "Future[WhatIf]", base: Path, ledger: Path) -> None:
        """Reckon one, after those that were asked before, and forget it if it came to nothing."""
        try:
            with self._one_at_a_time, Store.open(base, readonly=True) as store:
                answer.set_result(self._suppose(store, ledger, key[-1]))
        except Exception as error:  # whatever it is, whoever asked is told
            with self._lock:  # forgotten first: whoever is told can ask again at once
                self._known.pop(key, None)
            answer.set_exception(error)


def _stamp(ledger: Path) -> str:
    """What tells a ledger from what it was before; empty if nobody has decided anything."""
    try:
        told = ledger.stat()
    except OSError:
        return ""
    return f"{told.st_size} {told.st_mtime_ns}"
