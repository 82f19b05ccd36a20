"""What the verb group of a clause, its mark and its place say of its standing."""

import re

from testimonia.reading.clauses.drafts import Draft, Kind, is_to
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Standing

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl", "csubj"})
_YEAR = re.compile(r"1\d{3}|20\d\d")
_STOP = re.compile(r"[.!?;:,\"”’')]")
_OF_MAIN = frozenset({"root", "parataxis", "ccomp", "conj"})
_AT_THE_END = 3
"""Tokens among which the mark of a question may stand: quotation marks and brackets come after it."""
_ASKED_WITHIN = frozenset({"parataxis", "conj", "ccomp", "advcl"})
_PRESENT = frozenset({"VBP", "VBZ"})


def has_any(tree: Tree, draft: Draft, name: str) -> bool:
    """Whether one of the auxiliaries is of a set."""
    return any(tree.words[at] in word_set("auxiliaries", name) for at in draft.auxiliaries)


def conditional(tree: Tree, draft: Draft) -> bool:
    """Whether a clause is a condition, or what something is likened to."""
    leading = draft.marks
    if "whether" in leading:
        return False
    if "as" in leading:
        return bool(leading & word_set("conditions", "comparing"))
    return bool(leading & word_set("conditions", "if")) or _inverted(tree, draft)


def _inverted(tree: Tree, draft: Draft) -> bool:
    """Whether it is "had he remained": the verb before its subject, and first in its clause."""
    subject = tree.first(draft.token, _SUBJECTS)
    first = draft.auxiliaries[0] if draft.auxiliaries else draft.verb
    if subject is None or first > subject or tree.words[first] not in word_set("conditions", "inverted"):
        return False
    before = range(tree.firsts[draft.token], first)
    if any(tree.tokens[at].relation not in ("punct", "cc") for at in before):
        return False
    if first == 0 and "?" not in tree.words and subject == first + 1:
        # whatever hangs on what: it is a condition if there is something that would follow from it
        return any(tree.words[at] in word_set("conditions", "modal") for at in range(subject, len(tree)))
    above = draft.above
    return tree.tokens[draft.token].relation == "advcl" or (
        above is not None and has_any(tree, above, "would")
    )


def follows_condition(tree: Tree, draft: Draft, drafts: dict[int, Draft]) -> bool:
    """Whether a clause tells what would follow if something were so."""
    below = [drafts[child] for child in tree.of(draft.token, ("advcl",)) if child in drafts]
    if not any(conditional(tree, one) and "as" not in one.marks for one in below):
        return False
    modal = any(tree.words[at] in word_set("conditions", "modal") for at in draft.auxiliaries)
    return modal or _present(tree, draft)


def asked(tree: Tree, draft: Draft) -> bool:
    """Whether a question mark belongs to the clause: of "he left, for did she know him?" to the second."""
    if _with_question_mark(tree, draft.token):
        return _interrogative(tree, draft.token) or not any(
            _interrogative(tree, child) for child in tree.of(draft.token, _ASKED_WITHIN)
        )
    above = draft.above
    if above is None or tree.tokens[draft.token].relation not in _ASKED_WITHIN:
        return False
    inside = _with_question_mark(tree, above.token) and not _interrogative(tree, above.token)
    return inside and _interrogative(tree, draft.token)


def _with_question_mark(tree: Tree, token: int) -> bool:
    if any(tree.words[at] == "?" for at in tree.of(token, ("punct",)) if at > token):
        return True
    if tree.tokens[token].relation == "ccomp" and "?" in tree.words[token : tree.lasts[token] + 2]:
        return True  # in a quotation, where the mark may hang on the one who asks
    return tree.above(token) is None and "?" in tree.words[-_AT_THE_END:]


def _interrogative(tree: Tree, token: int) -> bool:
    """Whether an auxiliary stands before the subject, or a word of asking before all."""
    subject = tree.first(token, _SUBJECTS)
    helping = tree.first(token, ("aux", "aux:pass", "cop"))
    if subject is not None and helping is not None and helping < subject:
        return True
    first = tree.firsts[token]
    while first < token and tree.tokens[first].relation in ("punct", "cc"):
        first += 1
    return tree.words[first] in word_set("questions", "wh")


