"""What the pages look like is looked at by people; that it can be read is reckoned here."""

import re
from importlib.resources.abc import Traversable
from itertools import product

import pytest

from testimonia.web.pages.rendering import _HERE, STATIC, rendered

CSS = STATIC["edition.css"][1].decode()
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
)
TEXT = ("ink", "quiet", "rubric", "accord", "doubt", "pen")
GROUND = ("paper", "leaf")
WASHES = (
    ("rubric", "rubric-wash"),
    ("pen", "pen-wash"),
    ("ink", "lit"),
    ("quiet", "lit"),
    ("rubric", "lit"),
    ("accord", "lit"),
)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), [*product(TEXT, GROUND), *WASHES])
def test_every_colour_can_be_read(scheme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= 4.5  # WCAG 2.2 AA, 1.4.3


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUND)
def test_edges_of_buttons_can_be_seen(scheme: dict[str, str], ground: str) -> None:
    assert contrast(scheme["edge"], scheme[ground]) >= 3  # WCAG 2.2 AA, 1.4.11


def test_what_is_served_asks_for_nothing_from_elsewhere() -> None:
    assert {"edition.css", "room.js", "findings.js", "source.js", "mark.svg"} <= set(STATIC)
    for media, content in STATIC.values():
        assert "/" in media
        text = content.decode().replace("http://www.w3.org/2000/svg", "")  # the name of a format
        assert not re.search(r"https?:|@import|url\((?!#)|//[a-z]", text)


TEMPLATES = sorted(_HERE.joinpath("templates").iterdir(), key=str)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_no_template_trusts_a_document(template: Traversable) -> None:
    source = template.read_text("utf-8")
    assert not re.search(
        r"\|\s*safe|autoescape|\sstyle=|\son[a-z]+=|<style|<script(?! type=\"module\" src=)", source
    )


def test_values_are_escaped_and_made_visible() -> None:
    page = rendered("trouble.html", None, back="", status=404, sentence="<b>\"'&\u202e\ud800")
    assert "&lt;b&gt;&#34;&#39;&amp;⟨U+202E⟩\ufffd" in page
    page.encode("utf-8")
