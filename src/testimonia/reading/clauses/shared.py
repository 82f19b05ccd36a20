"""What a clause owes to the one above it: the subject of "hid" in "he fled and hid", of "who" the man."""

from dataclasses import replace

from testimonia.reading.clauses.drafts import Draft, Kind
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.phrases import Phrases
from testimonia.reading.clauses.relatives import add_antecedent, add_inner_antecedent, meant
from testimonia.reading.clauses.values import Participant, Role

_COMPLETING = frozenset({"xcomp", "ccomp"})


def complete(phrases: Phrases, draft: Draft) -> None:
    """Add to the participants of a clause what it shares with the one above it, which is complete already."""
    draft.participants = [meant(phrases, draft, one) for one in draft.participants]
    relation = phrases.tree.tokens[draft.token].relation
    if draft.kind is Kind.NOUN:
        return
    if relation == "acl:relcl":
        add_antecedent(phrases, draft)
    elif not _has_subject(phrases, draft):
        draft.participants += [
            replace(one, role=Role.SUBJECT, preposition="") for one in _lent(phrases, draft)
        ]
    if relation in _COMPLETING:
        add_inner_antecedent(phrases, draft)
    if (
        relation == "conj"
        and draft.above is not None
        and draft.above.token == phrases.tree.tokens[draft.token].head
    ):
        _share_object(phrases, draft, draft.above)
    if draft.kind is Kind.VERB and not draft.passive and not draft.all(Role.OBJECT):
        _take_object(phrases, draft)


def _has_subject(phrases: Phrases, draft: Draft) -> bool:
    if draft.all(Role.SUBJECT):
        return True
    return phrases.tree.first(draft.token, ("csubj", "csubj:pass", "expl")) is not None


def _lent(phrases: Phrases, draft: Draft) -> list[Participant]:
    """Who does what a verb without a subject tells, or undergoes it."""
    tree, above = phrases.tree, draft.above
    value = tree.tokens[draft.token]
    if value.relation == "acl":
        return _lent_by_noun(phrases, draft)
    if value.relation in _COMPLETING and draft.finite:
        return []
    if above is not None and value.relation in _COMPLETING and _is_complement(phrases, above, value.head):
        return _controlling(above)
    if above is None or above.token != value.head:
        return []
    if value.relation == "conj" or (value.relation == "parataxis" and _goes_on(draft, above)):
        return above.all(Role.SUBJECT)
    if value.relation == "advcl" and not draft.finite and not _stands_alone(draft):
        return _beside(draft, above, value.tag)
    return []


def _goes_on(draft: Draft, above: Draft) -> bool:
    """Whether both verbs have a tense: "he came, saw the town, left"."""
    return (
        draft.kind is above.kind is Kind.VERB and draft.finite and above.finite and draft.token > above.token
    )


def _beside(draft: Draft, above: Draft, tag: str) -> list[Participant]:
    """Of "arrested in May, she fled" she; of "they saw him running" him."""
    objects = above.all(Role.OBJECT)
    seen = tag == "VBG" and not draft.marks and draft.token > above.token
    if seen and objects and above.lemma in word_set("verbs", "perceiving"):
        return objects
    return [one for one in above.all(Role.SUBJECT) if not _says_nothing(above, one)]


def _is_complement(phrases: Phrases, above: Draft, token: int) -> bool:
    """Whether a word is a verb, or what it is completed by: of "found himself unable to go" the "unable"."""
    value = phrases.tree.tokens[token]
    return token == above.token or (value.relation == "xcomp" and value.head == above.token)


def _controlling(above: Draft) -> list[Participant]:
    """Of "she wanted to go" she; of "they forced her to go" her, and of "she was forced to go" she."""
    others = (
        [] if above.lemma in word_set("verbs", "subject_control") else above.all(Role.OBJECT, Role.RECIPIENT)
    )
    return others or [one for one in above.all(Role.SUBJECT) if not _says_nothing(above, one)]


def _says_nothing(above: Draft, one: Participant) -> bool:
    """Whether it is the "it" of "it was decided to go"."""
    return (above.passive or above.kind is Kind.COPULA) and one.reference.words.lower() == "it"


def _stands_alone(draft: Draft) -> bool:
    likened = draft.marks & word_set("conditions", "comparing")  # "as if talking"
    return bool(draft.marks & word_set("adjuncts", "own")) and not likened


def _lent_by_noun(phrases: Phrases, draft: Draft) -> list[Participant]:
    """Of "the man arrested in May" the man; of "his decision to go" him."""
    tree = phrases.tree
    value = tree.tokens[draft.token]
    marked = tree.first(draft.token, ("mark",)) is not None
    if not draft.finite and (draft.passive or not marked):  # "candles to be had"
        return list(phrases.participants(Role.SUBJECT, value.head))[:1]
    owner = tree.first(value.head, ("nmod:poss",))
    if owner is not None:
        return list(phrases.participants(Role.SUBJECT, owner))[:1]
    above = draft.above  # "she had no chance to go", "they took steps to go"
    held = above is not None and tree.tokens[value.head].head == above.token and not above.passive
    if above is None or not held or tree.tokens[value.head].relation != "obj":
        return []
    return above.all(Role.SUBJECT) if above.lemma in word_set("verbs", "holding") else []


def _share_object(phrases: Phrases, draft: Draft, above: Draft) -> None:
    """Of "they arrested and shot the men" the men, whichever of the verbs they hang on."""
    end = phrases.tree.tokens[draft.token].span.end
    if draft.passive or draft.all(Role.OBJECT):
        return
    draft.participants += [one for one in above.all(Role.OBJECT) if one.head.start >= end]


def _take_object(phrases: Phrases, draft: Draft) -> None:
    """Of "they arrested and shot the men" the men also where they hang on the verb behind the "and" alone."""
    tree, joint = phrases.tree, draft.token + 1
    other = next((at for at in tree.of(draft.token, ("conj",)) if at == joint + 1), None)
    if (
        other is None
        or tree.tokens[joint].relation != "cc"
        or tree.tokens[other].tag != tree.tokens[draft.token].tag
    ):
        return
    if draft.lemma in word_set("forms", "never_passive"):
        return
    objects = [at for at in tree.of(other, ("obj",)) if at > other and not phrases.preposition(at)]
    for child in objects[:1]:
        draft.participants += list(phrases.participants(Role.OBJECT, child))
