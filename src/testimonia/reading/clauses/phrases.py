"""From a word of a sentence to the phrase around it, and to who or what it is in the Text."""

from collections.abc import Iterator, Sequence

from testimonia.model import EntityKind, Mention, Reference, Span
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Participant, Role
from testimonia.reading.mentions.chains import Mentioned

_FINITE = frozenset({"VBD", "VBP", "VBZ", "VB", "MD"})
_OF_CLAUSES = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "aux:pass"})
_NAMELIKE = frozenset({"flat", "compound", "goeswith"})


class Phrases:
    """The phrases of one sentence, each made once."""

    def __init__(self, layer: str, tree: Tree, mentions: Sequence[Mention], mentioned: Mentioned) -> None:
        """Look at a sentence.

        Args:
            layer: the reading layer.
            tree: of the sentence.
            mentions: those that begin in it, in order.
            mentioned: who they are.
        """
        self._layer = layer
        self.tree = tree
        self._mentions = mentions
        self._chains = mentioned.chains
        self._made: dict[int, Reference] = {}

    def reference(self, token: int) -> Reference:
        """What the phrase around a noun or pronoun stands for."""
        made = self._made.get(token)
        if made is None:
            span = self.tree.span(*self.tree.phrase(token))
            made = Reference(self._layer[span.start : span.end], self._chain_of(token), span)
            self._made[token] = made
        return made

    def participants(self, role: Role, token: int) -> Iterator[Participant]:
        """A noun or pronoun in a role, and those that are joined to it by "and"."""
        preposition = self.preposition(token)
        joined = [token]
        for at in joined:  # grows while it is gone through
            own = self.preposition(at)
            if own and at != token and not preposition:
                continue  # "her and of him": where the first has no preposition, the others have none
            if not self._title(at):
                yield Participant(role, self.reference(at), self.tree.tokens[at].span, own or preposition)
            joined += _joined(self.tree, at)

    def _title(self, token: int) -> bool:
        """Whether the next word is joined as well and is of the same: "Lind and Colonel Berg" are two."""
        tree, after = self.tree, token + 1
        if (
            after >= len(tree)
            or tree.tokens[token].relation != "conj"
            or tree.tokens[after].relation != "conj"
        ):
            return False
        chain = self.reference(token).chain
        return chain is not None and chain == self.reference(after).chain

    def preposition(self, token: int) -> str:
        """What leads to a noun: "because of"; empty if nothing does."""
        tree = self.tree
        for case in tree.of(token, ("case",)):
            if tree.tokens[case].tag != "POS" and case < token:
                fixed = tree.of(case, ("fixed",))
                return " ".join(tree.words[at] for at in sorted((case, *fixed)))
        return ""

    def somebody(self, token: int) -> bool:
        """Whether a word stands for a person or an organisation."""
        chain = self.reference(token).chain
        return chain is not None and self._chains[chain].kind in (EntityKind.PERSON, EntityKind.ORGANISATION)

    def _chain_of(self, token: int) -> int | None:
        """That of a noun, or else of the name that is given to it: "the painter Paul Lind"."""
        chain = self._chain(token)
        if chain is None:
            named = self.tree.of(token, ("appos",))
            chains = (self._chain(at) for at in named if self.tree.tokens[at].tag.startswith("NNP"))
            chain = next((found for found in chains if found is not None), None)
        return chain

    def _chain(self, token: int) -> int | None:
        """That of the longest mention of which a word is the head."""
        span = self.tree.tokens[token].span
        best: Mention | None = None
        for mention in self._mentions:
            if mention.span.start > span.start:
                break
            longer = best is None or len(mention.span) > len(best.span)
            if longer and mention.span.end >= span.end and self._heads(token, mention.span):
                best = mention
        return None if best is None else best.chain

    def _heads(self, token: int, span: Span) -> bool:
        """Whether a word of a mention is its head, and nothing joined to it is in it."""
        tree = self.tree
        head = tree.above(token)
        if head is not None and _inside(tree, head, span):
            # of a name it is of no importance which word hangs on which
            return tree.tokens[token].relation in _NAMELIKE and tree.tokens[token].tag.startswith("NNP")
        return not any(_inside(tree, child, span) for child in tree.of(token, ("conj",)))


def _inside(tree: Tree, token: int, span: Span) -> bool:
    return span.start <= tree.tokens[token].span.start < span.end


def _joined(tree: Tree, token: int) -> list[int]:
    """What is joined to a noun: other nouns, and no clause or apposition after all."""
    found = [child for child in tree.of(token, ("conj",)) if _is_joined(tree, token, child)]
    if tree.tokens[token].relation == "conj" or not found:
        return found
    if not any(_with_and(tree, child) for child in found):
        return []  # "his brother, Jonas": without "and" one is not another
    first = tree.tokens[token].tag == "NNS" and tree.first(found[0], ("cc",)) is None
    # "two novelists, Lind and Berg"
    return [] if first and all(tree.tokens[child].tag == "NNP" for child in found) else found


def _with_and(tree: Tree, token: int) -> bool:
    """Whether there is "and" before a noun, or before one that is joined to it in turn."""
    return any(tree.first(at, ("cc",)) is not None for at in (token, *tree.of(token, ("conj",))))


def _is_joined(tree: Tree, token: int, child: int) -> bool:
    if child < token or tree.tokens[child].tag in _FINITE or not any(map(str.isalnum, tree.words[child])):
        return False
    return tree.first(child, _OF_CLAUSES) is None
