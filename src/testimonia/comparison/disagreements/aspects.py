"""Of what a judgement is: of whom, of what in him, and by what measure.

Praise of a style is not praise of a deed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.people.names import form
from testimonia.comparison.testimony import Appraised
from testimonia.knowledge.data_files import data_file
from testimonia.model import EntityKind, Reference

WORTH = "worth"
"""The measure of words that only say how good or bad something is."""
VIEWS = "views"
"""What of somebody is meant where it is what he says or thinks."""
CHARACTER = "character"
_MEASURES = {
    **dict.fromkeys(("moral", "temper", "responsibility"), CHARACTER),
    "aesthetic": "art",
    "intellectual": "understanding",
    "political": "politics",
}
_STEM = 5
"""Letters in which "cruelty" is as "cruel"."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_OWNER = re.compile(r"^.*?(?:[’']s|s[’'])\s+")
_OF = re.compile(
    r"\s+(?:of|by|for|to|in|on|against|towards?|from|with|that|which|who|whom|as)\s+.*$", re.DOTALL
)
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d{2}\b")


@dataclass(frozen=True, slots=True)
class Target:
    """Of whom or what something is thought.

    Attributes:
        key: the same for all that is thought of the same.
        name: for a reader: "Lind", "the prose of Lind", "the strike of 1912".
        entity: number of the Entity; None if there is none.
        aspect: what of the Entity it is of: "views", "style", a noun; empty for all of it.
        noun: the noun itself.
    """

    key: tuple[str, ...]
    name: str
    entity: int | None = None
    aspect: str = ""
    noun: str = ""


@cache
def _aspects() -> Mapping[str, str]:
    table = data_file("en/opinions.toml")["aspects"]
    found = {noun: name for name, nouns in table.items() for noun in nouns.split()}
    return {noun: "" if name == "whole" else name for noun, name in found.items()}


@cache
def _unnamed() -> frozenset[str]:
    return frozenset(data_file("en/opinions.toml")["holders"]["pronouns"].split())


@cache
def _measured() -> Mapping[str, str]:
    """The measure of each adjective that judges, and of each noun made as adjectives of one measure."""
    found: dict[str, str] = {}
    stems: dict[str, set[str]] = {}
    table = data_file("en/appraisals.toml")["adjectives"]
    for stance in ("praise", "blame"):
        for group, words in table[stance].items():
            for word in words.split():
                found[word] = _MEASURES.get(group, WORTH)
                if len(word) > _STEM:
                    stems.setdefault(word[:_STEM], set()).add(found[word])
                elif len(word) == _STEM:
                    stems.setdefault(word, set()).add(found[word])
    alike = {stem: next(iter(by)) for stem, by in stems.items() if len(by) == 1 and by != {WORTH}}
    nouns = data_file("en/appraisals.toml")["nouns"]
    for stance in ("praise", "blame"):
        for name in ("kinds", "qualities"):
            for word in nouns[stance][name].split():
                found.setdefault(word, alike.get(word[:_STEM], WORTH))
    return found


def _adjective(word: str) -> str:
    """The adjective of an adverb: "bravely", "honestly"."""
    return word.removesuffix("ly") if word.endswith("ly") else word


@cache
def _common() -> frozenset[str]:
    targets = data_file("en/appraisals.toml")["targets"]
    return frozenset(word for name in ("people", "events", "works") for word in targets[name].split())


def is_common(name: str) -> bool:
    """Whether a name is only a common noun with a capital: "Government", "the Party"."""
    words = [word for word in name.lower().split() if word not in _unnamed()]
    return len(words) == 1 and (words[0] in _common() or _singular(words[0]) in _common())


def measures(said: str) -> frozenset[str]:
    """By what something is judged, as far as the words tell: "character", "art", "understanding", "politics",
    or only its worth; empty where they tell nothing of that.
    """
    known = _measured()
    words = [word.lower().replace("’", "'") for word in _WORD.findall(said)]
    found = {
        known.get(word) or known.get(_singular(word)) or known.get(_adjective(word), "") for word in words
    }
    told = found - {"", WORTH}
    return frozenset(told or found - {""})


def aspect_of(appraised: Appraised, names: Names) -> Target:
    """Of what an Appraisal is."""
    reference = appraised.appraisal.target
    entity = names.entity(appraised.source, reference)
    if entity is None:
        return _in_words(appraised, reference)
    held = names.entities[entity]
    noun = _noun(reference, (name.text for name in held.names))
    aspect = _aspects().get(noun, noun)
    if held.kind in (EntityKind.ORGANISATION, EntityKind.EVENT, EntityKind.PLACE) and aspect == "conduct":
        aspect = ""
    name = f"the {aspect} of {held.name}" if aspect else held.name
    return Target(("entity", str(entity), aspect), name, entity, aspect, noun)


def _noun(reference: Reference, known: Iterable[str]) -> str:
    """What of somebody is spoken of, in the singular: "case" for "Lind's case"; empty for himself."""
    words = " ".join(reference.words.split())
    first = words.split()[0].lower() if words else ""
    if _is_said(words.lower(), first):
        return VIEWS
    if not words or form(words) in {form(name) for name in known} or words.lower() in _unnamed():
        return ""
    head = _OF.sub("", words)
    bare = _OWNER.sub("", head)
    found = _WORD.findall(bare)
    if not found or found[-1][:1].isupper():
        return ""
    noun = _singular(found[-1].lower())
    owned = bare != head or first in _owners() or head != words
    return noun if owned or noun in _aspects() else ""


def _is_said(words: str, first: str) -> bool:
    """Whether a claim itself is meant: "this" is a lie; it is absurd "to say"; "wrongly claims"."""
    table = data_file("en/opinions.toml")["aspects_of_words"]
    return words in table["said"] or first in ("to", "those") or first.endswith("ly")


@cache
def _owners() -> frozenset[str]:
    return frozenset(data_file("en/opinions.toml")["aspects_of_words"]["owners"])


def _in_words(appraised: Appraised, reference: Reference) -> Target:
    """What has no name of its own: the same within a Source if it is called the same, and in others if what
    is called so is told apart by a year or a name in it.
    """
    words = in_letters(reference.words)
    first = words.split()[0].lower() if words else ""
    kept = [word for word in _WORD.findall(words) if word.lower() not in _unnamed() and len(word) > 1]
    head = _singular((_WORD.findall(_OF.sub("", words)) or [""])[-1].lower())
    views = _aspects().get(head) == VIEWS or _is_said(words.lower(), first)
    alone = Target(("one", appraised.id), words, aspect=VIEWS if views else "")
    if not kept or views or not any(word[:1].islower() for word in kept):
        return alone
    marks = {form(word.removesuffix("’s").removesuffix("'s")) for word in kept if word[:1].isupper()}
    marks |= set(_YEAR.findall(words))
    if marks:
        return Target(("words", head, *sorted(marks)), words)
    if first not in ("the", "this", "that", "these", "those"):
        return alone
    return Target(("words", appraised.source, form(" ".join(kept))), words)


def _singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > _STEM:
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def in_letters(words: str) -> str:
    """Words of a text in one line, without the marks that set them off."""
    line = " ".join(words.replace("*", "").split()).strip(" ,;:.—–-")
    for opening, closing in ("“”", '""'):
        if line.startswith(opening) and line.endswith(closing) and len(line) > 2:
            line = line[1:-1].strip(" ,;:.")
        if line.count(opening) != line.count(closing):
            line = line.strip(opening + closing)
    return line
