"""What must hold of every input, however it is spoilt: a function for each target, which raises if not."""

import sqlite3
from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory

from testimonia.ingest.annotations import Annotation, read_annotations
from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File, Limits
from testimonia.ingest.sidecars import is_sidecar, read_known_people, read_sidecars
from testimonia.ingest.wire import packed, unpacked
from testimonia.model import (
    Ingested,
    Problem,
    Recognised,
    Section,
    Span,
    Text,
    Trouble,
    canonical_json,
    crossings,
    paragraphs,
    plain,
    repaired,
    restored,
)
from testimonia.model.edtf_components import EdtfError
from testimonia.model.edtf_grammar import parse_edtf
from testimonia.reading.read import explained, known_languages
from testimonia.reading.read import read as read_text
from testimonia.reading.times import read_times
from testimonia.store.ledger import read as read_ledger
from testimonia.store.ledger import union
from testimonia.store.searching.query import parse
from testimonia.store.searching.query_tree import QueryError, expression
from tests.ingest.readers.test_image import PNG, seen
from tests.reading.times.test_properties import assert_sound

LIMITS = Limits(size=1 << 20, text_size=1 << 20, characters=1 << 20, pages=50, members=100, unpacked=1 << 22)
"""What an input may cost here: little, so that one which would grow large is refused at once."""


def sound_problems(problems: tuple[Problem, ...]) -> None:
    """Each says something to a historian, and can be written to disk."""
    for problem in problems:
        assert problem.message.strip().endswith((".", "”", "?", "…", ")")), problem.message
        assert len(problem.message) < 1500, problem.message[:200]
        problem.message.encode()


def sound_text(text: Text) -> None:
    """Layers lead to each other, every character is in one piece, and repairs can be undone."""
    text.original.encode()
    text.reading.encode()
    row = sorted((p.span for p in text.alignment.pieces), key=lambda s: (s.start, s.end))
    assert all(a.end == b.start for a, b in pairwise(row))
    assert not text.original or (row[0].start, row[-1].end) == (0, len(text.original))
    assert repaired(text.original, ()).reading == text.original
    made = [r for r in text.repairs if not r.proposed]
    for repair in made[:3]:
        repaired(text.original, [r for r in text.repairs if r is not repair])
    assert all(r.span.end <= len(text.original) for r in text.repairs)
    for span in list(paragraphs(text.reading))[:20]:
        passage = text.passage("a", span)
        assert passage.quote == span.of(text.reading)
        assert all(part.span.of(text.original) == part.quote for part in passage.parts)
        for part in passage.parts:
            back = text.alignment.to_reading(part.span)
            assert any(there.overlaps(span) for there in back), (span, part)


def sound_document(found: Ingested) -> None:
    """A text whose parts all lie in it, or a Problem that says why there is none."""
    sound_problems(found.problems)
    assert unpacked(packed(found)) == found
    text = found.text
    if text is None:
        assert found.scans or any(p.trouble is Trouble.UNREAD for p in found.problems)
        return
    sound_text(text)
    whole = Span(0, len(text.original))
    assert not crossings(found.sections)
    assert all(whole.contains(s.span) and (s.mark is None or whole.contains(s.mark)) for s in found.sections)
    assert all(a.span.end <= b.span.start for a, b in pairwise(text.pages))
    assert all(whole.contains(p.span) for p in text.pages)
    for row in (text.boxes, text.words):
        assert all(whole.contains(b.span) and all(map(isfinite, b.box)) for b in row)
    assert all(whole.contains(each.span) for each in text.marked)
    assert all(p.span is None or whole.contains(p.span) for p in found.problems)


def document(path: str, data: bytes) -> None:
    """Any bytes under a name, read as the folder would have them read."""
    sound_document(ingest(File(path, data, LIMITS)))


def recognised(data: bytes) -> None:
    """Words that were recognised, in boxes that lie anywhere, put together to a text."""
    lines = data[8:].decode("utf-8", "replace").splitlines()[:40]
    page = seen(0, [line for line in lines if line.split()], sure=data[0] / 255 if data else 1.0)
    shaken = Recognised(0, "x", "1", 1 + (data[1] if len(data) > 1 else 0) * 40, 1400, page.lines[::-1])
    for one in (page, shaken):
        sound_document(ingest(File("a.png", PNG, LIMITS, (one,))))


