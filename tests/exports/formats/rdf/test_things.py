"""Whom references and voices mean."""

from collections.abc import Mapping

import pytest

from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.things import Cast
from testimonia.exports.references import References
from testimonia.model import Chain, EntityKind, Name, Reference

BASE = "https://example.org/"
CHAINS = (
    Chain(0, EntityKind.PERSON, (Name("Ann Lind", 2), Name("A. Lind", 0))),
    Chain(1, EntityKind.PERSON, ()),
    Chain(2, EntityKind.PLACE, (Name("Tom Moss", 1),)),
)


def cast(authors: Mapping[str, str] | None = None) -> Cast:
    references = References({0: "ann", 2: "moss"}, CHAINS, frozenset(), authors or {})
    return Cast(Names(BASE), "source", references, {1: "the old warden"})


def test_one_without_a_name_is_described_once_and_only_if_asked_for() -> None:
    found = cast()
    assert list(found.nameless_nodes()) == []
    for _ in range(2):
        assert found.meant(Reference("he", 1), "x", "subject").address == f"<{BASE}chain/source/1>"
    (said,) = found.nameless_nodes()
    assert "crm:E21_Person" in said and '"the old warden"' in said


WORDS = (
    # role, what it can only be, the class
    ("subject", None, "crm:E39_Actor"),
    ("subject", EntityKind.PERSON, "crm:E21_Person"),
    ("object", None, "crm:E77_Persistent_Item"),
    ("place", None, "crm:E53_Place"),
    ("holder-0", None, "crm:E39_Actor"),
)


@pytest.mark.parametrize(("role", "kind", "of"), WORDS)
def test_words_alone(role: str, kind: EntityKind | None, of: str) -> None:
    found = cast().meant(Reference("some\none"), "record", role, kind)
    assert found.kind is kind
    assert found.described == f'<{BASE}words/record/{role}> a {of} ;\n  rdfs:label "some one" .\n'


def test_what_is_no_actor_says_nothing() -> None:
    found = cast().actor(Reference("Tom Moss", 2), "record", "holder-0")
    assert found.address == f"<{BASE}words/record/holder-0>"
    assert cast().actor(Reference("she", 0), "record", "holder-0").address == f"<{BASE}entity/ann>"


VOICES = (
    # whose voice the section is; the address; what is said of it
    ("A. Lind", f"<{BASE}entity/ann>", ""),
    ("Tom Moss", f"<{BASE}voice/bearing>", '"Tom Moss"'),  # a place of that name did not write it
    ("Somebody Else", f"<{BASE}voice/bearing>", '"Somebody Else"'),
    (None, f"<{BASE}voice/bearing>", '"the author, who is not named"'),
)


@pytest.mark.parametrize(("author", "address", "said"), VOICES)
def test_voices(author: str | None, address: str, said: str) -> None:
    found = cast({"section": author} if author else {})
    voice, described = found.voice("section", "bearing")
    assert voice == address and said in described
    assert found.voice("section", "bearing") == (address, "")
