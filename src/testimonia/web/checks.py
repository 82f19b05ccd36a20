"""What is checked on each request before anything else is done with it.

A server on one's own machine can be reached by every page in one's browser, so being on this machine proves
nothing. docs/decisions/0005-the-reading-room.md says what each check is against.
"""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import Headers, QueryParams
from starlette.types import Scope

from testimonia.web.keys import Keys

METHODS = ("GET", "HEAD", "POST")
LARGEST_BODY = 256 * 1024
"""Bytes of a request's body: a decision is some hundred; a long note in a form, twelve for each letter."""

OWN = frozenset({"same-origin", "none"})
"""Where a request comes from that no foreign page made: from a page of ours, or from the person (typed,
bookmarked, opened by another program)."""


@dataclass(frozen=True, slots=True)
class Door:
    """What one reading room is reached by.

    Attributes:
        port: on 127.0.0.1.
        keys: what lets in.
        first: address of the page that one comes to.
    """

    port: int
    keys: Keys
    first: str = "/"

    @property
    def hosts(self) -> tuple[str, ...]:
        """What the Host header may say; browsers leave port 80 out."""
        names = ("127.0.0.1", "localhost")
        return tuple(f"{name}:{self.port}" for name in names) + (names if self.port == 80 else ())

    @property
    def cookie_name(self) -> str:
        """Cookies are shared by all ports of a machine, so two reading rooms need two names."""
        return f"testimonia-{self.port}"

    def address(self, token: str) -> str:
        """The address that lets in."""
        return f"http://127.0.0.1:{self.port}/?token={token}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, as far as the checks look at it."""

    method: str
    path: str
    query: QueryParams
    headers: Headers

    @classmethod
    def of(cls, scope: Scope) -> "Asked":
        """The request of an ASGI scope."""
        query = QueryParams(scope["query_string"])
        return cls(scope["method"], scope["path"], query, Headers(scope=scope))

    @property
    def by_token(self) -> bool:
        """Whether it is somebody who comes in by the address from the terminal."""
        return self.method in ("GET", "HEAD") and self.path == "/" and "token" in self.query

    def one(self, header: str) -> str | None:
        """The value of a header that may stand there once; None if it does not, "" if it is there twice."""
        values = self.headers.getlist(header)
        return None if not values else values[0] if len(values) == 1 else ""

    def cookies(self, name: str) -> list[str]:
        """All cookies of a name: another server on this machine may have put one beside ours."""
        pairs = (pair.partition("=") for each in self.headers.getlist("cookie") for pair in each.split(";"))
        return [value.strip() for key, _, value in pairs if key.strip() == name]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not answered.

    Attributes:
        status: of HTTP.
        sentence: for the person who sees the page.
    """

    status: int
    sentence: str


USE_THE_ADDRESS = (
    "This reading room opens only for whoever started it. Use the address that is printed in the terminal."
)
TOO_MUCH = "That is too much at once."
FROM_ANOTHER_PAGE = "Another page asked for this, and the reading room answers only its own pages."


def known_method(asked: Asked, door: Door) -> Refusal | None:
    """Nothing but reading and sending a form; so no preflight of another origin gets an answer."""
    return None if asked.method in METHODS else Refusal(405, "The reading room cannot do that.")


def right_host(asked: Asked, door: Door) -> Refusal | None:
    """Against DNS rebinding: a foreign name that leads to this machine is refused."""
    if asked.one("host") in door.hosts:
        return None
    return Refusal(403, f"The reading room is only known as {door.hosts[0]}. {USE_THE_ADDRESS}")


def own_page(asked: Asked, door: Door) -> Refusal | None:
    """Against other pages in the same browser, those on other ports of this machine among them.

    To those, `SameSite` cookies are no bar: a site is a name without its port. Browsers older than the
    header (before 2023) send none. A link to the address from the terminal may stand anywhere.
    """
    site = asked.one("sec-fetch-site")
    if site is None or site in OWN:
        return None
    if asked.by_token and _is_navigation(asked):
        return None
    return Refusal(403, FROM_ANOTHER_PAGE)


def _is_navigation(asked: Asked) -> bool:
    return (asked.one("sec-fetch-mode"), asked.one("sec-fetch-dest")) == ("navigate", "document")


def own_origin(asked: Asked, door: Door) -> Refusal | None:
    """Against forms and scripts of other pages: all browsers name the origin of what is posted."""
    if asked.method != "POST":
        return None
    if asked.one("origin") == f"http://{asked.one('host')}" and asked.one("sec-fetch-site") in (
        None,
        "same-origin",
    ):
        return None
    return Refusal(403, FROM_ANOTHER_PAGE)


def small(asked: Asked, door: Door) -> Refusal | None:
    """A body that says itself that it is too large; one that does not is cut off while it comes."""
    length = asked.one("content-length")
    return None if length is None or _fits(length) else Refusal(413, TOO_MUCH)


def _fits(length: str) -> bool:
    return length.isascii() and length.isdigit() and len(length) < 10 and int(length) <= LARGEST_BODY


def known_browser(asked: Asked, door: Door) -> Refusal | None:
    """Against everybody else who can reach this machine's ports, such as its other users."""
    if asked.by_token or door.keys.knows(asked.cookies(door.cookie_name)):
        return None
    return Refusal(403, USE_THE_ADDRESS)


Check = Callable[[Asked, Door], Refusal | None]

CHECKS: tuple[Check, ...] = (known_method, right_host, own_page, own_origin, small, known_browser)
"""All checks, in order; the first that refuses ends the request."""


def refused(asked: Asked, door: Door) -> Refusal | None:
    """Why a request is not to be answered; None if it is."""
    return next((refusal for check in CHECKS if (refusal := check(asked, door))), None)
