"""Answers that say no: a page for a person, JSON for a script of ours, one line for the terminal."""

import traceback
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, JSONResponse, Response

Trouble = Callable[[int, str, str], str]
"""Makes the page for a status, a sentence, and the address that somebody came from, or nothing."""

MISTAKE = "testimonia made a mistake here; the terminal says which. What was saved is kept."


def wants_json(headers: Headers) -> bool:
    """Whether a script asks, and not a form or a person."""
    said = headers.get("content-type", "").partition(";")[0].strip().lower()
    return said == "application/json" or "application/json" in headers.get("accept", "")


def no(headers: Headers, trouble: Trouble, status: int, sentence: str) -> Response:
    """The answer to a request that gets nothing else.

    Args:
        headers: of the request.
        trouble: makes the page.
        status: of HTTP.
        sentence: why.
    """
    if wants_json(headers):
        return JSONResponse({"error": sentence}, status)
    return HTMLResponse(trouble(status, sentence, came_from(headers)), status)


def came_from(headers: Headers) -> str:
    """The page of ours that a request came from, as an address on this machine; empty if it is none."""
    said = urlsplit(headers.get("referer", ""))
    ours = said.scheme == "http" and said.netloc == headers.get("host") and said.path.startswith("/")
    if not ours or said.path.startswith("//") or "token=" in said.query:
        return ""
    return f"{said.path}?{said.query}" if said.query else said.path


def mistake(error: BaseException) -> str:
    """A mistake of ours in one line, with its place and nothing of any document."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"testimonia made a mistake ({type(error).__name__}{where}). Please report it."