def sidecars(data: bytes) -> None:
    """A description in any format, under each name that one can have."""
    for path in ("sources.csv", "a.json", "a.rdf", "a.bib", "a.ris"):
        is_sidecar(path, data)
        found, problems = read_sidecars([(path, data)], ["a.txt", "files/12/Voss - Letter.txt"])
        sound_problems(problems)
        for description in found.values():
            assert description.csl["type"]
            canonical_json(plain(description)).encode()
    known, problems = read_known_people([("authorities.csv", data)])
    sound_problems(problems)
    canonical_json(plain(known)).encode()


def notes(data: bytes) -> None:
    """Notes from another program."""
    found, problems = read_annotations("notes", data)
    sound_problems(problems)
    assert restored(tuple[Annotation, ...], plain(found)) == found
    canonical_json(plain(found)).encode()


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory()


def ledger(data: bytes) -> None:
    """A ledger that somebody edited, and the union of it with itself and with another."""
    path = Path(_folder().name, "ledger")
    path.write_bytes(data)
    lines, problems = read_ledger(path)
    sound_problems(problems)
    for line in lines:
        canonical_json(plain(line)).encode()
    half = data[: len(data) // 2]
    once = union(data, half)
    assert union(half, data) == once and union(once, once) == once


def times(data: bytes) -> None:
    """Words in every language, with a date to reckon from, and as `testimonia date` explains them."""
    text = data.decode("utf-8", "replace")[:2000]
    for language in sorted(known_languages()):
        assert_sound(text, read_times(text, language=language, written="1921-05-09"))
    for one in explained(text[:200]):
        assert one.span.end <= len(text)


def edtf(data: bytes) -> None:
    """A date that somebody typed is EDTF, and is written again as one; or it is refused in a sentence."""
    text = data.decode("utf-8", "replace")
    try:
        value = parse_edtf(text)
    except EdtfError as error:
        assert str(error).endswith(".") or len(str(error)) < 400
        return
    assert parse_edtf(str(value)) == value


@cache
def _index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE i USING fts5 (t, tokenize='unicode61 remove_diacritics 2')")
    connection.executemany("INSERT INTO i VALUES (?)", [("a b c",), ("the police raid near not",)])
    return connection


def query(data: bytes) -> None:
    """Whatever is typed is understood by SQLite or refused by us."""
    try:
        wanted = expression(parse(data.decode("utf-8", "surrogateescape")))
    except QueryError as error:
        assert str(error).endswith(".")
        return
    _index().execute("SELECT count(*) FROM i WHERE i MATCH ?", (wanted,)).fetchone()


def reading(data: bytes) -> None:
    """People, statements and appraisals of any text, with the parts that ingest finds in it."""
    found = ingest(File("a.txt", data[:1200], LIMITS))
    text: Text = found.text or repaired(data[:1200].decode("utf-8", "replace"), ())
    sections: tuple[Section, ...] = found.sections if found.text else ()
    known = read_text(text, sections)
    whole = Span(0, len(text.reading))
    spans = [each.span for each in known.statements] + [each.span for each in known.mentions]
    spans += [each.span for each in known.appraisals] + [each.span for each in known.times]
    assert all(span and whole.contains(span) for span in spans)
    canonical_json(plain(known)).encode()


PROPERTIES: dict[str, Callable[[bytes], None]] = {
    **{
        name: partial(document, path)
        for name, path in {
            "text": "a.txt",
            "markdown": "a.md",
            "html": "a.html",
            "docx": "a.docx",
            "odt": "a.odt",
            "rtf": "a.rtf",
            "epub": "a.epub",
            "pdf": "a.pdf",
            "tei": "a.xml",
            "mail": "a.eml",
            "mailbox": "a.mbox",
            "web archive": "a.mht",
            "scanned": "b.xml",
            "pictures": "a.tif",
        }.items()
    },
    "recognised": recognised,
    "sidecars": sidecars,
    "notes": notes,
    "ledger": ledger,
    "times": times,
    "edtf": edtf,
    "query": query,
    "reading": reading,
}
"""What is tried, by the name under which `seeds.SEEDS` has its sound inputs."""
