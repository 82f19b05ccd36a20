"""ODT: the words of an OpenDocument text, packed or in one file."""

from testimonia.ingest.readers.odt.reading import ODT

__all__ = ["ODT"]
