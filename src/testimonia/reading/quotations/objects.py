"""What a verb of speech or thought says of its object: "called him a traitor", "is said to have fled"."""

from testimonia.reading.clauses.trees import Tree
from testimonia.reading.quotations.branches import Governed, led_by, under
from testimonia.reading.quotations.cues import Cue, Word, lemma_of, of_noun

_OWN = frozenset({Cue.CLAIMS, Cue.PROMISES})
_MOVES = frozenset({Cue.URGES, Cue.REPUTES})
_NONE: frozenset[Cue] = frozenset()
_TAKES = frozenset({Cue.ENDORSES, Cue.DENIES})
_FEW = 3
"""Words for a claim, at least, if they are to tell anything: not "shares his views"."""
_CLAIMS = frozenset({Word.SAYS, Word.THINKS, Word.RUMOURS})


def with_to(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Claimed to have fled; is said to have fled; believed him dead; told him to go; called him a traitor."""
    to = tree.first(at, ("xcomp",))
    if to is None and cues & _MOVES:
        to = _right_behind_object(tree, at)
    if to is None:
        return None
    infinitive = led_by(tree, to, "to")
    theme = tree.first(at, ("nsubj:pass", "nsubj") if passive else ("obj",))
    if theme is None:
        return Governed(under(tree, to), cues & _OWN) if infinitive and not passive else None
    if infinitive and Cue.URGES in cues and not passive:
        return Governed(under(tree, to), frozenset({Cue.URGES}))
    if infinitive:
        wanted = cues & {Cue.REPUTES} if _is_thought(tree, at, to) else _NONE
    else:
        wanted = cues & {Cue.CALLS} if not passive and _is_judgement(tree, theme, to) else _NONE
    return Governed(sorted({*under(tree, theme), *under(tree, to)}), wanted)


def _right_behind_object(tree: Tree, at: int) -> int | None:
    """The "to leave" of "told him to leave" where the parser takes it for a purpose."""
    theme = tree.first(at, ("obj", "iobj"))
    if theme is None or theme < at:
        return None
    behind = tree.lasts[theme] + 1
    able = tree.of(at, ("advcl",))
    return next((n for n in able if tree.firsts[n] == behind and led_by(tree, n, "to")), None)


def _is_thought(tree: Tree, at: int, to: int) -> bool:
    """Not "was supposed to pay"; but "was supposed to have paid"."""
    return lemma_of(tree.words[at]) != "suppose" or any(
        tree.words[n] == "have" for n in tree.of(to, ("aux",))
    )


def _is_judgement(tree: Tree, theme: int, to: int) -> bool:
    """Not "called the dog Rex", nor "called himself a count"; but "called the plan madness"."""
    return not tree.tokens[to].tag.startswith("NNP") and not _is_himself(tree, theme)


def _is_himself(tree: Tree, at: int) -> bool:
    return tree.words[at].endswith(("self", "selves"))


def judged(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Described it as a trap; dismissed the report as a fable; was described by Lind as a trap."""
    theme = tree.first(at, ("nsubj:pass",) if passive else ("obj",))
    if Cue.JUDGES not in cues or theme is None or _is_himself(tree, theme):
        return None
    if passive and tree.first(at, ("obl:agent", "obl")) is None:
        return None
    able = (*tree.of(at, ("obl", "advcl", "xcomp")), *tree.of(theme, ("nmod", "acl")))
    as_what = next((n for n in able if n > at and led_by(tree, n, "as")), None)
    if as_what is None or tree.first(as_what, ("nsubj", "nsubj:pass")) is not None:
        return None  # "sees it as he saw it" compares
    return Governed(sorted({*under(tree, theme), *under(tree, as_what)}), frozenset({Cue.JUDGES}))


def charged(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Accused him of theft; warned of famine; was accused of theft."""
    of = next((n for n in tree.of(at, ("obl", "advcl")) if n > at and led_by(tree, n, "of")), None)
    if Cue.CHARGES not in cues or of is None:
        return None
    theme = tree.first(at, ("nsubj:pass",) if passive else ("obj",))
    content = {*(() if theme is None else under(tree, theme)), *under(tree, of)}
    return Governed(sorted(content), frozenset({Cue.CHARGES}))


def endorsed(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Accepts her view; repeated the rumour; denied the charges of theft; not "the claim that", a noun's."""
    theme = tree.first(at, ("obj",))
    if passive or theme is None or not cues & _TAKES:
        return None
    nouns = (theme, *(n for n in tree.of(theme, ("nmod",)) if led_by(tree, n, "of")))  # "point of view"
    told = [n for n in nouns if of_noun(tree.words[n]) & _CLAIMS]
    if not told or len(under(tree, theme)) < _FEW or tree.first(told[0], ("acl", "ccomp")) is not None:
        return None
    return Governed(under(tree, theme), cues & _TAKES)


def announced(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Announced his resignation; admitted the theft; of a thing that is told, by a noun without a name."""
    theme = tree.first(at, ("obj",))
    if passive or theme is None or Cue.TELLS not in cues or tree.first(at, ("iobj", "xcomp")) is not None:
        return None
    if tree.tokens[theme].tag not in ("NN", "NNS") or len(under(tree, theme)) == 1:
        return None
    return Governed(under(tree, theme), frozenset({Cue.TELLS}))
