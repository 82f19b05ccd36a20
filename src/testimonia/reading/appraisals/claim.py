"""A claim of somebody else that is rejected, and the words by which it is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from testimonia.knowledge.data_files import data_file
from testimonia.model import Reference, Span
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import target_at
from testimonia.reading.statements.words import any_of

ENDS = ",;:—–-.!? \n"
"""What a claim does not end with."""
LEAST = 3
"""Words of a claim, at least."""
DASHES = frozenset({"—", "–", "⁠—"})
_PHRASES = ("rejecting", "turned", "against", "taking_up", "false", "parting")
_SETS = ("nouns", "verbs", "getting", "telling", "those", "wrongly", "wrong", "calling")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim that is rejected where it stands.

    Attributes:
        name: what it is called ("his assertion"); its chain is the owner's.
        owner: whose it is; None if it is not said.
        said: what is claimed.
        subject: of whom or what; None if it has no subject.
        words: of ``said``, what is claimed of the subject.
        rejecting: the words that reject it.
        by: who rejects it; None for whoever speaks there.
        cue: the words that say whose it is, where they are not its name.
    """

    name: Reference
    owner: Reference | None
    said: Span
    subject: Reference | None
    words: Span
    rejecting: Span
    by: Reference | None = None
    cue: str | None = None


@cache
def words_of_claims(language: str = "en") -> Mapping[str, Any]:
    """The lists of `appraisals.toml` that tell a claim, ready to be asked."""
    table = data_file(f"{language}/appraisals.toml")["claims"]
    patterns = {name: any_of(table[name]) for name in _PHRASES}
    return patterns | {name: frozenset(table[name].split()) for name in _SETS}


def rejected_in(sentence: Sentence, first: int, last: int, nearest: int = 0) -> Span | None:
    """The rejecting words between two others."""
    if first > last:
        return None
    place, text = sentence.tree.span(first, last), sentence.text
    if words_of_claims()["turned"].search(text, place.start, place.end):
        return None
    found = list(words_of_claims()["rejecting"].finditer(text, place.start, place.end))
    return Span(*found[nearest].span()) if found else None


def claimed(sentence: Sentence, first: int, last: int, said: Span) -> tuple[Reference | None, Span]:
    """Of whom something is claimed, and what: behind its subject, or all."""
    tree = sentence.tree
    while last > first and not tree.words[last][0].isalnum():
        last -= 1
    nouns = [at for at in range(first, last + 1) if sentence.tag(at).startswith(("NN", "PRP", "DT"))]
    told = [at for at in nouns if sentence.relation(at).startswith("nsubj")]
    for at in (*told, *(n for n in nouns if sentence.tag(n) not in ("DT", "PRP$"))):
        end = tree.lasts[at] if tree.lasts[at] < last else tree.narrow[at][1]
        span = tree.span(max(tree.narrow[at][0], first), max(min(end, last), at))
        reference = target_at(sentence, at) or sentence.reference(at)
        behind = Span(max(span.end, said.start), max(said.end, span.end))
        start = behind.end - len(behind.of(sentence.text).lstrip(ENDS))
        start = max(start, _verb_from(sentence, start, last))
        if start < said.end:
            return reference, Span(start, said.end)
    return None, said


def _verb_from(sentence: Sentence, start: int, last: int) -> int:
    """Where the first verb stands that tells something, behind what is put in brackets."""
    tree, deep = sentence.tree, 0
    for at in range(last + 1):
        deep += (tree.words[at] in ("(", "[")) - (tree.words[at] in (")", "]"))
        found = sentence.tag(at) in ("VBD", "VBZ", "VBP", "MD") and not deep
        if found and tree.tokens[at].span.start >= start:
            return tree.tokens[at].span.start
    return start


def phrase(sentence: Sentence, token: int) -> Reference:
    """A noun with what stands before it: "Lind's calls"."""
    tree = sentence.tree
    before = (tree.firsts[at] for at in tree.of(token, ("nmod:poss", "det", "amod", "compound")))
    span = tree.span(min(token, *before, tree.narrow[token][0]), token)
    return Reference(span.of(sentence.text), sentence.reference(token).chain, span)


def cut(sentence: Sentence, first: int, last: int) -> int:
    """The last word before a dash."""
    dashes = (at for at in range(first, last) if sentence.tree.words[at] in DASHES)
    return next(dashes, last + 1) - 1


def trimmed(sentence: Sentence, first: int, last: int) -> Span:
    """From one word to another, without the stops at its end."""
    span = sentence.tree.span(first, max(first, last))
    words = span.of(sentence.text)
    return Span(span.start, span.start + len(words.rstrip(ENDS)))
