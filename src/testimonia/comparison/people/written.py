"""A written name in its parts: what are first names, what last names, and what only stands around them."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from testimonia.comparison.people.latin import in_syllables, latin, plain, unvowelled
from testimonia.knowledge.person_names import (
    articles,
    before_birth_names,
    before_generations,
    before_other_names,
    common_last_names,
    first_names,
    generations,
    letters_after,
    particles,
    patronymic_endings,
    servants,
    sex_of_titles,
    short_patronymics,
    titles,
)

LONGEST = 160
"""Code points; what is longer is no name, and what follows is not looked at."""
_MOST_WORDS = 9
_KEPT = 1 << 17
_PIECE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[\"“”„«»][^\"“”„«»]*[\"“”«»]|,|[^\s,()\[\]\"“”„«»]+")
_PLAIN = re.compile("[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*")
"""A name as most are: no signs, no initials, nothing that is written in capitals."""
_MARKS = re.compile(r"[^\w'’ʼ`‘|!$.-]|_")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]?\.?|[^\W\d_]")
_NUMBER = re.compile("[IVX]{1,5}")
_SHORT_OF_SAINT = {"st": "saint", "ste": "sainte"}
_ELIDED = re.compile(r"^(?:[Dd]|[Ll]|[Dd]ell|[Dd]all)['’](?=[^\W\d_])")
_SCOTTISH = re.compile(r"^(?:mc|m')(?=[a-z]{3})")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name.

    Attributes:
        said: in small Latin letters, with the diacritics that it has; Chinese signs and the like as written.
        bare: the same without diacritics.
        cut: whether it is an initial, or an abbreviation with a stop.
        mute: whether it was written in letters without vowels.
        damaged: whether signs or numbers stand inside it, as scanners leave them.
    """

    said: str
    bare: str
    cut: bool = False
    mute: bool = False
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class WrittenName:
    """The parts of a name.

    Attributes:
        words: first names and last names in their natural order, without particles; the last comes last.
        birth: last names with which the bearer is said to have been born.
        others: what the bearer is called besides, in quotation marks or brackets.
        generation: what tells namesakes apart: "sr", "jr", "ii"; empty if there is none.
        sex: "m" or "f" if a title says so, else empty.
        parted: whether the writing says which is the last name: by a comma or by capitals.
        run_on: whether it is written in signs without spaces between first and last name.
    """

    words: tuple[Word, ...]
    birth: tuple[Word, ...] = ()
    others: tuple[Word, ...] = ()
    generation: str = ""
    sex: str = ""
    parted: bool = False
    run_on: bool = False


@lru_cache(maxsize=_KEPT)
def written_name(text: str) -> WrittenName | None:
    """The parts of a name as written; None if there is no word in it."""
    if _PLAIN.fullmatch(text):
        plainly = text.split(" ")
        if len(plainly) <= _MOST_WORDS and _special().isdisjoint(map(str.lower, plainly)):
            return WrittenName(tuple(map(_plain_word, plainly)))
    pieces = _PIECE.findall(text[:LONGEST].replace("‐", "-").replace("‑", "-").replace("–", "-"))
    aside = [piece[1:-1] for piece in pieces if len(piece) > 2 and piece[0] in '(["“”„«»']
    main = [piece for piece in pieces if piece == "," or piece[0] not in '(["“”„«»']
    main, birth = _born(main)
    main, also = _also(main)
    main, also = _peerage(main, also)
    main, sex = _without_titles(main)
    main, generation = _generation(main)
    ordered, parted = _natural_order(main)
    words = _words(ordered)[:_MOST_WORDS]
    for each in aside:
        inner, born_so = _born(each.split())
        birth += born_so
        also += inner
    others = _words(also)
    if not words:
        words, others = others, ()
    if not words:
        return None
    run_on = len(ordered) == 1 and in_syllables(ordered[0])
    return WrittenName(words, _words(birth)[:3], others[:4], generation, sex, parted, run_on)


@cache
def _special() -> frozenset[str]:
    """Words of which more must be known than that they stand in a name."""
    small = (
        particles()
        | articles()
        | servants()
        | generations().keys()
        | before_generations()
        | {"o", "mac", "mc"}
    )
    return small | titles() | letters_after() | before_birth_names() | before_other_names()


@lru_cache(maxsize=_KEPT)
def _plain_word(piece: str) -> Word:
    small = piece.lower()
    if not small.startswith(("abd", "mc")):
        return Word(small, small)
    found = _word(piece)
    assert found is not None  # noqa: S101
    return found


