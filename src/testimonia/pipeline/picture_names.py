"""To which documents pictures belong, by their names; paths are relative, with forward slashes."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

IMAGES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".webp", ".gif", ".bmp", ".jp2", ".jpx", ".avif"}
)
TRANSCRIPTIONS = frozenset(
    {".txt", ".text", ".md", ".markdown", ".docx", ".odt", ".fodt", ".rtf", ".html", ".htm", ".xhtml"}
    | {".xml", ".tei", ".alto", ".hocr"}
)
_NUMBERED = re.compile(r"[\s._-]+\(?(?:p(?:age)?[\s._-]*)?\d{1,4}\)?\s?[a-z]?|\s?\(\d{1,4}\)")
"""What may stand behind the name of a transcription in that of its picture: "-1", "_002", " p. 3v"."""
_DIGITS = re.compile(r"(\d+)")


def is_image(path: str) -> bool:
    """Whether a file is a picture, by its name."""
    return PurePosixPath(path).suffix.lower() in IMAGES


def by_name(paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The pictures that belong to transcriptions by their names.

    "letter.jpg" belongs to "letter.txt", and so do "letter-1.jpg" and "letter_002.jpg", unless there is a
    "letter_002.txt". Two transcriptions of one name have the same pictures.

    Args:
        paths: of all documents of a folder, pictures among them.

    Returns:
        For each transcription that has some, its pictures in the order of their numbers.
    """
    every = list(paths)
    images = [path for path in every if is_image(path)]
    stems: dict[tuple[str, str], list[str]] = {}
    if images:
        for path in every:
            if PurePosixPath(path).suffix.lower() in TRANSCRIPTIONS:
                stems.setdefault(_stem(path), []).append(path)
    found: dict[str, list[str]] = {}
    for image in images:
        for owner in _owners(image, stems):
            found.setdefault(owner, []).append(image)
    return {path: tuple(sorted(row, key=_natural)) for path, row in sorted(found.items())}


def _stem(path: str) -> tuple[str, str]:
    pure = PurePosixPath(path)
    return str(pure.parent), _folded(pure.stem)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _owners(image: str, stems: Mapping[tuple[str, str], list[str]]) -> list[str]:
    """The transcriptions of the longest name that the name of a picture begins with and goes on from."""
    folder, name = _stem(image)
    for end in range(len(name), 0, -1):
        owners = stems.get((folder, name[:end]))
        if owners and (end == len(name) or _NUMBERED.fullmatch(name[end:])):
            return owners
    return []


def _natural(path: str) -> tuple[tuple[int, int, str], ...]:
    """Names in the order in which people count: "2" before "10"."""
    parts = _DIGITS.split(_folded(PurePosixPath(path).stem))
    return tuple((0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part) for part in parts)


class Places:
    """The pictures of a folder, to be found by what documents call them."""

    def __init__(self, images: Iterable[str]) -> None:
        paths = sorted(images)
        self._exact = {_folded(path): path for path in paths}
        self._stems: dict[str, list[str]] = {}
        for path in paths:
            self._stems.setdefault(_folded(str(PurePosixPath(path).with_suffix(""))), []).append(path)

    def of(self, document: str, picture: str) -> str | None:
        """The path of the picture that a document means.

        Programs write where a picture lay when they read it: on another computer, in another folder, before
        it was made smaller. So it is looked for by the whole path, by its name in the folder of the document
        and in the one around that, and there under another ending too.
        """
        folder = PurePosixPath(document).parent
        name = _path(picture)
        last = PurePosixPath(name).name
        if not last:
            return None
        around = [folder / name, folder / last, folder.parent / last]
        for place in around:
            path = self._exact.get(_folded(_inside(place)))
            if path is not None:
                return path
        for place in around:
            alike = self._stems.get(_folded(_inside(place.with_suffix(""))), [])
            if len(alike) == 1:
                return alike[0]
        return None


def _path(picture: str) -> str:
    """What a document calls a picture, as a path with forward slashes."""
    name = picture.strip().removeprefix("file:").replace("\\", "/")
    return unquote(name).lstrip("/") if "%" in name else name.lstrip("/")


def _inside(place: PurePosixPath) -> str:
    """A path without steps up and down; what leads out of the folder names nothing in it."""
    parts: list[str] = []
    for part in place.parts:
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
