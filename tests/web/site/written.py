"""A site as it lies on a disk, and what is wrong with its links."""

from collections.abc import Iterator
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from testimonia.exports.formats import Options
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store
from testimonia.web.site import site


def written(folder: Path, to: Path) -> list[str]:
    """The site of a folder, written to another; its files in the order in which they came."""
    files = []
    with Store.open(folder / "testimonia.db", readonly=True) as store, store.snapshot():
        members = site(folder).members
        assert members is not None
        for path, pieces in members(store, Options(ledger=ledger_of(folder))):
            (to / path).parent.mkdir(parents=True, exist_ok=True)
            with (to / path).open("xb") as stream:  # no two files of one name
                stream.writelines(pieces)
            files.append(path)
    return files


def parsed(file: Path) -> html.HtmlElement:
    """The tree of a page."""
    return html.fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def astray(to: Path) -> Iterator[str]:
    """The links of a site that lead to no file in it, or to no element there."""
    whole = to.resolve()
    files = {str(file) for file in whole.rglob("*") if file.is_file()}
    pages = {file: parsed(Path(file)) for file in sorted(files) if file.endswith(".html")}
    ids = {page: set(tree.xpath("//@id")) for page, tree in pages.items()}
    for page, tree in pages.items():
        above, name = page.rsplit("/", 1)  # strings: a site has a hundred thousand links
        for link in set(tree.xpath("//@href | //@src | //form/@action")):
            parts = urlsplit(link)
            there = normpath(f"{above}/{unquote(parts.path)}") if parts.path else page
            lost = parts.fragment and parts.fragment not in ids.get(there, ())
            if parts.scheme or parts.netloc or lost or there not in files:
                yield f"{name}: {link}"
