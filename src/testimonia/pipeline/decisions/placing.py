"""Where a note that was written elsewhere belongs: exactly there, or nowhere.

The document is found as a sidecar's is: by path, by name, by address. The passage is found by its words and
what stands around them, in the text as extracted or as it is read; how words are spaced and broken into
lines, and whether quotation marks are curly, makes no difference. A sentence that looks like the one that was
marked is not the one: where what stands around it is another thing, the note has no place.
"""

from collections.abc import Iterable, Iterator
from posixpath import basename, splitext
from urllib.parse import urlsplit

from testimonia.ingest.annotations import Quote, Target
from testimonia.ingest.sidecars.matching import called, documents_by_name, named
from testimonia.model import Anchor, Place, Span, Text, describe, hull
from testimonia.pipeline.decisions.noting import occurrences
from testimonia.store import Store

_PICTURES = frozenset(
    {".avif", ".bmp", ".gif", ".heic", ".jp2", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"}
)
_AROUND = 400
"""Code points of a text that are compared with what a quote says stands around it."""
_CURLY = str.maketrans("’‘‚‛“”„‟", "''''\"\"\"\"")


class UnplacedError(Exception):
    """A note whose place cannot be told for certain; the message is a clause that says why."""


class Placing:
    """Finds places in one store; the text of one document is held at a time."""

    def __init__(self, store: Store, document: str | None = None, beside: str = "") -> None:
        """Look the folder's documents up by name and by address.

        Args:
            store: the evidence base.
            document: path of the one that is meant where a note does not say; None if there is none.
            beside: the folder, inside that of the documents, from which paths in notes count first.
        """
        self._store = store
        self._document = document
        self._beside = beside
        self._hashes = store.hashes()
        self._names = documents_by_name(self._hashes)
        self._addresses: dict[str, set[str]] = {}
        for held in store.sources():
            address = held.description.csl.get("URL") if held.description else None
            if isinstance(address, str) and held.source.path in self._hashes:
                self._addresses.setdefault(_plain_address(address), set()).add(held.source.path)
        self._open: tuple[str, Text | None] = ("", None)

    def path(self, target: Target) -> str:
        """The document that is meant.

        Raises:
            UnplacedError: if none is, or several may be.
        """
        if not target.ways:
            if self._document is None:
                raise UnplacedError("it does not say which document it is about")
            return self._document
        found = self._named(target)
        if len(found) == 1:
            return found[0]
        if found:
            raise UnplacedError(f"it may be about any of {', '.join(f'“{path}”' for path in found[:5])}")
        if self._document is not None:
            return self._document
        raise UnplacedError(f"there is no document “{target.ways[0]}” in the evidence base")

    def _named(self, target: Target) -> tuple[str, ...]:
        pages = [way for way in target.ways if way.casefold().startswith(("http://", "https://"))]
        found = {path for way in pages for path in self._addresses.get(_plain_address(way), ())}
        if found:
            return tuple(sorted(found))
        # The last word of an address is a name that many pages have; the words of a passage can tell.
        ways = [way for way in target.ways if way not in pages or target.quote is not None]
        paths = [_without_query(way) if way in pages else way for way in ways]
        return named(self._names, self._beside, paths) or called(self._names, _stems(paths))

    def places(self, targets: tuple[Target, ...]) -> tuple[Place, ...]:
        """The places of all targets of a note; stretches that a repair has cut apart are one place again.

        Raises:
            UnplacedError: if one of them cannot be told, or there are none.
        """
        if not targets:
            raise UnplacedError("it does not say what it is about")
        found: list[tuple[str, tuple[Span, ...]]] = []
        for target in targets:
            path = self.path(target)
            spans = self._spans(path, target)
            joined = self._joined(path, found[-1][1], spans) if found and found[-1][0] == path else None
            if joined is None:
                found.append((path, spans))
            else:
                found[-1] = (path, joined)
        return tuple(self._place(path, spans) for path, spans in found)

    def _spans(self, path: str, target: Target) -> tuple[Span, ...]:
        if target.unclear is not None:
            raise UnplacedError(target.unclear)
        if target.quote is None:
            return ()
        text = self._text(path)
        if text is None:
            raise UnplacedError(f"nothing of “{path}” could be read")
        return _found(text, target.quote, path)

    def _joined(self, path: str, one: tuple[Span, ...], other: tuple[Span, ...]) -> tuple[Span, ...] | None:
        """Two stretches as the parts of one passage of the reading layer; None if they are not.

        What the passage has beside them is blank: no words could tell it.
        """
        text = self._text(path) if one and other else None
        if text is None:
            return None
        parts = [part for span in (*one, *other) for part in text.alignment.to_reading(span)]
        whole = text.alignment.to_original(hull(parts)) if parts else ()
        words = tuple(span for span in whole if span.of(text.original).strip())
        given = tuple(span for span in (*one, *other) if span.of(text.original).strip())
        return tuple(whole) if words == given else None

    def _place(self, path: str, spans: tuple[Span, ...]) -> Place:
        text = self._text(path) if spans else None
        anchors: tuple[Anchor, ...] = ()
        if text is not None:
            anchors = tuple(describe(text.original, span) for span in spans)
        return Place(path, self._hashes[path], anchors)

    def _text(self, path: str) -> Text | None:
        if self._open[0] != path:
            self._open = (path, self._store.text(path))
        return self._open[1]


def _stems(ways: Iterable[str]) -> Iterator[str]:
    """What a document's name may be like: a title, or the name of the picture that it transcribes."""
    for way in ways:
        stem, ending = splitext(basename(way.replace("\\", "/")))
        yield stem if ending.casefold() in _PICTURES else way


def _plain_address(address: str) -> str:
    """An address without what makes no other page of it: the protocol, ``www.``, the place in the page."""
    parts = urlsplit(address.strip())
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}"


def _without_query(address: str) -> str:
    return basename(urlsplit(address).path)


def _found(text: Text, quote: Quote, path: str) -> tuple[Span, ...]:
    """Where a passage stands in the original layer.

    Raises:
        UnplacedError: if it is not there, or there more than once.
    """
    at = quote.position
    if at is not None and at.of(text.original) == quote.exact and _is_around(text.original, at, quote):
        return (at,)
    original = list(_standing(text.original, quote))
    if len(original) == 1:
        return (original[0],)
    read = [] if original else list(_standing(text.reading, quote))
    if len(read) == 1 and (parts := tuple(text.alignment.to_original(read[0]))):
        return parts
    if not original and not read:
        raise UnplacedError(f"these words, with what stands around them, are not in “{path}”")
    raise UnplacedError(f"these words occur {len(original or read)} times in “{path}”")


def _standing(layer: str, quote: Quote) -> Iterator[Span]:
    """Where the words stand with what the quote says is around them."""
    return (span for span in occurrences(layer, quote.exact) if _is_around(layer, span, quote))


def _is_around(layer: str, span: Span, quote: Quote) -> bool:
    """Whether before and behind a stretch stands what the quote says."""
    here = _letters(layer[max(span.start - _AROUND, 0) : span.start])
    there = _letters(layer[span.end : span.end + _AROUND])
    before, after = _letters(quote.prefix)[-_AROUND // 2 :], _letters(quote.suffix)[: _AROUND // 2]
    return here.endswith(before) and there.startswith(after)


def _letters(words: str) -> str:
    """Words without their spaces, and with straight quotation marks."""
    return "".join(words.split()).translate(_CURLY)
