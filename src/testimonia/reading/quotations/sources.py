"""Whose words they are: who does what a verb of speech tells, whose claim it is, and who is nobody."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import EntityKind, Reference, Span
from testimonia.reading.clauses.phrases import Phrases
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Clause, Participant, Role
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.branches import led_by
from testimonia.reading.quotations.cues import Word, of_noun, pronouns

_FAR = 8
"""Verbs joined by "and", back to the one that has the subject."""
_ASTRAY = ("det", "advmod", "dep", "discourse")
"""Relations in which a parser leaves a "both" or a "some" that is a subject."""
_WRITTEN = frozenset({Word.SPEAKERS, Word.DOCUMENTS})
_SPEAKING = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.WORK})


@dataclass(frozen=True, slots=True)
class Voices:
    """Who says "I", and what everybody is.

    Attributes:
        kinds: of each chain.
        prose: the paragraphs, in order.
        voices: the chain of the author of each section.
    """

    kinds: Mapping[int, EntityKind]
    prose: Sequence[Paragraph]
    voices: Mapping[int | None, int]

    def is_own(self, who: Reference | None, offset: int) -> bool:
        """Whether it is the author of the section; an "I" or a "we" of whom nothing is known is his, too."""
        if who is None:
            return False
        if who.chain is None:
            return who.words.lower() in pronouns("own")
        number = bisect_right(self.prose, offset, key=lambda p: p.span.start) - 1
        section = self.prose[number].section if number >= 0 else None
        return self.voices.get(section) == who.chain


def voices_of(prose: Sequence[Paragraph], mentioned: Mentioned) -> Voices:
    """Made of what is mentioned in a Text."""
    return Voices({chain.number: chain.kind for chain in mentioned.chains}, prose, mentioned.voices)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with all that is known of it.

    Attributes:
        layer: the reading layer.
        tree: of the sentence.
        phrases: in it.
        clauses: in it, by the token that each hangs on.
        voices: of the Text.
    """

    layer: str
    tree: Tree
    phrases: Phrases
    clauses: Mapping[int, Clause]
    voices: Voices


@dataclass(frozen=True, slots=True)
class Source:
    """Who is given the word.

    Attributes:
        who: None where nobody in particular says it.
        span: the phrase that tells who it is, as it stands beside the cue; None if there is none.
        speaks: whether it is known to be somebody, or a report, a court or the like.
    """

    who: Reference | None = None
    span: Span | None = None
    speaks: bool = False


NOBODY = Source()
"""Nobody in particular: "it is said"."""


def is_passive(scene: Scene, at: int) -> bool:
    """Whether the subject of a verb undergoes what it tells; not that of "was, he felt, late"."""
    clause = scene.clauses.get(at)
    past = scene.tree.tokens[at].tag == "VBD" and scene.tree.first(at, ("aux:pass",)) is None
    return clause is not None and clause.passive and not past


def doer(scene: Scene, at: int) -> Source | None:
    """Who does what a verb tells; nobody for "it is said"; None where it cannot be told, or is anybody."""
    for _ in range(_FAR):
        clause = scene.clauses.get(at)
        if clause is None:
            return None
        passive = is_passive(scene, at)
        behind = None if passive else inverted(scene.tree, at)
        if behind is not None:
            return named(scene, behind)
        found = clause.all(Role.AGENT if passive else Role.SUBJECT)
        own = _beside(scene.tree, at, passive=passive)
        if found:
            return _nearest(scene, found, own, at)
        if own:
            return named(scene, own[0])
        if passive:
            return NOBODY
        token = scene.tree.tokens[at]
        if token.relation == "advcl" and led_by(scene.tree, at, "as"):
            return _quoted(scene, token.head, at)
        if token.relation != "conj":
            return None
        at = token.head
    return None


def _quoted(scene: Scene, verb: int, saying: int) -> Source | None:
    """Who "was quoted as saying"; of "quotes her as saying" she."""
    if is_passive(scene, verb):
        return bearer(scene, verb)
    whom = [n for n in scene.tree.of(verb, ("obj", "nsubj")) if verb < n < saying]
    return named(scene, whom[0]) if whom else None


