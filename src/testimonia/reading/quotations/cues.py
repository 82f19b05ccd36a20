"""Words that give somebody else the word: data (`testimonia/data/LANGUAGE/speech.toml`)."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from testimonia.knowledge.data_files import data_file


class Cue(StrEnum):
    """What a verb of speech or thought does, by the name of its list in the data."""

    SAYS = "says"
    """Of saying and writing, with a clause: "said that", "..., he wrote"."""
    QUOTES = "quotes"
    """With words in quotation marks, with no clause: "smiled", "went on"."""
    THINKS = "thinks"
    """Of thinking, believing and feeling, with a clause."""
    ASKS = "asks"
    """With a question."""
    DENIES = "denies"
    """Of saying that it is not so."""
    HEARS = "hears"
    """Of hearing what somebody else says."""
    SHOWS = "shows"
    """What a report, a study or a court does; of a person it tells what he saw."""
    FINDS = "finds"
    """Of these, what a person does who finds out what is so."""
    CLAIMS = "claims"
    """With "to": "claimed to have been there"."""
    PROMISES = "promises"
    """With "to", of what one will do."""
    URGES = "urges"
    """With one who is spoken to, and "to": "told him to leave"."""
    TELLS = "tells"
    """With an object that is what is said: "announced his resignation"."""
    REPUTES = "reputes"
    """In the passive with "to", "is said to have been there", or with one of whom it is thought."""
    JUDGES = "judges"
    """With an object and "as": "described it as a trap"."""
    CALLS = "calls"
    """With an object and what it is called."""
    CHARGES = "charges"
    """With "of": "accused him of theft"."""
    HOLDS = "holds"
    """Makes a claim one's own: "put forward the claim that"."""
    ENDORSES = "endorses"
    """Makes somebody else's view one's own: "accepts her view"."""
    NARRATES = "narrates"
    """Tells what one has lived through: "described being ill", "recalled her flight"."""
    PLACES = "places"
    """Puts a happening at a time or place, or says how many: "puts his birth in 1801"."""
    COUNTS = "counts"
    """With a number: "counted 420 wounded"."""
    GIVES = "gives"
    """What a document does with its object: "the register gives his birth as 1801"."""
    TAKES = "takes"
    """With "for", of what one thinks somebody to be: "took him for a spy"."""
    LEANS = "leans"
    """Leads to a thought: "came to the conclusion that"."""


class Word(StrEnum):
    """What a noun of speech or thought is, by the name of its list in the data."""

    SAYS = "says"
    """Somebody's word: "his claim that"."""
    THINKS = "thinks"
    """Somebody's thought: "her belief that"."""
    OWNED = "owned"
    """Somebody's word only where it is said whose: "her answer that"."""
    RUMOURS = "rumours"
    """The word of nobody in particular: "the rumour that"."""
    DENIES = "denies"
    """Somebody's word that it is not so."""
    WORDS = "words"
    """What somebody's words are called: "was his phrase"."""
    SOURCES = "sources"
    """Leads to a speaker: "in his opinion", "by her account"."""
    PAPERS = "papers"
    """Is written by somebody, who speaks in it: a letter, memoirs."""
    DOCUMENTS = "documents"
    """Is written, and gives dates, names and numbers: a register, accounts."""
    SPEAKERS = "speakers"
    """Speaks though it is no person: a report, a court."""


NO_CUE: frozenset[Cue] = frozenset()
NO_WORD: frozenset[Word] = frozenset()
SPEECH = frozenset({Cue.SAYS, Cue.QUOTES, Cue.THINKS, Cue.ASKS, Cue.DENIES})
"""What may stand beside words in quotation marks."""


def of_verb(word: str, particle: str = "") -> frozenset[Cue]:
    """What a form of a verb does with its particle; with one that changes nothing, what it does without.

    >>> [[*map(str, of_verb(*words))] for words in (("pointed",), ("pointed", "out"), ("heard",))]
    [[], ['says'], ['hears']]
    """
    forms = _verbs()
    small = word.lower()
    return forms.get((small, particle.lower())) or forms.get((small, ""), NO_CUE)


def lemma_of(word: str) -> str:
    """The verb as a dictionary has it, for a form of one known here; else the word in small letters."""
    return _heads().get(word.lower(), word.lower())


def of_noun(word: str) -> frozenset[Word]:
    """What a noun is, in the singular or plural.

    >>> [[*map(str, of_noun(word))] for word in ("claims", "House")]
    [['says'], []]
    """
    return _nouns().get(word.lower(), NO_WORD)


def of_adjective(word: str) -> frozenset[Cue]:
    """What an adjective with "that" does: "was convinced that"; with "make": "made it clear that" (HOLDS)."""
    return _adjectives().get(word.lower(), NO_CUE)