def ordered(tree: Tree, draft: Draft) -> bool:
    """Whether it is a command: the plain verb in front, and nobody who does it."""
    value = tree.tokens[draft.token]
    if draft.kind is not Kind.VERB or value.tag != "VB" or tree.words[draft.token] != draft.lemma:
        return False
    if not _STOP.search(tree.words[-1]) or value.relation not in _OF_MAIN or draft.marks:
        return False
    if value.relation == "conj" and (draft.above is None or draft.above.standing is not Standing.ORDERED):
        return False
    if any(tree.words[at] not in word_set("auxiliaries", "do") for at in draft.auxiliaries):
        return False
    return tree.first(draft.token, _SUBJECTS) is None


def by_group(tree: Tree, draft: Draft, denied: bool) -> Standing | None:
    """What the auxiliaries make of a clause; None if they leave it told."""
    have = has_any(tree, draft, "have")
    if has_any(tree, draft, "future") or (is_to(tree, draft) and not have):
        return Standing.INTENDED
    if has_any(tree, draft, "due") and not (have and has_any(tree, draft, "likely")):
        return Standing.SUPPOSED if have else Standing.INTENDED
    if has_any(tree, draft, "would"):
        return Standing.SUPPOSED if have else _would(tree, draft, denied)
    if has_any(tree, draft, "possible"):
        return _may(tree, draft, denied, have)
    return None


def _would(tree: Tree, draft: Draft, denied: bool) -> Standing | None:
    """Of "would" without "have": what was to come, a refusal, a state that is supposed, or a habit."""
    if _looks_forward(tree, draft):
        return None
    if tree.tokens[_first_joined(tree, draft.token)].relation == "ccomp":
        return Standing.INTENDED
    if any(tree.words[at] in word_set("habits", "frequency") for at in tree.of(draft.token, ("advmod",))):
        return Standing.GENERAL
    if draft.lemma in word_set("habits", "states"):
        return Standing.SUPPOSED
    return None if denied else Standing.GENERAL


def _first_joined(tree: Tree, token: int) -> int:
    """The first of those that are joined by "and"."""
    for _ in range(len(tree)):
        if tree.tokens[token].relation != "conj":
            break
        token = tree.tokens[token].head
    return token


def _looks_forward(tree: Tree, draft: Draft) -> bool:
    """Whether "would" tells what came later: "he would later flee", "would become a printer in 1904"."""
    if draft.lemma in word_set("habits", "forward_verbs"):
        return True
    if any(tree.words[at] in word_set("habits", "forward") for at in tree.of(draft.token, ("advmod",))):
        return True
    return any(_YEAR.fullmatch(tree.words[at]) for at in tree.of(draft.token, ("obl", "obl:unmarked")))


def _may(tree: Tree, draft: Draft, denied: bool, have: bool) -> Standing | None:
    """What could not be is not; what one could see one saw."""
    if (
        has_any(tree, draft, "able")
        and not have
        and (denied or draft.lemma in word_set("habits", "perceived"))
    ):
        return None
    if draft.marks & word_set("adjuncts", "purpose"):
        return Standing.INTENDED
    return Standing.POSSIBLE


def general(tree: Tree, draft: Draft) -> bool:
    """Whether a clause tells what is always or mostly so."""
    if draft.kind is not Kind.VERB or has_any(tree, draft, "have"):
        return False
    if any(tree.words[at] in word_set("habits", "adverbs") for at in tree.of(draft.token, ("advmod",))):
        return True
    if "whenever" in draft.marks:
        return True
    subject = tree.first(draft.token, ("nsubj", "nsubj:pass"))
    if subject is None or tree.children[subject] or not _present(tree, draft):
        return False
    return tree.words[subject] in word_set("habits", "anybody")


def _present(tree: Tree, draft: Draft) -> bool:
    first = draft.auxiliaries[0] if draft.auxiliaries else draft.verb
    return tree.tokens[first].tag in _PRESENT