def is_patronymic(bare: str) -> bool:
    """Whether it looks like a father's name, as East Slavic names have them between first and last."""
    sons, daughters = patronymic_endings()
    return (len(bare) > 6 and bare.endswith((*sons[:-4], *daughters))) or bare in short_patronymics()


def _key(piece: str) -> str:
    return plain(latin(piece)).replace(".", "").strip("-")


def _born(pieces: list[str]) -> tuple[list[str], list[str]]:
    """What stands before "née", and what stands after it."""
    for at, piece in enumerate(pieces):
        if (
            _key(piece) in before_birth_names()
            and at + 1 < len(pieces)
            and (piece[0].islower() or piece[-1] == ".")
        ):
            kept = pieces[:at]
            return kept[:-1] if kept and kept[-1] == "," else kept, pieces[at + 1 :]
    return pieces, []


def _also(pieces: list[str]) -> tuple[list[str], list[str]]:
    """What stands before "alias", and what stands after it."""
    for at in range(1, len(pieces) - 1):
        if _key(pieces[at]) in before_other_names() and pieces[at][0].islower():
            kept = [piece for piece in pieces[:at] if piece != ","]
            return kept, pieces[at + 1 :]
    return pieces, []


def _peerage(pieces: list[str], also: list[str]) -> tuple[list[str], list[str]]:
    """What stands before ", Duke of Harten", which is another name."""
    for at in range(2, len(pieces) - 2):
        if pieces[at - 1] == "," and _key(pieces[at]) in titles() and pieces[at + 1] in ("of", "de", "von"):
            return pieces[: at - 1], also + pieces[at + 2 :]
    return pieces, also


def _without_titles(pieces: list[str]) -> tuple[list[str], str]:
    """A name without titles and degrees; what is also a name is taken for one unless two words follow."""
    sex = ""
    pieces = _without_letters_after(pieces)
    at = 0
    while at < len(pieces):
        key = _key(pieces[at])
        if key not in titles() or "," in pieces[at : at + 2]:
            break
        left = len(pieces) - at - 1
        also_a_name = key in first_names() or key in common_last_names()
        if left < (2 if also_a_name and not pieces[at].endswith(".") else 1):
            break
        sex = sex_of_titles().get(key, sex)
        at += 1
        if at < len(pieces) - 1 and pieces[at].casefold() in ("of", "the"):
            at += 1
    if not sex and "," in pieces:  # "Lind, Mrs. Ada"
        comma = pieces.index(",")
        after = [piece for piece in pieces[comma + 1 :] if _key(piece) in titles()]
        if after and len(after) < len(pieces) - comma - 1:
            sex = next((s for s in (sex_of_titles().get(_key(piece), "") for piece in after) if s), "")
            pieces = [*pieces[: comma + 1], *(p for p in pieces[comma + 1 :] if p not in after)]
        elif after and at == 0:
            pieces = pieces[:comma]
    return pieces[at:], sex


def _without_letters_after(pieces: list[str]) -> list[str]:
    while len(pieces) > 1:
        last, key = pieces[-1], _key(pieces[-1])
        after_comma = pieces[-2] == ","
        plainly = after_comma or (
            len(key) > 2 and (last.isupper() or "." in last or last[1:] != last[1:].lower())
        )
        if not (key in letters_after() and plainly and last[0].isupper()):
            return pieces
        pieces = pieces[: -2 if after_comma else -1]
    return pieces


def _generation(pieces: list[str]) -> tuple[list[str], str]:
    """What tells namesakes apart, at the end or right behind the last name: "Lind, Jr., Adam"."""
    words = [at for at, piece in enumerate(pieces) if piece != ","]
    for at in reversed(words[1:]):
        key = _key(pieces[at])
        told = generations().get(key)
        if told is None:
            continue
        if key in ("i", "v", "x") or _NUMBER.fullmatch(key.upper()):
            if not _NUMBER.fullmatch(pieces[at].rstrip(".")):
                continue
        elif pieces[at][0].isupper() and (key in first_names() or (len(key) > 2 and at != words[-1])):
            continue
        before = at - 1 if pieces[at - 1].casefold() in before_generations() else at
        start = before - 1 if pieces[before - 1] == "," else before
        if start > 0:
            return pieces[:start] + pieces[at + 1 :], told
    if len(words) == 2 and pieces[words[1]] in ("I", "V", "X") and "," not in pieces:
        return pieces[: words[1]], pieces[words[1]].casefold()  # a ruler: Osric I
    return pieces, ""


