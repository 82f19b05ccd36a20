"""What is tried against a reading room, on every page and every deed that there is.

The pages are found by going through a hostile folder link by link, so a new one is tried without being named
here. One that no link leads to needs a line in `beginning`.
"""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit

import httpx
import pytest

from testimonia.pipeline.places import ledger_of
from testimonia.web import pages
from testimonia.web.checks import LARGEST_BODY
from testimonia.web.deeds import DEEDS, Deed
from testimonia.web.deeds.deed import way_back
from testimonia.web.pages import PAGES
from testimonia.web.pages.page import Page
from tests.web.hostile import HOSTILE, UNWANTED, hostile_folder
from tests.web.plain_pages import PORT, Browser, Room
from tests.web.test_guard import HEAD
from tests.web.walking import Form, Walk, forms, links, page_of, parsed, unreached, unsent

ABROAD = (
    "//example.org/",
    "/\\example.org",
    "https://example.org/",
    "javascript:alert(1)",
    "/\t/example.org",
    "/\r\nX: y",
)
"""Where nobody may be led."""
ANSWERS = {200, 303, 400, 404}
WITH_PART = [page for page in PAGES if "{" in page.address]


@dataclass(frozen=True)
class Walked:
    """A hostile folder that one has gone through.

    Attributes:
        answers: to each address that was asked for.
        forms: on all pages.
        mistakes: that were reported on the way.
    """

    room: Room
    answers: Mapping[str, httpx.Response]
    forms: tuple[Form, ...]
    mistakes: tuple[str, ...]

    @property
    def pages(self) -> Iterator[tuple[str, str]]:
        """Addresses and HTML."""
        for address, answer in self.answers.items():
            kept = "content-disposition" in answer.headers
            if not kept and answer.headers.get("content-type", "").startswith("text/html"):
                yield address, answer.text


def beginning(room: Room) -> list[str]:
    """Where one begins: the first page, what only scripts or large folders lead to, and what is cited."""
    with room.sitting.store() as store:
        source = next(each.source.id for each in store.sources() if store.statements(each.source.id))
        statement = store.statements(source)[0].id
    kept = [f"/source/{source}/original?from=0&to=9", f"/statement/{statement}"]
    by_scripts = ["/progress", "/search?q=Lind", "/search/hits?q=Lind", "/folder/documents", "/documents"]
    return ["/", *by_scripts, *kept]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    room = Room(hostile_folder(tmp_path_factory.mktemp("hostile")), pages)
    room.sitting.welcoming = True  # as the first time that a folder is opened
    reader, walk, sent = room.reader(), Walk(beginning(room), each=6), dict[tuple[str, str], Form]()
    answers = {}
    for address in walk:
        answer = reader.get(address.partition("#")[0])
        answers[address] = answer
        if answer.status_code == 303:
            walk.see(address, [urljoin(address, answer.headers["location"])])
        elif answer.headers["content-type"].startswith("text/html"):
            walk.see(address, list(links(answer.text, address)))
            for form in forms(answer.text, address):
                sent.setdefault((form.action, repr(sorted(name for name, _ in form.fields))), form)
                if form.method == "get":
                    walk.see(
                        address, [f"{form.action}?{urlencode([each for each in form.fields if each[1]])}"]
                    )
    return Walked(room, answers, tuple(sent.values()), tuple(room.reported))


@pytest.fixture(autouse=True)
def no_mistake(walked: Walked) -> Iterator[None]:
    """Whatever is asked for is answered, and nothing goes wrong in it."""
    walked.room.reported.clear()
    yield
    assert walked.room.reported == []


@pytest.fixture
def own(walked: Walked, tmp_path: Path) -> Room:
    """A room on a copy of the folder, to write in."""
    return Room(Path(shutil.copytree(walked.room.sitting.folder, tmp_path / "folder")), pages)


def defects(page: str) -> list[str]:
    """What a page has in it that no page may have."""
    tree = parsed(page)
    addresses = tree.xpath("//@href | //@src | //@action | //@formaction")
    abroad = [each for each in addresses if urlsplit(each.strip()).scheme not in ("", "http", "https")]
    loaded = tree.xpath(
        "//script/@src | //link/@href | //img/@src"
        " | //iframe | //object | //embed | //base"
        " | //meta[@http-equiv != 'Content-Security-Policy'][translate(@content, '0123456789', '')]"
    )
    return [
        *(f"in it: {each.text!r}" for each in tree.xpath("//script[not(@src)] | //style")),
        *(f"attribute {each.attrname}" for each in tree.xpath("//@*") if each.attrname.startswith("on")),
        *(f"style {each}" for each in tree.xpath("//@style")),
        *(f"leads to {each}" for each in abroad),
        *(f"loads {each}" for each in loaded if not (isinstance(each, str) and re.match(r"/(?!/)", each))),
        *(
            f"sends to {each}"
            for each in tree.xpath("//@action | //@formaction")
            if not re.match(r"#|/(?!/)", each)
        ),
        *(f"has {ord(each):x}" for each in UNWANTED if each in page),
        *(["has reckoned"] if "1337" in tree.text_content() else []),
        *(
            [f"{len(tree.xpath('//h1'))} h1"]
            if "<!doctype" in page.lower() and len(tree.xpath("//h1")) != 1
            else []
        ),
    ]


