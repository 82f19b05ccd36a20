"""Web Annotations: every way in which the model lets one and the same thing be written."""

from typing import Any

import pytest

from testimonia.ingest.annotations.annotation import Annotation, Quote, Target
from testimonia.ingest.annotations.web_annotations import claims, read
from testimonia.model import Span

SELECTORS = [
    {"type": "TextQuoteSelector", "exact": "the mill", "prefix": "at ", "suffix": " burnt"},
    {"type": "TextPositionSelector", "start": 3, "end": 11},
]
QUOTE = Quote("the mill", "at ", " burnt", Span(3, 11))
TARGET = {"source": "letter.txt", "selector": SELECTORS}
BODY = {"type": "TextualBody", "value": "Which mill?", "purpose": "commenting"}


def annotation(**parts: Any) -> dict[str, Any]:
    return {"type": "Annotation", "body": BODY, "target": TARGET, **parts}


def one(**parts: Any) -> Annotation:
    (found,), problems = read("a.jsonld", annotation(**parts))
    assert not problems
    return found


WRAPPED: tuple[Any, ...] = (
    annotation(),
    [annotation()],
    {"@context": "http://www.w3.org/ns/anno.jsonld", **annotation(type=["Annotation", "x"])},
    {"type": "AnnotationPage", "items": [annotation()]},
    {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [annotation()]}},
    {"@graph": [{"type": "x"}, annotation()]},
    {"@type": "oa:Annotation", "target": TARGET, "body": BODY},
)


@pytest.mark.parametrize("content", WRAPPED, ids=range(len(WRAPPED)))
def test_a_collection_a_page_a_list_or_one(content: Any) -> None:
    assert claims(content)
    (found,), problems = read("a.jsonld", content)
    assert not problems
    assert (found.text, found.targets) == ("Which mill?", (Target(("letter.txt",), QUOTE),))


def test_pages_follow_one_another_and_those_elsewhere_are_named() -> None:
    pages: dict[str, Any] = {"items": [annotation(bodyValue="2")], "next": "https://example.org/page3"}
    content = {"type": "AnnotationCollection", "first": {"items": [annotation(body=[])], "next": pages}}
    found, (problem,) = read("a.jsonld", content)
    assert [each.text for each in found] == ["", "Which mill?\n\n2"]
    assert "https://example.org/page3" in problem.message


BODIES: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
    (None, "", ()),
    ("https://example.org/a", "https://example.org/a", ()),
    ({"type": "TextualBody", "value": "<p>A <b>b</b></p>", "format": "text/html"}, "A b", ()),
    ([BODY, {"type": "TextualBody", "value": "Ely", "purpose": "tagging"}], "Which mill?", ("Ely",)),
    ({"type": "TextualBody", "value": "x", "purpose": ["tagging", "classifying"]}, "", ("x",)),
    # What is identified or linked stays as its address.
    (
        {
            "type": "SpecificResource",
            "purpose": "identifying",
            "source": "http://www.wikidata.org/entity/Q42",
        },
        "http://www.wikidata.org/entity/Q42",
        (),
    ),
    ({"source": {"id": "urn:x"}, "purpose": "linking"}, "urn:x", ()),
    ({"type": "Choice", "items": [{"type": "TextualBody", "value": "one"}, {"value": "two"}]}, "one", ()),
    ([{"value": "a"}, {"value": "b"}], "a\n\nb", ()),
    # No text at all.
    ([1, None, {"value": 7}, []], "", ()),
)


@pytest.mark.parametrize(("body", "text", "tags"), BODIES)
def test_bodies(body: Any, text: str, tags: tuple[str, ...]) -> None:
    found = one(body=body)
    assert (found.text, found.tags) == (text, tags)


def test_an_annotation_that_only_tags_has_tags_alone() -> None:
    found = one(motivation="tagging", body={"type": "TextualBody", "value": "fire"})
    assert (found.text, found.tags) == ("", ("fire",))


