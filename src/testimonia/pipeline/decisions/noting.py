"""Adding a person's words to the ledger, tied to the passage they are about."""

import getpass
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from testimonia.model import Act, Anchor, Judgement, Place, Span, describe
from testimonia.store import Store, ledger


class PlaceError(Exception):
    """The passage to be noted cannot be told for certain; the message is one sentence."""


def note(
    store: Store, ledger_file: Path, path: str, text: str, *, quote: str | None = None, by: str | None = None
) -> Judgement:
    """Write a note on a source, or on a passage of it, to the ledger.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        path: of the source.
        text: the note.
        quote: exact words of the source, which must occur once; None for a note on the whole source.
        by: who writes it; the user's login name if None.

    Raises:
        PlaceError: if the source is not known, the quote is not found exactly once, or the note is empty or
            cannot be written to a file.
    """
    if not text.strip():
        raise PlaceError("The note is empty. Give the words to be noted.")
    if not is_text(text + (by or "")):
        raise PlaceError("The note holds bytes that are not valid UTF-8, which the ledger cannot keep.")
    sha256 = store.hashes().get(path)
    if sha256 is None:
        raise PlaceError(f"There is no document “{path}” in the evidence base.")
    place = Place(path, sha256, () if quote is None else _anchored(store, path, quote))
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    judgement = Judgement(now, by or login(), Act.NOTE, (place,), value=text)
    ledger.append(ledger_file, judgement)
    return judgement


def _anchored(store: Store, path: str, quote: str) -> tuple[Anchor, ...]:
    """Anchors for words as a reader sees them: in the repaired text, line ends taken as spaces."""
    text = store.text(path)
    if text is None:
        raise PlaceError(f"Nothing of “{path}” could be read, so there are no words to note.")
    spans = list(occurrences(text.reading, quote))
    if len(spans) != 1:
        found = "are not" if not spans else f"occur {len(spans)} times"
        raise PlaceError(f"These words {found} in “{path}”. Give words that occur once.")
    return tuple(describe(text.original, part) for part in text.alignment.to_original(spans[0]))


def occurrences(layer: str, quote: str) -> Iterator[Span]:
    """Where ``quote`` stands in ``layer``, however its words are spaced and broken into lines.

    Curly and straight quotation marks are the same: few keyboards have those that are printed.
    """
    words = quote.split()
    if words:
        pattern = r"\s+".join("".join(map(_pattern, word)) for word in words)
        yield from (Span(*found.span()) for found in re.finditer(pattern, layer))


_MARKS = ("'’‘‚‛", '"“”„‟')
"""Single and double quotation marks; those of one kind are typed for one another."""


def _pattern(character: str) -> str:
    alike = next((marks for marks in _MARKS if character in marks), "")
    return f"[{alike}]" if alike else re.escape(character)


def is_text(words: str) -> bool:
    """Whether a file can hold ``words``: an argument of other bytes comes with halves of characters."""
    try:
        words.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def login() -> str:
    """The name under which the user is known to this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name for this user id, as in many containers
        return "unknown"
