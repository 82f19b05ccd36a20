"""Words of documents and of the program, as a page shows them."""

import re

from testimonia.model.day_words import moment_in_words as day

__all__ = ["counted", "day", "listed", "seen", "shortened"]

_HALF = re.compile("[\ud800-\udfff]")
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls; HTML has no way to hold most of them
    "\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # what turns the direction of writing for what follows
    "\ufffe\uffff\U000e0000-\U000e007f"  # no characters; and tags, words that nobody sees
    "]"
)


def seen(text: str) -> str:
    """``text`` as it can be written on a page without playing tricks there; it still has to be escaped.

    Half a character, which no encoding can hold, becomes U+FFFD. Controls, and what would make a line read
    otherwise than it is written (Unicode Technical Report 36), are named. Right-to-left marks stay: they
    belong to the spelling of Hebrew, Arabic and Persian.

    >>> seen("a\\u202eb")
    'a⟨U+202E⟩b'
    """
    return _UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", _HALF.sub("\ufffd", text))


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "clash", "clashes"), counted(2000, "copy", "copies")
    ('1 clash', '2,000 copies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: tuple[str, ...], last: str) -> str:
    """Words in a row, the last two joined by ``last``.

    >>> listed(("a", "b", "c"), "and")
    'a, b and c'
    """
    *before, final = words or ("",)
    return f"{', '.join(before)} {last} {final}" if before else final


def shortened(words: str, longest: int) -> str:
    """The beginning of ``words``, ended between two of them where that is possible.

    >>> shortened("one two three", 9)
    'one two …'
    """
    if len(words) <= longest:
        return words
    end = words.rfind(" ", longest // 2, longest)
    return f"{words[: end if end > 0 else longest]} …"
