"""What is given to somebody in passing: "..., he felt, ...", "as Lind tells us, ..."."""

from testimonia.reading.clauses.trees import Tree
from testimonia.reading.quotations.branches import Governed, led_by, under
from testimonia.reading.quotations.cues import Cue, lemma_of
from testimonia.reading.quotations.sources import inverted

_ASIDE = frozenset({Cue.SAYS, Cue.THINKS, Cue.ASKS})
_AS = frozenset({Cue.SAYS, Cue.THINKS, Cue.SHOWS})
_TOLD = frozenset({"tell", "assure", "inform", "remind"})
"""Lemmas whose object is the one who is spoken to."""
_NOT_SAYING = ("if", "though", "when", "soon", "long", "far")
"""With "as", of what is no saying: "as soon as he said it"."""
_LONGEST = 20
"""Words of an aside, at most: "..., as he later told a friend in Riga, ..."."""
_NEAR = 6
"""Words from the subject of an aside to its verb, at most."""
_STOPS = frozenset(",—–-()[]:;“”\"‘’'.!?…")
_COMMAS = frozenset(",—–()")


def aside(tree: Tree, at: int, cues: frozenset[Cue], _: bool) -> Governed | None:
    """It was, he felt, too late; it was late, Lind recalls; as Lind tells us, it was late."""
    return _branch(tree, at, cues) or _between_commas(tree, at, cues) or _inverted(tree, at, cues)


def _branch(tree: Tree, at: int, cues: frozenset[Cue]) -> Governed | None:
    """An aside as a branch of its own."""
    token = tree.tokens[at]
    first, last = tree.firsts[at], tree.lasts[at]
    if token.relation not in ("parataxis", "advcl") or token.head == at:
        return None
    if _has_object(tree, at) or not _set_off(tree, first, last) or len(under(tree, at)) > _LONGEST:
        return None
    as_he_says = led_by(tree, at, "as") and not led_by(tree, at, *_NOT_SAYING)
    if tree.first(at, ("nsubj", "obl:agent")) is None and not (as_he_says and _is_reported(tree, at, cues)):
        return None
    if token.relation == "advcl" and not as_he_says:
        return None
    within = _bracket(tree, first, last)
    content = [n for n in under(tree, token.head, without=(at,)) if n in within]
    return Governed(content, cues & (_AS if as_he_says else _ASIDE)) if content else None


def _is_reported(tree: Tree, at: int, cues: frozenset[Cue]) -> bool:
    """Whether nobody in particular says it: "as was reported"; not "as was expected"."""
    return Cue.SAYS in cues and tree.first(at, ("aux:pass",)) is not None


def _has_object(tree: Tree, at: int) -> bool:
    """Whether a verb has an object that is what it says, and not to whom."""
    if tree.first(at, ("ccomp", "xcomp")) is not None:
        return True
    return tree.first(at, ("obj",)) is not None and lemma_of(tree.words[at]) not in _TOLD


def _set_off(tree: Tree, first: int, last: int) -> bool:
    """Whether commas, dashes or the ends of the sentence part a stretch from what is around it."""
    before = first == 0 or tree.words[first - 1] in _STOPS or tree.words[first] in _STOPS
    after = last + 1 >= len(tree) or tree.words[last + 1] in _STOPS or tree.words[last] in _STOPS
    return before and after


def _between_commas(tree: Tree, at: int, cues: frozenset[Cue]) -> Governed | None:
    """A subject and its verb between two commas, whatever the parser makes of them: ", we are told,"."""
    subject = min(tree.of(at, ("nsubj", "nsubj:pass", "expl")), key=lambda n: abs(n - at), default=None)
    if subject is None or not cues & _ASIDE or tree.first(at, ("ccomp",)) is not None:
        return None
    first, last = min(tree.phrase(subject)[0], at), max(tree.phrase(subject)[1], at)
    spoken_to = tree.first(at, ("obj", "iobj"))
    if spoken_to is not None and spoken_to > last:
        last = tree.phrase(spoken_to)[1]
    if last - first > _NEAR or first == 0 or last + 1 >= len(tree):
        return None
    if tree.words[first - 1] not in _COMMAS or tree.words[last + 1] not in _COMMAS:
        return None
    if any(tree.words[n] in _STOPS for n in range(first, last)):
        return None
    stretch = range(first, last + 1)
    within = _bracket(tree, first, last)
    return Governed([n for n in sorted(tree.order) if n in within and n not in stretch], cues & _ASIDE)


def _inverted(tree: Tree, at: int, cues: frozenset[Cue]) -> Governed | None:
    """Lind died, writes Moss, in May."""
    whom = inverted(tree, at)
    if whom is None or not cues & _ASIDE:
        return None
    stretch = range(at, tree.phrase(whom)[1] + 1)
    within = _bracket(tree, at, stretch[-1])
    return Governed([n for n in sorted(tree.order) if n in within and n not in stretch], cues & _ASIDE)


def _bracket(tree: Tree, first: int, last: int) -> range:
    """The brackets that an aside stands in, "(with the aim, it was said, of peace)"; else the sentence."""
    if tree.words[first] == "(" or tree.words[first - 1 if first else 0] == "(":
        return range(len(tree))  # all of the brackets is the aside
    opened = next((n for n in range(first - 1, -1, -1) if tree.words[n] in ("(", ")")), None)
    closed = next((n for n in range(last + 1, len(tree)) if tree.words[n] in ("(", ")")), None)
    if opened is None or closed is None or tree.words[opened] != "(" or tree.words[closed] != ")":
        return range(len(tree))
    return range(opened + 1, closed)
