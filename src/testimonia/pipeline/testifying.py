"""What one source says, as the values that comparison is given; and what is kept of it for the next time."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from testimonia.comparison.testimony import Aged, Appraised, Reviewed, Right, Testimony, Told, Voice
from testimonia.exports.records import described
from testimonia.model import Chain, SectionKind, canonical_json, restored
from testimonia.pipeline.answers.ages import ages_of
from testimonia.pipeline.answers.manners import men_of
from testimonia.pipeline.answers.reviewing import reading_of, reviewed_in
from testimonia.pipeline.rights import rights_of
from testimonia.pipeline.voices import voices_of
from testimonia.store import HeldAppraisal, HeldSource, HeldStatement, Store

if TYPE_CHECKING:
    from testimonia.comparison.copies import Fingerprint

_NOBODY = Voice()


@dataclass(frozen=True, slots=True)
class Speaking:
    """A source without its statements: who speaks in it, and what stands in no statement.

    Attributes:
        voices: of its sections, by their ids.
        parts: what kinds of sections they are, by the same.
        ages: told with statements.
        reviewed: what it reviews.
        rights: the copyrights that it states.
        language: ISO 639-1; None if it is not known.
        whole: the voice of the whole; None if it has no sections.
        men: chains that are called "he" again and again.
    """

    voices: Mapping[str, Voice]
    parts: Mapping[str, SectionKind]
    ages: tuple[Aged, ...] = ()
    reviewed: tuple[Reviewed, ...] = ()
    rights: tuple[Right, ...] = ()
    language: str | None = None
    whole: Voice | None = None
    men: tuple[int, ...] = ()


def speaking(store: Store, held: HeldSource, statements: tuple[HeldStatement, ...] | None = None) -> Speaking:
    """Who speaks in a source; ``statements`` are its own, if they are at hand."""
    sections, source = described(store, held), held.source
    voices = voices_of(sections, reading_of(store, held))
    times = (each.time for each in store.times(source.path))
    if statements is None:
        statements = store.statements(source.id)
    first = sections[0] if sections else None
    language = first.section.language if first else None
    return Speaking(
        voices,
        {each.id: each.section.kind for each in sections},
        ages_of(statements, times, store.words(source.id)),
        reviewed_in(store, held, sections, voices),
        rights_of(statements, store.chains(source.id)),
        language.value if language else None,
        voices[first.id] if first else None,
        men_of(store.mentions(source.id), store.words(source.id)),
    )


def testimony(
    source: str,
    path: str,
    chains: tuple[Chain, ...],
    it: Speaking,
    statements: Iterable[HeldStatement],
    appraisals: Iterable[HeldAppraisal],
) -> Testimony:
    """What a source says, or these statements and appraisals of it."""
    told = (
        Told(
            each.id,
            source,
            each.statement,
            it.voices.get(each.section or "", _NOBODY),
            each.sentence,
            each.words,
            it.parts.get(each.section or ""),
        )
        for each in statements
    )
    appraised = (
        Appraised(each.id, source, each.appraisal, it.voices.get(each.section or "", _NOBODY), each.words)
        for each in appraisals
    )
    voices = tuple(dict.fromkeys(it.voices.values()))
    return Testimony(
        source, path, chains, tuple(told), tuple(appraised), it.ages, it.reviewed, voices, it.rights, it.men
    )


def testified(store: Store, held: HeldSource) -> tuple[Speaking, Testimony]:
    """Who speaks in a source, and all that it says."""
    record = held.source.id
    statements, appraisals = store.statements(record), store.appraisals(record)
    it = speaking(store, held, statements)
    said = testimony(record, held.source.path, store.chains(record), it, statements, appraisals)
    return it, said


def testimony_of(store: Store, held: HeldSource) -> Testimony:
    """All that one source says."""
    return testified(store, held)[1]


def fingerprint_of(store: Store, held: HeldSource, it: Speaking) -> "Fingerprint":
    """What copies of one source are told by."""
    from testimonia.comparison.copies import Prose, fingerprint

    source = held.source
    written = it.whole.written if it.whole else None
    prose = Prose(source.id, source.path, it.language, written, store.prose(source.id))
    return fingerprint(prose, store.words(source.id))


def packed(it: Speaking) -> str:
    """Who speaks in a source, as JSON; each voice once."""
    voices = list(dict.fromkeys((*it.voices.values(), *((it.whole,) if it.whole else ()))))
    numbers = {voice: number for number, voice in enumerate(voices)}
    return canonical_json(
        {
            "voices": voices,
            "sections": {section: numbers[voice] for section, voice in it.voices.items()},
            "parts": it.parts,
            "ages": it.ages,
            "reviewed": it.reviewed,
            "rights": it.rights,
            "language": it.language,
            "whole": numbers[it.whole] if it.whole else None,
            "men": it.men,
        }
    )


def unpacked(text: str) -> Speaking:
    """The twin of `packed`."""
    data: dict[str, Any] = json.loads(text)
    voices = restored(tuple[Voice, ...], data["voices"])
    return Speaking(
        {section: voices[number] for section, number in data["sections"].items()},
        {section: SectionKind(kind) for section, kind in data["parts"].items()},
        restored(tuple[Aged, ...], data["ages"]),
        restored(tuple[Reviewed, ...], data["reviewed"]),
        restored(tuple[Right, ...], data["rights"]),
        data["language"],
        None if data["whole"] is None else voices[data["whole"]],
        tuple(data.get("men", ())),
    )
