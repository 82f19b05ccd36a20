"""Elements of a page by a few words of CSS, without another library to ask for."""

import re

from lxml import html

_STEP = re.compile(
    r"(?P<tag>\w+)|\.(?P<kind>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<name>[\w-]+)(?:=(?P<value>[^\]]+))?\]"
)


def picked(page: html.HtmlElement, css: str) -> list[html.HtmlElement]:
    """The elements that ``css`` names: tags, .classes, #ids, [attributes], children after ">", commas."""
    found: list[html.HtmlElement] = page.xpath(" | ".join(_path(each.split()) for each in css.split(",")))
    return found


def _path(steps: list[str]) -> str:
    path, axis = "", "descendant::"
    for step in steps:
        if step == ">":
            axis = "child::"
            continue
        parts = list(_STEP.finditer(step))
        assert "".join(part[0] for part in parts) == step, step
        tag = next((part["tag"] for part in parts if part["tag"]), "*")
        path += f"{'/' if path else ''}{axis}{tag}{''.join(filter(None, map(_condition, parts)))}"
        axis = "descendant::"
    return path


def _condition(part: re.Match[str]) -> str:
    if part["kind"]:
        return f"[contains(concat(' ', normalize-space(@class), ' '), ' {part['kind']} ')]"
    if part["id"]:
        return f"[@id='{part['id']}']"
    if part["name"]:
        return f"[@{part['name']}='{part['value']}']" if part["value"] else f"[@{part['name']}]"
    return ""


def text(element: html.HtmlElement) -> str:
    """What somebody reads in it, on one line."""
    return " ".join(element.text_content().split())


def texts(page: html.HtmlElement, css: str) -> list[str]:
    """The same of each element that ``css`` names."""
    return [text(each) for each in picked(page, css)]
