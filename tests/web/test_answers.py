"""Answers that say no, in the form that was asked for."""

import pytest
from starlette.datastructures import Headers

from testimonia.web.answers import came_from, mistake, no, wants_json


@pytest.mark.parametrize(
    ("headers", "script"),
    [
        ({"content-type": "application/json"}, True),
        ({"content-type": "Application/JSON; charset=utf-8"}, True),
        ({"accept": "application/json"}, True),
        ({"content-type": "application/x-www-form-urlencoded", "accept": "text/html,*/*"}, False),
        ({"content-type": "text/plain; application/json"}, False),
        ({}, False),
    ],
)
def test_who_asks(headers: dict[str, str], script: bool) -> None:
    assert wants_json(Headers(headers)) is script
    answer = no(Headers(headers), lambda status, sentence, back: f"<h1>{status} {sentence}", 404, "Not here.")
    told = b'{"error":"Not here."}' if script else b"<h1>404 Not here."
    assert (answer.status_code, answer.body) == (404, told)


@pytest.mark.parametrize(
    ("referer", "back"),
    [
        ("http://127.0.0.1:8137/who/ab?name=Ada+Lind#names", "/who/ab?name=Ada+Lind"),
        ("http://127.0.0.1:8137/", "/"),
        ("http://127.0.0.1:9999/who/ab", ""),  # another port is another's
        ("https://elsewhere.example/who", ""),
        ("http://127.0.0.1:8137//elsewhere.example", ""),  # would lead to another machine
        ("http://127.0.0.1:8137/?token=secret", ""),  # no key is written on a page
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_the_way_back_is_to_a_page_of_ours(referer: str, back: str) -> None:
    assert came_from(Headers({"host": "127.0.0.1:8137", "referer": referer})) == back


def test_a_mistake_is_one_line_without_words_of_a_document() -> None:
    try:
        dict[str, str]()["words of\na document"]
    except KeyError as error:
        line = mistake(error)
    assert line.startswith("testimonia made a mistake (KeyError in test_answers.py, line ")
    assert "words" not in line
    assert mistake(ValueError("words")) == "testimonia made a mistake (ValueError). Please report it."
