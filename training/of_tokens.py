"""What the corpora say of single tokens: pronouns, syntax, events."""

from bisect import bisect_right
from collections.abc import Sequence

from testimonia.reading.encoder.heads import RELATIONS, TAGS
from testimonia.reading.encoder.windows import Window
from training.corpora import Document, Word
from training.targets import pronouns

UNKNOWN = -100
"""The answer that is not given."""
ASKED = ("pronouns", "heads", "relations", "tags", "events")


def answers_of_tokens(document: Document, cut: Sequence[Window]) -> list[dict[str, list[int]]]:
    """For each window and question the answer for each token, or UNKNOWN.

    "heads" are numbers of tokens in the window, a root's its own; the others are places in the lists of
    `testimonia.reading.encoder.heads`.
    """
    out = [{name: [UNKNOWN] * len(w.tokens) for name in ASKED} for w in cut]
    if document.corpus in ("litbank", "gum"):
        found = {span.start: number for span, number in pronouns(document).items()}
        _tell(out, cut, "pronouns", found)
    if document.happened is not None:
        _tell(out, cut, "events", {span.start: 1 for span in document.happened})
    if document.words:
        _analyse(out, cut, document.words)
    return out


def _tell(out: list[dict[str, list[int]]], cut: Sequence[Window], name: str, found: dict[int, int]) -> None:
    for answers, window in zip(out, cut, strict=True):
        answers[name] = [found.get(place.start, 0) for place in window.tokens]


def _analyse(out: list[dict[str, list[int]]], cut: Sequence[Window], words: Sequence[Word]) -> None:
    """Syntax of our tokens from that of the treebank's words.

    A token of several words ("gonna") stands for the one that hangs outside; of a word in several tokens the
    first stands for it, and the others belong to that.
    """
    flat = [(w, t, place) for w, window in enumerate(cut) for t, place in enumerate(window.tokens)]
    starts = [place.start for _, _, place in flat]
    token_of = [max(0, bisect_right(starts, word.place.start) - 1) for word in words]
    first_of: dict[int, int] = {}
    for number, token in enumerate(token_of):
        if words[number].head == number or token_of[words[number].head] != token:
            first_of.setdefault(token, number)
    held = -1
    for at, (w, t, _) in enumerate(flat):
        if at in first_of:
            held = at
            word = words[first_of[at]]
            head = token_of[word.head]
            relation = word.relation if word.relation in RELATIONS else word.relation.split(":")[0]
            tag = word.tag
        else:
            head, relation, tag = held, "goeswith", "GW"
        if head >= 0 and flat[head][0] == w:
            out[w]["heads"][t] = flat[head][1]
            out[w]["relations"][t] = RELATIONS.index(relation)
        out[w]["tags"][t] = TAGS.index(tag)
