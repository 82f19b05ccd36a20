"""One line of the ledger: how a Judgement is written down, and what a line that is found there says."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from testimonia.model import Act, Anchor, Judgement, Place, Span, canonical_json


class LineError(ValueError):
    """A line that is no decision; the message says what is wrong with it, to stand after "because"."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What one line says.

    Attributes:
        judgement: the decision.
        written_id: the id that stands in the line; None if somebody wrote the line by hand without one.
    """

    judgement: Judgement
    written_id: str | None

    @property
    def edited(self) -> bool:
        """Whether the line was changed by hand since its id was made."""
        return self.written_id is not None and self.written_id != self.judgement.id


def line_of(judgement: Judgement) -> bytes:
    """The line that says ``judgement``, without an end of line.

    Raises:
        ValueError: if its words hold half a character (a lone surrogate), which no file can hold.
    """
    content = {
        "id": judgement.id,
        "at": judgement.at,
        "by": judgement.by,
        "act": judgement.act.value,
        "on": [_written(place) for place in judgement.on],
        "value": judgement.value,
        "why": judgement.why,
        "retracts": judgement.retracts,
    }
    return json.dumps(content, ensure_ascii=False, allow_nan=False).encode("utf-8")


def _written(place: Place) -> dict[str, Any]:
    anchors = [
        {
            "start": anchor.position.start,
            "end": anchor.position.end,
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        }
        for anchor in place.anchors
    ]
    return {"path": place.path, "sha256": place.sha256, "anchors": anchors}


def content_of(line: bytes) -> Mapping[str, Any]:
    """The JSON object of a line.

    Raises:
        LineError: if it is none.
    """
    if line.startswith((b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")):
        raise LineError("it is a mark that git left when two versions did not fit together")
    try:
        # an editor on Windows may put a byte order mark before the first line; that is no damage
        content = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
        canonical_json(content).encode("utf-8")  # an escape can smuggle in half a character
    except (ValueError, RecursionError) as error:
        raise LineError("it is damaged or cut off") from error
    if not isinstance(content, dict):
        raise LineError("it is not a decision")
    return content


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def parsed(content: Mapping[str, Any]) -> LedgerLine:
    """The decision in a line's JSON object; keys that testimonia does not know are left alone.

    Raises:
        LineError: if something that a decision needs is missing or is of the wrong kind.
    """
    act = _words(content, "act")
    if act not in set(Act):
        raise LineError(f"this version of testimonia does not know what “{act}” decides")
    listed = content.get("on", [])
    if not isinstance(listed, list):
        raise LineError("“on” is not a list of places")
    on = tuple(_place(place) for place in listed)
    retracts = _words_or_none(content, "retracts")
    if not on and retracts is None:
        raise LineError("it does not say which document it is about")
    judgement = Judgement(
        at=_words(content, "at"),
        by=_words(content, "by"),
        act=Act(act),
        on=on,
        value=_words_or_none(content, "value"),
        why=_words_or_none(content, "why"),
        retracts=retracts,
    )
    return LedgerLine(judgement, _words_or_none(content, "id"))


def _place(place: object) -> Place:
    if not isinstance(place, dict):
        raise LineError("one of its places is not an object with “path” and “sha256”")
    anchors = place.get("anchors", [])
    if not isinstance(anchors, list):
        raise LineError("“anchors” is not a list of passages")
    return Place(_words(place, "path"), _words(place, "sha256"), tuple(_anchor(a) for a in anchors))


def _anchor(anchor: object) -> Anchor:
    if not isinstance(anchor, dict):
        raise LineError("one of its passages is not an object")
    start, end = anchor.get("start"), anchor.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise LineError("the position of one of its passages is no stretch of text")
    return Anchor(
        Span(start, end), _words(anchor, "exact"), _words(anchor, "prefix"), _words(anchor, "suffix")
    )


def _words(content: Mapping[str, Any], key: str) -> str:
    value = content.get(key)
    if not isinstance(value, str):
        raise LineError(f"“{key}” is missing, or is not text")
    return value


def _words_or_none(content: Mapping[str, Any], key: str) -> str | None:
    return None if content.get(key) is None else _words(content, key)
