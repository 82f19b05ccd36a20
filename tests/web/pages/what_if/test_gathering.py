"""What rests on what: shown before and after, and nothing is written."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from testimonia.model import Act
from testimonia.pipeline.answers.supposing import WhatIf, suppose
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.what_if.gathering import what_if_view
from testimonia.web.pages.what_if.reckoning import Reckoning
from testimonia.web.pages.what_if.views import WhatIfView
from tests.disputed import BIRTH
from tests.store.digest import digest_of
from tests.web.pages.shelved import clash, found, holding, page_at, side
from tests.web.pages.test_pages import HOSTILE, parsed

LONG = 60.0


@pytest.fixture
def store(disputed_once: Path) -> Iterator[Store]:
    with Store.open(evidence_of(disputed_once), readonly=True) as opened:
        yield opened


def viewed(store: Store, folder: Path, *wanted: str) -> WhatIfView:
    return what_if_view(store, ledger_of(folder), wanted, Reckoning(patience=LONG))


def heading(view: WhatIfView, number: int) -> str:
    return "".join(piece.text for piece in view.gone.shown[number].heading)


def test_what_would_be_gone_is_linked(store: Store, disputed_once: Path) -> None:
    view = viewed(store, disputed_once, "letter.txt")
    gone = {heading(view, n): each for n, each in enumerate(view.gone.shown)}
    birth = gone[BIRTH]
    assert birth.link.startswith("/finding/")
    assert {side.value for side in birth.sides} == {"1790", "1795"}
    assert all(cited.link.endswith("#here") for side in birth.sides for cited in side.cited)
    assert view.gone.total == len(view.gone.shown)
    assert str(view.gone.total) in view.count


def test_lives_are_bounded_otherwise(store: Store, disputed_once: Path) -> None:
    view = viewed(store, disputed_once, "letter.txt")
    assert "Ada Lind" in {each.name for each in view.bounds}
    assert all(each.before != each.after for each in view.bounds)


def test_what_rests_on_one_witness_then_comes_first(store: Store, disputed_once: Path) -> None:
    view = viewed(store, disputed_once, "letter.txt", "memoir.txt")
    for each in view.weaker:
        assert each.words
        assert each.before.told != each.after.told or each.before.heading != each.after.heading


def test_without_all_all_is_gone(store: Store, disputed_once: Path) -> None:
    view = viewed(store, disputed_once, "letter.txt", "memoir.txt", "report.txt")
    assert view.gone.total == len(store.findings())
    assert not view.new.total


def test_what_nobody_knows_is_said(store: Store, disputed_once: Path) -> None:
    view = viewed(store, disputed_once, "Ann Marlow")
    assert "is called “Ann Marlow”" in view.trouble
    assert not view.reckoning


def test_each_can_count_again(store: Store, disputed_once: Path) -> None:
    view = viewed(store, disputed_once, "letter.txt", "Tom Moss")
    assert [(each.kind, each.back) for each in view.aside] == [
        ("document", "/what-if?without=Tom+Moss"),
        ("witness", "/what-if?without=letter.txt"),
    ]


def test_it_says_that_it_is_reckoning(store: Store, disputed_once: Path) -> None:
    def slow(base: Store, ledger: Path, wanted: Sequence[str]) -> WhatIf:
        time.sleep(0.3)
        return suppose(base, ledger, wanted)

    reckoning = Reckoning(slow, patience=0.01)
    view = what_if_view(store, ledger_of(disputed_once), ["letter.txt"], reckoning)
    assert view.reckoning
    assert not view.unchanged
    for _ in range(600):
        view = what_if_view(store, ledger_of(disputed_once), ["letter.txt"], reckoning)
        if not view.reckoning:
            break
    assert view.gone.total


def test_nothing_is_written(store: Store, disputed_once: Path) -> None:
    before = digest_of(store)
    viewed(store, disputed_once, "letter.txt")
    assert digest_of(store) == before
    assert not ledger_of(disputed_once).exists()


def test_what_is_set_aside_for_good_is_listed_with_undo(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        (line,) = decide_on(
            store, ledger_of(disputed), Act.SET_ASIDE, ("letter.txt",), by="ann", why="forged"
        )
        page = parsed(page_at(store, "/what-if", disputed))
    (item,) = page.xpath("//ul[contains(@class, 'lasting')]/li")
    assert "letter.txt" in item.text_content()
    assert "by ann" in item.text_content()
    assert "forged" in item.text_content()
    assert item.xpath(".//form[@action='/judgements/undo']/input[@name='line']/@value") == [line.id]


def test_it_can_be_set_aside_for_good(store: Store, disputed_once: Path) -> None:
    page = parsed(page_at(store, "/what-if?without=letter.txt", disputed_once))
    (form,) = page.xpath("//form[@action='/set-aside']")
    assert form.get("method") == "post"
    assert form.xpath("./input[@name='what']/@value") == ["letter.txt"]


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_becomes_markup(tmp_path: Path, words: str) -> None:
    name = f"{words.replace('/', '').replace(chr(10), '')}.txt"
    with holding(tmp_path, {name: f"{words} in 1928.", "b.txt": f"{words} in 1929."}) as hostile:
        found(hostile, clash(side(hostile, words, (name, words)), side(hostile, "1929", ("b.txt", "1929"))))
        views = [viewed(hostile, tmp_path), viewed(hostile, tmp_path, name), viewed(hostile, tmp_path, words)]
        assert views[1].gone.total == 0  # its subject has no chain: nothing is compared again
        decide_on(hostile, ledger_of(tmp_path), Act.SET_ASIDE, ("b.txt",), by=words, why=words)
        pages = [
            page_at(hostile, "/what-if", tmp_path),
            page_at(hostile, f"/what-if?without={name}", tmp_path),
        ]
    for page in pages:
        tree = parsed(page)
        assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style]")
        assert not [each for each in tree.xpath("//@*") if each.attrname.startswith("on")]
        assert len(tree.xpath("//h1")) == 1
