"""Work that changes what is read: documents, names and words; each in a folder of its own."""

import json
import re
import time
from urllib.parse import urlencode

from playwright.sync_api import expect

from tests.web.browser.opened import Room

AGAIN = 60_000
"""Milliseconds that a folder may take to be read again."""


def read_again(room: Room) -> None:
    """Wait until no build runs; one has begun when a deed that needs it is answered."""
    context = room.context()
    until = time.monotonic() + AGAIN / 1000
    while context.request.get(f"{room.opened.origin}/progress").json()["running"]:
        assert time.monotonic() < until
        time.sleep(0.2)


def acts(room: Room) -> list[str]:
    return [act for act, taken_back in room.decisions if not taken_back]


def test_a_new_document_is_there_when_the_folder_was_read_again(own_room: Room) -> None:
    (own_room.folder / "09-new.txt").write_text("Ada Lind was arrested in Ely in 1905.\n", encoding="utf-8")
    page = own_room.page("/")
    page.get_by_role("button", name="read the folder again").click()
    expect(page.locator("main")).to_contain_text("9 documents", timeout=AGAIN)
    page.goto(f"{own_room.opened.origin}/search?q=Lind")
    expect(page.locator("#hits mark").first).to_be_visible()


def test_a_decision_waits_where_its_words_are_gone(own_room: Room) -> None:
    """A document changes: the decision is there, or waits; it is never moved by guess, and never lost."""
    page = own_room.page("/findings")
    page.keyboard.press("y")
    expect(page.locator("#said")).to_contain_text("Saved: real")
    (line,) = own_room.ledger.read_text("utf-8").splitlines()
    place = next(place for place in json.loads(line)["on"] if place["anchors"])
    quote = place["anchors"][0]["exact"]
    file = own_room.folder / place["path"]
    before = file.read_text("utf-8")
    changes = (f"A new first line.\n\n{before}", before.replace(quote, "of which nothing is known"))
    for now, scripts in zip(changes, (True, False), strict=True):
        file.write_text(now, "utf-8")
        page = own_room.page("/", scripts=scripts)
        page.get_by_role("button", name="read the folder again").click()
        read_again(own_room)
        assert own_room.ledger.read_text("utf-8").splitlines() == [line]
        page.goto(f"{own_room.opened.origin}/decisions")
        held = page.locator("main").get_by_text("waits: its words are no longer found for certain")
        expect(held).to_have_count(0 if now.startswith("A new") else 1)


def test_two_names_are_merged_and_split_again(own_room: Room) -> None:
    page = own_room.page("/who")
    people = page.locator('main a[href^="/who/"]')
    name = people.first.inner_text()
    people.first.click()
    page.wait_for_url("**/who/**")
    one = page.url.removeprefix(own_room.opened.origin)
    page.get_by_label("Names with").fill("a")
    page.get_by_role("button", name="look").click()
    page.wait_for_url("**merge=a**")
    maybe = page.locator("#merge ~ * li.maybe, #merge ~ li.maybe, section:has(#merge) li.maybe").first
    other = maybe.locator(".maybe-name b").inner_text()
    maybe.get_by_role("button", name="the same", exact=True).click()
    expect(page.locator("main")).to_contain_text("decided", timeout=AGAIN)
    read_again(own_room)
    assert acts(own_room) == ["same"]
    page = own_room.page(one)  # the other one loads itself anew when the folder is read, perhaps just now
    expect(page.locator("h1")).to_have_text(name)
    expect(page.locator("main")).to_contain_text(other)
    page.locator("#decisions").locator("xpath=ancestor-or-self::section").get_by_role(
        "button", name="take back"
    ).first.click()
    read_again(own_room)
    assert [taken_back for _, taken_back in own_room.decisions] == [False, True]


def test_a_word_is_corrected_and_read_so(own_room: Room) -> None:
    page = own_room.page("/findings", scripts=False)
    page.locator("article.finding a.cite").first.click()
    source = page.url.partition("?")[0].rpartition("/")[2]
    words = page.locator(".here").first.inner_text().split()[0]
    start = int(re.findall(r"from=(\d+)", page.url)[0])
    asked = urlencode({"from": start, "to": start + len(words)})
    page.goto(f"{own_room.opened.origin}/source/{source}/at?{asked}")
    expect(page.locator("blockquote.asked mark")).to_have_text(words)
    form = page.locator("form[data-do=spelling]")
    form.locator("textarea[name=value]").fill("Zanzarim")
    form.get_by_role("button", name="read them so").click()
    assert acts(own_room) == ["correct"]
    read_again(own_room)
    page.goto(f"{own_room.opened.origin}/search?q=zanzarim")
    expect(page.locator("#hits mark").first).to_have_text("Zanzarim")
    own_room.opened.stop()
    own_room.opened.start()
    page = own_room.page("/search?q=zanzarim")
    expect(page.locator("#hits mark").first).to_have_text("Zanzarim")


def test_selected_words_get_a_note(own_room: Room) -> None:
    page = own_room.page("/findings")
    page.locator("article.finding a.cite").first.click()
    page.wait_for_url("**/source/**")
    page.locator(".here").first.dblclick()
    bar = page.get_by_role("toolbar", name="The selected words")
    expect(bar).to_be_visible()
    bar.get_by_role("button", name="note").click()
    dialog = page.locator("#acting")
    dialog.locator("textarea[name=text]").fill("To be looked up.")
    dialog.get_by_role("button", name="save the note").click()
    expect(page.locator(".note.hand")).to_contain_text("To be looked up.")
    assert acts(own_room) == ["note"]


def test_sources_are_set_aside_on_trial(own_room: Room) -> None:
    """What if: nothing is written before somebody says so."""
    page = own_room.page("/what-if", scripts=False)
    page.get_by_label("Without").fill("01-secondsale.txt")
    page.get_by_role("button", name="see what changes").click()
    page.wait_for_url("**without=01-secondsale.txt")
    expect(page.locator("ul.aside li")).to_have_count(1)
    expect(page.locator("main h2").first).to_be_visible()
    assert own_room.decisions == []


def test_a_report_is_made_and_saved(own_room: Room) -> None:
    page = own_room.page("/who")
    page.locator('main a[href^="/who/"]').first.click()
    name = page.locator("h1").inner_text()
    page.get_by_role("link", name="report", exact=True).click()
    page.wait_for_url("**/report/**")
    expect(page.locator("h1")).to_contain_text(name)
    with page.expect_download() as coming:
        page.locator('a[href*=".docx"]').first.click()
    assert coming.value.suggested_filename.endswith(".docx")
