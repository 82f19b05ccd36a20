"""The vocabulary of giving somebody the word."""

import pytest

from testimonia.knowledge.data_files import data_file
from testimonia.reading.quotations.cues import (
    Cue,
    Word,
    all_words,
    leads_to_source,
    lemma_of,
    of_adjective,
    of_noun,
    of_thoughts,
    of_verb,
    phrase_at,
    pronouns,
)

VERBS: tuple[tuple[str, str, Cue], ...] = (
    ("said", "", Cue.SAYS),
    ("Writes", "", Cue.SAYS),  # whatever its case
    ("testified", "", Cue.SAYS),
    ("denies", "", Cue.DENIES),
    ("thought", "", Cue.THINKS),
    ("inquired", "", Cue.ASKS),
    ("pointed", "out", Cue.SAYS),
    ("cried", "out", Cue.SAYS),
    ("told", "off", Cue.SAYS),  # a particle that changes nothing known
    ("read", "", Cue.HEARS),
    ("went", "on", Cue.SAYS),
    ("smiled", "", Cue.QUOTES),
    ("dubbed", "", Cue.CALLS),
    ("begged", "", Cue.ASKS),
    ("submitting", "", Cue.SAYS),
    ("agreeing", "", Cue.THINKS),
)


@pytest.mark.parametrize(("word", "particle", "cue"), VERBS)
def test_verbs_in_every_form(word: str, particle: str, cue: Cue) -> None:
    assert cue in of_verb(word, particle)


@pytest.mark.parametrize("word", ["pointed", "walked", "knew", "house", ""])
def test_other_words_give_nobody_the_word(word: str) -> None:
    assert not of_verb(word)


def test_lemmas_of_known_verbs() -> None:
    assert [lemma_of(word) for word in ("Told", "denies", "pointed", "walked")] == [
        "tell",
        "deny",
        "point",
        "walked",
    ]


def test_nouns_in_both_numbers() -> None:
    assert Word.SAYS in of_noun("allegations")
    assert Word.THINKS in of_noun("theories")
    assert Word.SPEAKERS in of_noun("Reports")
    assert not of_noun("table")


def test_adjectives() -> None:
    assert of_adjective("convinced") == {Cue.THINKS}
    assert Cue.DENIES in of_adjective("sceptical")
    assert of_adjective("clear") == {Cue.HOLDS}
    assert not of_adjective("tall")


def test_phrases_that_lead_to_a_speaker() -> None:
    words = ["he", "died", "according", "to", "lind", "in", "the", "words", "of", "thorne"]
    assert [phrase_at(words, at) for at in range(len(words))] == [0, 0, 2, 0, 0, 4, 0, 0, 0, 0]
    assert phrase_at(["according"], 0) == 0
    assert leads_to_source("in") and not leads_to_source("under")


def test_small_words() -> None:
    assert "she" in pronouns("several")
    assert "better" in of_thoughts("evaluative")


def test_every_kind_of_verb_has_a_list() -> None:
    assert {str(cue) for cue in Cue} <= set(data_file("en/speech.toml")["verbs"])


def test_every_irregular_form_is_of_a_listed_verb() -> None:
    data = data_file("en/speech.toml")
    listed = {verb for verbs in data["verbs"].values() for verb in verbs.split()}
    assert not set(data["irregular"]) - listed


def test_all_words_are_small() -> None:
    assert all(word == word.lower() for word in all_words())
    assert {"said", "claim", "convinced", "according"} <= all_words()
