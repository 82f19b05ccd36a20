"""One text in several documents: what hangs together, and how it is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Rendition, RenditionKind, families

T, X, E = RenditionKind.TRANSLATION, RenditionKind.TRANSCRIPTION, RenditionKind.EDITION


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (T, "b is a translation of a"),
        (X, "b is a transcription of a"),
        (E, "b is an edition of a"),
    ],
)
def test_how_it_is_said(kind: RenditionKind, said: str) -> None:
    assert Rendition("b", kind, "a").said == said


def test_what_was_made_from_one_text_hangs_together() -> None:
    one, two, other = Rendition("b", T, "a"), Rendition("c", X, "a"), Rendition("z", E, "y")
    found = families([two, other, one])
    assert found == {**dict.fromkeys("abc", (one, two)), **dict.fromkeys("yz", (other,))}
    assert found["a"] is found["c"]
    assert families([]) == {}


PATHS = st.sampled_from("abcdefgh")


@given(st.lists(st.builds(Rendition, PATHS, st.sampled_from(RenditionKind), PATHS), max_size=12))
def test_every_rendition_is_in_the_family_of_both_its_documents(given_: list[Rendition]) -> None:
    found = families(given_)
    assert all(each in found[each.path] and each in found[each.of] for each in given_)
    assert {path for each in given_ for path in (each.path, each.of)} == found.keys()
