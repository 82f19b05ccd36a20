"""What others made is named, with its licence, and nothing comes in under one that nobody has looked at."""

from email.message import Message
from importlib import import_module
from typing import Any

import pytest

third_party: Any = import_module("tools.third_party")


def test_the_page_is_right_and_every_licence_is_allowed() -> None:
    assert list(third_party.faults()) == []


# name, licence, whether it may be used
LICENCES = [
    ("a", "MIT", True),
    ("a", "Apache-2.0 OR BSD-2-Clause", True),
    ("a", "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", True),
    # what asks for more than its notice, however it is said
    ("a", "GPL-3.0-or-later", False),
    ("a", "AGPL-3.0-only", False),
    ("a", "MIT AND GPL-2.0-only", False),
    ("a", "(MIT OR GPL-2.0-only)", False),
    ("a", "GNU Affero General Public License v3", False),
    ("a", "SSPL-1.0", False),
    # the LGPL, of the one package that somebody has looked at, and of no other
    ("pymeeus", "LGPL-3.0-only", True),
    ("a", "LGPL-3.0-only", False),
    ("pymeeus", "GPL-3.0-only", False),
    # no words at all
    ("a", "nothing", False),
    ("a", "", False),
]


@pytest.mark.parametrize(("name", "licence", "allowed"), LICENCES)
def test_which_licences_are_allowed(name: str, licence: str, allowed: bool) -> None:
    package = third_party.Package(name, "1", licence, (), "")
    assert (third_party.not_allowed(package) == "") is allowed


# what metadata say: headers, and the licence that it is
METADATA = [
    ((("License-Expression", "MIT"), ("License", "whatever")), "MIT"),
    ((("License", "MIT"),), "MIT"),
    ((("License", "MIT License\n\nCopyright (c) somebody"),), "MIT"),
    ((("Classifier", "License :: OSI Approved :: ISC License (ISCL)"),), "ISC"),
    (
        (("Classifier", "License :: OSI Approved"), ("Classifier", "License :: OSI Approved :: MIT License")),
        "MIT",
    ),
    # words that are not known stay as they are, and are not allowed
    ((("License", "Proprietary"),), "Proprietary"),
    ((("Classifier", "Typing :: Typed"),), "nothing"),
]


@pytest.mark.parametrize(("headers", "licence"), METADATA)
def test_the_licence_that_metadata_name(headers: tuple[tuple[str, str], ...], licence: str) -> None:
    said = Message()
    for name, value in headers:
        said[name] = value.replace("\n", "\n ")
    assert third_party.licence_of("a", said) == licence


def test_every_file_of_data_is_spoken_of_by_a_line_that_fits_something() -> None:
    lines = [line for _, line in third_party.carried()]
    assert None not in lines
    assert {line.files for line in third_party.CARRIED} == {line.files for line in lines}
