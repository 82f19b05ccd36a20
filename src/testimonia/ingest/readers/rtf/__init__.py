"""RTF: the words of a Rich Text file, in all its code pages."""

from testimonia.ingest.readers.rtf.reading import RTF

__all__ = ["RTF"]
