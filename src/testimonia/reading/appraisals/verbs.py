"""What verbs say: "Lind bungled it", "Lind admired Moss", "he deserves praise", "he should have known"."""

from collections.abc import Iterator

from testimonia.model import EntityKind, Stance
from testimonia.reading.appraisals.borne import Borne, doers, subjects, thought, undergoers
from testimonia.reading.appraisals.said import Said, reach, stance_of
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import target_at
from testimonia.reading.clauses.values import Clause, Participant, Role


def by_verb(sentence: Sentence, token: int) -> Iterator[Said]:
    """What a word says as a verb."""
    clause = sentence.clauses.get(token)
    if clause is None or clause.noun or not sentence.tag(token).startswith("VB") or not sentence.word(token):
        return
    lemma, lexicon = sentence.verb(token), sentence.lexicon
    lemma = clause.lemma.replace(" ", "_") if clause.lemma.replace(" ", "_") in lexicon.doing else lemma
    if lemma in lexicon.doing and not (_fails(sentence, lemma) and not _at_its_task(sentence, token)):
        does = [*doers(sentence, token)] or [*_by_doing(sentence, token)]
        found = (borne for borne in does if _can_do(sentence, clause, borne))
        if clause.negated and lexicon.doing[lemma] is Stance.BLAME:
            return  # who did not betray is not praised for it
        if any(_is_self(sentence, one) for one in clause.all(Role.OBJECT)):
            return  # "betrayed himself by a word"
        yield from _each(sentence, token, lexicon.doing[lemma], found)
    elif lexicon.has("signs.laid", lemma) and _to_blame(sentence, token, clause):
        for borne in doers(sentence, token):
            yield Said(borne, token, token, Stance.BLAME)
    elif lemma in lexicon.thinking:
        yield from _thinking(sentence, token, clause, lexicon.thinking[lemma])
    if lemma in lexicon.views and lemma not in lexicon.thinking:
        yield from _views(sentence, token, clause, lexicon.views[lemma])
    if lexicon.has("verbs.roles.deserving", lemma):
        yield from _deserving(sentence, token, clause)
    yield from _thinking_with(sentence, token, clause, lemma)
    yield from _phrase(sentence, token, lemma)
    yield from _left_out(sentence, token, clause, lemma)
    yield from _held_as(sentence, token, clause, lemma)


def _to_blame(sentence: Sentence, token: int, clause: Clause) -> bool:
    """Whether somebody "is to blame", and does not blame anybody."""
    before = sentence.tree.words[max(token - 3, 0) : token]
    be = any(sentence.words.has("grammar.be", word) for word in before[:-1])
    return bool(before) and before[-1] == "to" and be and not clause.all(Role.OBJECT)


def _each(sentence: Sentence, token: int, stance: Stance, found: Iterator[Borne]) -> Iterator[Said]:
    for borne in found:
        yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def _fails(sentence: Sentence, lemma: str) -> bool:
    return lemma in sentence.lexicon.sets["signs.failing"]


def _at_its_task(sentence: Sentence, token: int) -> bool:
    """Whether it is something to be expected that one fails to do: not "failed to appear"."""
    sets = sentence.lexicon.sets
    known = sets["signs.failed_at"] | sets["signs.leaving_out.verbs"]
    return any(sentence.verb(at) in known for at in sentence.tree.of(token, ("xcomp", "advcl")))


def _can_do(sentence: Sentence, clause: Clause, borne: Borne) -> bool:
    """Whether it is somebody, or a book: zeal betrays nobody."""
    if borne.target.chain is not None:
        return True
    heads = [one.head for one in clause.doers if one.reference.span == borne.target.span]
    nouns = {sentence.noun(at) for at in map(sentence.token_at, heads) if at is not None}
    lexicon = sentence.lexicon
    known = lexicon.sets["targets.people"] | lexicon.sets["targets.works"]
    return bool(nouns & (known | sentence.words.sets["people.nouns"]))


