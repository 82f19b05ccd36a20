"""What nouns say: "he was a coward", "his masterpiece", "Lind's courage", "admiration for Lind"."""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.model import Stance
from testimonia.reading.appraisals.bearers import predicated
from testimonia.reading.appraisals.borne import Borne, doers, subjects, target_of, thought
from testimonia.reading.appraisals.having import had, possessed
from testimonia.reading.appraisals.said import Said, reach, stance_of
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import possessor, target_at
from testimonia.reading.clauses.values import Role

_GRAMMAR = frozenset({"case", "fixed", "mark", "cc", "advmod", "discourse", "vocative"})


def by_noun(sentence: Sentence, token: int) -> Iterator[Said]:
    """What a word says as a noun."""
    if not sentence.tag(token).startswith("NN") or not sentence.word(token):
        return
    if sentence.relation(token) in _GRAMMAR:
        return
    noun, lexicon = sentence.noun(token), sentence.lexicon
    if noun in lexicon.kinds:
        found = list(_kind(sentence, token))
        yield from _said(sentence, token, lexicon.kinds[noun], found)
        if found:
            return
    if noun in lexicon.qualities and sentence.case(token).startswith("by"):
        return  # "by virtue of"
    if noun in lexicon.qualities:
        stance = lexicon.qualities[noun]
        weighing = stance is Stance.UNDECIDED
        yield from _said(sentence, token, stance, _quality(sentence, token, weighing=weighing))
    elif noun in lexicon.acts:
        yield from _said(sentence, token, lexicon.acts[noun], _act(sentence, token))
    yield from _attitude(sentence, token)
    yield from _things(sentence, token, noun)
    yield from _credit(sentence, token, noun)


