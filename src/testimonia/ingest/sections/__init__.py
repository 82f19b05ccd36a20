"""Whose voice is this? The Sections of a text whose format does not tell.

The head and the tail are paratext; between them stand the parts with a voice of their own, and the body. One
section of kind "document" holds the whole and carries what the head says of all of it.
"""

from testimonia.ingest.sections.finding import find_sections, notes_as_sections

__all__ = ["find_sections", "notes_as_sections"]
