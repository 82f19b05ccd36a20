"""The server: on 127.0.0.1 alone, silent, until the person ends it."""

import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

ADDRESS = "127.0.0.1"
WAITING = 64
"""Connections that may wait to be taken."""
PATIENCE = 2
"""Seconds that requests under way are given when the reading room ends."""


def listening(port: int = 0) -> socket.socket:
    """A socket on this machine alone, to which browsers can connect from now on.

    Args:
        port: to listen on; 0 for a free one.

    Raises:
        OSError: if the port cannot be had; its ``strerror`` is a sentence.
    """
    # the protocol is named, for only then does asyncio send what is written at once (TCP_NODELAY); else the
    # second half of each answer on a kept connection waits 40 ms for the browser's word on the first
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        # a port that was used a minute ago can be used again; on Linux this never shares one that is in use
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((ADDRESS, port))
        opened.listen(WAITING)
    except OSError as error:
        opened.close()
        reason = (error.strerror or str(error)).lower()
        raise OSError(
            error.errno,
            f"Port {port} cannot be used ({reason}). Choose another, or leave --port out and get a free one.",
        ) from error
    return opened


def serve(app: ASGIApp, opened: socket.socket, ready: Callable[[], None]) -> None:
    """Answer until Ctrl-C, then return.

    Args:
        app: what answers.
        opened: made by `listening`; it is closed at the end.
        ready: is called when the first request can be taken.
    """
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,  # there is no proxy; what says so lies
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    server = uvicorn.Server(config)
    try:
        ready()
        server.run(sockets=[opened])
    except KeyboardInterrupt:  # uvicorn has closed everything, and then passes on what it was told
        return
    finally:
        opened.close()


def has_display() -> bool:
    """Whether a window can be opened where this runs."""
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show(address: str) -> None:
    """Open an address in the person's browser; it may take its time, and nobody waits for it."""
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
