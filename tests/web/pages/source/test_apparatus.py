from pathlib import Path

from testimonia.model import Finding, FindingKind, Verdict
from testimonia.store import Store
from testimonia.web.pages.source.apparatus import MOST_NOTES
from testimonia.web.pages.source.apparatus_views import CopiedBeside, Note
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.views import ShownParagraph
from testimonia.web.pages.source.ways import Ways
from testimonia.web.pages.views import Tone
from tests.web.pages.shelved import clash, found, holding, side

DOCUMENTS = {
    "a.txt": "A heading.\n\nThey came in 1928, by boat.\n\nNothing else.",
    "b.txt": "They came in 1929, by boat.",
    "c.txt": "They came in 1929, on foot.",
    "d.txt": "They came in 1929, at night.",
}


def paragraphs(store: Store, path: str) -> tuple[ShownParagraph, ...]:
    view = source_view(store, Ways(store.source_id(path) or ""), folder="")
    assert view is not None
    return view.paragraphs


def said(note: Note) -> list[tuple[str, str]]:
    return [(rival.value, rival.who) for rival in note.rivals]


def years(store: Store, number: int = 0) -> Finding:
    return clash(
        side(store, "1928", ("a.txt", "came in 1928")),
        side(store, "1929", *((path, "came in 1929") for path in ("b.txt", "c.txt", "d.txt"))),
        number=number,
    )


def test_beside_the_words_stands_what_others_have(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        found(store, years(store))
        (finding,) = store.findings()
        shown, source = paragraphs(store, "a.txt"), store.source_id("b.txt")
        (other,) = paragraphs(store, "c.txt")
    assert [len(each.notes) for each in shown] == [0, 1, 0]
    (note,) = shown[1].notes
    assert (note.finding, note.tone, note.about, note.lemma) == (finding.id, Tone.CLASH, "arrest", "1928")
    assert said(note) == [("1929", "b.txt, c.txt and 1 more")]
    assert note.rivals[0].link == f"/source/{source}?from=5&to=17#here"
    assert [(s.text, s.tone) for s in shown[1].segments][1] == ("1928", Tone.CLASH)
    assert said(other.notes[0]) == [("1928", "a.txt")]


def test_who_agrees_is_named(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        sides = (side(store, "1929", ("b.txt", "in 1929"), ("c.txt", "in 1929")),)
        found(store, Finding(FindingKind.AGREEMENT, Verdict.CONSISTENT, "Both have 1929.", sides))
        (shown,) = paragraphs(store, "b.txt")
    assert said(shown.notes[0]) == [("so", "c.txt")]


def test_who_says_it_again_in_the_same_document_is_named(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "They came in 1928.\n\nYes, in 1928."}) as store:
        sides = (side(store, "1928", ("a.txt", "came in 1928"), ("a.txt", "Yes, in 1928")),)
        found(store, Finding(FindingKind.AGREEMENT, Verdict.CONSISTENT, "Both have 1928.", sides))
        first, second = paragraphs(store, "a.txt")
    for each in (first, second):
        assert said(each.notes[0]) == [("so", "this document")]


def test_a_copy_is_marked_along_its_paragraphs_and_named_once_a_run(tmp_path: Path) -> None:
    text = "One stood here.\n\nTwo stood here.\n\nThree.\n\nFour stood here."
    with holding(tmp_path, {"a.txt": text, "b.txt": text}) as store:
        words = ("One stood", "Two stood", "Four stood")
        sides = tuple(side(store, path, *((path, each) for each in words)) for path in ("a.txt", "b.txt"))
        found(store, Finding(FindingKind.COPY, Verdict.CONSISTENT, "Copied.", sides))
        (held,) = store.findings()
        shown = paragraphs(store, "a.txt")
    assert [each.copied for each in shown] == [
        (CopiedBeside(held.id, "b.txt", True),),
        (CopiedBeside(held.id, "b.txt", False),),
        (),
        (CopiedBeside(held.id, "b.txt", True),),
    ]
    assert [each.notes for each in shown] == [()] * 4
    assert [len(each.margin.shown) for each in shown] == [1, 0, 0, 1]


def test_notes_stand_in_the_order_of_their_words(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        boats = clash(
            side(store, "They", ("a.txt", "They came")), side(store, "by boat", ("b.txt", "by boat"))
        )
        found(store, years(store), boats)
        notes = paragraphs(store, "a.txt")[1].notes
    assert [note.lemma for note in notes] == ["They", "1928"]


def test_a_margin_holds_only_so_much(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        found(store, *(years(store, number) for number in range(1, MOST_NOTES + 4)))
        shown = paragraphs(store, "a.txt")[1]
    assert len(shown.notes) == MOST_NOTES
    assert shown.more_notes == 3
