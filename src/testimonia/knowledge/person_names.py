"""What is known of the names of people in general: first names that are one, small words, endings, titles."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from testimonia.knowledge.data_files import data_file

_FAMILY, _GIVEN, _TITLES = "names/family.toml", "names/given.toml", "names/titles.toml"


@cache
def first_names() -> Mapping[str, frozenset[str]]:
    """First names in small letters without diacritics, each with the names of which it is a form.

    A name is known by the line on which it stands ("f12", of women); one that is in the word lists of
    English only is a name by itself.
    """
    known: dict[str, set[str]] = defaultdict(set)
    for sex, letter in (("male", "m"), ("female", "f")):
        for number, line in enumerate(data_file(_GIVEN)[sex]["names"]):
            for each in line.replace(":", " ").split():
                known[each].add(f"{letter}{number}")
    for sex in ("male", "female"):
        for each in data_file("en/names.toml")["given"][sex].split():
            if each.isascii() and each not in known:
                known[each].add(each)
    return MappingProxyType({name: frozenset(of) for name, of in known.items()})


@cache
def first_names_apart() -> Mapping[str, frozenset[str]]:
    """First names with those that are forms of the same name, and borne beside it: "james", of "jacob"."""
    apart: dict[str, set[str]] = defaultdict(set)
    for line in data_file(_GIVEN)["apart"]["lines"]:
        for each in line.split():
            apart[each].update(line.split())
    return MappingProxyType({name: frozenset(others - {name}) for name, others in apart.items()})


@cache
def common_last_names() -> frozenset[str]:
    """Last names that so many bear that a first name before them says little."""
    return _words(_FAMILY, "common")


@cache
def particles() -> frozenset[str]:
    """Small words inside names: "von", "de", "bin"."""
    return _words(_FAMILY, "particles")


@cache
def servants() -> frozenset[str]:
    """The first half of names like Abd al-Rahman, in its spellings."""
    return _words(_FAMILY, "servants")


@cache
def articles() -> frozenset[str]:
    """The Arabic article, in its spellings."""
    return _words(_FAMILY, "articles")


@cache
def generations() -> Mapping[str, str]:
    """What tells namesakes apart, each with what it says: "sr" for all that says the elder, "iii"."""
    words = data_file(_FAMILY)
    elder, younger = words["senior"].split(), words["junior"].split()
    told = {each: each.replace(".", "") for each in words["generations"].split()}
    return MappingProxyType(told | dict.fromkeys(elder, "sr") | dict.fromkeys(younger, "jr"))


@cache
def before_generations() -> frozenset[str]:
    """Words between a name and "Younger"."""
    return _words(_FAMILY, "before_generations")


@cache
def before_birth_names() -> frozenset[str]:
    """Words before the name with which somebody was born."""
    return _words(_FAMILY, "born")


@cache
def before_other_names() -> frozenset[str]:
    """Words before another name of the same bearer."""
    return _words(_FAMILY, "also")


@cache
def titles() -> frozenset[str]:
    """Titles before names, in several languages."""
    return _words(_TITLES, "before") | frozenset(
        word
        for kind in ("male", "female", "neutral")
        for word in data_file("en/names.toml")["titles"][kind].split()
    )


@cache
def letters_after() -> frozenset[str]:
    """Degrees and honours behind names."""
    return _words(_TITLES, "after")


@cache
def sex_of_titles() -> Mapping[str, str]:
    """Titles that only men ("m") or only women ("f") bear."""
    men, women = _words(_TITLES, "men"), _words(_TITLES, "women")
    return MappingProxyType(dict.fromkeys(men - women, "m") | dict.fromkeys(women - men, "f"))


@cache
def patronymic_endings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Endings of a father's name, of sons and of daughters, the longest first."""
    words = data_file(_FAMILY)
    return (
        tuple(sorted(set(words["patronymic_sons"].split()), key=lambda end: (-len(end), end))),
        tuple(sorted(set(words["patronymic_daughters"].split()), key=lambda end: (-len(end), end))),
    )


@cache
def short_patronymics() -> frozenset[str]:
    """Sons' names of a father that have none of the endings: "Ilyich"."""
    return _words(_FAMILY, "short_patronymics")


@cache
def last_name_endings() -> Mapping[str, frozenset[str]]:
    """Endings of women's last names, each with those of the men of the family."""
    found: dict[str, set[str]] = defaultdict(set)
    for man, woman in data_file(_FAMILY)["endings"]:
        found[woman].add(man)
    found[data_file(_FAMILY)["added"]].add("")
    return MappingProxyType({woman: frozenset(men) for woman, men in found.items()})


@cache
def letters_of_scripts() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Letters of other scripts in Latin ones; and pairs of letters that go before them."""
    table = data_file("names/scripts.toml")
    return MappingProxyType(table["letters"]), MappingProxyType(table["together"])


@cache
def spellings() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, str]]:
    """Spellings with the sounds that they can have; and ends of words with one."""
    table = data_file("names/sounds.toml")
    sounds = {spelling: tuple(said.split()) for spelling, said in table["spellings"].items()}
    return MappingProxyType(sounds), MappingProxyType(table["ends"])


@cache
def initials() -> Mapping[str, frozenset[str]]:
    """Initials with the letters that the name they stand for may begin with besides."""
    return MappingProxyType(
        {
            letter: frozenset(others.split())
            for letter, others in data_file("names/sounds.toml")["initials"].items()
        }
    )


@cache
def marks_of_spelling() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Letters inside names, and ends, that show another tongue's spelling."""
    table = data_file("names/sounds.toml")["marks"]
    return tuple(table["inside"].split()), tuple(table["ends"].split())


@cache
def scanned_alike() -> tuple[tuple[str, str], ...]:
    """Letters and what scanners take them for, in the order in which they are made one."""
    return tuple((seen, meant) for seen, meant in data_file("names/sounds.toml")["scanned"]["pairs"])


@cache
def wade_giles() -> tuple[
    Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]
]:
    """Chinese syllables in the older spelling with those in pinyin: beginnings, ends, whole syllables."""
    table = data_file("names/wade_giles.toml")
    ends = table["ends"] | {end: end for end in table["same"]["ends"].split()}
    parts = (table["beginnings"], ends, table["whole"])
    beginnings, ends, whole = ({older: tuple(new.split()) for older, new in part.items()} for part in parts)
    return MappingProxyType(beginnings), MappingProxyType(ends), MappingProxyType(whole)


def _words(path: str, name: str) -> frozenset[str]:
    return frozenset(data_file(path)[name].split())
