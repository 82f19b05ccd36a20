"""From bytes to characters: the encoding a file says it has, the one it shows, or the likeliest."""

import codecs
import re
from dataclasses import dataclass

from testimonia.ingest.extraction import UnreadableError

SAMPLE = 256 * 1024
"""Bytes that are looked at to guess an encoding; guessing from more is slow and no better."""
MOST_STRAYS = 0.02
"""The share of a text's non-ASCII bytes that may be stray before it is no longer taken for UTF-8."""

USUAL = "cp1252"
"""The encoding of most old files in Western languages: taken where it reads nearly as well as the likeliest,
since a handful of accented letters cannot tell it from its neighbours."""
NEARLY = 0.06
"""A difference in charset-normalizer's measures (chaos and coherence, from 0 to 1) that says nothing."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, and what had to be assumed to get them.

    Attributes:
        characters: all of them, a byte order mark included; never a lone surrogate.
        encoding: the encoding they were read as.
        doubt: one sentence if something was assumed, else None.
    """

    characters: str
    encoding: str
    doubt: str | None = None


def decoded(data: bytes) -> Decoded:
    """Read bytes as characters.

    Raises:
        UnreadableError: if they are text in no encoding.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _marked(data, encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    zeros = data[:SAMPLE].count(0)
    if zeros * 5 > len(data[:SAMPLE]):
        return _marked(data, "utf-16-le" if data[1:SAMPLE:2].count(0) * 2 > zeros else "utf-16-be")
    return _mostly_utf8(data) or _guessed(data)


def _marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    doubt = None
    if "\ufffd" in text:
        doubt = f"Some bytes are not valid {encoding.upper()}; each is shown as \ufffd."
    return Decoded(_SURROGATE.sub("\ufffd", text), encoding, doubt)


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes of another encoding between, as files pasted together have."""
    strays: list[int] = []

    def stray(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        strays.append(error.start)
        byte = error.object[error.start : error.start + 1]
        return byte.decode("cp1252", "replace"), error.start + 1

    codecs.register_error("testimonia-stray", stray)
    beyond_ascii = sum(byte > 127 for byte in data[:SAMPLE])
    try:
        data[:SAMPLE].decode("utf-8", "strict")
        tested = 0
    except UnicodeDecodeError:
        data[:SAMPLE].decode("utf-8", "testimonia-stray")
        tested = len(strays)
    if tested > max(beyond_ascii * MOST_STRAYS, 1) or tested * 3 > beyond_ascii:
        return None
    strays.clear()
    text = data.decode("utf-8", "testimonia-stray")
    doubt = (
        f"The file is UTF-8, but {len(strays)} of its bytes are not; they were read as Windows-1252. "
        "Look at the accented letters."
    )
    return Decoded(text, "utf-8", doubt)


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # slow to import, and rarely needed

    found = from_bytes(data[:SAMPLE])
    best = found.best()
    if best is None:
        raise UnreadableError("This is not text in any known encoding.")
    for other in found:
        near = other.chaos <= best.chaos + NEARLY and other.coherence >= best.coherence - NEARLY
        if other.encoding == USUAL and near:
            best = other
    text = data.decode(best.encoding, "replace")
    doubt = (
        f"The file does not say how its letters are encoded; it was read as {best.encoding}. "
        "If accented letters look wrong, save it as UTF-8."
    )
    return Decoded(_SURROGATE.sub("\ufffd", text), best.encoding, doubt)
