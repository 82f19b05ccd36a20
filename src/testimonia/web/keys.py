"""The secrets that open one reading room; they are made anew each time and die with it."""

import secrets
from collections.abc import Iterable
from threading import Lock

BYTES = 32
"""Of chance in each secret."""


class Keys:
    """What lets a browser in.

    Attributes:
        token: stands in the address that is printed in the terminal; good until the reading room ends.
        ticket: stands in the address that a browser is started with, which other users of the machine can see
            in the list of processes; good for one entry.
        cookie: what either is exchanged for, so that the address in the browser is clean.
    """

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(BYTES)
        self.ticket = secrets.token_urlsafe(BYTES)
        self.cookie = secrets.token_urlsafe(BYTES)
        self._spent = False
        self._lock = Lock()

    def admits(self, given: str) -> bool:
        """Whether ``given`` is the token, or the ticket for the first time."""
        if _equal(given, self.token):
            return True
        if not _equal(given, self.ticket):
            return False
        with self._lock:
            first, self._spent = not self._spent, True
        return first

    def knows(self, given: Iterable[str]) -> bool:
        """Whether one of the cookies that a browser sent under our name is ours."""
        return any(_equal(each, self.cookie) for each in given)


def _equal(given: str, secret: str) -> bool:
    """In a time that tells nothing about ``secret``."""
    return secrets.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode("ascii"))
