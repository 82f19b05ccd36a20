"""The pages of this room."""

from testimonia.model import ChainIn
from testimonia.web.pages.addresses import link_to_entity
from testimonia.web.pages.page import Moved, Page, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.views import Tone
from testimonia.web.pages.who.listing import DOUBT, all_view
from testimonia.web.pages.who.naming import only_document, other_of
from testimonia.web.pages.who.one import one_view

GONE = "Nobody and nothing is known by this address any more: the folder was read again."
TONES = {
    Tone.CLASH: "cannot both be true",
    Tone.DEPENDS: "it depends",
    Tone.OTHERWISE: "they think otherwise",
    Tone.AGREES: "these agree",
    Tone.COPIED: "copied",
}
"""What the signs say, for those who do not see them."""
_MEANT = 40
_LONGEST_NUMBER = 10


def all_page(visit: Visit) -> str:
    """Who and what the documents speak of."""
    view = all_view(visit)
    return rendered("who.html", visit.frame("who"), view=view, doubt=DOUBT)


def one_page(visit: Visit) -> str | Moved | None:
    """One of them; if the id is gone, whoever bears the name now."""
    held = visit.store.lives.entity(visit.where["entity"])
    if held is None:
        return _again(visit)
    return rendered(
        "who_one.html",
        visit.frame("who"),
        view=one_view(visit, held),
        tones=TONES,
        kept=_kept(visit, "voice", "rows"),
        kept_merge=_kept(visit, "merge"),
    )


def _kept(visit: Visit, *but: str) -> list[tuple[str, str]]:
    """What a form has to say again of the address that it stands on."""
    return [(name, value) for name, value in visit.query.pairs if name not in but]


def _again(visit: Visit) -> str | Moved | None:
    """The page of whom an old address meant: by the words that were decided on, else by the name."""
    lives, name = visit.store.lives, visit.query.text("name")
    at = visit.query.text("at")
    source, _, number = at.rpartition(":")
    plain = number.isascii() and number.isdigit() and len(number) < _LONGEST_NUMBER
    known = lives.of_chain(ChainIn(source, int(number))) if source and plain else None
    found = (known,) if known else lives.bearing(name, _MEANT) if name else ()
    if len(found) == 1:
        (meant,) = lives.listed(found)
        more = f"&at={at}" if known else ""
        return Moved(link_to_entity(meant.id, meant.name) + more)
    if not found:
        return None
    store = visit.store
    others = tuple(other_of(each, only_in=only_document(store, each)) for each in lives.listed(found))
    return rendered("who_meant.html", visit.frame("who"), name=name, others=others)


PAGES = (Page("/who", all_page), Page("/who/{entity}", one_page, GONE))
