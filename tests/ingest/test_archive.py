"""Packages that are built to do harm are refused with a sentence, before anything is unpacked."""

import io
import stat
import struct
import warnings
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.archive import MemberError, Package, open_package
from testimonia.ingest.extraction import Limits, UnreadableError
from tests.ingest.readers.packages import zipped

GOOD = zipped({"a.txt": "one", "folder/B.txt": "two"})


def opened(data: bytes, limits: Limits | None = None) -> Package:
    return open_package(data, limits or Limits())


def renamed(name: str) -> bytes:
    """An archive with one member whose name is any string at all."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("x")
        info.filename = name
        archive.writestr(info, "content")
    return buffer.getvalue()


def linked() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("link")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def twice(*names: str) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(buffer, "w") as archive:
            for name in names:
                archive.writestr(name, name)
    return buffer.getvalue()


def with_count(count: int) -> bytes:
    """The good archive with another number of members in its last record."""
    at = GOOD.rfind(b"PK\x05\x06")
    return GOOD[: at + 8] + struct.pack("<HH", count, count) + GOOD[at + 12 :]


def with_count_64(count: int) -> bytes:
    at = GOOD.rfind(b"PK\x05\x06")
    size, start = struct.unpack_from("<LL", GOOD, at + 12)
    end = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    last = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return GOOD[:at] + end + locator + last


def overlapping() -> bytes:
    """Two members in the list that are one stretch of bytes in the file."""
    data = zipped({"a": "one" * 100, "b": "two" * 100})
    second = data.rfind(b"PK\x01\x02")
    return data[: second + 42] + struct.pack("<L", 0) + data[second + 46 :]


def encrypted() -> bytes:
    at = GOOD.find(b"PK\x01\x02")
    return GOOD[: at + 8] + b"\x01" + GOOD[at + 9 :]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "cut off"),
        (b"PK\x03\x04 and no end", "cut off"),
        (GOOD[:-30], "cut off"),
        (with_count(30_000), "30,000 files"),
        (with_count_64(1_000_000), "1,000,000 files"),
        (overlapping(), "overlap"),
        (renamed("../outside"), "leads out"),
        (renamed("a/../../outside"), "leads out"),
        (renamed("/etc/passwd"), "leads out"),
        (renamed("C:/windows"), "leads out"),
        (renamed("a\\b"), "leads out"),
        (linked(), "link"),
        (encrypted(), "password"),
        (zipped({"bomb": b"\0" * (8 << 20)}), "times its size"),
    ],
)
def test_a_harmful_or_damaged_package_is_refused(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableError, match=word):
        opened(data)


def test_many_members_are_counted_whatever_the_last_record_says() -> None:
    many = zipped({f"{n}": "" for n in range(30)})
    at = many.rfind(b"PK\x05\x06")
    lying = many[: at + 8] + struct.pack("<HH", 1, 1) + many[at + 12 :]
    with pytest.raises(UnreadableError, match="30 files"):
        opened(lying, Limits(members=20))


def test_what_all_members_unpack_to_is_limited() -> None:
    with pytest.raises(UnreadableError, match="unpacks to more"):
        opened(GOOD, Limits(unpacked=5))
    with pytest.raises(UnreadableError, match="larger"):
        opened(GOOD, Limits(size=5))


def test_members_are_found_whatever_the_case_of_their_letters() -> None:
    package = opened(GOOD)
    assert package.read("A.txt") == b"one"
    assert package.read("folder/b.TXT") == b"two"
    assert package.holds("FOLDER/b.txt")
    assert not package.holds("c.txt")


@pytest.mark.parametrize("names", [("a", "a"), ("a", "A"), ("e\u0301", "\u00e9")])
def test_of_two_members_of_one_name_none_is_read(names: tuple[str, str]) -> None:
    with pytest.raises(MemberError, match="more than once"):
        opened(twice(*names)).read(names[0])


def test_a_damaged_member_does_not_damage_the_others() -> None:
    data = bytearray(zipped({"a": "one" * 50, "b": "two"}))
    data[31 + 3] ^= 0xFF
    package = opened(bytes(data))
    with pytest.raises(MemberError, match="damaged"):
        package.read("a")
    assert package.read("b") == b"two"
    with pytest.raises(MemberError, match="missing"):
        package.read("c")


def test_an_archive_inside_is_only_bytes() -> None:
    inner = zipped({"bomb": b"\0" * 100_000})
    assert opened(zipped({"inner.zip": inner})).read("inner.zip") == inner


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=6))
def test_no_change_of_bytes_raises_anything_else(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for at, byte in changes:
        data[at] = byte
    try:
        package = opened(bytes(data))
        for name in package.names():
            package.read(name)
    except (UnreadableError, MemberError) as error:
        assert str(error)
