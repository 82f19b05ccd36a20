"""What is told of a happening without a clause: "described being ill", "puts his birth in 1801"."""

from testimonia.reading.clauses.trees import Tree
from testimonia.reading.quotations.branches import Governed, led_by, under
from testimonia.reading.quotations.cues import Cue, Word, happenings, of_noun, outings

_NEAR = 3
"""Words from a verb of telling to the "-ing" that is told."""
_PUTTING = ("in", "at", "to", "on", "as", "between", "before", "after", "around", "about")
"""What leads to the time, place or number at which something is put."""
_OBJECTS = ("obj", "xcomp", "ccomp")


def lived_through(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Described coming back; recalled her arrest; denied having been there."""
    if passive or Cue.NARRATES not in cues:
        return None
    able = (n for n in tree.of(at, ("xcomp", "ccomp", "obj", "advcl")) if n > at)
    told = next((n for n in able if _is_ing(tree, at, n) or _is_happening(tree, n)), None)
    return None if told is None else Governed(under(tree, told), cues & {Cue.NARRATES, Cue.DENIES})


def _is_ing(tree: Tree, at: int, told: int) -> bool:
    """Whether it is "coming", "being arrested", "having been", right behind the verb and without "to"."""
    verbs = (told, *tree.of(told, ("aux", "aux:pass", "cop")))
    first = min(verbs)
    if tree.tokens[first].tag != "VBG" or first - at > _NEAR:
        return False
    return tree.tokens[told].relation != "advcl" or tree.firsts[told] == at + 1


def _is_happening(tree: Tree, at: int) -> bool:
    return tree.words[at] in happenings() and tree.tokens[at].tag.startswith("NN")


def placed(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Puts his birth in 1801; put the dead at nine; was estimated at 60,000; dates the siege to 1644."""
    if Cue.PLACES not in cues:
        return None
    theme = tree.first(at, ("nsubj:pass",) if passive else ("obj",))
    if theme is None:
        return None
    able = [n for n in (*tree.of(at, ("obl", "xcomp")), *tree.of(theme, ("nmod",))) if n > theme]
    where = next((n for n in able if led_by(tree, n, *_PUTTING)), None)
    if where is None or not (
        _is_happening(tree, theme) or (led_by(tree, where, "at") and _is_number(tree, where))
    ):
        return None
    return Governed(sorted({*under(tree, theme), *_behind(tree, at)}), frozenset({Cue.PLACES}))


def counted(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Counted 420 wounded; estimates 500 dead."""
    if passive or Cue.COUNTS not in cues:
        return None
    told = next((n for n in tree.of(at, _OBJECTS) if n > at and _is_number(tree, n)), None)
    return None if told is None else Governed(_behind(tree, at), frozenset({Cue.COUNTS}))


def _is_number(tree: Tree, at: int) -> bool:
    """Whether a word is a number, or is counted by one."""
    return any(tree.tokens[n].tag == "CD" for n in (at, *tree.of(at, ("nummod",))))


def given(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """The register gives his birth as 1801; other sources had 500."""
    subject = tree.first(at, ("nsubj",))
    if passive or Cue.GIVES not in cues or subject is None:
        return None
    theme = next((n for n in tree.of(at, _OBJECTS) if n > at), None)
    content = _behind(tree, at)
    written = Word.DOCUMENTS in of_noun(tree.words[subject])
    if theme is None or not (written or _as_fact(tree, at, theme)):
        return None
    dated = _is_number(tree, theme) or any(tree.words[n] in happenings() for n in content)
    return Governed(content, frozenset({Cue.GIVES})) if dated else None


def _as_fact(tree: Tree, at: int, theme: int) -> bool:
    """Somebody gives 1801 as the year of her birth."""
    able = (n for n in (*tree.of(at, ("obl",)), *tree.of(theme, ("nmod",))) if led_by(tree, n, "as"))
    return _is_number(tree, theme) and any(
        tree.words[m] in happenings() for n in able for m in under(tree, n)
    )


def taken(tree: Tree, at: int, cues: frozenset[Cue], passive: bool) -> Governed | None:
    """Took him for a spy; was taken for a spy."""
    theme = tree.first(at, ("nsubj:pass",) if passive else ("obj",))
    if Cue.TAKES not in cues or theme is None or not tree.tokens[theme].tag.startswith(("PRP", "NNP")):
        return None
    what = next((n for n in tree.of(at, ("obl",)) if n > at and led_by(tree, n, "for")), None)
    if what is None or not tree.tokens[what].tag.startswith("NN") or tree.words[what] in outings():
        return None
    return Governed(sorted({*under(tree, theme), *_behind(tree, at)}), frozenset({Cue.TAKES}))


def _behind(tree: Tree, at: int) -> list[int]:
    """A verb with what stands behind it, as far as nobody else does anything."""
    others = {
        n for n in tree.of(at, ("conj", "parataxis")) if tree.first(n, ("nsubj", "nsubj:pass")) is not None
    }
    return under(tree, at, without={*others, *(n for n in tree.children[at] if n < at)})
