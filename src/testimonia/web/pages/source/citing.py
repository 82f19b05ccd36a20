"""How a document, or words in it, is cited in a footnote."""

from testimonia.model import Description
from testimonia.web.pages.shelf import Held
from testimonia.web.pages.words import shortened

_LONGEST_QUOTE = 400


def citation(
    held: Held, description: Description | None, *, page: str | None = None, quote: str = "", voice: str = ""
) -> str:
    """Author, title, date, page, where the original is kept, file: as far as they are known.

    Args:
        held: the document.
        description: what a sidecar says of it.
        page: as printed.
        quote: words that are cited; they come first, as a reader pastes them.
        voice: whose words they are, where it is not the author of the document.
    """
    titled = held.title != held.path
    title = f"“{held.title}”" if titled else ""
    whose = voice if voice and voice != held.author else ""
    who = f"{whose}, in {held.author}" if whose and held.author else whose or held.author
    cited = ", ".join(part for part in (who, title, held.written, f"p. {page}" if page else "") if part)
    kept = (description.repository, description.shelfmark) if description else ()
    place = ", ".join(part for part in kept if part)
    parts = [part for part in (cited, place, held.path) if part]
    words = " ".join(quote.split())
    said = f"“{shortened(words, _LONGEST_QUOTE)}” " if words else ""
    return f"{said}{'; '.join(parts)}."
