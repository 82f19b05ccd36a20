"""From views to HTML: the templates, and the files that the pages ask for."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from jinja2 import Environment, FunctionLoader, StrictUndefined

from testimonia.knowledge.measured import in_percent, measured
from testimonia.web.pages.addresses import link_to, link_to_copy, link_to_entity, link_to_finding
from testimonia.web.pages.page import Frame
from testimonia.web.pages.words import counted, seen

_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
_HERE = files("testimonia.web.pages")


def _static() -> Mapping[str, tuple[str, bytes]]:
    held = {each.name: each.read_bytes() for each in _HERE.joinpath("static").iterdir()}
    typed = {name: _TYPES.get(name.rpartition(".")[2]) for name in held}
    return MappingProxyType({name: (kind, held[name]) for name, kind in typed.items() if kind})


STATIC = _static()
"""What is served beside the pages: media type and content by name."""


NAVIGATION = (
    ("folder", "/", "Folder"),
    ("findings", "/findings", "Findings"),
    ("who", "/who", "People"),
    ("time", "/time", "Time"),
    ("compare", "/compare", "Compare"),
    ("copies", "/copies", "Copies"),
    ("what-if", "/what-if", "What if"),
)
"""What stands at the top of each page: key, address and name."""


def rendered(template: str, frame: Frame | None, **values: object) -> str:
    """The page that a template makes of some values.

    Everything that is put in is escaped, and goes through `seen` first: a document's words can neither
    become markup nor turn the direction of what stands around them.

    Args:
        template: name of its file.
        frame: what stands around the page; None for a fragment, or where nothing is known of the folder.
        values: what the template asks for.
    """
    known = {"frame": frame or Frame(), "navigation": NAVIGATION}
    return _environment().get_template(template).render({**known, **values})


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: _HERE.joinpath("templates", name).read_text("utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalized,
    )
    environment.globals.update(
        link_to=link_to,
        link_to_copy=link_to_copy,
        link_to_entity=link_to_entity,
        link_to_finding=link_to_finding,
        counted=counted,
        in_percent=in_percent,
        measured=measured(),
    )
    return environment


def _finalized(value: object) -> object:
    """What stands between braces in a template, before it is escaped; markup was made by a template."""
    return seen(value) if type(value) is str else value
