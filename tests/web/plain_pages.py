"""A reading room with the plainest pages, so that tests of the server do not hang on templates."""

import asyncio
import sys
from collections.abc import AsyncIterable, Mapping, Sequence
from pathlib import Path

import httpx
from starlette.types import ASGIApp

from testimonia.pipeline.places import evidence_of
from testimonia.web.app import Pages, application
from testimonia.web.building import Building
from testimonia.web.checks import Door
from testimonia.web.keys import Keys
from testimonia.web.pages.page import Media, Moved, Page, Visit
from testimonia.web.sitting import Sitting

PORT = 8137


class PlainPages:
    """What a page would show, one thing a line."""

    STATIC: Mapping[str, tuple[str, bytes]] = {"edition.css": ("text/css", b"p { color: black }")}

    @property
    def PAGES(self) -> tuple[Page, ...]:
        return (
            Page("/", self.findings),
            Page("/source/{source}", self.source),
            Page("/moved", lambda visit: Moved("/elsewhere")),
            Page("/file", lambda visit: Media("text/csv", b"a,b", "häuser.csv")),
            Page("/hostile-file", lambda visit: Media("text/html", b"", 'a"\r\nX-A: b/../c\udc80.html')),
            Page("/numbers", lambda visit: Media("application/json", b"[1, 2]")),
        )

    def findings(self, visit: Visit) -> str:
        decided = visit.decided()
        shown = [
            f"{each.id} {decided[each.id].act if each.id in decided else '-'}"
            for each in visit.store.findings()
        ]
        return "\n".join([f"folder {visit.name}", *shown])

    def source(self, visit: Visit) -> str | None:
        if visit.where["source"] == "broken":
            raise ZeroDivisionError("words of a document")
        path = visit.store.path_of(visit.where["source"])
        return None if path is None else f"{path} {visit.query.number('from')} {visit.query.text('mentions')}"

    def trouble_page(self, status: int, sentence: str, back: str = "") -> str:
        return f"trouble {status}: {sentence}"


class Room:
    """A guarded application without a network, and what it reported."""

    def __init__(
        self, folder: Path, pages: Pages | None = None, building: Sequence[str] = (sys.executable, "-c", "")
    ) -> None:
        """Pages and deeds of a folder; in place of a build, a program is started that does nothing."""
        base = evidence_of(folder)
        self.door = Door(PORT, Keys())
        self.sitting = Sitting(folder, base, Building(folder, base, building))
        self.reported: list[str] = []
        self.app = application(self.sitting, pages or PlainPages(), self.door, self.reported.append)

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
