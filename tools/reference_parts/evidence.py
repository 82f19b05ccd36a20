"""docs/reference/exports/evidence.md: every field of the evidence export, from its schema."""

from collections.abc import Iterator
from typing import Any

from testimonia.exports.formats import evidence

Node = dict[str, Any]

_IN_WORDS = {
    "string": "words",
    "integer": "number",
    "number": "number",
    "boolean": "true or false",
    "object": "record",
}


def records_of_evidence() -> Iterator[str]:
    """The whole, the records of each list, then what they are made of."""
    schema = evidence.schema()
    records = {
        str(each["items"]["$ref"]).rpartition("/")[2]
        for each in schema["properties"].values()
        if "items" in each
    }
    yield from _table("The document", schema, schema)
    kinds = {
        name: node
        for name, node in schema["$defs"].items()
        if "properties" in node or "allOf" in node or "items" in node
    }
    for among in (True, False):
        for name, node in kinds.items():
            if (name in records) is among:
                yield from _table(f"`{name}`", node, schema)


def _table(heading: str, node: Node, schema: Node) -> Iterator[str]:
    yield from (f"## {heading}", "")
    about = [str(node["description"])] if "description" in node else []
    about += [
        f"A [`{_name(each)}`](#{_name(each)}), and besides:"
        for each in node.get("allOf", ())
        if "$ref" in each
    ]
    if about:
        yield from (" ".join(about), "")
    yield from ("| field | holds | what |", "|---|---|---|")
    yield from _rows("", node.get("items", node), schema)
    yield ""


def _rows(before: str, node: Node, schema: Node) -> Iterator[str]:
    """A row for each field, and for each field of a record within it that has no name of its own."""
    for name, field in node.get("properties", {}).items():
        own = f"{before}{name}"
        yield f"| `{own}` | {_holds(field, schema)} | {_what(field, schema)} |"
        inner = field.get("items", field)
        yield from _rows(f"{own}.", inner, schema)


def _holds(field: Node, schema: Node) -> str:
    if "oneOf" in field:
        return " or ".join(_holds(each, schema) for each in field["oneOf"])
    if "$ref" in field:
        node = schema["$defs"][_name(field)]
        named = "properties" in node or "items" in node or "allOf" in node
        return f"[`{_name(field)}`](#{_name(field)})" if named else _holds(node, schema)
    if "enum" in field:
        return "one of " + ", ".join(f"`{word}`" if word is not None else "null" for word in field["enum"])
    if "const" in field:
        return f"`{field['const']}`".lower() if isinstance(field["const"], bool) else f"`{field['const']}`"
    if field.get("type") == "array":
        return f"list of {_holds(field.get('items', {}), schema)}"
    if "allOf" in field:
        return " and ".join(_holds(each, schema) for each in field["allOf"])
    types = field.get("type", "object")
    return " or ".join(_IN_WORDS.get(each, each) for each in ([types] if isinstance(types, str) else types))


def _what(field: Node, schema: Node) -> str:
    if "description" in field:
        return str(field["description"]).replace("|", "\\|")
    for inner in (field, field.get("items", {})):
        if "$ref" in inner:
            return str(schema["$defs"][_name(inner)].get("description", "")).replace("|", "\\|")
    return ""


def _name(node: Node) -> str:
    return str(node["$ref"]).rpartition("/")[2]
