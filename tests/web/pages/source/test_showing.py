from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.pipeline.decisions.judging import JudgingError
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.page import AskingError, Media, Moved
from testimonia.web.pages.source.files import IMAGES
from tests.pdf_writer import Sheet, pdf, stacked
from tests.stated import LETTER, LETTERS, arrest, stated_by_hand
from tests.store.samples import plain
from tests.web.hostile import HOSTILE
from tests.web.pages.shelved import answer_at, holding, page_at


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as store:
        yield store


def parsed(page: str) -> Any:
    return html.document_fromstring(page)


def source(store: Store) -> str:
    return store.source_id(LETTERS) or ""


def test_a_statement_has_an_address_that_leads_to_its_words(store: Store) -> None:
    told = next(each for each in store.statements(source(store)) if each.statement == arrest())
    span = told.statement.span
    moved = answer_at(store, f"/statement/{told.id}")
    assert isinstance(moved, Moved)
    assert moved == Moved(f"/source/{source(store)}?from={span.start}&to={span.end}#said-{told.id}")
    page = page_at(store, moved.address)
    assert f'id="said-{told.id}"' in page
    assert answer_at(store, "/statement/nothing") is None


@pytest.mark.parametrize(
    "query", ["layer=x", "repairs=x", "images=x", "from=2", "from=3&to=2", "from=a&to=b", "mentions=x"]
)
def test_an_address_that_names_nothing_is_said_to(store: Store, query: str) -> None:
    with pytest.raises(AskingError):
        answer_at(store, f"/source/{source(store)}?{query}")


def test_the_ways_are_kept_from_page_to_page(tmp_path: Path) -> None:
    with holding(tmp_path, {"book.txt": "\n\n".join(f"Word {n}." for n in range(900))}) as store:
        page = page_at(store, f"/source/{store.source_id('book.txt')}?repairs=shown&layer=original")
    links = parsed(page).xpath("//p[@class='leaf']/a/@href")
    assert links == [f"/source/{store_id(page)}?paragraph=400&layer=original&repairs=shown"]


def store_id(page: str) -> str:
    return str(parsed(page).xpath("//*[@class='text']/@data-source")[0])


def test_what_can_be_done_with_words_can_be_done_without_scripts(store: Store) -> None:
    at = LETTER.index("in March 1833")
    page = parsed(page_at(store, f"/source/{source(store)}/at?from={at}&to={at + 13}"))
    forms = {form.get("data-do"): form for form in page.xpath("//form[@data-do]")}
    assert list(forms) == ["note", "spelling", "date", "mention", "statement"]
    for form in forms.values():
        fields = {each.get("name"): each.get("value") for each in form.xpath(".//input[@type='hidden']")}
        assert (fields["from"], fields["to"], fields["source"]) == (str(at), str(at + 13), source(store))
        assert fields["back"].endswith("#paragraph-1")
    assert forms["spelling"].xpath(".//textarea/text()") == ["in March 1833"]
    assert page.xpath("//mark/text()") == ["in March 1833"]
    undone = {form.xpath(".//input[@name='what']/@value")[0] for form in page.xpath("//section//form")}
    assert undone <= {"not-mention", "not-date", "not-statement"}
    assert "in March 1833" in page.xpath("//textarea[@class='citation']/text()")[0]


def test_it_is_said_whom_a_pronoun_speaks_of_and_nothing_is_chosen_for_one(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        memoir = store.source_id("memoir.txt") or ""
        start = store.words(memoir).index("She was arrested")
        page = parsed(page_at(store, f"/source/{memoir}/at?from={start}&to={start + 32}"))
    said = [each.text_content() for each in page.xpath("//section[@data-do='read']//p")]
    assert "“She” speaks of Ada Lind" in said
    assert "“arrested” tells of the arrest of Ada Lind" in said
    people = page.xpath("//select[@name='subject']/option/text()")
    assert "She (Ada Lind)" in people
    (told,) = page.xpath("//form[@data-do='statement']//select[@name='value']")
    assert told.get("required") is not None
    assert not told.xpath("option[@selected]")
    assert told.xpath("string(option[1]/@value)") == ""


def test_narrower_words_are_found_in_the_paragraph(store: Store) -> None:
    start = LETTER.rindex("\n\n", 0, LETTER.index("in March 1833")) + 2
    address = f"/source/{source(store)}/at?from={start}&to={LETTER.index('in March 1833') + 13}"
    page = parsed(page_at(store, f"{address}&words=March"))
    assert page.xpath("//mark/text()") == ["March"]
    assert "does not stand in this paragraph" in page_at(store, f"{address}&words=Norwich")


@pytest.mark.parametrize("span", ["from=0&to=0", "from=90000&to=90004", "from=0&to=900000"])
def test_words_that_are_not_there(store: Store, span: str) -> None:
    address = f"/source/{source(store)}/at?{span}"
    if "900000" in span:
        with pytest.raises(AskingError):
            answer_at(store, address)
    else:
        assert answer_at(store, address) is None


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_the_words_becomes_markup(tmp_path: Path, words: str) -> None:
    with holding(tmp_path, {"a.txt": f"Here {words} stands."}) as store:
        address = f"/source/{store.source_id('a.txt')}/at?from=0&to=8"
        page = page_at(store, address)
        asked = page_at(store, f"{address}&words=%3Cscript%3Ealert(1)%3C/script%3E")
        text = page_at(store, f"/source/{store.source_id('a.txt')}?layer=original&repairs=shown")
    for each in (page, asked, text):
        assert "<script>alert" not in each
        assert "<img src=x" not in each
        assert "\u202e" not in each


def test_the_file_is_saved_and_never_shown(tmp_path: Path) -> None:
    words = b"<script>alert(1)</script>"
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "page.html").write_bytes(words)
    with holding(tmp_path, {"letters/page.html": words.decode()}) as store:
        address = f"/source/{store.source_id('letters/page.html')}/file"
        assert answer_at(store, address, tmp_path) == Media("application/octet-stream", words, "page.html")
        (tmp_path / "letters" / "page.html").write_bytes(words + b"!")
        with pytest.raises(JudgingError, match="has changed"):
            answer_at(store, address, tmp_path)
        assert answer_at(store, "/source/nothing/file", tmp_path) is None


@pytest.mark.parametrize("page", ["0.png", "0", "x.png", "-1.png", "1e3.png", "٣.png", "00000000.png"])
def test_only_pages_of_scans_have_images(tmp_path: Path, page: str) -> None:
    with holding(tmp_path, (plain("a.txt", "Ada."),)) as store:
        assert answer_at(store, f"/source/{store.source_id('a.txt')}/page/{page}", tmp_path) is None


def test_the_image_of_a_page(tmp_path: Path) -> None:
    data = pdf([Sheet(stacked(40, 500, ["Ada came to Ely.", "Tom stayed in Lynn."]))])
    (tmp_path / "scan.pdf").write_bytes(data)
    with holding(tmp_path, (ingest(File("scan.pdf", data)),)) as store:
        address = f"/source/{store.source_id('scan.pdf')}/page"
        try:
            image = answer_at(store, f"{address}/0.png", tmp_path)
        finally:
            IMAGES.rest()
        assert isinstance(image, Media)
        assert (image.kind, image.name, image.content[:4]) == ("image/png", "", b"\x89PNG")
        for wrong in ("x.png", "0", "-1.png", "1e3.png", "٣.png", "00000000.png"):
            assert answer_at(store, f"{address}/{wrong}", tmp_path) is None
