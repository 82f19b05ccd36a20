"""A report: every claim has a footnote, every footnote's quote stands where it says, and people are named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.comparison.versions import COMPARISON
from testimonia.exports.report.gathered import Choices
from testimonia.exports.report.values import Chapter, Hand, Line, Mark, Report, Run, Tone, plain_words
from testimonia.model import (
    Act,
    Compared,
    Description,
    Doubt,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Judgement,
    Name,
    Place,
    Side,
    Span,
    Stretch,
    Verdict,
    describe,
)
from testimonia.model.finding import entity_id
from testimonia.pipeline.answers.reporting import report_on
from testimonia.pipeline.decisions.judging import decide, mirror
from testimonia.pipeline.decisions.noting import note
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.pipeline.told import LETTERS, MEMOIRS, SILENTS, told_by_hand
from tests.stated import stated_by_hand


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(told_by_hand(tmp_path))) as store:
        yield store


def made(store: Store, choices: Choices | None = None, name: str = "Ada Lind") -> Report:
    (record,) = store.lives.bearing(name, 5)
    held = store.entity(record)
    assert held is not None
    return report_on(store, held, ledger_of(store.path.parent), "letters", choices or Choices())


def chapter(report: Report, key: str) -> Chapter:
    return next(each for each in report.chapters if each.key == key)


def words(line: Line) -> str:
    """A line with its notes as numbers in brackets."""
    pieces = (
        f"[{piece.number}]" if isinstance(piece, Mark) else piece.text
        for piece in line.pieces
        if isinstance(piece, Mark | Run)
    )
    return "".join(pieces)


def lines(report: Report, key: str, hand: Hand = Hand.DOCUMENTS) -> list[str]:
    return [words(line) for item in chapter(report, key).items for line in item.lines if line.hand is hand]


def test_the_life_says_who_has_what_each_with_a_footnote(store: Store) -> None:
    assert lines(made(store), "life") == [
        "Born in 1800 (Ada Lind[3]).",
        "Arrested in Ely in 1832 (Ada Lind[4]) or in 1833 (Tom Moss[5]).",
    ]


def test_every_claim_of_a_document_has_a_footnote(store: Store) -> None:
    report = made(store)
    claims = [line for line in report.lines() if line.hand is Hand.DOCUMENTS]
    assert claims
    assert all(any(isinstance(piece, Mark) for piece in line.pieces) for line in claims)


def test_every_quote_stands_in_its_source_at_the_place_cited(store: Store) -> None:
    report = made(store, Choices(long=True))
    assert len(report.notes) >= 8
    for each in report.notes:
        path = store.path_of(each.source)
        assert path is not None
        text = store.text(path)
        assert text is not None
        assert each.span is not None
        number = int(plain_words(each.citation).rpartition("para. ")[2])
        (paragraph,) = store.paragraphs(each.source, number - 1, number)
        assert paragraph.span.contains(each.span)
        assert each.quote.strip("… ") in " ".join(paragraph.words.split())
        assert " ".join(each.span.of(text.reading).split()) in each.quote


def test_notes_are_numbered_in_the_order_in_which_they_stand(store: Store) -> None:
    report = made(store)
    marks = [piece.number for line in report.lines() for piece in line.pieces if isinstance(piece, Mark)]
    assert marks == [each.number for each in report.notes] == list(range(1, len(marks) + 1))


def test_a_work_is_cited_in_full_once(store: Store) -> None:
    told = [plain_words(each.citation) for each in made(store).notes]
    assert sum("Ada Lind, memoir.txt, n.d." in each for each in told) == 1
    assert sum(each.startswith("Lind, memoir.txt, para.") for each in told) > 1


def test_what_clashes_has_its_sign_its_reasons_and_the_reading_under_which_it_is_gone(store: Store) -> None:
    report = made(store)
    (item,) = chapter(report, "clashes").items
    assert item.tone is Tone.CLASH
    assert [words(line) for line in item.lines[:2]] == [
        "1832: “She was arrested at Ely in 1832.” (Ada Lind[6]).",
        "1833: “The watch arrested Ada Lind in 1833.” (Tom Moss[7]).",
    ]
    machine = lines(report, "clashes", Hand.MACHINE)
    told = "Not all of this can be true. Probably one arrest. 2 accounts, 2 independent witnesses. "
    assert machine == [
        f"{told}Each tells of one arrest.",
        "Only if she was arrested twice.",
    ]
    assert chapter(report, "life").items[1].tone is Tone.CLASH


def test_a_decision_names_who_made_it_when_and_why(store: Store) -> None:
    decide(store, ledger_of(store.path.parent), store.findings()[0].id, Act.REAL, by="ben", why="The bell.")
    report = made(store)
    (line,) = [line for line in report.lines() if line.hand is Hand.PERSON]
    assert line.label.startswith("Decided by ben, ")
    assert words(line) == "the finding holds. Reason given: The bell."
    assert not any(each.key == "undecided" for each in report.chapters)


def test_what_a_person_says_is_no_finding_loses_its_sign(store: Store) -> None:
    decide(store, ledger_of(store.path.parent), store.findings()[0].id, Act.NOT_ONE, by="ben")
    report = made(store)
    assert chapter(report, "clashes").items[0].tone is Tone.NONE
    assert chapter(report, "life").items[1].tone is Tone.NONE


def test_only_decided_findings(store: Store) -> None:
    chosen = Choices(decided_only=True)
    assert not any(each.key == "clashes" for each in made(store, chosen).chapters)
    decide(store, ledger_of(store.path.parent), store.findings()[0].id, Act.REAL, by="ben")
    assert len(chapter(made(store, chosen), "clashes").items) == 1


def test_an_open_question_is_said_to_be_open(store: Store) -> None:
    (said,) = lines(made(store), "undecided", Hand.PLAIN)
    assert said == "The arrest of Ada Lind: 1832 or 1833? Probably one arrest."


def test_notes_of_people_stand_with_the_words_they_are_on(store: Store) -> None:
    folder = store.path.parent
    note(store, ledger_of(folder), MEMOIRS, "See the register.", quote="arrested at Ely", by="ben")
    note(store, ledger_of(folder), SILENTS, "About the weather.", by="ben")
    mirror(store, ledger_of(folder))
    report = made(store)
    (line,) = [line for item in chapter(report, "notes").items for line in item.lines]
    assert line.hand is Hand.PERSON
    assert words(line) == f"See the register. On the words of Ada Lind.[{len(report.notes)}]"
    assert report.notes[-1].quote == "She was arrested at Ely in 1832."


def test_a_decision_on_who_is_who_stands_with_the_names(store: Store) -> None:
    folder = store.path.parent
    hashes, original = store.hashes(), store.original(MEMOIRS)
    assert original is not None
    place = Place(MEMOIRS, hashes[MEMOIRS], (describe(original, Span(0, len("Ada Lind"))),))
    ledger.append(
        ledger_of(folder), Judgement("2026-05-03T04:00:00+00:00", "ben", Act.SAME, (place,), "identity")
    )
    mirror(store, ledger_of(folder))
    labels = [line.label for item in chapter(made(store), "names").items for line in item.lines]
    assert "Decided by ben, 3 May 2026" in labels


def test_what_others_think_can_be_left_out(store: Store) -> None:
    assert lines(made(store), "opinions") == ["Tom Moss: “a brave woman”[8]."]
    report = made(store, Choices(opinions=False))
    assert not any(each.key == "opinions" for each in report.chapters)
    assert any("what others think" in each for each in report.method)


def test_the_silent_are_named_and_counted(store: Store) -> None:
    silent = chapter(made(store), "silent")
    assert silent.lead.startswith("1 document that was read does not speak of Ada Lind")
    assert SILENTS in lines(made(store), "silent", Hand.PLAIN)[0]


def test_what_a_sidecar_says_is_how_a_document_is_cited(store: Store) -> None:
    csl = {
        "type": "book",
        "title": "Rain",
        "author": [{"family": "Lind", "given": "Ada"}],
        "publisher": "Fen Press",
    }
    store.describe({MEMOIRS: Description(csl)})
    report = made(store)
    assert "Ada Lind, Rain (Fen Press, n.d.), para. 1" in [plain_words(e.citation) for e in report.notes]
    assert "Lind, Ada. Rain. Fen Press, n.d. File: memoir.txt." in map(plain_words, report.bibliography)


def test_who_passes_it_on_and_who_denies_it(tmp_path: Path) -> None:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        report = made(store)
    assert (
        "(Tom Moss, as told by Mary Thorne, hedged[2]); arrested (denied by Mary Thorne[3])"
        in lines(report, "life")[0]
    )
    assert report.notes[1].remarks == (
        "As told by Tom Moss (“wrote”).",
        "Hedged: “perhaps”.",
        "Known from hearsay.",
    )
    assert report.notes[2].remarks == ("In answer to Tom Moss.",)


def test_a_page_has_no_more_than_is_asked_for_and_says_so(store: Store) -> None:
    report = made(store, Choices(most=1))
    assert len(chapter(report, "life").items) == 1
    assert chapter(report, "life").more == "1 more happening in the files."
    assert "3 passages" in report.lede[0]


def test_the_same_base_gives_the_same_report(store: Store) -> None:
    assert made(store) == made(store)


def test_of_a_place_what_happened_there_is_told(tmp_path: Path) -> None:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        told = lines(made(store, name="Lynn"), "life")
    assert told[0].startswith("Ada Lind: died in 1840 (Mary Thorne[")


@pytest.mark.parametrize("known", [True, False])
def test_what_is_copied_is_no_second_testimony(store: Store, known: bool) -> None:
    memoir, letter = store.source_id(MEMOIRS) or "", store.source_id(LETTERS) or ""
    passages = tuple(
        Stretch(held.source, held.statement.span)
        for held in (store.statements(memoir)[1], store.statements(letter)[0])
    )
    copy = Finding(
        FindingKind.COPY,
        Verdict.CONSISTENT,
        "The same words.",
        tuple(Side("", (each,)) for each in passages),
        direction=letter if known else None,
    )
    (ada,) = store.entities()
    store.put_comparison(Compared((ada.entity,), (), (copy,)), COMPARISON)
    (said,) = lines(made(store), "copies", Hand.MACHINE)
    if known:
        counted = "1 of the passages cited above stands in them."
        assert said == f"{MEMOIRS} has passages from {LETTERS}; {counted}"
    else:
        paths = [path for _, path in sorted(((memoir, MEMOIRS), (letter, LETTERS)))]
        counted = "2 of the passages cited above stand in them."
        assert said == f"{paths[0]} has passages in common with {paths[1]}; {counted}"


def test_who_may_be_the_same_is_an_open_question(store: Store) -> None:
    (ada,) = store.entities()
    other = Entity(EntityKind.PERSON, "A. Lind", (Name("A. Lind", 1),), ())
    doubt = Doubt(ada.id, entity_id(other), "One initial.", "No more is known.")
    store.put_comparison(Compared((ada.entity, other), (), (), (), (doubt,)), COMPARISON)
    (item,) = chapter(made(store), "undecided").items
    assert plain_words(item.heading) == "The same as A. Lind?"
    assert [(line.label, words(line)) for line in item.lines] == [
        ("For", "One initial."),
        ("Against", "No more is known."),
    ]
