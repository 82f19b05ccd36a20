"""Which voices are meant by an address: documents, parts of them, or all documents of a folder."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from testimonia.model import Span, hull
from testimonia.pipeline.answers.columns import Column, Heard
from testimonia.pipeline.answers.pairing import source_meant
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.store import HeldSection, Store, bearing
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.words import counted, shortened

MOST_VOICES = 5
"""More columns than these nobody can read."""
MOST_SOURCES = 400
"""Documents that are read as one voice."""
_LONGEST_NAME = 70
ONE_TWICE = "“{}” was chosen twice."
TOO_MANY = f"No more than {MOST_VOICES} stand side by side; the others were left out."


@dataclass(frozen=True, slots=True)
class Chosen:
    """A voice that was chosen.

    Attributes:
        key: what stands for it in an address.
        name: what it is called.
        about: what is known of it.
        column: where it is heard.
        whole: the document; None for several.
        section: the part of it that speaks; None for all.
    """

    key: str
    name: str
    about: tuple[str, ...]
    column: Column
    whole: Held | None = None
    section: HeldSection | None = None


@dataclass
class Choice:
    """What was chosen, and sentences on what could not be."""

    voices: list[Chosen] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)


def chosen(shelf: Shelf, wanted: Sequence[str]) -> Choice:
    """The voices that are meant, each once.

    Args:
        shelf: the documents.
        wanted: for each the id of a source, perhaps with a dot and the id of a section; a path, how one
            begins, or a title; or a folder, with a slash at its end.
    """
    found = Choice()
    for words in dict.fromkeys(wanted):
        if len(found.voices) == MOST_VOICES:
            found.trouble.append(TOO_MANY)
            break
        try:
            voice = _meant(shelf, words)
        except PlaceError as error:
            found.trouble.append(str(error))
            continue
        if voice.key in {each.key for each in found.voices}:
            found.trouble.append(ONE_TWICE.format(voice.name))
        else:
            found.voices.append(voice)
    return found


def _meant(shelf: Shelf, words: str) -> Chosen:
    source, dot, section = words.partition(".")
    held = shelf.held(source) if source.isalnum() else None
    if held is not None:
        part = held.sections.get(section) if dot else None
        return (
            _part(shelf.store, held, part)
            if part is not None
            else _whole(held, _length(shelf.store, held.id))
        )
    listed = shelf.store.together.paths()
    inside = [source for source, path in listed if words.endswith("/") and path.startswith(words)]
    if inside:
        return _folder(shelf.store, words, inside)
    exact = next((each for each in listed if each[1] == words), None)
    record = exact[0] if exact else source_meant(shelf.store, words).source.id
    held = shelf.held(record)
    if held is None:
        raise PlaceError(f"There is no document “{words}”.")
    return _whole(held, _length(shelf.store, record))


def _length(store: Store, source: str) -> int:
    return store.together.words((source,))


def _whole(held: Held, words: int) -> Chosen:
    about = (held.author, held.written, counted(words, "word"), held.path if held.title != held.path else "")
    name = shortened(held.title, _LONGEST_NAME)
    return Chosen(held.id, name, tuple(filter(None, about)), (Heard(held.id),), held)


def _folder(store: Store, words: str, inside: Sequence[str]) -> Chosen:
    those = inside[:MOST_SOURCES]
    read = counted(len(those), "document")
    said = read if len(those) == len(inside) else f"the first {read} of {len(inside):,}"
    total = counted(store.together.words(those), "word")
    return Chosen(words, words, (said, total), tuple(map(Heard, those)))


def _part(store: Store, held: Held, part: HeldSection) -> Chosen:
    text = store.text(held.path)
    spans = text.alignment.to_reading(part.section.span) if text else ()
    if text is None or not spans:
        raise PlaceError(f"The part that was chosen is not in “{held.path}” any more.")
    span = hull(spans)
    about = (held.voice(part.id), held.when(part.id), counted(len(span.of(text.reading).split()), "word"))
    said = f"{held.where(part.id) or part.section.kind.value} in {held.title}"
    return Chosen(
        f"{held.id}.{part.id}",
        shortened(said, 2 * _LONGEST_NAME),
        tuple(filter(None, about)),
        (Heard(held.id, Span(span.start, span.end)),),
        held,
        part,
    )


def own_voices(held: Held) -> list[HeldSection]:
    """The parts of a document that speak with a voice of their own, in their order."""
    found = []
    for each in held.sections.values():
        speaks = bearing(each, held.sections)
        if speaks.id == each.id and each.parent and not each.section.paratext:
            found.append(each)
    return found
