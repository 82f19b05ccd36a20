"""A module that needs itself is found, however it hides."""

from itertools import pairwise
from pathlib import Path

import pytest

from tools.cycles import cycle_in, imports_of

CIRCLES = (
    # Two modules, plainly; at the top of both a function and a value of the other are wanted.
    ({"one": "from {0} import two", "two": "from {0} import one"}, True),
    # It stands in a function, or is for type checkers alone: the modules need one another all the same.
    ({"one": "from {0} import two", "two": "def late():\n    from {0} import one"}, True),
    (
        {
            "one": "from {0} import two",
            "two": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from {0} import one",
        },
        True,
    ),
    # Through a third.
    ({"one": "import {0}.two", "two": "import {0}.three", "three": "import {0}.one"}, True),
    # Through the package that runs before one of its modules does.
    (
        {
            "one": "import {0}.room.two",
            "room/__init__": "import {0}.room.three",
            "room/three": "import {0}.one",
        },
        True,
    ),
    # A package asks its modules, and they ask one another in one direction.
    ({"room/__init__": "import {0}.room.one", "room/one": "import {0}.room.two", "room/two": ""}, False),
    # So does one that names its neighbour by way of the package; what the package itself makes is too late.
    ({"room/__init__": "import {0}.room.one", "room/one": "from {0}.room import two", "room/two": ""}, False),
    ({"room/__init__": "import {0}.room.one\nname = 1", "room/one": "from {0}.room import name"}, True),
    # Two ways to the same place are no circle.
    ({"one": "import {0}.two, {0}.three", "two": "import {0}.three", "three": ""}, False),
)


@pytest.mark.parametrize(("number", "modules", "circle"), [(n, *case) for n, case in enumerate(CIRCLES)])
def test_what_is_a_cycle(
    number: int, modules: dict[str, str], circle: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = f"house{number}"  # once imported, a name is taken
    for name, code in {"__init__": "", **modules}.items():
        path = tmp_path / package / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code.format(package), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert bool(cycle_in(imports_of(package))) is circle


def test_a_cycle_is_told_from_the_module_back_to_it() -> None:
    cycle = cycle_in({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
    assert cycle[0] == cycle[-1]
    assert set(cycle) == {"a", "b", "c"}
    following = {"a": "b", "b": "c", "c": "a"}
    assert all(following[module] == needed for module, needed in pairwise(cycle))
