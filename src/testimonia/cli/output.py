"""What commands print with: safe words, colour where it is wanted, JSON where a script reads."""

import json
import os
import shutil
import sys
from collections.abc import Iterable
from typing import Any

import typer

from testimonia.exports.terminal import safe
from testimonia.exports.wrapping import WIDTH, wrapped
from testimonia.model import Span, plain


def say(text: str = "") -> None:
    """Print words that may come from a document."""
    typer.echo(safe(text))


def say_json(value: Any) -> None:
    """Print a value as JSON."""
    typer.echo(json.dumps(plain(value), ensure_ascii=False, indent=1))


def colour() -> bool:
    """Whether standard output is a person's terminal, and they want colour (no-color.org)."""
    person = sys.stdout is not None and sys.stdout.isatty()  # None: closed by whoever called
    return person and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say_marked(text: str, marks: Iterable[Span]) -> None:
    """Print a line with some stretches set off, by colour where there is colour.

    ``text`` has to be safe already: the marks are places in it.
    """
    if not colour():
        typer.echo(text)
        return
    at, pieces = 0, []
    for mark in marks:
        pieces.append(text[at : mark.start])
        pieces.append(typer.style(mark.of(text), fg=typer.colors.RED, bold=True))
        at = mark.end
    typer.echo("".join((*pieces, text[at:])), color=True)


def width() -> int:
    """Columns for running words: those of a person's terminal, if it is narrower than a line of ours."""
    person = sys.stdout is not None and sys.stdout.isatty()
    return min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns) if person else WIDTH


def say_aside(text: str) -> None:
    """Print a remark about what was asked, where it does not get into what was asked for."""
    typer.echo(safe(text), err=True)


def say_trusted(kinds: Iterable[str]) -> None:
    """Say how many results of some kinds held up when somebody checked them, each kind once.

    Args:
        kinds: keys of `testimonia.knowledge.measured`; others are passed over.
    """
    from testimonia.knowledge.measured import measured

    for kind in dict.fromkeys(kinds):
        if kind in measured():
            sentence = measured()[kind].sentence.replace(" %", "\u00a0%")  # one line for both
            say("\n".join(wrapped(sentence, width=width())))


def heading(text: str) -> None:
    """Print a heading."""
    shown = safe(text)
    typer.echo(typer.style(shown, bold=True) if colour() else shown)


def headed(text: str) -> None:
    """Print a line that begins with what it is about and a colon; that is set off where there is colour."""
    shown = safe(text)
    about, colon, rest = shown.partition(": ")
    typer.echo(typer.style(about, bold=True) + colon + rest if colour() and colon else shown)


def amount(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 page", "1,204 pages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
