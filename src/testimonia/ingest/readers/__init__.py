"""One reader for each format: bytes in, an Extraction out."""

from testimonia.ingest.readers.docx import DOCX
from testimonia.ingest.readers.epub import EPUB
from testimonia.ingest.readers.html import HTML
from testimonia.ingest.readers.pdf import PDF
from testimonia.ingest.readers.plain import MARKDOWN, TEXT

READERS = (TEXT, MARKDOWN, HTML, PDF, DOCX, EPUB)
"""Every reader; a format belongs to exactly one."""
