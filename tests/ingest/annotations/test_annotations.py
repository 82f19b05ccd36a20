"""A file of notes, whatever program wrote it, from its bytes."""

import json
import time

import pytest

from testimonia.ingest.annotations import FORMATS, read_annotations
from testimonia.ingest.annotations.annotation import Annotation
from testimonia.model import Trouble, plain, restored
from tests.ingest.annotations.test_hypothesis_rows import ROW
from tests.ingest.annotations.test_tropy_notes import PHOTO
from tests.ingest.annotations.test_web_annotations import annotation
from tests.pipeline.bibliographies import ZOTERO_RDF

FILES = {
    "Web Annotation": json.dumps([annotation()]),
    "Hypothesis": "\ufeff" + json.dumps({"rows": [ROW]}),
    "Tropy": json.dumps({"@graph": [{"photo": PHOTO}]}),
    "Zotero RDF": ZOTERO_RDF,
}


@pytest.mark.parametrize("name", FILES)
def test_every_format_by_its_content(name: str) -> None:
    notes, problems = read_annotations("notes", FILES[name].encode())
    assert notes and not problems
    # They can go from one process to another.
    assert restored(tuple[Annotation, ...], json.loads(json.dumps(plain(notes)))) == notes
    assert FILES.keys() == {each.name for each in FORMATS}


HOSTILE = (
    b"",
    b"{",
    b"[" * 100_000,
    b'{"rows": [{"uri": NaN}]}',
    b"%PDF-1.7 \x00\x01",
    b'{"type": "Nothing"}',
    "Dear Ada,".encode("utf-16"),
    b'{"a":' * 3000 + b"1" + b"}" * 3000,
)


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_what_holds_no_notes_is_named_at_once(data: bytes) -> None:
    begun = time.monotonic()
    notes, (problem,) = read_annotations("notes", data)
    assert not notes and problem.trouble is Trouble.UNREAD
    assert time.monotonic() - begun < 20


def test_half_a_character_becomes_a_sign_that_a_file_can_hold() -> None:
    data = json.dumps([annotation(body={"type": "TextualBody", "value": "a\ud800b\x00"})]).encode()
    (note,), _ = read_annotations("notes", data)
    assert note.text == "a\ufffdb"
