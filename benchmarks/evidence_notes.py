"""The evidence that the founding documents name for their claims: 44 notes made by hand; how many are found.

A note counts as found if an evidence passage overlaps it, whether or not a statement stands near. From this
folder's parent, what is missed:

    .venv/bin/python -m benchmarks.evidence_notes ../shared/corpora/seeds
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Span
from testimonia.reading.read import look
from testimonia.reading.statements.reading import scene_of
from testimonia.reading.statements.stance.evidence import all_evidence
from testimonia.reading.times.voices import times_of

Note = tuple[dict[str, Any], bool]
"""A note, and whether it was found."""


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """How many notes are found."""
    notes = list(found_in(folder))
    yield "evidence notes of the founding documents", f"{sum(hit for _, hit in notes)} of {len(notes)}", ""


def found_in(folder: Path) -> Iterator[Note]:
    """Every note of the reference, in the order of the file."""
    wanted = json.loads((folder / "gold.json").read_text("utf-8"))["evidence"]
    made = {name: list(_evidence(folder / name)) for name in {one["file"] for one in wanted}}
    for one in wanted:
        note = Span(one["start"], one["end"])
        yield one, any(span.overlaps(note) for span in made[one["file"]])


def _evidence(path: Path) -> Iterator[Span]:
    """The evidence passages of a document, in its original layer."""
    ingested = ingest(File(path.name, path.read_bytes()))
    text, sections = ingested.text, ingested.sections
    if text is None:
        return
    seen = look(text, sections)
    scene = scene_of(text, seen.mentioned, times_of(text, sections), seen.clauses, seen.quotations)
    for paragraph in seen.prose:
        for named in all_evidence(scene, paragraph.sentences):
            yield from text.alignment.to_original(named.evidence.span)


if __name__ == "__main__":
    for _note, _hit in found_in(Path(sys.argv[1])):
        if not _hit:
            sys.stdout.write(f"{_note['id']}: {' '.join(_note['quote'].split())}\n")
