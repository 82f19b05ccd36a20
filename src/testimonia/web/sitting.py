"""One sitting in the reading room: the folder that is read, and what is decided on it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from testimonia.model import Act, Judgement
from testimonia.pipeline.decisions.bearing import ACTS
from testimonia.pipeline.decisions.following import changes_findings, stages_after
from testimonia.pipeline.decisions.judging import HeldDecision, decide, decisions, mirror, take_back
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store, StoreError, ledger
from testimonia.web.building import Building


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back.

    Attributes:
        about: the finding, by the id that it had when it was decided; for what is about none, the line's id.
        line: that was taken back; the first, where several were written at once.
        now: the decision that stands on the finding instead, if one does.
    """

    about: str
    line: Judgement
    now: HeldDecision | None


Writing = Callable[[Store, Path], Sequence[Judgement]]
"""Writes decisions to the ledger, over what the store holds now; gives the lines that stand."""


class Sitting:
    """A folder while it is read. Any thread may use it; the base is opened anew by each.

    Args:
        folder: of the documents.
        base: its evidence base.
        building: builds it; made here if None.
        welcoming: whether its first page is to invite to a first look, since the folder is new.
    """

    def __init__(
        self, folder: Path, base: Path, building: Building | None = None, *, welcoming: bool = False
    ) -> None:
        self.folder = folder
        self.ledger = ledger_of(folder)
        self.building = building or Building(folder, base)
        self.welcoming = welcoming
        self._base = base
        self._made: list[tuple[str, tuple[str, ...]]] = []
        self._one_at_a_time = Lock()

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
        return dict(decisions(store, self.ledger))

    def decide(self, finding: str, act: Act, why: str | None = None) -> Judgement:
        """Decide on a finding; see `testimonia.pipeline.decisions.recording.decide_on`."""

        def writing(store: Store, ledger_file: Path) -> Sequence[Judgement]:
            if act in ACTS:
                return (decide(store, ledger_file, finding, act, why=why),)
            return decide_on(store, ledger_file, act, (finding,), why=why)

        return self.write(writing, about=finding if act in ACTS else None)[0]

    def write(self, writing: Writing, about: str | None = None) -> Sequence[Judgement]:
        """Write decisions to the ledger, remember them for `undo`, and have done anew what follows of them.

        Args:
            writing: writes them.
            about: the finding that they are about, if they are about one.

        Returns:
            The lines that stand now; they are on the disk.
        """
        with self._one_at_a_time, self.store() as store:
            before, _ = ledger.read(self.ledger)
            lines = writing(store, self.ledger)
            new = [
                line for line in lines if line not in before
            ]  # the others stood already, perhaps for years
            if new:
                self._made.append((about or new[0].id, tuple(line.id for line in new)))
        self.follow(line.act for line in new)
        return lines

    def follow(self, acts: Iterator[Act] | Sequence[Act]) -> None:
        """Have done anew what decisions of a kind bear on; what bears on nothing waits for the end."""
        known = [act for act in acts if changes_findings(act) or act is Act.NOTE]
        if known:
            self.building.start(stages_after(known))

    def undo(self, about: str | None = None) -> Undone | None:
        """Take back the decision on a finding, or of a line, or the last that was made in this sitting.

        Returns:
            None if there is none that stands.
        """
        undone = self._undone(about)
        if undone is not None:
            self.follow((undone.line.act,))
        return undone

    def _undone(self, wanted: str | None) -> Undone | None:
        with self._one_at_a_time, self.store() as store:
            for made in self._candidates(store, wanted):
                about, ids = made
                lines = [line for each in ids if (line := take_back(self.ledger, each)) is not None]
                if made in self._made:
                    self._made.remove(made)
                if lines:
                    return Undone(about, lines[0], self.decided(store).get(about))
        return None

    def _candidates(self, store: Store, wanted: str | None) -> list[tuple[str, tuple[str, ...]]]:
        if wanted is None:
            return self._made[::-1]
        held = self.decided(store).get(wanted)
        if held is not None:
            return [(wanted, (held.id,))]
        return [made for made in self._made if wanted in made[1]] or [(wanted, (wanted,))]

    def close(self) -> None:
        """End the build, and let the evidence base know what was decided, for searches and lists.

        The ledger has it already.
        """
        self.building.close()
        if self._made and self._base.is_file():
            try:
                with Store.open(self._base) as store:
                    mirror(store, self.ledger)
            except (StoreError, OSError):
                return  # the next build does it
