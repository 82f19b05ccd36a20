"""How the letters of an RTF file are encoded: by its code page, and by the character set of each font.

Code pages and character sets by RTF 1.9.1, "Character Set" and "Font Table".
"""

import codecs

DEFAULT = "cp1252"
SYMBOLS = "symbols"
"""A font whose letters are pictures; Word keeps them at U+F000 onwards."""
PAGES = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
"""The encodings that a file names by a word."""
_CHARSETS = {
    0: "cp1252", 2: SYMBOLS, 77: "mac-roman", 78: "cp932", 79: "cp949", 80: "cp936", 81: "cp950",
    83: "cp1255", 84: "cp1256", 85: "mac-greek", 86: "mac-turkish", 88: "cp1250", 89: "mac-cyrillic",
    128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {10000: "mac-roman", 10006: "mac-greek", 10007: "mac-cyrillic", 10029: "mac-latin2", 65001: "utf-8"}


def of_page(number: int | None) -> str | None:
    """The encoding of a Windows code page; None if it is not known."""
    if number is None or not 0 < number < 100_000:
        return None
    name = _PAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return name


def of_charset(number: int | None) -> str | None:
    """The encoding of a font's character set; None if it is that of the whole file."""
    return _CHARSETS.get(-1 if number is None else number)


def letters(data: bytes, encoding: str) -> tuple[str, int]:
    """Bytes as characters, and how many of them are signs of a font of symbols or in no encoding."""
    if encoding == SYMBOLS:
        return "".join(chr(byte + 0xF000) if byte > 31 else " " for byte in data), len(data)
    text = data.decode(encoding, "replace")
    return text, text.count("\ufffd")
