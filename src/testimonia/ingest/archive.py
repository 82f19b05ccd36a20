"""Packages (EPUB, DOCX: ZIP archives) opened without trusting a word they say about themselves.

Everything is checked before a member is listed or read: how many there are, how large they claim to be, where
their bytes lie, what they are called. Nothing is ever written to disk, and an archive inside is never opened.
"""

import io
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable

from testimonia.ingest.extraction import MIB, Limits, UnreadableError

_END = b"PK\x05\x06"
_END_SIZE = 22
_END_64 = b"PK\x06\x06"
_END_64_SIZE = 56
_LOCATOR_64_SIZE = 20
_ENTRY = b"PK\x01\x02"
_LOCAL_SIZE = 30
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_SMALL = MIB
"""Bytes up to which no ratio is suspicious: a short file of blanks packs very well."""
_CHUNK = MIB
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError)


class MemberError(Exception):
    """One file inside a package cannot be had; the message is a clause ("is damaged")."""


def lost(what: str, error: Exception) -> str:
    """One sentence on a part of a package that its document can do without.

    Args:
        what: the part holds: "styles", "footnotes".
        error: a `MemberError`, or what a parser says of damage.
    """
    why = error if isinstance(error, MemberError) else "is damaged"
    return (
        f"The {what} of this document could not be read: that part of the file {why}. The rest was read. "
        "Try another copy."
    )


class Package:
    """A package whose members may be read, one at a time, within limits."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._left = limits.unpacked
        self._members: dict[str, list[zipfile.ZipInfo]] = {}
        for info in archive.infolist():
            self._members.setdefault(_folded(info.filename), []).append(info)

    def holds(self, name: str) -> bool:
        """Whether there is a member of that name, whatever the case of its letters."""
        return _folded(name) in self._members

    def names(self) -> tuple[str, ...]:
        """What the members are called, in the order of the package."""
        return tuple(info.filename for info in self._archive.infolist())

    def read(self, name: str) -> bytes:
        """The bytes of one member.

        Raises:
            MemberError: if it is missing, damaged, or if two members share its name.
        """
        found = self._members.get(_folded(name), [])
        if not found:
            raise MemberError("is missing")
        if len(found) > 1:
            raise MemberError("is there more than once, and it cannot be known which one is meant")
        if found[0].compress_type not in _METHODS:
            raise MemberError("is packed in an unusual way")
        try:
            return self._streamed(found[0])
        except (*_DAMAGE, RuntimeError) as error:
            raise MemberError("is damaged") from error

    def _streamed(self, info: zipfile.ZipInfo) -> bytes:
        """Unpack in steps, so that a member that lies about its size is dropped early."""
        pieces, size = [], 0
        with self._archive.open(info) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                if size > info.file_size or size > self._left:
                    raise MemberError("is larger than it claims")
                pieces.append(piece)
        self._left -= size
        return b"".join(pieces)


def open_package(data: bytes, limits: Limits) -> Package:
    """Open a ZIP archive held in memory, once it has been found harmless.

    Raises:
        UnreadableError: if it is damaged, protected, or built to do harm.
    """
    if len(data) > limits.size:
        raise UnreadableError(f"The file is larger than {limits.size // MIB} MiB, more than is read.")
    _check_count(data, limits)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (*_DAMAGE, KeyError, RuntimeError, IndexError) as error:
        raise UnreadableError(
            "The file is damaged: its table of contents cannot be read. Try another copy."
        ) from error
    members = archive.infolist()
    _check_names(members)
    _check_sizes(members, limits)
    _check_places(members, data, archive.start_dir)
    return Package(archive, limits)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _check_count(data: bytes, limits: Limits) -> None:
    """Read the record at the end, and count the entries, before anything makes a list of them."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - 0xFFFF))
    if at < 0 or at + _END_SIZE > len(data):
        raise UnreadableError("The file is cut off: its end is missing. Try another copy.")
    count, size = struct.unpack_from("<HL", data, at + 10)
    at_64 = at - _LOCATOR_64_SIZE - _END_64_SIZE
    if at_64 >= 0 and data.startswith(_END_64, at_64):
        count_64, size_64 = struct.unpack_from("<QQ", data, at_64 + 32)
        count, size, at = max(count if count < 0xFFFF else 0, count_64), size_64, at_64
    entries = data.count(_ENTRY, max(0, at - size), at)
    if max(count, entries) > limits.members:
        raise UnreadableError(
            f"The file is a package of {max(count, entries):,} files, more than the {limits.members:,} "
            "that are read; it may be built to do harm."
        )


def _check_names(members: Iterable[zipfile.ZipInfo]) -> None:
    for info in members:
        name = info.orig_filename
        rooted = name.startswith("/") or name[1:2] == ":"
        if rooted or "\\" in name or "\0" in name or ".." in name.split("/"):
            raise UnreadableError(
                "The file is a package with a name that leads out of it; it may be built to do harm."
            )
        if stat.S_ISLNK(info.external_attr >> 16):
            raise UnreadableError(
                "The file is a package with a link to something outside; it may be built to do harm."
            )
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError("The file is protected by a password. Save it without one.")


def _check_sizes(members: Iterable[zipfile.ZipInfo], limits: Limits) -> None:
    total = 0
    for info in members:
        total += info.file_size
        if info.file_size > _SMALL and info.file_size > limits.ratio * info.compress_size:
            raise UnreadableError(
                f"A file in the package unpacks to more than {limits.ratio} times its size; "
                "it may be built to do harm."
            )
    if total > limits.unpacked:
        raise UnreadableError(
            f"The package unpacks to more than {limits.unpacked // MIB} MiB, more than is read."
        )


def _check_places(members: Iterable[zipfile.ZipInfo], data: bytes, directory: int) -> None:
    """No byte may belong to two members: a few bytes could be unpacked many times."""
    row = sorted(members, key=lambda info: info.header_offset)
    ends = [info.header_offset for info in row[1:]] + [directory]
    for info, end in zip(row, ends, strict=False):
        start = info.header_offset
        if not 0 <= start <= len(data) - _LOCAL_SIZE:
            raise UnreadableError("The file is damaged: a part of it is missing. Try another copy.")
        name, extra = struct.unpack_from("<HH", data, start + 26)
        if start + _LOCAL_SIZE + name + extra + info.compress_size > end:
            raise UnreadableError(
                "The file is a package whose files overlap; it is damaged or built to do harm."
            )
