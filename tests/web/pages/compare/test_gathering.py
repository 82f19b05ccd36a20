"""Voices side by side: what they tell of one happening, where one is silent, and whom only one speaks of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import (
    Chain,
    ChainIn,
    Compared,
    Entity,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Polarity,
    Read,
    Reference,
    Span,
    Statement,
)
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.compare.gathering import compare_view
from testimonia.web.pages.compare.views import About, CompareView
from testimonia.web.pages.page import AskingError, Query
from testimonia.web.pages.views import Tone
from tests.copied import JOURNAL, NOTE, REVIEW
from tests.web.pages.shelved import clash, found, holding, page_at, side
from tests.web.pages.test_pages import HOSTILE, parsed


@pytest.fixture
def store(disputed_once: Path) -> Iterator[Store]:
    with Store.open(evidence_of(disputed_once), readonly=True) as opened:
        yield opened


def compared(store: Store, *wanted: str, **asked: str) -> CompareView:
    return compare_view(store, Query([*(("with", each) for each in wanted), *asked.items()]))


def told_of(view: CompareView, name: str) -> About:
    return next(each for each in view.subjects if each.name == name)


def test_each_happening_is_a_row(store: Store) -> None:
    ada = told_of(compared(store, "letter.txt", "memoir.txt"), "Ada Lind")
    rows = {row.what: row for row in ada.rows if all(cell.said for cell in row.cells)}
    assert rows["birth"].tone is Tone.CLASH
    assert rows["birth"].relation == "they contradict"
    assert rows["birth"].links
    assert rows["death"].tone is Tone.AGREES


def test_the_words_are_those_of_the_document_with_what_decides_marked(store: Store) -> None:
    ada = told_of(compared(store, "letter.txt", "memoir.txt"), "Ada Lind")
    letter, memoir = next(row for row in ada.rows if row.what == "birth").cells
    assert "".join(piece.text for piece in letter.said[0].pieces) == "Ada Lind was born in Ely in 1795."
    assert [piece.text for piece in letter.said[0].pieces if piece.marked] == ["1795"]
    assert [piece.text for piece in memoir.said[0].pieces if piece.marked] == ["1790"]
    assert letter.said[0].link.endswith("#here")


def test_rows_are_in_the_order_of_time(store: Store) -> None:
    view = compared(store, "letter.txt", "memoir.txt", who=ada_of(store))
    (ada,) = view.subjects
    years = [row.when[-4:] for row in ada.rows if row.when]
    assert years == sorted(years)
    assert view.who == "Ada Lind"
    assert ada.more == 0


def ada_of(store: Store) -> str:
    return next(held.id for held in store.entities() if held.entity.name == "Ada Lind")


def test_one_of_three_is_silent(store: Store) -> None:
    view = compared(store, "letter.txt", "memoir.txt", "report.txt")
    arrests = [row for row in told_of(view, "Ada Lind").rows if row.what == "arrest"]
    both = next(row for row in arrests if row.cells[1].said and row.cells[2].said)
    assert not both.cells[0].said  # the letter has no arrest of 1834
    page = parsed(page_at(store, "/compare?with=letter.txt&with=memoir.txt&with=report.txt"))
    assert "silent" in {cell.text_content().strip() for cell in page.xpath("//p[@class='silent']")}
    assert len(page.xpath("//table/thead//th")) == 3


def test_why_two_are_not_taken_for_one_is_said(store: Store) -> None:
    ada = told_of(compared(store, "letter.txt", "memoir.txt", who=ada_of(store)), "Ada Lind")
    apart = [row for row in ada.rows if row.relation == "not taken for the same"]
    assert all(row.why and row.tone is None for row in apart)
    assert all(sum(bool(cell.said) for cell in row.cells) == 1 for row in apart)


def test_no_statement_stands_in_two_rows(store: Store) -> None:
    view = compared(store, "letter.txt", "memoir.txt", "report.txt", who=ada_of(store))
    (ada,) = view.subjects
    links = [said.link for row in ada.rows for cell in row.cells for said in cell.said]
    assert len(links) == len(set(links))


def test_nothing_chosen_suggests_those_with_most_between_them(store: Store) -> None:
    view = compared(store)
    assert not view.voices
    assert view.suggested[0].told.endswith("contradiction") or "contradictions" in view.suggested[0].told
    assert {path for path, _ in view.documents} == {"letter.txt", "memoir.txt", "report.txt"}


def test_one_chosen_suggests_what_stands_beside_it(store: Store) -> None:
    view = compared(store, "letter.txt")
    assert len(view.voices) == 1
    assert all((store.source_id("letter.txt") or "?") in each.link for each in view.suggested)


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (("letter.txt", "letter.txt"), None),  # the same words twice are one
        (("letter.txt", "let"), "chosen twice"),
        (("letter.txt", "nobody"), "There is no document"),
        (("e", "letter.txt"), "can be any of"),
        (("nothing/", "letter.txt"), "There is no document"),
    ],
)
def test_what_cannot_be_compared_is_said(store: Store, wanted: tuple[str, ...], sentence: str | None) -> None:
    view = compared(store, *wanted)
    assert [each.name for each in view.voices] == ["letter.txt"] or len(view.voices) == 1
    assert not view.subjects
    assert (sentence is None and not view.trouble) or any(
        sentence in each for each in view.trouble if sentence
    )


def test_a_person_who_is_gone_is_said(store: Store) -> None:
    assert compared(store, "letter.txt", "memoir.txt", who="gone").trouble


def test_a_person_is_found_by_name(store: Store) -> None:
    for words in ("Ada Lind", "ada  lind", ada_of(store)):
        view = compared(store, "letter.txt", "memoir.txt", who=words)
        assert [each.name for each in view.subjects] == ["Ada Lind"]
        assert not view.trouble
    assert "Ada Lind" in compared(store, "letter.txt", "memoir.txt").people
    view = compared(store, "letter.txt", "memoir.txt", who="Peter Lind")
    assert view.who in ("", "Ada Lind")  # nobody is called so; who comes nearest is shown by name


def test_an_alignment_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(AskingError):
        compared(store, "letter.txt", by="magic")


def test_whole_paragraphs_stand_around_on_demand(store: Store) -> None:
    letter = (
        told_of(compared(store, "letter.txt", "memoir.txt", around="1"), "Ada Lind").rows[0].cells[0].said[0]
    )
    said = letter.before + "".join(piece.text for piece in letter.pieces) + letter.after
    assert said.startswith("Ada Lind was born")
    assert said.rstrip().endswith("died in 1840.")


def test_a_folder_is_one_voice(copied_once: Path) -> None:
    with Store.open(evidence_of(copied_once), readonly=True) as store:
        view = compared(store, "box/", NOTE)
        assert view.voices[0].about[0] == "2 documents"
        assert ("box/", "2 documents") in view.documents
        assert {each.voice: each.total > 0 for each in view.alone}["box/"]


def test_by_shared_wording(copied_once: Path) -> None:
    with Store.open(evidence_of(copied_once), readonly=True) as store:
        view = compared(store, REVIEW, JOURNAL, NOTE, by="passages")
        both, *rest = view.shared
        assert len(both.pairs) == 1
        assert "".join(run.text for run in both.pairs[0].one.runs) in store.words(
            store.source_id(REVIEW) or ""
        )
        assert all(gap.words != "0 words" and gap.link for gap in both.between[0])
        assert [each.pairs for each in rest] == [(), ()]
        page = parsed(page_at(store, f"/compare?with={REVIEW}&with={JOURNAL}&with={NOTE}&by=passages"))
    left = page.xpath("//section[@aria-labelledby='shared-not']//li")
    assert [each.text_content() for each in left] == [f"{each.names[0]} and {each.names[1]}" for each in rest]
    assert page.text_content().count("They share no wording") == 0
    assert page.xpath("//a[starts-with(@href, '/copy/')]")


def hostile_reading(words: str) -> Read:
    """Somebody of whom something is told that was denied."""
    chain = Chain(0, EntityKind.PERSON, (Name(words, 1),))
    span = Span(0, len(words) + 5)
    who = Reference(words, 0, Span(0, len(words)))
    said = Statement(span, Span(len(words) + 1, len(words) + 5), "arrival", who, polarity=Polarity.DENIED)
    return Read((), (chain,), (Mention(Span(0, len(words)), MentionForm.NAME, 0),), (said,), (span,))


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_becomes_markup(tmp_path: Path, words: str) -> None:
    name = f"{words.replace('/', '').replace(chr(10), '')}.txt"
    with holding(tmp_path, {name: f"{words} came in 1928.", "b.txt": f"{words} came in 1929."}) as hostile:
        found(hostile, clash(side(hostile, "1928", (name, "1928")), side(hostile, "1929", ("b.txt", "1929"))))
        for path in (name, "b.txt"):
            hostile.put_reading(path, hostile_reading(words), "reading 1")
        chains = tuple(ChainIn(hostile.source_id(path) or "", 0) for path in (name, "b.txt"))
        entity = Entity(EntityKind.PERSON, words, (Name(words, 2),), chains)
        findings = tuple(held.finding for held in hostile.findings())
        hostile.put_comparison(Compared((entity,), (), findings), "comparison 1")
        one, other = (hostile.source_id(path) for path in (name, "b.txt"))
        pages = [
            page_at(hostile, "/compare"),
            page_at(hostile, f"/compare?with={one}"),
            page_at(hostile, f"/compare?with={one}&with={other}"),
            page_at(hostile, f"/compare?with={one}&with={other}&by=passages"),
            page_at(hostile, "/compare?with=%3Cscript%3Ealert(1)%3C/script%3E"),
        ]
    for page in pages:
        tree = parsed(page)
        assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style]")
        assert not [each for each in tree.xpath("//@*") if each.attrname.startswith("on")]
        assert len(tree.xpath("//h1")) == 1
