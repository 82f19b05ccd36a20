"""A folder that is open: its sources, people, statements and findings as values.

The invariant: **a script only reads**. Nothing here writes to the ledger or to a document; what a person
decides is decided in the reading room or with `testimonia judge`.
"""

import atexit
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from types import TracebackType

from testimonia.exports.finding_choice import Choice
from testimonia.exports.formats.export import Options
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.person import person
from testimonia.exports.records import held_sources, source_record
from testimonia.exports.references import entity_names, references_of
from testimonia.exports.selecting import wanted
from testimonia.exports.statement_words import Known
from testimonia.exports.statements import statement_record
from testimonia.ingest.nursery_process import kept_ready
from testimonia.library import making
from testimonia.library.errors import NotBuiltError, NotFoundError, NotUnderstoodError
from testimonia.library.tables import Table
from testimonia.library.values import (
    Entity,
    Finding,
    Happening,
    Passage,
    Problem,
    Source,
    Statement,
    Synopsis,
)
from testimonia.model import EntityKind, FindingKind, Verdict
from testimonia.pipeline.build import build as built
from testimonia.pipeline.decisions.judging import HeldDecision, decisions, rulings
from testimonia.pipeline.decisions.meaning import bearers
from testimonia.pipeline.places import FolderError, evidence_of, ledger_of
from testimonia.pipeline.stages import Progress
from testimonia.store import HeldEntity, HeldSource, PassageHit, QueryError, Store, StoreError, search

_NAMED = 6
_VERDICTS = frozenset(each.value for each in Verdict)


class Folder:
    """A folder whose evidence base is open, until `close` or the end of a ``with``.

    Attributes:
        path: of the folder.
        ledger: of its decisions; there may be none yet.
        store: the evidence base, for what has no name here; it may change between versions.
    """

    def __init__(self, path: Path, store: Store) -> None:
        self.path = path
        self.ledger = ledger_of(path)
        self.store = store

    def __enter__(self) -> "Folder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the evidence base go."""
        self.store.close()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The documents, in order of path, those that could not be read too."""
        return tuple(making.source(source_record(self.store, held)) for held in held_sources(self.store))

    @property
    def people(self) -> tuple[Entity, ...]:
        """All persons, by name; see `entities` for everything else."""
        return self.entities(EntityKind.PERSON.value)

    def entities(self, kind: str | None = None) -> tuple[Entity, ...]:
        """Persons and things, by kind and name.

        Args:
            kind: person, organisation, place, work, event or other; None for all.

        Raises:
            NotUnderstoodError: if there is no such kind.
        """
        kinds = _among(kind, EntityKind)
        return tuple(each for each in map(making.entity, self.store.entities()) if each.kind in kinds)

    def entity(self, name: str) -> Entity:
        """The one whom a name means: part of it is enough, a person goes before things.

        Args:
            name: perhaps behind a document and a colon, for who is called so there ("letter.txt:Ada").

        Raises:
            NotFoundError: if nobody is called so, or several are.
        """
        return making.entity(self._meant(name))

    def statements(self, about: str | None = None, *, source: str | None = None) -> Iterator[Statement]:
        """What the documents assert, in their order; one document at a time is in memory.

        Args:
            about: a name, or part of one, of who takes part; None for everybody.
            source: the path of the only document that is asked; None for all.
        """
        meant = None if about is None else wanted(self.store, about)
        names = entity_names(self.store)
        for held in held_sources(self.store):
            if source in (None, held.source.path):
                for each, parties in self._told(held, names):
                    if meant is None or parties & {one.id for one in meant.entities}:
                        yield each

    def findings(self, *, kind: str | None = None, about: str | None = None) -> tuple[Finding, ...]:
        """Contradictions, agreements, copies, ..., in the order in which they should be looked at.

        Args:
            kind: contradiction, chronology, metadata, disagreement, agreement or copy; None for all.
            about: a name, or part of one, of whom they are; None for anybody.

        Raises:
            NotUnderstoodError: if there is no such kind.
        """
        kinds = frozenset(_among(kind, FindingKind))
        choice = Choice(kinds, _VERDICTS, None if about is None else wanted(self.store, about))
        decided = self._decided
        return tuple(
            making.finding(record, decided.get(record["id"])) for record in choice.chosen(self.store)
        )

    def synopsis(self, name: str) -> Synopsis:
        """The life of the one whom a name means, all accounts side by side.

        Raises:
            NotFoundError: if nobody is called so, or several are.
        """
        held = self._meant(name)
        found = person(self.store, held)
        happenings = tuple(
            Happening(
                lived["predicate"],
                lived["same"],
                lived["why"],
                tuple(making.statement(each["path"], each, found.known) for each in lived["accounts"]),
            )
            for lived in found.life
        )
        clashes = (making.finding(record, self._decided.get(record["id"])) for record in found.clashes)
        return Synopsis(making.entity(held), happenings, tuple(clashes))

    def search(self, query: str, limit: int = 20) -> tuple[Passage, ...]:
        """Paragraphs that have some words: of each those around the first hit, and where it stands.

        Args:
            query: as for `testimonia search`.
            limit: how many, at most.

        Raises:
            NotUnderstoodError: if the query is none.
        """
        try:
            found = search(self.store, query, limit=limit)
        except QueryError as error:
            raise NotUnderstoodError(str(error)) from error
        return tuple(making.hit(hit) for hit in found.hits if isinstance(hit, PassageHit))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, unread or doubtful, and where."""
        return tuple(
            Problem(each.path, each.message, each.trouble.value, each.page) for each in self.store.problems()
        )

    @property
    def tables(self) -> Mapping[str, Table]:
        """All tables by name, for pandas, polars, or a loop over rows."""
        options = Options(ledger=self.ledger, rulings=rulings(self._decided))
        return {name: Table(self.store, self.path, name, options) for name in TABLES}

    @cached_property
    def _decided(self) -> Mapping[str, HeldDecision]:
        return decisions(self.store, self.ledger)

    def _told(
        self, held: HeldSource, names: Mapping[str, str]
    ) -> Iterator[tuple[Statement, frozenset[str | None]]]:
        """The statements of one source, each with the ids of who takes part."""
        text = self.store.text(held.source.path)
        if text is None:
            return
        references = references_of(self.store, held)
        records = [statement_record(e, text, references) for e in self.store.statements(held.source.id)]
        known = Known(names, {record["id"]: record for record in records})
        for record in records:
            parties = frozenset((record["subject"], record["object"]))
            yield making.statement(held.source.path, record, known), parties

    def _meant(self, name: str) -> HeldEntity:
        found = bearers(self.store, name)
        people = [each for each in found if each.entity.kind is EntityKind.PERSON] or found
        if len(people) != 1:
            listed = ", ".join(f"{each.entity.name} ({each.entity.kind.value})" for each in people[:_NAMED])
            several = f"“{name}” can be any of {len(people)}: {listed}." if people else ""
            raise NotFoundError(several or f"Nobody and nothing is called “{name}”.")
        return people[0]

    def __repr__(self) -> str:
        return f"<testimonia folder {self.path}>"


