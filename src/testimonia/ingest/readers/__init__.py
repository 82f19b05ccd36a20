"""One reader for each format: bytes in, an Extraction out."""

from testimonia.ingest.readers.plain import MARKDOWN, TEXT

READERS = (TEXT, MARKDOWN)
"""Every reader; a format belongs to exactly one."""
