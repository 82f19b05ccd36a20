"""Dates in the attributes of TEI, as EDTF."""

import pytest

from testimonia.ingest.readers.tei.dates import edtf_of

CASES = [
    # attributes, EDTF
    ({"when": "1928"}, "1928"),
    ({"when": "1928-05-12T10:00:00Z"}, "1928-05-12"),
    ({"when": "-0044-03-15"}, "-0044-03-15"),
    # some day between two is not the same as what lasted from one to the other
    ({"notBefore": "1914", "notAfter": "1915-05"}, "[1914..1915-05]"),
    ({"from": "1914-08", "to": "1918-11-11"}, "1914-08/1918-11-11"),
    ({"notBefore": "1914"}, "[1914..]"),
    ({"notAfter": "1914"}, "[..1914]"),
    ({"notBefore": "1914", "notAfter": "1914"}, "1914"),
    ({"from": "1914"}, "1914/"),
    ({"to": "1914"}, "/1914"),
    # how sure the editor is
    ({"when": "1928", "cert": "low"}, "1928?"),
    ({"when": "1928", "precision": "low"}, "1928~"),
    ({"when": "1928", "precision": "low", "cert": "low"}, "1928%"),
    ({"notBefore": "1914", "notAfter": "1915", "cert": "low"}, "[1914?..1915?]"),
    ({"when": "1928", "cert": "high"}, "1928"),
    # P4, and ISO
    ({"value": "1928-05"}, "1928-05"),
    ({"when-iso": "1928-05-12/1928-05-14"}, "1928-05-12/1928-05-14"),
    # another calendar's own figures are passed over, unless the file says that they are EDTF
    ({"when-custom": "1731-02-11", "datingMethod": "#julian"}, None),
    ({"when-custom": "1926-21~", "datingMethod": "#edtf"}, "1926-21~"),
    # what says no year, or nothing that can be read
    ({"when": "--05-12"}, None),
    ({"when": "soon"}, None),
    ({"when": "1928-02-31"}, None),
    ({"from": "1918", "to": "1914"}, None),
    ({}, None),
]


@pytest.mark.parametrize(("attributes", "expected"), CASES)
def test_edtf(attributes: dict[str, str], expected: str | None) -> None:
    assert edtf_of(attributes.get) == expected
