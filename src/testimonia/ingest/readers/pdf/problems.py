"""What can be wrong with a PDF's text, in sentences for a historian."""

from collections.abc import Iterable, Mapping, Sequence
from unicodedata import category

from testimonia.ingest.recognition.installing import INSTALL
from testimonia.model import Problem, Recognised, Trouble

LYING = 0.2
"""A part of the characters of a page that mean nothing, above which its text is not to be trusted."""
UNSURE = 0.8
"""The mean confidence of a page below which its words are doubtful."""
_MEANINGLESS = frozenset({"Cc", "Cn", "Co", "Cs"})


def meaningless(letters: Sequence[str]) -> bool:
    """Whether too many characters of a page are private ones, control codes or unknown."""
    kinds = {c: category(c) in _MEANINGLESS or c == "\N{REPLACEMENT CHARACTER}" for c in set(letters)}
    return bool(letters) and sum(kinds[c] for c in letters) > LYING * len(letters)


def listed(pages: Sequence[int]) -> str:
    """Pages by their place in the file, counted from 1, in words: "page 2", "pages 2-4 and 9".

    >>> listed([1, 2, 3, 8])
    'pages 2-4 and 9'
    """
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    words = [f"{run[0] + 1}-{run[-1] + 1}" if len(run) > 1 else str(run[0] + 1) for run in runs]
    if len(words) > 12:
        words = [*words[:11], f"{len(words) - 11} more places"]
    text = ", ".join(words[:-1]) + " and " + words[-1] if len(words) > 1 else words[0]
    return f"pages {text}" if len(pages) > 1 else f"page {text}"


def of_pages(
    path: str, kinds: Mapping[str, Sequence[int]], labels: Mapping[int, str | None]
) -> list[Problem]:
    """A Problem for each kind of trouble that some pages have."""
    found = []
    for kind, (trouble, sentence) in _SENTENCES.items():
        pages = kinds.get(kind)
        if pages:
            message = sentence.format(pages=listed(pages))
            found.append(Problem(path, message, trouble, page=labels.get(pages[0])))
    return found


def of_recognised(path: str, pages: Iterable[Recognised], labels: Mapping[int, str | None]) -> list[Problem]:
    """What is wrong with pages that were recognised, or that could not be: those that failed one by one."""
    held = list(pages)
    found = [
        Problem(
            path,
            f"Page {page.page + 1}, counted from the first, could not be recognised. {page.failure}",
            Trouble.UNREAD,
            labels.get(page.page),
        )
        for page in held
        if page.failure
    ]
    empty = [page.page for page in held if not page.failure and page.confidence is None]
    unsure = [page.page for page in held if (sure := page.confidence) is not None and sure < UNSURE]
    return [*found, *of_pages(path, {"empty": empty, "unsure": unsure}, labels)]


_SCAN = (
    "Nothing has been read yet on {pages} (counted from the first), which show a picture without a text "
    f"layer. testimonia recognises them when it has an engine for it ({INSTALL}, then run again)."
)
_EMPTY = "No words were found on {pages} (counted from the first), which show only a picture, or nothing."
_UNSURE = (
    "What was recognised on {pages} (counted from the first) is doubtful: the engine was not sure of many "
    "words. Compare it with the picture before you rest anything on it."
)
_REPLACED = (
    "The text layer of this PDF is not to be trusted on {pages} (counted from the first), where many "
    "characters stand for nothing; what is shown there was recognised instead."
)
_BROKEN = (
    "Nothing was read on {pages} of this PDF (counted from the first), because of damage to the file; "
    "fetch it again."
)
_LYING = (
    "The text layer of this PDF is not to be trusted on {pages} (counted from the first), where many "
    "characters stand for nothing. Compare it with the page as shown; testimonia recognises what is shown "
    f"when it has an engine for it ({INSTALL}, then run again)."
)
_STAMPED = (
    "Only a stamp or a number at the edge was read on {pages} (counted from the first); the page itself is a "
    f"picture. testimonia recognises it when it has an engine for it ({INSTALL}, then run again)."
)
_SENTENCES = {
    "scan": (Trouble.UNREAD, _SCAN),
    "stamped": (Trouble.UNREAD, _STAMPED),
    "broken": (Trouble.UNREAD, _BROKEN),
    "lying": (Trouble.DOUBTFUL, _LYING),
    "replaced": (Trouble.NOTICE, _REPLACED),
    "empty": (Trouble.NOTICE, _EMPTY),
    "unsure": (Trouble.DOUBTFUL, _UNSURE),
}
"""What is wrong with pages: how bad it is, and the sentence."""
