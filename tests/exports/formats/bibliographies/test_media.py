"""What kind of file a path leads to."""

import pytest

from testimonia.exports.formats.bibliographies.media import media_type


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/b.PDF", "application/pdf"),
        ("b.txt", "text/plain"),
        ("b", "application/octet-stream"),
        ("b.xyz", "application/octet-stream"),
    ],
)
def test_a_media_type(path: str, expected: str) -> None:
    assert media_type(path) == expected
