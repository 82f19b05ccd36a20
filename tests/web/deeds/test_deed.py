"""The page to which somebody is led back when a deed is done."""

import pytest

from testimonia.web.deeds import DEEDS
from testimonia.web.deeds.deed import way_back
from testimonia.web.pages import PAGES

CASES: tuple[tuple[dict[str, str], str], ...] = (
    ({}, "/findings"),
    ({"back": ""}, "/findings"),
    ({"back": "/"}, "/"),
    ({"back": "/finding/ab12"}, "/finding/ab12"),
    ({"back": "/who/1?name=Ada+Lind#people"}, "/who/1?name=Ada+Lind#people"),
    ({"back": "/who/1?name=Ada%20Lind"}, "/who/1?name=Ada%20Lind"),
    # other machines
    ({"back": "https://example.org/"}, "/findings"),
    ({"back": "//example.org/"}, "/findings"),
    ({"back": "/\\example.org/"}, "/findings"),
    ({"back": "\\\\example.org/"}, "/findings"),
    ({"back": " //example.org/"}, "/findings"),
    ({"back": "example.org"}, "/findings"),
    ({"back": "javascript:alert(1)"}, "/findings"),
    # browsers leave these out of an address, and then read on
    ({"back": "/\t/example.org"}, "/findings"),
    ({"back": "/\n/example.org"}, "/findings"),
    ({"back": "/\r\nSet-Cookie: a=b"}, "/findings"),
    ({"back": "/\x00"}, "/findings"),
    ({"back": "/\u202e"}, "/findings"),
)


@pytest.mark.parametrize(("said", "led_to"), CASES)
def test_the_way_back_is_a_page_of_ours(said: dict[str, str], led_to: str) -> None:
    assert way_back(said, "/findings") == led_to


def test_no_two_deeds_and_no_page_have_one_address() -> None:
    addresses = [deed.address for deed in DEEDS]
    assert len(set(addresses)) == len(addresses)
    pages = [page.address for page in PAGES]
    assert len(set(pages)) == len(pages)
    assert set(addresses).isdisjoint(pages)
