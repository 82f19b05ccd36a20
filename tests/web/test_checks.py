"""Every rule that a request has to keep, and the request that only this rule stops."""

import pytest
from starlette.types import Scope

from testimonia.web.checks import LARGEST_BODY, Asked, Door, refused
from testimonia.web.keys import Keys

KEYS = Keys()
DOOR = Door(8137, KEYS)
HOST = "127.0.0.1:8137"
ORIGIN = f"http://{HOST}"
IN = f"testimonia-8137={KEYS.cookie}"
NAVIGATES = {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}


def asked(method: str = "GET", address: str = "/", *more: tuple[str, str], **headers: str | None) -> Asked:
    """A request that is in order, but for what is said otherwise; None leaves a header out."""
    path, _, query = address.partition("?")
    usual: dict[str, str | None] = {"host": HOST, "cookie": IN}
    if method == "POST":
        usual["origin"] = ORIGIN
    given = {**usual, **{name.replace("_", "-"): value for name, value in headers.items()}}
    pairs = [(name, value) for name, value in given.items() if value is not None] + list(more)
    scope: Scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in pairs],
    }
    return Asked.of(scope)


TOKEN = f"/?token={KEYS.token}"


@pytest.mark.parametrize(
    "request_",
    [
        asked(),
        asked("HEAD"),
        asked("POST", "/judgements"),
        asked(host="localhost:8137"),
        asked("POST", "/judgements", host="localhost:8137", origin="http://localhost:8137"),
        asked(sec_fetch_site="same-origin"),
        asked(sec_fetch_site="none"),  # typed, or a bookmark
        asked("POST", "/judgements", sec_fetch_site="same-origin"),
        asked(cookie=f"a=b; {IN}; c=d"),
        asked(cookie=f"testimonia-8137=planted; {IN}"),  # by another server on this machine
        asked(address=TOKEN, cookie=None),
        asked(address=TOKEN, cookie=None, sec_fetch_site="cross-site", **NAVIGATES),  # a link in a mail
        asked(address="/?token=wrong", cookie=None),  # comes in, and is told so by the guard
        asked("POST", "/judgements", content_length=str(LARGEST_BODY)),
    ],
)
def test_what_is_let_through(request_: Asked) -> None:
    assert refused(request_, DOOR) is None


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        # methods that no page of ours uses; OPTIONS would be another origin asking for leave
        (asked("OPTIONS", "/judgements"), 405),
        (asked("PUT", "/judgements"), 405),
        (asked("DELETE"), 405),
        (asked("TRACE"), 405),
        # DNS rebinding: the browser believes that it talks to the attacker's name
        (asked(host="rebound.example:8137"), 403),
        (asked(host="127.0.0.1"), 403),
        (asked(host="127.0.0.1:80"), 403),
        (asked(host="127.0.0.1:8137.example.org"), 403),
        (asked(host="127.0.0.2:8137"), 403),
        (asked(host="[::1]:8137"), 403),
        (asked(host=""), 403),
        (asked(host=None), 403),
        (asked("GET", "/", ("host", HOST)), 403),  # twice: which of them another program believes is open
        (asked(address=TOKEN, host="rebound.example:8137"), 403),
        # pages of other origins; "same-site" is another port of this machine, which our cookie goes to
        (asked(sec_fetch_site="cross-site"), 403),
        (asked(sec_fetch_site="same-site"), 403),
        (asked(sec_fetch_site="cross-site", **NAVIGATES), 403),
        (asked(address="/source/a", sec_fetch_site="same-site", **NAVIGATES), 403),
        (asked(address="/source/a?token=x", sec_fetch_site="cross-site", **NAVIGATES), 403),
        (asked(address=TOKEN, sec_fetch_site="cross-site", sec_fetch_mode="no-cors"), 403),
        (asked(address=TOKEN, sec_fetch_site="cross-site", **{**NAVIGATES, "sec-fetch-dest": "iframe"}), 403),
        (asked("GET", "/", ("sec-fetch-site", "none"), sec_fetch_site="cross-site"), 403),
        # forms and scripts of other origins
        (asked("POST", "/judgements", origin="http://example.org"), 403),
        (asked("POST", "/judgements", origin="http://127.0.0.1:8138"), 403),
        (asked("POST", "/judgements", origin="https://127.0.0.1:8137"), 403),
        (asked("POST", "/judgements", origin="http://localhost:8137"), 403),  # not by the name it was asked
        (asked("POST", "/judgements", origin="null"), 403),
        (asked("POST", "/judgements", origin=None), 403),
        (asked("POST", "/judgements", ("origin", ORIGIN)), 403),
        (asked("POST", "/judgements", sec_fetch_site="none"), 403),
        (asked("POST", "/judgements", sec_fetch_site="cross-site"), 403),
        (asked("POST", TOKEN, cookie=None), 403),
        # too much
        (asked("POST", "/judgements", content_length=str(LARGEST_BODY + 1)), 413),
        (asked("POST", "/judgements", content_length="-1"), 413),
        (asked("POST", "/judgements", content_length="9" * 400), 413),
        (asked("POST", "/judgements", ("content-length", "1"), content_length="1"), 413),
        # no key
        (asked(cookie=None), 403),
        (asked(cookie="testimonia-8137="), 403),
        (asked(cookie=f"testimonia-8138={KEYS.cookie}"), 403),  # of another reading room
        (asked(cookie=f"testimonia-8137={KEYS.token}"), 403),
        (asked(cookie=f"x{IN}"), 403),
        (asked(cookie="testimonia-8137=é"), 403),
        (asked(address=f"/source/a?token={KEYS.token}", cookie=None), 403),
        (asked("POST", "/judgements", cookie=None), 403),
    ],
)
def test_what_is_refused(request_: Asked, status: int) -> None:
    refusal = refused(request_, DOOR)
    assert refusal is not None
    assert refusal.status == status
    assert refusal.sentence.endswith(".")


def test_browsers_leave_the_usual_port_out() -> None:
    door = Door(80, KEYS)
    request = asked(host="127.0.0.1", cookie=f"{door.cookie_name}={KEYS.cookie}")
    assert refused(request, door) is None
