"""A clause: what is told of whom, and as what it is told."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model import Reference, Span


class Standing(StrEnum):
    """As what a clause tells what it tells (realis and the kinds of irrealis)."""

    TOLD = "told"
    """As having happened, or happening, or being so; if negated, as not so."""
    POSSIBLE = "possible"
    """As what may, might, must or could have been."""
    SUPPOSED = "supposed"
    """As a condition, what would follow from it, a wish, a comparison: "had he remained", "as if he fled"."""
    INTENDED = "intended"
    """As what somebody wants, fears, plans, threatens, tries, is ordered or about to do, or as the future."""
    ASKED = "asked"
    """As a question, direct or indirect."""
    ORDERED = "ordered"
    """As a command or a request to the one who is spoken to."""
    GENERAL = "general"
    """As what is always, mostly, or used to be so: "men die", "he would rise at five"."""


class Role(StrEnum):
    """What a phrase is to its verb, in the grammar of the sentence."""

    SUBJECT = "subject"
    OBJECT = "object"
    RECIPIENT = "recipient"
    """Indirect object: "gave *her* a book"."""
    AGENT = "agent"
    """Of a passive: "arrested *by the police*"."""
    COMPLEMENT = "complement"
    """What one is said to be, or is made: "was *a printer*", "elected him *mayor*"."""
    OBLIQUE = "oblique"
    """What a preposition adds, or a time or place without one."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A phrase that belongs to a verb.

    Attributes:
        role: in the sentence as written.
        reference: its words with their chain. The words need not stand beside the verb: of a relative
            clause it is what "who" means, of "he fled and hid" the "he" of both.
        head: the word that the phrase is about; in the reading layer.
        preposition: that leads to it, in small letters; empty if there is none.
    """

    role: Role
    reference: Reference
    head: Span
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb, or a noun that tells of a happening, with what belongs to it.

    Attributes:
        span: from its first word to its last, clauses inside it included, in the reading layer.
        verb: the word that tells what is done: of "had been put down" it is "put", of "was a printer" it is
            "was".
        group: from the first auxiliary to the verb and its particle: "had been put down".
        lemma: the verb as a dictionary has it, with its particle: "put down".
        standing: as what it is told.
        negated: whether the clause denies it.
        passive: whether the subject undergoes it.
        event: whether the network takes it for something that is told to have taken place (Sims et al. 2019).
        noun: whether it is a noun: "his arrest", which is passive, for the subject "his" undergoes it.
        participants: in the order of the sentence.
        sentence: number of its sentence in the Syntax.
        token: number, in its sentence, of the word on which the rest hangs: the verb, or of "was a printer"
            the "printer".
        above: number of the clause that it belongs to, among those of the Text; None for a main clause.
        relation: to that: the relation of Universal Dependencies, "conj" for one that is joined to it.
    """

    span: Span
    verb: Span
    group: Span
    lemma: str
    standing: Standing
    negated: bool
    passive: bool
    event: bool
    noun: bool
    participants: tuple[Participant, ...]
    sentence: int
    token: int
    above: int | None
    relation: str

    def all(self, role: Role) -> tuple[Participant, ...]:
        """Those of one role."""
        return tuple(one for one in self.participants if one.role is role)

    @property
    def doers(self) -> tuple[Participant, ...]:
        """Who does it: the subject, of a passive the agent."""
        return self.all(Role.AGENT if self.passive else Role.SUBJECT)

    @property
    def undergoers(self) -> tuple[Participant, ...]:
        """To whom it is done: the object, of a passive the subject."""
        return self.all(Role.SUBJECT if self.passive else Role.OBJECT)
