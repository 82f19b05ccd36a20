"""Every reader and every rule has a version, and nothing else has."""

from testimonia.ingest import versions
from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.ingest.readers import READERS
from testimonia.ingest.repairs import REPAIRS


def test_the_lists_name_the_same_things() -> None:
    assert list(versions.READERS) == [reader.name for reader in READERS]
    assert list(versions.REPAIRS) == [rule.name for rule in REPAIRS]


def test_a_format_has_one_reader() -> None:
    formats = [name for reader in READERS for name in reader.formats]
    assert len(formats) == len(set(formats))


def test_what_is_read_today_is_current() -> None:
    for name, data in (("a.txt", b"Some words."), ("b.bin", b"\x00\x01" * 50), ("c.md", b"# Words")):
        assert ingest(File(name, data)).reader in versions.CURRENT
