"""The encoding of a marked-up page: its byte order mark, what it declares, or what its bytes show."""

import codecs
import re

from testimonia.ingest.decoding import Decoded, decoded

_HEAD = 4096
"""Bytes in which a declaration must stand; the HTML standard asks for the first 1024."""
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})|<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CODECS = {
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"), "cp1252"),
    **{f"windows-{n}": f"cp{n}" for n in (1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)},
    **{f"cp{n}": f"cp{n}" for n in (1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)},
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)},
    **{
        name: name
        for name in ("koi8-r", "koi8-u", "euc-jp", "iso-2022-jp", "gb18030", "macintosh", "tis-620")
    },
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "ibm866": "cp866",
    "cp866": "cp866",
    "x-mac-cyrillic": "mac-cyrillic",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
}
"""Labels that pages declare, and how they are read (WHATWG Encoding Standard, section 4.2)."""


def page_characters(data: bytes) -> Decoded:
    """Read the bytes of a page as characters: without byte order mark, NUL shown as U+FFFD.

    Raises:
        UnreadableError: if they are text in no encoding.
    """
    found = _as_declared(data) or decoded(data)
    text = found.characters.removeprefix("\ufeff").replace("\0", "\ufffd")
    return Decoded(text, found.encoding, found.doubt)


def _as_declared(data: bytes) -> Decoded | None:
    """What the page says it is, if that is one of the encodings of the web and fits all its bytes."""
    if data.startswith(_MARKS):
        return None
    declared = _DECLARED.search(data, 0, _HEAD)
    if declared is None:
        return None
    label = (declared[1] or declared[2]).decode("ascii", "replace").lower()
    codec = _CODECS.get(label)
    if codec is None:
        return None
    for name in (codec, "latin-1") if codec == "cp1252" else (codec,):
        try:
            return Decoded(data.decode(name), name)
        except UnicodeDecodeError:
            continue
    return None
