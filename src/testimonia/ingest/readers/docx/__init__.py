"""DOCX: the words of a Word document, with its styles, notes, headers and tables."""

from testimonia.ingest.readers.docx.reading import DOCX

__all__ = ["DOCX"]