def _natural_order(pieces: list[str]) -> tuple[list[str], bool]:
    """First names before last: "Lind, Ada" and "LIND Ada" turned round; whether the writing told."""
    commas = [at for at, piece in enumerate(pieces) if piece == ","]
    if commas and 0 < commas[0] < len(pieces) - 1:
        tail = [piece for piece in pieces[commas[0] + 1 :] if piece != ","]
        return tail + pieces[: commas[0]], True
    pieces = [piece for piece in pieces if piece != ","]
    loud = [len(piece) > 2 and piece.isupper() and "." not in piece for piece in pieces]
    if loud and loud[0] and not all(loud):
        count = loud.index(False)
        if not any(loud[count:]):
            return pieces[count:] + pieces[:count], True
    return pieces, bool(loud) and loud[-1] and not all(loud)


def _words(pieces: list[str]) -> tuple[Word, ...]:
    """The words of a name: hyphens part them, initials stand for themselves, particles go."""
    words: list[Word] = []
    prefix = ""
    for piece in _pulled_apart(pieces):
        word = _word(piece)
        if word is None:
            continue
        if prefix:
            word = Word(prefix + word.said, prefix + word.bare, mute=word.mute, damaged=word.damaged)
        if word.bare in ("o", "mac", "mc") and piece[0].isupper() and not piece.endswith("."):
            prefix = "o" if word.bare == "o" else "mac"
            continue
        if word.bare in servants() and not word.cut:
            prefix = "abd"
            continue
        if prefix == "abd" and word.bare[3:] in articles():
            continue
        prefix = ""
        words.append(word)
    if prefix and prefix != "o":
        words.append(Word(prefix, prefix))
    return _without_particles(words)


def _pulled_apart(pieces: list[str]) -> list[str]:
    """Pieces cut at hyphens and between initials: "J.-P.", "al-Hassan", "Lind-Moss"."""
    cut: list[str] = []
    for piece in pieces:
        if len(piece) == 1 and piece.islower() and piece.casefold() in particles():
            continue
        if _INITIALS.fullmatch(piece) and len(piece) > 2:
            cut += [each + "." for each in re.split(r"[.-]+", piece) if each]
        elif "." in piece[:-1]:
            cut += [
                each if at == piece.count(".") else each + "."
                for at, each in enumerate(piece.split("."))
                if each
            ]
        else:
            parts = [each for each in piece.split("-") if each]
            cut += parts[1:] if len(parts) > 1 and _key(parts[0]) in articles() else parts
    return cut


def _word(piece: str) -> Word | None:
    stop = piece.endswith(".")
    kept = _ELIDED.sub("", _MARKS.sub("", piece).strip(".-|!"))
    if not any(c.isalpha() for c in kept):
        return None
    said = latin(kept)
    bare = plain(said)
    if not bare:
        return None
    if in_syllables(kept):
        return Word(kept, bare)
    damaged = any(not c.isalpha() for c in bare) or _capital_inside(kept)
    if stop and bare in _SHORT_OF_SAINT:
        said = bare = _SHORT_OF_SAINT[bare]
        stop = False
    if bare[0] == "m" and _SCOTTISH.match(said):
        said = bare = "mac" + _SCOTTISH.sub("", said)
    servant = _servant(bare)
    if servant:
        said = bare = servant
    cut = len(bare) == 1 or (stop and len(bare) <= 5)
    return Word(said, bare, cut, unvowelled(kept), damaged)


def _servant(bare: str) -> str:
    """ "abdulrahman", "abdurrahman" as one word; empty for another word."""
    if not bare.startswith("abd") or len(bare) < 8 or bare in first_names():
        return ""
    for end in (6, 5):
        if bare[:end] in servants():
            rest = bare[end:]
            for article in ("l", "r", "s", "n", "z"):
                if rest.startswith(article * 2):
                    rest = rest[1:]
            return "abd" + rest
    return ""


def _capital_inside(word: str) -> bool:
    """A capital I in small letters, which is an l: "VeIden"."""
    return "I" in word[1:-1] and word[1:].replace("I", "").islower()


def _without_particles(words: list[Word]) -> tuple[Word, ...]:
    """Without small words, unless nothing or only first names would be left."""
    if len(words) < 2:
        return tuple(words)
    small = particles() | articles()
    last = len(words) - 1
    kept = [
        w
        for at, w in enumerate(words)
        if w.cut or w.bare not in small or (at == last and at > 0) or _first(at, w)
    ]
    return tuple(kept or words)


def _first(at: int, word: Word) -> bool:
    """Whether a small word is a name where it stands: Ben Jonson, Al Smith, Du Wei."""
    return at == 0 and (word.bare in first_names() or word.bare in common_last_names())
