"""From claims that are rejected to two Appraisals each: the other's, and the author's."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.model import Appraisal, EntityKind, Holder, MentionForm, Reference, Span, Stance, hull
from testimonia.reading.appraisals.claim import Claim, words_of_claims
from testimonia.reading.appraisals.claims import claims_in
from testimonia.reading.appraisals.making import LONGEST
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.clauses.values import Clause, Role
from testimonia.reading.mentions import Mentioned
from testimonia.reading.quotations.values import Quotation
from testimonia.reading.statements.stance.held import UNNAMED, Quoted, held_at

_BACK = 600
"""Code points before a rejected claim in which one is looked for whose it may be."""
_OF_A_WORK = re.compile(
    r"[’']s?\s+(?:\w+\s+){0,2}(?:books?|chapters?|essays?|study|studies|works?|volumes?|biography|articles?|account|"
    r"history|memoirs?|treatise|pamphlet|lectures?|letters?|view|views|opinion|thesis|theory)\b"
)
_CITES = re.compile(r"\s+(?:cites|offers|gives|adduces|produces|provides|quotes|brings)\b")
_SAME = 1200
"""Code points behind a rejected claim in which another that is nobody's by name is his, too."""
_NEAR = 90
"""Code points from "but this" to "is nonsense", at most."""
_OPENING = re.compile(
    r"[\s,;:.—–”’\"')-]*(?:(?:but|yet|and|though|although|however|now),?\s+)?", re.IGNORECASE
)
_BUT = re.compile(r"[,;—–]\s*(?=(?:but|yet|though|although)\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?;]")


class Rejecting:
    """What is known while the sentences of a Text are gone through in order."""

    def __init__(
        self, layer: str, mentioned: Mentioned, clauses: Iterable[Clause], quotations: Quoted
    ) -> None:
        self._layer, self._chains, self._quotations = layer, mentioned.chains, quotations
        self._named = [one for one in mentioned.mentions if one.form is MentionForm.NAME]
        self._clauses = sorted(clauses, key=lambda one: one.span)
        self._starts = [one.span.start for one in self._clauses]
        self._last: tuple[Reference, int] | None = None
        spoken = [one for one in quotations.quotations if one.speaker is not None]
        self._spoken = sorted(spoken, key=lambda one: (one.span.end, -one.span.start))
        self._ends = [one.span.end for one in self._spoken]

    def found(self, sentence: Sentence, voice: int | None) -> Iterator[Appraisal]:
        """The appraisals of claims that a sentence rejects."""
        span = sentence.tree.span(0, len(sentence.tree) - 1)
        for claim in claims_in(sentence):
            named = not claim.name.words.startswith("to ")
            owner = claim.owner or self._owner(claim.rejecting.start, claim.said.end, voice, named)
            if owner is None or (owner.chain is not None and owner.chain == voice):
                continue
            self._last = (owner, claim.said.end)
            yield from self._two(claim, owner, voice, span.start)
        for claim in self._taken_up(span, voice):
            yield from self._two(claim, claim.owner, voice, claim.said.start)

    def _owner(self, at: int, end: int, voice: int | None, named: bool) -> Reference | None:
        """Whose a claim is of which it is not said: his whose claims or whose book is spoken of.

        Args:
            at: where it is rejected.
            end: of what is claimed.
            voice: chain of the author of the Section.
            named: whether it is called a claim: "it is absurd to say" may be said against nobody.
        """
        number = bisect_right(self._named, end, key=lambda one: one.span.start) - 1
        while named and number >= 0 and self._named[number].span.start >= at - _BACK:
            mention = self._named[number]
            number -= 1
            if self._somebody(mention.chain, voice) and self._tells(mention.span, at):
                return Reference(mention.span.of(self._layer), mention.chain, mention.span)
            if self._last is not None and mention.span.start < self._last[1] <= at:
                break
        if self._last is not None and 0 <= at - self._last[1] <= _SAME:
            return self._last[0]
        return None

    def _tells(self, span: Span, at: int) -> bool:
        """Whether it is "Lind's chapter", or, beside a claim, "Lind cites none"."""
        if (_OF_A_WORK if span.end < at else _CITES).match(self._layer, span.end) is not None:
            return True
        last = bisect_right(self._starts, span.start) - 1
        for clause in self._clauses[max(last - 2, 0) : last + 3]:
            if clause.lemma in words_of_claims()["telling"]:
                return any(one.reference.span == span for one in clause.doers)
        return False

    def _somebody(self, chain: int | None, voice: int | None) -> bool:
        if chain is None or chain == voice:
            return False
        return self._chains[chain].kind is EntityKind.PERSON and bool(self._chains[chain].names)

    def _two(
        self, claim: Claim, owner: Reference | None, voice: int | None, start: int
    ) -> Iterator[Appraisal]:
        """The other's appraisal and the author's; none if they are too long to cite.

        Args:
            claim: that is rejected.
            owner: whose it is.
            voice: chain of the author of the Section.
            start: of the sentence.
        """
        held = held_at(self._quotations, self._layer, claim.rejecting.start, voice)
        rejecting = held.holders
        if claim.owner is not None and held.by is not None and held.by.span.end > claim.said.end:
            rejecting = tuple(h for h in rejecting if h.who.chain != claim.owner.chain)
        if claim.by is not None:
            rejecting = (Holder(claim.by, claim.rejecting.of(self._layer)), *rejecting)
        chain = claim.name.chain if claim.name.chain is not None else owner.chain if owner else None
        target = replace(claim.name, chain=chain)
        least = hull([claim.rejecting, target.span]) if target.span else claim.rejecting
        whole = hull([least, claim.said])
        if len(least) > LONGEST or len(claim.said) > LONGEST:
            return
        sentence = hull([whole, Span(start, whole.end)])
        span = next((one for one in (sentence, whole) if len(one) <= LONGEST), least)
        yield Appraisal(span, target, claim.rejecting, Stance.BLAME, tuple(dict.fromkeys(rejecting)))
        if claim.subject is not None:
            who = Holder(owner or UNNAMED, claim.cue or " ".join(claim.name.words.split()))
            span = hull([claim.said, claim.subject.span]) if claim.subject.span else claim.said
            yield Appraisal(span, claim.subject, claim.words, Stance.UNDECIDED, (who,))

    def _taken_up(self, sentence: Span, voice: int | None) -> Iterator[Claim]:
        """Of "Moss said that Lind fled. This is a lie." and "..., but this was never true"."""
        text, words = self._layer, words_of_claims()
        at = bisect_right(self._ends, sentence.end) - 1
        while at >= 0 and self._ends[at] >= sentence.start - 4:
            one = self._spoken[at]
            at -= 1
            if one.speaker is None or one.speaker.chain == voice or one.depth > 1:
                continue
            said, start = self._own_words(one, sentence)
            opened = _OPENING.match(text, start)
            begins = start if opened is None else opened.end()
            taken = words["taking_up"].match(text, begins, sentence.end)
            if begins >= sentence.end or taken is None:
                continue
            stop = _STOP.search(text, begins, sentence.end)
            end = min(stop.start() if stop else sentence.end, begins + _NEAR)
            no = words["rejecting"].search(text, begins, end) or words["false"].search(text, begins, end)
            if no is None or words["turned"].search(text, begins, end) or "?" in text[end : end + 1]:
                continue
            yield self._claim(one, said, Span(begins, taken.end()), Span(*no.span()))
            return

    def _own_words(self, one: Quotation, sentence: Span) -> tuple[Span, int]:
        """What somebody says without the author's "but" behind it, and where the author goes on."""
        but = _BUT.search(self._layer, max(one.span.start, sentence.start), one.span.end)
        if but is None or one.speech == "direct":
            return one.span, one.span.end
        return Span(one.span.start, but.start()), but.start()

    def _claim(self, one: Quotation, said: Span, name: Span, no: Span) -> Claim:
        subject, words = self._claimed(said)
        owner = one.speaker
        chain = None if owner is None else owner.chain
        cue = None if one.cue is None else " ".join(one.cue.of(self._layer).split())
        name = self._claim_named(name, no)
        reference = Reference(name.of(self._layer), chain, name)
        return Claim(reference, owner, said, subject, words, no, cue=cue)

    def _claim_named(self, name: Span, no: Span) -> Span:
        """The claim as it is called: "his argument", or behind "I cannot share"."""
        behind = _WORD.search(self._layer, name.end, name.end + _NEAR)
        noun = behind is not None and behind.group().lower() in words_of_claims()["nouns"]
        if behind is not None and noun and behind.start() == name.end + 1 and behind.end() <= no.start:
            return Span(name.start, behind.end())
        for found in _WORD.finditer(self._layer, no.end, no.end + _NEAR):
            if found.group().lower() in words_of_claims()["nouns"]:
                before = self._layer.rfind(" ", 0, max(found.start() - 1, 0)) + 1
                return Span(max(before, no.end + 1), found.end())
            if self._layer[found.end() : found.end() + 1] in (".", ";", ","):
                break
        return name

    def _claimed(self, said: Span) -> tuple[Reference | None, Span]:
        at = bisect_right(self._starts, said.start + 6) - 1
        at = max(at - 2, 0)
        while at < len(self._clauses) and self._starts[at] < said.end:
            clause = self._clauses[at]
            at += 1
            if clause.noun or not said.contains(clause.verb):
                continue
            for one in clause.all(Role.SUBJECT):
                span = one.reference.span
                if span is not None and said.contains(span) and span.end < said.end:
                    start = said.end - len(self._layer[span.end : said.end].lstrip())
                    return one.reference, Span(start, said.end)
        return None, said


