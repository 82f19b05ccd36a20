"""The pages of the reading room and their addresses."""

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

from testimonia.model import Act, Span
from testimonia.pipeline.bearing import ACTS
from testimonia.pipeline.judging import HeldDecision, JudgingError
from testimonia.store import Store, StoreError
from testimonia.web.answers import MISTAKE, no
from testimonia.web.checks import Door
from testimonia.web.guard import Guard
from testimonia.web.sitting import Sitting


class Pages(Protocol):
    """What makes the pages; `testimonia.web.pages` is one."""

    @property
    def STATIC(self) -> Mapping[str, tuple[str, bytes]]:  # noqa: N802
        """What is served beside them: media type and content by name."""

    def findings_page(self, store: Store, *, folder: str, decided: Mapping[str, HeldDecision]) -> str:
        """The first page."""

    @property
    def MENTIONS(self) -> Sequence[str]:  # noqa: N802
        """Which mentions can be marked in a source."""

    @property
    def STATEMENTS(self) -> Sequence[str]:  # noqa: N802
        """Which statements can stand in the margin of a source."""

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
        """A source at a passage; None if there is no such source."""

    def trouble_page(self, status: int, sentence: str) -> str:
        """A page that says why there is no other."""


NOT_THERE = "There is no such page in this reading room."
NO_SOURCE = "There is no such document in the evidence base, or nothing of it could be read."
NO_PLACE = "This address does not name a place in a document."
NO_MARKING = "Mentions cannot be marked in the way that this address names."
NO_TELLING = "Statements cannot be shown in the way that this address names."
NOT_UNDERSTOOD = f"A decision needs a finding and one of {', '.join(act.value for act in ACTS)}."
NOTHING_TO_UNDO = "There is no decision to take back."


class _AskingError(Exception):
    """A request does not say what a request of its kind has to say."""


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
        Route("/", room.findings),
        Route("/source/{source}", room.source),
        Route("/static/{name}", room.static),
        Route("/judgements", room.judge, methods=["POST"]),
        Route("/judgements/undo", room.undo, methods=["POST"]),
    ]
    handlers = {
        HTTPException: room.not_there,
        StoreError: room.unusable,
        OSError: room.unusable,
        JudgingError: room.gone,
        _AskingError: room.not_understood,
        Exception: room.mistaken,
    }
    inner = Starlette(routes=routes, exception_handlers=handlers)
    inner.router.redirect_slashes = False
    return Guard(inner, door, pages.trouble_page, report)


class _Room:
    """The endpoints. Those that read run in threads, each with the base open for itself."""

    def __init__(self, sitting: Sitting, pages: Pages) -> None:
        self._sitting, self._pages = sitting, pages

    def findings(self, request: Request) -> Response:
        with self._sitting.store() as store:
            decided = self._sitting.decided(store)
            page = self._pages.findings_page(store, folder=self._sitting.name, decided=decided)
        return HTMLResponse(page)

    def source(self, request: Request) -> Response:
        query = request.query_params
        first, last, paragraph, who = (
            _number(query.get(name)) for name in ("from", "to", "paragraph", "who")
        )
        mentions = query.get("mentions", "")
        if mentions not in self._pages.MENTIONS:
            raise _AskingError(NO_MARKING)
        statements = query.get("statements", "")
        if statements not in self._pages.STATEMENTS:
            raise _AskingError(NO_TELLING)
        if (first is None) != (last is None) or (first or 0) > (last or 0):
            raise _AskingError(NO_PLACE)
        at = None if first is None or last is None else Span(first, last)
        with self._sitting.store() as store:
            page = self._pages.source_page(
                store,
                request.path_params["source"],
                at,
                folder=self._sitting.name,
                paragraph=paragraph,
                who=who,
                mentions=mentions,
                statements=statements,
            )
        return self._no(request, 404, NO_SOURCE) if page is None else HTMLResponse(page)

    def static(self, request: Request) -> Response:
        held = self._pages.STATIC.get(request.path_params["name"])
        return self._no(request, 404, NOT_THERE) if held is None else Response(held[1], media_type=held[0])

    async def judge(self, request: Request) -> Response:
        said = await _said(request)
        finding, act = said.get("finding"), said.get("act")
        if finding is None or act not in [known.value for known in ACTS]:
            raise _AskingError(NOT_UNDERSTOOD)
        line = await run_in_threadpool(self._sitting.decide, finding, Act(act))
        saved = {"finding": finding, "act": line.act.value, "by": line.by, "at": line.at, "id": line.id}
        return _done(request, finding, {**saved, "saved": True})

    async def undo(self, request: Request) -> Response:
        said = await _said(request)
        undone = await run_in_threadpool(self._sitting.undo, said.get("finding"))
        if undone is None:
            return self._no(request, 409, NOTHING_TO_UNDO)
        now = undone.now
        standing = None if now is None else {"act": now.act.value, "by": now.by, "at": now.at, "id": now.id}
        line = undone.line
        answer = {"finding": undone.finding, "undone": line.act.value, "id": line.id, "now": standing}
        return _done(request, undone.finding, answer)

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


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        raise _AskingError(NO_PLACE)
    return int(text)


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
            form = parse_qs(body.decode("utf-8"), max_num_fields=8)
            return {key: values[0] for key, values in form.items()}
    except (ValueError, AttributeError, RecursionError) as error:
        raise _AskingError(NOT_UNDERSTOOD) from error
    raise HTTPException(415)


def _done(request: Request, finding: str, answer: Mapping[str, object]) -> Response:
    """JSON for a script; a form is sent back to the finding."""
    if request.headers.get("content-type", "").lower().startswith("application/json"):
        return JSONResponse(answer)
    return RedirectResponse(f"/#finding-{quote(finding, safe='')}", 303)