CREATORS: tuple[tuple[dict[str, Any], str | None, bool], ...] = (
    ({}, None, False),
    ({"creator": "Ada Lind"}, "Ada Lind", False),
    ({"creator": "acct:ada@hypothes.is"}, "ada@hypothes.is", False),
    ({"creator": {"type": "Person", "name": "Ada Lind", "id": "urn:x"}}, "Ada Lind", False),
    ({"creator": [{"nickname": "ada"}, "another"]}, "ada", False),
    ({"creator": {"type": "Software", "name": "a reader"}}, "a reader", True),
    # Recogito names the author beside each body.
    (
        {"body": [{**BODY, "creator": "https://recogito.example.org/ada"}]},
        "https://recogito.example.org/ada",
        False,
    ),
    ({"creator": 7}, None, False),
)


@pytest.mark.parametrize(("parts", "by", "program"), CREATORS)
def test_creators(parts: dict[str, Any], by: str | None, program: bool) -> None:
    found = one(**parts)
    assert (found.by, found.by_program) == (by, program)


TARGETS: tuple[tuple[Any, tuple[Target, ...]], ...] = (
    ("letter.txt", (Target(("letter.txt",)),)),
    (["a.txt", {"source": "b.txt"}], (Target(("a.txt",)), Target(("b.txt",)))),
    # The path stands in the label, before an address that means nothing here.
    (
        {"source": {"id": "urn:uuid:1", "label": "box/letter.txt"}},
        (Target(("box/letter.txt", "urn:uuid:1")),),
    ),
    # As Recogito does: the name of the file as the title of the target.
    (
        {"source": "https://r.example.org/part/1", "title": "letter.txt", "selector": SELECTORS},
        (Target(("letter.txt", "https://r.example.org/part/1"), QUOTE),),
    ),
    # As Annotorious does: nothing but the words.
    ({"selector": SELECTORS[:1]}, (Target((), Quote("the mill", "at ", " burnt")),)),
    # Words on a page of a PDF.
    (
        {
            "source": "a.pdf",
            "selector": {"type": "FragmentSelector", "value": "page=3", "refinedBy": SELECTORS[0]},
        },
        (Target(("a.pdf",), Quote("the mill", "at ", " burnt")),),
    ),
    (None, ()),
    (7, ()),
)


@pytest.mark.parametrize(("target", "expected"), TARGETS, ids=range(len(TARGETS)))
def test_targets(target: Any, expected: tuple[Target, ...]) -> None:
    assert one(target=target).targets == expected


UNCLEAR = (
    # A place without words cannot be checked; a region or a path inside a page has none.
    ([SELECTORS[1]], "a place and no words"),
    ([{"type": "SvgSelector", "value": "<svg/>"}], "not known by words"),
    ([{"type": "TextQuoteSelector", "exact": " "}], "not known by words"),
    ([{"type": "TextQuoteSelector", "exact": 7}, 9], "not known by words"),
    ([{"type": "TextPositionSelector", "start": 9, "end": 3}], "not known by words"),
)


@pytest.mark.parametrize(("selector", "why"), UNCLEAR)
def test_what_cannot_be_told_by_words_says_why(selector: Any, why: str) -> None:
    (target,) = one(target={"source": "a.txt", "selector": selector}).targets
    assert target.quote is None and target.unclear is not None and why in target.unclear


def test_a_reply_is_about_what_it_answers() -> None:
    first = annotation(id="urn:1")
    reply = annotation(id="urn:2", target="urn:1", motivation="replying")
    second = annotation(id="urn:3", target={"source": "urn:2"})
    found, _ = read("a.jsonld", [first, reply, second])
    assert {each.targets for each in found} == {(Target(("letter.txt",), QUOTE),)}


def test_what_answers_itself_is_read_all_the_same() -> None:
    circle = [annotation(id="urn:1", target="urn:2"), annotation(id="urn:2", target="urn:1")]
    found, _ = read("a.jsonld", circle)
    assert len(found) == 2


@pytest.mark.parametrize("content", [None, 7, "x", {}, {"type": "FeatureCollection"}, [{"type": "Person"}]])
def test_other_json_is_none(content: Any) -> None:
    assert not claims(content)
