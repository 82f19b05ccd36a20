"""Times that are named by what happened, or by an age without its word.

"After the fall of the city", "while they were at war"; "she was ten", "a woman of eighty".

No calendar tells when they were. They are marked all the same: they date what is said beside them, once it is
known when that happened.
"""

from collections.abc import Iterator, Sequence

from testimonia.reading.times.forms import Age, Loose
from testimonia.reading.times.found import Found
from testimonia.reading.times.lexicon import Lexicon, roman_value
from testimonia.reading.times.recognising import Token

LONGEST_CLAUSE = 12
"""Words that such a time has, at the most."""
EVENT = Loose("event", names=False)
DEAD = Loose("written", names=False)
"""Somebody who had died when it was written."""
OWN_EVENT = Loose("own event", names=False)
"""Of somebody whom the story is about: "after his release", "just before I left"."""


def events_in(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Found]:
    """The times named by events, in order; they can lie across expressions of the grammar."""
    words = lexicon.events
    first = (
        words["before_noun"] | words["when"] | words["with_clause"] | words["lasting"] | _first_words(lexicon)
    )
    people = words["aged_people"]
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if word in first:
            since = word in words["with_clause"] and at + 2 < len(tokens)
            found = (_aged(tokens, at + 2, lexicon) if since else None) or _event(tokens, at, lexicon)
            if found is not None:
                yield found
        elif word in words["prefixes"] or word in lexicon.words["late"]:
            marked = _marked(tokens, at, lexicon)
            if marked is not None:
                yield marked
        elif word in lexicon.words["was"] or word in people:
            aged = _aged(tokens, at, lexicon)
            if aged is not None:
                yield aged


def _first_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in lexicon.events["phrases"])