def _among(kind: str | None, kinds: type[StrEnum]) -> tuple[str, ...]:
    """The kinds that are asked for: all if None."""
    known = tuple(each.value for each in kinds)
    if kind not in (None, *known):
        raise NotUnderstoodError(f"There is no kind “{kind}”; there are {', '.join(known)}.")
    return known if kind is None else (kind,)


def open_folder(folder: str | Path, evidence: str | Path | None = None) -> Folder:
    """Open a folder that has been read; nothing is read anew.

    Args:
        folder: with the documents.
        evidence: the evidence base, if it is not `testimonia.db` in the folder.

    Raises:
        NotBuiltError: if there is none, or it cannot be used.
    """
    base = Path(evidence) if evidence is not None else evidence_of(Path(folder))
    if not base.is_file():
        raise NotBuiltError(f"Nothing has been read yet. Call testimonia.build({str(folder)!r}).")
    try:
        return Folder(Path(folder), Store.open(base, readonly=True))
    except StoreError as error:
        raise NotBuiltError(str(error)) from error


def build_folder(
    folder: str | Path,
    evidence: str | Path | None = None,
    *,
    report: Callable[[Progress], None] = lambda progress: None,
) -> Folder:
    """Read what is new or changed in a folder, compare it, and open it.

    Args:
        folder: with the documents.
        evidence: where the evidence base is to be; `testimonia.db` in the folder if None.
        report: is told of progress.

    Raises:
        NotBuiltError: if the folder is not there or not to be read, or the base cannot be used.
    """
    _keep_readers_ready()
    try:
        built(Path(folder), None if evidence is None else Path(evidence), report=report)
    except (FolderError, StoreError) as error:
        raise NotBuiltError(str(error)) from error
    return open_folder(folder, evidence)


@cache
def _keep_readers_ready() -> None:
    """From the first build on: whoever builds from Python often corrects something and builds again."""
    kept = ExitStack()
    kept.enter_context(kept_ready(1))
    atexit.register(kept.close)
