"""Statements in words: what is told of whom, who holds it, on what evidence."""

from typing import Any

import pytest

from testimonia.exports.statement_words import (
    Known,
    attribution,
    quantity_in_words,
    quoted,
    subject_in_words,
    told_in_words,
    voice_in_words,
)


def date(words: str, edtf: str | None = "1830") -> dict[str, Any]:
    return {"edtf": edtf, "text": words, "in_words": words}


def statement(**changes: Any) -> dict[str, Any]:
    """A record of which nothing is said but that Ada Lind came."""
    return {
        "start": 5,
        "end": 22,
        "predicate": "arrest",
        "trigger": "was led away",
        "quote": "She came in 1830.",
        "author": None,
        "subject": None,
        "subject_name": "Ada Lind",
        "subject_text": "She",
        "happened": None,
        "from_the_narrative": False,
        "said": None,
        "place_text": None,
        "object_text": None,
        "object_name": None,
        "quantity": None,
        "ordinal": None,
        "negated": False,
        "polarity": "asserted",
        "hedge": None,
        "holders": [],
        "epistemic": None,
        "evidence": [],
        "responds_to": None,
    } | changes


def party(name: str) -> dict[str, str]:
    return {"object_text": name, "object_name": name}


def number(words: str, figure: int) -> dict[str, object]:
    return {"text": words, "minimum": figure, "maximum": figure, "unit": None}


TOLD: tuple[tuple[dict[str, Any], str], ...] = (
    ({}, "arrest"),
    ({"happened": date("March 1833"), "place_text": "Ely"}, "arrest, March 1833, Ely"),
    # who did it is led to by a word; what somebody came to be is not
    (party("the watch"), "arrest by the watch"),
    ({"predicate": "position", **party("warden")}, "position, warden"),
    ({"predicate": "marriage", **party("Tom Moss")}, "marriage to Tom Moss"),
    # what a place means is said where it is not where it happened
    ({"predicate": "arrival", "place_text": "Lynn"}, "arrival, to Lynn"),
    ({"predicate": "release", "place_text": "the gaol\nat Ely"}, "release, from the gaol at Ely"),
    # unless the words before it say otherwise; the place may be named before, and in other letters
    ({"predicate": "escape", "place_text": "Lynn", "quote": "she fled to Lynn"}, "escape, to Lynn"),
    (
        {"predicate": "departure", "place_text": "Fens", "quote": "sent her into the Fens"},
        "departure, to Fens",
    ),
    ({"predicate": "arrival", "place_text": "Ely", "quote": "Ely: come out of Ely"}, "arrival, from Ely"),
    ({"predicate": "escape", "place_text": "Lynn", "quote": "fled Lynn for Ely"}, "escape, from Lynn"),
    ({"predicate": "arrest", "place_text": "Lynn", "quote": "led to Lynn"}, "arrest, Lynn"),
    ({"happened": date("1833"), "from_the_narrative": True}, "arrest, 1833 (from the story)"),
    # a date that cannot be placed is quoted
    ({"happened": date("the night of the fair", None)}, "arrest, “the night of the fair”"),
    ({"ordinal": 2}, "arrest, for the second time"),
    ({"ordinal": 7}, "arrest, time number 7"),
    ({"negated": True}, "no arrest"),
    ({"negated": True, "polarity": "denied"}, "no arrest"),
    # who reads no further is not misled
    ({"polarity": "denied", "happened": date("1833")}, "arrest (denied), 1833"),
    ({"polarity": "hedged"}, "arrest"),
    # how many of what it was is not said twice
    (
        {"predicate": "writing", **party("three novels"), "quantity": number("three", 3)},
        "writing, three novels",
    ),
    ({"quantity": number("eleven", 11)}, "arrest, eleven (11)"),
    # what is none of the predicates is told by its own words
    ({"predicate": "other", **party("his looms")}, "“was led away”, his looms"),
    ({"predicate": "other", "negated": True}, "not “was led away”"),
    # a word that the vocabulary does not have any more
    ({"predicate": "quarrel"}, "quarrel"),
)


@pytest.mark.parametrize(("changes", "words"), TOLD)
def test_what_is_told(changes: dict[str, Any], words: str) -> None:
    assert told_in_words(statement(**changes), Known()) == words


