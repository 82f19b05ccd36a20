"""The clause that a verb of speech or thought governs: "said that she was ill"."""

from testimonia.reading.clauses.trees import Tree
from testimonia.reading.quotations.branches import Governed, is_clause, led_by, under
from testimonia.reading.quotations.cues import Cue

_CLAUSE = frozenset({Cue.SAYS, Cue.THINKS, Cue.ASKS, Cue.DENIES, Cue.HEARS, Cue.SHOWS})
_KEPT = _CLAUSE | {Cue.REPUTES, Cue.FINDS}
"""What is said of a verb that governs a clause."""
_ASKING = frozenset({"WP", "WRB", "WDT"})
_BETWEEN = frozenset({"RB", ","})
"""What may stand between a verb and "that": "claimed, too, that"."""
_NEAR = 5
"""Words from a verb to its "that", where the tree does not join them."""
_SEEN = frozenset({Cue.HEARS, Cue.SHOWS, Cue.FINDS})
_REPORTED = frozenset({Cue.SAYS, Cue.REPUTES, Cue.ASKS})
_PAST = frozenset({"had", "would", "could", "should", "might", "was", "were", "'d", "’d"})
"""Auxiliaries in which somebody else's words are told: "she said that she had come"."""


def clause(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Said that she was ill; said: she was ill; No, she said, she was not; it is said, she was ill."""
    found = tree.first(at, ("ccomp",))
    if found is None:
        found = _behind_that(tree, at)
    if found is None:
        found = _led_by_how(tree, at)
    if found is None and passive and cues & _REPORTED:
        found = _of_it(tree, at)
    if found is None and Cue.QUOTES not in cues:
        found, cues = _behind_colon(tree, at), cues & {Cue.SAYS, Cue.ASKS}
    if found is None or not cues & _CLAUSE or (cues & _KEPT <= _SEEN and _is_bare(tree, found)):
        return None
    content = under(tree, found)
    if not led_by(tree, found, "that"):
        content = [*_exclamation(tree, at), *_adverbs(tree, at, content[0]), *content]
    content += _going_on(tree, at, found)
    return Governed(content, cues & _KEPT) if len(content) > 1 else None


def _is_bare(tree: Tree, at: int) -> bool:
    """Whether a verb stands without "to": "heard her speak" is no saying."""
    return tree.tokens[at].tag in ("VB", "VBG") and tree.first(at, ("aux", "cop", "mark")) is None


def _behind_that(tree: Tree, at: int) -> int | None:
    """The head of a clause whose "that" stands right behind a verb, wherever else the parser puts it."""
    that = at + 1
    while that < min(at + _NEAR, len(tree)) and tree.tokens[that].tag in _BETWEEN:
        that += 1
    if that >= len(tree) or tree.words[that] != "that" or tree.tokens[that].relation != "mark":
        return None
    head = tree.tokens[that].head
    return head if head > that and tree.firsts[head] >= that else None


def _led_by_how(tree: Tree, at: int) -> int | None:
    """The "how" or "what" that is the object of a verb, with its clause: "explained how it was done"."""
    asking = (n for n in tree.of(at, ("obj", "advmod")) if n > at and tree.tokens[n].tag in _ASKING)
    return next((n for n in asking if tree.first(n, ("acl:relcl", "advcl:relcl", "acl")) is not None), None)


def _of_it(tree: Tree, at: int) -> int | None:
    """The clause that "it" stands for: "it is said by some that", "it is estimated, thousands died"."""
    subject = tree.first(at, ("expl", "nsubj:pass", "nsubj"))
    if subject is None or tree.words[subject] != "it":
        return None
    able = tree.of(at, ("csubj", "csubj:pass", "advcl", "parataxis"))
    plain = (n for n in able if n > at and is_clause(tree, n) and _is_plain(tree, n))
    return next((n for n in plain if tree.tokens[n].tag not in ("VBG", "VB")), None)


def _is_plain(tree: Tree, at: int) -> bool:
    """Whether a clause is led by "that" or by nothing."""
    return all(tree.words[n] == "that" for n in tree.of(at, ("mark",)))


def _behind_colon(tree: Tree, at: int) -> int | None:
    """A clause that a colon joins to a verb."""
    for other in tree.of(at, ("parataxis",)):
        first = tree.firsts[other]
        if other > at and (tree.words[first] == ":" or tree.words[first - 1] == ":"):
            return other
    return None


def _exclamation(tree: Tree, at: int) -> list[int]:
    """The "No" of "No, she said, she did not"."""
    subject = tree.first(at, ("nsubj",))
    before = range(0 if subject is None else subject - 1)
    return [n for n in tree.of(at, ("discourse",)) if n in before and tree.words[n + 1] == ","]


def _adverbs(tree: Tree, at: int, first: int) -> list[int]:
    """Adverbs behind a comma that a parser gives to the verb: "it is said, probably in May he left"."""
    before = first - 1
    while before > at and tree.tokens[before].relation == "advmod" and tree.tokens[before].head == at:
        before -= 1
    return list(range(before + 1, first)) if tree.words[before] == "," else []


def _going_on(tree: Tree, at: int, found: int) -> list[int]:
    """What goes on behind a content: "that she was ill, and that she had come"; "she was ill; she had come".

    Without "that" a semicolon has to join it, and it has to be in the tense in which words are told.
    """
    that, more = led_by(tree, found, "that"), list[int]()
    for other in tree.of(at, ("parataxis", "conj", "ccomp")):
        if not other > found > at:
            continue
        parted = tree.words[tree.firsts[other] - 1] == ";" or tree.words[tree.firsts[other]] == ";"
        if led_by(tree, other, "that") if that else (parted and is_backshifted(tree, other)):
            more += under(tree, other)
    return more


def is_backshifted(tree: Tree, at: int) -> bool:
    """Whether a predicate is in a tense in which somebody else's words are told: "had come", "was ill"."""
    return any(tree.words[n] in _PAST for n in tree.of(at, ("aux", "aux:pass", "cop")))
