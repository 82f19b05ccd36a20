"""Drafts of plain texts, for the tests of single steps."""

from testimonia.ingest.blocks import blocks_of
from testimonia.ingest.draft import Draft
from testimonia.model import Section, SectionKind

PROSE = (
    "The men came down the road in the rain, and the women stood at the doors and looked at them without a "
    "word. Nobody had told them that the mill was shut."
)
"""A paragraph that is nothing but one."""


def draft_of(original: str) -> Draft:
    """A Draft without furniture, notes and sections."""
    return Draft(original, blocks_of(original))


def shown(original: str, sections: tuple[Section, ...]) -> list[tuple[str, str]]:
    """The kind of each section, and its first line."""
    return [(s.kind.value, s.span.of(original).split("\n")[0]) for s in sections]


def kinds(sections: tuple[Section, ...]) -> list[SectionKind]:
    """The kinds of the sections."""
    return [section.kind for section in sections]