QUANTITIES = (
    ("no fewer than eleven", 11, None, "people", "no fewer than eleven people (11 or more)"),
    ("at most twenty", None, 20, None, "at most twenty (at most 20)"),
    ("nine to fifteen", 9, 15, "dead", "nine to fifteen dead (9 to 15)"),
    ("eleven", 11, 11, "dead", "eleven dead (11)"),
    ("two thousand", 2000, 2000, None, "two thousand (2,000)"),
    # what stands there in figures is not said again
    ("no fewer than 11", 11, None, "people", "no fewer than 11 people"),
    ("at most 20", None, 20, None, "at most 20"),
    ("9-15", 9, 15, "dead", "9-15 dead"),
    ("11 dead", 11, 11, "dead", "11 dead"),
    ("60,000", 60_000, 60_000, None, "60,000"),
    ("60000", 60_000, 60_000, None, "60000"),
    ("2.5 tons", 2.5, 2.5, "tons", "2.5 tons"),
    # nobody knows how many
    ("many", None, None, None, "many"),
)


@pytest.mark.parametrize(("text", "least", "most", "unit", "words"), QUANTITIES)
def test_how_many(text: str, least: float | None, most: float | None, unit: str | None, words: str) -> None:
    assert quantity_in_words({"text": text, "minimum": least, "maximum": most, "unit": unit}) == words


def test_of_whom() -> None:
    known = Known({"e1": "Ada Lind of Ely"})
    assert subject_in_words(statement(subject="e1"), known) == "Ada Lind of Ely"
    assert subject_in_words(statement(), known) == "Ada Lind"
    assert subject_in_words(statement(subject_name=None), known) == "“She”"


def holder(name: str, cue: str | None = None) -> dict[str, str | None]:
    return {"name": name, "entity": None, "cue": cue}


MOSS = holder("Tom Moss", "wrote")
CITED = {"status": "cited", "quote": "the book"}
MISSING = {"status": "missing", "quote": "a jot"}

HELD: tuple[tuple[dict[str, Any], str], ...] = (
    # the author, without more
    ({}, ""),
    ({"polarity": "hedged", "hedge": "perhaps"}, "Hedged: “perhaps”."),
    ({"polarity": "denied"}, "Denied by the author."),
    ({"polarity": "denied", "author": "Mary Thorne"}, "Denied by Mary Thorne."),
    # that there was no arrest is not denied once more
    ({"polarity": "denied", "negated": True}, ""),
    ({"said": date("1834")}, "Said 1834."),
    # somebody else
    ({"holders": [MOSS]}, "Held by Tom Moss (“wrote”)."),
    ({"holders": [holder("Tom Moss")]}, "Held by Tom Moss."),
    ({"holders": [holder("a neighbour")]}, "Held by a neighbour."),
    ({"holders": [holder("he", "said")]}, "Held by “he” (“said”)."),
    (
        {"holders": [MOSS, holder("Mary Thorne")]},
        "Held by Tom Moss (“wrote”), as told by Mary Thorne.",
    ),
    (
        {"holders": [MOSS], "polarity": "hedged", "hedge": "perhaps", "said": date("1834")},
        "Held by Tom Moss (“wrote”), said 1834, hedged: “perhaps”.",
    ),
    ({"holders": [MOSS], "polarity": "hedged"}, "Held by Tom Moss (“wrote”), hedged."),
    ({"holders": [MOSS], "polarity": "denied"}, "Denied by Tom Moss (“wrote”)."),
    ({"holders": [MOSS], "polarity": "denied", "negated": True}, "Held by Tom Moss (“wrote”)."),
    # how it is known, and by what
    ({"epistemic": "rumour"}, "Known as a rumour."),
    ({"evidence": [MISSING, CITED]}, "Evidence: “the book”. Evidence said to be missing: “a jot”."),
)


@pytest.mark.parametrize(("changes", "words"), HELD)
def test_who_holds_it(changes: dict[str, Any], words: str) -> None:
    assert " ".join(attribution(statement(**changes), Known())) == words


def test_whom_it_responds_to() -> None:
    moss = statement(holders=[MOSS], start=0, end=9, quote="He wrote.")
    own = statement(author="Mary Thorne", start=5, end=22)
    known = Known(others={"a": moss, "b": own})
    said = [list(attribution(statement(responds_to=to), known)) for to in ("a", "b", "gone")]
    assert said == [
        ["Responds to Tom Moss: “He wrote.”."],
        ["Responds to Mary Thorne: the same words."],
        ["Responds to somebody else's statement."],
    ]


def test_whose_voice_it_is() -> None:
    assert voice_in_words(statement(holders=[MOSS])) == "Tom Moss"
    assert voice_in_words(statement()) == "the author"


def test_long_words_are_cut_between_two_of_them() -> None:
    assert quoted("a\nb") == "“a b”"
    assert quoted("word " * 40) == f"“{('word ' * 18).strip()} …”"
    assert len(quoted("x" * 500)) < 100
