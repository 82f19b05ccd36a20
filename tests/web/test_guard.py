"""The way in, and what stands in the head of every answer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.types import Message

from testimonia.web.app import application
from testimonia.web.checks import LARGEST_BODY
from tests.found import built
from tests.web.plain_pages import PORT, Browser, PlainPages, Room

HEAD = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("folder"))


@pytest.fixture
def room(folder: Path) -> Room:
    return Room(folder)


def test_the_address_is_exchanged_for_a_cookie(room: Room) -> None:
    client = room.stranger()
    came_in = client.get(f"/?token={room.door.keys.token}")
    assert (came_in.status_code, came_in.headers["location"]) == (303, "/")
    said = came_in.headers["set-cookie"]
    assert said.startswith(f"testimonia-{PORT}={room.door.keys.cookie};")
    assert {part.strip().lower() for part in said.split(";")[1:]} == {"httponly", "path=/", "samesite=strict"}
    assert room.door.keys.token not in said
    assert client.get("/").text.startswith("folder ")


@pytest.mark.parametrize(
    ("site", "header", "said"),
    [
        # where the browser comes from, and by what it is sent on
        ("none", "location", "/tour"),
        ("cross-site", "refresh", "0; url=/tour"),
    ],
)
def test_one_may_be_led_to_another_page_first(room: Room, site: str, header: str, said: str) -> None:
    stranger = Browser(application(room.sitting, PlainPages(), replace(room.door, first="/tour")))
    navigates = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    came_in = stranger.get(f"/?token={room.door.keys.token}", navigates)
    assert came_in.headers[header] == said


def test_a_stranger_is_told_where_the_address_stands(room: Room) -> None:
    for address in ("/", "/source/a", "/static/edition.css", "/?token=", "/?token=wrong", "/?token=%ff"):
        refusal = room.stranger().get(address)
        assert refusal.status_code == 403
        assert "Use the address that is printed in the terminal." in refusal.text
        assert "set-cookie" not in refusal.headers


def test_a_browser_is_started_with_an_address_that_lets_in_once(room: Room) -> None:
    address = f"/?token={room.door.keys.ticket}"
    assert room.stranger().ask("HEAD", address).status_code == 403  # a glance does not use it up
    first = room.stranger()
    assert first.get(address).status_code == 303
    assert room.stranger().get(address).status_code == 403
    assert first.get(address).status_code == 303  # the one who is in stays in


def test_who_comes_from_a_foreign_page_goes_on_from_a_page_of_ours(room: Room) -> None:
    """Sent on with a redirect, a browser would keep the `SameSite=Strict` cookie back, and find it shut."""
    navigates = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    came_in = room.stranger().get(f"/?token={room.door.keys.token}", headers=navigates)
    assert (came_in.status_code, came_in.headers["refresh"]) == (200, "0; url=/")
    assert 'href="/"' in came_in.text
    assert "set-cookie" in came_in.headers


def test_every_answer_carries_the_rules(room: Room) -> None:
    reader = room.reader()
    answers = [
        reader.get("/"),
        reader.ask("HEAD", "/"),
        reader.get("/static/edition.css"),
        reader.get("/nowhere"),
        reader.get("/source/broken"),  # a mistake of ours
        reader.ask("POST", "/judgements", content=b"x" * (LARGEST_BODY + 1)),
        reader.get("/judgements"),
        reader.ask("OPTIONS", "/"),
        room.stranger().get("/"),
        room.stranger().get(f"/?token={room.door.keys.token}"),
    ]
    assert [a.status_code for a in answers] == [200, 200, 200, 404, 500, 413, 405, 405, 403, 303]
    for answer in answers:
        assert {name: answer.headers.get(name) for name in HEAD} == HEAD
        assert "server" not in answer.headers
        assert not [name for name in answer.headers if name.startswith("access-control")]


def test_a_body_without_end_is_cut_off(room: Room) -> None:
    """It does not say how long it is; what is read of it is bounded all the same."""
    read = []

    async def endless() -> AsyncIterator[bytes]:
        for number in range(10_000):
            read.append(number)
            yield b"x" * 1024

    answer = room.reader().ask("POST", "/judgements", content=endless())
    assert answer.status_code == 413
    assert len(read) <= 2 * LARGEST_BODY // 1024
    assert room.reader().ask("GET", "/", content=b"x").status_code == 413  # nothing reads it


def test_a_mistake_of_ours_is_a_sentence(room: Room) -> None:
    answer = room.reader().get("/source/broken")
    assert answer.status_code == 500
    assert answer.text.startswith("trouble 500: testimonia made a mistake here")
    (line,) = room.reported
    assert line.startswith("testimonia made a mistake (ZeroDivisionError in plain_pages.py, line ")
    assert "words of a document" not in line + answer.text


def test_what_is_no_http_gets_nothing(room: Room) -> None:
    async def nothing(message: object = None) -> Message:
        raise AssertionError("somebody talks")

    asyncio.run(room.app({"type": "websocket", "path": "/"}, nothing, nothing))  # type: ignore[arg-type]