def inverted(tree: Tree, at: int) -> int | None:
    """The "Lind" of ", says Lind," which a parser takes for the one who is spoken to."""
    if at == 0 or tree.words[at - 1] != "," or tree.tokens[at].relation != "parataxis":
        return None
    whom = next((n for n in tree.of(at, ("obj", "iobj")) if tree.tokens[n].tag.startswith("NNP")), None)
    if whom is None or tree.first(at, ("nsubj", "ccomp")) is not None:
        return None
    first, last = tree.phrase(whom)
    apart = last + 1 < len(tree) and tree.words[last + 1] == ","
    return whom if first == at + 1 and apart else None


def _beside(tree: Tree, at: int, *, passive: bool) -> list[int]:
    """The words that the tree gives a verb as its subject, the nearest first, or what looks like one."""
    own = tree.of(at, ("obl:agent",) if passive else ("nsubj", "nsubj:outer"))
    found = sorted(own, key=lambda n: abs(n - at))
    if found or passive:
        return found
    return [n for n in tree.of(at, _ASTRAY) if n < at and tree.words[n] in pronouns("several")]


def _nearest(scene: Scene, found: Sequence[Participant], own: Sequence[int], at: int) -> Source | None:
    if len(own) > 1:  # the parser has given it the subject of another verb as well
        place = scene.tree.tokens[own[0]].span
        found = [one for one in found if one.head == place] or found
    if found[0].reference.words.lower() in pronouns("you") and scene.tree.tokens[at].tag != "VBD":
        return None  # "you can tell", "you might think"
    return _source(scene, found[0], own[0] if own else None)


def bearer(scene: Scene, at: int) -> Source | None:
    """Of whom a clause is told, active or passive: "was convinced that"; None where it cannot be told."""
    clause = scene.clauses.get(at)
    found = () if clause is None else clause.all(Role.SUBJECT)
    return (
        _source(scene, found[0], scene.tree.first(at, ("nsubj", "nsubj:pass", "nsubj:outer")))
        if found
        else None
    )


def _source(scene: Scene, one: Participant, own: int | None) -> Source | None:
    word = one.head.of(scene.layer).lower()
    who = one.reference
    kind = None if who.chain is None else scene.voices.kinds.get(who.chain)
    if (who.chain is None and word in pronouns("anybody")) or (
        word in pronouns("things") and kind not in _SPEAKING
    ):
        return None
    at = _token(scene.tree, one.head)
    if at is not None and any(scene.tree.words[n] in pronouns("none") for n in scene.tree.of(at, ("det",))):
        return None
    span = who.span if own is None else scene.tree.span(*scene.tree.phrase(own))
    if at is not None and Word.PAPERS in of_noun(word):
        owned = owner(scene, at)
        who = owned.who if owned is not None and owned.speaks and owned.who is not None else who
    speaks = (
        kind in _SPEAKING
        or word in pronouns("several")
        or word in pronouns("own")
        or bool(of_noun(word) & _WRITTEN)
    )
    return Source(who, span, speaks)


def owner(scene: Scene, at: int) -> Source | None:
    """Whose a claim or a letter is: "her claim", "the claim of the widow", "a letter from Lind"."""
    tree = scene.tree
    able = [*tree.of(at, ("nmod:poss",))]
    able += [n for n in tree.of(at, ("nmod", "obl:agent")) if led_by(tree, n, "of", "by", "from")]
    return named(scene, able[0]) if able else None


def named(scene: Scene, at: int) -> Source | None:
    """The one whom a noun or pronoun means, as a speaker."""
    who = scene.phrases.reference(at)
    return _source(scene, Participant(Role.OBLIQUE, who, scene.tree.tokens[at].span), at)


def _token(tree: Tree, place: Span) -> int | None:
    """Number of the token that stands there; None if it is of another sentence."""
    at = bisect_left(tree.tokens, place.start, key=lambda token: token.span.start)
    return at if at < len(tree) and tree.tokens[at].span == place else None
