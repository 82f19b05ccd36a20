"""What a word says with the one beside it: "a gift for languages", "proud of her", "no evidence for"."""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.model import Stance
from testimonia.reading.appraisals.bearers import predicated
from testimonia.reading.appraisals.borne import Borne, doers, each_of
from testimonia.reading.appraisals.having import had, possessed
from testimonia.reading.appraisals.said import Said, reach, stance_of
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import target_at
from testimonia.reading.clauses.values import Role


def by_feeling(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of what somebody feels about another: "Moss was proud of Lind", "disgusted with the war"."""
    clause, feelings = sentence.clauses.get(token), sentence.lexicon.feelings
    word = sentence.word(token)
    if clause is None or word not in sentence.lexicon.sets["feeling"]:
        return
    who = tuple(one.reference for one in clause.all(Role.SUBJECT))
    for child in sentence.tree.of(token, ("obl", "obl:agent", "nmod")):
        stance = feelings.get((word, sentence.case(child)))
        target = None if stance is None or child < token else target_at(sentence, child, whole=True)
        if stance is None or target is None or not who:
            continue
        borne = Borne(target, token, thinkers=who, thought=True)
        shown = Stance.UNDECIDED if clause.negated else stance
        yield Said(borne, *reach(sentence, token), shown)


def by_standing(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "had a gift for languages", "won great fame", "a painter of high repute"."""
    noun = sentence.noun(token)
    if not sentence.tag(token).startswith("NN") or not sentence.word(token):
        return
    stance = _standing(sentence, token, noun)
    if stance is None:
        return
    found = [*had(sentence, token), *_won(sentence, token)] or [*possessed(sentence, token)]
    for borne in found or _with(sentence, token):
        yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def _standing(sentence: Sentence, token: int, noun: str) -> Stance | None:
    lexicon = sentence.lexicon
    how = {sentence.tree.words[at] for at in sentence.tree.of(token, ("amod", "det"))}
    if lexicon.has("signs.gifts", noun):
        led = (at for at in sentence.tree.of(token, ("nmod", "acl")) if sentence.case(at) == "for")
        leads = any(not _is_somebody(sentence, at) for at in led)
        return Stance.PRAISE if leads else None
    if not lexicon.has("signs.standing", noun):
        return None
    if how & lexicon.sets["signs.large"]:
        return Stance.PRAISE
    return Stance.BLAME if how & lexicon.sets["signs.bad"] else None


def _is_somebody(sentence: Sentence, token: int) -> bool:
    """Whether a gift is for him: "a gift for the bishop"."""
    return sentence.named(token) or sentence.words.has("people.nouns", sentence.noun(token))


def _won(sentence: Sentence, token: int) -> Iterator[Borne]:
    top = sentence.top(token)
    verb = sentence.tree.above(top)
    won = verb is not None and sentence.relation(top) == "obj"
    if won and verb is not None and sentence.lexicon.has("signs.winning", sentence.verb(verb)):
        yield from doers(sentence, verb)


def _with(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Of "a painter with a good reputation", however it was parsed: the painter, or who is said to be one."""
    tree = sentence.tree
    led = tree.phrase(token)[0] - 1
    head = led - 1
    if led < 1 or tree.words[led] not in ("with", "of") or not sentence.tag(head).startswith("NN"):
        return
    told = list(predicated(sentence, head))
    above = tree.above(head)
    if not told and sentence.relation(head) == "appos" and above is not None:
        head = above
    target = target_at(sentence, head)
    if told:
        yield from told
    elif target is not None:
        yield Borne(target, sentence.over(head), told=False)


def by_ground(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "there is no evidence for his claim", "no proof to support it": the claim is blamed."""
    lexicon = sentence.lexicon
    if not lexicon.has("signs.grounds", sentence.noun(token)):
        return
    words = {sentence.tree.words[at] for at in sentence.tree.of(token, ("det", "amod"))}
    if not words & lexicon.sets["signs.none"]:
        return
    claims = [at for at in sentence.tree.of(token, ("nmod",)) if sentence.case(at) in ("for", "of", "behind")]
    for verb in sentence.tree.of(token, ("acl", "acl:relcl")):
        if lexicon.has("signs.bearing_out", sentence.verb(verb)):
            claims += [
                at for at in range(verb + 1, min(verb + 4, len(sentence.tree))) if _is_claim(sentence, at)
            ]
    for at in claims:
        target = target_at(sentence, at, whole=True)
        if target is not None and (
            lexicon.has("targets.facets", sentence.noun(at)) or target.chain is not None
        ):
            borne = Borne(target, sentence.over(token))
            yield Said(borne, *reach(sentence, token), Stance.BLAME)


def _is_claim(sentence: Sentence, token: int) -> bool:
    noun = sentence.tag(token).startswith("NN")
    return noun and sentence.lexicon.has("targets.facets", sentence.noun(token))


def by_moving_force(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "driven by ambition": the motives of somebody; a noun of the lists, behind "by"."""
    lexicon, noun = sentence.lexicon, sentence.noun(token)
    stance = lexicon.qualities.get(noun)
    verb = sentence.tree.above(sentence.top(token))
    if stance is None or verb is None or sentence.case(token) != "by":
        return
    clause = sentence.clauses.get(verb)
    if clause is None or not lexicon.has("signs.moving", sentence.verb(verb)):
        return
    for borne in each_of(sentence, clause.undergoers or clause.all(Role.SUBJECT), verb):
        yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def by_more_than(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "Lind did more than anybody for the poor", "nobody did more than Lind"."""
    if sentence.tree.words[token] not in ("than",):
        return
    head = sentence.tree.above(token)
    if head is None or head < token:
        return
    words = sentence.tree.words
    more = [at for at in range(max(token - 8, 0), token) if words[at] == "more"]
    more = [at for at in more if words[at + 1] in ("than", "for", "to")]  # not "more harm than"
    verb = sentence.over(more[-1]) if more else None
    clause = None if verb is None else sentence.clauses.get(verb)
    if verb is None or clause is None or sentence.verb(verb) != "do":
        return
    subject = " ".join(one.reference.words.lower() for one in clause.doers)
    if sentence.lexicon.has("grammar.anybody", subject.split(" ")[0] if subject else ""):
        target = target_at(sentence, head)
        if target is not None:
            yield Said(Borne(target, None, told=False), more[-1], token, Stance.PRAISE)
    elif sentence.lexicon.has("grammar.anybody", words[head]) or words[max(head - 1, 0)] == "any":
        for borne in doers(sentence, verb):
            yield Said(replace(borne, told=True), more[-1], token, Stance.PRAISE)


def by_acting_as(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "acted as a vulgar policeman": how somebody behaves."""
    lexicon = sentence.lexicon
    stance = lexicon.adjectives.get(sentence.word(token))
    noun = sentence.tree.above(token) if sentence.relation(token) == "amod" else None
    if noun is None and sentence.noun(token) in lexicon.kinds:
        stance, noun = lexicon.kinds[sentence.noun(token)], token
    verb = None if noun is None else sentence.tree.above(noun)
    if stance is None or noun is None or verb is None or sentence.case(noun) not in ("as", "like"):
        return
    if lexicon.has("signs.acting", sentence.verb(verb)) and sentence.relation(noun) in ("obl", "advcl"):
        for borne in doers(sentence, verb):
            yield Said(borne, *reach(sentence, token, max(noun, token)), stance)


def by_motive(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "it was Lind's intention to rule alone", "his aim was to rule": what somebody is after."""
    tree, lexicon = sentence.tree, sentence.lexicon
    owner = tree.first(token, ("nmod:poss",))
    if owner is None or not lexicon.has("signs.aims", sentence.noun(token)):
        return
    told = tree.first(token, ("cop",)) is not None
    head = tree.above(token)
    if not told and head is not None and sentence.relation(token) in ("nsubj", "csubj"):
        told = tree.first(head, ("cop",)) is not None and sentence.case(head) == "to"
    target = target_at(sentence, owner) if told else None
    if target is not None and target.chain is not None:
        yield Said(Borne(target, sentence.over(token)), token, token, Stance.UNDECIDED)


def by_strong_point(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "consistency is not Lind's strong point"."""
    tree, lexicon = sentence.tree, sentence.lexicon
    owner = tree.first(token, ("nmod:poss",))
    how = {tree.words[at] for at in tree.of(token, ("amod",))}
    if (
        owner is None
        or tree.first(token, ("cop",)) is None
        or not lexicon.has("signs.points", sentence.noun(token))
    ):
        return
    stance = Stance.PRAISE if "strong" in how else Stance.BLAME if "weak" in how else None
    target = None if stance is None else target_at(sentence, owner)
    if target is not None and stance is not None:
        borne = Borne(target, token)
        yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def by_caring(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "cared only for money", "was interested in one thing: power": all that somebody is after."""
    lexicon, words = sentence.lexicon, sentence.tree.words
    if not lexicon.has("signs.caring", sentence.verb(token)) or sentence.clauses.get(token) is None:
        return
    behind = words[token + 1 : token + 4]
    beside = any(word in lexicon.sets["signs.alone"] for word in (*behind, words[token - 1] if token else ""))
    beside = beside or behind[1:] == ("one", "thing")
    led = next((word for word in behind if word in ("in", "for", "of", "about")), None)
    if not (beside and led):
        return
    clause = sentence.clauses[token]
    for borne in each_of(sentence, clause.all(Role.SUBJECT), token):
        speaks = lexicon.has("grammar.speaking", borne.target.words.lower())
        if not (clause.negated or speaks):
            yield Said(borne, token, token, Stance.UNDECIDED)


def by_less_than(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "Moss was less brave than Lind", "stood the test less well than Lind": Lind is praised."""
    words, lexicon = sentence.tree.words, sentence.lexicon
    if words[token] != "than" or token < 3 or words[token - 2] != "less":
        return
    head = sentence.tree.above(token)
    target = None if head is None or head < token else target_at(sentence, head)
    how = sentence.word(token - 1)
    stance = lexicon.adjectives.get(how) or lexicon.plain.get(how) or lexicon.adverbs.get(how)
    first = token - 2
    if how == "well":
        done = next((at for at in range(token - 3, max(token - 12, -1), -1) if at in sentence.clauses), None)
        noun = None if done is None else sentence.tree.first(done, ("obj",))
        if done is not None and noun is not None:
            stance = lexicon.phrases.get((sentence.verb(done), sentence.noun(noun)))
            first = done
    if target is not None and target.chain is not None and stance is Stance.PRAISE:
        yield Said(Borne(target, None, told=False), first, token, stance)
