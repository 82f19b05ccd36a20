"""Deciding on findings: by keys, by buttons, without scripts; saved before the page says so, and undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.opened import EXAMPLES, Opened, Room, copied, opened


@pytest.fixture(scope="module")
def decided_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """A room in which these tests decide; what they decide changes nothing that is found."""
    with opened(
        copied(EXAMPLES / "victor-serge", Path(tmp_path_factory.mktemp("room")) / "serge")
    ) as running:
        yield running


@pytest.fixture
def room(decided_in: Opened, browser: Browser) -> Iterator[Room]:
    """Each test begins with an empty ledger."""
    own = Room(decided_in, browser)
    yield own
    if own.ledger.is_dir():
        own.ledger.rmdir()
    own.ledger.unlink(missing_ok=True)
    own.leave()


def findings(page: Page) -> list[str]:
    """What the findings on the page say of themselves, one after the other."""
    return page.locator("article.finding .state").all_inner_texts()


def test_a_decision_is_saved_stays_and_can_be_taken_back(room: Room) -> None:
    page = room.page("/findings")
    first = page.locator("article.finding").first
    assert first.locator(".side").count() >= 2
    assert first.locator("blockquote mark").count() >= 2
    page.keyboard.press("y")
    expect(first.locator(".state")).to_contain_text("saved: real")
    expect(page.locator("#said")).to_contain_text("Saved: real")
    expect(page.locator("#decided")).to_have_text("1")
    assert room.decisions == [("real", False)]
    finding = first.get_attribute("data-finding")

    page.goto(f"{room.opened.origin}/finding/{finding}")
    expect(page.locator("article.finding .state")).to_contain_text("decided: real, by")
    expect(page.get_by_role("button", pressed=True)).to_contain_text("real")
    page.keyboard.press("z")
    expect(page.locator("article.finding .state")).to_contain_text("taken back")
    expect(page.get_by_role("button", pressed=True)).to_have_count(0)
    assert [taken_back for _, taken_back in room.decisions] == [False, True]
    page.reload()
    expect(page.locator("article.finding .state")).to_have_text("not yet decided")


def test_a_run_of_keys_decides_finding_after_finding(room: Room) -> None:
    page = room.page("/findings")
    for key in "ynu":
        page.keyboard.press(key)
    expect(page.locator("#decided")).to_have_text("3")
    assert sorted(room.decisions) == [("not-one", False), ("real", False), ("undecided", False)]
    page.keyboard.press("z")  # the last one, from wherever one is now
    expect(page.locator("article.finding").nth(2)).to_be_focused()
    expect(page.locator("#decided")).to_have_text("2")
    page.locator("#open-only").check()
    expect(page.locator("article.finding").first).to_be_hidden()
    expect(page.locator("article.finding").nth(2)).to_be_visible()


def test_another_decision_takes_the_place_of_the_first(room: Room) -> None:
    page = room.page("/findings")
    first = page.locator("article.finding").first
    first.get_by_role("button", name="real").click()
    first.get_by_role("button", name="not one").click()
    expect(first.locator(".state")).to_contain_text("saved: not one")
    expect(page.locator("#decided")).to_have_text("1")
    page.reload()
    expect(page.get_by_role("button", pressed=True)).to_have_count(1)
    expect(page.get_by_role("button", pressed=True)).to_contain_text("not one")


def test_keys_leave_the_browsers_own_alone(room: Room) -> None:
    page = room.page("/findings")
    for keys in ("Control+y", "Alt+n", "Meta+u"):
        page.keyboard.press(keys)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    page.keyboard.press("y")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.type("yn")  # into the search field
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("z")
    expect(page.locator("#said")).to_contain_text("Nothing was decided here")
    assert room.decisions == []


def test_an_address_that_names_no_finding_does_no_harm(room: Room) -> None:
    page = room.page("/findings#finding-%E0")
    page.keyboard.press("z")
    expect(page.locator("#said")).to_contain_text("Nothing was decided here")


def test_what_is_not_saved_is_never_called_saved(room: Room) -> None:
    page = room.page("/findings")
    state = page.locator("article.finding").first.locator(".state")
    room.ledger.mkdir()  # nothing can be written there
    page.keyboard.press("y")
    expect(state).to_contain_text("not saved: ")
    expect(page.locator("#said")).to_contain_text("Not saved: ")
    expect(page.locator("#decided")).to_have_text("0")
    room.ledger.rmdir()
    page.keyboard.press("k")
    page.keyboard.press("y")
    expect(state).to_contain_text("saved: real")
    room.expect_trouble("503")


def test_a_note_by_key(room: Room) -> None:
    page = room.page("/findings")
    page.keyboard.press("e")
    page.keyboard.type("Compare the register. #check")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#said")).to_contain_text("Saved: a note")
    assert room.decisions == [("note", False)]
    page.goto(f"{room.opened.origin}/findings?tag=check")
    expect(page.locator("article.finding")).to_have_count(1)
    expect(page.locator("article.finding")).to_contain_text("Compare the register.")


def test_everything_can_be_decided_without_scripts(room: Room) -> None:
    page = room.page("/findings", scripts=False)
    first = page.locator("article.finding").first
    finding = first.get_attribute("data-finding")
    first.get_by_role("button", name="not one").click()
    article = page.locator(f"#finding-{finding}")
    expect(article.locator(".state")).to_contain_text("decided: not one, by")
    assert room.decisions == [("not-one", False)]
    article.get_by_role("button", name="undo").click()
    expect(article.locator(".state")).to_have_text("not yet decided")
    article.locator("a.cite").first.click()
    expect(page.locator("#here")).to_be_in_viewport()


def test_everything_can_be_reached_by_tab(room: Room) -> None:
    page = room.page("/findings")
    what = "(each => each.value || each.className || each.tagName)(document.activeElement)"
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(what))
    assert reached >= {"skip", "real", "not-one", "undecided", "cite", "SUMMARY"}


def test_two_windows_at_once(room: Room) -> None:
    """Both decide; the last decision stands, and both say so when they are loaded again."""
    one, other = room.page("/findings"), room.page("/findings")
    finding = one.locator("article.finding").first.get_attribute("data-finding")
    one.keyboard.press("y")
    expect(one.locator(f"#finding-{finding} .state")).to_contain_text("saved: real")
    other.keyboard.press("n")
    expect(other.locator(f"#finding-{finding} .state")).to_contain_text("saved: not one")
    for page in (one, other):
        page.goto(f"{room.opened.origin}/finding/{finding}")
        expect(page.locator("article.finding .state")).to_contain_text("decided: not one")
    one.get_by_role("button", name="undo").click()
    expect(one.locator("article.finding .state")).to_contain_text("taken back")
    other.keyboard.press("z")  # what stood before stands again, and is taken back here
    expect(other.locator("#said")).to_contain_text("Taken back.")
    one.reload()
    expect(one.locator("article.finding .state")).to_have_text("not yet decided")


def test_what_was_decided_is_there_when_the_room_is_opened_again(room: Room) -> None:
    page = room.page("/findings")
    finding = page.locator("article.finding").first.get_attribute("data-finding")
    page.keyboard.press("y")
    expect(page.locator("#said")).to_contain_text("Saved: real")
    room.opened.stop()
    room.opened.start()
    page = room.page(f"/finding/{finding}")
    expect(page.locator("article.finding .state")).to_contain_text("decided: real, by")
    page.keyboard.press("z")
    expect(page.locator("article.finding .state")).to_contain_text("taken back")


def test_a_sample_is_judged_by_keys(room: Room) -> None:
    page = room.page("/sample")
    headings = page.locator("article.drawn h3").all_inner_texts()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("n")
    expect(page.locator("#told")).to_contain_text("1 statement judged: 0 right, 1 wrong.")
    assert room.decisions == [("not-one", False)]
    expect(page.locator("article.drawn h3").nth(1)).to_have_text(headings[2])
    page.keyboard.press("z")
    expect(page.locator("#told")).to_contain_text("none is judged yet")
    expect(page.locator("article.drawn h3").nth(1)).to_have_text(headings[1])
    assert [taken_back for _, taken_back in room.decisions] == [False, True]
