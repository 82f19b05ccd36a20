"""Spoiling an input: by bytes, by what it repeats, by what others hold, and inside the packages of ZIP."""

import io
import warnings
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from tests.fuzzing.seeds import WORDS

LONGEST = 1 << 15
"""Bytes of an input, at most: what grows with the square of it shows by then."""
TIMES = (2, 3, 8, 64, 500)
"""How often a stretch is repeated."""


def spoilt(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """The input with a few things done to it.

    Args:
        data: a sound input, or one that is spoilt already.
        others: inputs of the same target, to take stretches from.
        chance: decides; the same gives the same.
    """
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.9:
        return _repacked(data, others, chance)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        data = chance.choice(_WAYS)(data, others, chance)[:LONGEST]
    return data


def _repacked(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """A package with some of its members spoilt, left out, or there twice; the bytes, if it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = [(name, package.read(name)) for name in package.namelist()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, RuntimeError):
        return data
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.randrange(len(members)) if members else 0
        if members and chance.random() < 0.05:
            members.insert(at, chance.choice(members))
        elif len(members) > 1 and chance.random() < 0.05:
            del members[at]
        elif members:
            name, content = members[at]
            members[at] = (name, spoilt(content, (content, *(c for _, c in members)), chance))
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        warnings.simplefilter("ignore")  # that a name is there twice, which is the point
        for name, content in members:
            with package.open(zipfile.ZipInfo(name), "w") as member:
                member.write(content)
    return out.getvalue()


def _stretch(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(start + chance.choice((1, 2, 4, 16, 64, 256)), len(data))


def _changed(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _cut_out(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _cut_off(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)] if chance.random() < 0.3 else data


def _repeated(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * chance.choice(TIMES) + data[end:]


def _put_in(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + chance.choice(WORDS) + data[chance.choice((start, end)) :]


def _swapped(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    start, end = _stretch(data, chance)
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[start:end] + data[at:]


def _from_another(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    other = chance.choice(others) if others else data
    start, end = _stretch(other, chance)
    at = chance.randrange(len(data) + 1)
    return data[:at] + other[start:end] + data[at:]


def _renumbered(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """A figure becomes another: counts, sizes, references."""
    places = [n for n, byte in enumerate(data[:LONGEST]) if 48 <= byte <= 57]
    if not places:
        return data
    at = chance.choice(places)
    return data[:at] + chance.choice((b"0", b"9", b"-1", b"65536", b"4294967297", b"1" * 30)) + data[at + 1 :]


_WAYS: tuple[Callable[[bytes, Sequence[bytes], Random], bytes], ...] = (
    _changed,
    _cut_out,
    _cut_off,
    _repeated,
    _put_in,
    _put_in,
    _swapped,
    _from_another,
    _renumbered,
)
