"""The notes on the photos of a Tropy export."""

from typing import Any

from testimonia.ingest.annotations.annotation import Target
from testimonia.ingest.annotations.tropy_notes import claims, read

PHOTO: dict[str, Any] = {
    "path": "scans/IMG_0001.jpg",
    "note": [
        {
            "@type": "Note",
            "html": {"@language": "en", "@value": "<p>Which <i>mill</i>?</p>"},
            "text": "Which",
        },
        {"@type": "Note", "text": {"@value": "No date."}},
        {"@type": "Note"},
    ],
    "selection": [{"note": [{"html": "<p>A seal.</p>"}]}],
    "transcription": [{"text": "Dear Mary"}],
}


def test_notes_on_photos_and_on_what_is_marked_in_them() -> None:
    content = {"@graph": [{"title": "Letter", "photo": [PHOTO]}]}
    assert claims(content)
    notes, problems = read("a.json", content)
    assert not problems
    # A transcription is the text of the document and no note.
    assert [note.text for note in notes] == ["Which mill?", "No date.", "A seal."]
    assert {note.targets for note in notes} == {(Target(("scans/IMG_0001.jpg",)),)}


def test_names_written_out_in_full() -> None:
    tropy = "https://tropy.org/v1/tropy#"
    note = {f"{tropy}html": [{"@value": "<p>A</p>"}]}
    photo = {f"{tropy}path": [{"@value": "a.jpg"}], f"{tropy}note": [{"@list": [note]}]}
    notes, _ = read("a.json", [{f"{tropy}photo": [{"@list": [photo]}]}])
    assert [(each.text, each.targets) for each in notes] == [("A", (Target(("a.jpg",)),))]


def test_json_without_photos_is_none() -> None:
    assert not claims({"@graph": [{"title": "x"}]}) and not claims("photo") and not claims(None)
