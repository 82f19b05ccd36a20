"""What is written to an evidence base, statement by statement.

The invariant: a source's records are replaced together, and nobody else's with them.
"""

import sqlite3
from collections.abc import Iterable, Mapping

from testimonia.model import Description, Ingested, Judgement, Problem, Rendition, Section, Text
from testimonia.model.layout import lay_out
from testimonia.store import mark_rows, recognition, records, word_rows
from testimonia.store.locating import Located
from testimonia.store.searching import unrepaired


def put(
    connection: sqlite3.Connection,
    ingested: Ingested,
    modified_ns: int,
    stage: str,
    spelled: str = "",
    recognised: str = "",
) -> None:
    """Take away all records of the path, and write those of ``ingested``."""
    source, made_by = ingested.source, ingested.reader
    connection.execute("DELETE FROM sources WHERE path = ?", (source.path,))
    state = "unread" if ingested.text is None else "read"
    connection.execute(
        "INSERT INTO sources "
        "(id, path, sha256, size, format, reader, state, modified_ns, spelled, recognised) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(source.id, source.path, source.sha256, source.size, source.format),
            *(made_by, state, modified_ns, spelled, recognised),
        ),
    )
    recognition.put_scans(connection, source.id, ingested.scans)
    if ingested.text is not None:
        # the same section given twice is one section
        sections = tuple(dict.fromkeys(ingested.sections))
        _put_text(connection, source.id, ingested.text, sections, made_by)
    put_problems(connection, stage, source.id, ingested.problems, made_by)


def _put_text(
    connection: sqlite3.Connection, source_id: str, text: Text, sections: tuple[Section, ...], made_by: str
) -> None:
    layout = lay_out(sections)
    ids = [records.section_id(source_id, section) for section in sections]
    paragraphs = list(records.paragraph_rows(source_id, text, ids, sections, layout))
    row = (
        *(source_id, text.original, text.reading, records.packed(text.alignment.pieces)),
        *(len(text.original), records.words_in(paragraphs), made_by),
    )
    connection.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    connection.executemany(
        "INSERT INTO pages (source, number, page_index, label, starts, ends, picture) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        records.page_rows(source_id, text.pages),
    )
    connection.executemany(
        "INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", records.line_rows(source_id, text.boxes)
    )
    connection.executemany(
        "INSERT INTO page_words VALUES (?, ?, ?, ?, ?, ?)", word_rows.word_rows(source_id, text.words)
    )
    connection.executemany(mark_rows.MARKS, mark_rows.mark_rows(source_id, text.marked))
    connection.executemany(
        "INSERT INTO repairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            records.repair_row(source_id, number, repair, text.original, made_by)
            for number, repair in enumerate(text.repairs)
        ),
    )
    connection.executemany(
        "INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        records.section_rows(source_id, ids, sections, layout, made_by),
    )
    connection.executemany("INSERT INTO stated VALUES (?, ?, ?, ?, ?, ?)", records.stated_rows(ids, sections))
    connection.executemany(
        "INSERT INTO paragraphs (source, number, section, starts, ends, page_index, page, paratext, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        paragraphs,
    )
    unrepaired.put(connection, source_id, text.original, text.alignment)


def put_problems(
    connection: sqlite3.Connection,
    stage: str,
    source_id: str | None,
    problems: Iterable[Problem],
    made_by: str,
) -> None:
    """Add problems; the same one a second time is nothing new."""
    connection.executemany(
        "INSERT OR IGNORE INTO problems VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            records.problem_row(stage, source_id, number, problem, made_by)
            for number, problem in enumerate(problems)
        ),
    )


def replace_problems(connection: sqlite3.Connection, stage: str, problems: Iterable[Problem]) -> None:
    """Take away a stage's problems that are not about reading one source, and write ``problems``."""
    connection.execute("DELETE FROM problems WHERE stage = ? AND source IS NULL", (stage,))
    put_problems(connection, stage, None, problems, stage)


def remove(connection: sqlite3.Connection, path: str) -> None:
    """Take away what was read from a source; that it was once there stays known."""
    found = connection.execute("SELECT id FROM sources WHERE path = ?", (path,)).fetchone()
    if found is None:
        return
    connection.execute("DELETE FROM texts WHERE source = ?", found)
    connection.execute("DELETE FROM problems WHERE source = ?", found)
    connection.execute("UPDATE sources SET state = 'removed' WHERE id = ?", found)


def describe(
    connection: sqlite3.Connection,
    descriptions: Mapping[str, Description],
    renditions: Iterable[Rendition],
) -> None:
    """Write what is known of sources from outside, in place of all that was known before."""
    connection.execute("DELETE FROM renditions")
    connection.executemany(
        "INSERT INTO renditions (path, kind, of_path) VALUES (?, ?, ?)",
        ((each.path, each.kind.value, each.of) for each in renditions),
    )
    connection.execute("DELETE FROM descriptions")
    connection.executemany(
        "INSERT INTO descriptions VALUES (?, ?, ?, ?, ?, ?, ?)",
        (records.description_row(path, said) for path, said in sorted(descriptions.items())),
    )


def mirror(connection: sqlite3.Connection, located: Iterable[Located]) -> None:
    """Write the decisions that stand, in place of all that were mirrored before."""
    connection.execute("DELETE FROM judgements")
    for each in located:
        line: Judgement = each.judgement
        connection.execute(
            "INSERT OR IGNORE INTO judgements (id, at, by, act, value, why, waits) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(line.id, line.at, line.by, line.act.value),
                *(_shown(line.value), _shown(line.why), each.waits),
            ),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO judgement_places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _places(each)
        )


def _places(located: Located) -> Iterable[records.Row]:
    for number, found in enumerate(located.places):
        place, line_id = found.place, located.judgement.id
        path = found.path if found.path is not None else place.path
        if not place.anchors:
            yield (line_id, number, 0, path, place.sha256, None, None, None, found.waits)
        for part, anchor in enumerate(place.anchors):
            at = (found.spans[part].start, found.spans[part].end) if found.spans else (None, None)
            yield (line_id, number, part, path, place.sha256, anchor.exact, *at, found.waits)


def _shown(words: str | None) -> str | None:
    return None if words is None else records.shown(words)
