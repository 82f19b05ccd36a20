"""Which documents are one text in several forms, as their descriptions say.

A description says so in ``custom`` ("translation_of", with the file of the other document), where the columns
of ``sources.csv``, fields of BibTeX and what people decide all come to stand, or in a line of its note, which
is what reference managers leave to their users ("translation of: letter.txt").
"""

import re
from collections.abc import Collection, Iterator, Mapping
from posixpath import dirname

from testimonia.ingest.sidecars.entry import shown
from testimonia.ingest.sidecars.matching import Documents, documents_by_name, named
from testimonia.model import Description, Problem, Rendition, RenditionKind
from testimonia.model.rendition import SAID_AS

_NOTE = re.compile(r"^[ \t]*(transcription|translation|edition)[ _-]of[ \t]*:[ \t]*(\S[^\n]*)$", re.I | re.M)
_NAMED = 5


def renditions_of(
    descriptions: Mapping[str, Description], documents: Collection[str]
) -> tuple[tuple[Rendition, ...], tuple[Problem, ...]]:
    """What the descriptions say of texts in several forms, and what of it cannot be followed.

    Args:
        descriptions: by path of the document.
        documents: paths of all documents.
    """
    known = documents_by_name(documents)
    found: set[Rendition] = set()
    problems: list[Problem] = []
    for path, description in sorted(descriptions.items()):
        for kind, words in _said(description):
            others = _meant(known, path, description, words)
            if len(others) == 1 and others[0] != path:
                found.add(Rendition(path, kind, others[0]))
            else:
                problems.append(_unclear(path, kind, words, others))
    circular = _in_circles(found)
    problems.extend(_circular(each) for each in sorted(circular))
    return tuple(sorted(found - circular)), tuple(problems)


def _said(description: Description) -> Iterator[tuple[RenditionKind, str]]:
    custom = description.csl.get("custom")
    own = custom if isinstance(custom, Mapping) else {}
    for key, value in own.items():
        kind = SAID_AS.get(re.sub(r"[ -]", "_", str(key).strip().casefold()))
        if kind is not None:
            yield from ((kind, words.strip()) for words in str(value).split(";") if words.strip())
    for line in _NOTE.finditer(str(description.csl.get("note", ""))):
        yield RenditionKind(line[1].casefold()), line[2].strip()


def _meant(known: Documents, path: str, description: Description, words: str) -> tuple[str, ...]:
    """The documents that may be meant: paths count from the sidecar, as everywhere in it."""
    places = [dirname(sidecar) for sidecar in (description.said_in or "").split(", ")]
    found = (named(known, place, (words,)) for place in dict.fromkeys((*places, "", dirname(path))))
    return next((others for others in found if others), ())


def _unclear(path: str, kind: RenditionKind, words: str, others: tuple[str, ...]) -> Problem:
    begin = f"This document is said to be the {kind.value} of “{shown(words)}”"
    if others == (path,):
        return Problem(path, f"{begin}, which is itself; that was not followed. Name the other document.")
    if others:
        names = ", ".join(f"“{shown(other)}”" for other in others[:_NAMED])
        return Problem(path, f"{begin}, which could be any of {names}; that was not followed. Give the path.")
    return Problem(path, f"{begin}, and there is none such here; that was not followed. Give its path.")


def _in_circles(found: Collection[Rendition]) -> set[Rendition]:
    """Renditions by which a text would be made from itself: what is left when no end can be taken off."""
    left = set(found)
    while left:
        made, makers = {each.path for each in left}, {each.of for each in left}
        inner = {each for each in left if each.of in made and each.path in makers}
        if inner == left:
            break
        left = inner
    return left


def _circular(each: Rendition) -> Problem:
    message = (
        f"This document is said to be the {each.kind.value} of “{shown(each.of)}”, which is said to be "
        "made from it in turn; neither was followed. Say which of them came first."
    )
    return Problem(each.path, message)
