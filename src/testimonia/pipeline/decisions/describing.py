"""What people say a document is, against what it says itself and what a sidecar says: people are right."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from testimonia.ingest.sidecars.csl import csl_date, people
from testimonia.model import Act, Description, contradictions, plain, standing
from testimonia.model.rendition import SAID_AS
from testimonia.store import LEDGER_NAME, Store, ledger, locate

PARTS = ("title", "author", "written", "published", "recipient", "place", "language")
"""What can be said of a document: the first word of the value of a line, before an equals sign."""
RENDERED = {said.replace("_", " "): said for said in SAID_AS}
"""What can be said of it beside another: "translation of", and how a description has it."""


def with_decisions(
    store: Store, ledger_file: Path, descriptions: Mapping[str, Description]
) -> dict[str, Description]:
    """Descriptions with what was decided of documents in place of what they said of it.

    A decision about a file that has changed since waits, and two that contradict each other are not followed:
    the ledger has its Problem for both.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        descriptions: of sidecars, by path of the document.
    """
    lines, _ = ledger.read(ledger_file)
    opposed = {line.id for pair in contradictions(lines) for line in pair}
    wanted = [line for line in standing(lines) if line.act is Act.METADATA and line.id not in opposed]
    found = dict(descriptions)
    located, _ = locate(wanted, store.hashes(), store.original)
    for each in located:
        part, _, value = (each.judgement.value or "").partition("=")
        for path in (place.path for place in each.places if not each.waits):
            if path is not None and part in (*PARTS, *RENDERED) and value.strip():
                found[path] = _described(found.get(path), part, value.strip())
    return found


def _described(known: Description | None, part: str, value: str) -> Description:
    csl: dict[str, Any] = plain(known.csl) if known else {}
    custom = csl.get("custom")
    own = dict(custom) if isinstance(custom, Mapping) else {}
    if part in ("author", "recipient"):
        csl[part] = people(value.split(";"))
    elif part == "published":
        csl["issued"] = csl_date(value)
    elif part in ("written", "place", *RENDERED):
        csl["custom"] = {**own, RENDERED.get(part, part): value}
    else:
        csl[part] = value
    if known is None:
        return Description(csl, said_in=LEDGER_NAME)
    return Description(csl, known.repository, known.shelfmark, known.said_in)
