"""The page of searches, and what is found alone."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from lxml import html

from testimonia.comparison.versions import COMPARISON
from testimonia.model import Act, Compared, Entity, EntityKind, Judgement, Name
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store, locate
from tests.stated import DIARIES, LETTER, LETTERS, stated_by_hand
from tests.store.samples import letter, place, plain
from tests.web.hostile import HOSTILE, UNWANTED
from tests.web.pages.picking import picked, text, texts
from tests.web.pages.shelved import clash as clashing
from tests.web.pages.shelved import found, holding, page_at, side


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        yield store


def parsed(store: Store, address: str) -> html.HtmlElement:
    page = page_at(store, address)
    page.encode("utf-8")
    assert not set(page) & set(UNWANTED)
    return html.document_fromstring(page)


def test_before_anything_is_asked(store: Store) -> None:
    page = parsed(store, "/search")
    assert picked(page, "#q")[0].get("value") == ""
    assert picked(page, "details.help[open]")
    assert picked(page, "#hits .hit") == []
    assert [each.get("value") for each in picked(page, "#folders option")] == ["box/", DIARIES, LETTERS]


def test_a_hit_leads_to_the_exact_words(store: Store) -> None:
    page = parsed(store, "/search?q=brave")
    (hit,) = picked(page, ".hit")
    start = LETTER.index("brave")
    there = f"/source/{store.source_id(LETTERS)}?from={start}&to={start + 5}#here"
    assert [each.get("href") for each in picked(hit, "a")] == [there, there]
    assert texts(hit, "mark") == ["brave"]
    assert "Mary Thorne" in text(picked(hit, ".cite")[0])
    assert text(picked(page, ".counted")[0]) == "1 passage in 1 document"
    assert picked(page, "#q")[0].get("value") == "brave"


def test_the_fragment_is_what_the_page_has(store: Store) -> None:
    alone = page_at(store, "/search/hits?q=moss")
    assert "<html" not in alone
    assert alone.strip() in page_at(store, "/search?q=moss")
    assert page_at(store, "/search/hits").strip() == ""


def test_other_names_are_looked_for_and_it_is_said(store: Store) -> None:
    page = parsed(store, '/search?q="Tom+Moss"')
    assert texts(page, ".also .other") == ["Moss"]
    (ada,) = [held for held in store.entities() if held.entity.name == "Ada Lind"]
    store.put_comparison(
        Compared(
            (
                Entity(EntityKind.PERSON, "Tom Moss", (Name("Tom Moss", 1), Name("scoundrel", 1)), ()),
                ada.entity,
            )
        ),
        COMPARISON,
    )
    page = parsed(store, '/search?q="Tom+Moss"')
    assert texts(page, ".also .other") == ["scoundrel"]
    assert text(picked(page, ".counted b")[0]) == "2 passages in 2 documents"
    (switch,) = picked(page, ".also .switch")
    only = parsed(store, switch.get("href"))
    assert text(picked(only, ".counted b")[0]) == "1 passage in 1 document"
    assert text(picked(only, ".also .switch")[0]) == "with the other names"
    assert picked(only, "input[name=names][checked]")


def test_several_of_one_name_are_offered(store: Store) -> None:
    names = (("Ada Lind", "Lind", "scoundrel"), ("Peter Lind", "Lind", "came to Lynn"), ("Lind",))
    people = tuple(
        Entity(EntityKind.PERSON, own[0], tuple(Name(name, 1) for name in own), ()) for own in names
    )
    store.put_comparison(Compared(people), COMPARISON)
    page = parsed(store, "/search?q=Lind")
    assert "Several are called Lind" in text(picked(page, ".also")[0])
    ways = {text(each): each.get("href") for each in picked(page, ".also a")}
    assert set(ways) == {"Ada Lind", "Peter Lind"}
    chosen = parsed(store, ways["Peter Lind"])
    assert texts(chosen, ".also .other") == ["came to Lynn"]


def test_people_findings_and_notes_stand_above(store: Store) -> None:
    note = Judgement("2024-01-01T00:00:00Z", "ann", Act.NOTE, (place(LETTERS, LETTER, "brave"),), "Ada again")
    store.mirror(locate([note], store.hashes(), store.original)[0])
    page = parsed(store, "/search?q=Ada")
    known = {text(picked(each, "dt")[0]): picked(each, "dd")[0] for each in picked(page, ".known > div")}
    (person,) = picked(known["People"], "a")
    assert person.get("href").startswith("/who/")
    assert "Ada again" in text(known["Your notes"])
    assert "ann, 1 January 2024" in text(known["Your notes"])


def test_findings_about_those_who_bear_the_name(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "Ann Marlow came in 1928.", "b.txt": "She came in 1929."}) as store:
        found(
            store,
            clashing(side(store, "1928", ("a.txt", "came in 1928")), side(store, "1929", ("b.txt", "1929"))),
        )
        page = parsed(store, "/search?q=Marlow")
        (link,) = picked(page, ".known .sentences a")
        assert link.get("href").startswith("/finding/")


def test_a_list_of_names(store: Store) -> None:
    typed = "Ada Lind\nNobody Here\nTom Moss"
    page = parsed(store, f"/search?q={quote_plus(typed)}")
    rows = [[text(cell) for cell in picked(row, "th, td")] for row in picked(page, ".several tbody tr")]
    assert [(row[0], row[2]) for row in rows] == [("Ada Lind", "3"), ("Nobody Here", "0"), ("Tom Moss", "2")]
    assert picked(page, "textarea")[0].text == typed


def test_what_else_could_be_asked(store: Store) -> None:
    page = parsed(store, "/search?q=scound")
    (way,) = picked(page, ".also .way")
    assert text(way) == "scound* 1"
    assert picked(parsed(store, picked(way, "a")[0].get("href")), ".hit")
    (way,) = picked(parsed(store, "/search?q=scoundrel&in=letter.txt"), ".also .way")
    assert text(way) == "look in the whole folder 1"
    page = parsed(store, "/search?q=brave+zebra")
    assert "zebra stands nowhere in the folder" in text(picked(page, ".also")[0])


def test_by_document_and_narrowed(store: Store) -> None:
    page = parsed(store, "/search?q=lind&order=documents")
    assert texts(page, ".hits h3 .path, .hits h3 a")
    facets = {text(picked(each, "a")[0]): picked(each, "a")[0] for each in picked(page, ".where-else li")}
    assert set(facets) == {DIARIES, LETTERS}
    narrowed = parsed(store, facets[DIARIES].get("href"))
    assert {each.get("href").partition("?")[0] for each in picked(narrowed, ".cite")} == {
        f"/source/{store.source_id(DIARIES)}"
    }
    assert picked(narrowed, "input[name=in]")[0].get("value") == DIARIES


def test_pages(tmp_path: Path) -> None:
    many = "\n\n".join(f"apple number {n}" for n in range(60))
    with holding(tmp_path, {"a.txt": many}) as store:
        first = parsed(store, "/search?q=apple")
        assert len(picked(first, ".hit")) == 25
        assert text(picked(first, ".counted b")[0]) == "60 passages in 1 document"
        last = parsed(store, picked(first, ".pages a")[-1].get("href"))
        assert len(picked(last, ".hit")) == 10
        assert texts(last, ".pages [aria-current]") == ["3"]
        seen = [
            words
            for page in (1, 2, 3)
            for words in texts(parsed(store, f"/search?q=apple&page={page}"), ".words")
        ]
        assert len(set(seen)) == 60
        for odd in ("0", "-1", "x", "99999999999999999999", "²"):
            assert parsed(store, f"/search?q=apple&page={quote_plus(odd)}") is not None


def test_words_of_the_original(tmp_path: Path) -> None:
    with holding(tmp_path, (letter("a.txt"),)) as store:
        page = parsed(store, '/search?q="govern-+ment"')
        (hit,) = picked(page, ".hit.unrepaired")
        assert text(picked(hit, ".so")[0]) == "So in the original; read as “government”."
        assert "only in the original" in text(picked(page, ".counted")[0])
        reading = store.text("a.txt")
        assert reading is not None
        start = reading.reading.index("government")
        assert f"?from={start}&to={start + 10}#here" in picked(hit, ".cite")[0].get("href")


QUERIES = [
    *HOSTILE,
    '"',
    "NEAR(",
    "NEAR(a b, 9999999999)",
    "a\0b",
    "\ud800",
    "( ( ( (",
    "*",
    "a OR",
    "\u200f\u202eabc",
    "x" * 5000,
    "(" * 500,
    "-- ; DROP TABLE sources",
    'text:a OR "b" ^c {d e}',
]


@pytest.mark.parametrize("words", QUERIES)
def test_a_question_of_any_kind_is_answered(store: Store, words: str) -> None:
    for name in ("q", "in", "kind", "layer", "from", "order", "who", "page"):
        asked = {"q": "lind", name: words}
        query = "&".join(f"{key}={quote_plus(value, errors='surrogatepass')}" for key, value in asked.items())
        page = page_at(store, f"/search/hits?{query}" if name == "q" else f"/search?{query}")
        assert "<script>alert" not in page
        assert "<img" not in page
        assert not set(page) & set(UNWANTED)


@pytest.mark.parametrize("words", HOSTILE)
def test_documents_and_names_of_any_kind(tmp_path: Path, words: str) -> None:
    clean = words.replace("\r", "\n")
    with holding(tmp_path, (plain("a<b>.txt", f"word {clean} word"),)) as store:
        person = Entity(EntityKind.PERSON, f"word {words}", (Name(f"word {words}", 1), Name("word", 1)), ())
        store.put_comparison(Compared((person,)), COMPARISON)
        page = page_at(store, "/search?q=word")
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "a<b>" not in page
        assert not set(page) & set(UNWANTED)


def test_words_that_no_paragraph_has_together_are_offered_alone(tmp_path: Path) -> None:
    words = "Ada Lind was arrested.\n\nIn 1828 Tom Moss came. Arrested men sang."
    with holding(tmp_path, {"a.txt": words}) as store:
        page = parsed(store, "/search?q=lind+1828+zeal+%22men+sang%22")
        one = parsed(store, "/search?q=zeal")
    (ways,) = picked(page, ".also")
    links = [each.get("href") for each in picked(ways, "a")]
    assert links == ["/search?q=lind", "/search?q=1828", "/search?q=%22men+sang%22"]
    assert texts(ways, ".count") == ["1", "1", "1"]
    assert "zeal stands nowhere in the folder" in text(ways)
    assert picked(one, ".also a") == []


def test_all_findings_about_somebody_are_one_link_away(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "Ann Marlow came in 1928.", "b.txt": "They came in 1929."}) as store:
        sides = (
            side(store, "1928", ("a.txt", "came in 1928")),
            side(store, "1929", ("b.txt", "came in 1929")),
        )
        found(store, *(clashing(*sides, number=n) for n in range(5)))
        page = parsed(store, "/search?q=marlow")
    assert [each.get("href") for each in picked(page, "dd.sentences .note-of a")] == [
        "/findings?who=Ann+Marlow"
    ]
