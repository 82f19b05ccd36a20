"""From views to HTML: the templates, and the files that the pages ask for."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from jinja2 import Environment, FunctionLoader, StrictUndefined

from testimonia.web.pages.shelf import link_to, link_to_finding
from testimonia.web.pages.words import counted, seen

_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
_HERE = files("testimonia.web.pages")


def _static() -> Mapping[str, tuple[str, bytes]]:
    names = ("edition.css", "findings.js", "source.js", "mark.svg")
    read = {name: _HERE.joinpath("static", name).read_bytes() for name in names}
    return MappingProxyType({name: (_TYPES[name.rpartition(".")[2]], held) for name, held in read.items()})


STATIC = _static()
"""What is served beside the pages: media type and content by name."""


def rendered(template: str, **values: object) -> str:
    """The page that a template makes of some values.

    Everything that is put in is escaped, and goes through `seen` first: a document's words can neither
    become markup nor turn the direction of what stands around them.
    """
    return _environment().get_template(template).render(**values)


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
    environment.globals.update(link_to=link_to, link_to_finding=link_to_finding, counted=counted)
    return environment


def _finalized(value: object) -> object:
    """What stands between braces in a template, before it is escaped; markup was made by a template."""
    return seen(value) if type(value) is str else value
