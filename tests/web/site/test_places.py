"""Which addresses of the room a site has a file for."""

from collections.abc import Iterator

import pytest

from testimonia.store import Store
from testimonia.web.site import places as module
from testimonia.web.site.places import Place, Places, page_at
from tests.exports.samples import build, memoir


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(build(tmp_path_factory.mktemp("base")), readonly=True) as opened:
        yield opened


SOURCE = memoir().source.id
PART = f"source/{SOURCE[:12]}.html"
START = memoir().text.reading.index("Anna Lind taught")  # type: ignore[union-attr]
WORDS = f"from={START}&to={START + 4}"

CASES = [
    # address, where it is
    ("/", Place("index.html")),
    ("/tour", Place("tour.html")),
    ("/findings?page=1", Place("findings.html")),
    ("/findings?page=7", Place("findings-7.html")),
    ("/findings?tone=clash", Place("findings.html", anchor="clash")),
    ("/findings?tone=clash&who=Anna", None),
    ("/findings?decided=open", None),
    ("/who?kind=person&page=2", Place("who-person-2.html")),
    ("/who?kind=../../x", Place("who-x.html")),
    ("/who?words=a", None),
    ("/who/nobody", None),
    ("/static/edition.css", Place("static/edition.css")),
    ("/static/../secret", None),
    (f"/source/{SOURCE}", Place(PART)),
    (f"/source/{SOURCE}?paragraph=2", Place(PART, anchor="paragraph-2")),
    (f"/source/{SOURCE}?{WORDS}#here", Place(PART, WORDS, "paragraph-2")),
    (f"/source/{SOURCE}?from=0&to=4&statements=all#told-1", Place(PART, "from=0&to=4", "told-1")),
    (f"/source/{SOURCE}?layer=original", None),
    (f"/source/{SOURCE}/file", None),
    (f"/source/{SOURCE}/at?from=0&to=4", None),
    ("/source/none", None),
    ("/statement/x", None),
    ("/what-if", None),
    ("/time?from=1900&to=1950", None),
    ("/time?who=Anna", None),
    (f"/compare?with={SOURCE}", None),
    (f"/compare?with={SOURCE}&with={SOURCE}.1", None),
    ("https://example.org/", None),
]  # fmt: skip


@pytest.mark.parametrize(("address", "place"), CASES)
def test_where_it_is(store: Store, address: str, place: Place | None) -> None:
    assert Places(store).of(address) == place


def test_stretches_of_time_are_those_to_which_the_page_of_time_leads(store: Store) -> None:
    places = Places(store)
    assert places.of("/time?from=1900&to=1950", "/time") == Place("time-1900-1950.html")
    assert places.of("/time?from=1900&to=1950", "/time?from=1800&to=1950") == Place("time-1900-1950.html")
    assert places.of("/time?from=1900&to=1950&page=2", "/") == Place("time-1900-1950-2.html")
    assert places.of("/time?from=1900-05&to=1950", "/time") is None


def test_what_was_asked_for_is_made_once(store: Store) -> None:
    places = Places(store)
    for address in ("/findings?page=1", "/", "/findings", "/#content"):
        places.of(address)
    made = []
    while (wanted := places.waiting()) is not None:
        made.append((wanted.address, wanted.file))
    assert made == [("/findings", "findings.html"), ("/", "index.html")]


def test_a_finding_for_which_there_is_no_room_is_shown_in_the_list(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(module.MOST, "findings", 1)
    one, other = (key.id for key in store.overview.findings())
    places = Places(store)
    assert places.of(f"/finding/{one}") == Place(f"finding/{one[:12]}.html")
    assert places.of(f"/finding/{other}") == Place("findings.html", anchor=f"finding-{other}")


def test_the_page_of_an_address() -> None:
    found = page_at("/source/a%2Fb?from=1#x")
    assert found is not None
    assert (found[0].address, found[1]) == ("/source/{source}", {"source": "a/b"})
    assert page_at("/nowhere") is None
