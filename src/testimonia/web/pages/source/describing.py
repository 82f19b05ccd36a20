"""What a document is, where each of it comes from, and what is doubted of it."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import quantiles

from testimonia.ingest.sidecars.applying import applied
from testimonia.model import (
    Act,
    Description,
    FindingKind,
    Judgement,
    Rendition,
    RenditionKind,
    Section,
    SectionKind,
    Span,
    Stated,
    standing,
)
from testimonia.pipeline.decisions.describing import PARTS, RENDERED
from testimonia.store import LEDGER_NAME, HeldFinding, Store, ledger
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.shelf import Held
from testimonia.web.pages.source.about_views import About, Described, Rendered
from testimonia.web.pages.source.citing import citation
from testimonia.web.pages.source.ways import link_to_file
from testimonia.web.pages.words import counted, day, shortened

_LONGEST = 200
_YEAR = re.compile(r"(?<!\d)(1\d{3}|20\d{2}|[5-9]\d{2})(?!\d)")
_FEWEST = 4
"""Dated statements from which on it is worth saying of what years they are."""


def about(
    store: Store, held: Held, findings: Sequence[HeldFinding], ledger_file: Path | None = None
) -> About:
    """What is known of a document.

    Args:
        store: the evidence base.
        held: the document.
        findings: those that have a passage in it.
        ledger_file: where judgements are kept; what is decided there counts at once.
    """
    description = store.description(held.path)
    read = next((s.section for s in store.held_sections(held.path) if _is_whole(s.section)), None)
    decided = _decided(ledger_file, held.path)
    blank = Section(Span(0, 0), SectionKind.DOCUMENT)
    outside = applied(blank, description)
    parts = tuple(_described(part, held, read, outside, description, decided) for part in PARTS)
    kept = (description.repository, description.shelfmark) if description else ()
    return About(
        parts,
        tuple((e.id, e.finding.what) for e in findings if e.finding.kind is FindingKind.METADATA),
        citation(held, description),
        ", ".join(part for part in kept if part),
        told_after(store.originals.years_told(held.id), *_dated(parts)),
        link_to_file(held.id),
        tuple(_rendered(store, held.path, each, decided) for each in store.renditions(held.path)),
        tuple(RENDERED),
    )


_MADE_INTO = {
    RenditionKind.TRANSCRIPTION: "Transcribed in",
    RenditionKind.TRANSLATION: "Translated in",
    RenditionKind.EDITION: "Edited in",
}


def _rendered(store: Store, path: str, each: Rendition, decided: Mapping[str, Judgement]) -> Rendered:
    made = each.path == path
    words = f"{each.kind.value.capitalize()} of" if made else _MADE_INTO[each.kind]
    other = each.of if made else each.path
    record = store.source_id(other)
    line = decided.get(f"{each.kind.value} of") if made else None
    return Rendered(words, other, link_to(record) if record else "", line.id if line else "")


def _dated(parts: Sequence[Described]) -> tuple[str, str]:
    """When the document was written, or else published, and which of the two."""
    known = {each.part: each.value for each in parts if each.value}
    done = next((part for part in ("written", "published") if part in known), "written")
    return known.get(done, ""), done


def _is_whole(section: Section) -> bool:
    return section.kind is SectionKind.DOCUMENT


def _decided(ledger_file: Path | None, path: str) -> dict[str, Judgement]:
    """What a person says of a document, the last word on each part."""
    if ledger_file is None:
        return {}
    lines, _ = ledger.read(ledger_file)
    return {
        (line.value or "").partition("=")[0]: line
        for line in standing(lines)
        if line.act is Act.METADATA and any(place.path == path for place in line.on)
    }


def _described(
    part: str,
    held: Held,
    read: Section | None,
    outside: Section,
    description: Description | None,
    decided: Mapping[str, Judgement],
) -> Described:
    own: Stated | None = getattr(read, part) if read else None
    said: Stated | None = getattr(outside, part)
    written = _short(own.value) if own else ""
    if part in decided:
        line = decided[part]
        value = _short((line.value or "").partition("=")[2])
        other = written if written != value else ""
        return Described(part, value, "person", f"{line.by}, {day(line.at)}", otherwise=other, line=line.id)
    if said is not None and description is not None:
        source = description.said_in or "a sidecar"
        origin, by = ("person", "the ledger") if source == LEDGER_NAME else ("sidecar", source)
        value = _short(said.value)
        return Described(part, value, origin, by, otherwise=written if written != value else "")
    if own is None:
        return Described(part, "")
    if own.at is None:
        return Described(part, written, "concluded", "the document as a whole", doubtful=own.doubtful)
    there = f"{link_to(held.id)}/original?from={own.at.start}&to={own.at.end}"
    return Described(part, written, "document", "the document itself", there, own.doubtful)


def _short(words: str) -> str:
    return shortened(" ".join(words.split()), _LONGEST)


def told_after(years: Sequence[int], when: str, done: str = "written") -> str:
    """Of what years a document tells, and how much later it was written or published, in one sentence.

    Half of the statements stand for all: one wrong date in a hundred would otherwise say the opposite.

    >>> told_after([1871, 1880, 1881, 1890], "1899")
    'Half of its 4 dated statements are of 1873 to 1888, written 11 to 26 years later.'
    """
    if len(years) < _FEWEST:
        return ""
    first, _, last = (round(edge) for edge in quantiles(years, n=4))
    first, last = max(first, min(years)), min(last, max(years))
    those = f"of {first} to {last}" if first != last else f"of {first}"
    told = f"Half of its {counted(len(years), 'dated statement')} are {those}"
    said = {int(year) for year in _YEAR.findall(when)}
    if len(said) != 1 or (after := min(said) - last) < 0:
        return f"{told}."
    longest = min(said) - first
    if longest == 0:
        return f"{told}, {done} in the same year."
    later = f"{after} to {longest} years" if after != longest else counted(after, "year")
    return f"{told}, {done} {later} later."
