"""No module needs itself: cycles of imports, those inside functions and for type checkers among them.

Whoever imports a module runs the packages above it first, so those count as imported too, except the packages
that the importing module stands in. An import inside a function, or for type checkers alone, hides a cycle
and does not take it away: what two modules share belongs in a third.
"""

import sys
from collections.abc import Iterator, Mapping, Set
from graphlib import CycleError, TopologicalSorter

import grimp

Imports = Mapping[str, Set[str]]
"""By module, the modules that it needs."""


def imports_of(package: str) -> Imports:
    """What each module of a package imports from it, wherever in the module that stands."""
    graph = grimp.build_graph(package, cache_dir=None)
    return {
        module: {
            name for found in graph.find_modules_directly_imported_by(module) for name in run(module, found)
        }
        for module in graph.modules
    }


def run(module: str, imported: str) -> Iterator[str]:
    """The modules that run when one imports another: that other, and the packages above it."""
    names = imported.split(".")
    for length in range(1, len(names) + 1):
        above = ".".join(names[:length])
        if above == imported or not f"{module}.".startswith(f"{above}."):
            yield above


def cycle_in(imports: Imports) -> tuple[str, ...]:
    """One cycle, from a module back to itself; empty if there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return tuple(reversed(error.args[1]))
    return ()


def main() -> int:
    """Print a cycle if there is one; the exit status is 1 then."""
    imports = imports_of("testimonia")
    cycle = cycle_in(imports)
    print(" imports\n".join(cycle) if cycle else f"{len(imports)} modules, no cycle")
    return bool(cycle)


if __name__ == "__main__":
    sys.exit(main())
