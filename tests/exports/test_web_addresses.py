"""Addresses on the web: one, or nothing."""

import pytest

from testimonia.exports.web_addresses import web_address


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=c&d=e#f", True),
        ("http://example.org/ark:/99166/w6", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ('https://example.org/"><script>', False),
        ("https://example.org/a b", False),
        ("https://example.org/\tQ42", False),
        ("https://example.org/\x00", False),
        ("https://example.org/a|b", False),
        ("", False),
        (None, False),
        (["https://example.org"], False),
    ],
)
def test_an_address_is_one_of_the_web_or_left_out(address: object, kept: bool) -> None:
    assert web_address(address) == (address if kept else "")
