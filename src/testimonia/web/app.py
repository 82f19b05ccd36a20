"""The addresses of the reading room: pages to be read, deeds to be done, files beside them."""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath
from typing import Protocol
from urllib.parse import parse_qs, quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from testimonia.pipeline.decisions.judging import JudgingError
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.store import StoreError
from testimonia.web.answers import MISTAKE, no, wants_json
from testimonia.web.checks import Door
from testimonia.web.deeds import DEEDS, Deed
from testimonia.web.guard import Guard
from testimonia.web.pages.page import NOT_THERE, AskingError, Media, Moved, Page, Query, Visit
from testimonia.web.sitting import Sitting

NOT_FIELDS = "What was sent is neither a form nor an object of JSON."
MOST_FIELDS = 24


class Pages(Protocol):
    """What makes the pages; `testimonia.web.pages` is one."""

    @property
    def PAGES(self) -> Sequence[Page]:  # noqa: N802
        """All pages."""

    @property
    def STATIC(self) -> Mapping[str, tuple[str, bytes]]:  # noqa: N802
        """What is served beside them: media type and content by name."""

    def trouble_page(self, status: int, sentence: str, back: str = "") -> str:
        """A page that says why there is no other, with the page that somebody came from."""


def application(
    sitting: Sitting, pages: Pages, door: Door, report: Callable[[str], None] = lambda line: None
) -> ASGIApp:
    """The whole reading room, guarded.

    Args:
        sitting: what is read.
        pages: what makes the pages.
        door: how it is reached.
        report: is told, in one line, of mistakes of ours.
    """
    room = _Room(sitting, pages)
    routes = [
        *(Route(page.address, room.showing(page)) for page in pages.PAGES),
        *(Route(deed.address, room.doing(deed), methods=["POST"]) for deed in DEEDS),
        Route("/static/{name}", room.static),
    ]
    handlers = {
        HTTPException: room.not_there,
        StoreError: room.unusable,
        OSError: room.unusable,
        JudgingError: room.gone,
        PlaceError: room.not_understood,
        AskingError: room.not_understood,
        Exception: room.mistaken,
    }
    inner = Starlette(routes=routes, exception_handlers=handlers)
    inner.router.redirect_slashes = False
    return Guard(inner, door, pages.trouble_page, report)


class _Room:
    """The endpoints. Those that read run in threads, each with the base open for itself."""

    def __init__(self, sitting: Sitting, pages: Pages) -> None:
        self._sitting, self._pages = sitting, pages

    def showing(self, page: Page) -> Callable[[Request], Response]:
        """What answers at the address of a page."""

        def show(request: Request) -> Response:
            sitting = self._sitting
            with sitting.store() as store:
                query = Query(request.query_params.multi_items())
                visit = Visit(
                    store,
                    sitting.folder,
                    sitting.ledger,
                    request.path_params,
                    query,
                    sitting.building.state,
                    sitting.welcoming,
                )
                answer = page.make(visit)
            if answer is None:
                return self._no(request, 404, page.missing)
            if isinstance(answer, Moved):
                return RedirectResponse(answer.address, 303)
            return _media(answer) if isinstance(answer, Media) else HTMLResponse(answer)

        return show

    def doing(self, deed: Deed) -> Callable[[Request], object]:
        """What answers at the address of a deed: JSON for a script; a form is led back to its page."""

        async def do(request: Request) -> Response:
            done = await run_in_threadpool(deed.do, self._sitting, await _said(request))
            if done.told is None:
                return self._no(request, 409, done.sentence)
            if wants_json(request.headers):
                return JSONResponse(dict(done.told))
            return RedirectResponse(done.back, 303)

        return do

    def static(self, request: Request) -> Response:
        held = self._pages.STATIC.get(request.path_params["name"])
        return self._no(request, 404, NOT_THERE) if held is None else Response(held[1], media_type=held[0])

    def not_there(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        return self._no(request, status, NOT_THERE)

    def unusable(self, request: Request, error: Exception) -> Response:
        told = _in_words(error) if isinstance(error, OSError) else str(error)
        return self._no(request, 503, f"{told} Nothing was saved." if request.method == "POST" else told)

    def gone(self, request: Request, error: Exception) -> Response:
        return self._no(request, 404, str(error))

    def not_understood(self, request: Request, error: Exception) -> Response:
        return self._no(request, 400, str(error))

    def mistaken(self, request: Request, error: Exception) -> Response:
        return self._no(request, 500, MISTAKE)

    def _no(self, request: Request, status: int, sentence: str) -> Response:
        return no(request.headers, self._pages.trouble_page, status, sentence)


def _in_words(error: OSError) -> str:
    """What went wrong with which file."""
    name = (
        f"{PurePath(os.fsdecode(error.filename)).name}: " if isinstance(error.filename, str | bytes) else ""
    )
    return f"{name}{error.strerror}." if error.strerror else str(error)


async def _said(request: Request) -> dict[str, str]:
    """The fields of a form or of a JSON object; those that are no text are left out."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body()
    if not body:
        return {}
    try:
        if kind == "application/json":
            said = {key: value for key, value in json.loads(body).items() if isinstance(value, str)}
            json.dumps(said, ensure_ascii=False).encode("utf-8")  # an escape can smuggle in half a character
            return said
        if kind == "application/x-www-form-urlencoded":
            form = parse_qs(body.decode("utf-8"), max_num_fields=MOST_FIELDS)
            return {key: values[0] for key, values in form.items()}
    except (ValueError, AttributeError, RecursionError) as error:
        raise AskingError(NOT_FIELDS) from error
    raise HTTPException(415)


def _media(media: Media) -> Response:
    """What is no page; a file to be saved is never shown, whatever is in it."""
    if not media.name:
        return Response(media.content, media_type=media.kind)
    said = f"attachment; filename*=UTF-8''{quote(media.name, safe='', errors='replace')}"
    return Response(media.content, media_type=media.kind, headers={"Content-Disposition": said})