def with_claims(found: Sequence[Appraisal], claims: Sequence[Appraisal]) -> Iterator[Appraisal]:
    """The appraisals of a sentence with those of its claims, each thing once.

    What is said inside a claim is the claimant's; what rejects it is told once, of the claim.
    """
    kept = []
    blaming = [one for one in claims if one.stance is Stance.BLAME]
    said = [one for one in claims if one.stance is not Stance.BLAME]
    for one in found:
        if any(other.words.overlaps(one.words) for other in blaming):
            continue
        inside = next((other for other in said if other.words.contains(one.words)), None)
        if inside is not None and not _held_by(one, inside.holders[0]):
            one = replace(one, holders=(inside.holders[0], *one.holders))
        kept.append(one)
    yield from kept
    yield from blaming
    for one in said:
        told = (other for other in kept if one.span.contains(other.words) and _held_by(other, one.holders[0]))
        if not any(
            other.target.chain == one.target.chain and other.words.overlaps(one.words) for other in told
        ):
            yield one


def once(found: Sequence[Appraisal]) -> Iterator[Appraisal]:
    """The appraisals of a Text, without those of claims that are read as appraisals anyway."""
    read = [one for one in found if one.stance is not Stance.UNDECIDED and one.holders]
    starts = [one.words.start for one in read]
    for one in found:
        first, last = (bisect_left(starts, at) for at in (one.words.start, one.words.end))
        doubled = one.stance is Stance.UNDECIDED and any(
            one.target == other.target and _held_by(other, one.holders[0])
            for other in (read[first:last] if one.holders else ())
        )
        if not doubled:
            yield one


def _held_by(one: Appraisal, who: Holder) -> bool:
    """Whether somebody is among those who think so."""
    chain = who.who.chain
    return any(h.who == who.who or (chain is not None and h.who.chain == chain) for h in one.holders)