def phrase_at(words: Sequence[str], at: int) -> int:
    """How many words a phrase takes that leads to the speaker ("according to"); 0 if none begins here.

    Args:
        words: of a sentence, in small letters.
        at: number of the word that it would begin with.
    """
    for phrase in _according().get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def leads_to_source(word: str) -> bool:
    """Whether a preposition, in small letters, leads to "his opinion", "her account" and the like."""
    return word in data_file("en/speech.toml")["phrases"]["leading"]


@cache
def pronouns(name: str) -> frozenset[str]:
    """A list of pronouns and the like, by its name in the data."""
    return frozenset(data_file("en/speech.toml")["pronouns"][name].split())


@cache
def of_thoughts(name: str) -> frozenset[str]:
    """A list of words by which free indirect speech is known, by its name in the data."""
    return frozenset(data_file("en/speech.toml")["free"][name].split())


@cache
def nobody() -> Mapping[str, str]:
    """What one is called who is nobody in particular, by the words that lead to it: "said"."""
    names = data_file("en/speech.toml")["nobody"]
    return MappingProxyType({word: name for name, words in names.items() for word in words.split()})


@cache
def happenings() -> frozenset[str]:
    """Nouns of happenings and facts that are told, or put at a time or place: "birth", "dead"."""
    return frozenset(data_file("en/speech.toml")["events"]["nouns"].split())


@cache
def outings() -> frozenset[str]:
    """For these somebody is taken without being thought to be one: "a walk"."""
    return frozenset(data_file("en/speech.toml")["events"]["outings"].split())


@cache
def relays() -> frozenset[str]:
    """Forms of verbs by which somebody hands on what another says: "quoted"."""
    return frozenset(data_file("en/speech.toml")["handing"]["relays"].split())


@cache
def all_words() -> frozenset[str]:
    """Every form of what is known here, in small letters, of a phrase the first word."""
    return frozenset({*_heads(), *_nouns(), *_adjectives(), *_according()})


@cache
def _verbs() -> Mapping[tuple[str, str], frozenset[Cue]]:
    """What each form does, by the form and its particle."""
    found: dict[tuple[str, str], set[Cue]] = {}
    for cue in Cue:
        for verb in data_file("en/speech.toml")["verbs"][cue].split():
            particle = verb.partition("_")[2]
            for form in _forms(verb):
                found.setdefault((form, particle), set()).add(cue)
    return MappingProxyType({key: frozenset(cues) for key, cues in found.items()})


@cache
def _heads() -> Mapping[str, str]:
    """The lemma of each form, without its particle."""
    return MappingProxyType(
        {
            form: verb.partition("_")[0]
            for cue in Cue
            for verb in data_file("en/speech.toml")["verbs"][cue].split()
            for form in _forms(verb)
        }
    )


@cache
def _nouns() -> Mapping[str, frozenset[Word]]:
    found: dict[str, set[Word]] = {}
    for kind in Word:
        for noun in data_file("en/speech.toml")["nouns"][kind].split():
            for form in (noun, _with_s(noun)):
                found.setdefault(form, set()).add(kind)
    return MappingProxyType({form: frozenset(kinds) for form, kinds in found.items()})


@cache
def _adjectives() -> Mapping[str, frozenset[Cue]]:
    lists = data_file("en/speech.toml")["adjectives"]
    doubts = frozenset(lists["doubts"].split())
    every = {word: frozenset({Cue.THINKS}) for word in lists["thinks"].split()}
    made = dict.fromkeys(lists["made"].split(), frozenset({Cue.HOLDS}))
    return MappingProxyType(every | made | dict.fromkeys(doubts, frozenset({Cue.THINKS, Cue.DENIES})))


@cache
def _according() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases that lead to a speaker by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(data_file("en/speech.toml")["phrases"]["according"], key=len, reverse=True):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return MappingProxyType({first: tuple(phrases) for first, phrases in found.items()})


def _forms(verb: str) -> Iterator[str]:
    """Every form of a verb; its particle is left away.

    >>> sorted(_forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    """
    head = verb.partition("_")[0]
    yield head
    irregular = data_file("en/speech.toml")["irregular"].get(verb)
    if irregular is not None:
        yield from irregular.split()
        return
    yield _with_s(head)
    stem = head.removesuffix("e")
    yield (head[:-1] + "i" if _consonant_y(head) else stem) + "ed"
    yield (head if head.endswith("ee") else stem) + "ing"


def _with_s(word: str) -> str:
    """The third person of a verb, or the plural of a noun, by rule.

    >>> [_with_s(word) for word in ("deny", "confess", "preach", "say")]
    ['denies', 'confesses', 'preaches', 'says']
    """
    if _consonant_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"