def test_every_page_is_reached_by_links(walked: Walked) -> None:
    found = {address: each for address, each in walked.answers.items() if each.status_code in (200, 303)}
    assert unreached(tuple(found)) == set(), "no link leads there: add one, or a line to `beginning`"
    said_no = {address: each.text for address, each in walked.answers.items() if address not in found}
    assert list(said_no) == []
    assert walked.mistakes == ()


def test_every_deed_can_be_done_by_a_form(walked: Walked) -> None:
    assert unsent(walked.forms) == set(), "no form without scripts does this"


def test_every_answer_carries_the_rules(walked: Walked) -> None:
    for address, answer in walked.answers.items():
        assert {name: answer.headers.get(name) for name in HEAD} == HEAD, address


def test_hostile_words_stay_words(walked: Walked) -> None:
    """In texts, paths, titles, authors, notes, reasons: no markup, no address, no turned direction."""
    assert [(address, found) for address, page in walked.pages if (found := defects(page))] == []


def test_hostile_words_stay_words_in_what_is_saved(walked: Walked) -> None:
    """A report as HTML brings its style along, and nothing else that a page would not have."""
    kept = [each for each in walked.answers.values() if "content-disposition" in each.headers]
    saved = [each.text for each in kept if each.headers["content-type"].startswith("text/html")]
    assert saved
    style = re.compile(r"<style>[^<]*</style>")
    assert [found for each in saved if (found := defects(style.sub("", each, count=1)))] == []


def test_what_is_no_page_cannot_be_taken_for_one(walked: Walked) -> None:
    """Served originals: shown by nothing, or as what they are not."""
    shown = re.compile(r"application/json|image/(png|jpeg|gif|webp)|text/html; charset=utf-8")
    given = {address: each for address, each in walked.answers.items() if each.status_code == 200}
    for address, answer in given.items():
        kind, name = answer.headers["content-type"], answer.headers.get("content-disposition", "")
        assert shown.fullmatch(kind) or name.startswith("attachment; filename*=UTF-8''"), (address, kind)
        assert not name or "text/html" not in kind or "attachment" in name, address
        assert re.fullmatch(r"[\x20-\x7e]*", name), address


@pytest.mark.parametrize("page", WITH_PART, ids=lambda page: page.address)
@pytest.mark.parametrize(
    "part",
    [
        *("%2e%2e", "..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd", "..%5C..%5Cetc", "%00", "a%00b", "%ff"),
        *("%ED%A0%80", "a" * 5_000, "'%20OR%201=1--", "%27%3B%20DROP%20TABLE%20source%3B"),
        *(quote(words, safe="") for words in HOSTILE),
    ],
    ids=range(len(HOSTILE) + 11),
)
def test_a_part_of_an_address_is_only_looked_up(walked: Walked, page: Page, part: str) -> None:
    """It is never a path, and never SQL; what is not there is said not to be there."""
    answer = walked.room.reader().get(re.sub(r"\{\w+\}", lambda _: part, page.address))
    assert answer.status_code in (303, 400, 404), answer.text[:200]
    assert "root:" not in answer.text
    assert not answer.text or defects(answer.text) == []
    assert answer.headers.get("location", "/").startswith("/")


