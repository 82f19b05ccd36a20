"""What a folder holds at a glance: its documents, its voices, its years, and who is told of most.

Everything is counted by the base itself: no page has to take a thousand documents or entities out of it.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from testimonia.model import EntityKind, Problem, Span
from testimonia.store import records
from testimonia.store.asked import finding_keys
from testimonia.store.asked.finding_keys import FindingKey, NamedIn
from testimonia.store.held import State


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document of the folder, in a list.

    Attributes:
        id: of the source.
        path: of its file.
        state: how it stands with it; none is removed.
        words: of the reading layer; 0 if it was not read.
        title: as a sidecar or the document has it; empty if neither has one.
        statements: how many were read in it.
        problems: how many there are with it.
        told: whether people and statements were read in it, as they are in the last step of reading it.
    """

    id: str
    path: str
    state: State
    words: int
    title: str
    statements: int
    problems: int
    told: bool


@dataclass(frozen=True, slots=True)
class Years:
    """Between which years something lies.

    Attributes:
        first: the earliest.
        last: the latest.
        count: of what they were taken from.
        mostly: the first and last year of what is left without the earliest and the latest twentieth.
    """

    first: int
    last: int
    count: int
    mostly: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody of whom much is told.

    Attributes:
        id: of the entity.
        name: the preferred form.
        statements: of which he is the subject.
        documents: in which they stand.
        voices: that tell them: authors, and documents or parts of them that nobody signed.
        findings: about him.
    """

    id: str
    name: str
    statements: int
    documents: int
    voices: int
    findings: int


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem, and the source that it is about: its id, None if it is about none that is there."""

    problem: Problem
    source: str | None


