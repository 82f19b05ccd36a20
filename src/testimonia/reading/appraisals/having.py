"""Those who are said to have something: "Lind's courage", "showed courage", "fought with courage"."""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.reading.appraisals.bearers import is_light
from testimonia.reading.appraisals.borne import Borne, each_of
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import possessor, target_at
from testimonia.reading.clauses.values import Role


def possessed(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Those who are said to have a quality: "Lind's courage", "showed courage", "fought with courage"."""
    owner = possessor(sentence, token)
    if owner is not None:
        target = target_at(sentence, owner)
        if target is not None:
            yield Borne(target, sentence.over(token), told=False, turned=_missed(sentence, token))
        return
    top = sentence.top(token)
    head = sentence.tree.above(top)
    if head is None:
        return
    relation = sentence.relation(top)
    if relation == "obj":
        yield from _had(sentence, head)
    elif relation == "obl":
        yield from _carried(sentence, top, head)
    elif relation == "nmod":
        yield from _of_another(sentence, top, head)
    yield from _of_relative(sentence, token)


def _missed(sentence: Sentence, token: int) -> bool:
    """Whether somebody is said not to have it: "doubted his courage", "the lack of courage of Lind"."""
    verb = sentence.tree.above(token)
    if verb is not None and sentence.relation(token) == "nmod":
        return sentence.lexicon.has("signs.missing", sentence.noun(verb))
    if verb is None or sentence.relation(token) != "obj":
        return False
    return sentence.lexicon.has("verbs.roles.lacking", sentence.verb(verb))


def _carried(sentence: Sentence, token: int, verb: int) -> Iterator[Borne]:
    """Of "fought with courage", "acted out of spite"."""
    clause = sentence.clauses.get(verb)
    carrying = sentence.case(token).replace(" ", "_") in sentence.lexicon.sets["signs.carrying"]
    if sentence.has_determiner(token, "pointing"):
        return  # "with this illusion he parted"
    if carrying and clause is not None and not clause.passive:
        yield from each_of(sentence, clause.all(Role.SUBJECT), verb)


def _of_another(sentence: Sentence, token: int, head: int) -> Iterator[Borne]:
    """Of "his lack of courage", "a tone of arrogance", "his faults, as vanity and greed"."""
    case = sentence.case(token)
    if sentence.noun(head) in sentence.lexicon.sets["signs.missing"]:
        for borne in possessed(sentence, head):
            yield replace(borne, turned=not borne.turned)
    elif case == "of":
        yield from _of_manner(sentence, head)
    elif case == "as":
        yield from possessed(sentence, head)


def _of_manner(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Of "spoke in a tone of arrogance"."""
    verb = sentence.tree.above(token)
    if verb is not None and sentence.relation(token) == "obl" and sentence.case(token) in ("in", "with"):
        clause = sentence.clauses.get(verb)
        if clause is not None and not clause.passive and is_light(sentence, token):
            yield from each_of(sentence, clause.all(Role.SUBJECT), verb)


def _had(sentence: Sentence, verb: int) -> Iterator[Borne]:
    sets, lemma = sentence.lexicon.sets, sentence.verb(verb)
    clause = sentence.clauses.get(verb)
    lacking = lemma in sets["verbs.roles.lacking"]
    if clause is not None and (lacking or lemma in sets["verbs.roles.having"]):
        for borne in each_of(sentence, clause.doers, verb):
            yield replace(borne, turned=lacking)


def _of_relative(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Of "the courage with which she fought", "the courage she showed"."""
    for child in sentence.tree.of(token, ("acl:relcl",)):
        clause = sentence.clauses.get(child)
        if clause is not None and not clause.passive:
            end = sentence.tree.tokens[token].span.end
            behind = tuple(one for one in clause.all(Role.SUBJECT) if one.head.start > end)
            yield from each_of(sentence, behind, child)


def had(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Those who are said to have what a phrase names: "had a brilliant mind"."""
    top = sentence.top(token)
    head = sentence.tree.above(top)
    if head is not None and sentence.relation(top) == "obj":
        yield from _had(sentence, head)