def asked_names(walked: Walked, page: Page) -> list[str]:
    """The names that stand in the queries of a page, as links and forms have them."""
    addresses = [each for each in walked.answers if page_of(each) == page]
    named = [name for each in addresses for name, _ in parse_qsl(urlsplit(each).query)]
    searched = [name for form in walked.forms if page_of(form.action) == page for name, _ in form.fields]
    return list(
        dict.fromkeys((*named, *searched, "q", "name", "from", "to", "page", "kind", "with", "who", "year"))
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_a_hostile_query_is_answered(walked: Walked, page: Page) -> None:
    """Each name of a query with every hostile word, and all names at once; a sentence, never a mistake."""
    reader = walked.room.reader()
    held = next((urlsplit(each).path for each in walked.answers if page_of(each) == page), None)
    assert held is not None
    names = asked_names(walked, page)
    odd = (
        "-1",
        "9" * 40,
        "0",
        "\ud800".encode("utf-8", "surrogatepass"),
        "a" * 3_000,
        "٣",
        "(" * 500,
        '"' * 501,
    )
    queries = [[(name, words) for name in names] for words in (*HOSTILE, *odd)]
    queries += [[(name, words)] for name in names for words in (HOSTILE[1], odd[1], odd[3])]
    for query in queries:
        answer = reader.get(f"{held}?{urlencode(query)}")
        assert answer.status_code in ANSWERS, (query, answer.text[:300])
        if answer.headers.get("content-type", "").startswith("text/html") and answer.text:
            assert defects(answer.text) == [], query
        assert answer.headers.get("location", "/").startswith("/")


FOREIGN: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("another site's form", {"origin": "http://example.org", "sec-fetch-site": "cross-site"}),
    ("another port's form", {"origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-site"}),
    ("a sandboxed frame", {"origin": "null"}),
    ("an old browser's form", {"origin": "http://example.org"}),
    ("a rebound name", {"host": "rebound.example", "origin": "http://rebound.example"}),
    ("another of our names", {"host": f"localhost:{PORT}"}),
)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.address)
def test_nobody_else_does_a_deed(walked: Walked, own: Room, deed: Deed) -> None:
    """A form of another page, with the very fields that a form of ours would send."""
    fields = next((dict(form.fields) for form in walked.forms if form.action == deed.address), {})
    before = ledger_of(own.sitting.folder).read_bytes()
    reader = own.reader()
    for who, headers in FOREIGN:
        assert reader.ask("POST", deed.address, data=fields, headers=headers).status_code == 403, who
    assert own.stranger().ask("POST", deed.address, data=fields).status_code == 403
    assert reader.get(f"{deed.address}?{urlencode(fields)}").status_code in (404, 405)
    plain = {"content-type": "text/plain"}  # what a form of another site can be made to look like JSON with
    assert reader.ask("POST", deed.address, content=b'{"finding": "x"}', headers=plain).status_code == 415
    assert ledger_of(own.sitting.folder).read_bytes() == before
    assert own.sitting.building.state.ended == 0
    assert own.sitting.building.state.running is False


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.address)
def test_hostile_fields_are_answered(walked: Walked, own: Room, deed: Deed) -> None:
    """Each field of a form of ours with every hostile word in turn; and the pages stay whole."""
    reader = own.reader()
    odd = ("", "\x00", "9" * 4_000, "a" * 20_000)
    for form in [each for each in walked.forms if each.action == deed.address]:
        for name, _ in form.fields:
            for words in (*HOSTILE, *odd):
                answer = reader.ask("POST", deed.address, json={**dict(form.fields), name: words})
                assert answer.status_code in (200, 400, 404, 409, 413), (name, words, answer.text)
                assert answer.json().get("error", "").endswith(("", "."))
        for address in {form.page.partition("#")[0], "/"}:
            shown = reader.get(address)
            assert shown.status_code in (200, 303, 404), address
            assert not shown.text or defects(shown.text) == []
    assert own.reported == []


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.address)
def test_a_deed_leads_nowhere_else(walked: Walked, own: Room, deed: Deed) -> None:
    reader = own.reader()
    led = []
    for form in [each for each in walked.forms if each.action == deed.address]:
        for back in ABROAD:
            fields = {**dict(form.fields), "back": back}
            answer = reader.ask("POST", deed.address, data=fields)
            assert answer.status_code in (303, 400, 404, 409), (fields, answer.text[:300])
            led.append(answer.headers.get("location", "/"))
    assert [each for each in led if not re.fullmatch(r"/(?![/\\])[\x21-\x7e]*", each)] == []


@pytest.mark.parametrize("back", ABROAD)
def test_the_way_back_is_a_page_of_ours(back: str) -> None:
    assert way_back({"back": back}, "/findings") == "/findings"


def test_what_is_too_long_is_refused_at_once(walked: Walked) -> None:
    reader = walked.room.reader()
    assert reader.get(f"/search?q={'a+' * 30_000}").status_code in (200, 400)
    for deed in DEEDS:
        assert reader.ask("POST", deed.address, content=b"a" * (LARGEST_BODY + 1)).status_code == 413


def test_who_sends_slowly_keeps_nobody_waiting(walked: Walked) -> None:
    """Forty bodies that never end; the pages are answered meanwhile."""

    async def dribble() -> AsyncIterator[bytes]:
        while True:
            yield b"a"
            await asyncio.sleep(0.05)

    async def together() -> int:
        transport = httpx.ASGITransport(walked.room.app)
        origin = f"http://127.0.0.1:{PORT}"
        async with httpx.AsyncClient(transport=transport, base_url=origin) as client:
            await client.get(f"/?token={walked.room.door.keys.token}")
            head = {"origin": origin, "content-type": "application/json"}
            slow = [
                asyncio.create_task(client.post("/judgements", content=dribble(), headers=head))
                for _ in range(40)
            ]
            await asyncio.sleep(0.2)
            answer = await asyncio.wait_for(client.get("/"), 5)
            assert not any(each.done() for each in slow)
            for each in slow:
                each.cancel()
            return answer.status_code

    assert asyncio.run(together()) == 200


def test_a_stranger_sees_no_page(walked: Walked) -> None:
    stranger: Browser = walked.room.stranger()
    for address in walked.answers:
        answer = stranger.get(address.partition("#")[0])
        assert answer.status_code == 403
        assert "Ada" not in answer.text
