"""What PDFium knows of the characters of a page, taken out as plain values.

PDFium keeps a list of characters for each page, in the order in which the page draws them, with blanks and
line ends that it concludes itself ("generated"). What it does with them was found by experiment with PDFium
of pypdfium2 5.15, and the tests hold it to that:

- a hyphen that ends a line after a letter comes as U+0002 (in other versions U+FFFE), marked as a hyphen, and
  the blank and the line end after it are left out, whatever the next line begins with; so does a soft hyphen.
  A hyphen after a digit or a blank, or at the end of a page, stays as it is. So "-" is given for all of them,
  and where lines end is found from where the characters stand;
- a character beyond U+FFFF comes as two surrogates at one place;
- a ligature that the font maps to U+FB00..U+FB06 comes as its letters, all at one place;
- a string drawn again within about a third of a point right after the first is given once;
- the font size is the number in the file; the matrix it is drawn with may make it larger.
"""

import ctypes
from collections.abc import Iterator
from math import atan2, degrees
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

MOST_OBJECTS = 500
"""Objects of a page that are looked at for rules and pictures; drawings can have a million."""


class Style(NamedTuple):
    """How a character is set: size in points as drawn, whether bold, direction in degrees, to five."""

    size: float
    bold: bool
    angle: int


class Glyph(NamedTuple):
    """One character: a named tuple and no dataclass, because a book has half a million of them.

    Attributes:
        text: one code point; " " for a blank, real or concluded; a newline only where one was concluded.
        left: of its box, as the next three, in points from the bottom left corner of the user space.
        bottom: of its box.
        right: of its box.
        top: of its box.
        x: where its origin stands.
        y: where its baseline stands.
        style: how it is set.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    style: Style


def _bound(function: Any, *arguments: Any, result: Any = ctypes.c_int) -> Any:
    """The same function with plain addresses for pointers: several times faster per call."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_PAGE, _AT, _TO = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
_unicode = _bound(pdfium.FPDFText_GetUnicode, _PAGE, _AT, result=ctypes.c_uint)
_object = _bound(pdfium.FPDFText_GetTextObject, _PAGE, _AT, result=ctypes.c_void_p)
_origin = _bound(pdfium.FPDFText_GetCharOrigin, _PAGE, _AT, _TO, _TO)
_box = _bound(pdfium.FPDFText_GetLooseCharBox, _PAGE, _AT, _TO)
_matrix = _bound(pdfium.FPDFText_GetMatrix, _PAGE, _AT, _TO)
_size = _bound(pdfium.FPDFText_GetFontSize, _PAGE, _AT, result=ctypes.c_double)
_hyphen = _bound(pdfium.FPDFText_IsHyphen, _PAGE, _AT)

_REWRITTEN_HYPHENS = (0x0002, 0xFFFE)
_BLANKS = frozenset({*range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0x2028, 0x2029})
"""White space and everything that would break a line of text in two."""


def glyphs(text_page: Any, most: int) -> Iterator[Glyph]:
    """The characters of a page in the order of PDFium, at most ``most`` of them."""
    page = ctypes.cast(text_page, ctypes.c_void_p).value
    reader = _Strings(page)
    origin, box = (ctypes.c_double * 2)(), (ctypes.c_float * 4)()
    x_at, box_at = ctypes.addressof(origin), ctypes.addressof(box)
    y_at = x_at + ctypes.sizeof(ctypes.c_double)
    high = 0
    for at in range(min(pdfium.FPDFText_CountChars(text_page), most)):
        code = _unicode(page, at)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        text = _character(page, at, code, high)
        high = 0
        if not reader.moved_to(at) and text == " ":
            if code == 0x0A:
                text = "\n"
            yield Glyph(text, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, reader.style)
            continue
        _origin(page, at, x_at, y_at)
        _box(page, at, box_at)
        left, top, right, bottom = box
        yield Glyph(text, left, bottom, right, top, origin[0], origin[1], reader.style)


def _character(page: Any, at: int, code: int, high: int) -> str:
    if code in _BLANKS:
        return " "
    if code in _REWRITTEN_HYPHENS and _hyphen(page, at):
        return "-"
    if 0xDC00 <= code < 0xE000 and high:
        return chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00))
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code)


class _Strings:
    """Follows the strings that a page draws, so that what they share is asked once for each."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._here = 0
        self._bold: dict[int, bool] = {}
        self.style = Style(1.0, False, 0)

    def moved_to(self, at: int) -> bool:
        """Whether the character belongs to a string; a concluded blank or line end belongs to none."""
        here = _object(self._page, at)
        if not here:
            return False
        if here != self._here:
            self._here = here
            self.style = self._style(at, here)
        return True

    def _style(self, at: int, here: int) -> Style:
        matrix = (ctypes.c_float * 6)(1, 0, 0, 1, 0, 0)
        _matrix(self._page, at, ctypes.addressof(matrix))
        a, b, c, d = matrix[0], matrix[1], matrix[2], matrix[3]
        size = _size(self._page, at) * (c * c + d * d) ** 0.5
        return Style(round(min(max(size, 0.1), 10_000.0), 2), self._is_bold(here), _angle(a, b))

    def _is_bold(self, here: int) -> bool:
        font = pdfium.FPDFTextObj_GetFont(ctypes.cast(here, pdfium.FPDF_PAGEOBJECT))
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._bold:
            name = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
            lower = name.value.lower()
            heavy = any(word in lower for word in (b"bold", b"black", b"heavy"))
            self._bold[key] = heavy or pdfium.FPDFFont_GetWeight(font) >= 600
        return self._bold[key]


def _angle(a: float, b: float) -> int:
    """Degrees between the writing direction and the horizontal, to the nearest five."""
    if abs(b) <= 0.04 * a:
        return 0
    return 5 * round(degrees(atan2(b, a)) / 5) % 360


class Drawn(NamedTuple):
    """What else stands on a page.

    Attributes:
        rules: horizontal ones: left, right, height.
        picture: whether it has one.
        largest: the box of its largest picture: left, bottom, right, top; None if it has none.
        over: whether all words are put on that picture, for everybody to see: none is invisible or lies
            under it, as the words do that a program read off a scan.
    """

    rules: tuple[tuple[float, float, float], ...]
    picture: bool
    largest: tuple[float, float, float, float] | None = None
    over: bool = False


def drawn(page: Any) -> Drawn:
    """The rules and pictures among the first objects of a page."""
    rules, picture = [], False
    pictures: list[tuple[float, int, tuple[float, float, float, float]]] = []
    words: list[tuple[int, bool]] = []
    edges = [ctypes.c_float() for _ in range(4)]
    for n in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, n)
        kind = pdfium.FPDFPageObj_GetType(thing)
        shows = kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
        picture = picture or shows
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            words.append(
                (n, pdfium.FPDFTextObj_GetTextRenderMode(thing) != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
            )
        elif (shows or kind == pdfium.FPDF_PAGEOBJ_PATH) and pdfium.FPDFPageObj_GetBounds(thing, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            if shows:
                pictures.append(((right - left) * (top - bottom), n, (left, bottom, right, top)))
            elif top - bottom <= 2.5 and right - left >= 18:
                rules.append((left, right, (top + bottom) / 2))
    if not pictures:
        return Drawn(tuple(rules), picture)
    _, at, box = max(pictures)
    return Drawn(tuple(rules), picture, box, all(n > at and seen for n, seen in words))
