"""Indirect speech and thought: what a clause, a noun or a phrase gives to somebody else to say."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from testimonia.model import EntityKind, Span, hull
from testimonia.reading.clauses.phrases import Phrases
from testimonia.reading.clauses.trees import Tree, tree_of
from testimonia.reading.clauses.values import Clause, Standing
from testimonia.reading.encoder.syntax import Syntax
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.branches import Governed, spans
from testimonia.reading.quotations.cues import Cue, all_words, pronouns
from testimonia.reading.quotations.governing import governed
from testimonia.reading.quotations.naming import Named, found_in
from testimonia.reading.quotations.relays import relayed
from testimonia.reading.quotations.sources import NOBODY, Scene, Source, doer, is_passive, voices_of
from testimonia.reading.quotations.values import Quotation, Speech

_MOST = 24
"""Quotations in a sentence; what seems to have more is no sentence."""
_LOOKED_AT = 60
"""Words in a sentence that may give somebody the word, likewise."""
_DASHES = frozenset({"—", "–", "--"})
_FEW = 3
"""Words that stand before a dash, at least, if what follows it is a comment."""
_UNSAID = frozenset({Standing.SUPPOSED, Standing.ORDERED, Standing.ASKED})
"""Of a clause that tells of no saying: "if he says that", "did he say that?"."""
_MODAL = frozenset({"must", "should", "may", "might", "can", "could", "ought", "need", "will", "shall"})
_TIMES = frozenset({"when", "while", "as", "before", "after", "because", "since", "if", "until", "where"})
_SURE = frozenset({Cue.SAYS, Cue.THINKS, Cue.ASKS, Cue.DENIES, Cue.JUDGES, Cue.CHARGES, Cue.GIVES})
"""What the subject of a verb does says that it is somebody."""
_ANONYMOUS = frozenset({Cue.SAYS, Cue.REPUTES, Cue.CHARGES, Cue.ASKS, Cue.PLACES, Cue.TAKES})
"""In the passive, what somebody must have done: "it is said"; not "it was decided"."""


def indirect(
    layer: str, prose: Sequence[Paragraph], mentioned: Mentioned, syntax: Syntax, clauses: Sequence[Clause]
) -> Iterator[Quotation]:
    """Indirect speech in a Text, in the order of its sentences; what lies in another is one deeper.

    Args:
        layer: the reading layer.
        prose: its paragraphs.
        mentioned: who and what it speaks of.
        syntax: of its words.
        clauses: of its sentences.
    """
    by_sentence: dict[int, dict[int, Clause]] = defaultdict(dict)
    for clause in clauses:
        if not clause.noun:
            by_sentence[clause.sentence][clause.token] = clause
    voices = voices_of(prose, mentioned)
    starts = [mention.span.start for mention in mentioned.mentions]
    for number in _with_cues(layer, syntax):
        tree = tree_of(layer, syntax.sentence(number))
        first, end = (bisect_left(starts, place.span.start) for place in (tree.tokens[0], tree.tokens[-1]))
        phrases = Phrases(layer, tree, mentioned.mentions[first : end + 1], mentioned)
        scene = Scene(layer, tree, phrases, by_sentence.get(number, {}), voices)
        yield from _deepened(list(_in_sentence(scene)))


def _with_cues(layer: str, syntax: Syntax) -> Iterator[int]:
    """Numbers of the sentences with a word that may give somebody the word."""
    starts, ends, cuts = syntax.starts.tolist(), syntax.ends.tolist(), syntax.cuts.tolist()
    words = all_words()
    for number in range(len(syntax)):
        tokens = range(cuts[number], cuts[number + 1])
        if any(layer[starts[at] : ends[at]].lower() in words for at in tokens):
            yield number


def _in_sentence(scene: Scene) -> Iterator[Quotation]:
    words = all_words()
    able = [at for at in sorted(scene.tree.order) if scene.tree.words[at] in words]
    given = (one for at in able[:_LOOKED_AT] for one in _given_by(scene, at))
    yield from islice(given, _MOST)


def _given_by(scene: Scene, at: int) -> Iterator[Quotation]:
    """What one token gives to somebody."""
    named = next(found_in(scene, at), None) or _by_verb(scene, at)
    if named is None or _is_own(scene, at, named):
        return
    relay = relayed(scene, at, named)
    content = [n for n in _up_to_dash(scene.tree, named) if relay is None or n not in relay.content]
    parts = spans(scene.tree, content)
    if not parts:
        return
    yield Quotation(hull(parts), parts, Speech.INDIRECT, named.source.who, named.cue, 1, named.denied)
    if relay is not None and relay.source.who is not None:
        whole = hull((named.cue, *parts))
        yield Quotation(whole, (whole,), Speech.INDIRECT, relay.source.who, relay.cue)


def _up_to_dash(tree: Tree, named: Named) -> list[int]:
    """Content without what a lone dash adds behind it: there the author mostly comments on it."""
    dashes = [n for n in named.content if tree.words[n] in _DASHES]
    if len(dashes) % 2 == 0 or tree.tokens[dashes[-1]].span.start < named.cue.start:
        return named.content
    kept = [n for n in named.content if n < dashes[-1]]
    return kept if len(kept) >= _FEW else named.content


def _is_own(scene: Scene, at: int, named: Named) -> bool:
    """Whether it is the author of the section who says it, and does not quote himself."""
    who = named.source.who
    quotes_himself = scene.tree.tokens[at].tag == "VBD"
    if who is not None and who.words.lower() in pronouns("own"):
        return not quotes_himself
    return scene.voices.is_own(who, named.cue.start) and not quotes_himself


def _by_verb(scene: Scene, at: int) -> Named | None:
    clause = scene.clauses.get(at)
    if clause is None or clause.standing in _UNSAID:
        return None
    found = governed(scene.tree, at, passive=is_passive(scene, at))
    source = None if found is None else _source(scene, at, found.cues)
    if found is None or not found.content or source is None:
        return None
    if _is_own_thought(scene, at, found.cues, source):
        return None
    cues = found.cues
    if cues <= {Cue.HEARS} and scene.tree.words[found.content[0]] in _TIMES:
        return None  # "which I read when I was eleven"
    if clause.negated and (not cues & {Cue.THINKS} or clause.standing is Standing.POSSIBLE):
        return None  # "he could not have imagined that": it was so
    denied = (Cue.DENIES in cues) is not clause.negated
    return Named(
        found.content, source, _cue(scene, clause, source, found), denied or _says_no(scene.tree, found)
    )


def _is_own_thought(scene: Scene, at: int, cues: frozenset[Cue], source: Source) -> bool:
    """Whether an "I" says or thinks it now, and so says it himself; "I wrote then that" quotes him."""
    if source.who is None or source.who.words.lower() not in pronouns("own"):
        return False
    said = bool(cues & {Cue.SAYS, Cue.ASKS, Cue.DENIES}) and Cue.THINKS not in cues
    return scene.tree.tokens[at].tag != "VBD" or not said


def _source(scene: Scene, at: int, cues: frozenset[Cue]) -> Source | None:
    """Who says what a verb tells; nobody in particular for what is only heard."""
    if cues <= {Cue.HEARS}:
        return NOBODY
    source = doer(scene, at)
    if source is None:
        return None
    if source.who is None:
        return source if cues & _ANONYMOUS and not _is_due(scene, at) else None
    if Cue.TELLS in cues and _is_somebody(scene, at):
        return None
    if Cue.FINDS in cues and scene.tree.tokens[at].tag != "VBZ" and _lives(scene, source):
        return None  # "he found that she had gone" tells what he saw; "the author finds that" is his word
    return source if source.speaks or (cues & _SURE and Cue.SHOWS not in cues) else None


def _is_due(scene: Scene, at: int) -> bool:
    """Whether the author says it himself: "it must be said that", "it may be noted that"."""
    return any(scene.tree.words[n] in _MODAL for n in scene.tree.of(at, ("aux",)))


def _lives(scene: Scene, source: Source) -> bool:
    """Whether it is a person, and no report, court or party."""
    who = source.who
    if who is None or who.chain is None:
        return who is not None and who.words.lower() in pronouns("several")
    return scene.voices.kinds.get(who.chain) is EntityKind.PERSON


def _is_somebody(scene: Scene, at: int) -> bool:
    """Whether the object of a verb is somebody or a place: "admitted the patients"."""
    theme = scene.tree.first(at, ("obj",))
    return theme is not None and scene.phrases.reference(theme).chain is not None


def _says_no(tree: Tree, found: Governed) -> bool:
    first = found.content[0]
    return tree.tokens[first].relation == "discourse" and tree.words[first] in ("no", "nay")


def _cue(scene: Scene, clause: Clause, source: Source, found: Governed) -> Span:
    """The verb with the one who says it, if he stands beside it, and what leads to it."""
    tree = scene.tree
    content = set(found.content)
    near = clause.group if source.span is None else hull((clause.group, source.span))
    inside = [n for n in range(len(tree)) if near.contains(tree.tokens[n].span)]
    return clause.group if content & set(inside) else near


def _deepened(found: Sequence[Quotation]) -> Iterator[Quotation]:
    """Each once, and one deeper than those that it lies in."""
    around: list[Span] = []
    seen: set[tuple[Span, ...]] = set()
    for one in sorted(found, key=lambda q: (q.span.start, -q.span.end)):
        if one.parts in seen:
            continue
        seen.add(one.parts)
        around = [span for span in around if span.contains(one.span)]
        around.append(one.span)
        yield Quotation(one.span, one.parts, one.speech, one.speaker, one.cue, len(around), one.denied)
