"""What a file really is, by its content; its name only decides between kinds of plain text."""

import re
from pathlib import PurePosixPath

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.message_heads import message_kind

HEAD = 8192
"""Bytes from the beginning of a file that are enough to tell what it is."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"II+\x00", "image"),
    (b"MM\x00+", "image"),
    (b"AT&TFORM", "djvu"),
    (b"\x00\x00\x00\x0cjP  ", "image"),
    (b"BM", "bitmap"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office"),
    (b"%!PS", "postscript"),
    (b"SQLite format 3\x00", "database"),
    (b"OggS", "sound or film"),
    (b"ID3", "sound or film"),
    (b"fLaC", "sound or film"),
    (b"\x1aE\xdf\xa3", "sound or film"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
)

_CONTROLS = bytes((*range(9), *range(14, 27)))

_SENTENCES = {
    "heic": "This is a HEIC picture, which is not read. Save it as JPEG or PNG.",
    "djvu": "This is a DjVu file, which is not read. Save it as PDF.",
    "archive": "This is a packed archive. Unpack it into the folder and its files will be read.",
    "old office": "This is an old or password-protected Office file. Save it as DOCX without a password.",
    "postscript": "This is a PostScript file. Save it as PDF.",
    "database": "This is a database, not a document.",
    "sound or film": "This is a recording. Put its transcript here.",
    "program": "This is a program, not a document.",
    "opendocument": "This is an OpenDocument file, but no text document. Save it as PDF or text.",
    "package": "This is a ZIP package of a kind that is not read. Unpack it or save it as DOCX, PDF or text.",
    "mets": "This is a METS file, a list of pages. The pages are read where their files lie in the folder.",
    "xml": "This is an XML file of a kind that is not read yet. Save it as text or HTML.",
    "binary": "This is not text in any known form.",
    "empty": "This file is empty.",
    "data": "This is a data file, not a document; it was not read.",
}

_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
_XML = re.compile(rb"\s*<\?xml\s")
_PAGES = re.compile(
    rb"\A\s*(?:<\?[^>]{0,400}>\s*|<!--.{0,2000}?-->\s*)*<(?:\w{1,20}:)?(alto|PcGts|mets)[\s>]", re.DOTALL
)
_HOCR = re.compile(
    rb"class\s*=\s*[\"'][^\"']{0,60}\bocr_page\b|name\s*=\s*[\"']ocr-(?:system|capabilities)[\"']"
)
_TEI = re.compile(
    rb"\A\s*+(?:(?:<\?[^>]*+>|<!--.*?-->|<!DOCTYPE(?:[^\[>]++|\[[^\]]*+\])*+>)\s*+)*+"
    rb"<(?:\w{1,20}:)?(?:TEI|TEI\.2|teiCorpus|teiCorpus\.2)[\s>]",
    re.DOTALL,
)
"""The root element of a TEI file, after whatever may stand before it."""
_MARKDOWN = frozenset({".md", ".markdown", ".mdown"})
_DATA = frozenset(
    {".json", ".jsonl", ".geojson", ".csv", ".tsv", ".yaml", ".yml", ".toml", ".ini", ".css", ".js", ".mjs"}
    | {".ts", ".py", ".r", ".ipynb", ".bib", ".ris", ".log", ".jsonld", ".rdf"}
)


def format_of(head: bytes, name: str) -> str:
    """What a file is: the name of a format that one of the readers takes (docs/reference/formats.md).

    Args:
        head: the first `HEAD` bytes of the file.
        name: its name, to tell Markdown and data files from plain text.

    Raises:
        UnreadableError: if it is something that no reader takes; the sentence says what to do.
    """
    if not head:
        raise UnreadableError(_SENTENCES["empty"])
    kind = _by_signature(head) or _by_text(head, PurePosixPath(name).suffix.lower())
    if kind in _SENTENCES:
        raise UnreadableError(_SENTENCES[kind])
    return kind


def is_data_file(name: str) -> bool:
    """Whether a name says that the file is data or a program's, not a document."""
    return PurePosixPath(name).suffix.lower() in _DATA


def _by_signature(head: bytes) -> str | None:
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _package(head)
    if head[:4] == b"RIFF":
        return "image" if head[8:12] == b"WEBP" else "sound or film"
    if head[4:8] == b"ftyp":
        return {b"avif": "image", b"heic": "heic", b"heix": "heic", b"mif1": "heic"}.get(
            head[8:12], "sound or film"
        )
    if head[257:262] == b"ustar":
        return "archive"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            if kind == "bitmap":  # "BM" is also how a text may begin
                return "image" if b"\x00" in head[2:32] else None
            if kind == "program" and signature == b"MZ" and b"\x00" not in head[:64]:
                return None
            return kind
    return None


def _package(head: bytes) -> str:
    """What kind of ZIP package it is: the members that say so come first in files that programs write."""
    if b"mimetypeapplication/epub+zip" in head[:200]:
        return "epub"
    if b"mimetypeapplication/vnd.oasis" in head[:200]:
        return "odt" if b"vnd.oasis.opendocument.text" in head[:200] else "opendocument"
    if b"[Content_Types].xml" in head or b"word/" in head or b"_rels/.rels" in head:
        return "docx"
    if b"META-INF/container.xml" in head:
        return "epub"
    if b"content.xml" in head or b"Configurations2/" in head:
        return "odt"  # packed anew; its reader sees whether it is a text
    return "archive"


def _by_text(head: bytes, suffix: str) -> str:
    if _RTF.match(head):
        return "rtf"
    text = _plainly(head)
    if text is None:
        return "binary"
    if message := message_kind(text):
        return message
    if b"<office:document" in text and b"vnd.oasis.opendocument.text" in text and _XML.match(text):
        return "odt"
    if scanned := _of_pictures(text):
        return scanned
    if _TEI.match(text):
        return "tei"
    if _HTML.search(text[:4096]):
        return "html"
    if _XML.match(text):
        return "xml"
    if suffix in _DATA:
        return "data"
    return "markdown" if suffix in _MARKDOWN else "text"


def _of_pictures(text: bytes) -> str | None:
    """The format of what a program read off pictures; None if it is something else."""
    if not text.lstrip().startswith(b"<"):
        return None
    root = _PAGES.search(text[:4096])
    if root:
        return {b"alto": "alto", b"PcGts": "page", b"mets": "mets"}[root.group(1)]
    return "hocr" if _HOCR.search(text) and _HTML.search(text[:4096]) else None


def _plainly(head: bytes) -> bytes | None:
    """The head as bytes in which ASCII can be looked for; None if it is not text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\x00", b"")
    if head.startswith(b"\xef\xbb\xbf"):
        head = head[3:]
    zeros = head.count(b"\x00")
    if not zeros:
        return None if _is_control(head) else head
    # UTF-16 without a byte order mark has a zero in every other place; a stray NUL or two is only dirt.
    sides = (head[0::2].count(0), head[1::2].count(0))
    if max(sides) > len(head) // 5 and min(sides) <= max(sides) // 10:
        wide = head.replace(b"\x00", b"")
        return None if _is_control(wide) else wide
    return head.replace(b"\x00", b" ") if zeros * 100 < len(head) else None


def _is_control(head: bytes) -> bool:
    """Whether so many bytes are control characters that this is no text."""
    return len(head.translate(None, _CONTROLS)) < len(head) * 9 // 10