_YEAR = re.compile("(?<![0-9])[0-9]{4}(?![0-9])")
_NUMBERS = re.compile("([0-9]{1,18})")
_TITLE = """coalesce(descriptions.title, (
    SELECT stated.value FROM sections JOIN stated ON stated.section = sections.id AND stated.part = 'title'
    WHERE sections.source = sources.id
    ORDER BY kind <> 'document', sections.starts, sections.ends DESC LIMIT 1
), '')"""
_DOCUMENTS = f"""
FROM sources LEFT JOIN descriptions ON descriptions.path = sources.path
WHERE state <> 'removed' AND (:state = '' OR state = :state)
AND (instr(lower(sources.path), lower(:words)) OR instr(lower({_TITLE}), lower(:words)))"""
_WHOSE = ("document", "body", "chapter", "letter")
"""Kinds of sections whose author is the one whom a sidecar names: see `statement_schema`."""
_VOICE = f"""coalesce(CASE WHEN sections.kind IN {_WHOSE} THEN descriptions.author END,
    (SELECT value FROM stated WHERE stated.section = sections.id AND part = 'author'))"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Overview:
    """The questions; each is asked of the base when it is called."""

    connection: sqlite3.Connection

    def documents(
        self, words: str = "", state: State | None = None, first: int = 0, most: int | None = None
    ) -> tuple[DocumentRow, ...]:
        """Documents in order of path, in which chapter 2 goes before chapter 10.

        Args:
            words: that stand in path or title; case aside, where the letters are those of ASCII.
            state: how it has to stand with them; None for any.
            first: number of the first, from 0.
            most: how many; None for all.
        """
        asked = {"words": words, "state": state.value if state else ""}
        found = self.connection.execute(f"SELECT sources.id, sources.path {_DOCUMENTS}", asked).fetchall()
        wanted = sorted(found, key=lambda row: _counting(row[1]))[
            first : None if most is None else first + most
        ]
        return tuple(self._document(source) for source, _ in wanted)

    def _document(self, source: str) -> DocumentRow:
        row = self.connection.execute(
            f"SELECT sources.id, sources.path, state, "  # noqa: S608
            f"coalesce((SELECT words FROM texts WHERE source = sources.id), 0), {_TITLE}, "
            "(SELECT count(*) FROM statements WHERE source = sources.id), "
            "(SELECT count(*) FROM problems WHERE source = sources.id), "
            "EXISTS (SELECT 1 FROM readings WHERE source = sources.id) "
            "FROM sources LEFT JOIN descriptions ON descriptions.path = sources.path WHERE sources.id = ?",
            (source,),
        ).fetchone()
        each, path, state, words, title, told, troubles, read = row
        return DocumentRow(each, path, State(state), words, title, told, troubles, bool(read))

    def number_of_documents(self, words: str = "", state: State | None = None) -> int:
        """How many documents there are that `documents` would give."""
        asked = {"words": words, "state": state.value if state else ""}
        (found,) = self.connection.execute(f"SELECT count(*) {_DOCUMENTS}", asked).fetchone()
        return int(found)

    def voices(self) -> tuple[int, int]:
        """How many authors are named for documents and parts of them; how many documents nobody signed."""
        signed: dict[str, set[str]] = {}
        rows = self.connection.execute(
            f"SELECT sections.source, {_VOICE} AS voice FROM sections "  # noqa: S608
            "JOIN sources ON sources.id = sections.source "
            "LEFT JOIN descriptions ON descriptions.path = sources.path WHERE voice IS NOT NULL"
        )
        for source, voice in rows:
            signed.setdefault(source, set()).add(" ".join(voice.split()).casefold())
        (read,) = self.connection.execute("SELECT count(*) FROM sources WHERE state = 'read'").fetchone()
        return len(set().union(*signed.values())), read - len(signed)

    def written(self) -> Years | None:
        """When the documents say that they were written or published; None if none does.

        It is known once the documents are compared.
        """
        rows = self.connection.execute(
            "SELECT outlines.source, min(json_extract(day.value, '$.earliest')), "
            "max(json_extract(day.value, '$.latest')) FROM outlines, "
            "json_each(outlines.voices, '$.voices[' || json_extract(outlines.voices, '$.whole') || "
            "'].written.readings') AS day GROUP BY outlines.source"
        )
        days = ((first, last) for _, first, last in rows if first is not None and last is not None)
        return years_among((_year(first), _year(last)) for first, last in days)

    def spoken_of(self) -> Years | None:
        """When that happened which statements tell, as far as they date it; None if none does.

        It is the likeliest reading that counts: under Old Style, a year ends in the next.
        """
        rows = self.connection.execute(
            "SELECT edtf, substr(first_day, 1, 4), substr(last_day, 1, 4) FROM statements "
            "WHERE first_day GLOB '[0-9][0-9][0-9][0-9]-*' AND last_day GLOB '[0-9][0-9][0-9][0-9]-*'"
        )
        return years_among(_likeliest(edtf or "", int(first), int(last)) for edtf, first, last in rows)

    def most_told(self, most: int) -> tuple[Told, ...]:
        """The people of whom most statements tell, that first of whom most do."""
        rows = self.connection.execute(
            "SELECT entities.id, entities.name, sum(told), count(DISTINCT source) FROM "
            "(SELECT source, subject_chain AS chain, count(*) AS told FROM statements "
            "WHERE subject_chain IS NOT NULL GROUP BY source, subject_chain) "
            "JOIN entity_chains USING (source, chain) JOIN entities ON entities.id = entity "
            "WHERE entities.kind = ? GROUP BY entities.id ORDER BY sum(told) DESC, entities.name LIMIT ?",
            (EntityKind.PERSON.value, most),
        ).fetchall()
        return tuple(
            Told(each, name, told, documents, self._voices_on(each), self._findings_on(each))
            for each, name, told, documents in rows
        )

    def _voices_on(self, entity: str) -> int:
        (found,) = self.connection.execute(
            f"SELECT count(DISTINCT lower(coalesce({_VOICE}, statements.voice, statements.source))) "  # noqa: S608
            "FROM entity_chains JOIN statements ON statements.source = entity_chains.source "
            "AND statements.subject_chain = entity_chains.chain "
            "JOIN sources ON sources.id = statements.source "
            "LEFT JOIN descriptions ON descriptions.path = sources.path "
            "LEFT JOIN sections ON sections.id = statements.voice WHERE entity = ?",
            (entity,),
        ).fetchone()
        return int(found)

    def _findings_on(self, entity: str) -> int:
        ask = "SELECT count(*) FROM findings WHERE subject = ?"
        return int(self.connection.execute(ask, (entity,)).fetchone()[0])

    def problems(self, first: int = 0, most: int = -1) -> tuple[ProblemRow, ...]:
        """Problems of all stages by document, those first of which nothing could be read.

        Args:
            first: number of the first, from 0.
            most: how many; -1 for all.
        """
        rows = self.connection.execute(
            "SELECT problems.path, message, trouble, page, starts, ends, sources.id FROM problems "
            "LEFT JOIN sources ON sources.path = problems.path AND sources.state <> 'removed' "
            "ORDER BY trouble = 'unread' DESC, trouble = 'notice', problems.path, stage, number, problems.id "
            "LIMIT ? OFFSET ?",
            (most, first),
        )
        return tuple(ProblemRow(records.problem_of(row[:-1]), row[-1]) for row in rows)

    def findings(
        self, path: str | None = None, days: tuple[str, str] | None = None
    ) -> tuple[FindingKey, ...]:
        """The findings in the order of looking, by what they are chosen by; see `finding_keys.keys`."""
        return tuple(finding_keys.keys(self.connection, path, days))

    def findings_over(self, source: str, span: Span) -> tuple[str, ...]:
        """The ids of the findings with a passage that shares characters with a stretch of a source."""
        rows = self.connection.execute(
            "SELECT DISTINCT finding FROM finding_passages WHERE source = ? AND ends > ? AND starts < ?",
            (source, span.start, span.end),
        )
        return tuple(finding for (finding,) in rows)

    def named_in_findings(self) -> Iterator[NamedIn]:
        """Of whom each finding tells; see `finding_keys.named_in`."""
        return finding_keys.named_in(self.connection)


def _counting(path: str) -> list[tuple[int, str]]:
    """A path so that the numbers in it are put in order as numbers."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in _NUMBERS.split(path)]


def years_among(spans: Iterable[tuple[int, int]]) -> Years | None:
    """Between which years some spans of years lie; None if there are none."""
    known = list(spans)
    if not known:
        return None
    firsts, lasts = sorted(first for first, _ in known), sorted(last for _, last in known)
    cut = len(known) // 20
    return Years(firsts[0], lasts[-1], len(known), (firsts[cut], lasts[-1 - cut]))


def _likeliest(edtf: str, first: int, last: int) -> tuple[int, int]:
    """The years of the likeliest reading; those between which all of them lie, where it has none in full."""
    years = [int(year) for year in _YEAR.findall(edtf) if first <= int(year) <= last]
    return (min(years), max(years)) if years else (first, last)


def _year(day: int) -> int:
    """The Gregorian year of a day number."""
    return date.fromordinal(min(max(day, 1), date.max.toordinal())).year