def _event(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Found | None:
    words = lexicon.events
    phrase = _phrase(tokens, at, lexicon)
    if phrase:
        end = _clause(tokens, at + phrase, lexicon)
        return _found(tokens, at, end, lexicon) if end > at + phrase else None
    word = tokens[at].text.lower()
    if at + 1 >= len(tokens):
        return None
    if word in words["lasting"]:
        return _lasting(tokens, at, lexicon)
    following = tokens[at + 1].text
    low = following.lower()
    if word in words["when"]:
        opening = token_opens(tokens, at) and low in words["own"]
        end = _clause(tokens, at + 1, lexicon, one_subject=True)
        return _found(tokens, at, end, lexicon) if opening and end > at + 2 else None
    if word in words["with_clause"] and (low in words["pronouns"] or low.endswith("ing")):
        end = _clause(tokens, at + 1, lexicon)
        return _found(tokens, _lead(tokens, at, lexicon), end, lexicon) if end > at + 2 else None
    if word in words["before_noun"] and (low in words["determiners"] or following[0].isupper()):
        end = _noun_phrase(tokens, at + 1, lexicon)
        if end == at + 1:
            return None
        counted = any(
            tokens[n].text.lower() in lexicon.small
            and "UNITS" in lexicon.small[tokens[n].text.lower()].values
            for n in range(at + 1, end)
        )
        return _found(
            tokens,
            at + 1 if counted and word in lexicon.words["during"] else _lead(tokens, at, lexicon),
            end,
            lexicon,
        )
    return None


def _phrase(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """How many tokens a phrase takes that leads an event; 0 if none stands here."""
    row = [token.text.lower() for token in tokens[at : at + 5]]
    lengths = [len(p.split()) for p in lexicon.events["phrases"] if row[: len(p.split())] == p.split()]
    return max(lengths, default=0)


def _lead(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    return at - 1 if at and tokens[at - 1].text.lower() in lexicon.events["lead"] else at


def _lasting(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Found | None:
    """While they were ...: with a verb of lasting near by; "while" alone sets one thing against another."""
    near = [token.text.lower() for token in tokens[at + 1 : at + 6]]
    if not any(word in lexicon.events["lasting_verbs"] for word in near[1:]):
        return None
    end = _clause(tokens, at + 1, lexicon)
    verbs = [n for n in range(at + 1, end) if tokens[n].text.lower() in lexicon.events["lasting_verbs"]]
    end = verbs[1] if len(verbs) > 1 else end  # a second verb is of the main clause
    return _found(tokens, at, end, lexicon) if end > at + 2 else None


def token_opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence begins with a token."""
    return tokens[at].text[0].isupper() and (at == 0 or not tokens[at - 1].text[0].isalnum())


def _clause(tokens: Sequence[Token], at: int, lexicon: Lexicon, *, one_subject: bool = False) -> int:
    """The end of a clause: the next mark, another subject, or the limit."""
    end = at
    while end < min(len(tokens), at + LONGEST_CLAUSE) and _is_word(tokens[end].text):
        if one_subject and end > at and tokens[end].text.lower() in lexicon.events["pronouns"]:
            break
        end += 1
    return end


def _marked(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Found | None:
    """Pre-war; the late So-and-so, who had died before this was written."""
    token, rest = tokens[at], tokens[at + 1 : at + 3]
    if token.text.lower() in lexicon.words["late"]:
        named = bool(rest) and rest[0].text[0].isupper() and rest[0].text.lower() not in lexicon.capital
        article = at > 0 and tokens[at - 1].text.lower() in lexicon.words["the"]
        return (
            Found(DEAD, token.start, token.end, token.start, "", False, False) if named and article else None
        )
    if len(rest) == 2 and rest[0].text in "-–" and rest[0].start == token.end and rest[1].text[0].isalpha():
        return Found(EVENT, token.start, rest[1].end, token.start, "", False, False)
    return None


def _noun_phrase(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """The end of a noun phrase, with what belongs to it by "of"; ``at`` itself if it is no event."""
    words, end, named = lexicon.events, at, 0
    while end < min(len(tokens), at + LONGEST_CLAUSE):
        word = tokens[end].text
        low = word.lower()
        if not _is_word(word) or low in words["not_events"] or low.endswith("ly"):
            break
        if named and roman_value(word) and tokens[end - 1].text[0].isupper():
            end += 1
            break
        if low in words["within_noun_phrase"] or low in words["determiners"]:
            if (
                named
                and low not in lexicon.words["of"]
                and tokens[end - 1].text.lower() not in lexicon.words["of"]
            ):
                break
        elif low in lexicon.hints["function"] or (named and low.endswith("ed") and word.islower()):
            break
        else:
            named += 1
        end += 1
    while end > at and tokens[end - 1].text.lower() in words["within_noun_phrase"]:
        end -= 1
    return (
        end
        if named and not tokens[end - 1].text[0].isdecimal() and _names_event(tokens[at:end], lexicon)
        else at
    )


def _names_event(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a noun phrase has a word for something that happens: not "after the dog"."""
    if not lexicon.events["nouns"]:
        return True  # a language without a list takes them all
    endings, nouns = tuple(lexicon.events["noun_endings"]), lexicon.events["nouns"]
    return any(
        word in nouns or (endings and word.endswith(endings)) for word in (t.text.lower() for t in words)
    )


def _is_word(text: str) -> bool:
    return text[0].isalpha() or text in "'’-"


def _aged(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Found | None:
    """She was ten; a woman of eighty-five: a number with nothing to count."""
    word = tokens[at].text.lower()
    person = word in lexicon.events["aged_people"]
    if person and not (at + 1 < len(tokens) and tokens[at + 1].text.lower() in lexicon.words["of"]):
        return None
    somebody = lexicon.events["own"] | lexicon.events["aged_people"]
    if not person and tokens[at].text.lower() not in lexicon.words["was"]:
        return None
    if not person and not (at and tokens[at - 1].text.lower() in somebody):
        return None
    number = at + (2 if person else 1)
    value, end = _number(tokens, number, lexicon)
    if value is None or not 2 <= value <= 105 or not _ends(tokens, end, lexicon):
        return None
    start = number if person else at
    if not person and at > 1 and tokens[at - 2].text.lower() in lexicon.events["with_clause"]:
        start = at - 2
    told = person or tokens[end].text.lower() not in lexicon.events["when"] if end < len(tokens) else True
    return Found(
        Age(value, value, told and start == (number if person else at)),
        tokens[number].start,
        tokens[end - 1].end,
        tokens[start].start,
        "",
        False,
        False,
    )


def _number(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int | None, int]:
    """A number in words, and the token after it."""
    if at >= len(tokens):
        return None, at
    if tokens[at].text.isdecimal() and len(tokens[at].text) <= 3:
        return int(tokens[at].text), at + 1
    senses = lexicon.small.get(tokens[at].text.lower())
    if senses is None or "N" not in senses.values:
        return None, at
    value, end = int(senses.values["N"]), at + 1
    if "TENS" in senses.values and end < len(tokens):
        after = end + 1 if tokens[end].text == "-" and end + 1 < len(tokens) else end
        ones = lexicon.small.get(tokens[after].text.lower())
        if ones is not None and "ONES" in ones.values:
            return value + int(ones.values["ONES"]), after + 1
    return value, end


def _ends(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether nothing that could be counted follows."""
    if at >= len(tokens) or not tokens[at].text[0].isalpha():
        return at >= len(tokens) or tokens[at].text not in "-–"
    return tokens[at].text.lower() in lexicon.hints["function"]


def _numbered(tokens: Sequence[Token], at: int) -> bool:
    """Whether what looks like a pronoun is a Roman number ("World War I")."""
    return roman_value(tokens[at].text) is not None and tokens[at - 1].text[0].isupper()


def _found(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> Found:
    first, last = tokens[start].start, tokens[end - 1].end
    near = range(start + 1, min(start + 6, end))
    own = any(tokens[n].text.lower() in lexicon.events["own"] and not _numbered(tokens, n) for n in near)
    return Found(OWN_EVENT if own else EVENT, first, last, first, "", False, False)
