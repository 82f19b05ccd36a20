"""Whose voices tell of somebody: sections gathered into the columns of a synopsis."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.exports.headline import headline
from testimonia.model.section import PARATEXT
from testimonia.store.asked.lives import VoiceOf
from testimonia.web.pages.who.views import Column
from testimonia.web.pages.words import counted, shortened

OWN_COLUMNS = 4
"""Voices that have a column of their own, where nobody has chosen others."""
MOST_COLUMNS = 8
OTHERS = "other voices"
_LONGEST = 70
_PARTS = frozenset({"document", "body", "chapter"})
"""Parts of a book that are its voice; where nobody is named, those of one folder are taken together."""
_AROUND = frozenset(kind.value for kind in PARATEXT)
"""Parts that speak, where nobody is named, in the voice of their document: an imprint, a title page."""


@dataclass(frozen=True, slots=True)
class Voices:
    """The voices of some sections.

    Attributes:
        of_section: key of the voice by the id of the section.
        known: sections by that key, in the order in which they were given.
    """

    of_section: Mapping[str, str]
    known: Mapping[str, tuple[VoiceOf, ...]]

    def name(self, key: str) -> str:
        """What a voice is called: an author, a folder, a part of a document, or the document."""
        those = self.known.get(key, ())
        if not those or those[0].author or key.endswith("/"):
            return shortened(key, _LONGEST)
        first = those[0]
        if first.kind not in _PARTS | _AROUND:
            return first.kind.capitalize()
        if not first.title:
            return shortened(first.path, _LONGEST)
        return f"“{shortened(headline(first.title), _LONGEST)}”"

    def detail(self, key: str) -> str:
        """What part of which document it is, or of how many."""
        those = self.known.get(key, ())
        if not those:
            return ""
        documents = {each.path for each in those}
        first = those[0]
        signed = bool(first.author)
        if len(documents) > 1:
            return counted(len(documents), "document") + ("" if signed else ", unsigned")
        kinds = ", ".join(dict.fromkeys(each.kind for each in those if each.kind not in _PARTS))
        where = headline(first.title) if signed else first.path
        parts = (kinds, where, first.when, "" if signed else "unsigned")
        named = self.name(key)
        said = (shortened(each, _LONGEST) for each in parts if each)
        return ", ".join(each for each in dict.fromkeys(said) if each.casefold() != named.casefold())


def voices_among(known: Iterable[VoiceOf]) -> Voices:
    """The voices of sections: an author is one everywhere, and so are unsigned chapters of one folder."""
    sections = tuple(known)
    unsigned: dict[str, set[str]] = {}
    for each in sections:
        if not each.author and each.kind in _PARTS and "/" in each.path:
            unsigned.setdefault(_folder(each.path), set()).add(each.path)
    whole = {folder for folder, paths in unsigned.items() if len(paths) > 1}
    names: dict[str, str] = {}
    of_section: dict[str, str] = {}
    found: dict[str, list[VoiceOf]] = {}
    for each in sections:
        key = _key(each, whole)
        name = names.setdefault(key.casefold(), key)
        of_section[each.section] = name
        found.setdefault(name, []).append(each)
    return Voices(of_section, {key: tuple(those) for key, those in found.items()})


def columns_of(voices: Voices, told: Mapping[str, int], chosen: Sequence[str]) -> tuple[Column, ...]:
    """All voices that tell something, those first that tell most; some of them with columns of their own.

    Args:
        voices: known by their keys.
        told: how many statements of what is shown each makes.
        chosen: keys of those that somebody wants to see; the ones that tell most, if there are none.
    """
    ranked = sorted((key for key in told if told[key]), key=lambda key: (-told[key], key))
    wanted = [key for key in ranked if key in chosen][:MOST_COLUMNS]
    own = wanted or ranked[: OWN_COLUMNS + (len(ranked) == OWN_COLUMNS + 1)]
    first = [*own, *(key for key in ranked if key not in own)]
    return tuple(
        Column(key, voices.name(key), voices.detail(key), told[key], shown=key in own) for key in first
    )


def _key(each: VoiceOf, whole: Iterable[str]) -> str:
    if each.author:
        return headline(each.author)
    folder = _folder(each.path)
    if each.kind in _PARTS and folder in whole:
        return f"{folder}/"
    return each.path if each.kind in _PARTS | _AROUND else f"{each.path}: {each.kind}"


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
