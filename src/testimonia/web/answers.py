"""Answers that say no: a page for a person, JSON for a script of ours, one line for the terminal."""

import traceback
from collections.abc import Callable
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, JSONResponse, Response

Trouble = Callable[[int, str], str]
"""Makes the page for a status and a sentence."""

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
    return HTMLResponse(trouble(status, sentence), status)


def mistake(error: BaseException) -> str:
    """A mistake of ours in one line, with its place and nothing of any document."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"testimonia made a mistake ({type(error).__name__}{where}). Please report it."
