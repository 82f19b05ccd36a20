"""Whom a pronoun means: a person named before, by gender and by the part played in the sentence."""

from dataclasses import dataclass, field
from typing import NamedTuple

from testimonia.reading.mentions.assigning import Nodes

GENDERS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
FIRST = frozenset({"i", "me", "my", "myself"})
RELATIVE = frozenset({"who", "whom", "whose"})
SUBJECTS = frozenset({"he", "she", "who"})
_OBJECTS = frozenset({"him"})
_FAR = 3
"""Sentences after which somebody is no longer in mind, unless the text is about him."""
_KEPT = 12
"""People kept in mind."""


class Met(NamedTuple):
    """A person in mind.

    Attributes:
        node: who.
        sentence: number of the sentence.
        at: where, in the reading layer.
    """

    node: int
    sentence: int
    at: int


NOBODY = Met(-1, -1, -1)


@dataclass(slots=True)
class Mind:
    """Who was spoken of.

    Attributes:
        met: the last time each was met, by node, the last met last.
        subjects: the subject of each sentence, by its number: the first met in it who stands after no
            preposition.
        about: the person whom the Text is about, if any.
        clause: who begins the last clause so far, and in which sentence.
    """

    met: dict[int, Met] = field(default_factory=dict)
    subjects: dict[int, int] = field(default_factory=dict)
    about: int | None = None
    clause: Met = NOBODY

    def meet(self, met: Met, subject: bool, begins: bool) -> None:
        """Somebody is named or meant.

        Args:
            met: who, and where.
            subject: whether after no preposition, so that it can be the subject of the sentence.
            begins: whether it begins a clause.
        """
        node, sentence = met.node, met.sentence
        if subject and (begins or sentence not in self.subjects):
            self.clause = met
        if subject:
            self.subjects.setdefault(sentence, node)
        self.met.pop(node, None)
        self.met[node] = met
        if len(self.met) > _KEPT:
            del self.met[next(iter(self.met))]

    def meant(self, word: str, sentence: int, nodes: Nodes, bound: bool, opening: bool) -> int | None:
        """Whom a pronoun of the third person means; None if it cannot be told.

        Args:
            word: the pronoun.
            sentence: its number.
            nodes: all people.
            opening: whether it stands in the first sentence of a paragraph.
            bound: whether it stands in the clause of the last subject: that one is not meant by "him".
        """
        gender = GENDERS[word]
        here = self.clause.node if self.clause.sentence == sentence else None
        if word.endswith("self"):
            return here if here is not None and fits(nodes.gender(here), gender) else None
        able = [m for m in self.met.values() if sentence - m.sentence <= _FAR]
        able = [m for m in able if _can_be(m.node, gender, nodes)]
        alone = opening and all(m.sentence < sentence for m in able)
        if alone and self.about is not None and _can_be(self.about, gender, nodes):
            return self.about
        if word in SUBJECTS:
            able = self._not_beside(able, sentence, nodes)
        if word in _OBJECTS and here is not None and bound:
            able = [m for m in able if nodes.root(m.node) != nodes.root(here)]
        for choice in (_near(able, sentence), able):
            if choice:
                return self._best(choice, sentence, nodes)
        return self.about if self.about is not None and _can_be(self.about, gender, nodes) else None

    def _not_beside(self, able: list[Met], sentence: int, nodes: Nodes) -> list[Met]:
        """Without those after a preposition in the sentence itself: "With Orlik he founded" is of another."""
        subjects = {
            nodes.root(n) for n in (self.subjects.get(sentence), self.clause.node) if n is not None and n >= 0
        }
        rest = [m for m in able if m.sentence < sentence or nodes.root(m.node) in subjects]
        return rest or able

    def _best(self, able: list[Met], sentence: int, nodes: Nodes) -> int | None:
        """The subject of this sentence or the one before, else the only one near; None of several."""
        roots = {nodes.root(m.node) for m in able}
        clause = self.clause.node if self.clause.sentence == sentence else None
        for subject in (clause, self.subjects.get(sentence), self.subjects.get(sentence - 1)):
            if subject is not None and nodes.root(subject) in roots:
                return subject
        if len(roots) == 1:
            return able[0].node
        subject = self.subjects.get(sentence - 2)
        return subject if subject is not None and nodes.root(subject) in roots else None


def _near(met: list[Met], sentence: int) -> list[Met]:
    return [m for m in met if m.sentence >= sentence - 1]


def _can_be(node: int, gender: str, nodes: Nodes) -> bool:
    """Whether a pronoun of a gender can mean one; "she" needs one who is known to be a woman.

    A bare surname is rather a man's in the texts that are read here, and so is whoever bears a title.
    """
    known = nodes.gender(node)
    return known == gender or (not known and (gender == "m" or node in nodes.unnamed))


def fits(known: str, wanted: str) -> bool:
    """Whether a gender can be the one wanted."""
    return not known or known == wanted