def _by_doing(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Of "won by deceiving his allies", "was engaged in deceiving them": the one who does the other thing."""
    head = sentence.tree.above(token)
    led = sentence.case(token) in ("by", "in", "while")
    if head is not None and led and sentence.tag(token) == "VBG" and sentence.relation(token) == "advcl":
        clause = sentence.clauses.get(head)
        if clause is not None and (not clause.passive or not clause.doers):
            yield from subjects(sentence, head)


def _to_do(sentence: Sentence, token: int) -> bool:
    return sentence.tree.first(token, ("xcomp",)) is not None


def _thinking(sentence: Sentence, token: int, clause: Clause, stance: Stance) -> Iterator[Said]:
    """Of the object of a verb of praise or blame, by its subject; nobody is condemned to death by opinion."""
    if _to_do(sentence, token) or _to_something(clause):
        return
    if not clause.doers and sentence.lexicon.has("signs.legal", sentence.verb(token)):
        return
    if clause.negated and sentence.tree.words[token - 1] != "but":
        stance = Stance.UNDECIDED  # who does not condemn need not praise
    found = thought(sentence, token, clause.undergoers)
    yield from _each(sentence, token, stance, (b for b in found if _is_other(sentence, b)))


def _to_something(clause: Clause) -> bool:
    return any(one.preposition == "to" for one in clause.all(Role.OBLIQUE))


def _views(sentence: Sentence, token: int, clause: Clause, stance: Stance) -> Iterator[Said]:
    """Of the views of somebody: "rejects Lind's argument"; not of what is there to support it."""
    if not (clause.doers or clause.passive):
        return
    for borne in thought(sentence, token, clause.undergoers):
        at = _head_of(sentence, clause, borne)
        if at is not None and _is_view(sentence, at, borne, clause.lemma):
            shown = Stance.UNDECIDED if clause.negated else stance
            yield Said(borne, *reach(sentence, token), shown)


def _head_of(sentence: Sentence, clause: Clause, borne: Borne) -> int | None:
    """The word that a target is about, if it stands for another: "Lind's argument" for Lind."""
    for one in clause.undergoers:
        if one.reference.span == borne.target.span:
            return sentence.token_at(one.head)
    return None


def _is_view(sentence: Sentence, token: int, borne: Borne, verb: str) -> bool:
    """Whether it is a view or a policy, and no person, place or thing that is accepted or attacked."""
    lexicon, noun = sentence.lexicon, sentence.noun(token)
    if lexicon.has("signs.agreeing", verb):
        return lexicon.has("signs.held", noun)
    if lexicon.has("targets.facets", noun):
        return True
    told = lexicon.has("targets.works", noun) or lexicon.has("targets.events", noun)
    return borne.target.chain is None and told and not lexicon.has("signs.by_arms", verb)


def _is_other(sentence: Sentence, borne: Borne) -> bool:
    """Whether it is no place, which is defended with arms, and not the one himself who thinks."""
    chain = borne.target.chain
    place = chain is not None and sentence.chains[chain].kind is EntityKind.PLACE
    nobody = borne.target.words.lower().startswith(("no ", "any "))
    return (
        not place and not nobody and not sentence.words.has("pronouns.reflexive", borne.target.words.lower())
    )


def _is_self(sentence: Sentence, one: Participant) -> bool:
    return sentence.words.has("pronouns.reflexive", one.reference.words.lower())


def _thinking_with(sentence: Sentence, token: int, clause: Clause, lemma: str) -> Iterator[Said]:
    for one in clause.all(Role.OBLIQUE):
        stance = sentence.lexicon.thinking_with.get((lemma, one.preposition))
        if stance is not None:
            yield from _each(sentence, token, stance, thought(sentence, token, (one,)))


def _deserving(sentence: Sentence, token: int, clause: Clause) -> Iterator[Said]:
    sets = sentence.lexicon.sets
    for one in clause.undergoers:
        at = sentence.token_at(one.head)
        noun = "" if at is None else sentence.noun(at)
        if noun in sets["verbs.roles.rewards_praise"] or noun in sets["verbs.roles.rewards_blame"]:
            praised = noun in sets["verbs.roles.rewards_praise"]
            stance = Stance.PRAISE if praised else Stance.BLAME
            for said in _each(sentence, token, stance, doers(sentence, token)):
                yield Said(said.borne, said.first, max(said.last, at or 0), said.stance)


def by_auxiliary(sentence: Sentence, auxiliary: int) -> Iterator[Said]:
    """Of "Lind should have known": he is blamed. "I should have gone, had I known" is another thing."""
    token = sentence.tree.above(auxiliary)
    clause = None if token is None else sentence.clauses.get(token)
    if token is None or clause is None or sentence.relation(auxiliary) != "aux":
        return
    words, tree = sentence.tree.words, sentence.tree
    auxiliaries = list(tree.of(token, ("aux",)))
    due = [at for at in auxiliaries if words[at] in sentence.lexicon.sets["signs.due"]]
    if (
        not due
        or not any(sentence.lexicon.has("grammar.have", words[at]) for at in auxiliaries)
        or any(words[at] != "that" for at in tree.of(token, ("mark",)))
    ):
        return
    if any(_speaks(sentence, one) for one in clause.all(Role.SUBJECT)):
        return
    if not clause.passive:
        hoped = sentence.lexicon.has("signs.hoped", clause.lemma)
        for borne in doers(sentence, token):
            yield Said(borne, min(due), token, Stance.UNDECIDED if hoped else Stance.BLAME)
        return
    for borne in undergoers(sentence, token):
        chain = borne.target.chain
        if chain is None or sentence.chains[chain].kind is not EntityKind.PERSON:
            yield Said(borne, min(due), token, Stance.UNDECIDED)


def _phrase(sentence: Sentence, token: int, lemma: str) -> Iterator[Said]:
    """Of "misses the point", "holds water"."""
    tree, phrases = sentence.tree, sentence.lexicon.phrases
    for child in tree.children[token]:
        stance = phrases.get((lemma, tree.words[child])) or phrases.get((lemma, sentence.noun(child)))
        if stance is not None and child > token:
            for borne in [*doers(sentence, token)] or [*_by_doing(sentence, token)]:
                yield Said(borne, token, child, stance_of(sentence, token, stance, borne))


def _left_out(sentence: Sentence, token: int, clause: Clause, lemma: str) -> Iterator[Said]:
    """Of "Lind does not mention it": what a book leaves out, which is told as in the present."""
    if _blind(sentence, token, lemma):
        yield from (
            Said(borne, *reach(sentence, token), Stance.BLAME)
            for borne in doers(sentence, token)
            if not any(_speaks(sentence, one) for one in clause.doers)
        )
    present = sentence.tag(token) in ("VBZ", "VBP") or any(
        sentence.lexicon.has("grammar.present", sentence.tree.words[at])
        for at in sentence.tree.of(token, ("aux",))
    )
    nothing = clause.negated or any(
        sentence.lexicon.has("grammar.nothing", one.reference.words.lower())
        for one in clause.all(Role.OBJECT)
    )
    if not (present and nothing) or not sentence.lexicon.has("signs.leaving_out.verbs", lemma):
        return
    for borne in doers(sentence, token):
        chain = borne.target.chain
        speaks = sentence.lexicon.has("grammar.speaking", borne.target.words.lower())
        if chain is not None and sentence.chains[chain].names and not (clause.passive or speaks):
            yield Said(borne, *reach(sentence, token), Stance.UNDECIDED)


def _blind(sentence: Sentence, token: int, lemma: str) -> bool:
    """Of "never understood"."""
    sets = sentence.lexicon.sets
    never = any(sentence.tree.words[at] in sets["signs.insight.never"] for at in sentence.before(token))
    return never and lemma in sets["signs.insight.verbs"]


def _held_as(sentence: Sentence, token: int, clause: Clause, lemma: str) -> Iterator[Said]:
    """Of "portrays her as a saint": somebody holds her to be one, whatever that is worth."""
    if not sentence.lexicon.has("signs.words.held_as", lemma) or _to_something(clause):
        return
    behind = (at for at in sentence.tree.of(token, ("obl", "advcl", "xcomp", "nmod")) if at > token)
    held = next((at for at in behind if sentence.case(at) == "as"), None)
    if held is not None and sentence.tag(held).startswith(("JJ", "NN", "VBN")):
        stance = sentence.lexicon.thinking.get(lemma, Stance.UNDECIDED)
        for borne in thought(sentence, token, clause.undergoers if clause.doers else ()):
            yield Said(borne, max(sentence.tree.firsts[held], token), held, stance)


def _speaks(sentence: Sentence, one: Participant) -> bool:
    return sentence.lexicon.has("grammar.speaking", one.reference.words.lower())


def by_adverb(sentence: Sentence, token: int) -> Iterator[Said]:
    """What a word says as an adverb: "Lind rightly argues", "a brilliantly told story"."""
    stance = sentence.lexicon.adverbs.get(sentence.word(token))
    head = sentence.tree.above(token)
    if stance is None or head is None or sentence.relation(token) != "advmod":
        return
    verb = sentence.verb(head)
    if token and sentence.tree.words[token - 1] == "more" and token > head:
        return  # "the council, more correctly the mob"
    if verb in sentence.lexicon.without.get(sentence.word(token), ()):
        return
    if sentence.lexicon.has("signs.undergoing", verb):
        return
    crafted = sentence.verb(head) in sentence.lexicon.sets["verbs.roles.crafting"]
    clause = sentence.clauses.get(head)
    if clause is None or clause.noun:
        noun = sentence.tree.above(head) if sentence.relation(head) == "amod" else None
        target = None if noun is None or not crafted else target_at(sentence, noun)
        if target is not None:
            yield Said(Borne(target, sentence.over(head), told=False), token, head, stance)
        return
    if clause.negated or not sentence.tag(head).startswith("VB"):
        return
    found = list(doers(sentence, head)) or (list(undergoers(sentence, head)) if crafted else [])
    for borne in found:
        yield Said(borne, min(token, head), max(token, head), stance)
