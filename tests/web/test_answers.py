"""Answers that say no, in the form that was asked for."""

import pytest
from starlette.datastructures import Headers

from testimonia.web.answers import mistake, no, wants_json


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
    answer = no(Headers(headers), lambda status, sentence: f"<h1>{status} {sentence}", 404, "Not here.")
    told = b'{"error":"Not here."}' if script else b"<h1>404 Not here."
    assert (answer.status_code, answer.body) == (404, told)


def test_a_mistake_is_one_line_without_words_of_a_document() -> None:
    try:
        dict[str, str]()["words of\na document"]
    except KeyError as error:
        line = mistake(error)
    assert line.startswith("testimonia made a mistake (KeyError in test_answers.py, line ")
    assert "words" not in line
    assert mistake(ValueError("words")) == "testimonia made a mistake (ValueError). Please report it."
