"""Web Annotations (W3C Recommendation, 23 February 2017) in JSON-LD: Recogito, Annotorious, our own export.

A collection, a page, a list, or one annotation. Terms are those of the Recommendation's own context; who
renames them in a context of his own is not understood.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from testimonia.ingest.annotations.annotation import Annotation, Read, Target
from testimonia.ingest.annotations.json_parts import listed, quote_of, types_of, words
from testimonia.ingest.annotations.markup import words_of_html
from testimonia.model import Problem, Trouble

MOST = 200_000
_DEEPEST = 50
_NAMES = ("label", "title", "name", "dc:title", "dcterms:title", "rdfs:label")
_TAGGING = "tagging"
Json = Mapping[str, Any]


def claims(content: Any) -> bool:
    """Whether this is JSON with annotations of that model."""
    first = next(_annotations(content, []), None)
    return first is not None or _is_empty(content)


def _is_empty(content: Any) -> bool:
    kinds = types_of(content) if isinstance(content, dict) else set()
    return bool(kinds & {"AnnotationCollection", "AnnotationPage"}) or content == []


def read(path: str, content: Any) -> Read:
    """The annotations of a file."""
    elsewhere: list[str] = []
    things = list(_annotations(content, elsewhere))
    by_id = {thing["id"]: thing for thing in things if isinstance(thing.get("id"), str)}
    found = tuple(_annotation(number, thing, by_id) for number, thing in enumerate(things[:MOST], 1))
    problems = []
    if elsewhere:
        message = (
            "Some of its pages are not in this file but only named in it; download them as well: "
            f"{', '.join(elsewhere[:5])}."
        )
        problems.append(Problem(path, message, Trouble.UNREAD))
    if len(things) > MOST:
        problems.append(Problem(path, f"Only its first {MOST:,} annotations were read; split the file."))
    return found, tuple(problems)


def _annotations(content: Any, elsewhere: list[str]) -> Iterator[Json]:
    """The annotations in a collection, a page, a graph or a list; ``elsewhere`` gets the pages not here."""
    waiting: list[tuple[Any, int]] = [(content, 0)]
    while waiting:
        thing, depth = waiting.pop()
        if isinstance(thing, list):
            waiting.extend((each, depth + 1) for each in reversed(thing) if depth < _DEEPEST)
        if not isinstance(thing, dict):
            continue
        if "Annotation" in types_of(thing) and "target" in thing:
            yield thing
            continue
        for key in ("next", "first", "items", "@graph"):
            inner = thing.get(key)
            if isinstance(inner, str) and key in ("first", "next"):
                elsewhere.append(words(inner)[:200])
            elif inner is not None and depth < MOST:
                waiting.append((inner, depth if key == "next" else depth + 1))


def _annotation(number: int, thing: Json, by_id: Mapping[str, Json]) -> Annotation:
    bodies = [*listed(thing.get("body")), *listed(thing.get("bodyValue"))]
    motives = {each for each in listed(thing.get("motivation")) if isinstance(each, str)}
    usual = _TAGGING if motives == {_TAGGING} else ""
    texts: list[str] = []
    tags: list[str] = []
    for body in bodies:
        purposes, said = _said(body, usual)
        (tags if _TAGGING in purposes and purposes <= {_TAGGING, "classifying"} else texts).append(said)
    creator, program = _creator(thing, bodies)
    at = next((each for key in ("created", "generated", "modified") if (each := words(thing.get(key)))), None)
    return Annotation(
        name=f"annotation {number}",
        text="\n\n".join(text for text in texts if text),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        by=creator,
        at=at,
        targets=tuple(_targets(thing, by_id)),
        by_program=program,
    )


def _said(body: Any, usual: str) -> tuple[set[str], str]:
    """The purposes of a body and its words; of one that is elsewhere, its address."""
    if not isinstance(body, dict):
        return {usual}, words(body)
    if "Choice" in types_of(body):
        body = next((each for each in listed(body.get("items")) if isinstance(each, dict)), {})
    purposes = {each for each in listed(body.get("purpose")) if isinstance(each, str)} or {usual}
    value = words(body.get("value") or body.get("rdf:value") or body.get("chars"))
    if "html" in words(body.get("format")):
        value = words_of_html(value)
    source = body.get("source") or (None if "TextualBody" in types_of(body) else body.get("id"))
    address = words(source.get("id")) if isinstance(source, dict) else words(source)
    return purposes, " ".join(part for part in (value, address) if part)


def _creator(thing: Json, bodies: list[Any]) -> tuple[str | None, bool]:
    """Who wrote it, and whether that is a program. Some write it beside each body."""
    said = [thing.get("creator"), *(body.get("creator") for body in bodies if isinstance(body, dict))]
    for value in said:
        for creator in listed(value):
            if isinstance(creator, dict):
                names = (words(creator.get(key)) for key in ("name", "nickname", "email", "id"))
                name = next((each for each in names if each), None)
                return name, bool(types_of(creator) & {"Software", "SoftwareAgent"})
            if name := words(creator).removeprefix("acct:"):
                return name, False
    return None, False


def _targets(thing: Json, by_id: Mapping[str, Json]) -> Iterator[Target]:
    for _ in range(_DEEPEST):  # a reply is about what it replies to
        answered = [by_id[each] for each in map(_address, listed(thing.get("target"))) if each in by_id]
        if not answered or answered[0] is thing:
            break
        thing = answered[0]
    for target in listed(thing.get("target")):
        if isinstance(target, dict):
            yield _target(target)
        elif words(target):
            yield Target((words(target),))


def _address(target: Any) -> str:
    if isinstance(target, dict):
        return words(target.get("id")) or words(target.get("source"))
    return words(target)


def _target(target: Json) -> Target:
    source = target.get("source")
    named = [source, target] if isinstance(source, dict) else [target]
    ways = [words(each.get(key)) for each in named for key in _NAMES]
    ways += [words(source)] if isinstance(source, str) else [words(named[0].get("id"))]
    known = tuple(dict.fromkeys(way for way in ways if way))
    selectors = listed(target.get("selector"))
    if not selectors:
        return Target(known)
    quote, unclear = quote_of(selectors)
    return Target(known, quote, unclear)
