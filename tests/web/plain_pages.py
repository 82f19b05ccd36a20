"""A reading room with the plainest pages, so that tests of the server do not hang on templates."""

import asyncio
from collections.abc import AsyncIterable, Mapping
from pathlib import Path

import httpx
from starlette.types import ASGIApp

from testimonia.model import Span
from testimonia.pipeline.judging import HeldDecision
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.app import application
from testimonia.web.checks import Door
from testimonia.web.keys import Keys
from testimonia.web.sitting import Sitting

PORT = 8137


class PlainPages:
    """What a page would show, one thing a line."""

    STATIC: Mapping[str, tuple[str, bytes]] = {"edition.css": ("text/css", b"p { color: black }")}

    def findings_page(self, store: Store, *, folder: str, decided: Mapping[str, HeldDecision]) -> str:
        shown = [
            f"{each.id} {decided[each.id].act if each.id in decided else '-'}" for each in store.findings()
        ]
        return "\n".join([f"folder {folder}", *shown])

    MENTIONS = ("", "all")
    STATEMENTS = ("", "all")

    def source_page(
        self,
        store: Store,
        source_id: str,
        at: Span | None,
        *,
        folder: str,
        paragraph: int | None = None,
        who: int | None = None,
        mentions: str = "",
        statements: str = "",
    ) -> str | None:
        if source_id == "broken":
            raise ZeroDivisionError("words of a document")
        path = store.path_of(source_id)
        marked = f" {who} {mentions}" if mentions else ""
        told = f" statements {statements}" if statements else ""
        return None if path is None else f"{path} {at} {paragraph}{marked}{told}"

    def trouble_page(self, status: int, sentence: str) -> str:
        return f"trouble {status}: {sentence}"


class Room:
    """A guarded application without a network, and what it reported."""

    def __init__(self, folder: Path) -> None:
        self.door = Door(PORT, Keys())
        self.sitting = Sitting(folder, evidence_of(folder))
        self.reported: list[str] = []
        self.app = application(self.sitting, PlainPages(), self.door, self.reported.append)

    def stranger(self) -> "Browser":
        """A browser that has nothing."""
        return Browser(self.app)

    def reader(self) -> "Browser":
        """A browser that came in by the address."""
        browser = Browser(self.app)
        browser.get(f"/?token={self.door.keys.token}")
        return browser


class Browser:
    """Asks as a browser does: keeps cookies, and names its origin when it posts. It follows no redirect."""

    def __init__(self, app: ASGIApp) -> None:
        transport = httpx.ASGITransport(app)
        self._client = httpx.AsyncClient(transport=transport, base_url=f"http://127.0.0.1:{PORT}")

    def ask(
        self,
        method: str,
        address: str,
        *,
        json: object = None,
        data: Mapping[str, str] | None = None,
        content: bytes | AsyncIterable[bytes] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """The answer, whole."""
        origin = {"origin": str(self._client.base_url).rstrip("/")} if method == "POST" else {}
        request = self._client.request(
            method, address, json=json, data=data, content=content, headers={**origin, **(headers or {})}
        )
        return asyncio.run(request)

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> httpx.Response:
        return self.ask("GET", address, headers=headers)

    def judge(self, finding: str, act: str) -> httpx.Response:
        """As the page's script decides."""
        return self.ask("POST", "/judgements", json={"finding": finding, "act": act})

    def undo(self, finding: str | None = None) -> httpx.Response:
        """As the page's script takes back."""
        return self.ask("POST", "/judgements/undo", json={"finding": finding} if finding else {})
