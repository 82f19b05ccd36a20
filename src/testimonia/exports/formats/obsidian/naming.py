"""What notes are called: names that every disk takes, that no link misreads, and of which no two are alike.

Forbidden are the signs that Obsidian does not take in links (help.obsidian.md, "Internal links": # ^ [ ] |),
those that Windows does not take in names of files, with its names of devices (learn.microsoft.com, "Naming
Files, Paths, and Namespaces"), and those by which two names in one note could be read as markup together.
"""

import re
import unicodedata
from collections.abc import Iterable

_FORBIDDEN = re.compile(r"[#^\[\]|\\/:*?\"<>`$%=~{}]")
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")
_LONGEST = 80
"""Code points."""
_BYTES = 120
"""In UTF-8: encrypted home folders take names of 143 bytes, with the suffix and what tells two apart."""
_TOLD_APART = 12
"""Characters of an id, which is a hash, behind a name that several bear."""
_APART = re.compile(r"\([0-9a-f]{12}\)$")


def safe_name(words: str, otherwise: str = "unnamed") -> str:
    """Words as the name of a file, without a suffix.

    >>> safe_name("What? [A/B]: #1"), safe_name("con"), safe_name("..."), safe_name("Aux. arms")
    ('What A B 1', '_con', 'unnamed', '_Aux. arms')
    """
    plain = "".join(each if _is_seen(each) else " " for each in unicodedata.normalize("NFC", words))
    kept = shortened(" ".join(_FORBIDDEN.sub(" ", plain).split()).strip(". "))
    return f"_{kept}" if _DEVICE.match(kept) else kept or otherwise


def _is_seen(character: str) -> bool:
    """Whether a character is neither a control, nor turned, half, private or unassigned."""
    return not unicodedata.category(character).startswith("C") or character == "\u200d"


def shortened(name: str, longest: int = _LONGEST) -> str:
    """A name that is no longer than it may be, cut between two words where that is possible."""
    cut = name[:longest]
    while len(cut.encode("utf-8")) > _BYTES:
        cut = cut[:-1]
    if len(cut) == len(name):
        return name
    while cut and (unicodedata.combining(name[len(cut)]) or cut[-1] == "\u200d"):
        cut = cut[:-1]
    return (cut[: cut.rfind(" ")] if cut.rfind(" ") > longest // 2 else cut).strip(". ")


def name_among(record: str, words: str, shared: frozenset[str]) -> str:
    """The name of a file; what several would be called has the beginning of the id behind it.

    Which name a record gets depends on who else bears it, never on the order. What looks as if it had such a
    beginning behind it already gets one as well, so that nobody can be called what another is called so.

    Args:
        record: its id.
        words: what it is called.
        shared: made by `shared_names` for all that stand in one folder.
    """
    name = safe_name(words)
    alone = _folded(name) not in shared and not _APART.search(name)
    return name if alone else f"{name} ({record[:_TOLD_APART]})"


def shared_names(called: Iterable[str]) -> frozenset[str]:
    """What the names of two or more have in common that some disk takes for one."""
    once, twice = set[int](), set[str]()
    for each in (_folded(safe_name(words)) for words in called):
        if hash(each) in once:
            twice.add(each)
        once.add(hash(each))
    return frozenset(twice)


def _folded(name: str) -> str:
    """What two names have in common that some disk takes for one: case, and how accents are written."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
