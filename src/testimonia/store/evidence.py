"""The evidence base as the rest of the program sees it: write Sources to it, ask it.

The invariant: replacing a source replaces exactly its own records, wholly or not at all.
"""

from collections.abc import Iterable, Iterator, Mapping

from testimonia.model import (
    Authority,
    Chain,
    Compared,
    Description,
    Doubt,
    Ingested,
    Mention,
    Problem,
    Read,
    Rendition,
    Section,
    Span,
    Text,
)
from testimonia.store import (
    appraisal_rows,
    comparisons,
    finding_rows,
    mark_rows,
    readings,
    statement_rows,
    views,
    writing,
)
from testimonia.store.asked.dossiers import Dossiers
from testimonia.store.asked.drawing import Drawing
from testimonia.store.asked.lives import Lives
from testimonia.store.asked.originals import Originals
from testimonia.store.asked.overview import Overview
from testimonia.store.asked.together import Together
from testimonia.store.asked.touring import Touring
from testimonia.store.corrections import Corrections
from testimonia.store.held import (
    Counts,
    HeldAppraisal,
    HeldEntity,
    HeldFinding,
    HeldHappening,
    HeldJudgement,
    HeldParagraph,
    HeldRepair,
    HeldSection,
    HeldSource,
    HeldStatement,
    HeldTime,
    Known,
    Spoken,
    State,
    Unread,
)
from testimonia.store.locating import Located
from testimonia.store.opened import Opened
from testimonia.store.pictures import Pictures
from testimonia.store.recognition import Recognition
from testimonia.store.renewal import Renewal
from testimonia.store.sidecars import Sidecars


