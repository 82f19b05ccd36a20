"""Who hands on what another says: "according to Lind, quoted by Moss", "Moss quotes Lind as saying"."""

from testimonia.reading.quotations.branches import led_by, under
from testimonia.reading.quotations.cues import relays
from testimonia.reading.quotations.naming import Named
from testimonia.reading.quotations.sources import Scene, doer, is_passive, named

_FAR = 12
"""Words between what somebody says and the word that says who hands it on, at most."""
_BESIDE = 3
"""Code points between who says it and "quoted by", at most: a comma, and white space."""
_BELOW = ("acl", "advcl", "amod", "parataxis", "appos", "dep")


def relayed(scene: Scene, at: int, given: Named) -> Named | None:
    """Who hands on what a token gives to somebody, with the words that say so; None if nobody is named.

    Args:
        scene: the sentence.
        at: number of the token that gives the word.
        given: what it gives, and to whom.
    """
    return _as_saying(scene, at, given) or _handed_on(scene, at, given)


def _as_saying(scene: Scene, at: int, given: Named) -> Named | None:
    """Moss quotes Lind as saying."""
    tree = scene.tree
    above = tree.tokens[at].head
    quotes = tree.tokens[at].relation == "advcl" and led_by(tree, at, "as") and tree.words[above] in relays()
    source = doer(scene, above) if quotes and not is_passive(scene, above) else None
    if source is None or source.who is None or source.who == given.source.who:
        return None
    return Named([], source, tree.span(above, above))


def _handed_on(scene: Scene, at: int, given: Named) -> Named | None:
    """Lind, quoted by Moss, says; in a letter cited by Moss."""
    tree = scene.tree
    for verb in range(max(at - _FAR, 0), min(at + _FAR, len(tree))):
        if verb == at or not _is_relay(scene, verb, given):
            continue
        by = next((n for n in tree.of(verb, ("obl:agent", "obl")) if led_by(tree, n, "by", "in")), None)
        source = None if by is None else named(scene, by)
        if by is None or source is None or source.who is None or source.who == given.source.who:
            continue
        if source.speaks or tree.tokens[by].tag.startswith("NNP"):
            return Named(under(tree, verb), source, tree.span(verb, tree.phrase(by)[1]))
    return None


def _is_relay(scene: Scene, verb: int, given: Named) -> bool:
    """Whether "quoted" belongs to who says it, and not to what is said, unless a parser puts it there."""
    tree = scene.tree
    token = tree.tokens[verb]
    if token.tag != "VBN" or tree.words[verb] not in relays() or token.relation not in _BELOW:
        return False
    behind = token.span.start - given.cue.end
    return verb not in given.content or 0 < behind <= _BESIDE
