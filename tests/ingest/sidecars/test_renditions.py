"""Which documents are one text in several forms, and what of it cannot be followed."""

from typing import Any

import pytest

from testimonia.ingest.sidecars import read_sidecars
from testimonia.ingest.sidecars.renditions import renditions_of
from testimonia.model import Description, Rendition, RenditionKind

DOCUMENTS = ("a.txt", "b.txt", "c.txt", "box/a.txt", "box/d.txt", "box/e.txt", "lid/e.txt")
T, X, E = RenditionKind.TRANSLATION, RenditionKind.TRANSCRIPTION, RenditionKind.EDITION


def described(said_in: str = "sources.csv", **custom: Any) -> Description:
    return Description({"type": "document", "custom": custom}, said_in=said_in)


@pytest.mark.parametrize(
    ("description", "found"),
    [
        (described(translation_of="a.txt"), [(T, "a.txt")]),
        (described(transcription_of="a.txt", edition_of="c.txt"), [(X, "a.txt"), (E, "c.txt")]),
        # several, in whatever letters, and as other programs name their fields
        (described(translation_of=" A.TXT ; c.txt;"), [(T, "a.txt"), (T, "c.txt")]),
        (described(**{"Translation of": "a.txt", "edition-of": "c.txt"}), [(T, "a.txt"), (E, "c.txt")]),
        # a bare name, a path, and a path counted from the sidecar
        (described(translation_of="d.txt"), [(T, "box/d.txt")]),
        (described(translation_of="box/a.txt"), [(T, "box/a.txt")]),
        (described("box/list.csv", translation_of="a.txt"), [(T, "box/a.txt")]),
        # a line of the note, as reference managers leave it to their users
        (Description({"note": "bought in May\nTranslation of: a.txt\nfine"}), [(T, "a.txt")]),
        (Description({"note": "edition_of: c.txt"}), [(E, "c.txt")]),
        # words that only speak of it
        (Description({"note": "This is a translation of a.txt"}), []),
        (described(translated="a.txt"), []),
        (Description({"custom": "translation_of"}), []),
    ],
)
def test_what_descriptions_say(description: Description, found: list[tuple[RenditionKind, str]]) -> None:
    renditions, problems = renditions_of({"b.txt": description}, DOCUMENTS)
    assert [(each.kind, each.of) for each in renditions] == sorted(found, key=lambda pair: pair[0])
    assert {each.path for each in renditions} <= {"b.txt"}
    assert problems == ()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("nowhere.txt", "“nowhere.txt”, and there is none such here"),
        ("../../etc/passwd", "none such here"),
        ("b.txt", "which is itself"),
        ("e.txt", "could be any of “box/e.txt”, “lid/e.txt”"),
        ("\x1b[31m" + "x" * 500, "…”, and there is none such here"),
    ],
)
def test_what_is_not_clear_is_not_followed(words: str, why: str) -> None:
    renditions, (problem,) = renditions_of({"b.txt": described(edition_of=words)}, DOCUMENTS)
    assert renditions == ()
    assert problem.path == "b.txt" and why in problem.message and problem.message.endswith(".")


def test_a_circle_is_not_followed_and_what_leads_into_it_is() -> None:
    said = {
        "a.txt": described(translation_of="b.txt"),
        "b.txt": described(transcription_of="c.txt"),
        "c.txt": described(edition_of="a.txt"),
        "box/d.txt": described(translation_of="a.txt"),
    }
    renditions, problems = renditions_of(said, DOCUMENTS)
    assert renditions == (Rendition("box/d.txt", T, "a.txt"),)
    assert [problem.path for problem in problems] == ["a.txt", "b.txt", "c.txt"]
    assert all("in turn" in problem.message for problem in problems)


SIDECARS = [
    ("sources.csv", "file,translation_of\nb.txt,a.txt\n"),
    ("z.json", '[{"id": "b", "type": "book", "title": "b", "custom": {"translation_of": "a.txt"}}]'),
    ("z.json", '[{"id": "b", "type": "book", "title": "B", "note": "translation_of: a.txt"}]'),
    ("z.bib", "@book{b, title = {B}, translation_of = {a.txt}}"),
]


@pytest.mark.parametrize(("path", "text"), SIDECARS)
def test_every_kind_of_sidecar_can_say_so(path: str, text: str) -> None:
    descriptions, problems = read_sidecars([(path, text.encode())], DOCUMENTS)
    assert problems == ()
    assert renditions_of(descriptions, DOCUMENTS) == ((Rendition("b.txt", T, "a.txt"),), ())