def _said(
    sentence: Sentence, token: int, stance: Stance, found: Iterator[Borne] | list[Borne]
) -> Iterator[Said]:
    for borne in found:
        yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def _kind(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Of what somebody is, or is called: "was a coward", "Lind, the traitor", "that fool Moss"."""
    told = list(predicated(sentence, token))
    yield from told
    if told:
        return
    head = sentence.tree.above(token)
    named = sentence.relation(token) in ("appos", "compound", "nmod:desc") and head is not None
    target = target_at(sentence, head) if named and head is not None else None
    if target is not None and head is not None:
        if sentence.relation(token) == "appos" or sentence.tag(head).startswith("NNP"):
            yield Borne(target, sentence.over(head), told=False)
        return
    own = sentence.reference(token)
    definite = sentence.has_determiner(token, "definite")
    if definite and own.chain is not None and target_at(sentence, token) is not None:
        yield Borne(own, sentence.over(token), told=False)


def _quality(sentence: Sentence, token: int, *, weighing: bool) -> Iterator[Borne]:
    if any(sentence.case(at) in ("on", "by") for at in sentence.tree.of(token, ("nmod",))):
        return  # "despotism on the part of others"
    found = [*possessed(sentence, token)] or [*predicated(sentence, token)]
    yield from (one for one in found if not weighing or one.target.chain is not None)
    head = sentence.tree.above(token)
    bare = sentence.tree.first(token, ("det", "nmod:poss")) is None and sentence.case(token) == "of"
    if (
        not found
        and head is not None
        and bare
        and sentence.words.has("people.nouns", sentence.tree.words[head])
    ):
        target = target_at(sentence, head)  # "men of integrity came"
        if target is not None:
            yield Borne(target, sentence.over(head), told=False)


def _act(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Of who does it, or of the deed: of "their betrayal of the cause" it is they."""
    told = [*predicated(sentence, token)] or [*had(sentence, token)]
    yield from told
    if told:
        return
    by = [child for child in sentence.tree.of(token, ("nmod",)) if sentence.case(child) == "by"]
    for child in by:
        target = target_at(sentence, child)
        if target is not None:
            yield Borne(target, sentence.over(token), told=False)
    if by:
        return
    done_to = any(sentence.case(child) == "of" for child in sentence.tree.of(token, ("nmod",)))
    owner = sentence.tree.first(token, ("nmod:poss",))
    if owner is not None and done_to:
        target = target_at(sentence, owner)
    else:
        target = target_at(sentence, token) if done_to else None
    if target is not None and " " in target.words:
        yield Borne(target, sentence.over(token), told=False)


def _things(sentence: Sentence, token: int, noun: str) -> Iterator[Said]:
    """Of "has little of interest to say", "showed great independence"."""
    sets = sentence.lexicon.sets
    top = sentence.top(token)
    head = sentence.tree.above(top)
    if head is None:
        return
    if sentence.relation(top) == "nmod" and sentence.case(top) == "of" and noun in sets["signs.of_things"]:
        if sentence.noun(head) in sets["targets.things"]:
            for borne in had(sentence, head):
                around = sentence.tree.words[head] in sets["signs.turning"]
                borne = replace(borne, turned=borne.turned != around)
                yield Said(borne, head, token, stance_of(sentence, token, Stance.PRAISE, borne))
    elif noun in sets["signs.wanted"] and sentence.relation(top) == "obj":
        words = {sentence.tree.words[at] for at in sentence.tree.of(token, ("det", "amod"))}
        if words & sets["signs.none"]:
            for borne in had(sentence, token):
                yield Said(borne, *reach(sentence, token), Stance.BLAME)
    elif noun in sets["signs.shown"] and sentence.verb(head) in sets["signs.showing"]:
        yield from _said(sentence, token, Stance.PRAISE, had(sentence, token))


def _credit(sentence: Sentence, token: int, noun: str) -> Iterator[Said]:
    """Of "gives him credit", "pays tribute to Lind"; of "to her shame"."""
    sets = sentence.lexicon.sets
    praise, blame = noun in sets["verbs.roles.rewards_praise"], noun in sets["verbs.roles.rewards_blame"]
    verb = sentence.tree.above(token)
    given = (
        verb is not None and sentence.relation(token) == "obj" and sentence.verb(verb) in sets["signs.giving"]
    )
    clause = sentence.clauses.get(verb) if verb is not None and given else None
    if verb is not None and clause is not None and (praise or blame):
        to = [one for one in clause.all(Role.OBLIQUE) if one.preposition in ("to", "upon", "on")]
        stance = Stance.PRAISE if praise else Stance.BLAME
        found = thought(sentence, verb, (*clause.all(Role.RECIPIENT), *to))
        yield from _said(sentence, token, stance, found)
    elif noun in sets["signs.laid"] and sentence.tree.first(token, ("cop",)) is not None:
        if sentence.tree.words[token - 1] == "to":  # "is to blame"
            yield from _said(sentence, token, Stance.BLAME, subjects(sentence, token))
    elif noun in sets["signs.laid"] and sentence.relation(token) == "nsubj" and verb is not None:
        yield from _laid(sentence, token, verb)
    elif noun in sets["signs.to_whom"] and sentence.case(token) == "to":
        owner = sentence.tree.first(token, ("nmod:poss",))
        target = None if owner is None else target_at(sentence, owner)
        if target is not None:
            stance = Stance.BLAME if noun.startswith(("d", "s")) else Stance.PRAISE
            borne = Borne(target, sentence.over(token), told=False)
            yield Said(borne, *reach(sentence, token), stance)


def _laid(sentence: Sentence, token: int, verb: int) -> Iterator[Said]:
    """Of "the blame lies with Lind"."""
    clause = sentence.clauses.get(verb)
    if clause is not None and sentence.verb(verb) in sentence.lexicon.sets["verbs.roles.resting"]:
        for one in clause.all(Role.OBLIQUE):
            target = target_of(sentence, one) if one.preposition in ("with", "on", "upon", "to") else None
            if target is not None:
                borne = Borne(target, verb)
                yield Said(borne, token, verb, stance_of(sentence, token, Stance.BLAME, borne))


def _attitude(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of what somebody feels for another: "her admiration for Lind"."""
    attitudes, noun = sentence.lexicon.attitudes, sentence.noun(token)
    judge = sentence.lexicon.judges.get(noun)
    if judge is not None:
        yield from _judge(sentence, token, judge)
    for child in sentence.tree.of(token, ("nmod", "obl")):
        stance = attitudes.get((noun, sentence.case(child)))
        target = None if stance is None or child < token else target_at(sentence, child)
        if stance is None or target is None:
            continue
        feels = _feels(sentence, token)
        if feels is None and sentence.relation(token) == "obj":
            shown = Stance.UNDECIDED if _lost(sentence, token) else stance
            yield Said(Borne(target, sentence.over(token)), *reach(sentence, token), shown)
        if feels is not None and feels.target.span != target.span:
            borne = replace(
                feels, target=target, thinkers=(feels.target,), thought=True, turned=_lost(sentence, token)
            )
            yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def _lost(sentence: Sentence, token: int) -> bool:
    """Whether somebody is said to feel it no more: "lost faith in Lind"."""
    verb = sentence.tree.above(token)
    held = verb is not None and sentence.relation(token) == "obj"
    return held and verb is not None and sentence.lexicon.has("verbs.roles.lacking", sentence.verb(verb))


def _judge(sentence: Sentence, token: int, stance: Stance) -> Iterator[Said]:
    """Of "Moss was an admirer of Lind", "Moss, a critic of the war"."""
    owner = possessor(sentence, token)
    target = None if owner is None else target_at(sentence, owner)
    who = list(predicated(sentence, token))
    head = sentence.tree.above(token)
    if not who and head is not None and sentence.relation(token) == "appos":
        apposed = target_at(sentence, head)
        who = [] if apposed is None else [Borne(apposed, sentence.over(head), told=False)]
    for one in who if target is not None else ():
        if target is not None and one.target.span != target.span:
            borne = replace(one, target=target, thinkers=(one.target,), thought=True)
            yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def _feels(sentence: Sentence, token: int) -> Borne | None:
    """Who feels it: "her admiration", "she had admiration", "full of admiration she said"."""
    owner = sentence.tree.first(token, ("nmod:poss",))
    target = None if owner is None else target_at(sentence, owner)
    if target is not None:
        return Borne(target, sentence.over(token), told=False)
    top = sentence.top(token)
    if sentence.relation(top) == "nmod" and sentence.case(top) == "but":
        top = sentence.tree.above(top) or top  # "felt nothing but contempt"
    verb = sentence.tree.above(top)
    if verb is None or sentence.relation(top) != "obj":
        return None
    feeling = sentence.lexicon.has("verbs.roles.feeling", sentence.verb(verb))
    return next(doers(sentence, verb), None) if feeling else next(had(sentence, token), None)
