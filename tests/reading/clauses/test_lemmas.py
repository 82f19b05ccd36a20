"""Verbs as a dictionary has them."""

import pytest

from testimonia.reading.clauses.lemmas import noun_lemma, verb_lemma

VERBS: tuple[tuple[str, str], ...] = (
    ("arrested", "arrest"),
    ("arrives", "arrive"),
    ("arrived", "arrive"),
    ("arriving", "arrive"),
    ("planned", "plan"),
    ("planning", "plan"),
    ("denied", "deny"),
    ("dies", "die"),
    ("dying", "die"),
    ("fled", "flee"),
    ("fleeing", "flee"),
    ("shot", "shoot"),
    ("wrote", "write"),
    ("writing", "write"),
    ("was", "be"),
    ("'d", "'d"),  # "had" or "would": it is an auxiliary all the same
    ("passed", "pass"),
    ("killed", "kill"),
    ("visited", "visit"),
    ("offered", "offer"),
    ("published", "publish"),
    ("exiled", "exile"),
    ("imprisoned", "imprison"),
    ("released", "release"),
    ("expelled", "expel"),
    ("escaped", "escape"),
    ("moved", "move"),
    ("sings", "sing"),
    ("teaches", "teach"),
    ("marries", "marry"),
    ("agreed", "agree"),
    ("lay", "lie"),
    ("", ""),
    ("ed", "ed"),
    ("xqzed", "xqzed"),  # no word at all
)


@pytest.mark.parametrize(("form", "lemma"), VERBS)
def test_verbs(form: str, lemma: str) -> None:
    assert verb_lemma(form) == lemma


NOUNS: tuple[tuple[str, str], ...] = (
    ("arrests", "arrest"),
    ("marriages", "marriage"),
    ("batteries", "battery"),
    ("press", "press"),
    ("crisis", "crisis"),
    ("exile", "exile"),
)


@pytest.mark.parametrize(("form", "lemma"), NOUNS)
def test_nouns(form: str, lemma: str) -> None:
    assert noun_lemma(form) == lemma