class Store(Opened):
    """An open evidence base, with all that can be written to it and asked of it."""

    def replace(
        self,
        ingested: Ingested,
        *,
        modified_ns: int = 0,
        stage: str = "ingest",
        spelled: str = "",
        recognised: str = "",
    ) -> None:
        """Write what was read from a source, in place of all that was read from its path before.

        Args:
            ingested: the source and what was read from it.
            modified_ns: when the file was changed, in nanoseconds; to skip it quickly the next time.
            stage: what found its problems.
            spelled: a hash of what people read in it, by which it was read; empty if nothing.
            recognised: a hash of the recognised pages by which it was read; empty if there were none.
        """
        with self.batch():
            writing.put(self.connection, ingested, modified_ns, stage, spelled, recognised)

    def modified_ns(self, path: str) -> int:
        """When the file of a source had last been changed as it was read, in nanoseconds; 0 if not known."""
        asked = "SELECT modified_ns FROM sources WHERE path = ?"
        row = self.connection.execute(asked, (path,)).fetchone()
        return int(row[0]) if row else 0

    def note_modified(self, path: str, modified_ns: int) -> None:
        """Note that a file with the same bytes has another time of change."""
        with self.batch():
            self.connection.execute("UPDATE sources SET modified_ns = ? WHERE path = ?", (modified_ns, path))

    def mark_removed(self, path: str) -> None:
        """Take away what was read from a file that is gone; the source itself stays known."""
        with self.batch():
            writing.remove(self.connection, path)

    def describe(self, descriptions: Mapping[str, Description], renditions: Iterable[Rendition] = ()) -> None:
        """Write what sidecars say of the sources at these paths, in place of all that they said before.

        Args:
            descriptions: by path.
            renditions: which of the sources are one text in several forms.
        """
        with self.batch():
            writing.describe(self.connection, descriptions, renditions)

    def record_problems(self, stage: str, problems: Iterable[Problem]) -> None:
        """Write problems that are not about reading one source, in place of those of the same stage."""
        with self.batch():
            writing.replace_problems(self.connection, stage, problems)

    def mirror(self, located: Iterable[Located]) -> None:
        """Write the decisions that stand, in place of all that were mirrored before; see `locate`."""
        with self.batch():
            writing.mirror(self.connection, located)

    def put_reading(self, path: str, read: Read, made_by: str) -> None:
        """Write what was read from a text by a version of the reading, in place of what was there before.

        Raises:
            ValueError: if the source has no text.
        """
        text, source_id = self.text(path), self.source_id(path)
        if text is None or source_id is None:
            raise ValueError(f"there is no text of {path}")
        self.put_prepared(readings.prepared(source_id, text, read, made_by, self.held_sections(path)))

    def put_prepared(self, reading: readings.Prepared) -> None:
        """Write what `readings.prepared` laid out, in this process or in another."""
        with self.batch():
            readings.put(self.connection, reading)

    def unread_by(self, made_by: str) -> tuple[Unread, ...]:
        """The texts that have no reading by ``made_by``, in order of path.

        A reading that was made before a sidecar said something else of the document is none either.
        """
        return tuple(readings.unread_by(self.connection, made_by))

    def times(self, path: str) -> tuple[HeldTime, ...]:
        """The expressions of time of a source, in the order of the reading layer."""
        return tuple(readings.times(self.connection, path))

    def chains(self, source_id: str) -> tuple[Chain, ...]:
        """Who and what a source speaks of, by number."""
        return tuple(statement_rows.chains(self.connection, source_id))

    def mentions(self, source_id: str, within: Span | None = None) -> tuple[Mention, ...]:
        """Where a source speaks of them, in the order of the reading layer; in all of it, or a stretch."""
        return tuple(statement_rows.mentions(self.connection, source_id, within))

    def spoken(self, source_id: str) -> dict[int, Spoken]:
        """How often a source speaks of each of its chains, by number of the chain."""
        return statement_rows.spoken(self.connection, source_id)

    def first_mention(self, source_id: str, chain: int) -> Span | None:
        """Where a source first speaks of one of its chains; None if it never does."""
        return statement_rows.first_mention(self.connection, source_id, chain)

    def words(self, source_id: str) -> str:
        """The reading layer of the source with an id; empty if nothing was read."""
        return views.words(self.connection, source_id)

    def statements(self, source_id: str, within: Span | None = None) -> tuple[HeldStatement, ...]:
        """What a source asserts, in the order of the reading layer; in all of it, or a stretch."""
        return tuple(statement_rows.statements(self.connection, source_id, within))

    def statement(self, record: str) -> HeldStatement | None:
        """The statement with an id."""
        return statement_rows.statement(self.connection, record)

    def appraisals(self, source_id: str, within: Span | None = None) -> tuple[HeldAppraisal, ...]:
        """What a source thinks of whom and what, in the order of the reading layer; or a stretch of it."""
        return tuple(appraisal_rows.appraisals(self.connection, source_id, within))

    def versions(self, source_id: str) -> tuple[str | None, str | None]:
        """By what version of the rules a source was read, and all were compared; None for what was not."""
        return readings.read_by(self.connection, source_id), comparisons.made_by(self.connection)

    def compared_by(self, made_by: str) -> bool:
        """Whether the comparison that is there is by ``made_by``, over the readings that are there."""
        return comparisons.current(self.connection, made_by)

    def readings(self) -> str:
        """A hash of all readings that are there: what a comparison is made over."""
        return comparisons.over(self.connection)

    def put_comparison(self, compared: Compared, made_by: str, over: str | None = None) -> None:
        """Write what comparison derived, in place of all that it derived before.

        Args:
            compared: over all readings that were there.
            made_by: name and version of the rules; see `compared_by`.
            over: `readings` before it was begun, so that what another process has read since is not taken
                for compared; those that are there now if None.
        """
        with self.batch():
            comparisons.put(self.connection, compared, made_by, over or self.readings())
            writing.replace_problems(self.connection, "comparison", compared.problems)

    @property
    def corrections(self) -> Corrections:
        """What people corrected in what was read."""
        return Corrections(self.connection)

    def recognition(self, engine: str | None, version: str | None) -> Recognition:
        """What was recognised on pages that have only a picture, as an engine sees it, if there is one."""
        return Recognition(self.connection, engine, version)

    @property
    def sidecars(self) -> Sidecars:
        """What the files that describe others said when they were last read."""
        return Sidecars(self.connection)

    @property
    def pictures(self) -> Pictures:
        """Which files of pictures belong to which documents."""
        return Pictures(self.connection)

    @property
    def originals(self) -> Originals:
        """What sources were before they were repaired: files, pages, original layers."""
        return Originals(self.connection)

    @property
    def renewal(self) -> Renewal:
        """What a comparison is renewed from, instead of being made from nothing."""
        return Renewal(self.connection)

    @property
    def together(self) -> Together:
        """What several sources have together."""
        return Together(self.connection)

    @property
    def touring(self) -> Touring:
        """What a first look at the folder shows of it."""
        return Touring(self.connection)

    @property
    def lives(self) -> Lives:
        """What is told of one person or thing, asked by entity."""
        return Lives(self.connection)

    def entities(self) -> Iterator[HeldEntity]:
        """Persons and things, by kind and name."""
        return comparisons.entities(self.connection)

    def entity(self, record: str) -> HeldEntity | None:
        """The entity with an id."""
        return comparisons.entity(self.connection, record)

    @property
    def dossiers(self) -> Dossiers:
        """What a report asks beyond that."""
        return Dossiers(self.connection)

    @property
    def drawing(self) -> Drawing:
        """What a sample is drawn from."""
        return Drawing(self.connection)

    def doubts(self) -> tuple[Doubt, ...]:
        """Pairs of entities that may be one, that first which would change most."""
        return tuple(comparisons.doubts(self.connection))

    def put_authorities(self, authorities: Iterable[Authority]) -> None:
        """Write the rows of files of known names, in place of all that were there before."""
        with self.batch():
            comparisons.put_authorities(self.connection, authorities)

    def marked_people(self) -> Iterator[tuple[str, int, str, str]]:
        """Persons whom documents mark with an address: path, number of the mark, address, words."""
        return mark_rows.people(self.connection)

    def authorities(self) -> tuple[Authority, ...]:
        """The rows of files of known names."""
        return tuple(comparisons.authorities(self.connection))

    def entity_of_chain(self, source_id: str) -> dict[int, str]:
        """The entities of a source's chains: id by number of the chain."""
        return comparisons.entity_of_chain(self.connection, source_id)

    def happenings(self) -> Iterator[HeldHappening]:
        """What happened, as far as statements tell it, by predicate."""
        return comparisons.happenings(self.connection)

    @property
    def overview(self) -> Overview:
        """What the folder holds at a glance, and by what its findings are chosen."""
        return Overview(self.connection)

    def findings(self) -> tuple[HeldFinding, ...]:
        """Contradictions, agreements and copies, in the order in which they should be looked at."""
        return tuple(finding_rows.findings(self.connection))

    def finding(self, record: str) -> HeldFinding | None:
        """The finding with an id."""
        return finding_rows.finding(self.connection, record)

    def findings_in(self, source_id: str) -> tuple[HeldFinding, ...]:
        """The findings that have a passage in a source, in order."""
        return tuple(finding_rows.findings_in(self.connection, source_id))

    def paragraphs(
        self, source_id: str, first: int = 0, last: int | None = None
    ) -> tuple[HeldParagraph, ...]:
        """Paragraphs of a source, by number from ``first`` up to but not including ``last``."""
        return comparisons.paragraphs(self.connection, source_id, first, last)

    def prose(self, source_id: str) -> tuple[Span, ...]:
        """Where the paragraphs of a source stand that are not paratext, without their words."""
        return comparisons.prose(self.connection, source_id)

    def path_of(self, source_id: str) -> str | None:
        """The path of the source with an id."""
        return views.path(self.connection, source_id)

    def known(self) -> dict[str, Known]:
        """What is known of each path, for a run that only does what is new; removed sources too."""
        return views.known(self.connection)

    def source_id(self, path: str) -> str | None:
        """The id of the source at a path."""
        return views.source_id(self.connection, path)

    def renditions(self, path: str | None = None) -> tuple[Rendition, ...]:
        """Which sources are one text in several forms, or with which of them the source at a path is."""
        return views.renditions(self.connection, path)

    def description(self, path: str) -> Description | None:
        """What a sidecar says of the source at a path."""
        return views.description(self.connection, path)

    def hashes(self) -> dict[str, str]:
        """Path and SHA-256 of the sources that are in the folder."""
        return {path: k.sha256 for path, k in self.known().items() if k.state != State.REMOVED}

    def sources(self) -> Iterator[HeldSource]:
        """All sources in order of path, removed ones too; one at a time."""
        return views.sources(self.connection)

    def source(self, source_id: str) -> HeldSource | None:
        """The source with an id, as it is held."""
        return views.source(self.connection, source_id)

    def text(self, path: str) -> Text | None:
        """The Text read from a source, exactly as it went in; None if there is none.

        Only the places of its words on pictures are not in it: they are asked for by the page, from
        `originals`.
        """
        return views.text(self.connection, path)

    def texts(self) -> Iterator[tuple[str, Text]]:
        """Path and Text of all sources that were read, in order of path; one at a time."""
        for held in self.sources():
            text = self.text(held.source.path)
            if text is not None:
                yield held.source.path, text

    def original(self, path: str) -> str | None:
        """The original layer of a source; None if nothing was read."""
        return views.original(self.connection, path)

    def sections(self, path: str) -> tuple[Section, ...]:
        """The sections of a source, in the order in which they were given."""
        return tuple(held.section for held in views.sections(self.connection, path))

    def held_sections(self, path: str) -> tuple[HeldSection, ...]:
        """The sections of a source with their ids, as a tree."""
        return tuple(views.sections(self.connection, path))

    def repairs(self, path: str | None = None) -> Iterator[HeldRepair]:
        """Repairs made and proposed, of one source or of all, by path and place; one at a time."""
        return views.repairs(self.connection, path)

    def problems(self, path: str | None = None) -> Iterator[Problem]:
        """Problems of all stages, of one path or of all; one at a time."""
        return views.problems(self.connection, path)

    def judgements(self) -> Iterator[HeldJudgement]:
        """Decisions that stand, in order of time, with their places; one at a time."""
        return views.judgements(self.connection)

    def counts(self) -> Counts:
        """How much there is of everything."""
        return views.counts(self.connection)
