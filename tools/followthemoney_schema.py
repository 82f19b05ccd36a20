"""Write the part of FollowTheMoney's model by which the tests check that export.

The package itself needs ICU's headers to install, so tests read this extract instead of it. To make it anew,
in an environment of its own:

    pip install followthemoney && python tools/followthemoney_schema.py
"""

import json
from importlib.metadata import version
from pathlib import Path

from followthemoney import model

WHERE = Path("tests/exports/formats/followthemoney/schema.json")
USED = (
    "Person",
    "Organization",
    "Address",
    "Document",
    "PlainText",
    "HyperText",
    "Pages",
    "Note",
    "Event",
    "Family",
    "Membership",
)


def main() -> None:
    """Write, for each schema, what it is, what it requires, and the type and range of its properties."""
    schemata = {}
    for name in USED:
        schema = model.get(name)
        properties = {
            key: [each.type.name, each.range.name if each.range else None, each.max_length]
            for key, each in sorted(schema.properties.items())
            if not each.stub
        }
        required = sorted({key for one in schema.schemata for key in one.required} & set(properties))
        ancestors = sorted(each.name for each in schema.schemata)
        schemata[name] = {"is": ancestors, "required": required, "properties": properties}
    made = {"followthemoney": version("followthemoney"), "schemata": schemata}
    WHERE.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
