"""A very small PDF writer, so that every test says itself what stands where on the page.

It knows what the tests need and nothing else: strings at positions in the standard fonts, rules, pictures,
page labels, bookmarks, and some ways of being broken.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

FONTS = {
    "times": b"/BaseFont /Times-Roman /Encoding /WinAnsiEncoding",
    "bold": b"/BaseFont /Times-Bold /Encoding /WinAnsiEncoding",
    "helvetica": b"/BaseFont /Helvetica /Encoding /WinAnsiEncoding",
    "courier": b"/BaseFont /Courier /Encoding /WinAnsiEncoding",
    "lying": b"/BaseFont /Times-Roman /Encoding /WinAnsiEncoding /ToUnicode 5 0 R",
    "astral": b"/BaseFont /Times-Roman /Encoding /WinAnsiEncoding /ToUnicode 6 0 R",
}
"""``lying`` says of every small letter that it is a private-use character; ``astral`` that A is U+1D400, and
that a to d are a hyphen, a soft hyphen, the ligature fi, and a newline."""

_LYING = b"1 beginbfrange <61> <7A> <E000> endbfrange"
_ASTRAL = b"5 beginbfchar <41> <D835DC00> <61> <002D> <62> <00AD> <63> <FB01> <64> <000A> endbfchar"


@dataclass(frozen=True, slots=True)
class Words:
    """A string, and where its baseline begins, in points from the bottom left corner of the page."""

    x: float
    y: float
    text: str
    size: float = 10.0
    font: str = "times"
    mode: int = 0
    matrix: str = "1 0 0 1"
    spacing: float = 0.0
    """Added to each blank, to make lines of one width."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: what is drawn on it, in the order in which it is drawn."""

    words: tuple[Words, ...] = ()
    rules: tuple[tuple[float, float, float], ...] = ()
    """Horizontal lines: left, right, and height from the bottom."""
    picture: bool = False
    width: float = 400.0
    height: float = 600.0
    extra: bytes = b""
    """More entries of the page's dictionary."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark of the outline: its title and the number of its page, counted from 0."""

    title: str
    page: int


def stacked(
    x: float, y: float, lines: Iterable[str], size: float = 10.0, font: str = "times"
) -> tuple[Words, ...]:
    """Lines one below the other, 1.2 times the size apart, the first at height ``y``."""
    return tuple(Words(x, y - 1.2 * size * n, text, size, font) for n, text in enumerate(lines))


def justified(
    x: float, y: float, lines: Sequence[str], columns: int, size: float = 10.0
) -> tuple[Words, ...]:
    """Lines of a typewriter face, all but the last stretched to ``columns`` characters.

    A line that begins with blanks is set in by as many characters, and the line before it is not stretched.
    """
    made = []
    for n, text in enumerate(lines):
        words = text.lstrip(" ")
        ends = n + 1 == len(lines) or lines[n + 1].startswith(" ")
        missing = 0 if ends else columns - len(text)
        spacing = missing * 0.6 * size / max(words.count(" "), 1)
        inset = x + 0.6 * size * (len(text) - len(words))
        made.append(Words(inset, y - 1.2 * size * n, words, size, "courier", spacing=spacing))
    return tuple(made)


def _string(text: str) -> bytes:
    raw = text.encode("cp1252")
    return b"(" + raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)") + b")"


def _unicode(text: str) -> bytes:
    return b"<FEFF" + text.encode("utf-16-be").hex().encode() + b">"


def _content(sheet: Sheet) -> bytes:
    names = {name: n for n, name in enumerate(FONTS)}
    parts = [b"q 400 0 0 600 0 0 cm /P Do Q"] if sheet.picture else []
    for w in sheet.words:
        head = (
            f"BT /F{names[w.font]} {w.size:g} Tf {w.mode} Tr {w.spacing:g} Tw {w.matrix} {w.x:g} {w.y:g} Tm "
        )
        parts.append(head.encode() + _string(w.text) + b" Tj ET")
    parts += [f"{x0:g} {y:g} m {x1:g} {y:g} l S".encode() for x0, x1, y in sheet.rules]
    return b"\n".join(parts)


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _cmap(body: bytes) -> bytes:
    return _stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
        b"1 begincodespacerange <00> <FF> endcodespacerange " + body + b" endcmap end end"
    )


def _outline(marks: Sequence[Mark], first_page: int, at: int) -> list[bytes]:
    """The outline's own object, numbered ``at``, and one object for each bookmark."""
    items = [b"<< /First %d 0 R /Last %d 0 R /Count %d >>" % (at + 1, at + len(marks), len(marks))]
    for n, mark in enumerate(marks):
        here = at + 1 + n
        links = b"/Next %d 0 R" % (here + 1) if n + 1 < len(marks) else b""
        page = first_page + 2 * mark.page
        items.append(
            b"<< /Title %s /Parent %d 0 R %s /Dest [%d 0 R /Fit] >>" % (_unicode(mark.title), at, links, page)
        )
    return items


def pdf(
    sheets: Iterable[Sheet],
    *,
    labels: bytes = b"",
    outline: Sequence[Mark] = (),
    info: Mapping[str, str] | None = None,
    encrypted: bool = False,
) -> bytes:
    """The bytes of a PDF.

    Args:
        sheets: its pages.
        labels: the number tree of its page labels, as in ``0 << /S /r >> 4 << /S /D >>``.
        outline: its bookmarks.
        info: its metadata.
        encrypted: claim that it is encrypted with a password that nobody knows.
    """
    pages = list(sheets)
    fonts = b" ".join(
        b"/F%d << /Type /Font /Subtype /Type1 %s >>" % (n, body) for n, body in enumerate(FONTS.values())
    )
    first = 8
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))
    after = first + 2 * len(pages)
    root = b"<< /Type /Catalog /Pages 2 0 R"
    root += b" /PageLabels << /Nums [%s] >>" % labels if labels else b""
    root += b" /Outlines %d 0 R" % after if outline else b""
    picture = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    said = b" ".join(b"/%s %s" % (k.encode(), _unicode(v)) for k, v in (info or {}).items())
    objects = [
        root + b" >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        b"<< /Font << %s >> /XObject << /P 4 0 R >> >>" % fonts,
        _stream(b"\x80", picture),
        _cmap(_LYING),
        _cmap(_ASTRAL),
        b"<< %s >>" % said,
    ]
    for n, sheet in enumerate(pages):
        box = b"[0 0 %g %g]" % (sheet.width, sheet.height)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Resources 3 0 R /Contents %d 0 R %s >>"
            % (box, first + 2 * n + 1, sheet.extra)
        )
        objects.append(_stream(_content(sheet)))
    objects += _outline(outline, first, after) if outline else []
    trailer = b"/Root 1 0 R /Info 7 0 R"
    if encrypted:
        key = b"<" + b"5A" * 32 + b">"
        trailer += b" /ID [%s %s] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O %s /U %s >>" % (
            (key,) * 4
        )
    return _file(objects, trailer)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)
