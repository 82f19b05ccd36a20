"""What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) demands, as a JSON Schema.

Written down anew from its sentences with MUST, section by section; where it says SHOULD, what we write has to
do so too.
"""

from typing import Any

IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$"}
PURPOSES = (
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
)
PURPOSE: dict[str, Any] = {
    "oneOf": [
        {"enum": list(PURPOSES)},
        {"type": "array", "items": {"enum": list(PURPOSES)}, "minItems": 1},
    ]
}

OA, DCTERMS = "http://www.w3.org/ns/oa#", "http://purl.org/dc/terms/"
ACTIVITIES = "http://www.w3.org/ns/activitystreams#"


def _link(address: str) -> dict[str, str]:
    return {"@id": address, "@type": "@id"}


def _word(address: str) -> dict[str, str]:
    return {"@id": address, "@type": "@vocab"}


CONTEXT: dict[str, Any] = {
    "dcterms": DCTERMS,
    "id": "@id",
    "type": "@type",
    **{name: OA + name for name in ("Annotation", "TextualBody", "SpecificResource")},
    **{name: OA + name for name in ("TextQuoteSelector", "TextPositionSelector")},
    **{name: OA + name for name in ("exact", "prefix", "suffix", "start", "end")},
    **{name: OA + name for name in PURPOSES},
    "AnnotationCollection": ACTIVITIES + "OrderedCollection",
    "AnnotationPage": ACTIVITIES + "OrderedCollectionPage",
    "Software": ACTIVITIES + "Application",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "target": _link(OA + "hasTarget"),
    "source": _link(OA + "hasSource"),
    "selector": _link(OA + "hasSelector"),
    "body": _link(OA + "hasBody"),
    "motivation": _word(OA + "motivatedBy"),
    "purpose": _word(OA + "hasPurpose"),
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "creator": _link(DCTERMS + "creator"),
    "created": {"@id": DCTERMS + "created", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
    "first": _link(ACTIVITIES + "first"),
    "partOf": _link(ACTIVITIES + "partOf"),
    "startIndex": ACTIVITIES + "startIndex",
    "total": ACTIVITIES + "totalItems",
    "items": {"@id": ACTIVITIES + "items", "@type": "@id", "@container": "@list"},
}
"""The terms that we use, as the vocabulary (W3C Recommendation of the same day) has them; the context itself
is on the web, where no test looks."""

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": {
        # 3.2.1 External web resources: exactly one IRI
        "resource": {
            "type": "object",
            "required": ["id"],
            "properties": {
                "id": IRI,
                "type": {"enum": ["Text", "Image", "Sound", "Video", "Dataset"]},
                "format": {"type": "string", "pattern": r"^[\w.+-]+/[\w.+-]+$"},
                "label": {"type": "string"},
            },
            "additionalProperties": False,
        },
        # 3.2.4 Embedded textual body: exactly one value
        "textual": {
            "type": "object",
            "required": ["type", "value"],
            "properties": {
                "id": IRI,
                "type": {"const": "TextualBody"},
                "value": {"type": "string", "minLength": 1},
                "format": {"const": "text/plain"},
                "language": {"type": "string", "pattern": "^[a-z]{2}$"},
                "purpose": PURPOSE,
                "dcterms:temporal": {"type": "string"},
            },
            "additionalProperties": False,
        },
        # 4 Specific resources: exactly one source; 4.2.4 and 4.2.5 for the selectors
        "specific": {
            "type": "object",
            "required": ["type", "source"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": {"anyOf": [IRI, {"$ref": "#/$defs/resource"}]},
                "purpose": PURPOSE,
                "selector": {
                    "type": "array",
                    "minItems": 2,
                    "prefixItems": [{"$ref": "#/$defs/quote"}, {"$ref": "#/$defs/position"}],
                    "items": False,
                },
            },
            "additionalProperties": False,
        },
        "quote": {
            "type": "object",
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string", "minLength": 1},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "additionalProperties": False,
        },
        "position": {
            "type": "object",
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "additionalProperties": False,
        },
        # 3.3.1 Agents
        "agent": {
            "type": "object",
            "required": ["type"],
            "properties": {
                "id": IRI,
                "type": {"enum": ["Person", "Organization", "Software"]},
                "name": {"type": "string"},
            },
            "additionalProperties": False,
        },
        "body": {"anyOf": [{"$ref": "#/$defs/textual"}, {"$ref": "#/$defs/specific"}]},
        "target": {"anyOf": [{"$ref": "#/$defs/specific"}, {"$ref": "#/$defs/resource"}]},
        # 3.1 Annotations: one IRI, the class, one or more targets
        "annotation": {
            "type": "object",
            "required": ["id", "type", "target"],
            "properties": {
                "id": IRI,
                "type": {"const": "Annotation"},
                "motivation": PURPOSE,
                "creator": {"$ref": "#/$defs/agent"},
                "created": {
                    "type": "string",
                    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$",
                },
                "body": {
                    "anyOf": [
                        {"$ref": "#/$defs/body"},
                        {"type": "array", "items": {"$ref": "#/$defs/body"}, "minItems": 1},
                    ]
                },
                "target": {"type": "array", "items": {"$ref": "#/$defs/target"}, "minItems": 1},
            },
            "additionalProperties": False,
        },
    },
    # 5.1 Collections, 5.2 pages
    "type": "object",
    "required": ["@context", "id", "type", "label", "total"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "creator": {"$ref": "#/$defs/agent"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "partOf", "startIndex", "items"],
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "partOf": IRI,
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}, "minItems": 1},
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
