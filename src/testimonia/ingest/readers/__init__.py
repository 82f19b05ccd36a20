"""One reader for each format: bytes in, an Extraction out."""

from testimonia.ingest.readers.docx import DOCX
from testimonia.ingest.readers.epub import EPUB
from testimonia.ingest.readers.html import HTML
from testimonia.ingest.readers.image import IMAGE
from testimonia.ingest.readers.mail import MAIL, MAILBOX, WEB_ARCHIVE
from testimonia.ingest.readers.odt import ODT
from testimonia.ingest.readers.pdf import PDF
from testimonia.ingest.readers.plain import MARKDOWN, TEXT
from testimonia.ingest.readers.rtf import RTF
from testimonia.ingest.readers.scanned import ALTO, HOCR, PAGE
from testimonia.ingest.readers.tei import TEI

READERS = (
    TEXT,
    MARKDOWN,
    HTML,
    PDF,
    DOCX,
    EPUB,
    ODT,
    RTF,
    MAIL,
    MAILBOX,
    WEB_ARCHIVE,
    ALTO,
    PAGE,
    HOCR,
    TEI,
    IMAGE,
)
"""Every reader; a format belongs to exactly one."""
