"""Where the example collections are: in the package, or beside it in a checkout."""

from pathlib import Path


def examples() -> Path:
    """The folder of example collections.

    Raises:
        FileNotFoundError: if this installation has none.
    """
    package = Path(__file__).resolve().parents[1]
    for place in (package / "data" / "examples", package.parents[1] / "examples"):
        if place.is_dir():
            return place
    raise FileNotFoundError(2, "This installation has no examples", str(package / "data" / "examples"))
