"""What the pages have to know of each source, asked of the store once: title, sections, whose voice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from testimonia.exports.headline import headline
from testimonia.ingest.sidecars.applying import applied, csl_of
from testimonia.ingest.sidecars.csl import names_text, plain_text, written_text
from testimonia.model import Section, SectionKind, Stated
from testimonia.model.section import in_the_voice_around
from testimonia.store import HeldSection, Store
from testimonia.web.pages.leaves import Desk
from testimonia.web.pages.words import shortened

_UNNAMED = frozenset({SectionKind.DOCUMENT, SectionKind.BODY})
"""Kinds that say nothing about where in a document one is."""

_LONGEST_NAME = 90
"""Code points of a title or author in a citation."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is known of one source.

    Attributes:
        id: of the source.
        path: of its file.
        csl: the item by which it is cited.
        sections: by id, with what a sidecar says in place of what was read.
    """

    id: str
    path: str
    csl: Mapping[str, Any]
    sections: Mapping[str, HeldSection]

    @property
    def title(self) -> str:
        """Its title, or the path of its file."""
        title = self.csl.get("title")
        return (headline(plain_text(title)) if isinstance(title, str) else "") or self.path

    def title_beside(self, part: str) -> str:
        """Its title beside a part that is named; empty where the part is called so too."""
        return "" if part.endswith(f"“{self.title}”") else self.title

    @property
    def author(self) -> str:
        """Who wrote it; empty if nobody is named."""
        return headline(names_text(self.csl.get("author")) or "")

    @property
    def written(self) -> str:
        """When it was written or published, in its own words; empty if nothing is said."""
        whole = next((s.section for s in self.sections.values() if s.section.kind in _UNNAMED), None)
        return written_text(self.csl) or (_when(whole) if whole else "")

    def _around(self, section: str | None) -> Iterator[HeldSection]:
        """The section with an id, and those it lies in, the innermost first."""
        held = self.sections.get(section) if section else None
        while held:
            yield held
            held = self.sections.get(held.parent) if held.parent else None

    def part(self, section: str | None) -> HeldSection | None:
        """The part of the document: a foreword, a chapter; None where it is only the document itself."""
        parts = (each for each in self._around(section) if each.section.kind not in _UNNAMED)
        return next((each for each in parts if each.section.title or not each.section.paratext), None)

    def where(self, section: str | None) -> str:
        """The part of the document, in words; empty where it is only the document itself."""
        held = self.part(section)
        if held is None:
            return ""
        part = held.section
        kind = part.kind.value.capitalize()
        return f"{kind}, “{headline(_short(part.title))}”" if part.title else kind

    def voice(self, section: str | None) -> str:
        """Whose voice it is; empty if nobody is named. A chapter is the voice of the book."""
        for each in self._around(section):
            if each.section.author:
                return headline(_short(each.section.author))
            if not in_the_voice_around(each.section):
                return ""
        return self.author if section is None else ""

    def language(self, section: str | None) -> str:
        """Its language as ISO 639-1; empty if it is not known."""
        stated = (each.section.language for each in self._around(section))
        return next((each.value for each in stated if each), "")

    def when(self, section: str | None) -> str:
        """When it was written, or else published; empty if nothing is said."""
        return next((said for each in self._around(section) if (said := _when(each.section))), "")


def _when(section: Section) -> str:
    stated = section.written or section.published
    return _short(stated) if stated else ""


def _short(stated: Stated) -> str:
    return shortened(" ".join(stated.value.split()), _LONGEST_NAME)


class Shelf:
    """The sources of a store, each looked up once while a page is made."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.desk = Desk(store)
        self._held: dict[str, Held | None] = {}

    def held(self, source_id: str) -> Held | None:
        """The source with an id; None if it is gone."""
        if source_id not in self._held:
            self._held[source_id] = self._look_up(source_id)
        return self._held[source_id]

    def _look_up(self, source_id: str) -> Held | None:
        path = self.store.path_of(source_id)
        if path is None:
            return None
        description = self.store.description(path)
        read = self.store.held_sections(path)
        whole = next((each.section for each in read if each.section.kind is SectionKind.DOCUMENT), None)
        sections = {s.id: HeldSection(s.id, s.parent, applied(s.section, description)) for s in read}
        return Held(source_id, path, csl_of(whole, description, path), sections)
