"""What a sentence names as evidence: documents that show it, papers that are looked at, who is cited."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from testimonia.model import EntityKind, Span, hull
from testimonia.reading.clauses.values import Clause, Participant, Role, Standing
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.words import phrases

_LONGEST = 160
"""Code points of words that name evidence, at most."""
_AS = 100
"""Code points of "as Lind tells us in one of her letters", at most."""
_BESIDE = 24
"""Code points from a verb of speech to the document in which it is said, behind it."""
_LEADING = 12
"""Code points from a preposition to the phrase that it leads to."""
_LED = ("in", "from", "by", "to", "on", "at", "upon", "through")
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})


def cited(scene: Scene, sentence: Span) -> Iterator[Span]:
    """The words that name evidence, not in order, some more than once."""
    for number in scene.clauses.within(sentence):
        clause = scene.clauses.clauses[number]
        if not clause.noun:
            yield from _shown(scene, clause, number)
            yield from _looked_at(scene, clause)
            yield from _told_in(scene, clause)
            yield from _as_he_says(scene, clause)
            yield from _itself(scene, clause)
    fits = phrases("evidence.fits").finditer(scene.text, sentence.start, sentence.end)
    yield from (Span(*one.span()) for one in fits)
    yield from _led_to(scene, sentence)
    yield from _beside_evidence(scene, sentence)


def _shown(scene: Scene, clause: Clause, number: int) -> Iterator[Span]:
    """The minutes show that; a letter confirms it; the silence suggests that."""
    told = clause.standing is Standing.TOLD and not clause.negated and not clause.passive
    if not told or not scene.words.has("evidence.shows", clause.lemma):
        return
    content = _has_content(scene, number)
    for one in clause.all(Role.SUBJECT):
        span = one.reference.span
        if span is None or not clause.span.contains(span) or span.end > clause.verb.start:
            continue
        firm = _is(scene, "firm", one) or (content and _is(scene, "nouns", one))
        thing = content and scene.words.has("evidence.points", clause.lemma) and _is_thing(scene, one)
        if firm or thing:
            yield _cut(hull((span, clause.group)))


def _itself(scene: Scene, clause: Clause) -> Iterator[Span]:
    """The evidence is overwhelming that; it is easy to find evidence for it."""
    told = clause.standing is Standing.TOLD and not clause.negated
    if not told or not scene.words.has("evidence.stands", clause.lemma):
        return
    for one in (*clause.all(Role.SUBJECT), *clause.all(Role.OBJECT), *clause.all(Role.COMPLEMENT)):
        span = one.reference.span
        if span is not None and scene.words.has("evidence.itself", one.head.of(scene.text).lower()):
            yield _cut(hull((span, clause.group)))


def _has_content(scene: Scene, number: int) -> bool:
    """Whether a clause with "that" belongs to a verb."""
    below = (scene.clauses.clauses[n] for n in scene.clauses.below[number])
    return any(
        one.relation in _COMPLEMENTS and one.span.of(scene.text)[:5].lower() == "that " for one in below
    )


def _is_thing(scene: Scene, one: Participant) -> bool:
    """Whether it is neither somebody nor a pronoun, nor has a name that is not of a work."""
    chain = one.reference.chain
    if chain is not None and scene.chains[chain].kind is not EntityKind.WORK:
        return False
    word = one.head.of(scene.text).lower()
    lists = ("people.nouns", "pronouns.of_people", "pronouns.speaking", "pronouns.empty", "evidence.nobody")
    return not any(scene.words.has(name, word) for name in lists) and len(one.reference.words.split()) > 1


def _looked_at(scene: Scene, clause: Clause) -> Iterator[Span]:
    """Cites a number of incidents; checked some dates in these memoirs; the claim rests on a letter."""
    lemma = clause.lemma
    if clause.negated or not scene.words.has("evidence.uses", lemma):
        return
    if scene.words.has("evidence.noticing", lemma) and not any(
        _notices(scene, one) for one in clause.participants
    ):
        return
    kind = "old" if scene.words.has("evidence.prints", lemma.split()[0]) else "firm"
    for one in (*clause.undergoers, *clause.all(Role.OBLIQUE)):
        span = one.reference.span
        if span is None or (one.role is Role.OBLIQUE and one.preposition not in _LED):
            continue
        if _is(scene, kind, one) and span.start > clause.verb.start:
            doers = [
                s for s in _spans(clause.doers) if s.end <= clause.verb.start and clause.span.contains(s)
            ]
            yield _cut(hull((*doers, clause.group, span)))


def _notices(scene: Scene, one: Participant) -> bool:
    """Whether it is a passage of a document, or what is led to by "in": "in photographs"."""
    return one.preposition == "in" or one.head.of(scene.text).lower() in ("passage", "passages")


def _told_in(scene: Scene, clause: Clause) -> Iterator[Span]:
    """In one of his novels, he describes; in a letter of May Lind says that."""
    if not scene.quoted.leads(clause.verb) or clause.negated or clause.standing is not Standing.TOLD:
        return
    for one in clause.all(Role.OBLIQUE):
        span = one.reference.span
        if span is None or one.preposition not in ("in", "from") or not _is(scene, "nouns", one):
            continue
        if not clause.span.contains(span) or span.start - clause.verb.end > _BESIDE:
            continue
        doers = [s for s in _spans(clause.doers) if clause.span.contains(s)]
        led = scene.text.rfind(one.preposition, max(clause.span.start, span.start - _LEADING), span.start)
        led = (
            scene.text.rfind(one.preposition.capitalize(), clause.span.start, span.start) if led < 0 else led
        )
        whole = hull((Span(span.start if led < 0 else led, span.end), clause.group, *doers))
        yield whole if len(whole) <= _LONGEST else span


def _as_he_says(scene: Scene, clause: Clause) -> Iterator[Span]:
    """As Lind shows very well; as the register tells us; not "as if to say", nor "as they told the news"."""
    words = clause.span.of(scene.text)
    doers = list(_spans(clause.doers))
    if words[:3].lower() != "as " or clause.relation not in ("advcl", "parataxis") or not doers:
        return
    beside = (
        doers[0].start == clause.span.start + 3 and clause.standing is Standing.TOLD and not clause.negated
    )
    whom = all(
        scene.words.has("pronouns.speaking", one.reference.words.lower()) for one in clause.all(Role.OBJECT)
    )
    speaks = scene.words.has("evidence.calls", clause.lemma)
    if beside and whom and speaks and not _is_own(scene, clause.doers):
        yield Span(clause.span.start, min(clause.span.end, clause.span.start + _AS))


def _is_own(scene: Scene, doers: Sequence[Participant]) -> bool:
    """Whether it is the author: "as I have said"."""
    return any(scene.words.has("pronouns.speaking", one.reference.words.lower()) for one in doers)


def _led_to(scene: Scene, sentence: Span) -> Iterator[Span]:
    """According to one source; judging by her letters; adapted from an earlier book."""
    for found in phrases("evidence.leads").finditer(scene.text, sentence.start, sentence.end):
        rest = _phrase().match(scene.text, found.end(), min(sentence.end, found.end() + _LONGEST))
        if rest is None:
            continue
        origin = " ".join(found.group().lower().split()) in scene.words.sets["evidence.origins"]
        if origin or _head_of(scene, rest.group()):
            yield Span(found.start(), rest.end())


@cache
def _phrase() -> re.Pattern[str]:
    """Matches what follows up to where a phrase may end."""
    return re.compile(r"\s+[^,.;:()—–!?\n]{2,100}")


def _head_of(scene: Scene, words: str, name: str = "nouns") -> bool:
    """Whether the head of a phrase is a document: the last word before "of" and the like, or its last."""
    low = [word.strip("“”\"'’*") for word in words.lower().split()]
    cut = next(
        (n for n, word in enumerate(low) if n and scene.words.has("grammar.preposition", word)), len(low)
    )
    sub = next(
        (n for n, word in enumerate(low) if n and scene.words.has("grammar.subordinate", word)), len(low)
    )
    return any(
        scene.words.has(f"evidence.{name}", word) for word in low[max(min(cut, sub) - 1, 0) : min(cut, sub)]
    )


def _beside_evidence(scene: Scene, sentence: Span) -> Iterator[Span]:
    """The evidence points the other way: the minutes of the meeting."""
    text = scene.text[sentence.start : sentence.end]
    if not _EVIDENCE.search(text):
        return
    for found in _EXAMPLE.finditer(scene.text, sentence.start, sentence.end):
        rest = _phrase().match(scene.text, found.end(), min(sentence.end, found.end() + _LONGEST))
        if rest is not None and _head_of(scene, rest.group()):
            yield Span(found.end() + 1, rest.end())


_EVIDENCE = re.compile(r"\b(?:evidence|proof|testimony|sources)\b", re.IGNORECASE)
_EXAMPLE = re.compile(
    r"(?:\bfor example,?|\bfor instance,?|\bnamely,?|\bsuch as|\bnotably|\be\.\s?g\.,?)", re.IGNORECASE
)


def _is(scene: Scene, name: str, one: Participant) -> bool:
    """Whether the head of a phrase, or what it is one of, stands in a list: "one of his letters"."""
    if scene.words.has(f"evidence.{name}", one.head.of(scene.text).lower()):
        return True
    words = one.reference.words.lower().split()
    of = next((n for n, word in enumerate(words) if word in ("of", "in") and n), None)
    if of is None or not scene.words.has("evidence.amounts", words[of - 1]):
        return False
    return _head_of(scene, " ".join(words[of + 1 :]), name)


def _spans(some: Sequence[Participant]) -> Iterator[Span]:
    return (one.reference.span for one in some if one.reference.span is not None)


def _cut(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + _LONGEST))
