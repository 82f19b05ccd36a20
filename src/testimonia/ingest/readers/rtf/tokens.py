"""The bytes of an RTF file cut into groups, control words and letters (RTF 1.9.1, "RTF Syntax")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(?:(-?\d{1,10})\d*)? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)|.",
    re.DOTALL,
)


class Kind(Enum):
    """What a token is."""

    OPEN = "{"
    CLOSE = "}"
    WORD = "control word"
    SYMBOL = "control symbol"
    BYTES = "letters"
    CODE = "one letter by its code"


@dataclass(frozen=True, slots=True)
class Token:
    """One token.

    Attributes:
        kind: what it is.
        name: of a control word or symbol.
        number: the parameter of a control word, if it has one.
        data: letters, in an encoding that only the groups around can tell.
    """

    kind: Kind
    name: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(data: bytes) -> Iterator[Token]:
    """Every token in order; line ends are none, and binary data are passed over.

    Binary data that claim to be longer than the file end where the file ends.
    """
    at, known = 0, {b"{": _OPEN, b"}": _CLOSE}
    while (found := _TOKEN.match(data, at)) is not None:
        at = found.end()
        word, number, code, symbol, brace, letters = found.groups()
        if word is not None:
            name = word.decode("ascii")
            value = None if number is None else int(number)
            if name == "bin":
                at += max(value or 0, 0)
            else:
                yield Token(Kind.WORD, name, value)
        elif letters is not None:
            yield Token(Kind.BYTES, data=letters)
        elif code is not None:
            yield Token(Kind.CODE, data=bytes([int(code, 16)]))
        elif brace is not None:
            yield known[brace]
        elif symbol is not None:
            yield Token(Kind.SYMBOL, symbol.decode("latin-1"))
