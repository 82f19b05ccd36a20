"""What the sidecars of a folder say, read again only when they, or the documents, are others."""

import json

from testimonia.ingest.isolation import sha256_of
from testimonia.ingest.versions import SIDECARS
from testimonia.model import Authority, Description, Problem, Trouble, plain, record_id, restored
from testimonia.pipeline.run import Run

Said = tuple[dict[str, Description], tuple[Authority, ...], tuple[Problem, ...]]
"""Descriptions by path, known people, and what went wrong."""


def sidecars_read(run: Run) -> Said:
    """What the sidecars say of documents and of known people, as it was kept, or else read now."""
    files = [(entry.path, entry.file) for entry in run.listing.sidecars]
    pictures = {entry.path for row in run.listing.pictures.values() for entry in row}
    documents = [*(entry.path for entry in run.listing.documents), *sorted(pictures)]
    if not files:
        return {}, (), ()
    hashes = [(path, sha256_of(file)) for path, file in files]
    asked = record_id("sidecars", SIDECARS, hashes, documents)
    kept = run.store.sidecars.said(asked)
    if kept is not None:
        descriptions, *rest = json.loads(kept)
        said = {path: restored(Description, one) for path, one in descriptions.items()}
        return said, restored(tuple[Authority, ...], rest[0]), restored(tuple[Problem, ...], rest[1])
    read = run.isolation.read_sidecars(files, documents)
    if not any(problem.trouble is Trouble.UNREAD for problem in read[2]):  # the next run may have more luck
        run.store.sidecars.keep(asked, json.dumps(plain(read)))
    return read
