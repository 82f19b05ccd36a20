"""One sitting in the reading room: the folder that is read, and what is decided on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from testimonia.model import Act, Judgement
from testimonia.pipeline.judging import HeldDecision, decide, decisions, mirror, take_back
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store, StoreError, ledger


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back.

    Attributes:
        finding: that it was about, by the id that it had when it was decided.
        line: that was taken back.
        now: the decision that stands on the finding instead, if one does.
    """

    finding: str
    line: Judgement
    now: HeldDecision | None


class Sitting:
    """A folder while it is read. Any thread may use it; the base is opened anew by each.

    Args:
        folder: of the documents.
        base: its evidence base.
    """

    def __init__(self, folder: Path, base: Path) -> None:
        self._ledger = ledger_of(folder)
        self._base = base
        self._made: list[tuple[str, str]] = []
        self._one_at_a_time = Lock()
        self.name = folder.resolve().name or str(folder)

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The evidence base as it is now and stays while it is read, though it may be built again meanwhile.

        Raises:
            StoreError: if it is gone or cannot be used.
        """
        with Store.open(self._base, readonly=True) as store, store.snapshot():
            yield store

    def decided(self, store: Store) -> dict[str, HeldDecision]:
        """What was decided, by finding."""
        return dict(decisions(store, self._ledger))

    def decide(self, finding: str, act: Act) -> Judgement:
        """Decide on a finding; see `testimonia.pipeline.judging.decide`."""
        with self._one_at_a_time, self.store() as store:
            lines, _ = ledger.read(self._ledger)
            line = decide(store, self._ledger, finding, act)
            if line not in lines:  # else it stood already, perhaps for years
                self._made.append((finding, line.id))
            return line

    def undo(self, finding: str | None = None) -> Undone | None:
        """Take back the decision on ``finding``, or the last that was made in this sitting.

        Returns:
            None if there is none that stands.
        """
        with self._one_at_a_time, self.store() as store:
            for about, line_id in self._candidates(store, finding):
                line = take_back(self._ledger, line_id)
                if (about, line_id) in self._made:
                    self._made.remove((about, line_id))
                if line is not None:
                    return Undone(about, line, self.decided(store).get(about))
        return None

    def _candidates(self, store: Store, finding: str | None) -> list[tuple[str, str]]:
        if finding is None:
            return self._made[::-1]
        held = self.decided(store).get(finding)
        return [(finding, held.id)] if held else []

    def close(self) -> None:
        """Let the evidence base know what was decided, for searches and lists; the ledger has it already."""
        if self._made and self._base.is_file():
            try:
                with Store.open(self._base) as store:
                    mirror(store, self._ledger)
            except (StoreError, OSError):
                return  # the next build does it
