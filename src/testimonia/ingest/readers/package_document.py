"""What an EPUB's package document says: the order of its files, what each is, and whose book it is.

By EPUB 3.3 (W3C) and OPF 2.0.1 (IDPF): META-INF/container.xml names the package document, whose manifest
lists the files and whose spine puts them in order.
"""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from testimonia.ingest.archive import MemberError, Package
from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.charset import page_characters
from testimonia.ingest.readers.markup_tree import local, parsed_xml, without_doctype
from testimonia.ingest.readers.roles import SECTION_KINDS
from testimonia.model import SectionKind

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/xml", "text/xml", ""})
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways to hide fonts, which keep nobody from reading."""
_AUTHORS = frozenset({None, "", "aut"})


@dataclass(frozen=True, slots=True)
class SpineItem:
    """One file of the book, in its place.

    Attributes:
        path: inside the package; empty if the manifest does not know it.
        page: whether it is a page of text (and not a picture).
        kind: what part of the book it is, where the guide or the landmarks say so.
    """

    path: str
    page: bool = True
    kind: SectionKind | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """What the package document says.

    Attributes:
        spine: the files in reading order.
        said: title, creator, language, date by those names, each as first given.
    """

    spine: tuple[SpineItem, ...]
    said: Mapping[str, str] = field(default_factory=dict)


def book_of(package: Package) -> Book:
    """Read the package document.

    Raises:
        UnreadableError: if it cannot be found or read, or if the book is locked.
    """
    opf = _rootfile(package)
    root = _xml(package, opf, "its list of contents")
    folder = posixpath.dirname(opf)
    kinds = _guide(root, folder)
    manifest: dict[str, tuple[str, str]] = {}
    for item in root.iter("{*}item"):
        manifest[item.get("id") or ""] = (_inside(folder, item.get("href")), item.get("media-type") or "")
    spine = []
    for reference in root.iter("{*}itemref"):
        path, media = manifest.get(reference.get("idref") or "", ("", ""))
        spine.append(SpineItem(path, media.partition(";")[0].strip() in _PAGES, kinds.get(path)))
    unique = tuple(dict.fromkeys(spine))
    if not unique:
        raise UnreadableError("The book names no pages in its order of reading. Try another copy.")
    _check_locks(package, frozenset(item.path for item in unique))
    return Book(unique, _said(root))


def _rootfile(package: Package) -> str:
    if package.holds(CONTAINER):
        root = _xml(package, CONTAINER, "its table of parts")
        for element in root.iter("{*}rootfile"):
            if path := element.get("full-path"):
                return path
    opf = [name for name in package.names() if name.lower().endswith(".opf")]
    if len(opf) == 1:
        return opf[0]
    raise UnreadableError("The book does not say where its contents are. Try another copy.")


def _xml(package: Package, name: str, what: str) -> "etree._Element":
    try:
        characters = page_characters(package.read(name)).characters
        return parsed_xml(without_doctype(characters)[0].strip())
    except MemberError as error:
        raise UnreadableError(f"The book cannot be opened: {what} {error}. Try another copy.") from error
    except ValueError as error:
        raise UnreadableError(f"The book cannot be opened: {what} is damaged. Try another copy.") from error


def _inside(folder: str, href: str | None) -> str:
    """The path inside the package that a reference means; empty if it leads out of it."""
    name = unquote((href or "").partition("#")[0])
    path = posixpath.normpath(posixpath.join(folder, name)) if name else ""
    return "" if path.startswith(("/", "..")) or ":" in path.partition("/")[0] else path


def _guide(root: "etree._Element", folder: str) -> dict[str, SectionKind]:
    """What the parts of the book are, by its guide (EPUB 2); EPUB 3 says it in the pages."""
    found: dict[str, SectionKind] = {}
    for reference in root.iter("{*}reference"):
        kind = SECTION_KINDS.get((reference.get("type") or "").lower())
        if kind is not None:
            found.setdefault(_inside(folder, reference.get("href")), kind)
    return found


def _said(root: "etree._Element") -> dict[str, str]:
    """The first title, all authors, the first language and date."""
    roles = {
        (meta.get("refines") or "").removeprefix("#"): (meta.text or "").strip()
        for meta in root.iter("{*}meta")
        if meta.get("property") == "role"
    }
    said: dict[str, str] = {}
    for element in root.iter("{*}title", "{*}creator", "{*}language", "{*}date"):
        name, words = local(element.tag), " ".join((element.text or "").split())
        role = next((v for k, v in element.attrib.items() if local(k) == "role"), None)
        if not words:
            continue
        if name == "creator":
            if str(role or roles.get(element.get("id") or "", "")) in _AUTHORS:
                said[name] = "; ".join(dict.fromkeys([*filter(None, [said.get(name)]), words]))
        else:
            said.setdefault(name, words)
    return said


def _check_locks(package: Package, pages: frozenset[str]) -> None:
    """Whether a page of the book is encrypted (digital rights management)."""
    if not package.holds(ENCRYPTION):
        return
    root = _xml(package, ENCRYPTION, "its list of locks")
    for lock in root.iter("{*}EncryptedData"):
        ways = [m.get("Algorithm") for m in lock.iter("{*}EncryptionMethod")]
        if ways and all(way in _OF_FONTS for way in ways):
            continue
        if any(unquote(r.get("URI") or "") in pages for r in lock.iter("{*}CipherReference")):
            raise UnreadableError(
                "The book is locked by its seller (digital rights management), so its text cannot be read. "
                "Use a copy without a lock."
            )
