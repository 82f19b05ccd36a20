"""Statements and appraisals beside the words of a reading page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Polarity, Read, Reference, Span, Statement
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.addresses import Telling
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.statement_views import ToldNote
from testimonia.web.pages.source.telling import MOST_IN_SIGHT
from testimonia.web.pages.source.views import SourceView
from testimonia.web.pages.source.ways import Ways
from tests.stated import LETTER, LETTERS, arrest, at, death, stated_by_hand
from tests.store.samples import plain
from tests.web.pages.shelved import page_at


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as store:
        yield store


def opened(store: Store, span: Span | None = None, telling: Telling = Telling.ALL) -> SourceView:
    view = source_view(store, Ways(store.source_id(LETTERS) or "", span, telling=telling), folder="")
    assert view is not None
    return view


def notes(view: SourceView) -> list[ToldNote]:
    return [note for paragraph in view.paragraphs for note in paragraph.told.notes]


def test_beside_a_paragraph_stands_what_it_asserts_and_thinks(store: Store) -> None:
    view = opened(store)
    shown = [[note.told for note in paragraph.told.notes] for paragraph in view.paragraphs]
    assert shown == [
        [],
        [
            "praise: “a brave man”",
            "arrest by the watch, March 1833, Ely, no fewer than 11 others",
        ],
        ["arrest (denied)", "undecided: “no entry”", "death, 1840, Lynn"],
    ]
    assert [(n.subject, n.form, n.stance) for n in notes(view)][:3] == [
        ("Tom Moss", "appraisal", "praise"),
        ("Ada Lind", "statement", "hedged"),
        ("Ada Lind", "statement", "denied"),
    ]


def test_who_holds_it_is_said_and_on_what_evidence(store: Store) -> None:
    brave, held, denied, entry, died = notes(opened(store))
    assert held.held.startswith("Held by Tom Moss (“wrote”), said 1834, hedged: “perhaps”.")
    assert "Denied by Mary Thorne. Evidence said to be missing" in denied.held
    assert (brave.held, entry.held, died.held) == ("", "Held by a neighbour.", "")


def test_a_note_leads_to_its_words_and_they_lead_to_it(store: Store) -> None:
    view = opened(store)
    marked = {
        anchor: (segment.text, segment.note)
        for paragraph in view.paragraphs
        for segment in paragraph.segments
        for anchor in segment.anchors
    }
    for note in notes(view):
        assert marked[note.there.removeprefix("#")][1] == note.anchor
    assert {words for words, _ in marked.values()} == {
        *("a brave man", "arrested", "arrest", "no entry", "died")
    }
    denied = notes(view)[2]
    assert denied.answers == notes(view)[1].there


def test_only_those_of_a_passage_unless_all_are_wanted(store: Store) -> None:
    there = at("died in 1840")
    assert [note.told for note in notes(opened(store, there, Telling.PASSAGE))] == ["death, 1840, Lynn"]
    assert len(notes(opened(store, there))) == 5
    assert notes(opened(store, None, Telling.PASSAGE)) == []


def test_what_is_answered_elsewhere_is_led_to(store: Store) -> None:
    (denied,) = notes(opened(store, at("I do not believe"), Telling.PASSAGE))
    span = arrest().span
    assert denied.answers == f"/source/{store.source_id(LETTERS)}?from={span.start}&to={span.end}#here"


def test_the_ways_of_showing_keep_the_place(store: Store) -> None:
    source = store.source_id(LETTERS)
    view = opened(store, None, Telling.PASSAGE)
    ways = {choice.key: choice.ways for choice in view.choices}
    assert ways["s"] == (
        ("off", f"/source/{source}", True),
        ("all", f"/source/{source}?statements=all", False),
    )
    told = {choice.key: choice.ways for choice in opened(store).choices}
    assert all("statements=all" in link for _, link, _ in told["m"])


def test_a_document_of_nothing_says_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain(LETTERS, ""))
        assert notes(opened(store)) == []


def test_many_statements_are_folded(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain(LETTERS, LETTER))
        many = tuple(replace(death(), ordinal=number) for number in range(1, MOST_IN_SIGHT + 4))
        store.put_reading(
            LETTERS, Read(chains=(), statements=_loose(many), sentences=(Span(0, 9),) * len(many)), "1"
        )
        told = opened(store).paragraphs[-1].told
    assert (len(told.notes), len(told.folded), len(told.triggers)) == (MOST_IN_SIGHT, 3, 1)


def _loose(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(replace(each, subject=Reference("she"), place=None) for each in statements)


def test_two_over_the_same_words_share_their_mark(tmp_path: Path) -> None:
    claim = replace(arrest(), subject=Reference("she"), place=None, holders=())
    held = replace(arrest(), subject=Reference("she"), place=None)
    own = replace(claim, polarity=Polarity.DENIED, responds_to=claim.trigger, hedge=None, quantity=None)
    held = replace(held, holders=tuple(replace(h, who=Reference("he")) for h in held.holders))
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain(LETTERS, LETTER))
        store.put_reading(LETTERS, Read(statements=(held, own), sentences=(held.span, own.span)), "1")
        view = opened(store)
    first, second = notes(view)
    assert first.there == second.there == second.answers
    assert "the same words." in second.held


def test_every_word_of_a_document_is_escaped(store: Store) -> None:
    page = page_at(store, f"/source/{store.source_id(LETTERS)}?statements=all", Path("<b>"))
    assert 'class="note told statement hedged"' in page
    assert "<b>" not in page.split("<header")[1].split("</header>")[0]


def test_markup_in_a_statement_is_words(tmp_path: Path) -> None:
    said = Statement(Span(0, 9), Span(0, 9), "arrest", Reference("<i>she</i>"), hedge="<script>")
    said = replace(said, polarity=Polarity.HEDGED)
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "<b>x</b> y"))
        store.put_reading("a.txt", Read(statements=(said,), sentences=(Span(0, 9),)), "1")
        page = page_at(store, f"/source/{store.source_id('a.txt')}?statements=all")
    assert "&lt;i&gt;she&lt;/i&gt;" in page and "&lt;script&gt;" in page
    assert "<i>she" not in page and "<script>" not in page
