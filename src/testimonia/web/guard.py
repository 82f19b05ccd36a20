"""The guard that stands around all pages: every request passes the checks, every answer carries the rules."""

from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from testimonia.web.answers import MISTAKE, Trouble, mistake, no
from testimonia.web.checks import LARGEST_BODY, TOO_MUCH, USE_THE_ADDRESS, Asked, Door, refused

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
RULES = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # not "no-referrer": under it a browser calls the origin of our own forms "null" (Fetch standard, "append
    # a request `Origin` header")
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""Headers of every answer: what a browser may do with it."""

ENTER = '<!doctype html><html lang="en"><title>testimonia</title><a href="/">Open the reading room</a></html>'
STALE = f"This address is not good, or not good any more. {USE_THE_ADDRESS}"


class Guard:
    """Lets through to ``app`` what passes the checks.

    Args:
        app: what answers.
        door: how this reading room is reached.
        trouble: makes the pages that say no.
        report: is told, in one line, of mistakes of ours.
    """

    def __init__(self, app: ASGIApp, door: Door, trouble: Trouble, report: Callable[[str], None]) -> None:
        self._app, self._door, self._trouble, self._report = app, door, trouble, report

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. A connection that is no HTTP gets no answer."""
        if scope["type"] != "http":
            return
        ruled = _Ruled(send)
        try:
            await self._pass(scope, receive, ruled)
        except Exception as error:
            self._report(mistake(error))
            if not ruled.begun:
                await no(Headers(scope=scope), self._trouble, 500, MISTAKE)(scope, receive, ruled)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = Asked.of(scope)
        refusal = refused(asked, self._door)
        if refusal is not None:
            await self._no(asked, refusal.status, refusal.sentence)(scope, receive, send)
        elif asked.by_token:
            await self._entering(asked)(scope, receive, send)
        elif (body := await _body(receive, LARGEST_BODY if asked.method == "POST" else 0)) is None:
            await self._no(asked, 413, TOO_MUCH)(scope, receive, send)
        else:
            await self._app(scope, _again(body, receive), send)

    def _no(self, asked: Asked, status: int, sentence: str) -> Response:
        return no(asked.headers, self._trouble, status, sentence)

    def _entering(self, asked: Asked) -> Response:
        """The token is exchanged for a cookie, and the browser sent on to the clean address.

        Where a foreign page led here, a browser that is simply sent on keeps a `SameSite=Strict` cookie back,
        for it counts where the first step came from. It gets a page of ours, and goes on from there.
        """
        door = self._door
        if not door.keys.knows(asked.cookies(door.cookie_name)) and not self._admitted(asked):
            return self._no(asked, 403, STALE)
        if asked.one("sec-fetch-site") in (None, "none", "same-origin"):
            response: Response = RedirectResponse(door.first, 303)
        else:
            response = HTMLResponse(ENTER, headers={"Refresh": f"0; url={door.first}"})
        response.set_cookie(door.cookie_name, door.keys.cookie, path="/", httponly=True, samesite="strict")
        return response

    def _admitted(self, asked: Asked) -> bool:
        """A glance (HEAD) does not use up a ticket."""
        return asked.method == "GET" and self._door.keys.admits(asked.query["token"])


class _Ruled:
    """Sends an answer on with the rules in its head."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(raw=list(message["headers"]))
            for name, value in RULES.items():
                headers[name] = value
            message = {**message, "headers": headers.raw}
        await self._send(message)


async def _body(receive: Receive, limit: int) -> bytes | None:
    """The whole body of a request; None if it is longer than ``limit``, or never comes to its end."""
    body, more = b"", True
    while more and len(body) <= limit:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return None if len(body) > limit else body


def _again(body: bytes, receive: Receive) -> Receive:
    """Gives ``body`` out once more, and then what comes after it."""
    given = False

    async def received() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return received
