import pytest

from testimonia.ingest.decoding import decoded

WORDS = "Он родился в Вологде — в 1876 году. Émile, Łódź."
GERMAN = "Der Setzer Jürgen Groß war müde und hörte nur noch die Räder der großen Maschine über den Hof. " * 8

ENCODINGS = [
    ("utf-8", "utf-8"),
    ("utf-8-sig", "utf-8"),
    ("utf-16", "utf-16-le"),
    ("utf-16-be", "utf-16-be"),
    ("utf-32", "utf-32-le"),
]


@pytest.mark.parametrize(("written", "read"), ENCODINGS)
def test_unicode_is_read_without_a_doubt(written: str, read: str) -> None:
    result = decoded((WORDS * 3).encode(written))
    assert result.characters.lstrip("\ufeff") == WORDS * 3
    assert (result.encoding, result.doubt) == (read, None)


def test_a_western_encoding_is_guessed_and_said() -> None:
    result = decoded(GERMAN.encode("cp1252"))
    assert result.characters == GERMAN
    assert result.doubt is not None


def test_a_stray_byte_in_utf8_is_read_as_windows() -> None:
    data = (GERMAN * 3).encode() + b"It\x92s." + GERMAN.encode()
    result = decoded(data)
    assert "It’s." in result.characters and result.encoding == "utf-8"
    assert result.doubt is not None and "1 of its bytes" in result.doubt


def test_lone_surrogates_do_not_come_through() -> None:
    data = b"\xff\xfe" + "a".encode("utf-16-le") + b"\x00\xd8" + "b".encode("utf-16-le")
    result = decoded(data)
    assert result.characters.encode("utf-8")
    assert result.doubt is not None
