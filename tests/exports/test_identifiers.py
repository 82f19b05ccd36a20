import pytest

from testimonia.exports.identifiers import Identifiers

SAME = [
    ("entity", "0a1b", "entity", "0a1b", True),
    # two records of one hash are two, if they are of two kinds
    ("entity", "0a1b", "source", "0a1b", False),
    ("entity", "0a1b", "entity", "0a1c", False),
]


@pytest.mark.parametrize(("kind", "record", "other_kind", "other", "same"), SAME)
@pytest.mark.parametrize("base", ["", "https://example.org/#"])
def test_a_record_has_one_address(
    base: str, kind: str, record: str, other_kind: str, other: str, same: bool
) -> None:
    make = Identifiers(base)
    assert (make.of(kind, record) == make.of(other_kind, other)) is same


def test_without_a_base_it_is_a_uuid_that_says_how_it_was_made() -> None:
    address = Identifiers().of("entity", "0a1b")
    assert address.startswith("urn:uuid:")
    assert address[len("urn:uuid:") :][14] == "8"
