"""The pages about people and things, as they are sent."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.comparison.versions import COMPARISON
from testimonia.model import (
    Act,
    Chain,
    ChainIn,
    Compared,
    Doubt,
    Entity,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Read,
    Span,
)
from testimonia.model.finding import entity_id
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.judging import record
from testimonia.pipeline.decisions.meaning import name_places, named
from testimonia.pipeline.decisions.noting import note
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.page import AskingError, Moved
from testimonia.web.pages.who.naming import key_of
from tests.stated import stated_by_hand
from tests.web.pages.shelved import answer_at, holding, page_at
from tests.web.pages.test_pages import HOSTILE


@pytest.fixture
def stated(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        yield store


def of(store: Store, name: str, asked: str = "", folder: Path = Path("letters")) -> str:
    (record_id,) = store.lives.bearing(name, 2)
    return page_at(store, f"/who/{record_id}{asked}", folder)


def text_of(page: str) -> str:
    """What is read on a page, on one line."""
    return " ".join(re.sub("<[^>]*>", " ", page).split())


def test_the_list_counts_what_it_says(stated: Store) -> None:
    page = text_of(page_at(stated, "/who"))
    assert "People 4" in page
    assert "Places 2" in page
    # documents, statements, voices, findings
    assert re.search(r"Ada Lind 2 3 1 –", page)
    assert re.search(r"Tom Moss Moss 2 – – –", page)


@pytest.mark.parametrize(
    ("asked", "found"),
    [("lind", {"Ada Lind", "Peter Lind"}), ("MOSS", {"Tom Moss"}), ("li ad", {"Ada Lind"}), ("zz", set())],
)
def test_the_list_is_of_names_with_words(stated: Store, asked: str, found: set[str]) -> None:
    page = page_at(stated, f"/who?words={asked}")
    assert set(re.findall(r'<th scope="row"><a [^>]*><bdi>([^<]*)', page)) == found


def test_an_unknown_kind_is_refused(stated: Store) -> None:
    with pytest.raises(AskingError):
        answer_at(stated, "/who?kind=ghost")


def test_what_has_no_entry_is_an_empty_list(stated: Store) -> None:
    assert "The documents name none." in page_at(stated, "/who?kind=work")
    assert "Nobody is in doubt." in page_at(stated, "/who?kind=doubt")


def test_pairs_in_doubt_can_be_decided_on(stated: Store, tmp_path: Path) -> None:
    entities = [held.entity for held in stated.entities()]
    ada, peter = (next(e for e in entities if e.name == name) for name in ("Ada Lind", "Peter Lind"))
    doubt = Doubt(entity_id(ada), entity_id(peter), "One is a Lind.", "So is the other.", 3)
    stated.put_comparison(Compared(tuple(entities), doubts=(doubt,)), COMPARISON)
    page = page_at(stated, "/who?kind=doubt", tmp_path)
    assert "One is a Lind." in page
    assert f'name="one" value="{doubt.one}"' in page
    assert f'name="other" value="{doubt.other}"' in page
    assert re.findall(r'name="act" value="(\w+)"', page) == ["same", "different", "undecided"]
    assert "So is the other." in of(stated, "Ada Lind")
    places = name_places(stated, [named(stated, "letter.txt:Ada Lind"), named(stated, "letter.txt:Tom Moss")])
    record(ledger_of(tmp_path), Act.UNDECIDED, places, "identity", by="ann")
    assert "left open" not in page_at(stated, "/who?kind=doubt", tmp_path)  # it was another pair


def test_a_page_says_what_is_told_thought_and_named(stated: Store) -> None:
    page = of(stated, "Ada Lind")
    words = text_of(page)
    assert "3 statements by 1 voice" in words
    assert "Synopsis 2 happenings from 3 statements" in words
    assert 'name="part-1"' in page
    thought = text_of(of(stated, "Tom Moss"))
    assert "Praise 1 Tom Moss is a brave man . Mary Thorne" in thought
    assert "Blame 1" in thought


def test_what_is_only_mentioned_says_so(stated: Store) -> None:
    assert "it is only mentioned" in of(stated, "Mary Thorne")


def test_others_can_be_looked_for_to_merge(stated: Store) -> None:
    page = of(stated, "Ada Lind", "?merge=lind&what=all")
    assert "Peter Lind" in page
    assert "Tom Moss" not in text_of(page).partition("Merge with another")[2]
    assert '<input type="hidden" name="what" value="all">' in page  # what was chosen stays chosen
    assert "No other person" in of(stated, "Ada Lind", "?merge=zz")


def test_decisions_and_notes_stand_on_the_page(stated: Store, tmp_path: Path) -> None:
    path = ledger_of(tmp_path)
    places = name_places(stated, [named(stated, "letter.txt:Ada Lind"), named(stated, "letter.txt:Tom Moss")])
    line = record(path, Act.DIFFERENT, places, "identity", by="ann", why="she was a child then")
    note(stated, path, "letter.txt", "Ask at Ely.", quote="Ada Lind died", by="bo")
    note(stated, path, "letter.txt", "Not about her.", quote="the jailer", by="bo")
    for name in ("Ada Lind", "Tom Moss"):
        page = of(stated, name, folder=tmp_path)
        assert "Decided not to be one" in page
        assert f'name="line" value="{line.id}"' in page
    page = of(stated, "Ada Lind", folder=tmp_path)
    assert "she was a child then" in page
    assert "Ask at Ely." in page
    assert "Not about her." not in page
    assert "Decided not" not in of(stated, "Peter Lind", folder=tmp_path)


def test_an_old_address_leads_to_whoever_bears_the_name(stated: Store) -> None:
    (ada,) = stated.lives.bearing("Ada Lind", 2)
    assert answer_at(stated, "/who/gone?name=Ada+Lind") == Moved(f"/who/{ada}?name=Ada+Lind")
    assert answer_at(stated, "/who/gone?name=Nobody") is None
    assert answer_at(stated, "/who/gone") is None


def test_an_old_address_leads_to_the_words_that_were_decided_on(stated: Store) -> None:
    (ada,) = stated.lives.bearing("Ada Lind", 2)
    at = key_of(stated.lives.chains(ada)[0].chain)
    assert answer_at(stated, f"/who/gone?name=Peter+Lind&at={at}") == Moved(
        f"/who/{ada}?name=Ada+Lind&at={at}"
    )
    for wrong in ("x", ":", "x:", ":1", "x:²", f"x:{'9' * 40}", "x:1"):
        assert answer_at(stated, f"/who/gone?at={wrong}") is None


def test_where_several_bear_the_name_all_are_listed(disputed: Path) -> None:
    with Store.open(evidence_of(disputed)) as store:
        (ada,) = store.lives.bearing("Ada Lind", 2)
        one, other, *_ = store.lives.chains(ada)
        places = name_places(store, [named(store, f"{each.path}:Ada Lind") for each in (one, other)])
    record(ledger_of(disputed), Act.DIFFERENT, places, "identity", by="ann")
    build(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        assert len(store.lives.bearing("Ada Lind", 9)) == 2
        page = page_at(store, f"/who/{ada}?name=Ada+Lind", disputed)
        assert "Who is meant by" in page
        at = key_of(one.chain)
        assert isinstance(answer_at(store, f"/who/{ada}?name=Ada+Lind&at={at}", disputed), Moved)


def test_clashes_are_marked_in_the_words_and_in_the_head_of_the_row(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        page = of(store, "Ada Lind", folder=disputed_once)
    birth = page[page.index('<tr role="row" id="happened-') :].partition("</tr>")[0]
    assert 'class="clash"' in birth
    assert '<mark class="clash">1790</mark>' in birth
    assert '<mark class="clash">1795</mark>' in birth
    assert '<span class="or clashing">≠</span>' in birth
    assert re.search(r'class="found clash" href="/finding/\w+"', birth)
    assert "silent" in page
    rivals = re.findall(r'class="bar \w+ clash"><title>([^<]*)', page)
    assert {title.partition(":")[0] for title in rivals} >= {"birth"}


def test_every_mark_on_the_line_leads_to_a_row_of_the_page(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        page = of(store, "Ada Lind", folder=disputed_once)
    links = set(re.findall(r'<a href="#([^"]*)" class="bar', page))
    assert links
    assert links <= {*re.findall(r'id="([^"]*)"', page)}


def test_no_two_parts_of_a_page_have_one_anchor(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        anchors = re.findall(r' id="([^"]*)"', of(store, "Ada Lind", "?merge=t", disputed_once))
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("words", HOSTILE)
def test_no_name_becomes_markup(tmp_path: Path, words: str) -> None:
    """As a name, in the list, as what was asked for, as a path, a note, a reason."""
    path = f"{words.replace('/', '').replace(chr(10), '')}.txt"
    with holding(tmp_path, {path: f"{words} came."}) as store:
        source = store.source_id(path) or ""
        chain = Chain(0, EntityKind.PERSON, (Name(words, 1),))
        store.put_reading(
            path, Read((), (chain,), (Mention(Span(0, len(words)), MentionForm.NAME, 0),)), "reading 1"
        )
        one = Entity(EntityKind.PERSON, words, (Name(words, 1),), (ChainIn(source, 0),), words, (words,))
        other = Entity(EntityKind.PERSON, f"{words} II", (Name(words, 1),), ())
        doubt = Doubt(entity_id(one), entity_id(other), words, words, 1)
        store.put_comparison(Compared((one, other), doubts=(doubt,)), COMPARISON)
        note(store, ledger_of(tmp_path), path, words, by=words)
        pages = [
            page_at(store, "/who", tmp_path),
            page_at(store, "/who?kind=doubt", tmp_path),
            page_at(store, f"/who/{entity_id(one)}", tmp_path),
            page_at(store, "/who?words=" + "%3Cscript%3Ealert(1)%3C/script%3E", tmp_path),
            page_at(store, f"/who/{entity_id(one)}?merge=%22%3E%3Cscript%3E&what=%3Cscript%3E", tmp_path),
        ]
    for page in pages:
        assert "<script>" not in page
        assert "<img" not in page
        assert "onmouseover='" not in page
        assert "\u202e" not in page


def test_copies_are_said_to_be_copies(tmp_path: Path, disputed_once: Path) -> None:
    """A voice that has the wording of another stands beside it as no witness of its own."""
    folder = Path(shutil.copytree(disputed_once, tmp_path / "copied"))
    shutil.copy(folder / "memoir.txt", folder / "again.txt")
    more = " The rest of this page was filled by another, with sums of money and names of horses." * 6
    for name in ("memoir.txt", "again.txt"):
        shared = "She had a grey coat and a tin box; in it lay the letters of eleven winters, tied by year."
        (folder / name).write_text(
            f"{(folder / name).read_text(encoding='utf-8')}\n{shared}{more if name == 'again.txt' else ''}\n",
            encoding="utf-8",
        )
    build(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        copies = [each for each in store.findings() if each.finding.kind.value == "copy"]
        page = of(store, "Ada Lind", folder=folder)
    assert copies
    assert re.search(r'class="copy" href="/copy/\w+"', page)
